// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/rowlabel.h"

#include "core/model/entities.h"
#include "core/store/searchindex.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

constexpr qsizetype kLongest = 160;

QString textOf(const Record& record, const char* key)
{
    return record.value(QString::fromLatin1(key)).text().simplified();
}

/// The first words of a text, for rows whose title is a paragraph.
QString shortened(const QString& text)
{
    if (text.size() <= kLongest)
        return text;
    const qsizetype blank = text.lastIndexOf(u' ', kLongest);
    return text.left(blank > kLongest / 2 ? blank : kLongest) + QStringLiteral(" …");
}

} // namespace

QString rowLabel(const Record& record)
{
    if (record.entity == &entityOf<Person>()) {
        const QString name = QString(textOf(record, "givenName") + u' ' + textOf(record, "familyName")).simplified();
        if (!name.isEmpty())
            return name;
    }
    if (record.entity == &entityOf<FieldOfAction>() && textOf(record, "title").isEmpty()) {
        return QCoreApplication::translate("iplan::Workspace", "Handlungsfeld %1 (noch ohne Namen)")
            .arg(textOf(record, "number"))
            .simplified();
    }
    if (record.entity == &entityOf<Recommendation>() && textOf(record, "title").isEmpty())
        return shortened(QString(textOf(record, "number") + u' ' + textOf(record, "originalText")).simplified());
    return shortened(recordTitle(record));
}

} // namespace iplan
