// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace iplan
{

class FieldEditor;
class Workspace;
struct CommitNotice;

/// The rows that a row is linked with through one link entity, such as the target groups of a measure: a list, and a
/// line to add one: choosing a row there makes the link. Return opens the linked row, Entf removes the link (which can
/// be undone).
class LinkEditor : public FormSection
{
    Q_OBJECT
public:
    /// `ownEnd` is the field of the link entity that refers to the row shown.
    LinkEditor(Workspace& workspace, const EntityInfo& link, const FieldInfo& ownEnd, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    bool focusRow(const RowRef& row) override;
    [[nodiscard]] QListWidget* list() const { return m_list; }
    /// The row at the other end of the selected link; null if none is selected.
    [[nodiscard]] RowRef current() const;
    /// The editor for the other end of a link to be added.
    [[nodiscard]] FieldEditor* target() const { return m_target; }
    void addLink();
    void removeLink();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QLayout* buildAddLine();
    void openCurrent();
    [[nodiscard]] QString textOf(const Record& link) const;
    void refresh();
    void refreshButtons();
    void onRowsChanged(const CommitNotice& notice);
    [[nodiscard]] RowRef otherEnd(const Record& link) const;

    Workspace& m_workspace;
    const EntityInfo& m_link;
    const FieldInfo& m_ownEnd;
    const FieldInfo* m_otherEnd = nullptr;
    const FieldInfo* m_roleField = nullptr; ///< null if links have no role
    RowRef m_owner;
    bool m_readOnly = false;
    QList<Record> m_links; ///< as listed
    QListWidget* m_list = nullptr;
    FieldEditor* m_target = nullptr;
    QComboBox* m_role = nullptr;
    QLabel* m_addLabel = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace iplan
