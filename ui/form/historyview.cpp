// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/historyview.h"

#include "core/query/ownfields.h"
#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/changetext.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kCommitsAtOnce = 100;

struct Step {
    CommitRecord commit;
    QList<JournalChange> changes;
};

} // namespace

HistoryView::HistoryView(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_table(new QTableWidget(this)),
      m_more(new QPushButton(tr("Ältere Änderungen zeigen"), this))
{
    const QStringList headings{tr("Zeit"), tr("Wer"), tr("Was"), tr("Feld"), tr("Vorher"), tr("Nachher")};
    m_table->setColumnCount(static_cast<int>(headings.size()));
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setAccessibleName(tr("Verlauf"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_table->setMinimumHeight(fontMetrics().height() * 20);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_more, &QPushButton::clicked, this, &HistoryView::loadMore);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        for (const ChangedRow& changed : notice.rows)
            m_stale = m_stale || changed.row == m_owner || changed.row.entity == &entityOf<OwnFieldValue>();
        if (m_stale && isVisible())
            reload();
    });
}

void HistoryView::setOwner(const RowRef& owner)
{
    m_owner = owner;
    m_stale = true;
    if (isVisible())
        reload();
}

void HistoryView::showEvent(QShowEvent* event)
{
    FormSection::showEvent(event);
    if (m_stale)
        reload();
}

void HistoryView::reload()
{
    m_stale = false;
    m_before = 0;
    m_table->setRowCount(0);
    loadMore();
}

void HistoryView::loadMore()
{
    if (m_owner.isNull() || !m_workspace.isOpen()) {
        m_more->hide();
        return;
    }
    const auto steps =
        m_workspace.store().readJournal([&](JournalReader& journal, const Reader& reader) -> Result<QList<Step>> {
            CommitHistory::Filter filter;
            filter.onlyRows = true;
            filter.rows = rowsOf(reader, m_owner);
            QList<Step> out;
            do { // a page may be empty although there are older commits
                const CommitHistory::Page page = CommitHistory(journal).page(filter, kCommitsAtOnce, m_before);
                for (const CommitRecord& commit : page.commits) {
                    out << Step{commit, {}};
                    for (const RowRef& row : std::as_const(filter.rows))
                        out.last().changes += CommitHistory(journal).changes(commit.seq, row);
                }
                m_before = page.next;
            } while (out.isEmpty() && m_before != 0);
            return out;
        });
    if (!steps) {
        m_workspace.runner().report(steps.error());
        return;
    }
    for (const Step& step : *steps)
        addCommit(step.commit, step.changes);
    m_more->setVisible(m_before != 0);
    m_table->resizeColumnsToContents();
    const int widest = 40 * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_table->columnCount() - 1; ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column), widest));
}

QList<RowRef> HistoryView::rowsOf(const Reader& reader, const RowRef& owner)
{
    QList<RowRef> out{owner};
    const OwnFieldList fields(reader);
    for (const OwnFieldDefinition& field : fields.of(*owner.entity, OwnFieldList::Which::WithRetired))
        out << rowRef(ownFieldValueId(field.field().id, owner));
    return out;
}

void HistoryView::addCommit(const CommitRecord& commit, const QList<JournalChange>& changes)
{
    for (const FieldChange& change : fieldChanges(changes)) {
        // Of the value of an own field what it holds is all there is to say.
        const bool isOwnValue = change.row != m_owner;
        if ((change.field && change.field->has(Hidden)) || (isOwnValue && change.unit != u"value"))
            continue;
        if (const QString whole = rowChangeText(change); !whole.isEmpty())
            addLine(commit, {}, {}, whole);
        else
            addLine(commit, changeFieldText(m_workspace, change), changeValueText(m_workspace, change, change.from),
                    changeValueText(m_workspace, change, change.to));
    }
}

void HistoryView::addLine(const CommitRecord& commit, const QString& field, const QString& from, const QString& to)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QStringList cells{commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")),
                            authorText(m_workspace, commit),
                            operationLabel(commit.operation),
                            field,
                            from,
                            to};
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells.at(column).simplified());
        item->setToolTip(cells.at(column));
        m_table->setItem(row, column, item);
    }
}

} // namespace iplan
