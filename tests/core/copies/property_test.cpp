// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of several copies: whatever happens, in whatever order they meet, they end the same, and nothing
// that a person typed is lost. A failing history is told with its seed and the fewest steps that still fail.
#include "core/conflict/conflictguard.h"
#include "core/copies/reducedcopy.h"
#include "core/store/journalfold.h"
#include "core/store/unitcodec.h"
#include "tests/core/copies/mergefixture.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// One history: copies, and what their owners do. The first broken rule ends it.
class History
{
public:
    explicit History(quint64 seed) : m_random(seed)
    {
        m_copies.push_back(memoryStore());
        for (int i = 0; i < 3; ++i)
            m_rows << rowRef(addMeasure(*m_copies.front(), QStringLiteral("K%1").arg(i), typed()));
        write(*m_copies.front(), QStringLiteral("batch"), [&](Writer& w) {
            ConceptModule module;
            m_module = rowRef(w.insert(module));
            for (const RowRef& measure : std::as_const(m_rows))
                value_of(w.set(measure, {{measure.entity->field(u"module"), Value(idText(m_module.id))}}));
            m_rows << insertStep(w, s("Schritt"));
            TargetGroup group;
            group.label = s("Gruppe");
            m_rows << rowRef(w.insert(group));
        });
        const size_t count = 2 + below(6);
        m_mostReduced = below(4) == 0 ? 2 : 0;
        while (m_copies.size() < count) {
            const QDateTime clocks[] = {QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC),
                                        QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC),
                                        QDateTime({2099, 12, 31}, {23, 59}, Qt::UTC)};
            m_copies.push_back(
                copyOf(*m_copies.front(), QStringLiteral("Kopie %1").arg(m_copies.size()), clocks[below(3)]));
        }
    }

    /// The rule that is broken after that many steps and a full exchange; empty if none is.
    QString run(int steps)
    {
        for (int i = 0; i < steps && m_broken.isEmpty(); ++i)
            step(anyCopy());
        if (m_broken.isEmpty())
            meetAll();
        return m_broken;
    }

private:
    /// A whole copy, or one of the reduced ones.
    Store& anyCopy()
    {
        const size_t at = below(m_copies.size() + m_reduced.size());
        return at < m_copies.size() ? *m_copies.at(at) : *m_reduced.at(at - m_copies.size());
    }
    size_t below(size_t n) { return m_random() % n; }
    RowRef anyRow() { return m_rows.at(qsizetype(below(size_t(m_rows.size())))); }
    QString typed() { return QStringLiteral("Wort %1").arg(below(12)); }
    RowRef insertStep(Writer& w, const QString& title)
    {
        MeasureStep step;
        step.measure = Id<Measure>(m_rows.first().id);
        step.title = title;
        return rowRef(w.insert(step));
    }
    void broken(const QString& rule)
    {
        if (m_broken.isEmpty())
            m_broken = rule;
    }

    void step(Store& store)
    {
        switch (below(15)) {
        case 0:
        case 1:
            meet(store, *m_copies.at(below(m_copies.size())));
            break;
        case 14:
            takeAlong(*m_copies.at(below(m_copies.size())));
            break;
        case 2:
            tolerate(store.undoLog().undo());
            break;
        case 3:
            tolerate(store.undoLog().redo());
            break;
        case 4:
        case 5:
            removeOrRestore(store);
            break;
        case 6:
            decide(store);
            break;
        case 7:
            create(store);
            break;
        case 8:
            link(store);
            break;
        default:
            edit(store);
        }
    }

    void tolerate(const Result<CommitNotice>& result)
    {
        // Refusals are part of the game, anything else is not.
        if (!result && result.error().kind != ErrorKind::Conflict && result.error().kind != ErrorKind::NotFound)
            broken(result.error().message);
    }

    [[nodiscard]] bool has(const Store& store, const RowRef& row) const
    {
        return value_of(store.read([&](const Reader& reader) -> Result<bool> { return reader.find(row).has_value(); }));
    }

    /// Gives all that is missing, or a random part of it in random order, now and then twice.
    void meet(const Store& source, Store& target)
    {
        auto commits = value_of(source.replica().commitsMissingFrom(value_of(target.replica().commitIds())));
        if (below(3) == 0) {
            std::shuffle(commits.begin(), commits.end(), m_random);
            commits = commits.mid(0, qsizetype(below(size_t(commits.size()) + 1)));
        }
        for (size_t times = 1 + below(2); times > 0; --times) {
            if (const auto admission = target.replica().admit(commits); !admission)
                broken(admission.error().message);
        }
    }

    /// A copy reduced to the module, whose rows are most of what there is.
    void takeAlong(const Store& store)
    {
        const auto content = reducedContent(store, {m_module, {}});
        if (!content && content.error().kind != ErrorKind::NotFound) // somebody may have taken the module back
            broken(content.error().message);
        if (content && m_reduced.size() < m_mostReduced)
            m_reduced.push_back(value_of(
                Store::createReduced(QStringLiteral(":memory:"), copyOptions(QStringLiteral("Unterwegs")), *content)));
    }

    void edit(Store& store)
    {
        const RowRef row = anyRow();
        if (!has(store, row))
            return;
        QList<const FieldInfo*> fields;
        for (const FieldInfo& field : row.entity->fields) {
            if (field.isTextual() && !field.has(Hidden))
                fields << &field;
        }
        // Long texts are where most can go wrong: half of the time.
        QList<const FieldInfo*> texts = fields;
        texts.removeIf([](const FieldInfo* each) { return each->kind != FieldKind::LongText; });
        if (!texts.isEmpty() && below(2) == 0)
            fields = texts;
        const FieldInfo* field = fields.at(qsizetype(below(qMin<size_t>(4, size_t(fields.size())))));
        const auto before = openUnits(store);
        const QString old = value_of(store.read(
            [&](const Reader& reader) -> Result<QString> { return reader.find(row)->value(*field).text(); }));
        QString text = typed();
        if (field->kind == FieldKind::LongText && !old.isEmpty()) {
            QStringList lines = old.split(u'\n');
            if (below(3) == 0)
                lines << typed();
            else
                lines[qsizetype(below(size_t(lines.size())))] = typed();
            text = lines.join(u'\n');
        }
        value_of(store.transact(QStringLiteral("batch"), [&](Writer& w) {
            return w.set(row, {{field, Value(text)}});
        }));
        checkStillOpen(
            store, before,
            derivedId(
                QStringLiteral("conflict/%1/%2/%3").arg(row.entity->keyText(), idText(row.id), field->unitText())));
    }

    using Open = QHash<QUuid, Conflict>;
    [[nodiscard]] static Open openUnits(const Store& store)
    {
        Open out;
        const auto all = open(store);
        for (const Conflict& conflict : all)
            out.insert(conflict.id, conflict);
        return out;
    }

    /// An ordinary edit settles no conflict, and the other sides are still there.
    void checkStillOpen(const Store& store, const Open& before, const QUuid& edited)
    {
        const Open after = openUnits(store);
        for (const Conflict& conflict : before) {
            if (!after.contains(conflict.id))
                broken(QStringLiteral("an edit settled a conflict"));
            if (conflict.id != edited || conflict.kind != Conflict::Kind::Values)
                continue;
            // The other sides stay heads: in the list, equal to the display, or combined into it.
            const auto heads = headsOf(store, conflict);
            for (const ConflictSide& side : conflict.sides.mid(1)) {
                if (!heads.contains(side.commit))
                    broken(QStringLiteral("an edit replaced a value that was not on display"));
            }
        }
    }

    [[nodiscard]] static QSet<QUuid> headsOf(const Store& store, const Conflict& conflict)
    {
        return value_of(store.readJournal([&](JournalReader& journal, const Reader&) -> Result<QSet<QUuid>> {
            QSet<QUuid> out;
            const auto heads = journal.unitHeads(journal.findRow(conflict.row), journal.findUnit(conflict.unit));
            for (const qint64 seq : heads)
                out.insert(journal.commit(seq)->id);
            return out;
        }));
    }

    void removeOrRestore(Store& store)
    {
        const RowRef row = anyRow();
        if (has(store, row))
            value_of(store.transact(QStringLiteral("batch"),
                                    [&](Writer& w) { return below(2) == 0 ? w.remove(row) : w.restore(row); }));
    }

    void create(Store& store)
    {
        RowRef row;
        write(store, QStringLiteral("batch"), [&](Writer& w) { row = insertStep(w, typed()); });
        if (m_rows.size() < 9)
            m_rows << row;
    }

    void link(Store& store)
    {
        write(store, QStringLiteral("batch"), [&](Writer& w) {
            w.link(MeasureTargetGroup{
                {}, false, Id<Measure>(m_rows.at(qsizetype(below(3))).id), Id<TargetGroup>(m_rows.at(4).id)});
        });
    }

    void decide(Store& store)
    {
        const auto all = open(store);
        if (all.isEmpty())
            return;
        const Conflict& conflict = all.at(qsizetype(below(size_t(all.size()))));
        const auto& side = conflict.sides.at(qsizetype(below(size_t(conflict.sides.size()))));
        if (const auto done = resolve(store, conflict.id, Decision::of(side.commit)); !done)
            broken(done.error().message);
        if (openUnits(store).contains(conflict.id))
            broken(QStringLiteral("a decision did not settle its conflict"));
    }

    void meetAll()
    {
        for (const auto& reduced : m_reduced) {
            give(*reduced, *m_copies.at(below(m_copies.size())));
            if (const auto findings = value_of(reduced->file().selfCheck()); !findings.isEmpty())
                broken(findings.first());
        }
        // Around in a ring: twice, until everything that waited has its parents, then once more for what came of it.
        for (int round = 0; round < 3; ++round) {
            for (size_t i = 0; i < m_copies.size(); ++i)
                give(*m_copies.at(i), *m_copies.at((i + 1) % m_copies.size()));
        }
        const QByteArray wanted = dump(*m_copies.front());
        const auto conflictList = open(*m_copies.front());
        for (const auto& copy : m_copies) {
            if (dump(*copy) != wanted)
                broken(QStringLiteral("the tables differ"));
            if (!(open(*copy) == conflictList))
                broken(QStringLiteral("the conflict lists differ"));
            if (const auto findings = value_of(copy->file().selfCheck()); !findings.isEmpty())
                broken(findings.first());
        }
        // A copy made of the commits at once holds the same as those that took them piece by piece; and as one that got
        // them in any order.
        if (below(4) > 0)
            return checkNothingIsHidden(*m_copies.front(), conflictList);
        const auto history = historyOf(*m_copies.front());
        for (const auto& fresh : {copyOf(*m_copies.front()), shuffledCopy(*m_copies.front(), m_random)}) {
            if (dump(*fresh) != wanted || !(open(*fresh) == conflictList))
                broken(QStringLiteral("a fresh copy differs"));
            if (historyOf(*fresh) != history)
                broken(QStringLiteral("the histories differ"));
        }
        checkNothingIsHidden(*m_copies.front(), conflictList);
    }

    /// Every head is on display (alone or combined) or a side of a listed conflict; all else is in the history, which
    /// holds every commit.
    void checkNothingIsHidden(const Store& store, const QList<Conflict>& listed)
    {
        QSet<QUuid> contested;
        for (const Conflict& conflict : listed)
            contested.insert(conflict.id);
        value_of(store.readJournal([&](JournalReader& journal, const Reader&) -> Result<> {
            JournalFold(journal).fold(nullptr, [&](const FoldedRow& row) {
                for (const auto& unit : row.units)
                    checkUnit(journal, row, unit, contested);
                return m_broken.isEmpty();
            });
            return {};
        }));
    }

    void checkUnit(JournalReader& journal, const FoldedRow& row, const FoldedRow::Unit& unit,
                   const QSet<QUuid>& contested)
    {
        const QUuid id = derivedId(QStringLiteral("conflict/%1/%2/%3").arg(row.entityKey, idText(row.id), unit.key));
        for (const qint64 head : unit.state.heads) {
            const Value value = journal.valueOf(row.row, unit.unit, head);
            if (value != unit.value && !unit.state.combined && !contested.contains(id))
                broken(QStringLiteral("%1: a value is neither shown nor listed").arg(unit.key));
        }
    }

    std::mt19937_64 m_random;
    std::vector<std::unique_ptr<Store>> m_copies;
    std::vector<std::unique_ptr<Store>> m_reduced;
    size_t m_mostReduced = 0; ///< a new file takes longer than all else: in a quarter of the histories only
    RowRef m_module;
    QList<RowRef> m_rows;
    QString m_broken;
};

/// The same history with fewer steps, as long as it fails.
int fewestSteps(quint64 seed, int steps)
{
    int failing = steps;
    for (int fewer = steps - 1; fewer >= 0; --fewer) {
        if (!History(seed).run(fewer).isEmpty())
            failing = fewer;
    }
    return failing;
}

} // namespace

TEST_CASE("Whatever several copies do and in whatever order they meet, they end the same", "[merge][property]")
{
    const quint64 first = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                  : std::random_device{}();
    const int wanted = qEnvironmentVariableIntValue("IPLAN_HISTORIES");
    const int histories = wanted > 0 ? wanted : scaled(500, 50);
    WARN("seed " << first << ", " << histories << " histories (IPLAN_SEED and IPLAN_HISTORIES set them)");
    constexpr int kSteps = 30;
    for (int i = 0; i < histories; ++i) {
        const quint64 seed = first + quint64(i);
        const QString rule = History(seed).run(kSteps);
        if (!rule.isEmpty())
            FAIL("IPLAN_SEED=" << seed << " IPLAN_HISTORIES=1, fails from " << fewestSteps(seed, kSteps)
                               << " steps on: " << rule.toStdString());
    }
    SUCCEED();
}
