// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copies.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Several copies whose people edit, delete, undo, erase and exchange at random; packages come late, partially and
/// twice.
class ErasingOffice
{
public:
    explicit ErasingOffice(quint64 seed) : m_random(seed)
    {
        m_copies.push_back(memoryStore());
        for (int i = 0; i < 4; ++i)
            addPerson(first());
        while (m_copies.size() < 2 + below(3))
            m_copies.push_back(copyOf(first(), QStringLiteral("Kopie %1").arg(m_copies.size())));
    }

    void act()
    {
        Store& store = any();
        const auto id = m_people.at(static_cast<qsizetype>(below(size_t(m_people.size()))));
        switch (below(12)) {
        case 0:
            give(any(), store);
            break;
        case 1:
            m_packages << value_of(store.replica().commitsMissingFrom({}));
            break;
        case 2:
            deliver(store);
            break;
        case 3:
            (void)store.undoLog().undo();
            break;
        case 4:
            (void)store.undoLog().redo();
            break;
        case 5:
            (void)store.transact(QStringLiteral("person:delete"), [&](Writer& w) {
                return below(2) == 0 ? w.remove(rowRef(id)) : w.restore(rowRef(id));
            });
            break;
        case 6:
            if (below(3) == 0 && store.erasure().erase({rowRef(id)}))
                m_erased.insert(id.uuid());
            break;
        case 7:
            addPerson(store);
            break;
        case 8: // an erasure alone, as a restored backup takes it
            value_of(store.replica().admit(value_of(any().erasure().commits())));
            break;
        default:
            (void)store.transact(QStringLiteral("person:edit"), [&](Writer& w) {
                return w.set(rowRef(id), {{entityOf<Person>().field(below(2) == 0 ? u"note" : u"phone"),
                                           Value(QStringLiteral("Wert %1 ").arg(below(9)).repeated(int(below(200))))}});
            });
        }
    }

    void exchangeAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (const auto& from : m_copies) {
                for (const auto& to : m_copies)
                    give(*from, *to);
            }
        }
        while (!m_packages.isEmpty())
            value_of(any().replica().admit(m_packages.takeLast()));
    }

    void check() const
    {
        for (const auto& copy : m_copies) {
            REQUIRE(dump(*copy) == dump(*m_copies.front()));
            REQUIRE(value_of(copy->replica().commitIds()) == value_of(m_copies.front()->replica().commitIds()));
            REQUIRE(value_of(copy->file().selfCheck()) == QStringList());
            for (const CommitData& commit : value_of(copy->replica().commitsMissingFrom({}))) {
                for (const ChangeData& change : commit.changes)
                    REQUIRE(change.blank == m_erased.contains(change.row.id));
            }
            for (const Person& person : all<Person>(*copy, Rows::All))
                REQUIRE_FALSE(m_erased.contains(person.id.uuid()));
        }
    }

private:
    size_t below(size_t n) { return m_random() % n; }
    Store& first() { return *m_copies.front(); }
    Store& any() { return *m_copies.at(below(m_copies.size())); }
    void addPerson(Store& store)
    {
        Person person;
        person.familyName = QStringLiteral("Quezwärt %1").arg(m_people.size());
        write(store, QStringLiteral("person:create"), [&](Writer& w) { w.insert(person); });
        m_people << person.id;
    }
    /// A part of a package of any age, in any order.
    void deliver(Store& store)
    {
        if (m_packages.isEmpty())
            return;
        auto commits = m_packages.at(static_cast<qsizetype>(below(size_t(m_packages.size()))));
        commits.removeIf([this](const CommitData&) { return below(3) == 0; });
        std::shuffle(commits.begin(), commits.end(), m_random);
        // Blanks whose erasure was lost on the way are refused; nothing else is.
        const auto admission = store.replica().admit(commits);
        REQUIRE((admission || admission.error().message.contains(QStringLiteral("geleert"))));
    }

    std::mt19937_64 m_random;
    std::vector<std::unique_ptr<Store>> m_copies;
    QList<Id<Person>> m_people;
    QList<QList<CommitData>> m_packages;
    QSet<QUuid> m_erased;
};

} // namespace

TEST_CASE("Copies that erase, edit and exchange at random agree, and keep nothing of what is erased",
          "[store][erase][random]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    for (int history = 0; history < scaled(60, 6); ++history) {
        INFO("history " << history);
        ErasingOffice office(seed + static_cast<quint64>(history));
        for (int step = 0; step < 50; ++step)
            office.act();
        office.exchangeAll();
        office.check();
    }
}
