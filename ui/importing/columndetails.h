// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"
#include "core/store/record.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QTableWidget;

namespace iplan
{

class ImportSession;
class Workspace;
struct ImportState;

/// How one column is read: parting, filling down, joining words, what goes with a link or child, and what its texts are
/// taken for, with the questions of the plan first.
class ColumnDetails : public QWidget
{
    Q_OBJECT
public:
    ColumnDetails(Workspace& workspace, ImportSession& session, QWidget* parent = nullptr);

    /// Shows the column of the table with that number; -1: none.
    void setColumn(int column);
    [[nodiscard]] QTableWidget* values() const { return m_values; }

private:
    struct ValueRow {
        QString text;
        int count = 0; ///< cells that ask; 0: none does
        bool mayBeNew = false;
        QList<RowRef> candidates = {};
        QString message = {};
    };
    void buildSwitches();
    [[nodiscard]] bool hasColumn() const;
    [[nodiscard]] const ColumnMapping& column() const;
    void change(const std::function<void(ColumnMapping&)>& edit);
    void showSwitches();
    void showBeside();
    void showValues();
    [[nodiscard]] QList<ValueRow> valueRows() const;
    void addValueRow(int row, const ValueRow& value);
    void fillChoices(class QComboBox& choice, const ValueRow& value) const;
    [[nodiscard]] const Column* target() const;
    /// Reads the rows that the column may refer to, for what is typed.
    void readRows();
    /// What a typed text means; nothing if that is not known (yet).
    [[nodiscard]] std::optional<ValueChoice> typedChoice(const QString& text) const;

    Workspace& m_workspace;
    ImportSession& m_session;
    int m_column = -1;
    bool m_isUpdating = false;
    QLabel* m_title;
    QWidget* m_parting;
    QList<std::pair<QCheckBox*, QChar>> m_separators;
    QCheckBox* m_fillsDown;
    QCheckBox* m_joinsWords;
    QCheckBox* m_makesNew;
    QWidget* m_besideBox;
    QFormLayout* m_beside;
    QLabel* m_valuesTitle;
    QTableWidget* m_values;
    const EntityInfo* m_rowEntity = nullptr; ///< of m_rows
    QHash<QString, QUuid> m_rows;            ///< by their labels
    class QStringListModel* m_rowLabels;
    QString m_shownBeside; ///< for which target the fields stand there
    QList<QString> m_shownValues;
};

} // namespace iplan
