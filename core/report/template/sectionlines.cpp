// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/sectionlines.h"

namespace iplan::report
{

namespace
{

QStringList trimmedParts(const QString& text, QChar separator)
{
    QStringList out;
    for (const QString& part : text.split(separator)) {
        if (!part.trimmed().isEmpty())
            out << part.trimmed();
    }
    return out;
}

} // namespace

QList<SectionLine> sectionLines(const QString& text)
{
    QList<SectionLine> out;
    for (const QString& line : trimmedParts(text, u'\n'))
        out << SectionLine{line.section(u':', 0, 0).trimmed(), trimmedParts(line.section(u':', 1), u',')};
    return out;
}

QString sectionLinesText(const QList<SectionLine>& lines)
{
    QStringList out;
    for (const SectionLine& line : lines)
        out << (line.columns.isEmpty() ? line.key
                                       : line.key + QStringLiteral(": ") + line.columns.join(QStringLiteral(", ")));
    return out.join(u'\n');
}

} // namespace iplan::report
