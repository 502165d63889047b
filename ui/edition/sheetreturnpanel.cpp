// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/sheetreturnpanel.h"

#include "core/base/counted.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/edition/sheetfolder.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kCellRole = Qt::UserRole; ///< place in SheetReturn::cells

} // namespace

SheetReturnPanel::SheetReturnPanel(Workspace& workspace, QString operation, QWidget* parent)
    : SidePanel(tr("Zurückgekommenen Bogen einlesen"), parent), m_workspace(workspace),
      m_operation(std::move(operation)), m_choose(new QPushButton(tr("Bogen &wählen …"))),
      m_chooseFolder(new QPushButton(tr("&Ordner wählen …"))), m_next(new QPushButton), m_text(new QLabel),
      m_cells(new QTreeWidget), m_apply(new QPushButton(tr("&Übernehmen")))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_choose->setAccessibleDescription(tr("Wählt die Datei, die zurückgeschickt wurde."));
    m_chooseFolder->setAccessibleDescription(tr("Zeigt alle Bögen eines Ordners, einen nach dem anderen."));
    m_next->setAccessibleDescription(tr("Lässt diesen Bogen, wie er ist, und zeigt den nächsten."));
    m_next->hide();
    m_apply->setAccessibleDescription(tr("Übernimmt, was angekreuzt ist, in einem Schritt."));
    m_cells->setHeaderLabels({tr("Angabe"), tr("Im Bogen"), tr("In der Datei"), tr("Bei der Ausgabe")});
    m_cells->setRootIsDecorated(false);
    m_cells->setWordWrap(true);
    m_cells->setAccessibleName(tr("Was der Bogen ändert"));
    m_cells->setAccessibleDescription(tr("Die Leertaste kreuzt an, was übernommen wird."));
    m_cells->setMinimumHeight(m_cells->fontMetrics().height() * 12);
    add(m_choose);
    add(m_chooseFolder);
    add(m_text);
    add(m_cells, tr("Was der Bogen &ändert:"));
    add(m_apply);
    add(m_next);
    addCloseButton();
    connect(m_choose, &QPushButton::clicked, this, &SheetReturnPanel::choose);
    connect(m_chooseFolder, &QPushButton::clicked, this, &SheetReturnPanel::chooseFolder);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_done.clear();
        openNext();
    });
    connect(m_cells, &QTreeWidget::itemChanged, this, &SheetReturnPanel::decide);
    connect(m_apply, &QPushButton::clicked, this, &SheetReturnPanel::apply);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible() && !m_fileName.isEmpty())
            plan();
    });
}

void SheetReturnPanel::beginWith(FileChooser* chooser)
{
    m_chooser = chooser;
    m_fileName.clear();
    m_plan.reset();
    m_choices = {};
    m_choose->setEnabled(chooser != nullptr);
    m_chooseFolder->setEnabled(chooser != nullptr);
    m_waiting.clear();
    m_done.clear();
    showPlan();
    m_choose->setFocus();
}

void SheetReturnPanel::choose()
{
    const QString path = m_chooser->existingFile(
        this, {tr("Zurückgekommener Bogen"), tr("Ausgefüllte Bögen (*.xlsx *.ods)"), QDir::homePath(), {}});
    if (path.isEmpty())
        return;
    m_waiting.clear();
    m_done.clear();
    open(path);
}

void SheetReturnPanel::chooseFolder()
{
    const QString path =
        m_chooser->targetFolder(this, {tr("Ordner mit zurückgekommenen Bögen"), {}, QDir::homePath(), {}});
    if (path.isEmpty())
        return;
    m_waiting.clear();
    m_done.clear();
    const QFileInfoList files = QDir(path).entryInfoList(QDir::Files, QDir::Name | QDir::LocaleAware);
    for (const QFileInfo& file : files) {
        if (mayBeSheet(file.filePath()))
            m_waiting << file.filePath();
    }
    if (m_waiting.isEmpty())
        m_workspace.runner().report({ErrorKind::NotFound,
                                     tr("In „%1“ liegt kein Bogen.").arg(QDir::toNativeSeparators(path)),
                                     tr("Bögen sind Dateien mit der Endung .xlsx oder .ods."),
                                     {}});
    else
        openNext();
}

void SheetReturnPanel::openNext()
{
    if (!m_waiting.isEmpty())
        open(m_waiting.takeFirst());
}

void SheetReturnPanel::open(const QString& path)
{
    m_fileName.clear();
    m_plan.reset();
    m_choices = {};
    const auto done = read(path);
    if (done) {
        m_fileName = QFileInfo(path).fileName();
        plan();
        return;
    }
    showPlan();
    m_workspace.runner().report(done.error());
}

void SheetReturnPanel::plan()
{
    m_choices.today = QDate::currentDate();
    auto planned = planRead(m_choices);
    if (planned) {
        m_plan = *std::move(planned);
    } else {
        m_fileName.clear(); // of another file or round: nothing more can be asked of it
        m_plan.reset();
        m_workspace.runner().report(planned.error());
    }
    showPlan();
}

QString SheetReturnPanel::summary() const
{
    QStringList lines;
    if (!m_done.isEmpty())
        lines << m_done;
    if (!m_plan) {
        lines << tr("Wählen Sie einen ausgefüllten Bogen (XLSX oder ODS).");
        return lines.join(u'\n');
    }
    lines << tr("%1: %2").arg(m_plan->from, m_fileName);
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

void SheetReturnPanel::showPlan()
{
    const QSignalBlocker quiet(m_cells);
    m_text->setText(summary());
    m_next->setVisible(!m_waiting.isEmpty());
    m_next->setText(tr("Nächster Bogen (noch %1)").arg(countText(m_waiting.size())));
    const int current = m_cells->indexOfTopLevelItem(m_cells->currentItem());
    m_cells->clear();
    const QList<RoundCell> cells = m_plan ? m_plan->cells : QList<RoundCell>();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const RoundCell& cell = cells.at(i);
        const QString name = tr("%1, %2").arg(m_plan->plan.lines.at(cell.line).label.section(u' ', 0, 0), cell.heading);
        const bool isConflict = cell.state == RoundCell::State::Conflict;
        auto* item = new QTreeWidgetItem(
            m_cells, {isConflict ? tr("Widerspruch: %1").arg(name) : name, cell.sheet, cell.now, cell.before});
        item->setData(0, kCellRole, static_cast<int>(i));
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

void SheetReturnPanel::decide(QTreeWidgetItem* item)
{
    const RoundCell cell = m_plan->cells.at(item->data(0, kCellRole).toInt());
    const bool isTaken = item->checkState(0) == Qt::Checked;
    const bool isConflict = cell.state == RoundCell::State::Conflict;
    QSet<RoundCellKey>& decided = isConflict ? m_choices.taken : m_choices.leftOut;
    if (isTaken == isConflict)
        decided.insert(cell.key);
    else
        decided.remove(cell.key);
    // Once the tree has told all about its change: planning fills it anew.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_fileName.isEmpty())
                plan();
        },
        Qt::QueuedConnection);
}

void SheetReturnPanel::apply()
{
    const QString from = m_plan->from;
    const auto taken = std::ranges::count_if(m_plan->cells, &RoundCell::isTaken);
    if (!m_workspace.runner().run(m_operation, [this](Writer& writer) { return applyPlan(writer); }))
        return;
    m_done = tr("%1: %2 übernommen.").arg(from, counted(taken, "Angabe", "Angaben"));
    if (m_waiting.isEmpty())
        showPlan();
    else
        openNext();
}

QString SheetReturnPanel::outcome() const
{
    return m_text->text();
}

} // namespace iplan
