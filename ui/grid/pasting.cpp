// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/pasting.h"

#include "core/query/rowlabel.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/grid/gridview.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"

#include <QTableWidget>

namespace iplan
{

Pasting::Pasting(Workspace& workspace, EntityTableModel& model, GridView& view, PastePanel& panel, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_model(model), m_view(view), m_panel(panel),
      m_note(new StepNote(workspace, this))
{
    connect(&panel, &PastePanel::accepted, this, &Pasting::apply);
    connect(&panel, &PastePanel::corrected, this, &Pasting::correct);
    connect(&panel, &PastePanel::problemChosen, this, &Pasting::showProblem);
    connect(&panel, &PastePanel::dismissed, this, [this] {
        m_model.setMarks({});
        m_view.setFocus();
    });
    connect(m_note, &StepNote::changed, this, &Pasting::followStep);
}

void Pasting::begin(const CellBlock& block, const CellTexts& cells, bool isNamed)
{
    m_block = block;
    m_cells = cells;
    m_isNamed = isNamed;
    start(planPaste(m_workspace.store(), block, cellsOfTexts(cells)), false);
}

void Pasting::write(const Result<ImportPlan>& plan)
{
    m_block = {};
    m_cells.clear();
    m_isNamed = false;
    start(plan, true);
}

void Pasting::start(const Result<ImportPlan>& plan, bool alwaysAtOnce)
{
    endPanel();
    m_corrections.clear();
    m_rows.clear();
    m_note->forget();
    if (!plan) {
        m_workspace.runner().report(plan.error());
        return;
    }
    m_plan = *plan;
    if (m_plan.problems.isEmpty() && (alwaysAtOnce || m_plan.count(ImportPlan::Fate::Create) == 0))
        apply(true);
    else
        ask(true);
}

/// Makes the plan anew: with what was put right, and with the rows that were made, as long as they are there.
bool Pasting::planAgain()
{
    CellBlock block = m_block;
    if (!m_rows.isEmpty())
        block.rows = m_note->state() == StepNote::State::TakenBack ? m_rowsBefore : m_rows;
    const auto plan = planPaste(m_workspace.store(), block, cellsOfTexts(m_cells), m_corrections);
    if (plan)
        m_plan = *plan;
    else
        m_workspace.runner().report(plan.error());
    return plan.has_value();
}

void Pasting::ask(bool takesFocus)
{
    mark();
    PastePanel::Question question{m_plan, {}, {}, m_note->text()};
    for (const ImportPlan::Problem& problem : std::as_const(m_plan.problems)) {
        if (question.rowNames.contains(problem.row) || problem.row >= m_plan.rows.size())
            continue;
        question.rowNames.insert(problem.row, rowName(problem.row));
        question.beside.insert(problem.row, plannedRow(problem.row));
    }
    m_panel.ask(question, takesFocus);
}

Record Pasting::plannedRow(int row) const
{
    const RowRef& ref = m_plan.rows.at(row).row;
    Record out = ref.id.isNull() ? emptyRecord(*m_plan.entity) : m_workspace.find(ref).value_or(Record());
    for (const ImportPlan::Change& change : m_plan.changes) {
        const FieldInfo* field = change.value.column->asField();
        if (change.row == row && field && out.entity)
            out.setValue(*field, change.value.value);
    }
    return out;
}

/// People know rows by their titles; new ones have them among what is pasted.
QString Pasting::rowName(int row) const
{
    const RowRef& ref = m_plan.rows.at(row).row;
    if (!ref.id.isNull())
        return m_workspace.labelOf(ref);
    const QString name = rowLabel(plannedRow(row));
    return name == rowLabel(emptyRecord(*m_plan.entity)) ? tr("neue Zeile %L1").arg(row + 1) : tr("neu: %1").arg(name);
}

void Pasting::correct(int problem, const Value& value, const NamedRow& named)
{
    const ImportPlan::Problem wrong = m_plan.problems.value(problem);
    if (!wrong.field)
        return;
    m_corrections.removeIf(
        [&](const CellCorrection& one) { return one.field == wrong.field && one.text == wrong.text; });
    m_corrections << CellCorrection{wrong.field, wrong.text, value, named};
    if (planAgain())
        ask(true);
}

void Pasting::followStep()
{
    if (m_note->state() == StepNote::State::None)
        return;
    if (!m_panel.isHidden() && !m_rows.isEmpty() && planAgain())
        ask(false);
    if (const QString text = noteText(); !text.isEmpty())
        Q_EMIT said(text);
}

QString Pasting::noteText() const
{
    return m_note->state() == StepNote::State::Earlier ? QString() : m_note->text();
}

void Pasting::leave()
{
    // By now the focus may be elsewhere; it would come back to where it was when the list does.
    const QWidget* last = m_panel.parentWidget()->focusWidget();
    const bool hadFocus = last && m_panel.isAncestorOf(last);
    if (!m_rows.isEmpty())
        endPanel();
    if (m_note->state() != StepNote::State::None) {
        m_note->forget();
        Q_EMIT said({});
    }
    if (hadFocus)
        m_view.setFocus();
}

void Pasting::endPanel()
{
    if (m_panel.isHidden())
        return;
    m_panel.hide();
    m_model.setMarks({});
}

void Pasting::apply(bool newRows)
{
    if (!newRows)
        m_plan.dropNewRows();
    m_model.setHeld(true); // what was pasted stays together, whatever the order of the list
    QList<RowRef> rows = m_plan.rowRefs();
    using Fate = ImportPlan::Fate;
    const bool onlyNew = m_plan.count(Fate::Create) > 0 && m_plan.count(Fate::Change) == 0;
    const QString text = doneText(); // of the plan as it is now: the step before is another one when this is written
    const ImportPlan plan = m_plan;
    const bool done = m_workspace.runner().run(operationKey(*plan.entity, onlyNew ? "create" : "edit"),
                                               [&](Writer& writer) { return applyImport(writer, plan, &rows); });
    if (!done)
        return;
    m_plan = plan;
    const QList<const Column*> fields = m_plan.fields;
    const bool fits = m_plan.problems.isEmpty();
    m_rowsBefore = m_plan.rowRefs();
    m_rows = rows;
    if (fits)
        endPanel();
    m_note->tell(text);
    const int top = m_model.state().rowOf(rows.value(0).id);
    const int bottom = m_model.state().rowOf(rows.isEmpty() ? QUuid() : rows.last().id);
    if (top >= 0 && bottom >= top && !fields.isEmpty())
        m_view.selectBlock(m_model.index(top, m_model.columns().indexOf(*fields.first())),
                           m_model.index(bottom, m_model.columns().indexOf(*fields.last())));
    if (fits)
        m_view.setFocus();
    else
        m_panel.problems()->setFocus();
    Q_EMIT said(noteText()); // at the end: another selection has its own word
}

void Pasting::mark()
{
    QList<EntityTableModel::Mark> marks;
    for (const ImportPlan::Problem& problem : std::as_const(m_plan.problems)) {
        const RowRef row = m_plan.rows.value(problem.row).row;
        if (problem.field && !row.isNull())
            marks << EntityTableModel::Mark{row, problem.field, problem.message + u' ' + problem.hint};
    }
    m_model.setMarks(marks);
}

void Pasting::showProblem(int problem, bool go)
{
    const ImportPlan::Problem chosen = m_plan.problems.value(problem);
    const int row = chosen.field ? m_model.state().rowOf(m_plan.rows.value(chosen.row).row.id) : -1;
    if (row < 0)
        return;
    const QModelIndex cell = m_model.index(row, m_model.columns().indexOf(*chosen.field));
    m_view.scrollTo(cell);
    if (!go)
        return;
    m_view.setCurrentIndex(cell);
    m_view.setFocus();
}

QString Pasting::doneText() const
{
    QString out =
        m_plan.changes.size() == 1 ? tr("1 Zelle geändert") : tr("%L1 Zellen geändert").arg(m_plan.changes.size());
    if (m_plan.unchanged > 0)
        out += m_plan.unchanged == 1 ? tr(", 1 war schon so") : tr(", %L1 waren schon so").arg(m_plan.unchanged);
    if (m_isNamed)
        out += tr("; die Spalten folgen der Zeile der Überschriften");
    return out + u'.';
}

} // namespace iplan
