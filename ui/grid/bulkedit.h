// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/bulkedit.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace iplan
{

class FieldEditor;
class StepNote;
class Workspace;

/// Gemeinsam ändern: one field, also an own one, or one kind of link, with its editor, for all the rows that are
/// selected in a list; one step that can be taken back. Fields that only mean something together (Stand and its reason)
/// are asked for together. Not modal: the selection may change while it is open.
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
    /// Chooses to link the rows, or to unlink them, by the key of the link entity.
    void chooseLink(QStringView link, bool add);
    [[nodiscard]] FieldEditor* editor(QStringView field) const;
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString noteText() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What is changed: the fields of a unit, or links.
    struct Choice {
        QString key;
        QString title;
        QList<const Column*> fields; ///< asked for
        std::optional<LinkShape> link = {};
        bool adds = false;
    };
    void readChoices();
    [[nodiscard]] QString hintFor(const Choice& choice) const;
    void showEditors();
    void forgetStep();
    void apply();
    [[nodiscard]] Result<> write(Writer& writer, const QList<ColumnValue>& values, int* changed) const;
    [[nodiscard]] QString doneText(int changed) const;

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    QList<Choice> m_choices;
    QList<RowRef> m_rows;
    QLabel* m_title;
    QLabel* m_hint;
    QComboBox* m_field;
    QFormLayout* m_form;
    QList<FieldEditor*> m_editors;
    QPushButton* m_apply;
    QLabel* m_note;
    StepNote* m_step;
};

} // namespace iplan
