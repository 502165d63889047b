// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

#include <optional>

class QTabWidget;

namespace iplan
{

class FieldEditor;
class FormFrame;
class FormPage;
class NoteList;
class Workspace;
struct CommitNotice;
struct Finding;
struct PagePlan;

/// The form of a row of any entity, made from its field table: a page for each group of fields, with the tables of
/// children, links and the history that formSections() adds. A page is made when it first comes into sight. Every edit
/// is saved at once; commits made elsewhere (also undo and redo) show up field by field and leave alone what is being
/// typed.
class EntityForm : public FormSection
{
    Q_OBJECT
public:
    enum class Layout {
        Full, ///< headings that fold, or tabs, as the person chose (preferences::formShape()); and the history
        Flat, ///< one page, for rows shown below a table; without history
    };
    EntityForm(Workspace& workspace, const EntityInfo& entity, Layout layout = Layout::Full, QWidget* parent = nullptr);
    ~EntityForm() override;

    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }
    /// Shows that row of the entity; what was typed for the previous one is kept first.
    void setRow(const QUuid& id);
    [[nodiscard]] RowRef row() const { return {&m_entity, m_id}; }
    void setOwner(const RowRef& row) override { setRow(row.id); }
    void setReadOnly(bool readOnly) override;
    void flush() override;
    /// The editor of that field, with its page made if needed; null if the form has none.
    [[nodiscard]] FieldEditor* editor(QStringView key);
    /// Brings that field to the front and puts the focus on it (from a finding or a search hit); the first field of
    /// the form if the key is empty.
    void focusField(QStringView key);
    /// Shows a child or link row, such as a cost item of the measure: brings its table to the front and selects it.
    bool focusRow(const RowRef& row) override;
    /// A field not shown, such as the owner in a form below the owner's table. Before the first row is set.
    void hideField(const FieldInfo& field);
    /// These fields alone, in that order, on one page without sections. Before the first row is set.
    void showOnly(const QList<const FieldInfo*>& fields) { m_only = fields; }
    /// As FieldEditor::storeWithin(), for all its fields. Before the first row is set.
    void storeWithin(int time) { m_storeWithin = time; }
    /// Brings the part with that title into sight, behind its tab or below its heading; null if there is none.
    QWidget* openPart(const QString& title);
    /// Null where all parts fit one page.
    [[nodiscard]] QTabWidget* tabs() const;
    /// The person chose another layout of forms.
    void rearrange();

Q_SIGNALS:
    /// The row shown was deleted, or restored (itself or what it belongs to).
    void liveChanged(bool live);

private:
    void makePages();
    [[nodiscard]] QList<PagePlan> plans() const;
    void makePage(const PagePlan& plan);
    void fill(FormPage& page);
    void showPage(FormPage& page);
    void onRowsChanged(const CommitNotice& notice);
    void refreshFindings();
    void refreshAccess();
    void refreshAccess(FormPage& page);
    void save(FieldEditor& editor, const Value& value);
    /// Shows again what was typed into the field and could not be written.
    void putBack(FieldEditor& editor);
    /// After the field that `reason` goes with has changed, and the former reason went with its former value.
    void askForReason(const FieldEditor& lead, const FieldInfo& reason, const QString& former);
    void showNotes(FormPage& page, const QList<Finding>& findings);

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    const Layout m_layout;
    QUuid m_id;
    std::optional<Record> m_record;
    bool m_live = false;
    bool m_filling = false; ///< the editors are being given another row
    bool m_readOnly = false;
    NoteList* m_note; ///< findings on the row as a whole, below the pages: there they move nothing
    FormFrame* m_frame = nullptr;
    QList<FormPage*> m_pages;
    QList<const FieldInfo*> m_hidden;
    QList<const FieldInfo*> m_only; ///< empty: all others
    int m_storeWithin = 0;          ///< ms; 0: as usual
};

} // namespace iplan
