// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"

#include "core/model/fieldtext.h"
#include "core/query/ownfields.h"
#include "core/query/rowlabel.h"
#include "core/rules/filereview.h"
#include "ui/base/drafts.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/snapshotjob.h"

#include <QElapsedTimer>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kFindingsDelay = 400; ///< ms; a person who types several fields waits for nothing
constexpr int kFindingsShare = 20;  ///< looking a file through takes at most this part of the time (1/n)
constexpr qsizetype kLabelsAtMost = 100'000;

} // namespace

/// There may be a hundred thousand: sorted where they were found, so that the window only has to take them.
struct Workspace::SortedFindings {
    SortedFindings() = default;
    explicit SortedFindings(const QList<Finding>& all)
    {
        for (const Finding& finding : all) {
            if (!finding.accepted)
                byRow[finding.row] << open.size();
            (finding.accepted ? accepted : open) << finding;
        }
    }
    QList<Finding> open;
    QList<Finding> accepted;
    QHash<RowRef, QList<qsizetype>> byRow; ///< where in `open`
};

struct Workspace::Reviewed {
    Overview overview;
    SortedFindings findings;
};

struct Workspace::Review {
    SortedFindings findings;
    std::optional<Overview> overview;
    qint64 duration = 0; ///< ms that looking through took
    bool running = false;
    bool outdated = false; ///< the file changed while running
    /// Goes with the review: its address may become that of the next one.
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);
};

Workspace::Workspace(Clock clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_runner(new OperationRunner(this)), m_findingsTimer(new QTimer(this))
{
    m_drafts = new Drafts(*m_runner);
    m_exchange = new ExchangeService(*this);
    m_findingsTimer->setSingleShot(true);
    connect(m_findingsTimer, &QTimer::timeout, this, &Workspace::review);
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
    m_findingsTimer->stop();
    m_review.reset();
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
    QString label = record ? rowLabel(*record) : tr("(nicht vorhanden)");
    if (record && row.entity == &entityOf<OwnFieldValue>()) {
        const auto value = fromRecord<OwnFieldValue>(*record);
        label = QStringLiteral("%1: %2").arg(labelOf(ownFieldRow(value)), labelOf(rowRef(value.ownField)));
    }
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

const QList<Finding>& Workspace::findings() const
{
    if (!m_review) {
        // Filling what is remembered is no change, and whoever asks needs no signal.
        auto* self = const_cast<Workspace*>(this);
        const QSignalBlocker quiet(self);
        self->refreshFindings();
    }
    return m_review->findings.open;
}

const QList<Finding>& Workspace::acceptedFindings() const
{
    (void)findings();
    return m_review->findings.accepted;
}

QList<Finding> Workspace::findingsOf(const RowRef& row) const
{
    QList<Finding> out;
    const QList<Finding>& open = findings();
    for (const qsizetype at : m_review->findings.byRow.value(row))
        out << open.at(at);
    return out;
}

const Overview* Workspace::overview() const
{
    return m_review && m_review->overview ? &*m_review->overview : nullptr;
}

void Workspace::refreshFindings()
{
    if (!m_review)
        m_review = std::make_unique<Review>();
    if (!m_store)
        return;
    if (isLarge(*this)) {
        review();
        return;
    }
    const auto snapshot = Snapshot::load(*m_store);
    if (!snapshot) {
        m_runner->report(snapshot.error());
        return;
    }
    m_review->outdated = m_review->running; // what is on its way began before
    takeFindings(SortedFindings(findAllGaps(**snapshot, today())));
}

Result<Workspace::Reviewed> Workspace::reviewed(const Store& store, QDate today, const QDateTime& now,
                                                const AuthorName& self)
{
    IPLAN_TRY_ASSIGN(auto review, reviewFile(store, today, now, self));
    return Reviewed{std::move(review.overview), SortedFindings(review.gaps)};
}

void Workspace::review()
{
    if (!m_review)
        m_review = std::make_unique<Review>();
    if (!m_store)
        return;
    if (m_store->file().path() == u":memory:") {
        reviewNow();
        return;
    }
    if (std::exchange(m_review->running, true))
        return;
    QElapsedTimer timer;
    timer.start();
    runInBackground<Result<Reviewed>>(
        this,
        [path = m_store->file().path(), day = today(), now = m_clock(), self = m_author]() -> Result<Reviewed> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
            return reviewed(*store, day, now, self);
        },
        [this, timer, alive = std::weak_ptr<bool>(m_review->alive)](Result<Reviewed> result) {
            if (!alive.expired()) // else another file was opened since
                takeReview(std::move(result), timer.elapsed());
        });
}

void Workspace::reviewNow()
{
    QElapsedTimer timer;
    timer.start();
    auto result = reviewed(*m_store, today(), m_clock(), m_author);
    takeReview(std::move(result), timer.elapsed());
}

void Workspace::takeReview(Result<Reviewed> result, qint64 duration)
{
    m_review->running = false;
    m_review->duration = duration;
    if (std::exchange(m_review->outdated, false)) {
        m_findingsTimer->start(kFindingsDelay);
        if (m_review->overview)
            return;
    }
    if (!result) {
        m_runner->report(result.error());
        return;
    }
    m_review->overview = std::move(result->overview);
    takeFindings(std::move(result->findings));
}

void Workspace::takeFindings(SortedFindings findings)
{
    m_review->findings = std::move(findings);
    Q_EMIT findingsChanged();
}

void Workspace::onCommitted(const CommitNotice& notice)
{
    for (const ChangedRow& changed : notice.rows)
        m_labels.remove(changed.row);
    for (const Draft& draft : QList<Draft>(m_drafts->all())) {
        if (!find(draft.row)) // erased
            m_drafts->dropOf(draft.row);
    }
    if (m_review) {
        m_review->outdated = m_review->running;
        m_findingsTimer->start(int(qMax<qint64>(kFindingsDelay, m_review->duration * kFindingsShare)));
    }
    Q_EMIT rowsChanged(notice);
}

} // namespace iplan
