// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/orderkey.h"
#include "core/store/commithistory.h"
#include "core/store/storefixture.h"
#include "core/store/unitcodec.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A random user: adds, edits, deletes, restores, links, takes back and brings back.
class RandomUser
{
public:
    RandomUser(Store& store, quint64 seed) : m_store(store), m_random(seed) {}

    void act()
    {
        switch (below(12)) {
        case 0:
        case 1:
            create();
            break;
        case 2:
            link();
            break;
        case 3:
            toggleDeleted();
            break;
        case 4:
        case 5:
            undo();
            break;
        case 6:
            redo();
            break;
        default:
            edit();
            break;
        }
    }
    [[nodiscard]] int undone() const { return m_undone; }
    [[nodiscard]] int redone() const { return m_redone; }

private:
    int below(size_t n) { return static_cast<int>(m_random() % n); }

    Value randomValue(const FieldInfo& field)
    {
        if (below(6) == 0)
            return {};
        switch (field.kind) {
        case FieldKind::Integer:
        case FieldKind::Money:
            return Value(qint64(below(100000)));
        case FieldKind::Decimal:
            return Value(below(1000) / 8.0);
        case FieldKind::Boolean:
            return Value(qint64(below(2)));
        case FieldKind::Date:
            return Value(QDate(2020 + below(9), 1 + below(12), 1 + below(28)).toString(Qt::ISODate));
        case FieldKind::DateTime:
            return Value(QStringLiteral("%1-03-09T%2:30").arg(2020 + below(9)).arg(10 + below(10)));
        case FieldKind::PartialDate:
            return Value(QStringLiteral("%1-Q%2").arg(2020 + below(9)).arg(1 + below(4)));
        case FieldKind::Enum: {
            const auto options = field.options();
            return Value(options[static_cast<size_t>(below(options.size()))].keyText());
        }
        case FieldKind::Reference:
            return m_rows.isEmpty() ? Value() : Value(idText(anyRow().id));
        case FieldKind::OrderKey:
            return Value(orderKeyAt(below(1000)));
        default:
            return Value(QStringLiteral("Förderung %1 ").arg(below(50)).repeated(1 + below(120)));
        }
    }

    RowRef anyRow() { return m_rows.at(below(size_t(m_rows.size()))); }

    void create()
    {
        static const EntityInfo* const kinds[] = {&entityOf<Measure>(),      &entityOf<CostItem>(),
                                                  &entityOf<Organization>(), &entityOf<StatusReport>(),
                                                  &entityOf<Person>(),       &entityOf<ConceptModule>()};
        const EntityInfo& entity = *kinds[below(std::size(kinds))];
        Record record = emptyRecord(entity, newRowId());
        for (const FieldInfo& field : entity.fields) {
            if (below(3) == 0)
                record.setValue(field, randomValue(field));
        }
        write(m_store, QStringLiteral("batch"), [&](Writer& writer) { writer.put(record); });
        m_rows << record.ref();
    }

    void edit()
    {
        if (m_rows.isEmpty())
            return create();
        const RowRef row = anyRow();
        QList<FieldValue> values;
        for (int i = 0; i <= below(3); ++i) {
            const FieldInfo& field = row.entity->fields[static_cast<size_t>(below(row.entity->fields.size()))];
            values << FieldValue{&field, randomValue(field)};
        }
        value_of(m_store.transact(QStringLiteral("batch"), [&](Writer& writer) {
            return below(20) == 0 ? writer.decide(row, values) : writer.set(row, values);
        }));
    }

    void link()
    {
        if (m_rows.size() < 2)
            return;
        write(m_store, QStringLiteral("measureParticipant:link"), [&](Writer& writer) {
            MeasureParticipant row;
            row.measure = Id<Measure>(anyRow().id);
            row.organization = Id<Organization>(anyRow().id);
            m_links << rowRef(writer.link(row));
        });
    }

    void toggleDeleted()
    {
        if (m_rows.isEmpty())
            return;
        const RowRef row = !m_links.isEmpty() && below(3) == 0 ? m_links.at(below(size_t(m_links.size()))) : anyRow();
        value_of(m_store.transact(QStringLiteral("batch"), [&](Writer& writer) {
            return below(2) == 0 ? writer.remove(row) : writer.restore(row);
        }));
    }

    void undo()
    {
        QUuid wanted;
        if (below(4) == 0) {
            const auto commits =
                value_of(m_store.readJournal([](JournalReader& journal, const Reader&) -> Result<QList<CommitRecord>> {
                    return CommitHistory(journal).commits({}, 12);
                }));
            wanted = commits.at(below(size_t(commits.size()))).id;
        }
        const auto result = m_store.undoLog().undo(wanted);
        m_undone += result ? 1 : 0;
        if (!result) // refusals are part of the game, anything else is not
            REQUIRE((result.error().kind == ErrorKind::Conflict || result.error().kind == ErrorKind::NotFound));
    }

    void redo()
    {
        const auto result = m_store.undoLog().redo();
        m_redone += result ? 1 : 0;
        if (!result)
            REQUIRE((result.error().kind == ErrorKind::Conflict || result.error().kind == ErrorKind::NotFound));
    }

    Store& m_store;
    std::mt19937_64 m_random;
    QList<RowRef> m_rows;
    QList<RowRef> m_links;
    int m_undone = 0;
    int m_redone = 0;
};

quint64 chosenSeed()
{
    bool ok = false;
    const quint64 wanted = qEnvironmentVariable("IPLAN_SEED").toULongLong(&ok);
    return ok ? wanted : std::random_device{}();
}

QByteArray dump(const Store& store)
{
    return value_of(store.read([](const Reader& reader) -> Result<QByteArray> {
        QByteArray out;
        for (const EntityInfo* entity : allEntities()) {
            for (const Record& record : reader.list(*entity, Rows::All)) {
                out += idText(record.id).toUtf8() + (record.deleted ? "-" : "+");
                for (const Value& value : record.values)
                    out += value.toVariant().toString().toUtf8() + '|';
            }
        }
        return out;
    }));
}

} // namespace

TEST_CASE("After thousands of random operations the tables are what the commits say", "[store][random]")
{
    const quint64 seed = chosenSeed();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    const auto store = memoryStore();
    RandomUser user(*store, seed);
    const int operations = scaled(10000, 500);
    for (int i = 0; i < operations; ++i) {
        user.act();
        if (i % 2500 == 2499)
            CHECK(value_of(store->file().selfCheck()) == QStringList());
    }
    CHECK(value_of(store->file().selfCheck()) == QStringList());
    CHECK(user.undone() > operations / 50);
    CHECK(user.redone() > 0);
}

TEST_CASE("Everything taken back is as if it had not been, and brought back as it was", "[store][random][undo]")
{
    const quint64 seed = chosenSeed();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    std::mt19937_64 random(seed);
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Anfang"));
    QList<QByteArray> states{dump(*store)};
    for (int i = 0; i < scaled(200, 40); ++i) {
        Record record = toRecord(get(*store, id));
        const auto& field = record.entity->fields[random() % record.entity->fields.size()];
        if (!field.isTextual())
            continue;
        record.setValue(field, Value(QStringLiteral("Stand %1").arg(i)));
        value_of(store->transact(QStringLiteral("measure:edit"), [&](Writer& w) { return w.update(record); }));
        states << dump(*store);
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        value_of(store->undoLog().undo());
        REQUIRE(dump(*store) == states.at(i));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        value_of(store->undoLog().redo());
        REQUIRE(dump(*store) == states.at(i));
    }
}
