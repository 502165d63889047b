// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/recipients.h"

#include "core/base/collation.h"
#include "core/model/entities.h"
#include "core/query/members.h"
#include "core/query/rowlabel.h"

#include <QRegularExpression>
#include <QSet>

namespace iplan
{

namespace
{

/// Those whom a row stands for.
QList<RowRef> personsAndBodies(const Reader& reader, const RowRef& row, QDate day)
{
    if (row.entity != &entityOf<WorkingGroup>())
        return {row};
    QList<RowRef> out;
    for (const Membership& membership : membersOn(reader, row, day))
        out << (membership.person.isNull() ? rowRef(membership.organization) : rowRef(membership.person));
    return out;
}

QString quotedName(QString name)
{
    name.remove(QRegularExpression(QStringLiteral("[\"\\\\<>\r\n]")));
    return name.contains(QRegularExpression(QStringLiteral("[,;:@().]"))) ? u'"' + name + u'"' : name;
}

} // namespace

const FieldInfo* mailField(const EntityInfo& entity)
{
    return entity.field(u"email");
}

bool hasRecipients(const EntityInfo& entity)
{
    return &entity == &entityOf<WorkingGroup>() || mailField(entity);
}

Recipients recipientsOf(const Reader& reader, const QList<RowRef>& rows, QDate day)
{
    Recipients out;
    QSet<RowRef> seen;
    QSet<QString> addresses;
    for (const RowRef& row : rows) {
        for (const RowRef& each : personsAndBodies(reader, row, day)) {
            const auto record = each.isNull() || seen.contains(each) ? std::nullopt : reader.find(each);
            seen << each;
            const FieldInfo* field = record ? mailField(*record->entity) : nullptr;
            if (!field || record->deleted)
                continue;
            const QString address = mailAddress(record->value(*field).text());
            if (address.isEmpty())
                out.without << rowLabel(*record);
            else if (!addresses.contains(address.toCaseFolded()))
                out.list << Recipient{rowLabel(*record), address};
            addresses << address.toCaseFolded();
        }
    }
    std::sort(out.list.begin(), out.list.end(),
              [](const Recipient& a, const Recipient& b) { return textBefore(a.name, b.name); });
    sortTexts(out.without);
    return out;
}

QString mailAddress(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+$"));
    const QString address = text.trimmed();
    return form.match(address).hasMatch() ? address : QString();
}

QUrl mailtoUrl(const QList<Recipient>& recipients)
{
    QStringList addresses;
    for (const Recipient& recipient : recipients)
        addresses << QString::fromLatin1(QUrl::toPercentEncoding(recipient.address, "@"));
    if (addresses.isEmpty())
        return {};
#ifdef Q_OS_WIN
    const QString separator = QStringLiteral(";"); // Outlook reads the comma of the RFC as part of a name
#else
    const QString separator = QStringLiteral(",");
#endif
    const QString text = addresses.size() == 1 ? QStringLiteral("mailto:") + addresses.first()
                                               : QStringLiteral("mailto:?bcc=") + addresses.join(separator);
    return text.size() > kLongestMailto ? QUrl() : QUrl(text, QUrl::StrictMode);
}

QString distributionList(const QList<Recipient>& recipients)
{
    QStringList out;
    for (const Recipient& recipient : recipients)
        out << QStringLiteral("%1 <%2>").arg(quotedName(recipient.name), recipient.address);
    return out.join(QStringLiteral("; "));
}

} // namespace iplan
