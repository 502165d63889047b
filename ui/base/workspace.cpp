// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"

#include "core/model/fieldtext.h"
#include "core/query/ownfields.h"
#include "core/query/rowlabel.h"
#include "ui/base/drafts.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"

namespace iplan
{

namespace
{

constexpr qsizetype kLabelsAtMost = 100'000;

} // namespace

Workspace::Workspace(Clock clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_runner(new OperationRunner(this))
{
    m_drafts = new Drafts(*m_runner);
    m_exchange = new ExchangeService(*this);
    m_findings = new FindingsService(*this);
}

Workspace::~Workspace()
{
    close();
}

void Workspace::setAuthor(const AuthorName& author)
{
    m_author = author;
    if (m_store)
        m_store->setAuthor(author);
}

Store::Options Workspace::options(Store::Access access) const
{
    Store::Options out;
    out.access = access;
    out.clock = m_clock;
    out.author = m_author;
    return out;
}

Result<> Workspace::open(const QString& path, Store::Access access)
{
    close();
    return take(Store::open(path, options(access)));
}

Result<> Workspace::create(const QString& path)
{
    close();
    return take(Store::create(path, options(Store::Access::ReadWrite)));
}

Result<> Workspace::take(Result<std::unique_ptr<Store>> store)
{
    if (!store)
        return failFrom(store);
    m_store = std::move(*store);
    if (std::exchange(m_draftsOf, m_store->file().path()) != m_store->file().path())
        m_drafts->clear();
    connect(m_store.get(), &Store::committed, this, &Workspace::onCommitted);
    connect(m_store.get(), &Store::admitted, this, [this](const Admission& admission) {
        onCommitted({{}, admission.rows});
        m_runner->refreshSteps();
    });
    m_runner->setStore(m_store.get());
    Q_EMIT opened();
    return {};
}

void Workspace::close()
{
    if (!m_store)
        return;
    Q_EMIT aboutToClose();
    m_findings->forget();
    m_labels.clear();
    const std::unique_ptr<Store> closing = std::move(m_store);
    m_runner->setStore(nullptr);
    Q_EMIT closed();
}

Store& Workspace::store() const
{
    Q_ASSERT(m_store);
    return *m_store;
}

std::optional<Record> Workspace::find(const RowRef& row) const
{
    if (!m_store || row.isNull())
        return std::nullopt;
    const auto found =
        m_store->read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); });
    if (!found)
        m_runner->report(found.error());
    return found.value_or(std::nullopt);
}

QList<Record> Workspace::list(const EntityInfo& entity) const
{
    if (!m_store)
        return {};
    const auto rows = m_store->read([&](const Reader& reader) -> Result<QList<Record>> { return reader.list(entity); });
    if (!rows)
        m_runner->report(rows.error());
    return rows.value_or(QList<Record>());
}

QList<Record> Workspace::listWhere(const EntityInfo& entity, const FieldInfo& field, const Value& value) const
{
    if (!m_store)
        return {};
    const auto rows = m_store->read(
        [&](const Reader& reader) -> Result<QList<Record>> { return reader.listWhere(entity, field, value); });
    if (!rows)
        m_runner->report(rows.error());
    return rows.value_or(QList<Record>());
}

bool Workspace::isLive(const RowRef& row) const
{
    if (!m_store || row.isNull())
        return false;
    const auto live = m_store->read(
        [&](const Reader& reader) -> Result<bool> { return reader.find(row).has_value() && reader.isLive(row); });
    if (!live)
        m_runner->report(live.error());
    return live.value_or(false);
}

QString Workspace::labelOf(const RowRef& row) const
{
    if (row.isNull())
        return {};
    if (const auto known = m_labels.constFind(row); known != m_labels.constEnd())
        return *known;
    const auto record = find(row);
    QString label =
        record ? rowLabel(*record, [this](const RowRef& other) { return labelOf(other); }) : tr("(nicht vorhanden)");
    if (record && row.entity == &entityOf<OwnFieldValue>()) {
        const auto value = fromRecord<OwnFieldValue>(*record);
        label = QStringLiteral("%1: %2").arg(labelOf(ownFieldRow(value)), labelOf(rowRef(value.ownField)));
    }
    if (isNamedByValues(*row.entity))
        return label; // holds names of other rows, which may change
    if (m_labels.size() >= kLabelsAtMost)
        m_labels.clear();
    m_labels.insert(row, label);
    return label;
}

QString Workspace::valueText(const Column& field, const Value& value) const
{
    if (field.kind == FieldKind::Reference)
        return labelOf({&field.target(), idFromText(value.text())});
    return displayText(field, value);
}

void Workspace::onCommitted(const CommitNotice& notice)
{
    for (const ChangedRow& changed : notice.rows)
        m_labels.remove(changed.row);
    for (const Draft& draft : QList<Draft>(m_drafts->all())) {
        if (!find(draft.row)) // erased
            m_drafts->dropOf(draft.row);
    }
    m_findings->noteCommit(notice);
    Q_EMIT rowsChanged(notice);
}

} // namespace iplan
