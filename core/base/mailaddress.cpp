// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailaddress.h"

#include <QRegularExpression>
#include <QStringList>

namespace iplan
{

namespace
{

/// A name as a list of addresses may hold it, with either separator.
QString listedName(QString name)
{
    name.remove(QRegularExpression(QStringLiteral("[\"\\\\<>\r\n]")));
    return name.contains(QRegularExpression(QStringLiteral("[,;:@().]"))) ? u'"' + name + u'"' : name;
}

QString percentEncoded(const QString& text, const QByteArray& except = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, except));
}

/// The mail to these, as they stand in a URL already.
QUrl mailtoUrl(const QStringList& addresses, bool blind, const QString& subject)
{
#ifdef Q_OS_WIN
    const QString separator = QStringLiteral(";"); // Outlook reads the comma of the RFC as part of a name
#else
    const QString separator = QStringLiteral(",");
#endif
    QStringList fields;
    if (blind)
        fields << QStringLiteral("bcc=") + addresses.join(separator);
    if (!subject.isEmpty())
        fields << QStringLiteral("subject=") + subject;
    const QString to = blind ? QString() : addresses.first();
    const QString query = fields.isEmpty() ? QString() : u'?' + fields.join(u'&');
    return QUrl(QStringLiteral("mailto:") + to + query, QUrl::StrictMode);
}

} // namespace

QString mailAddress(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+$"));
    const QString address = text.trimmed();
    return form.match(address).hasMatch() ? address : QString();
}

QList<MailtoCall> mailtoCalls(const QList<Recipient>& recipients, bool blind, const QString& subject)
{
    const QString about = percentEncoded(subject.simplified());
    const bool isBlind = blind || recipients.size() > 1;
    const qsizetype room = kLongestMailto - QStringLiteral("mailto:?bcc=&subject=").size() - about.size();
    QList<MailtoCall> out;
    QStringList addresses;
    qsizetype length = 0;
    const auto finish = [&] {
        if (!addresses.isEmpty())
            out << MailtoCall{mailtoUrl(addresses, isBlind, about), addresses.size()};
        addresses.clear();
        length = 0;
    };
    for (const Recipient& recipient : recipients) {
        const QString address = percentEncoded(recipient.address, "@");
        if (length + address.size() > room)
            finish();
        addresses << address;
        length += address.size() + 1;
    }
    finish();
    return out;
}

QString distributionList(const QList<Recipient>& recipients, QChar separator)
{
    QStringList out;
    for (const Recipient& recipient : recipients)
        out << QStringLiteral("%1 <%2>").arg(listedName(recipient.name), recipient.address);
    return out.join(separator + QStringLiteral(" "));
}

} // namespace iplan
