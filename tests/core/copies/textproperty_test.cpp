// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of a few long texts that several copies write, merge and go on writing. Few words and paragraphs, so
// that they meet all the time: in the same words, in words that were taken back, in texts that combine.
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

struct WrittenText {
    RowRef row;
    const FieldInfo* field;
};

class TextHistory
{
public:
    explicit TextHistory(quint64 seed) : m_random(seed)
    {
        Office office;
        m_copies.push_back(std::move(office.store));
        m_texts = {{office.office, office.office.entity->field(u"address")},
                   {office.measure, office.measure.entity->field(u"summary")},
                   {office.module, office.module.entity->field(u"procedure")},
                   {office.office, office.office.entity->field(u"name")}};
        for (size_t count = 2 + below(3); m_copies.size() < count;)
            m_copies.push_back(copyOf(*m_copies.front(), QStringLiteral("Kopie %1").arg(m_copies.size())));
    }

    /// The rule that is broken after that many steps and a full exchange; empty if none is.
    QString run(int steps)
    {
        for (int i = 0; i < steps && m_broken.isEmpty(); ++i)
            step(*m_copies.at(below(m_copies.size())));
        if (m_broken.isEmpty())
            meetAll();
        return m_broken;
    }

private:
    size_t below(size_t n) { return m_random() % n; }
    void broken(const QString& rule)
    {
        if (m_broken.isEmpty())
            m_broken = rule;
    }

    void step(Store& store)
    {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            give(*m_copies.at(below(m_copies.size())), store);
            break;
        case 4:
            tolerate(store.undoLog().undo());
            break;
        case 5:
            tolerate(store.undoLog().redo());
            break;
        case 6:
            decide(store);
            break;
        default:
            edit(store);
        }
    }

    void tolerate(const Result<CommitNotice>& result)
    {
        if (!result && result.error().kind != ErrorKind::Conflict && result.error().kind != ErrorKind::NotFound)
            broken(result.error().message);
    }

    void decide(Store& store)
    {
        const auto all = open(store);
        if (all.isEmpty() || below(3) > 0)
            return;
        const Conflict& conflict = all.at(qsizetype(below(size_t(all.size()))));
        const auto& side = conflict.sides.at(qsizetype(below(size_t(conflict.sides.size()))));
        tolerate(resolve(store, conflict.id, Decision::of(side.commit)));
        if (conflictOf(store, conflict.row, conflict.unit))
            broken(QStringLiteral("a decision did not settle its conflict"));
    }

    /// Another text of at most three paragraphs of a few words.
    QString changed(const WrittenText& text, const QString& old)
    {
        const bool isRich = text.field->kind == FieldKind::RichText;
        const auto word = [&] {
            const QString plain = QStringLiteral("Wort %1").arg(below(3));
            return isRich ? QStringLiteral("<p>%1</p>").arg(plain) : plain;
        };
        QStringList paragraphs = old.isEmpty() ? QStringList() : old.split(u'\n');
        const auto kind = below(8);
        if (kind == 0 || text.field->kind == FieldKind::Text)
            return kind == 0 ? QString() : word();
        if (kind == 1 && !paragraphs.isEmpty())
            paragraphs.removeAt(qsizetype(below(size_t(paragraphs.size()))));
        else if (paragraphs.isEmpty() || (kind == 2 && paragraphs.size() < 3))
            paragraphs.insert(qsizetype(below(size_t(paragraphs.size()) + 1)), word());
        else
            paragraphs[qsizetype(below(size_t(paragraphs.size())))] = word();
        return paragraphs.join(u'\n');
    }

    void edit(Store& store)
    {
        const WrittenText& text = m_texts.at(qsizetype(below(size_t(m_texts.size()))));
        const auto before = conflictOf(store, text.row, text.field->unitText());
        const QString wanted = changed(text, row(store, text.row).value(*text.field).text());
        value_of(store.transact(QStringLiteral("batch"), [&](Writer& w) {
            return w.set(text.row, {{text.field, Value(wanted)}});
        }));
        if (row(store, text.row).value(*text.field).text() != wanted)
            broken(QStringLiteral("what was typed is not what is shown"));
        const auto after = conflictOf(store, text.row, text.field->unitText());
        if (before && !after)
            broken(QStringLiteral("an edit settled a conflict"));
        if (!before && after)
            broken(QStringLiteral("an edit made a conflict"));
        if (before && after)
            checkSides(*before, *after, wanted);
    }

    /// All other sides are still there.
    void checkSides(const Conflict& before, const Conflict& after, const QString& typed)
    {
        for (const ConflictSide& side : before.sides.mid(1)) {
            const bool kept = std::any_of(after.sides.begin(), after.sides.end(),
                                          [&](const ConflictSide& each) { return each.value == side.value; });
            if (!kept && side.value.text() != typed)
                broken(QStringLiteral("an edit dropped what another side wrote"));
        }
        if (after.base != before.base)
            broken(QStringLiteral("an edit changed from where the sides went apart"));
    }

    [[nodiscard]] static std::optional<Conflict> conflictOf(const Store& store, const RowRef& row, const QString& unit)
    {
        const auto all = open(store);
        for (const Conflict& conflict : all) {
            if (conflict.row == row && conflict.unit == unit && !conflict.isGuard())
                return conflict;
        }
        return std::nullopt;
    }

    void meetAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (size_t i = 0; i < m_copies.size(); ++i)
                give(*m_copies.at(i), *m_copies.at((i + 1) % m_copies.size()));
        }
        m_copies.push_back(copyOf(*m_copies.front()));
        m_copies.push_back(shuffledCopy(*m_copies.front(), m_random));
        const Store& first = *m_copies.front();
        for (size_t i = 1; i < m_copies.size(); ++i) {
            const Store& copy = *m_copies.at(i);
            if (dump(copy) != dump(first))
                broken(QStringLiteral("the tables differ"));
            if (!(open(copy) == open(first)))
                broken(QStringLiteral("the conflict lists differ"));
            if (historyOf(copy) != historyOf(first))
                broken(QStringLiteral("the histories differ"));
            if (const auto findings = value_of(copy.file().selfCheck()); !findings.isEmpty())
                broken(findings.first());
        }
    }

    std::mt19937_64 m_random;
    std::vector<std::unique_ptr<Store>> m_copies;
    QList<WrittenText> m_texts;
    QString m_broken;
};

} // namespace

TEST_CASE("Long texts that are written, merged and written on are the same everywhere, and no question gets lost",
          "[merge][property]")
{
    const quint64 first = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                  : std::random_device{}();
    const int wanted = qEnvironmentVariableIntValue("IPLAN_HISTORIES");
    const int histories = wanted > 0 ? wanted : scaled(200, 20);
    WARN("seed " << first << ", " << histories << " histories (IPLAN_SEED and IPLAN_HISTORIES set them)");
    constexpr int kSteps = 30;
    for (int i = 0; i < histories; ++i) {
        const quint64 seed = first + quint64(i);
        INFO("IPLAN_SEED=" << seed << " IPLAN_HISTORIES=1");
        QString rule = TextHistory(seed).run(kSteps);
        for (int fewer = kSteps - 1; fewer > 0 && !rule.isEmpty(); --fewer) {
            const QString shorter = TextHistory(seed).run(fewer);
            if (shorter.isEmpty())
                FAIL("from " << fewer + 1 << " steps on: " << rule.toStdString());
            rule = shorter;
        }
        REQUIRE(rule == QString());
    }
}
