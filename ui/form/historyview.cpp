// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/historyview.h"

#include "core/base/richtext.h"
#include "core/model/author.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

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
            m_stale = m_stale || changed.row == m_owner;
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
        m_workspace.store().readJournal<QList<Step>>([&](Journal& journal, const Reader&) -> Result<QList<Step>> {
            QList<Step> out;
            for (const CommitRecord& commit : journal.commits(m_owner, kCommitsAtOnce, m_before))
                out << Step{commit, journal.changes(commit.seq, m_owner)};
            return out;
        });
    if (!steps) {
        m_workspace.runner().report(steps.error());
        return;
    }
    for (const Step& step : *steps)
        addCommit(step.commit, step.changes);
    m_before = steps->isEmpty() ? m_before : steps->last().commit.seq;
    m_more->setVisible(steps->size() == kCommitsAtOnce);
    m_table->resizeColumnsToContents();
    const int widest = 40 * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_table->columnCount() - 1; ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column), widest));
}

void HistoryView::addCommit(const CommitRecord& commit, const QList<JournalChange>& changes)
{
    for (const JournalChange& change : changes) {
        if (change.row == m_owner)
            addChange(commit, change);
    }
}

void HistoryView::addChange(const CommitRecord& commit, const JournalChange& change)
{
    if (change.unit == kDeletedUnit) {
        const bool deleted = change.to.integer() != 0;
        addLine(commit, {}, change.from.isNull() || deleted ? QString() : tr("gelöscht"),
                deleted                ? tr("gelöscht")
                : change.from.isNull() ? tr("angelegt")
                                       : tr("vorhanden"));
        return;
    }
    const EntityInfo& entity = *m_owner.entity;
    for (const FieldInfo* field : entity.fieldsOfUnit(change.unit)) {
        const Value from = fieldOfUnit(*field, entity, change.from);
        const Value to = fieldOfUnit(*field, entity, change.to);
        if (from != to && !field->has(Hidden))
            addLine(commit, field->labelText(), shown(*field, from), shown(*field, to));
    }
}

QString HistoryView::shown(const FieldInfo& field, const Value& value) const
{
    if (value.isNull())
        return field.kind == FieldKind::Boolean ? tr("nein") : tr("(leer)");
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    return m_workspace.valueText(field, value);
}

void HistoryView::addLine(const CommitRecord& commit, const QString& field, const QString& from, const QString& to)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QStringList cells{commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")),
                            m_workspace.labelOf({&entityOf<Author>(), commit.author}),
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
