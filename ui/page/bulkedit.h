// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace iplan
{

class FieldEditor;
class Workspace;

/// Gemeinsam ändern: one field, with its editor, for all the rows that are selected in a list; one step that can be
/// taken back. Fields that only mean something together (Stand and its reason) are asked for together. Not modal: the
/// selection may change while it is open.
class BulkEdit : public QFrame
{
    Q_OBJECT
public:
    BulkEdit(Workspace& workspace, const EntityInfo& entity, QWidget* parent = nullptr);

    /// The rows that are to be changed.
    void setRows(const QList<RowRef>& rows);
    /// Puts the focus into the choice of the field.
    void begin();
    /// Chooses the field by its key.
    void choose(QStringView field);
    [[nodiscard]] FieldEditor* editor(QStringView field) const;
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString noteText() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showEditors();
    void apply();

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    QList<QList<const FieldInfo*>> m_units;
    QList<RowRef> m_rows;
    QLabel* m_title;
    QComboBox* m_field;
    QFormLayout* m_form;
    QList<FieldEditor*> m_editors;
    QPushButton* m_apply;
    QLabel* m_note;
};

} // namespace iplan
