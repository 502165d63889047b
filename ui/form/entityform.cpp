// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/entityform.h"

#include "core/ops/handedit.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"
#include "ui/base/drafts.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/viewpreferences.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/formframe.h"
#include "ui/form/rownotes.h"
#include "ui/widget/notelist.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

/// The form has editors for fields of its table only; own fields have a section.
const FieldInfo& fieldOf(const FieldEditor& editor)
{
    return *editor.field().asField();
}

} // namespace

EntityForm::EntityForm(Workspace& workspace, const EntityInfo& entity, Layout layout, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_entity(entity), m_layout(layout), m_note(new NoteList(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_note->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_note);
    connect(&workspace, &Workspace::rowsChanged, this, &EntityForm::onRowsChanged);
    connect(&workspace.findings(), &FindingsService::changed, this, &EntityForm::refreshFindings);
    connect(&workspace, &Workspace::aboutToClose, this, &EntityForm::flush);
    connect(&workspace, &Workspace::closed, this, [this] { setRow({}); });
}

EntityForm::~EntityForm() = default;

void EntityForm::hideField(const FieldInfo& field)
{
    m_hidden << &field;
}

QList<PagePlan> EntityForm::plans() const
{
    if (!m_only.isEmpty())
        return {PagePlan{QStringLiteral("only"),
                         m_entity.labelText(),
                         {FormGroup{m_entity.labelText(), m_only, {}}},
                         PagePlan::Place::Bare}};
    const bool hasTabs = preferences::formShape() == FormShape::Tabs;
    const PageLayout shape = m_layout == Layout::Flat ? PageLayout::Flat
                             : hasTabs                ? PageLayout::Tabs
                                                      : PageLayout::OnePage;
    return planPages(m_entity, m_hidden, shape);
}

void EntityForm::makePages()
{
    if (!m_pages.isEmpty())
        return;
    const QList<PagePlan> pages = plans();
    for (const PagePlan& plan : pages)
        makePage(plan);
    m_frame = new FormFrame(m_entity, this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_frame);
    m_frame->arrange(pages, m_pages);
    connect(m_frame, &FormFrame::opened, this, [this](FormPage* page) { showPage(*page); });
}

void EntityForm::makePage(const PagePlan& plan)
{
    auto* page = new FormPage(m_workspace, plan.title, plan.groups, this);
    m_pages << page;
    connect(page, &FormPage::openRequested, this, &FormSection::openRequested);
    connect(page, &FormPage::edited, this, [this, page](FieldEditor* editor, const Value& value) {
        if (page->shown == m_id)
            save(*editor, value);
    });
    connect(page, &FormPage::settled, this, [this, page](const FieldEditor* editor) {
        if (page->shown == m_id && !m_filling)
            m_workspace.drafts().drop(row(), editor->field().keyText());
    });
}

void EntityForm::rearrange()
{
    if (m_pages.isEmpty() || m_layout == Layout::Flat)
        return;
    const QUuid id = m_id;
    flush();
    m_pages.clear();
    delete std::exchange(m_frame, nullptr); // with the pages
    setRow(id);
}

void EntityForm::setRow(const QUuid& id)
{
    makePages();
    if (!m_id.isNull() && m_id != id) {
        flush();
        m_workspace.findings().leave(row());
    }
    m_id = id;
    m_record = m_workspace.find(row());
    m_live = m_workspace.isLive(row());
    setAccessibleName(m_record ? tr("%1: %2").arg(m_entity.labelText(), m_workspace.labelOf(row()))
                               : m_entity.labelText());
    const QScopedValueRollback filling(m_filling, true);
    for (FormPage* page : std::as_const(m_pages)) {
        page->shown = {};
        for (FieldEditor* editor : page->editors()) {
            if (editor->isModified()) // refused; it is among the drafts now, and no longer of this form
                editor->setValue(editor->value());
        }
    }
    for (FormPage* page : std::as_const(m_pages)) {
        if (m_frame->isOpen(*page))
            showPage(*page);
    }
    refreshFindings();
}

void EntityForm::showPage(FormPage& page)
{
    if (!page.isBuilt()) {
        page.build();
        for (FieldEditor* editor : page.editors()) {
            editor->offerNewRows([this] { return m_record.value_or(Record()); });
            if (m_storeWithin > 0)
                editor->storeWithin(m_storeWithin);
        }
    }
    if (page.shown != m_id || m_id.isNull())
        fill(page);
}

void EntityForm::fill(FormPage& page)
{
    const QScopedValueRollback filling(m_filling, true);
    page.shown = m_id;
    for (FieldEditor* editor : page.editors())
        editor->setValue(m_record ? m_record->value(fieldOf(*editor)) : Value());
    for (FormSection* section : page.sections())
        section->setOwner(m_record ? row() : RowRef{});
    refreshAccess(page);
    for (FieldEditor* editor : page.editors())
        putBack(*editor);
}

void EntityForm::putBack(FieldEditor& editor)
{
    const auto draft = m_workspace.drafts().find(row(), editor.field().keyText());
    // Where the file holds something else by now, nobody has decided which of the two counts.
    if (draft && !editor.isReadOnly() && draft->base == editor.value())
        editor.retype(draft->typed);
}

void EntityForm::flush()
{
    for (FormPage* page : std::as_const(m_pages)) {
        for (FieldEditor* editor : page->editors()) {
            // The field is about to show another row; a text that cannot be kept must not vanish in silence.
            if (page->shown == m_id && !editor->commit())
                m_workspace.runner().report({ErrorKind::Rejected,
                                             tr("„%1“ wurde nicht übernommen.").arg(editor->field().labelText()),
                                             editor->message(),
                                             {}});
        }
        for (FormSection* section : page->sections())
            section->flush();
    }
}

void EntityForm::save(FieldEditor& editor, const Value& value)
{
    const FieldInfo& field = fieldOf(editor);
    const RowRef target = row();
    const FieldValue wanted{&field, value};
    const bool merges = mergesTerm(m_entity, wanted);
    const NamedRow named = editor.namedRow();
    const auto write = [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, *m_record));
        return iplan::setRow(writer, target, {wanted});
    };
    const std::optional<Record> before = m_record;
    const bool saved = m_record && m_workspace.runner().run(operationKey(m_entity, merges ? "merge" : "edit"), write);
    if (saved && reasonOf(field))
        askForReason(editor, *reasonOf(field), before->value(*reasonOf(field)).text());
    if (saved || !m_record)
        return;
    const Value stored = m_record->value(field);
    if (field.kind == FieldKind::Boolean || field.kind == FieldKind::Enum) {
        editor.setValue(stored);
        return;
    }
    m_workspace.drafts().keep(
        {target, field.keyText(), field.labelText(), stored, value, m_workspace.valueText(field, value)});
    editor.refuse(stored);
}

void EntityForm::askForReason(const FieldEditor& lead, const FieldInfo& reason, const QString& former)
{
    FieldEditor* editor = m_record && m_record->value(reason).isNull() ? this->editor(reason.keyText()) : nullptr;
    if (!editor || former.isEmpty())
        return;
    editor->setFormer(former);
    if (lead.isAncestorOf(QApplication::focusWidget())) // else somebody has gone on already
        editor->setFocus(Qt::OtherFocusReason);
}

void EntityForm::onRowsChanged(const CommitNotice& notice)
{
    if (m_id.isNull())
        return;
    bool own = false;
    bool liveMayChange = false;
    for (const ChangedRow& changed : notice.rows) {
        own = own || changed.row == row();
        liveMayChange = liveMayChange || changed.units.contains(kDeletedUnit);
    }
    if (own) {
        m_record = m_workspace.find(row());
        for (FormPage* page : std::as_const(m_pages)) {
            if (page->shown != m_id || !m_record)
                continue;
            for (FieldEditor* editor : page->editors())
                editor->offerValue(m_record->value(fieldOf(*editor)));
        }
        setAccessibleName(tr("%1: %2").arg(m_entity.labelText(), m_workspace.labelOf(row())));
    }
    const bool live = liveMayChange ? m_workspace.isLive(row()) : m_live;
    if (own || live != m_live) {
        const bool changed = std::exchange(m_live, live) != live;
        refreshAccess();
        if (changed)
            Q_EMIT liveChanged(live);
    }
}

void EntityForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshAccess();
}

void EntityForm::refreshAccess()
{
    for (FormPage* page : std::as_const(m_pages)) {
        if (page->isBuilt() && page->shown == m_id)
            refreshAccess(*page);
    }
}

void EntityForm::refreshAccess(FormPage& page)
{
    const bool closed = m_readOnly || m_workspace.isReadOnly() || !m_record || !m_live;
    for (FieldEditor* editor : page.editors())
        editor->setReadOnly(closed || m_workspace.closedField(*m_record, editor->field()));
    showNotes(page, findingsToTell(m_workspace, row()));
    for (FormSection* section : page.sections())
        section->setReadOnly(closed);
}

void EntityForm::refreshFindings()
{
    const QList<Finding> findings = findingsToTell(m_workspace, row());
    m_note->setNotes(m_record ? notesOn(m_workspace, *m_record, findings, nullptr) : QList<Note>());
    for (FormPage* page : std::as_const(m_pages)) {
        m_frame->setGaps(*page, gapsOn(m_workspace, row(), findings, *page, m_pages));
        if (page->shown == m_id)
            showNotes(*page, findings);
    }
}

void EntityForm::showNotes(FormPage& page, const QList<Finding>& findings)
{
    for (FieldEditor* editor : page.editors())
        editor->setFindings(m_record ? notesOn(m_workspace, *m_record, findings, &fieldOf(*editor)) : QList<Note>());
}

FieldEditor* EntityForm::editor(QStringView key)
{
    makePages();
    const FieldInfo* field = m_entity.field(key);
    for (FormPage* page : std::as_const(m_pages)) {
        if (field && page->holds(*field)) {
            showPage(*page);
            return page->editor(*field);
        }
    }
    return nullptr;
}

void EntityForm::focusField(QStringView key)
{
    makePages();
    const FieldInfo* field = m_entity.field(key);
    for (FormPage* page : std::as_const(m_pages)) {
        if (field ? !page->holds(*field) : page->labels().isEmpty())
            continue;
        m_frame->open(*page);
        showPage(*page);
        FieldEditor* target = field ? page->editor(*field) : page->editors().value(0);
        target->setFocus(Qt::TabFocusReason); // marks a line, so that typing replaces a default
        m_frame->reveal(*target);
        return;
    }
}

bool EntityForm::focusRow(const RowRef& wanted)
{
    makePages();
    if (wanted == row()) {
        focusField({});
        return true;
    }
    for (FormPage* page : std::as_const(m_pages)) {
        if (!wanted.entity || !page->showsRowsOf(*wanted.entity))
            continue;
        showPage(*page);
        for (FormSection* section : page->sections()) {
            if (!section->focusRow(wanted))
                continue;
            m_frame->open(*page);
            section->focusRow(wanted);
            m_frame->reveal(*section);
            return true;
        }
    }
    return false;
}

QWidget* EntityForm::openPart(const QString& title)
{
    makePages();
    for (FormPage* page : std::as_const(m_pages)) {
        if (page->title() != title)
            continue;
        m_frame->open(*page);
        showPage(*page);
        return page;
    }
    return nullptr;
}

QTabWidget* EntityForm::tabs() const
{
    return m_frame ? m_frame->tabs() : nullptr;
}

} // namespace iplan
