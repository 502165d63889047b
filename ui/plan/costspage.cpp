// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/costspage.h"

#include "core/interchange/costmatrixsheet.h"
#include "core/ops/costcells.h"
#include "core/report/content/costmatrixreport.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/snapshotcache.h"
#include "ui/base/workspace.h"
#include "ui/form/amountdelegate.h"
#include "ui/model/costmatrixmodel.h"
#include "ui/output/outputline.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/frozentable.h"
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kItemsShown = 200;
constexpr int kCostTitleLetters = 36; ///< of a measure; the table needs the room
constexpr int kNoStage = -1;
constexpr int kYearsToType = 4;

} // namespace

CostsPage::CostsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : PlanPage(workspace, chooser, tr("Kosten"), CostMatrix::entities(), parent), m_model(new CostMatrixModel(this)),
      m_grouping(new QComboBox), m_kinds(new QComboBox), m_stage(new QComboBox),
      m_refused(new QCheckBox(tr("Abgeleh&nte"))), m_withEmpty(new QCheckBox(tr("Auch Maßnahmen &ohne Angaben"))),
      m_choices(new QToolButton), m_table(new FrozenTable),
      m_itemsHeading(new FoldingHeading(tr("Positionen und Hinweise"))), m_itemsBox(new QWidget),
      m_itemsTitle(pageHeading({}, 1.0)), m_items(new QTreeWidget), m_remarks(new QLabel),
      m_note(new NoteLine(NoteLine::Kind::Refused))
{
    setObjectName(QStringLiteral("page-costs"));
    fillHead();
    fillChoices();
    fillTools();
    build(*m_table, makeMatrix(), m_empty);
    connectParts();
}

void CostsPage::fillHead()
{
    connect(addButton("copyMatrix", tr("&Kopieren"), "list",
                      tr("Kopiert die Tabelle für Excel oder Word (Strg+C in der Tabelle)")),
            &QToolButton::clicked, this, &CostsPage::copyMatrix);
    QMenu* output = addOutputMenu();
    output->addSeparator();
    output->addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, &CostsPage::saveWorkbook);
}

void CostsPage::fillChoices()
{
    m_grouping->addItem(tr("Handlungsfeld"), int(CostGrouping::FieldOfAction));
    m_grouping->addItem(tr("Federführende Dienststelle"), int(CostGrouping::LeadOffice));
    m_grouping->addItem(tr("Mittelgeber"), int(CostGrouping::Funder));
    m_kinds->addItem(tr("Kosten insgesamt"), QVariant::fromValue(int(CostChoice::Kinds::Spending)));
    m_kinds->addItem(tr("Finanzierung insgesamt"), QVariant::fromValue(int(CostChoice::Kinds::Covering)));
    m_kinds->insertSeparator(m_kinds->count());
    for (const Option& option : optionsOf<CostKind>())
        m_kinds->addItem(option.labelText(), option.keyText());
    for (const Option& option : optionsOf<CostStage>())
        m_stage->addItem(option.labelText(), m_stage->count());
    m_stage->addItem(tr("ohne Stufe"), kNoStage);
    m_stage->setCurrentIndex(int(CostStage::Approved));
    m_stage->setToolTip(tr("Beträge verschiedener Stufen werden nie zusammengezählt: Es ist dasselbe Geld."));
    m_refused->setToolTip(tr("Zeigt statt der gültigen Beträge die abgelehnten"));
}

QTableView* CostsPage::table() const
{
    return m_table;
}

void CostsPage::fillTools()
{
    m_choices->setObjectName(QStringLiteral("costChoices"));
    m_choices->setText(tr("Aus&wahl"));
    m_choices->setCheckable(true);
    m_choices->setToolTip(tr("Gliederung, Art und Stufe der Kosten"));
    m_choices->setAccessibleDescription(m_choices->toolTip());
    m_tools->addWidget(m_choices);
    connect(m_choices, &QToolButton::toggled, this, &CostsPage::fold);
    addChoice("grouping", tr("G&liedern nach:"), tr("Gliedern nach"), m_grouping);
    addChoice("kinds", tr("Ar&t:"), tr("Art der Kosten"), m_kinds);
    addChoice("stage", tr("St&ufe:"), tr("Stufe der Kosten"), m_stage);
    m_tools->addWidget(m_refused);
    m_tools->addWidget(m_withEmpty);
}

void CostsPage::connectParts()
{
    connect(m_stage, &QComboBox::currentIndexChanged, this, [this] { m_choseStage = true; });
    for (QComboBox* box : {m_grouping, m_kinds, m_stage})
        connect(box, &QComboBox::currentIndexChanged, this, &CostsPage::rebuild);
    for (QCheckBox* box : {m_refused, m_withEmpty})
        connect(box, &QCheckBox::toggled, this, &CostsPage::rebuild);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CostsPage::showItems);
    connect(m_table, &QTableView::activated, this, &CostsPage::open);
    connect(m_items, &QTreeWidget::itemActivated, this, &CostsPage::openItem);
    auto* copy = new QAction(tr("Kostentabelle &kopieren"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &CostsPage::copyMatrix);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CostsPage::filterBy(const QString& text)
{
    const auto said = [&text](const char* key) {
        for (const QString& part : text.split(u';')) {
            if (part.section(u'=', 0, 0) == QLatin1String(key))
                return part.section(u'=', 1);
        }
        return QString();
    };
    {
        const QSignalBlocker stage(m_stage);
        const QSignalBlocker kinds(m_kinds);
        const QSignalBlocker refused(m_refused);
        const QSignalBlocker filter(m_filter);
        if (const auto wanted = Choice<CostStage>::fromKey(said("stage")).value())
            m_stage->setCurrentIndex(m_stage->findData(int(*wanted)));
        const int kind = said("kind").isEmpty() ? 0 : m_kinds->findData(said("kind"));
        m_kinds->setCurrentIndex(std::max(0, kind));
        m_refused->setChecked(false);
        m_filter->clear();
    }
    m_choseStage = true;
    bool isYear = false;
    const int year = said("year").toInt(&isYear);
    m_wantedYear = isYear ? std::optional(year) : std::nullopt;
    rebuild();
}

void CostsPage::goToWantedYear()
{
    const auto& years = m_model->matrix().years();
    const qsizetype at = m_wantedYear ? years.indexOf(m_wantedYear) : -1;
    if (at >= 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, int(at) + 1));
    m_wantedYear.reset();
}

CostMatrix::Options CostsPage::options() const
{
    CostMatrix::Options out;
    out.grouping = static_cast<CostGrouping>(m_grouping->currentData().toInt());
    const QVariant kinds = m_kinds->currentData();
    if (kinds.typeId() == QMetaType::Int) {
        out.choice.kinds = static_cast<CostChoice::Kinds>(kinds.toInt());
    } else {
        out.choice.kinds = CostChoice::Kinds::One;
        out.choice.kind = Choice<CostKind>::fromKey(kinds.toString()).value();
    }
    const int stage = m_stage->currentData().toInt();
    out.choice.stage = stage == kNoStage ? std::nullopt : std::optional(static_cast<CostStage>(stage));
    out.choice.refused = m_refused->isChecked();
    out.filter = m_filter->text();
    out.withEmpty = m_withEmpty->isChecked();
    out.today = m_workspace.today();
    if (out.withEmpty && isOpen(out)) {
        for (int later = 0; later < kYearsToType; ++later) // room to type costs that nobody has entered yet
            out.moreYears << out.today.year() + later;
    }
    return out;
}

void CostsPage::rebuild()
{
    m_data->compute<CostMatrix>([wanted = options()](const Snapshot& snapshot) { return CostMatrix(snapshot, wanted); },
                                [this](CostMatrix matrix) { showMatrix(std::move(matrix)); });
}

void CostsPage::showMatrix(CostMatrix matrix)
{
    if (isEditing() && !m_model->hasShapeOf(matrix)) {
        m_later = std::move(matrix); // or what is being typed would go with its row
        return;
    }
    m_later.reset();
    const QPoint place(m_table->currentIndex().column(), m_table->currentIndex().row());
    m_withEmpty->setEnabled(m_grouping->currentData().toInt() != int(CostGrouping::Funder));
    const auto& others = matrix.otherStages();
    if (!m_choseStage && matrix.rows().isEmpty() && !others.isEmpty() && m_filter->text().isEmpty()) {
        // Nobody chose the stage that the page begins with: it begins with one that has amounts.
        const auto& stage = others.first().first;
        m_stage->setCurrentIndex(m_stage->findData(stage ? int(*stage) : kNoStage));
        return;
    }
    const int columns = m_model->columnCount();
    allowEditing();
    m_model->setMatrix(std::move(matrix));
    if (m_model->columnCount() != columns ||
        amountLetters() > m_fittedLetters) // or widths that a person chose would be gone
        fitColumns();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(place.y(), 0, m_model->rowCount() - 1),
                                                std::clamp(place.x(), 0, m_model->columnCount() - 1)));
    goToWantedYear();
    const QStringList remarks = m_model->matrix().remarks() << m_model->matrix().otherStagesText();
    m_remarks->setText(remarks.join(u' ').trimmed());
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    showItems();
    finishRebuild();
}

/// By funder a measure may stand below several, and an amount typed there would not say whose it is.
bool CostsPage::isOpen(const CostMatrix::Options& shown) const
{
    return !m_workspace.isReadOnly() && !shown.choice.refused && shown.grouping != CostGrouping::Funder;
}

void CostsPage::allowEditing()
{
    const CostMatrix::Options shown = options();
    m_model->setEditing(isOpen(shown) ? std::bind_front(&CostsPage::write, this) : CostMatrixModel::WriteAmount(),
                        shown.choice.kinds == CostChoice::Kinds::One);
}

bool CostsPage::write(const Id<Measure>& measure, int year, const Id<CostItem>& item,
                      const std::optional<Money>& amount)
{
    const CostChoice choice = options().choice;
    CostLine line{choice.kind, choice.stage};
    if (const CostItem* known = m_data->get() ? m_data->get()->costItems.find(item) : nullptr)
        line = {known->kind.value(), known->stage.value()};
    return m_workspace.runner().run(operationKey(entityOf<CostItem>(), "edit"), [&](Writer& writer) {
        return setCostCells(writer, measure, {{line, year, amount}});
    });
}

bool CostsPage::isEditing() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && m_table->viewport()->isAncestorOf(focus);
}

void CostsPage::onEdited(QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex below = m_table->currentIndex().siblingAtRow(m_table->currentIndex().row() + 1);
    if (hint == QAbstractItemDelegate::SubmitModelCache && below.isValid()) // by the Return key: as in a sheet
        m_table->setCurrentIndex(below);
    if (m_later)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_later && !isEditing())
                    showMatrix(*std::exchange(m_later, {}));
            },
            Qt::QueuedConnection);
}

QString CostsPage::emptyText() const
{
    if (m_data->isLoading())
        return tr("Die Kosten werden zusammengestellt …");
    if (!m_filter->text().trimmed().isEmpty())
        return tr("Zu den Maßnahmen, die zum Filter passen, gibt es keine solchen Beträge.");
    const QString text = tr("Dazu ist nichts eingetragen (%1).\nWählen Sie eine andere Art oder Stufe, oder tragen Sie "
                            "bei einer Maßnahme unter „Kosten“ die erste Position ein.")
                             .arg(costChoiceText(options().choice));
    return (text + u'\n' + m_model->matrix().otherStagesText()).trimmed();
}

void CostsPage::showItems()
{
    m_items->clear();
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || !m_data->get())
        return;
    const auto ids = m_model->matrix().items(index.row(), m_model->yearColumn(index.column()));
    for (const Id<CostItem>& id : ids.first(std::min<qsizetype>(ids.size(), kItemsShown))) {
        const CostItem* item = m_data->get()->costItems.find(id);
        if (!item)
            continue;
        QString years = costYearText(item->year);
        if (item->yearTo && item->yearTo != item->year)
            years += QStringLiteral("–%1").arg(*item->yearTo);
        auto* line = new QTreeWidgetItem(m_items);
        line->setTextAlignment(1, Qt::AlignHCenter | Qt::AlignVCenter); // off the amount beside it
        line->setText(0, item->amount ? formatMoney(*item->amount) : tr("nicht beziffert"));
        line->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        line->setText(1, years);
        line->setText(2, item->kind.label());
        line->setText(3, m_workspace.labelOf(rowRef(item->funder)));
        line->setText(4, m_workspace.labelOf(rowRef(item->measure)));
        line->setText(5, shortened(item->note, 200));
        line->setData(0, kRowIdRole, id.uuid());
    }
    const QString cell =
        index.column() == 0 ? tr("alle Jahre") : m_model->headerData(index.column(), Qt::Horizontal).toString();
    QString title = tr("Positionen: %1, %2")
                        .arg(shortened(m_model->matrix().rows().at(index.row()).label, kCostTitleLetters), cell);
    if (ids.size() > kItemsShown)
        title += tr(" (die ersten %L1 von %L2)").arg(kItemsShown).arg(ids.size());
    const QString reason = m_model->lockReason(index);
    m_itemsTitle->setText(ids.isEmpty() ? (tr("Zu dieser Zelle gibt es keine Position.") + u' ' + reason).trimmed()
                                        : title);
}

void CostsPage::open(const QModelIndex& index)
{
    const auto ids = m_model->matrix().items(index.row(), m_model->yearColumn(index.column()));
    if (ids.size() == 1) {
        Q_EMIT openRequested(rowRef(ids.first()), nullptr);
    } else if (!ids.isEmpty()) {
        m_itemsHeading->setOpen(true);
        fold();
        m_items->setCurrentItem(m_items->topLevelItem(0));
        m_items->setFocus();
    } else if (!currentRecord().isNull()) {
        Q_EMIT openRequested(currentRecord(), nullptr);
    }
}

void CostsPage::openItem()
{
    if (const QTreeWidgetItem* item = m_items->currentItem())
        Q_EMIT openRequested(RowRef{&entityOf<CostItem>(), item->data(0, kRowIdRole).toUuid()}, nullptr);
}

void CostsPage::copyMatrix() const
{
    CopiedCells copied{costMatrixTexts(m_model->matrix()), true, {}};
    for (qsizetype column = 1; column < copied.cells.first().size(); ++column) // behind the names of the rows
        copied.numbers << column;
    QGuiApplication::clipboard()->setMimeData(clipboardCells(copied).release());
}

QString CostsPage::fileName() const
{
    return tr("Kosten %1").arg(m_workspace.today().toString(Qt::ISODate));
}

void CostsPage::saveWorkbook()
{
    m_output->save(tr("Als Excel-Arbeitsmappe speichern"), fileName(), QStringLiteral("xlsx"),
                   [matrix = m_model->matrix()](const QString& path) { return writeCostMatrix(matrix, path); });
}

report::Document CostsPage::document() const
{
    return report::costMatrixReport(m_model->matrix());
}

QList<QWidget*> CostsPage::panes() const
{
    return {m_filter, m_table, m_items};
}

} // namespace iplan
