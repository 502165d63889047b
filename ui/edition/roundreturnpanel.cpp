// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/roundreturnpanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/edition/sheetfolder.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kPlaceRole = Qt::UserRole; ///< in RoundReturn::cells
const QString kFolderSetting = QStringLiteral("rounds/folder");

} // namespace

RoundReturnPanel::RoundReturnPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Zurückgekommene Bögen einlesen"), parent), m_workspace(workspace), m_folder(new SheetFolder(this)),
      m_choose(new QPushButton(tr("Bogen &wählen …"))), m_chooseFolder(new QPushButton(tr("&Ordner wählen …"))),
      m_offer(new QPushButton), m_list(new QListWidget), m_text(new QLabel), m_cells(new QTreeWidget),
      m_apply(new QPushButton(tr("&Übernehmen"))), m_applyAll(new QPushButton(tr("Alle überneh&men")))
{
    setObjectName(QStringLiteral("roundReturnPanel"));
    buildControls();
    add(m_choose);
    add(m_chooseFolder);
    add(m_offer);
    add(m_list);
    add(m_text);
    add(m_cells, tr("Was der Bogen &ändert:"));
    add(m_apply);
    add(m_applyAll);
    addCloseButton();
    connect(m_choose, &QPushButton::clicked, this, &RoundReturnPanel::choose);
    connect(m_chooseFolder, &QPushButton::clicked, this, &RoundReturnPanel::chooseFolder);
    connect(m_offer, &QPushButton::clicked, this, &RoundReturnPanel::openWaiting);
    connect(m_folder, &SheetFolder::changed, this, &RoundReturnPanel::showOffer);
    connect(m_list, &QListWidget::currentRowChanged, this, &RoundReturnPanel::showPlan);
    connect(m_cells, &QTreeWidget::itemChanged, this, &RoundReturnPanel::decide);
    connect(m_apply, &QPushButton::clicked, this, &RoundReturnPanel::apply);
    connect(m_applyAll, &QPushButton::clicked, this, &RoundReturnPanel::applyAll);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible() && !m_isWriting)
            planAll();
    });
}

RoundReturnPanel::~RoundReturnPanel() = default;

void RoundReturnPanel::buildControls()
{
    m_choose->setObjectName(QStringLiteral("chooseSheet"));
    m_chooseFolder->setObjectName(QStringLiteral("chooseSheetFolder"));
    m_offer->setObjectName(QStringLiteral("offerSheets"));
    m_apply->setObjectName(QStringLiteral("applySheet"));
    m_applyAll->setObjectName(QStringLiteral("applySheets"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_choose->setAccessibleDescription(tr("Wählt die Datei, die eine Dienststelle zurückgeschickt hat."));
    m_chooseFolder->setAccessibleDescription(
        tr("Zeigt alle Bögen eines Ordners. Was dort später dazukommt, wird angeboten, nicht von selbst gelesen."));
    m_chooseFolder->setToolTip(m_chooseFolder->accessibleDescription());
    m_offer->setAccessibleDescription(tr("Zeigt, was die neuen Bögen ändern würden."));
    m_list->setAccessibleName(tr("Bögen"));
    m_list->setAccessibleDescription(tr("Was der gewählte Bogen ändert, steht darunter."));
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 5);
    m_apply->setAccessibleDescription(tr("Übernimmt, was angekreuzt ist, in einem Schritt."));
    m_applyAll->setAccessibleDescription(tr("Übernimmt aus jedem Bogen, was angekreuzt ist, jeden in einem Schritt."));
    m_cells->setHeaderLabels({tr("Angabe"), tr("Im Bogen"), tr("In der Datei"), tr("Bei der Ausgabe")});
    m_cells->setRootIsDecorated(false);
    m_cells->setWordWrap(true);
    m_cells->setAccessibleName(tr("Was der Bogen ändert"));
    m_cells->setAccessibleDescription(tr("Die Leertaste kreuzt an, was übernommen wird."));
    m_cells->setMinimumHeight(m_cells->fontMetrics().height() * 8);
}

void RoundReturnPanel::begin(const Id<StatusRound>& round, FileChooser* chooser)
{
    m_chooser = chooser;
    if (m_round != round)
        m_sheets.clear();
    m_round = round;
    m_folder->watch(m_workspace.store().file().localSetting(kFolderSetting).value_or(QString()));
    for (QPushButton* button : {m_choose, m_chooseFolder})
        button->setEnabled(chooser != nullptr);
    planAll();
    showOffer();
    m_choose->setFocus();
}

void RoundReturnPanel::choose()
{
    const QString path = m_chooser->existingFile(
        this, {tr("Zurückgekommener Bogen"), tr("Ausgefüllte Bögen (*.xlsx *.ods)"), QDir::homePath(), {}});
    if (!path.isEmpty())
        open({path});
}

void RoundReturnPanel::chooseFolder()
{
    const QString before = m_folder->path().isEmpty() ? QDir::homePath() : m_folder->path();
    const QString path = m_chooser->targetFolder(this, {tr("Ordner mit zurückgekommenen Bögen"), {}, before, {}});
    if (path.isEmpty())
        return;
    m_folder->watch(path);
    if (const auto kept = m_workspace.store().file().setLocalSetting(kFolderSetting, path); !kept)
        m_workspace.runner().report(kept.error());
    openWaiting();
}

void RoundReturnPanel::openWaiting()
{
    const QStringList waiting = m_folder->waiting();
    m_folder->take();
    open(waiting);
}

void RoundReturnPanel::showOffer()
{
    const qsizetype waiting = m_folder->waiting().size();
    m_offer->setVisible(waiting > 0);
    m_offer->setText(tr("%1 in „%2“ ansehen")
                         .arg(counted(waiting, "neuen Bogen", "neue Bögen"), QFileInfo(m_folder->path()).fileName()));
}

RoundReturnPanel::Sheet RoundReturnPanel::read(const QString& path) const
{
    Sheet out{path, {}, {}, {}, {}};
    out.options.round = m_round;
    auto sheet = readReturnedSheet(path);
    if (!sheet) {
        out.problem = (sheet.error().message + u' ' + sheet.error().hint).trimmed();
        return out;
    }
    out.sheet = *std::move(sheet);
    plan(out);
    return out;
}

void RoundReturnPanel::plan(Sheet& sheet) const
{
    if (!sheet.sheet)
        return;
    sheet.options.today = m_workspace.today();
    auto planned = planRoundReturn(m_workspace.store(), *sheet.sheet, sheet.options);
    sheet.plan.reset();
    sheet.problem.clear();
    if (planned)
        sheet.plan = *std::move(planned);
    else
        sheet.problem = (planned.error().message + u' ' + planned.error().hint).trimmed();
}

void RoundReturnPanel::planAll()
{
    for (Sheet& sheet : m_sheets)
        plan(sheet);
    showSheets();
}

void RoundReturnPanel::open(const QStringList& paths)
{
    const bool isOne = paths.size() == 1;
    qsizetype first = -1;
    for (const QString& path : paths) {
        const Sheet sheet = read(path);
        if (isOne && !sheet.plan) {
            m_workspace.runner().report({ErrorKind::Rejected, sheet.problem, {}, {}});
            return;
        }
        m_sheets.removeIf([&path](const Sheet& other) { return other.path == path; });
        m_sheets << sheet;
        if (first < 0 && sheet.isOpen())
            first = m_sheets.size() - 1;
    }
    showSheets();
    if (!m_sheets.isEmpty())
        m_list->setCurrentRow(static_cast<int>(first < 0 ? m_sheets.size() - 1 : first));
}

QString RoundReturnPanel::lineOf(const Sheet& sheet)
{
    const QString file = QFileInfo(sheet.path).fileName();
    if (!sheet.plan)
        return tr("%1: abgewiesen").arg(file);
    const QString name = sheet.plan->organization;
    if (sheet.plan->isBlank)
        return tr("%1: nichts ausgefüllt").arg(name);
    if (sheet.plan->doesNothing())
        return tr("%1: übernommen").arg(name);
    const auto taken = std::ranges::count_if(sheet.plan->cells, &RoundCell::isTaken);
    QString out = tr("%1: %2").arg(name, counted(taken, "Angabe", "Angaben"));
    if (const int left = sheet.plan->conflictsLeft(); left > 0)
        out += tr(", %1").arg(counted(left, "Widerspruch", "Widersprüche"));
    if (const int faulty = sheet.plan->plan.count(ListPlan::Fate::Faulty); faulty > 0)
        out += tr(", %1 nicht lesbar").arg(counted(faulty, "Zeile", "Zeilen"));
    return out;
}

void RoundReturnPanel::showSheets()
{
    {
        const QSignalBlocker quiet(m_list);
        const int row = m_list->currentRow();
        m_list->clear();
        for (const Sheet& sheet : std::as_const(m_sheets)) {
            auto* item = new QListWidgetItem(lineOf(sheet), m_list);
            item->setToolTip(QDir::toNativeSeparators(sheet.path));
        }
        if (!m_sheets.isEmpty())
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
    }
    m_list->setVisible(m_sheets.size() > 1);
    m_applyAll->setVisible(m_sheets.size() > 1);
    m_applyAll->setEnabled(!m_workspace.isReadOnly() && std::ranges::any_of(m_sheets, &Sheet::isOpen));
    showPlan();
}

RoundReturnPanel::Sheet* RoundReturnPanel::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_sheets.size() ? &m_sheets[row] : nullptr;
}

QString RoundReturnPanel::summary(const Sheet& sheet)
{
    if (!sheet.plan)
        return sheet.problem;
    const RoundReturn& plan = *sheet.plan;
    QStringList lines{tr("%1: %2").arg(plan.organization, sheet.sheet->fileName)};
    if (const int left = plan.conflictsLeft(); left > 0)
        lines << tr("%1: In der Datei wurde inzwischen etwas anderes eingetragen. Sie bleibt, wie sie ist, wo nicht "
                    "angekreuzt wird.")
                     .arg(counted(left, "Widerspruch", "Widersprüche"));
    lines += plan.plan.notices;
    for (const ListPlan::Line& line : plan.plan.lines) {
        if (line.fate == ListPlan::Fate::Faulty)
            lines << tr("Nicht übernommen wird Zeile %1 (%2): %3")
                         .arg(line.sheetRow + 1)
                         .arg(line.label, line.reasons.join(u' '));
    }
    if (plan.doesNothing() && !plan.isBlank)
        lines << (plan.cells.isEmpty() ? tr("Alles daraus steht schon in der Datei.")
                                       : tr("Nichts davon ist angekreuzt; alles andere steht schon in der Datei."));
    return lines.join(u'\n');
}

void RoundReturnPanel::showPlan()
{
    const QSignalBlocker quiet(m_cells);
    const Sheet* sheet = current();
    m_text->setText(sheet
                        ? summary(*sheet)
                        : tr("Wählen Sie einen ausgefüllten Bogen (XLSX oder ODS) oder den Ordner, in dem sie liegen. "
                             "Sie können Bögen auch auf diese Seite ziehen."));
    const int row = m_cells->indexOfTopLevelItem(m_cells->currentItem());
    m_cells->clear();
    const QList<RoundCell> cells = sheet && sheet->plan ? sheet->plan->cells : QList<RoundCell>();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const RoundCell& cell = cells.at(i);
        const ListPlan::Line& line = sheet->plan->plan.lines.at(cell.line);
        const QString name = tr("%1, %2").arg(line.label.section(u' ', 0, 0), cell.heading);
        const bool isConflict = cell.state == RoundCell::State::Conflict;
        auto* item = new QTreeWidgetItem(
            m_cells, {isConflict ? tr("Widerspruch: %1").arg(name) : name, cell.sheet, cell.now, cell.before});
        item->setData(0, kPlaceRole, static_cast<int>(i));
        item->setDisabled(line.fate == ListPlan::Fate::Faulty);
        item->setCheckState(0, cell.isTaken ? Qt::Checked : Qt::Unchecked);
        for (int column = 0; column < m_cells->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    m_cells->resizeColumnToContents(0);
    if (m_cells->topLevelItemCount() > 0)
        m_cells->setCurrentItem(m_cells->topLevelItem(qBound(0, row, m_cells->topLevelItemCount() - 1)));
    m_apply->setEnabled(sheet && sheet->isOpen() && !m_workspace.isReadOnly());
}

void RoundReturnPanel::decide(QTreeWidgetItem* item)
{
    Sheet* sheet = current();
    if (!sheet || !sheet->plan)
        return;
    const RoundCell cell = sheet->plan->cells.at(item->data(0, kPlaceRole).toInt());
    const bool isTaken = item->checkState(0) == Qt::Checked;
    const bool isConflict = cell.state == RoundCell::State::Conflict;
    QSet<RoundCellKey>& decided = isConflict ? sheet->options.taken : sheet->options.leftOut;
    if (isTaken == isConflict)
        decided.insert(cell.key);
    else
        decided.remove(cell.key);
    // Once the tree has told all about its change: planning fills it anew.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (Sheet* shown = current())
                plan(*shown);
            showSheets();
        },
        Qt::QueuedConnection);
}

bool RoundReturnPanel::write(const RoundReturn& plan)
{
    return m_workspace.runner().run(kRoundReturnOperation,
                                    [&plan](Writer& writer) { return applyRoundReturn(writer, plan, writer.today()); });
}

void RoundReturnPanel::apply()
{
    const Sheet* sheet = current();
    if (!sheet || !sheet->plan)
        return;
    const RoundReturn wanted = *sheet->plan;
    write(wanted);
}

void RoundReturnPanel::applyAll()
{
    m_isWriting = true;
    for (Sheet& sheet : m_sheets) {
        plan(sheet); // two sheets may be of one office
        if (sheet.isOpen() && !write(*sheet.plan))
            break;
    }
    m_isWriting = false;
    planAll();
}

QString RoundReturnPanel::outcome() const
{
    return m_text->text();
}

} // namespace iplan
