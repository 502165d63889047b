// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

#include <functional>

class QTabWidget;

namespace iplan
{

class FieldEditor;
class FormPage;
class Workspace;
struct CommitNotice;

/// The form of a row of any entity, made from its field table: a page for each group of fields, with the tables of
/// children, links and the history that formSections() adds. Every edit is saved at once; commits made elsewhere
/// (also undo and redo) show up field by field and leave alone what is being typed.
class EntityForm : public FormSection
{
    Q_OBJECT
public:
    enum class Layout {
        Tabs, ///< a tab for each group; a single group has none
        Flat, ///< one page with headings, for rows shown below a table; without history
    };
    EntityForm(Workspace& workspace, const EntityInfo& entity, Layout layout = Layout::Tabs, QWidget* parent = nullptr);
    ~EntityForm() override;

    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }
    /// Shows that row of the entity; what was typed for the previous one is kept first.
    void setRow(const QUuid& id);
    [[nodiscard]] RowRef row() const { return {&m_entity, m_id}; }
    void setOwner(const RowRef& row) override { setRow(row.id); }
    void setReadOnly(bool readOnly) override;
    void flush() override;
    /// The editor of that field; null if the form has none. Its tab is made if needed.
    [[nodiscard]] FieldEditor* editor(QStringView key) const;
    /// Brings that field to the front and puts the focus on it (from a finding or a search hit); the first field of
    /// the form if the key is empty.
    void focusField(QStringView key);
    /// Fields not shown, such as the owner in a form below the owner's table. Before the first setRow().
    void hideField(const FieldInfo& field);
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

Q_SIGNALS:
    /// The row shown was deleted, or restored.
    void liveChanged(bool live);

private:
    void build();
    void onRowsChanged(const CommitNotice& notice);
    void refresh(const QStringList& units);
    void refreshFindings();
    void refreshAccess();
    void save(const FieldInfo& field, const Value& value);

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    const Layout m_layout;
    QUuid m_id;
    bool m_readOnly = false;
    QTabWidget* m_tabs = nullptr;
    QList<FormPage*> m_pages;
    QList<const FieldInfo*> m_hidden;
};

} // namespace iplan
