// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <functional>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace iplan
{

class ColumnValues;
class FixedValue;
class ImportSession;
class Workspace;

/// How one column is read: parting, joining with others, filling down, joining words, what goes with a link or child,
/// and what its texts are taken for. Or the value of a field that no column has.
class ColumnDetails : public QWidget
{
    Q_OBJECT
public:
    ColumnDetails(Workspace& workspace, ImportSession& session, QWidget* parent = nullptr);

    /// Shows the column of the table with that number; -1: none.
    void setColumn(int column);
    /// Shows the fixed value of the field with that key; empty: none.
    void setConstant(const QString& field);

private:
    void buildSwitches();
    void buildJoin();
    [[nodiscard]] bool hasColumn() const;
    [[nodiscard]] const ColumnMapping& column() const;
    void change(const std::function<void(ColumnMapping&)>& edit);
    void showSwitches();
    void showJoin();
    void showBeside();
    /// Has m_beside show `fields` with these values; `put` takes a new one.
    void showFixed(const QList<const Column*>& fields, const QMap<QString, QString>& values,
                   const std::function<void(const QString& key, const QString& text)>& put);

    Workspace& m_workspace;
    ImportSession& m_session;
    int m_column = -1;
    bool m_isUpdating = false;
    QLabel* m_title;
    QWidget* m_joining;
    QLabel* m_joinedWith;
    QComboBox* m_join;
    QWidget* m_parting;
    QList<std::pair<QCheckBox*, QChar>> m_separators;
    QCheckBox* m_fillsDown;
    QCheckBox* m_joinsWords;
    QCheckBox* m_splits;
    QCheckBox* m_makesNew;
    QCheckBox* m_replaces;
    QWidget* m_besideBox;
    QFormLayout* m_beside;
    ColumnValues* m_values;
    QList<FixedValue*> m_fixed; ///< in m_beside
    QString m_shownFixed;       ///< of which column and fields
};

} // namespace iplan
