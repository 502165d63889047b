// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that exchange at the same moment, each with its own file and session.
#include "tests/core/sync/serverfixture.h"

#include <atomic>
#include <random>
#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kPrograms = 12;

/// What a program found at its end; nothing of Catch2 may be used beside the main thread.
struct Outcome {
    QSet<QUuid> ids;
    qsizetype measures = 0;
    QStringList faults;
    int cuts = 0;
};

struct Work {
    QList<CommitData> start;
    ServerAddress address;
    int edits = 0;
    quint64 seed = 0;
};

/// A program: edits its copy, exchanges now and then, keeps trying when it is cut off, and remembers what it found.
class Program
{
public:
    Program(const Work& work, int number) : m_number(number), m_random(work.seed + static_cast<quint64>(number))
    {
        Store::Options options;
        options.clock = fixedClock(QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC));
        options.author = {QStringLiteral("Kopie %1").arg(number), {}};
        if (auto store = Store::createFrom(QStringLiteral(":memory:"), options, work.start))
            m_store = std::move(*store);
        if (m_store)
            m_server = std::make_unique<ServerTransport>(work.address, QString(), m_store->file().info()->root);
    }
    void edit(int count)
    {
        for (int i = 0; i < count; ++i) {
            Measure measure;
            measure.code = QStringLiteral("P%1-%2").arg(m_number).arg(i);
            measure.title = QStringLiteral("von %1").arg(m_number);
            note(m_store->transact(QStringLiteral("measure:create"), [&](Writer& w) -> Result<> {
                w.insert(measure);
                return {};
            }));
            if (m_random() % 4 == 0)
                exchange();
        }
    }
    void exchange()
    {
        for (int attempt = 0; attempt < 500; ++attempt) {
            const auto report = synchronizeWithServer(*m_store, *m_server);
            if (report)
                return;
            if (!m_server->isUnreachable()) {
                m_outcome.faults << report.error().message + report.error().detail;
                return;
            }
            ++m_outcome.cuts;
        }
        m_outcome.faults << QStringLiteral("cut off 500 times");
    }
    Outcome finish()
    {
        m_outcome.ids = m_store->replica().commitIds().value_or(QSet<QUuid>());
        m_outcome.faults += m_store->file().selfCheck().value_or(QStringList{QStringLiteral("no self-check")});
        m_outcome.measures =
            m_store->read([](const Reader& reader) -> Result<qsizetype> { return reader.all<Measure>().size(); })
                .value_or(-1);
        return m_outcome;
    }

private:
    template <class T>
    void note(const Result<T>& result)
    {
        if (!result)
            m_outcome.faults << result.error().message;
    }
    int m_number;
    std::mt19937_64 m_random;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ServerTransport> m_server;
    Outcome m_outcome;
};

/// Runs the programs; each exchanges once more when all have given what they have.
std::vector<Outcome> runPrograms(const Work& work)
{
    std::vector<Outcome> outcomes(kPrograms);
    std::atomic<int> done = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kPrograms; ++i) {
        threads.emplace_back([&, i] {
            Program program(work, i);
            program.edit(work.edits);
            program.exchange();
            ++done;
            for (int now = done; now < kPrograms; now = done)
                done.wait(now);
            done.notify_all();
            program.exchange();
            outcomes.at(static_cast<size_t>(i)) = program.finish();
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return outcomes;
}

void requireConverged(const std::vector<Outcome>& outcomes, qsizetype measures)
{
    for (const Outcome& outcome : outcomes) {
        REQUIRE(outcome.faults == QStringList());
        REQUIRE(outcome.ids == outcomes.front().ids);
        REQUIRE(outcome.measures == measures);
    }
}

/// Qt warns of every session that is cut.
class Quiet
{
public:
    Quiet() : m_before(qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {})) {}
    ~Quiet() { qInstallMessageHandler(m_before); }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace

TEST_CASE("Twelve parallel additions: twelve of twelve survive through the server", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    value_of(server.sync(*office));
    requireConverged(runPrograms({value_of(office->replica().commitsMissingFrom({})), server.address(), 1, 0}),
                     kPrograms);
    value_of(server.sync(*office));
    CHECK(all<Measure>(*office).size() == kPrograms);
}

TEST_CASE("Twelve programs converge though their sessions are cut at random", "[merge][server][random]")
{
    REQUIRE_POSTGRES();
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    const ExchangeServer server;
    const Quiet quiet;
    const auto office = memoryStore();
    for (int i = 0; i < 30; ++i)
        addMeasure(*office, QStringLiteral("K%1").arg(i), QStringLiteral("Bestand"));
    const int edits = scaled(25, 4);
    // The one who cuts ends sessions one by one, each at a moment of its own.
    std::atomic<bool> stop = false;
    std::thread cutter([&] {
        std::mt19937_64 random(seed);
        while (!stop) {
            const QByteArray statement = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename='buero' "
                                         "ORDER BY md5(pid::text||'" +
                                         QByteArray::number(static_cast<qulonglong>(random())) + "') LIMIT 1";
            (void)server.sql(statement.constData());
        }
    });
    const auto outcomes =
        runPrograms({value_of(office->replica().commitsMissingFrom({})), server.address(), edits, seed});
    stop = true;
    cutter.join();
    requireConverged(outcomes, 30 + kPrograms * edits);
    int cuts = 0;
    for (const Outcome& outcome : outcomes)
        cuts += outcome.cuts;
    WARN(cuts << " exchanges were cut off");
    CHECK(cuts > 0);
    CHECK(server.sql("SELECT count(*)=count(DISTINCT id) FROM iplan.commits") == QStringList{QStringLiteral("true")});
}
