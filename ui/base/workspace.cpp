// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"

#include "core/model/fieldtext.h"
#include "core/rules/rule.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowlabel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kFindingsDelay = 400; ///< ms; a person who types several fields waits for nothing
constexpr int kFindingsShare = 20;  ///< computing findings takes at most this part of the time (1/n)
constexpr qsizetype kLabelsAtMost = 100'000;

} // namespace

struct Workspace::Findings {
    QList<Finding> all;
    QHash<RowRef, QList<Finding>> byRow;
    qint64 duration = 0; ///< ms that computing took
};

Workspace::Workspace(Clock clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_runner(new OperationRunner(this)), m_findingsTimer(new QTimer(this))
{
    m_findingsTimer->setSingleShot(true);
    connect(m_findingsTimer, &QTimer::timeout, this, [this] {
        computeFindings();
        Q_EMIT findingsChanged();
    });
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
    connect(m_store.get(), &Store::committed, this, &Workspace::onCommitted);
    connect(m_store.get(), &Store::admitted, this, [this](const Admission& admission) {
        onCommitted(CommitNotice{{}, admission.rows});
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
    m_findingsTimer->stop();
    m_findings.reset();
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
    const auto found = m_store->read<std::optional<Record>>(
        [&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); });
    if (!found)
        m_runner->report(found.error());
    return found.value_or(std::nullopt);
}

QList<Record> Workspace::list(const EntityInfo& entity) const
{
    if (!m_store)
        return {};
    const auto rows = m_store->read<QList<Record>>(
        [&](const Reader& reader) -> Result<QList<Record>> { return reader.list(entity); });
    if (!rows)
        m_runner->report(rows.error());
    return rows.value_or(QList<Record>());
}

QList<Record> Workspace::listWhere(const EntityInfo& entity, const FieldInfo& field, const Value& value) const
{
    if (!m_store)
        return {};
    const auto rows = m_store->read<QList<Record>>(
        [&](const Reader& reader) -> Result<QList<Record>> { return reader.listWhere(entity, field, value); });
    if (!rows)
        m_runner->report(rows.error());
    return rows.value_or(QList<Record>());
}

bool Workspace::isLive(const RowRef& row) const
{
    if (!m_store || row.isNull())
        return false;
    const auto live = m_store->read<bool>(
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
    const QString label = record ? rowLabel(*record) : tr("(nicht vorhanden)");
    if (m_labels.size() >= kLabelsAtMost)
        m_labels.clear();
    m_labels.insert(row, label);
    return label;
}

QString Workspace::valueText(const FieldInfo& field, const Value& value) const
{
    if (field.kind == FieldKind::Reference)
        return labelOf({&field.target(), idFromText(value.text())});
    return displayText(field, value);
}

const QList<Finding>& Workspace::findings() const
{
    if (!m_findings)
        computeFindings();
    return m_findings->all;
}

QList<Finding> Workspace::findingsOf(const RowRef& row) const
{
    return findings().isEmpty() ? QList<Finding>() : m_findings->byRow.value(row);
}

void Workspace::computeFindings() const
{
    auto findings = std::make_unique<Findings>();
    QElapsedTimer timer;
    timer.start();
    if (m_store) {
        if (const auto snapshot = Snapshot::load(*m_store))
            findings->all = findGaps(**snapshot, today());
        else
            m_runner->report(snapshot.error());
    }
    for (const Finding& finding : std::as_const(findings->all))
        findings->byRow[finding.row] << finding;
    findings->duration = timer.elapsed();
    m_findings = std::move(findings);
}

void Workspace::onCommitted(const CommitNotice& notice)
{
    for (const ChangedRow& changed : notice.rows)
        m_labels.remove(changed.row);
    if (m_findings)
        m_findingsTimer->start(int(qMax<qint64>(kFindingsDelay, m_findings->duration * kFindingsShare)));
    Q_EMIT rowsChanged(notice);
}

} // namespace iplan
