// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/roundreturnpanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kPlaceRole = Qt::UserRole; ///< in RoundReturn::cells

} // namespace

RoundReturnPanel::RoundReturnPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Zurückgekommenen Bogen einlesen"), parent), m_workspace(workspace),
      m_choose(new QPushButton(tr("&Bogen wählen …"))), m_text(new QLabel), m_cells(new QTreeWidget),
      m_apply(new QPushButton(tr("Ü&bernehmen")))
{
    setObjectName(QStringLiteral("roundReturnPanel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_choose->setAccessibleDescription(tr("Wählt die Datei, die eine Dienststelle zurückgeschickt hat."));
    m_apply->setAccessibleDescription(tr("Übernimmt, was angekreuzt ist, in einem Schritt."));
    m_cells->setHeaderLabels({tr("Angabe"), tr("Im Bogen"), tr("In der Datei"), tr("Bei der Ausgabe")});
    m_cells->setRootIsDecorated(false);
    m_cells->setWordWrap(true);
    m_cells->setAccessibleName(tr("Was der Bogen ändert"));
    m_cells->setAccessibleDescription(tr("Die Leertaste kreuzt an, was übernommen wird."));
    m_cells->setMinimumHeight(m_cells->fontMetrics().height() * 12);
    add(m_choose);
    add(m_text);
    add(m_cells, tr("Was der Bogen &ändert:"));
    add(m_apply);
    addCloseButton();
    connect(m_choose, &QPushButton::clicked, this, &RoundReturnPanel::choose);
    connect(m_cells, &QTreeWidget::itemChanged, this, &RoundReturnPanel::decide);
    connect(m_apply, &QPushButton::clicked, this, &RoundReturnPanel::apply);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible() && m_sheet)
            plan();
    });
}

void RoundReturnPanel::begin(const Id<StatusRound>& round, FileChooser* chooser)
{
    m_chooser = chooser;
    m_sheet.reset();
    m_plan.reset();
    m_options = {};
    m_options.round = round;
    m_choose->setEnabled(chooser != nullptr);
    showPlan();
    m_choose->setFocus();
}

void RoundReturnPanel::choose()
{
    const QString path = m_chooser->existingFile(
        this, {tr("Zurückgekommener Bogen"), tr("Ausgefüllte Bögen (*.xlsx *.ods)"), QDir::homePath(), {}});
    if (!path.isEmpty())
        open(path);
}

void RoundReturnPanel::open(const QString& path)
{
    m_sheet.reset();
    m_plan.reset();
    m_options.taken.clear();
    m_options.leftOut.clear();
    auto sheet = readReturnedSheet(path);
    if (sheet) {
        m_sheet = *std::move(sheet);
        plan();
        return;
    }
    showPlan();
    m_workspace.runner().report(sheet.error());
}

void RoundReturnPanel::plan()
{
    m_options.today = QDate::currentDate();
    auto planned = planRoundReturn(m_workspace.store(), *m_sheet, m_options);
    if (planned) {
        m_plan = *std::move(planned);
    } else {
        m_sheet.reset(); // of another file or round: nothing more can be asked of it
        m_plan.reset();
        m_workspace.runner().report(planned.error());
    }
    showPlan();
}

QString RoundReturnPanel::summary() const
{
    if (!m_plan)
        return tr("Wählen Sie einen ausgefüllten Bogen (XLSX oder ODS).");
    QStringList lines{tr("%1: %2").arg(m_plan->organization, m_sheet->fileName)};
    if (const int left = m_plan->conflictsLeft(); left > 0)
        lines << tr("%1: In der Datei wurde inzwischen etwas anderes eingetragen. Sie bleibt, wie sie ist, wo nicht "
                    "angekreuzt wird.")
                     .arg(counted(left, "Widerspruch", "Widersprüche"));
    lines += m_plan->plan.notices;
    for (const ListPlan::Line& line : m_plan->plan.lines) {
        if (line.fate == ListPlan::Fate::Faulty)
            lines << tr("Nicht übernommen wird Zeile %1 (%2): %3")
                         .arg(line.sheetRow + 1)
                         .arg(line.label, line.reasons.join(u' '));
    }
    if (m_plan->doesNothing())
        lines << (m_plan->cells.isEmpty() ? tr("Alles daraus steht schon in der Datei.")
                                          : tr("Nichts davon ist angekreuzt; alles andere steht schon in der Datei."));
    return lines.join(u'\n');
}

void RoundReturnPanel::showPlan()
{
    const QSignalBlocker quiet(m_cells);
    m_text->setText(summary());
    const int current = m_cells->indexOfTopLevelItem(m_cells->currentItem());
    m_cells->clear();
    const QList<RoundCell> cells = m_plan ? m_plan->cells : QList<RoundCell>();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const RoundCell& cell = cells.at(i);
        const QString name = tr("%1, %2").arg(m_plan->plan.lines.at(cell.line).label.section(u' ', 0, 0), cell.heading);
        const bool isConflict = cell.state == RoundCell::State::Conflict;
        auto* item = new QTreeWidgetItem(
            m_cells, {isConflict ? tr("Widerspruch: %1").arg(name) : name, cell.sheet, cell.now, cell.before});
        item->setData(0, kPlaceRole, static_cast<int>(i));
        const bool isFaulty = m_plan->plan.lines.at(cell.line).fate == ListPlan::Fate::Faulty;
        item->setDisabled(isFaulty);
        item->setCheckState(0, cell.isTaken ? Qt::Checked : Qt::Unchecked);
        for (int column = 0; column < m_cells->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    m_cells->resizeColumnToContents(0);
    if (m_cells->topLevelItemCount() > 0)
        m_cells->setCurrentItem(m_cells->topLevelItem(qBound(0, current, m_cells->topLevelItemCount() - 1)));
    m_apply->setEnabled(m_plan && !m_plan->doesNothing() && !m_workspace.isReadOnly());
}

void RoundReturnPanel::decide(QTreeWidgetItem* item)
{
    const RoundCell cell = m_plan->cells.at(item->data(0, kPlaceRole).toInt());
    const bool isTaken = item->checkState(0) == Qt::Checked;
    const bool isConflict = cell.state == RoundCell::State::Conflict;
    QSet<RoundCellKey>& decided = isConflict ? m_options.taken : m_options.leftOut;
    if (isTaken == isConflict)
        decided.insert(cell.key);
    else
        decided.remove(cell.key);
    // Once the tree has told all about its change: planning fills it anew.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_sheet)
                plan();
        },
        Qt::QueuedConnection);
}

void RoundReturnPanel::apply()
{
    const RoundReturn wanted = *m_plan;
    m_workspace.runner().run(kRoundReturnOperation,
                             [&wanted](Writer& writer) { return applyRoundReturn(writer, wanted, writer.today()); });
}

QString RoundReturnPanel::outcome() const
{
    return m_text->text();
}

} // namespace iplan
