// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recordaddress.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

const QLatin1String kAddressScheme("iplan:");

const QRegularExpression& addressPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:\\[([^\\[\\]\\n]*)\\]\\()?iplan:([A-Za-z]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\\))?"));
    return pattern;
}

} // namespace

QString RecordAddress::text() const
{
    return kAddressScheme + entity + u'/' + id.toString(QUuid::WithoutBraces);
}

std::optional<RecordAddress> RecordAddress::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QList<PlainLink> links = trimmed.startsWith(kAddressScheme) ? plainLinksIn(trimmed) : QList<PlainLink>();
    if (links.size() != 1 || links.first().length != trimmed.size())
        return std::nullopt;
    return links.first().address;
}

QList<PlainLink> plainLinksIn(const QString& text)
{
    QList<PlainLink> out;
    if (!text.contains(kAddressScheme)) // the usual case, and it must cost nothing
        return out;
    for (auto at = addressPattern().globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        PlainLink link{match.capturedStart(), match.capturedLength(), {}, {}};
        link.address = {match.captured(2), QUuid::fromString(match.captured(3))};
        const bool opened = match.hasCaptured(1);
        const bool closed = match.hasCaptured(4);
        if (opened && closed) {
            link.title = match.captured(1);
        } else { // an address by itself, whatever brackets are around it
            link.start = match.capturedStart(2) - kAddressScheme.size();
            link.length = match.capturedEnd(3) - link.start;
        }
        out << link;
    }
    return out;
}

QString plainLink(const QString& title, const RecordAddress& address)
{
    QString shown = title.simplified();
    shown.replace(u'[', u'(').replace(u']', u')');
    return QStringLiteral("[%1](%2)").arg(shown, address.text());
}

QList<RecordAddress> recordAddressesIn(const QString& text)
{
    QList<RecordAddress> out;
    for (const PlainLink& link : plainLinksIn(text)) {
        if (!out.contains(link.address))
            out << link.address;
    }
    return out;
}

QString withoutRecordAddresses(const QString& text)
{
    QString out;
    qsizetype done = 0;
    for (const PlainLink& link : plainLinksIn(text)) {
        out += text.mid(done, link.start - done) + (link.title.isEmpty() ? link.address.text() : link.title);
        done = link.start + link.length;
    }
    return done == 0 ? text : out + text.mid(done);
}

} // namespace iplan
