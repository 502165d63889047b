// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/ratingentrypanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>

namespace iplan
{

namespace
{

constexpr int kRefusedRole = Qt::UserRole + 1; ///< of a cell whose text is not stored

/// Return goes to the line below, as in a column of numbers, unless what was typed is not stored.
class GradeDelegate : public QStyledItemDelegate
{
public:
    explicit GradeDelegate(QTableWidget* grid) : QStyledItemDelegate(grid), m_grid(grid)
    {
        grid->installEventFilter(this);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor))
            line->setAccessibleName(m_grid->horizontalHeaderItem(index.column())->text());
        return editor;
    }
    bool eventFilter(QObject* object, QEvent* event) override
    {
        const bool isKey = event->type() == QEvent::KeyPress;
        const int key = isKey ? static_cast<QKeyEvent*>(event)->key() : 0;
        auto* editor = qobject_cast<QWidget*>(object);
        if (!editor || (key != Qt::Key_Return && key != Qt::Key_Enter))
            return QStyledItemDelegate::eventFilter(object, event);
        if (editor != m_grid) { // else nothing was typed: the line is passed over
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
        }
        const QTableWidgetItem* cell = m_grid->currentItem();
        if (!cell || !cell->data(kRefusedRole).toBool())
            m_grid->setCurrentCell(std::min(m_grid->currentRow() + 1, m_grid->rowCount() - 1), m_grid->currentColumn());
        return true;
    }

private:
    QTableWidget* m_grid;
};

QString textOf(const RatingVote& vote, const FieldInfo& criterion)
{
    const Value value = criterion.get(&vote);
    return value.isInteger() ? QString::number(value.integer()) : QString();
}

} // namespace

RatingEntryPanel::RatingEntryPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Stimmen eingeben"), parent), m_workspace(workspace),
      m_make(new QPushButton(tr("Stimmzettel der &Mitglieder anlegen"))),
      m_add(new QPushButton(tr("Stimmzettel &ohne Namen anlegen"))), m_ballots(new QComboBox), m_state(new QLabel),
      m_grid(new QTableWidget), m_next(new QPushButton(tr("N&ächster Stimmzettel")))
{
    setObjectName(QStringLiteral("ratingEntryPanel"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_make->setAccessibleDescription(tr("Legt für jedes Mitglied der bewertenden Gruppen einen Stimmzettel an, in "
                                        "einer geheimen Runde ebenso viele ohne Namen."));
    m_add->setAccessibleDescription(tr("Legt einen weiteren Stimmzettel mit der nächsten Nummer an."));
    m_ballots->setAccessibleName(tr("Stimmzettel"));
    m_ballots->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ballots->setMinimumContentsLength(20);
    m_grid->setAccessibleName(tr("Bewertungen"));
    m_grid->setAccessibleDescription(tr("Zahl eintippen und Eingabetaste drücken; sie führt in die nächste Zeile."));
    m_grid->setItemDelegate(new GradeDelegate(m_grid));
    m_grid->setMinimumHeight(m_grid->fontMetrics().height() * 14);
    m_grid->setTabKeyNavigation(false);
    m_grid->setWordWrap(true);
    m_grid->verticalHeader()->hide();
    add(m_make);
    add(m_add);
    add(m_ballots, tr("Stimm&zettel:"));
    add(m_state);
    add(m_grid, tr("Be&wertungen:"));
    add(m_next);
    addCloseButton();
    connect(m_make, &QPushButton::clicked, this, &RatingEntryPanel::makeBallotsOfMembers);
    connect(m_add, &QPushButton::clicked, this, &RatingEntryPanel::addBallot);
    connect(m_next, &QPushButton::clicked, this, &RatingEntryPanel::showNext);
    connect(m_ballots, &QComboBox::currentIndexChanged, this, &RatingEntryPanel::showBallot);
    connect(m_grid, &QTableWidget::itemChanged, this, &RatingEntryPanel::enter);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void RatingEntryPanel::begin(const Id<RatingRound>& round, FileChooser* /*chooser*/)
{
    m_id = round;
    m_refused.clear();
    refresh();
    if (m_known.isEmpty())
        m_make->setFocus();
    else
        m_grid->setFocus();
}

void RatingEntryPanel::refresh()
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<> {
        IPLAN_TRY_ASSIGN(m_round, ratingRound(reader, m_id));
        m_known = ballotsOf(reader, m_round);
        m_items = ratingItems(reader, m_round);
        return {};
    });
    if (!read) {
        m_known.clear();
        m_items.clear();
    }
    m_criteria = ratingCriteria(m_round);
    const bool canWrite = read && m_round.state != RoundState::Closed && !m_workspace.isReadOnly();
    m_make->setEnabled(canWrite);
    m_add->setEnabled(canWrite);
    fillBallots();
    fillGrid();
}

void RatingEntryPanel::fillBallots()
{
    const QSignalBlocker quiet(m_ballots);
    const QVariant before = m_ballots->currentData();
    m_ballots->clear();
    for (const NamedBallot& ballot : std::as_const(m_known)) {
        m_ballots->addItem(tr("%1: %2").arg(ballot.name, stateOf(ballot)), ballot.ballot.id.uuid());
    }
    m_ballots->setCurrentIndex(std::max(m_ballots->findData(before), m_known.isEmpty() ? -1 : 0));
}

QString RatingEntryPanel::stateOf(const NamedBallot& ballot) const
{
    if (!ballot.faults.isEmpty())
        return tr("berichtigen");
    if (!ballot.isFilled())
        return tr("leer");
    int given = 0;
    int asked = 0;
    for (const FieldInfo* criterion : m_criteria) {
        if (criterion->keyText() == u"dots") {
            given += ballot.dots();
            asked += dotsOf(m_round);
            continue;
        }
        for (const RatingItem& item : m_items) {
            const auto vote = ballot.votes.constFind(item.row);
            given += vote != ballot.votes.constEnd() && criterion->get(&*vote).isInteger() ? 1 : 0;
            ++asked;
        }
    }
    return given >= asked ? tr("ausgefüllt") : tr("%1 von %2 Angaben").arg(given).arg(asked);
}

const NamedBallot* RatingEntryPanel::current() const
{
    const int at = m_ballots->currentIndex();
    return at < 0 || at >= m_known.size() ? nullptr : &m_known.at(at);
}

void RatingEntryPanel::showBallot()
{
    m_refused.clear();
    fillGrid();
}

void RatingEntryPanel::fillGrid()
{
    const QSignalBlocker quiet(m_grid);
    const NamedBallot* ballot = current();
    m_grid->setColumnCount(static_cast<int>(m_criteria.size()) + 1);
    QStringList headings{tr("Eintrag")};
    for (const FieldInfo* criterion : std::as_const(m_criteria))
        headings << tr("%1 (bis %2)").arg(criterion->labelText()).arg(mostOf(m_round, *criterion));
    m_grid->setHorizontalHeaderLabels(headings);
    m_grid->setRowCount(ballot ? static_cast<int>(m_items.size()) : 0);
    const bool canWrite = m_round.state != RoundState::Closed && !m_workspace.isReadOnly();
    for (int row = 0; row < m_grid->rowCount(); ++row)
        fillRow(row, m_items.at(row), ballot->votes.value(m_items.at(row).row), canWrite);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_grid->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (!m_grid->currentItem() || m_grid->currentColumn() == 0)
        m_grid->setCurrentCell(0, 1);
    m_next->setEnabled(m_ballots->currentIndex() + 1 < m_ballots->count());
    showState();
}

void RatingEntryPanel::fillRow(int row, const RatingItem& item, const RatingVote& vote, bool canWrite)
{
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        QTableWidgetItem* cell = m_grid->item(row, column);
        if (!cell) {
            cell = new QTableWidgetItem;
            m_grid->setItem(row, column, cell);
        }
        const QString title = (item.code + u' ' + item.title).simplified();
        const FieldInfo* criterion = column == 0 ? nullptr : m_criteria.at(column - 1);
        const QString text = criterion ? textOf(vote, *criterion) : title;
        if (cell->text() != text)
            cell->setText(text);
        const bool canEdit = criterion && canWrite;
        cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (canEdit ? Qt::ItemIsEditable : Qt::NoItemFlags));
        if (criterion) {
            cell->setTextAlignment(Qt::AlignCenter);
            cell->setData(
                Qt::AccessibleTextRole,
                tr("%1, %2: %3").arg(title, criterion->labelText(), text.isEmpty() ? tr("keine Angabe") : text));
            markRefused(*cell, title, m_refused.value({row, column}));
        }
    }
}

void RatingEntryPanel::markRefused(QTableWidgetItem& cell, const QString& title, const QString& text) const
{
    cell.setData(kRefusedRole, !text.isEmpty());
    cell.setIcon(text.isEmpty() ? QIcon() : themedIcon(QStringLiteral("error")));
    cell.setToolTip(text.isEmpty() ? QString() : tr("„%1“ ist nicht gespeichert.").arg(text));
    if (text.isEmpty())
        return;
    cell.setText(text);
    cell.setData(Qt::AccessibleTextRole, tr("%1: „%2“ ist nicht gespeichert").arg(title, text));
}

void RatingEntryPanel::showState()
{
    const NamedBallot* ballot = current();
    QStringList lines;
    if (m_round.state == RoundState::Closed)
        lines << tr("Die Runde ist abgeschlossen; ihre Stimmzettel bleiben, wie sie sind.");
    if (m_items.isEmpty())
        lines << tr("Es gibt nichts, was bewertet wird. Wählen Sie es im Formular unter „Bewertet werden“.");
    if (m_known.isEmpty())
        lines << tr("Noch kein Stimmzettel. Wer bewertet, steht im Formular unter „Arbeitsgruppen“.");
    if (ballot && asksDots(m_round))
        lines << tr("%1 von %2 vergeben.").arg(counted(ballot->dots(), "Punkt", "Punkte")).arg(dotsOf(m_round));
    if (ballot && asksCriteria(m_round))
        lines << tr("Noten von 1 (gering) bis %1 (sehr hoch).").arg(scaleOf(m_round));
    if (ballot)
        lines += ballot->faults;
    for (auto each = m_refused.cbegin(); each != m_refused.cend(); ++each)
        lines << tr("Zeile %1: „%2“ ist nicht gespeichert.").arg(each.key().first + 1).arg(*each);
    m_state->setText(lines.join(u'\n'));
}

void RatingEntryPanel::enter(QTableWidgetItem* item)
{
    const NamedBallot* ballot = current();
    if (!ballot || item->column() == 0)
        return;
    const QString text = item->text().trimmed();
    const std::pair place{item->row(), item->column()};
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    m_refused.remove(place);
    bool isDone = isNumber || text.isEmpty();
    if (isDone) {
        const RatingEntry entry{m_items.at(place.first).row, m_criteria.at(place.second - 1),
                                text.isEmpty() ? std::nullopt : std::optional(number)};
        const Id<RatingBallot> id = ballot->ballot.id;
        isDone = m_workspace.runner().run(kRatingVoteOperation,
                                          [&](Writer& writer) { return enterVotes(writer, id, {entry}); });
    } else {
        m_workspace.runner().report({ErrorKind::Rejected,
                                     tr("„%1“ ist keine ganze Zahl.").arg(text),
                                     tr("Tippen Sie eine ganze Zahl ein, oder leeren Sie das Feld mit Entf."),
                                     {}});
    }
    if (!isDone)
        m_refused.insert(place, text);
    fillGrid();
}

void RatingEntryPanel::makeBallotsOfMembers()
{
    int made = 0;
    const bool isDone = m_workspace.runner().run(kRatingBallotsOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(made, makeBallots(writer, m_id));
        return {};
    });
    if (isDone && made == 0 && m_known.isEmpty())
        m_workspace.runner().report({ErrorKind::NotFound,
                                     tr("Die bewertenden Gruppen haben keine Mitglieder."),
                                     tr("Tragen Sie im Formular der Runde unter „Arbeitsgruppen“ die Gruppen "
                                        "ein, und bei diesen ihre Mitglieder."),
                                     {}});
    if (isDone)
        refresh();
}

void RatingEntryPanel::addBallot()
{
    Id<RatingBallot> made;
    const bool isDone = m_workspace.runner().run(kRatingBallotsOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(made, addNumberedBallot(writer, m_id));
        return {};
    });
    if (!isDone)
        return;
    refresh();
    m_ballots->setCurrentIndex(m_ballots->findData(made.uuid()));
    m_grid->setFocus();
}

void RatingEntryPanel::showNext()
{
    m_ballots->setCurrentIndex(m_ballots->currentIndex() + 1);
    m_grid->setCurrentCell(0, 1);
    m_grid->setFocus();
}

QString RatingEntryPanel::stateText() const
{
    return m_state->text();
}

} // namespace iplan
