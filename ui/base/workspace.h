// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/closing.h"
#include "core/store/store.h"

#include <memory>
#include <QHash>
#include <QObject>

namespace iplan
{

class Drafts;
class ExchangeService;
class FindingsService;
class OperationRunner;

/// What the windows of one open file share: the store, the one way to write, and names of rows. All windows
/// and models live in the thread of the workspace.
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(Clock clock = systemClock(), QObject* parent = nullptr);
    ~Workspace() override;

    /// Who writes from now on; kept over closing and opening.
    void setAuthor(const AuthorName& author);
    [[nodiscard]] const AuthorName& author() const { return m_author; }

    /// Closes the present file, if any, and opens that one. On an error no file is open.
    Result<> open(const QString& path, Store::Access access = Store::Access::ReadWrite);
    /// As open(), with a new file.
    Result<> create(const QString& path);
    void close();
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    /// Also true when no file is open.
    [[nodiscard]] bool isReadOnly() const { return !m_store || m_store->file().isReadOnly(); }
    /// Only while isOpen().
    [[nodiscard]] Store& store() const;
    [[nodiscard]] OperationRunner& runner() const { return *m_runner; }
    /// What was typed and could not be written; those of a file are kept until another one is opened.
    [[nodiscard]] Drafts& drafts() const { return *m_drafts; }
    /// The exchange with other copies in the background.
    [[nodiscard]] ExchangeService& exchange() const { return *m_exchange; }
    /// What the rules report on the file.
    [[nodiscard]] FindingsService& findings() const { return *m_findings; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    /// The present day of this PC.
    [[nodiscard]] QDate today() const { return m_clock().toLocalTime().date(); }

    /// The row, deleted or not; nothing if there is none or reading failed (which is reported).
    [[nodiscard]] std::optional<Record> find(const RowRef& row) const;
    /// Whether that field of the row is closed to changes by hand, and why.
    [[nodiscard]] Closed closedField(const Record& row, const Column& field) const
    {
        return closedByHand(row, field, [this](const RowRef& owner) { return find(owner); });
    }
    /// As Reader::list() and listWhere(); empty if reading failed (which is reported).
    [[nodiscard]] QList<Record> list(const EntityInfo& entity) const;
    [[nodiscard]] QList<Record> listWhere(const EntityInfo& entity, const FieldInfo& field, const Value& value) const;
    /// False also for rows that are not there.
    [[nodiscard]] bool isLive(const RowRef& row) const;
    /// rowLabel() of the row, remembered until it changes; "" for a null reference, "(nicht vorhanden)" for a row that
    /// is not there.
    [[nodiscard]] QString labelOf(const RowRef& row) const;
    /// As people read the value in a list: displayText(), with the label of the row for a reference.
    [[nodiscard]] QString valueText(const Column& field, const Value& value) const;

Q_SIGNALS:
    void opened();
    /// The store is still there.
    void aboutToClose();
    void closed();
    /// After every commit, undo and redo, and after commits from elsewhere were taken in (then without a commit);
    /// labelOf() gives new names already.
    void rowsChanged(const iplan::CommitNotice& notice);

private:
    Result<> take(Result<std::unique_ptr<Store>> store);
    [[nodiscard]] Store::Options options(Store::Access access) const;
    void onCommitted(const CommitNotice& notice);

    const Clock m_clock;
    AuthorName m_author;
    std::unique_ptr<Store> m_store;
    OperationRunner* m_runner = nullptr;
    Drafts* m_drafts = nullptr;
    QString m_draftsOf; ///< path of the file that they are of
    ExchangeService* m_exchange = nullptr;
    FindingsService* m_findings = nullptr;
    mutable QHash<RowRef, QString> m_labels;
};

} // namespace iplan
