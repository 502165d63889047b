// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictsheet.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr Column kConflictWhat = sheetColumn("Feld");
constexpr Column kConflictBase = sheetColumn("Gemeinsamer Stand davor", FieldKind::LongText);
/// More than two are rare; those that have no column share the last one.
constexpr Column kConflictSides[] = {
    sheetColumn("Fassung 1", FieldKind::LongText), sheetColumn("Fassung 2", FieldKind::LongText),
    sheetColumn("Fassung 3", FieldKind::LongText), sheetColumn("Fassung 4", FieldKind::LongText)};
constexpr Column kConflictState = sheetColumn("Stand");

/// A text for each column of sides.
QStringList sideTexts(const QList<ConflictLine::Side>& sides, qsizetype columns)
{
    QStringList out;
    for (const ConflictLine::Side& side : sides) {
        const QString text = QStringLiteral("%1:\n%2").arg(side.who, side.text);
        if (out.size() < columns)
            out << text;
        else
            out.last() += QStringLiteral("\n\n") + text;
    }
    out.resize(columns);
    return out;
}

} // namespace

ListSheet conflictSheet(const QList<ConflictLine>& lines)
{
    qsizetype most = 2;
    for (const ConflictLine& line : lines)
        most = std::max(most, line.sides.size());
    most = std::min<qsizetype>(most, std::size(kConflictSides));
    ListSheet out;
    out.title = QStringLiteral("Konflikte");
    out.notes = {QStringLiteral("Zu entscheiden ist, was auf zwei Kopien verschieden geändert wurde; von verschiedenen "
                                "Werten zeigt das Programm bis dahin überall Fassung 1"),
                 QStringLiteral("Gruppiert nach Eintrag")};
    out.isGrouped = true;
    out.columns << &kConflictWhat << &kConflictBase;
    for (qsizetype i = 0; i < most; ++i)
        out.columns << &kConflictSides[i];
    out.columns << &kConflictState;
    out.sums.resize(out.columns.size());
    for (const ConflictLine& line : lines) {
        if (out.groups.isEmpty() || out.groups.last().title != line.record)
            out.groups << ListSheet::Group{line.record, line.record, {}, out.sums, false};
        const QString state = line.postponed ? QStringLiteral("offen, später zu entscheiden") : QStringLiteral("offen");
        out.groups.last().rows << sheetRow(
            out.columns, QStringList{line.what, line.base} + sideTexts(line.sides, most) + QStringList{state}, line.id);
    }
    return out;
}

} // namespace iplan
