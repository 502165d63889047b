// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

namespace iplan::cli
{

QString alignedText(const QList<QStringList>& rows, const QString& indent)
{
    QList<qsizetype> widths;
    for (const QStringList& row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths.at(i), row.at(i).size());
    }
    QString out;
    for (const QStringList& row : rows) {
        QString line = indent;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

QString tableText(const QStringList& headings, const QList<QStringList>& rows)
{
    constexpr qsizetype widest = 48;
    QList<QStringList> all{headings, {}};
    for (const QString& heading : headings)
        all[1] << QString(heading.size(), u'-');
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells << oneLine(cell, widest);
        all << cells;
    }
    return alignedText(all);
}

QString oneLine(const QString& text, qsizetype most)
{
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + QChar(u'…');
}

} // namespace iplan::cli
