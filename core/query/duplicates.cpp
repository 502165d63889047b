// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/duplicates.h"

#include "core/base/searchtext.h"
#include "core/model/entities.h"
#include "core/query/namelikeness.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

constexpr Column kDuplicateFirst = sheetColumn("Eintrag", FieldKind::LongText);
constexpr Column kDuplicateSecond = sheetColumn("Vielleicht dasselbe", FieldKind::LongText);
constexpr Column kDuplicateLikelihood = sheetColumn("Wie sicher");
constexpr Column kDuplicateReasons = sheetColumn("Warum", FieldKind::LongText);

// More common parts of names than this do not help to find pairs, and larger groups of equal names are no duplicates.
constexpr size_t kCommonTrigram = 400;
constexpr qsizetype kGroupAtMost = 20;
constexpr double kLikeEnough = 0.55;
constexpr int kPairsAtMost = 500; ///< nobody goes through more

/// Rows that may be alike, found without comparing each with each.
class PairSearch
{
public:
    PairSearch(const QList<Record>& rows, const std::atomic_bool* cancel) : m_cancel(cancel)
    {
        m_names.reserve(static_cast<size_t>(rows.size()));
        for (const Record& row : rows) {
            if (isCancelled())
                return;
            m_names.push_back(nameOf(row));
        }
    }

    /// Pairs of positions, each once, the smaller first.
    [[nodiscard]] QSet<std::pair<int, int>> run()
    {
        addGroups([](const ComparedName& name) { return name.email; });
        addGroups([](const ComparedName& name) { return name.sortedWords(); });
        addGroups([](const ComparedName& name) { return name.shortName; });
        addAcronyms();
        addByTrigrams();
        return m_pairs;
    }
    [[nodiscard]] bool isCancelled() const { return m_cancel && *m_cancel; }
    [[nodiscard]] const ComparedName& name(int at) const { return m_names[static_cast<size_t>(at)]; }

private:
    template <class Key>
    void addGroups(Key key)
    {
        QHash<QString, QList<int>> groups;
        for (int i = 0; i < size(); ++i) {
            if (const QString text = key(name(i)); !text.isEmpty())
                groups[text] << i;
        }
        for (const QList<int>& group : std::as_const(groups)) {
            const qsizetype count = qMin(group.size(), kGroupAtMost);
            for (qsizetype a = 0; a < count; ++a) {
                for (qsizetype b = a + 1; b < count; ++b)
                    m_pairs.insert({group.at(a), group.at(b)});
            }
        }
    }

    void addAcronyms()
    {
        QHash<QString, int> byShort;
        for (int i = 0; i < size(); ++i) {
            for (const QString& text :
                 {name(i).shortName, name(i).words.size() == 1 ? name(i).words.first() : QString()}) {
                if (text.size() >= 3)
                    byShort.insert(text, i);
            }
        }
        for (int i = 0; i < size(); ++i) {
            const QString acronym = name(i).acronym();
            const int other = acronym.size() >= 3 ? byShort.value(acronym, i) : i;
            if (other != i)
                m_pairs.insert({qMin(i, other), qMax(i, other)});
        }
    }

    void addByTrigrams()
    {
        QHash<quint64, std::vector<int>> byTrigram;
        for (int i = 0; i < size(); ++i) {
            for (const quint64 trigram : name(i).trigrams)
                byTrigram[trigram].push_back(i);
        }
        std::vector<int> shared(m_names.size());
        std::vector<int> touched;
        for (int i = 0; i < size() && !isCancelled(); ++i) {
            for (const quint64 trigram : name(i).trigrams) {
                const std::vector<int>& rows = *byTrigram.constFind(trigram);
                if (rows.size() > kCommonTrigram)
                    continue;
                for (const int other : rows) {
                    if (other >= i)
                        break;
                    if (shared[static_cast<size_t>(other)]++ == 0)
                        touched.push_back(other);
                }
            }
            for (const int other : touched) {
                if (std::exchange(shared[static_cast<size_t>(other)], 0) >= 2 &&
                    diceOf(name(i).trigrams, name(other).trigrams) >= kLikeEnough)
                    m_pairs.insert({other, i});
            }
            touched.clear();
        }
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_names.size()); }

    const std::atomic_bool* m_cancel;
    std::vector<ComparedName> m_names;
    QSet<std::pair<int, int>> m_pairs;
};

} // namespace

QList<const EntityInfo*> duplicateEntities()
{
    return {&entityOf<Person>(), &entityOf<Organization>(), &entityOf<WorkingGroup>()};
}

Id<AcceptedFinding> noDuplicateId(const RowRef& one, const RowRef& other)
{
    const QString a = idText(one.id);
    const QString b = idText(other.id);
    return Id<AcceptedFinding>(derivedId(QStringLiteral("%1/%2/%3/%4/%5")
                                             .arg(entityOf<AcceptedFinding>().keyText(), kNoDuplicateRule,
                                                  one.entity->keyText(), qMin(a, b), qMax(a, b))));
}

QList<DuplicatePair> duplicatesAmong(const QList<Record>& rows, const QSet<QUuid>& settled, int most,
                                     const std::atomic_bool* cancel)
{
    PairSearch search(rows, cancel);
    QList<DuplicatePair> out;
    const auto pairs = search.run();
    if (search.isCancelled())
        return out;
    for (const auto& [a, b] : pairs) {
        const Likeness likeness = likenessOf(search.name(a), search.name(b));
        const Record& one = rows.at(a);
        const Record& other = rows.at(b);
        if (likeness.similarity == 0 || settled.contains(noDuplicateId(one.ref(), other.ref()).uuid()))
            continue;
        const bool inOrder = idText(one.id) < idText(other.id); // ids are in the order of time
        out << DuplicatePair{inOrder ? one : other, inOrder ? other : one, likeness.similarity, likeness.reasons};
    }
    std::sort(out.begin(), out.end(), [](const DuplicatePair& x, const DuplicatePair& y) {
        return std::tuple(-x.similarity, idText(x.first.id), idText(x.second.id)) <
               std::tuple(-y.similarity, idText(y.first.id), idText(y.second.id));
    });
    return out.size() > most ? out.first(most) : out;
}

Result<QList<DuplicatePair>> findDuplicates(const Store& store, const EntityInfo& entity,
                                            const std::atomic_bool* cancel)
{
    QSet<QUuid> settled;
    IPLAN_TRY_ASSIGN(const auto rows, store.readYielding([&](const Reader& reader) -> Result<QList<Record>> {
        settled.clear();
        for (const AcceptedFinding& accepted : reader.all<AcceptedFinding>()) {
            if (accepted.rule == kNoDuplicateRule)
                settled << accepted.id.uuid();
        }
        return reader.list(entity);
    }));
    return duplicatesAmong(rows, settled, kPairsAtMost, cancel);
}

ListSheet duplicateSheet(const EntityInfo& entity, const QList<DuplicatePair>& pairs)
{
    ListSheet out;
    out.title = QStringLiteral("Dubletten (%1)").arg(entity.pluralText());
    out.columns = {&kDuplicateFirst, &kDuplicateSecond, &kDuplicateLikelihood, &kDuplicateReasons};
    out.sums.resize(out.columns.size());
    ListSheet::Group group{{}, {}, {}, out.sums, false};
    for (const DuplicatePair& pair : pairs)
        group.rows << sheetRow(out.columns, {rowLabel(pair.first), rowLabel(pair.second),
                                             likelihoodText(pair.similarity), pair.reasons.join(QStringLiteral(", "))});
    if (!pairs.isEmpty())
        out.groups << group;
    return out;
}

} // namespace iplan
