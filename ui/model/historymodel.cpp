// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/historymodel.h"

#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/changetext.h"

#include <algorithm>
#include <QFont>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kCommitsAtATime = 100;
constexpr qsizetype kUnitsAtATime = 300;
constexpr qsizetype kTipLength = 600;

QString cutForTip(const QString& text)
{
    return text.size() <= kTipLength ? text : text.left(kTipLength) + QStringLiteral(" …");
}

} // namespace

struct HistoryModel::Commit {
    HistoryEntry entry;
    QList<FieldChange> changes;
    std::optional<JournalReader::Touched> last; ///< unit of the commit up to which its changes are there
    qint64 left = -1;                           ///< units behind it; -1: not asked yet
    [[nodiscard]] bool hasRest() const { return left > 0; }
};

HistoryModel::HistoryModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace), m_search(new QTimer(this))
{
    m_search->setSingleShot(true);
    connect(m_search, &QTimer::timeout, this, &HistoryModel::lookOn);
    connect(&workspace, &Workspace::closed, this, &HistoryModel::reload);
}

HistoryModel::~HistoryModel() = default;

template <class T>
bool HistoryModel::accept(const Result<T>& result) const
{
    if (!result)
        m_workspace.runner().report(result.error());
    return result.has_value();
}

void HistoryModel::setFilter(const HistoryFilter& filter)
{
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_commits.clear();
    m_gaps.clear();
    m_next = 0;
    m_newest = 0;
    m_search->stop();
    if (m_workspace.isOpen()) {
        const auto resolved = resolveHistoryFilter(m_workspace.store(), m_filter);
        if (accept(resolved))
            m_resolved = *resolved;
        const auto page = historyEntries(m_workspace.store(), m_resolved, kCommitsAtATime);
        if (accept(page)) {
            for (const HistoryEntry& entry : page->entries)
                m_commits.push_back(std::make_unique<Commit>(Commit{entry, {}, {}, -1}));
            m_next = page->next;
            m_newest = page->newest;
            m_wanted = kCommitsAtATime - page->entries.size();
        }
    }
    endResetModel();
    goOn();
    Q_EMIT progressed();
}

void HistoryModel::lookOn()
{
    if (m_gaps.isEmpty())
        loadOlder();
    else
        fillGap();
}

void HistoryModel::goOn()
{
    if (!m_gaps.isEmpty() || (m_next > 0 && m_wanted > 0))
        m_search->start(0);
}

void HistoryModel::insert(const QList<HistoryEntry>& entries)
{
    if (entries.isEmpty())
        return;
    const int first = placeOf(entries.first().commit.seq);
    std::vector<std::unique_ptr<Commit>> commits;
    for (const HistoryEntry& entry : entries)
        commits.push_back(std::make_unique<Commit>(Commit{entry, {}, {}, -1}));
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    m_commits.insert(m_commits.begin() + first, std::make_move_iterator(commits.begin()),
                     std::make_move_iterator(commits.end()));
    endInsertRows();
}

void HistoryModel::loadOlder()
{
    if (m_next == 0 || !m_workspace.isOpen())
        return;
    const auto page = historyEntries(m_workspace.store(), m_resolved, kCommitsAtATime, m_next);
    if (!accept(page)) {
        m_next = 0;
        return;
    }
    m_next = page->next;
    m_wanted -= page->entries.size();
    insert(page->entries);
    goOn();
    Q_EMIT progressed();
}

void HistoryModel::loadNew()
{
    if (!m_workspace.isOpen())
        return;
    if (m_newest == 0) {
        reload();
        return;
    }
    m_gaps << Gap{0, m_newest};
    fillGap();
}

void HistoryModel::fillGap()
{
    Gap& gap = m_gaps.last(); // the newest: what came last is what people look for
    const auto page = historyEntries(m_workspace.store(), m_resolved, kCommitsAtATime, gap.before, gap.after);
    const bool isRead = accept(page);
    if (isRead && gap.before == 0)
        m_newest = page->newest;
    gap.before = isRead ? page->next : 0;
    if (gap.before == 0)
        m_gaps.removeLast();
    if (isRead) {
        insert(page->entries);
        // Only steps back and forth change the marks of others.
        const auto marksOthers = [](const HistoryEntry& entry) { return isUndoOrRedo(entry.commit.operation); };
        if (std::any_of(page->entries.begin(), page->entries.end(), marksOthers) || !m_filter.isEmpty())
            refreshMarks();
    }
    goOn();
    Q_EMIT progressed();
}

void HistoryModel::refreshMarks()
{
    const auto takenBack =
        m_workspace.store().readJournal([&](JournalReader& journal, const Reader&) -> Result<QSet<QUuid>> {
            return CommitHistory(journal).takenBack();
        });
    if (!accept(takenBack))
        return;
    for (int row = 0; row < rowCount(); ++row) {
        HistoryEntry& entry = m_commits[size_t(row)]->entry;
        const bool undone = takenBack->contains(entry.commit.id);
        if (std::exchange(entry.undone, undone) != undone)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

HistoryModel::Commit* HistoryModel::ownerOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalPointer())
        return static_cast<Commit*>(index.internalPointer());
    return m_commits[size_t(index.row())].get();
}

int HistoryModel::placeOf(qint64 seq) const
{
    const auto at = std::lower_bound(m_commits.begin(), m_commits.end(), seq,
                                     [](const auto& one, qint64 other) { return one->entry.commit.seq > other; });
    return int(at - m_commits.begin());
}

const HistoryEntry* HistoryModel::entryAt(const QModelIndex& index) const
{
    const Commit* commit = ownerOf(index);
    return commit ? &commit->entry : nullptr;
}

const FieldChange* HistoryModel::changeAt(const QModelIndex& index) const
{
    const Commit* commit = index.isValid() && index.internalPointer() ? ownerOf(index) : nullptr;
    return commit && index.row() < commit->changes.size() ? &commit->changes.at(index.row()) : nullptr;
}

bool HistoryModel::isRest(const QModelIndex& index) const
{
    return index.isValid() && index.internalPointer() && !changeAt(index);
}

QModelIndex HistoryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? ownerOf(parent) : nullptr);
}

QModelIndex HistoryModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    return createIndex(placeOf(ownerOf(index)->entry.commit.seq), 0, nullptr);
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_commits.size());
    if (parent.internalPointer() || parent.column() > 0)
        return 0;
    const Commit& commit = *ownerOf(parent);
    return int(commit.changes.size()) + (commit.hasRest() ? 1 : 0);
}

int HistoryModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool HistoryModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return true;
    if (parent.internalPointer() || parent.column() > 0)
        return false;
    const Commit& commit = *ownerOf(parent);
    return commit.left < 0 ? commit.entry.rows > 0 : rowCount(parent) > 0;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_next > 0 && m_wanted <= 0;
    // Not for what is left: views ask this of whatever is unfolded each time they lay it out, and cannot bear that the
    // item which stands for it goes meanwhile.
    return !parent.internalPointer() && parent.column() == 0 && ownerOf(parent)->left < 0;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    if (parent.isValid()) {
        fetchChanges(parent);
    } else {
        m_wanted = kCommitsAtATime;
        loadOlder();
    }
}

void HistoryModel::fetchRest(const QModelIndex& rest)
{
    if (isRest(rest))
        fetchChanges(rest.parent());
}

void HistoryModel::fetchChanges(const QModelIndex& parent)
{
    Commit& commit = *ownerOf(parent);
    const auto page = changesOfCommit(m_workspace.store(), commit.entry.commit.seq, commit.last, kUnitsAtATime);
    if (!accept(page))
        return;
    if (commit.hasRest()) {
        const int rest = rowCount(parent) - 1;
        beginRemoveRows(parent, rest, rest);
        commit.left = 0;
        endRemoveRows();
    }
    const int added = int(page->changes.size()) + (page->left > 0 ? 1 : 0);
    const int first = rowCount(parent);
    if (added > 0)
        beginInsertRows(parent, first, first + added - 1);
    commit.changes += page->changes;
    commit.last = page->last;
    commit.left = page->left;
    if (added > 0)
        endInsertRows();
}

QString HistoryModel::commitText(const Commit& commit, int column) const
{
    const HistoryEntry& entry = commit.entry;
    switch (column) {
    case TimeColumn:
        return entry.commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
    case AuthorColumn:
        return authorText(m_workspace, entry.commit);
    case WhatColumn:
        return entry.undone ? tr("%1 (zurückgenommen)").arg(operationLabel(entry.commit.operation))
                            : operationLabel(entry.commit.operation);
    default:
        break;
    }
    if (entry.rows == 0)
        return {};
    const QString first = changeRowText(m_workspace, entry.first);
    if (entry.rows <= 2)
        return entry.rows == 1 ? first : tr("%1 und 1 weiterer Eintrag").arg(first);
    return tr("%1 und %L2 weitere").arg(first).arg(entry.rows - 1);
}

QString HistoryModel::childText(const Commit& commit, int row, int column) const
{
    if (row >= commit.changes.size())
        return column == TimeColumn ? tr("… %L1 weitere (Eingabetaste zeigt mehr)").arg(commit.left) : QString();
    const FieldChange& change = commit.changes.at(row);
    switch (column) {
    case TimeColumn:
        return changeRowText(m_workspace, change.row);
    case WhatColumn:
        return changeFieldText(m_workspace, change);
    case WhereColumn:
        return changeText(m_workspace, change);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Commit& commit = *ownerOf(index);
    const bool isCommit = !index.internalPointer();
    const auto text = [&](int column) {
        return isCommit ? commitText(commit, column) : childText(commit, index.row(), column);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column()).simplified();
    case Qt::ToolTipRole:
        return cutForTip(text(index.column()));
    case Qt::AccessibleTextRole:
        return index.column() > 0
                   ? text(index.column()).simplified()
                   : QStringLiteral("%1, %2, %3: %4")
                         .arg(text(TimeColumn), text(AuthorColumn), text(WhatColumn), text(WhereColumn).simplified());
    case Qt::FontRole:
        if (isCommit && commit.entry.undone) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Zeit");
    case AuthorColumn:
        return tr("Wer");
    case WhatColumn:
        return tr("Was");
    case WhereColumn:
        return tr("Betrifft");
    default:
        return {};
    }
}

} // namespace iplan
