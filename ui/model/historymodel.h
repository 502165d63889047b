// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"
#include "core/store/commithistory.h"

#include <memory>
#include <QAbstractItemModel>
#include <vector>

class QTimer;

namespace iplan
{

class Workspace;

/// All commits of the file, the newest first; below each what it changed. Both are read by page as a view scrolls and
/// unfolds, so that a long history shows at once. Follows new commits.
class HistoryModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, AuthorColumn, WhatColumn, WhereColumn, ColumnCount };

    explicit HistoryModel(Workspace& workspace, QObject* parent = nullptr);
    ~HistoryModel() override;

    /// Shows the commits that pass, from the newest on.
    void setFilter(const HistoryFilter& filter);
    [[nodiscard]] const HistoryFilter& filter() const { return m_filter; }
    /// Adds what was committed since, and reads nothing of what is there already; to be called when the view comes back
    /// to the front. Of thousands that came from elsewhere the newest are there at once, the others soon after.
    void loadNew();
    /// Whether all commits that pass are there.
    [[nodiscard]] bool isComplete() const { return m_next == 0 && m_gaps.isEmpty(); }

    /// The commit of the item, or of the one that it belongs to; null for none.
    [[nodiscard]] const HistoryEntry* entryAt(const QModelIndex& index) const;
    /// The change of the item; null for a commit.
    [[nodiscard]] const FieldChange* changeAt(const QModelIndex& index) const;
    /// Whether the item stands for changes that are not read yet.
    [[nodiscard]] bool isRest(const QModelIndex& index) const;
    /// Reads the next of them, which take its place; it stands behind them if there are still more.
    void fetchRest(const QModelIndex& rest);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// rowCount() or isComplete() may have changed.
    void progressed();

private:
    struct Commit;
    /// Commits that came from elsewhere and are not read yet: newer than `after`, older than `before` (0: up to the
    /// newest).
    struct Gap {
        qint64 before = 0;
        qint64 after = 0;
    };
    void reload();
    void loadOlder();
    void fillGap();
    void lookOn();
    /// Has lookOn() called soon if there is anything for it to do.
    void goOn();
    void insert(const QList<HistoryEntry>& entries);
    void fetchChanges(const QModelIndex& parent);
    void refreshMarks();
    [[nodiscard]] Commit* ownerOf(const QModelIndex& index) const;
    /// Where the commit stands, or would.
    [[nodiscard]] int placeOf(qint64 seq) const;
    [[nodiscard]] QString commitText(const Commit& commit, int column) const;
    [[nodiscard]] QString childText(const Commit& commit, int row, int column) const;
    template <class T>
    bool accept(const Result<T>& result) const;

    Workspace& m_workspace;
    HistoryFilter m_filter;
    CommitHistory::Filter m_resolved;
    std::vector<std::unique_ptr<Commit>> m_commits; ///< by seq, descending
    qint64 m_next = 0;                              ///< older ones begin before that; 0: there are none
    qint64 m_wanted = 0;                            ///< so many older ones are still to be looked for
    qint64 m_newest = 0;                            ///< commit that was looked at; 0: nothing was read yet
    QList<Gap> m_gaps;                              ///< the newest last
    QTimer* m_search = nullptr;                     ///< goes on where one look was not enough
};

} // namespace iplan
