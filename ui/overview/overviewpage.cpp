// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/base/findingsservice.h"
#include "ui/base/workspace.h"
#include "ui/overview/overviewcommands.h"
#include "ui/overview/overviewtree.h"
#include "ui/widget/figurepanel.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

ListCondition whereEquals(const FieldInfo* field, const Value& value)
{
    return {field, value.isNull() ? ListOperator::Empty : ListOperator::Equals, value};
}

constexpr int kMostYears = 30; ///< of an axis; farther apart the years hardly belong together

/// The years in which something is spent at the stage, and those between them, so that the axis is to scale.
QList<std::optional<int>> yearsOfAxis(const CostTable& costs, const std::optional<CostStage>& stage)
{
    QList<std::optional<int>> out;
    const auto years = costs.years();
    for (const auto& year : years) {
        const auto sum =
            costs.sum([&](const CostKey& key) { return key.year == year && key.stage == stage && !key.refused; });
        if (!sum || sum->cents == 0)
            continue;
        if (year && !out.isEmpty() && *year - *out.first() <= kMostYears) {
            for (int between = *out.last() + 1; between < *year; ++between)
                out << between;
        }
        out << year;
    }
    return out;
}

/// Spending and what covers it are never added up, so that only the kinds in use are shown, side by side.
void dropEmptyKinds(Figure& figure)
{
    for (qsizetype kind = figure.columns.size(); kind-- > 0;) {
        const auto empty = [kind](const QList<double>& row) { return row.at(kind) == 0; };
        if (figure.columns.size() > 1 && std::all_of(figure.values.begin(), figure.values.end(), empty)) {
            figure.columns.removeAt(kind);
            figure.styles.removeAt(kind);
            for (QList<double>& row : figure.values)
                row.removeAt(kind);
        }
    }
}

} // namespace

OverviewPage::OverviewPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_measures(new QToolButton), m_subtitle(new QLabel), m_begin(new QLabel),
      m_tree(new OverviewTree(workspace)), m_commands(new OverviewCommands(workspace, *m_tree)),
      m_states(new FigurePanel), m_groups(new FigurePanel), m_costs(new FigurePanel), m_stageLine(new QWidget),
      m_stage(new QComboBox)
{
    setObjectName(QStringLiteral("page-overview"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_measures->setObjectName(QStringLiteral("measures"));
    m_measures->setAutoRaise(true);
    QFont underlined = m_measures->font();
    underlined.setUnderline(true); // it leads somewhere
    m_measures->setFont(underlined);
    m_measures->setFocusPolicy(Qt::StrongFocus);
    m_measures->setAccessibleDescription(tr("Zeigt diese Maßnahmen in ihrer Liste."));
    m_begin->setWordWrap(true);
    m_begin->setText(
        tr("In dieser Datei steht noch keine Maßnahme. Beginnen Sie auf der Seite „Konzept“ mit Konzept und "
           "Handlungsfeldern, oder legen Sie auf der Seite „Maßnahmen“ die erste an (Strg+N)."));
    m_measures->hide();
    m_begin->hide();
    fillStages();

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(fontMetrics().lineSpacing());
    column->addLayout(makeHead());
    column->addWidget(m_begin);
    column->addWidget(m_tree);
    column->addWidget(m_states);
    column->addWidget(m_groups);
    column->addWidget(m_stageLine);
    column->addWidget(m_costs);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    showFigures(false);
    connectParts();
}

QLayout* OverviewPage::makeHead()
{
    auto* head = new QHBoxLayout;
    head->addWidget(pageHeading(tr("Übersicht")));
    head->addSpacing(6);
    head->addWidget(m_measures, 0, Qt::AlignVCenter);
    head->addWidget(m_subtitle, 0, Qt::AlignVCenter);
    head->addStretch(1);
    return head;
}

void OverviewPage::fillStages()
{
    m_stage->setAccessibleName(tr("Stufe der Kosten"));
    for (const Option& option : optionsOf<CostStage>())
        m_stage->addItem(option.labelText(), option.keyText());
    m_stage->setCurrentIndex(m_stage->findData(Choice<CostStage>(CostStage::Approved).key()));
    auto* stageLabel = new QLabel(tr("&Stufe der Kosten:"));
    stageLabel->setBuddy(m_stage);
    auto* stageLine = new QHBoxLayout(m_stageLine);
    stageLine->setContentsMargins(0, 0, 0, 0);
    stageLine->addWidget(stageLabel);
    stageLine->addWidget(m_stage);
    stageLine->addStretch(1);
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::showFigures(bool shown)
{
    for (QWidget* figure : {static_cast<QWidget*>(m_states), static_cast<QWidget*>(m_groups),
                            static_cast<QWidget*>(m_costs), m_stageLine})
        figure->setVisible(shown);
}

void OverviewPage::connectParts()
{
    // Comes when the file was looked through: in another thread, after it was opened and after commits.
    connect(&m_workspace.findings(), &FindingsService::changed, this, [this] {
        m_stale = true;
        if (isVisible() && !m_commands->isEditing())
            showOverview();
    });
    connect(m_commands, &OverviewCommands::editingEnded, this, [this] {
        if (m_stale && isVisible())
            showOverview();
    });
    connect(m_measures, &QToolButton::clicked, this,
            [this] { Q_EMIT listRequested(&entityOf<Measure>(), countedMeasures()); });
    connect(m_tree, &OverviewTree::openRequested, this,
            [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); });
    connect(m_tree, &OverviewTree::findingsRequested, this,
            [this](const QString& filter) { Q_EMIT pageRequested(QStringLiteral("findings"), filter); });
    connect(m_states, &FigurePanel::cellChosen, this, &OverviewPage::openStates);
    connect(m_groups, &FigurePanel::cellChosen, this, &OverviewPage::openGroups);
    connect(m_costs, &FigurePanel::cellChosen, this, &OverviewPage::openCosts);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &OverviewPage::showCosts);
}

void OverviewPage::activate()
{
    if (!m_workspace.findings().overview())
        m_workspace.findings().review();
    if (m_stale)
        showOverview();
    m_tree->setFocus();
}

void OverviewPage::showOverview()
{
    const Overview* overview = m_workspace.findings().overview();
    if (!overview) {
        m_subtitle->setText(tr("Die Datei wird durchgesehen …"));
        return;
    }
    m_stale = false;
    m_overview = std::make_unique<Overview>(*overview);
    const bool any = overview->measures > 0;
    const QString asOf = formatDate(m_workspace.today());
    m_measures->setText(overview->measures == 1 ? tr("1 Maßnahme") : tr("%L1 Maßnahmen").arg(overview->measures));
    m_subtitle->setText(any ? tr("Stand %1").arg(asOf) : tr("Noch keine Maßnahmen, Stand %1").arg(asOf));
    m_tree->setOverview(*overview);
    m_measures->setVisible(any);
    m_begin->setVisible(!any);
    showStates();
    showGroups();
    showCosts();
    showFigures(any); // last, so that what is in sight is laid out once
}

void OverviewPage::showStates()
{
    Figure figure;
    figure.title = tr("Maßnahmen nach Handlungsfeld und Stand");
    figure.rowsTitle = tr("Handlungsfeld");
    // States that no measure has would only take room.
    QList<qsizetype> used;
    const auto options = optionsOf<MeasureState>();
    for (qsizetype state = 0; state < m_overview->states.size(); ++state) {
        const auto has = [state](const StateCounts& row) { return row.counts.at(state) > 0; };
        if (std::any_of(m_overview->byField.begin(), m_overview->byField.end(), has)) {
            used << state;
            figure.columns << m_overview->states.at(state);
            figure.styles << (size_t(state) < options.size() ? stateStyle(options, options[size_t(state)].keyText())
                                                             : styleWithoutState());
        }
    }
    for (const StateCounts& row : std::as_const(m_overview->byField)) {
        figure.rows << row.title;
        QList<double> values;
        for (const qsizetype state : std::as_const(used))
            values << row.counts.at(state);
        figure.values << values;
    }
    m_states->setFigure(figure);
}

void OverviewPage::showGroups()
{
    Figure figure;
    figure.title = tr("Maßnahmen nach Gruppe des Programms");
    figure.rowsTitle = tr("Gruppe");
    figure.columns << tr("Maßnahmen");
    for (const auto& [key, count] : std::as_const(m_overview->byGroup)) {
        figure.rows << (key.isEmpty() ? tr("ohne Gruppe") : tr("Gruppe %1").arg(key.toUpper()));
        figure.values << QList<double>{double(count)};
    }
    m_groups->setFigure(figure);
}

void OverviewPage::showCosts()
{
    if (!m_overview)
        return;
    const auto stage = static_cast<CostStage>(m_stage->currentIndex());
    Figure figure;
    figure.title = tr("Kosten nach Jahr und Art (%1)").arg(m_stage->currentText());
    figure.rowsTitle = tr("Jahr");
    figure.isMoney = true;
    for (const Option& option : optionsOf<CostKind>()) {
        figure.columns << option.labelText();
        figure.styles << stateStyle(optionsOf<CostKind>(), option.keyText());
    }
    figure.columns << tr("ohne Art");
    figure.styles << styleWithoutState();
    const CostTable& costs = m_overview->costs;
    const auto years = yearsOfAxis(costs, stage);
    for (const auto& year : years) {
        QList<double> values;
        for (qsizetype kind = 0; kind < figure.columns.size(); ++kind) {
            const auto sum = costs.sum([&](const CostKey& key) {
                const bool sameKind = key.kind ? qsizetype(*key.kind) == kind : kind + 1 == figure.columns.size();
                return key.year == year && sameKind && key.stage == stage && !key.refused;
            });
            values << (sum ? double(sum->cents) / 100.0 : 0.0);
        }
        figure.rows << (year ? QString::number(*year) : tr("ohne Jahr"));
        figure.values << values;
    }
    dropEmptyKinds(figure);
    if (figure.rows.isEmpty())
        figure.note = tr("Auf dieser Stufe sind keine Beträge eingetragen.");
    else if (costs.hasOpenRecurring())
        figure.note = tr("Was ohne bekanntes Ende jedes Jahr wiederkehrt, zählt nur in seinem ersten Jahr.");
    m_costs->setFigure(figure);
}

ListFilter OverviewPage::countedMeasures() const
{
    ListFilter filter;
    if (m_overview && m_overview->merged > 0) // the list shows what is left of these, too
        filter.conditions << whereEquals(entityOf<Measure>().field(u"mergedInto"), Value());
    return filter;
}

QList<QAction*> OverviewPage::commands() const
{
    return m_commands->actions();
}

void OverviewPage::openStates(int row, int column)
{
    const EntityInfo& entity = entityOf<Measure>();
    ListFilter filter = countedMeasures();
    if (row >= 0) {
        const Id<FieldOfAction> field = m_overview->byField.at(row).field;
        filter.conditions << whereEquals(entity.field(u"fieldOfAction"),
                                         field.isNull() ? Value() : Value(field.text()));
    }
    if (column >= 0) {
        const QString label = m_states->table()->horizontalHeaderItem(column + 1)->text();
        const auto state = m_overview->states.indexOf(label);
        const auto options = optionsOf<MeasureState>();
        filter.conditions << whereEquals(entity.field(u"state"), state < qsizetype(options.size())
                                                                     ? Value(options[size_t(state)].keyText())
                                                                     : Value());
    }
    Q_EMIT listRequested(&entity, filter);
}

void OverviewPage::openGroups(int row)
{
    const EntityInfo& entity = entityOf<Measure>();
    ListFilter filter = countedMeasures();
    if (row >= 0) {
        const QString key = m_overview->byGroup.at(row).first;
        filter.conditions << whereEquals(entity.field(u"programmeGroup"), key.isEmpty() ? Value() : Value(key));
    }
    Q_EMIT listRequested(&entity, filter);
}

/// The amounts behind a cell: those of its stage, year and kind.
void OverviewPage::openCosts(int row, int column)
{
    QStringList filter{QStringLiteral("stage=") + m_stage->currentData().toString()};
    if (row >= 0)
        filter << QStringLiteral("year=") + m_costs->table()->item(row, 0)->text();
    if (column >= 0) {
        const QString label = m_costs->table()->horizontalHeaderItem(column + 1)->text();
        for (const Option& option : optionsOf<CostKind>()) {
            if (option.labelText() == label)
                filter << QStringLiteral("kind=") + option.keyText();
        }
    }
    Q_EMIT pageRequested(QStringLiteral("costs"), filter.join(u';'));
}

QList<QWidget*> OverviewPage::panes() const
{
    QList<QWidget*> out{m_tree};
    for (const FigurePanel* figure : {m_states, m_groups, m_costs}) {
        if (figure->isVisible())
            out << figure->table();
    }
    return out;
}

} // namespace iplan
