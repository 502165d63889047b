// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/pastepanel.h"

#include "core/ops/namedowner.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/editor/choiceeditor.h"
#include "ui/grid/pastecell.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum PasteColumn { PasteRow, PasteField, PasteText, PasteWhat, PasteRemedy };

constexpr qsizetype kPasteTextShown = 60; ///< characters of a cell
constexpr qsizetype kPasteNameShown = 30; ///< of a name on a button
constexpr int kPasteNarrowCharacters = 70;

int changesInOldRows(const ImportPlan& plan)
{
    return static_cast<int>(
        std::count_if(plan.changes.begin(), plan.changes.end(),
                      [&](const ImportPlan::Change& change) { return !plan.rows.at(change.row).isNew(); }));
}

/// How many further cells of the field hold the same text.
qsizetype cellsLike(const ImportPlan& plan, const ImportPlan::Problem& problem)
{
    return std::count_if(plan.problems.begin(), plan.problems.end(),
                         [&](const ImportPlan::Problem& other) {
                             return other.field == problem.field && other.text == problem.text;
                         }) -
           1;
}

} // namespace

PastePanel::PastePanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_head(new QLabel), m_problems(new QTableWidget), m_detail(new QLabel),
      m_take(new QPushButton), m_takeOld(new QPushButton), m_make(new QPushButton),
      m_go(new QPushButton(tr("&Zur Zelle"))), m_drop(new QPushButton(tr("Alles &verwerfen")))
{
    setObjectName(QStringLiteral("paste-panel"));
    setFrameShape(QFrame::StyledPanel);
    m_head->setObjectName(QStringLiteral("paste-head"));
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    buildTable();
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detailArea = new QScrollArea;
    m_detailArea->setWidget(m_detail);
    m_detailArea->setWidgetResizable(true);
    m_detailArea->setFrameShape(QFrame::NoFrame);
    m_detailArea->setAccessibleName(tr("Was nicht stimmt und was Sie tun können"));
    m_detailArea->setMinimumHeight(2 * fontMetrics().height());
    m_detailArea->setMaximumHeight(6 * fontMetrics().height());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_problems, 2);
    column->addWidget(m_detailArea, 1);
    buildButtons();
    hide();
}

void PastePanel::buildTable()
{
    m_problems->setObjectName(QStringLiteral("paste-problems"));
    m_problems->setAccessibleName(tr("Zellen, die nicht passen"));
    m_problems->setColumnCount(5);
    m_problems->setHorizontalHeaderLabels(
        {tr("Zeile"), tr("Spalte"), tr("Inhalt"), tr("Was nicht stimmt"), tr("Was Sie tun können")});
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers); // see correct(): any column edits the text
    m_problems->setTabKeyNavigation(false);
    m_problems->setWordWrap(false);
    m_problems->verticalHeader()->hide();
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setMinimumHeight(4 * fontMetrics().height());
    m_problems->installEventFilter(this);
    m_cell = new PasteCell(*m_problems, [this](int row, QWidget* parent) { return makeEditorFor(row, parent); });
    m_problems->setItemDelegateForColumn(PasteText, m_cell);
    connect(m_cell, &PasteCell::corrected, this, &PastePanel::corrected);
    connect(m_problems, &QTableWidget::currentCellChanged, this, [this](int row) { showProblem(row); });
    connect(m_problems, &QTableWidget::doubleClicked, this, [this] { correct(); });
}

void PastePanel::buildButtons()
{
    m_take->setObjectName(QStringLiteral("paste-take"));
    m_takeOld->setObjectName(QStringLiteral("paste-take-old"));
    m_make->setObjectName(QStringLiteral("paste-make"));
    m_go->setObjectName(QStringLiteral("paste-go"));
    m_drop->setObjectName(QStringLiteral("paste-drop"));
    m_take->setToolTip(tr("Übernimmt die Zellen, die passen"));
    m_takeOld->setToolTip(tr("Übernimmt nur, was in vorhandene Einträge gehört; neue werden nicht angelegt"));
    m_make->setToolTip(
        tr("Legt den Eintrag an, wenn übernommen wird, und setzt ihn überall ein, wo dieser Name steht"));
    m_go->setToolTip(tr("Geht in die Zelle der Liste"));
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_take, m_takeOld, m_make, m_go, m_drop}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(button->toolTip());
        buttons->addWidget(button);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT accepted(true); });
    connect(m_takeOld, &QPushButton::clicked, this, [this] { Q_EMIT accepted(false); });
    connect(m_make, &QPushButton::clicked, this, &PastePanel::makeNew);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT problemChosen(m_problems->currentRow(), true); });
    connect(m_drop, &QPushButton::clicked, this, &PastePanel::dismiss);
}

QString PastePanel::headText() const
{
    const ImportPlan& plan = m_question.plan;
    const auto bad = plan.problems.size();
    const auto all = plan.changes.size() + plan.unchanged + bad;
    QStringList head;
    if (!m_question.done.isEmpty())
        head << m_question.done;
    if (bad > 0 && m_question.done.isEmpty())
        head << (all == 1   ? tr("Der Wert passt nicht. Noch ist nichts eingefügt.")
                 : bad == 1 ? tr("1 von %L1 Zellen passt nicht. Noch ist nichts eingefügt.").arg(all)
                            : tr("%L1 von %L2 Zellen passen nicht. Noch ist nichts eingefügt.").arg(bad).arg(all));
    else if (bad > 0)
        head << (bad == 1 ? tr("1 Zelle passt nicht und blieb, wie sie war.")
                          : tr("%L1 Zellen passen nicht und blieben, wie sie waren.").arg(bad));
    else if (!plan.changes.isEmpty())
        head << tr("Alles passt.");
    const int made = plan.count(ImportPlan::Fate::Create);
    if (made > 0)
        head << (made == 1 ? tr("Der Block reicht über die letzte Zeile hinaus: 1 Eintrag wird neu angelegt.")
                           : tr("Der Block reicht über die letzte Zeile hinaus: %L1 Einträge werden neu "
                                "angelegt.")
                                 .arg(made));
    return head.join(u' ');
}

void PastePanel::ask(const Question& question, bool takesFocus)
{
    const bool goesOn = isVisible();
    m_question = question;
    const bool hasBad = !question.plan.problems.isEmpty();
    m_head->setText(headText());
    const int before = qMax(0, m_problems->currentRow());
    fill();
    m_problems->setVisible(hasBad);
    m_detailArea->setVisible(hasBad);
    show();
    if (hasBad)
        m_problems->setCurrentCell(qMin(before, m_problems->rowCount() - 1), PasteText);
    refreshButtons();
    if (takesFocus && hasBad && goesOn)
        m_problems->setFocus(); // the next one to be put right
    else if (takesFocus)
        (m_take->isHidden() ? m_drop : m_take)->setFocus();
    QAccessibleEvent alert(m_head, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PastePanel::refreshButtons()
{
    const ImportPlan& plan = m_question.plan;
    const int row = m_problems->currentRow();
    const ImportPlan::Problem* problem = row >= 0 && row < plan.problems.size() ? &plan.problems.at(row) : nullptr;
    m_take->setText(plan.problems.isEmpty() ? tr("&Übernehmen (%L1)").arg(plan.changes.size())
                                            : tr("Gültige &übernehmen (%L1)").arg(plan.changes.size()));
    m_take->setVisible(!plan.changes.isEmpty());
    const int old = changesInOldRows(plan);
    m_takeOld->setText(tr("Ohne &neue Einträge (%L1)").arg(old));
    m_takeOld->setVisible(plan.count(ImportPlan::Fate::Create) > 0 && old > 0);
    m_make->setVisible(problem && mayBeNew(*problem));
    if (problem)
        m_make->setText(
            tr("„%1“ n&eu anlegen").arg(shortened(problem->text, kPasteNameShown).replace(u'&', QStringLiteral("&&"))));
    m_go->setVisible(problem && problem->field && !plan.rows.value(problem->row).isNew());
    m_drop->setText(m_question.done.isEmpty() ? tr("Alles &verwerfen") : tr("&Schließen"));
}

bool PastePanel::mayBeNew(const ImportPlan::Problem& problem) const
{
    if (!problem.isUnknownName)
        return false;
    const auto isEnough = m_workspace.store().read([&](const Reader& reader) -> Result<bool> {
        return isNameEnough(reader, problem.field->target(), m_question.beside.value(problem.row));
    });
    return isEnough.value_or(false);
}

void PastePanel::makeNew()
{
    const int row = m_problems->currentRow();
    const ImportPlan::Problem problem = m_question.plan.problems.value(row);
    if (!problem.field || !mayBeNew(problem))
        return;
    const NamedRow named{{&problem.field->target(), newRowId()}, problem.text.simplified()};
    Q_EMIT corrected(row, idText(named.row.id), named);
}

FieldEditor* PastePanel::makeEditorFor(int problem, QWidget* parent)
{
    const ImportPlan::Problem& wrong = m_question.plan.problems.at(problem);
    if (!wrong.field)
        return nullptr;
    FieldEditor* editor = makeEditor(*wrong.field, m_workspace, parent);
    if (auto* choice = qobject_cast<EnumEditor*>(editor))
        choice->offerWriting();
    editor->offerNewRows([beside = m_question.beside.value(wrong.row)] { return beside; });
    editor->control()->setAccessibleName(tr("%1 berichtigen").arg(wrong.field->labelText()));
    return editor;
}

FieldEditor* PastePanel::editor() const
{
    return m_cell->editor();
}

void PastePanel::correct(const QString& typed)
{
    const int row = m_problems->currentRow();
    QTableWidgetItem* item = m_problems->item(row, PasteText);
    if (!item || m_cell->editor() || !m_question.plan.problems.at(row).field) // there may be no column for it
        return;
    m_cell->beginWith(typed);
    m_problems->scrollToItem(item);
    m_problems->editItem(item);
}

void PastePanel::showProblem(int problem)
{
    const auto& problems = m_question.plan.problems;
    if (problem < 0 || problem >= problems.size()) {
        m_detail->clear();
        return;
    }
    const ImportPlan::Problem& wrong = problems.at(problem);
    QStringList parts{wrong.message, wrong.hint};
    if (const auto others = cellsLike(m_question.plan, wrong); wrong.field && others > 0)
        parts << (others == 1
                      ? tr("Was Sie hier eintragen, gilt auch für 1 weitere Zelle mit diesem Inhalt.")
                      : tr("Was Sie hier eintragen, gilt auch für %L1 weitere Zellen mit diesem Inhalt.").arg(others));
    m_detail->setText(parts.join(u' '));
    m_problems->setAccessibleDescription(m_detail->text() + u' ' +
                                         (wrong.field ? tr("Eingabetaste berichtigt den Inhalt.") : QString()));
    refreshButtons();
    Q_EMIT problemChosen(problem, false);
}

void PastePanel::dismiss()
{
    hide();
    Q_EMIT dismissed();
}

void PastePanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    Q_EMIT shownChanged(true);
}

void PastePanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT shownChanged(false);
}

void PastePanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < kPasteNarrowCharacters * fontMetrics().averageCharWidth();
    m_problems->setColumnHidden(PasteWhat, isNarrow);
    m_problems->setColumnHidden(PasteRemedy, isNarrow);
}

bool PastePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_problems || event->type() != QEvent::KeyPress || m_cell->editor())
        return QFrame::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isLetter = !key.text().isEmpty() && key.text().at(0).isPrint() && key.key() != Qt::Key_Space &&
                          !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter && key.key() != Qt::Key_F2 && !isLetter)
        return QFrame::eventFilter(watched, event);
    correct(isLetter ? key.text() : QString());
    return true;
}

void PastePanel::fill()
{
    const QSignalBlocker quiet(m_problems); // ask() shows the one in front
    const ImportPlan& plan = m_question.plan;
    m_problems->setRowCount(0);
    m_problems->setRowCount(static_cast<int>(plan.problems.size()));
    int line = 0;
    for (const ImportPlan::Problem& problem : plan.problems) {
        const QStringList texts{m_question.rowNames.value(problem.row, tr("Zeile %L1").arg(problem.row + 1)),
                                problem.field ? problem.field->labelText() : QStringLiteral("–"),
                                shortened(problem.text, kPasteTextShown), problem.message, problem.hint};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            if (column == PasteRow)
                item->setIcon(themedIcon(QStringLiteral("findings")));
            if (column == PasteText)
                item->setData(Qt::UserRole, problem.text);
            else
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            m_problems->setItem(line, column, item);
        }
        ++line;
    }
    const int em = fontMetrics().averageCharWidth();
    for (const auto& [column, characters] :
         {std::pair(PasteRow, 20), std::pair(PasteField, 16), std::pair(PasteText, 20), std::pair(PasteWhat, 34)})
        m_problems->setColumnWidth(column, characters * em);
}

} // namespace iplan
