// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"
#include "core/store/record.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStringListModel;
class QTableWidget;

namespace iplan
{

class ImportSession;
class Workspace;

/// What the texts of a column are taken for, each decided once; the questions of the plan first.
class ColumnValues : public QWidget
{
    Q_OBJECT
public:
    ColumnValues(Workspace& workspace, ImportSession& session, QWidget* parent = nullptr);

    /// Shows what is known of the column of the table with that number, which becomes something.
    void setColumn(int column);

private:
    struct ValueRow {
        QString text;
        int count = 0; ///< cells that ask; 0: none does
        bool mayBeNew = false;
        QList<RowRef> candidates = {};
        QString message = {};
    };
    [[nodiscard]] const ColumnMapping& column() const;
    [[nodiscard]] const Column* target() const;
    void put(const QString& text, const std::optional<ValueChoice>& choice);
    void showValues();
    [[nodiscard]] QList<ValueRow> valueRows() const;
    void addValueRow(int row, const ValueRow& value);
    void fillChoices(QComboBox& choice, const ValueRow& value) const;
    /// Reads the rows that the column may refer to, for what is typed.
    void readRows();
    /// What a typed text means; nothing if that is not known (yet).
    [[nodiscard]] std::optional<ValueChoice> typedChoice(const QString& text) const;

    Workspace& m_workspace;
    ImportSession& m_session;
    int m_column = -1;
    bool m_isUpdating = false;
    QLabel* m_title;
    QTableWidget* m_table;
    const EntityInfo* m_rowEntity = nullptr; ///< of m_rows
    QHash<QString, QUuid> m_rows;            ///< by their labels
    QStringListModel* m_rowLabels;
    QStringList m_order; ///< of the texts, as they are shown
    QStringList m_shown; ///< what stands there
};

} // namespace iplan
