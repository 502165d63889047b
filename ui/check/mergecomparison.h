// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"

#include <QScrollArea>

class QButtonGroup;
class QGridLayout;

namespace iplan
{

class Workspace;

/// Two rows of one entity side by side: for each field in which they differ a choice which value counts, at first that
/// of the row that remains, or the other one where that row has none. What hangs on each of them is counted below.
class MergeComparison : public QScrollArea
{
    Q_OBJECT
public:
    explicit MergeComparison(Workspace& workspace, QWidget* parent = nullptr);

    /// Null rows show nothing.
    void setRows(const RowRef& first, const RowRef& second);
    /// The row that remains: the one on which more hangs, the first where that is equal.
    [[nodiscard]] RowRef remaining() const { return m_remaining; }
    [[nodiscard]] RowRef going() const;
    /// The fields of the row that remains for which the value of the other one was chosen.
    [[nodiscard]] QList<ColumnValue> chosenValues() const;
    /// Chooses the value of the first (0) or second (1) row for a field in which they differ.
    void choose(const Column& field, int side);

private:
    void readSide(int side);
    void build();
    void addHeads(QGridLayout& grid);
    void addField(QGridLayout& grid, const Column& field);
    void addReferences(QGridLayout& grid);
    [[nodiscard]] Value valueOf(int side, const Column& field) const;
    [[nodiscard]] QString valueText(int side, const Column& field) const;

    struct FieldChoice {
        const Column* field = nullptr;
        QButtonGroup* buttons = nullptr; ///< ids 0 and 1 for the sides
    };
    Workspace& m_workspace;
    Record m_records[2];
    qsizetype m_references[2] = {0, 0};
    QList<OwnFieldDefinition> m_ownFields;
    QHash<const Column*, Value> m_ownValues[2];
    RowRef m_remaining;
    QList<FieldChoice> m_choices;
};

} // namespace iplan
