// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace iplan
{

class EntityTableModel;
class FieldEditor;
class Workspace;

/// One condition: field, operator, value in the editor of the field.
class ConditionRow : public QWidget
{
    Q_OBJECT
public:
    ConditionRow(Workspace& workspace, const QList<const Column*>& fields, QWidget* parent = nullptr);
    /// Nothing while a value is missing.
    [[nodiscard]] std::optional<ListCondition> condition() const;
    void setCondition(const ListCondition& condition);
    [[nodiscard]] QComboBox* fieldBox() const { return m_field; }
    [[nodiscard]] FieldEditor* editor() const { return m_editor; }

Q_SIGNALS:
    void changed();
    void removeRequested();

protected:
    /// Where room is short the value has a line of its own.
    void resizeEvent(QResizeEvent* event) override;

private:
    void onFieldChanged();
    void onOperatorChanged();
    [[nodiscard]] const Column& field() const;
    [[nodiscard]] ListOperator op() const;
    void makeValueEditor();

    Workspace& m_workspace;
    const QList<const Column*> m_fields;
    QComboBox* m_field;
    QComboBox* m_operator;
    QGridLayout* m_grid;
    QWidget* m_place; ///< where the editor stands
    FieldEditor* m_editor = nullptr;
    bool m_asText = false; ///< the editor holds a text to look for, not a value of the field
};

/// Puts a filter together: conditions of which all, or any, must hold. Applies at once. Shows two or three conditions
/// and scrolls the others, so that the list below keeps its room.
class ListFilterPanel : public QWidget
{
    Q_OBJECT
public:
    ListFilterPanel(Workspace& workspace, EntityTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] ListFilter filter() const;
    /// Shows and applies it.
    void setFilter(const ListFilter& filter);
    /// An empty condition more, with the focus in it.
    void addCondition();
    [[nodiscard]] QList<ConditionRow*> rows() const { return m_rows; }

Q_SIGNALS:
    void filterChanged();
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ConditionRow* addRow();
    void removeRow(ConditionRow* row);
    void fitHeight();

    Workspace& m_workspace;
    EntityTableModel& m_model;
    QComboBox* m_match;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    QList<ConditionRow*> m_rows;
    bool m_setting = false;
};

} // namespace iplan
