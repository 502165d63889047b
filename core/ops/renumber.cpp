// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/renumber.h"

#include "core/model/concept.h"
#include "core/ops/arrange.h"

#include <array>
#include <map>
#include <QRegularExpression>

namespace iplan
{

namespace
{

/// The kinds of rows from the top down.
const std::array<const EntityInfo*, 5>& numberedLevels()
{
    static const std::array<const EntityInfo*, 5> out{&entityOf<Concept>(), &entityOf<FieldOfAction>(),
                                                      &entityOf<ConceptModule>(), &entityOf<Recommendation>(),
                                                      &entityOf<RecommendationItem>()};
    return out;
}

QString numberOf(const Record& row)
{
    const FieldInfo* code = row.entity->fieldFlagged(IsCode);
    return code ? row.value(*code).text() : QString();
}

/// "5.3)" is "5." 3 ")".
struct NumberParts {
    QString prefix;
    int count = 0; ///< 0: not a number of this kind
    bool letter = false;
    QString suffix;
};

NumberParts partsOf(const QString& number)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)(\\d{1,6}|(?<![A-Za-z])[A-Za-z])([.):]?)$"));
    const auto match = pattern.match(number);
    if (!match.hasMatch())
        return {};
    const QString count = match.captured(2);
    const bool letter = count.at(0).isLetter();
    return {match.captured(1), letter ? count.at(0).toLower().unicode() - u'a' + 1 : count.toInt(), letter,
            match.captured(3)};
}

/// How one kind of row is numbered.
struct NumberStyle {
    enum class Scope {
        None,       ///< by no rule
        BelowOwner, ///< number of the owner, a dot, a count
        EachOwner,  ///< counted anew below each owner
        Through     ///< counted over all owners
    };
    Scope scope = Scope::None;
    bool letter = false;
    QString prefix;
    QString suffix;

    [[nodiscard]] QString text(const QString& ownPrefix, int count) const
    {
        const bool asLetter = letter && count <= 26;
        const QString shown = asLetter ? QString(QChar(u'a' + count - 1)) : QString::number(count);
        return ownPrefix + shown + suffix;
    }
};

template <class T>
T mostFrequent(const std::map<T, int>& counts)
{
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? T() : most->first;
}

/// The style of most rows of a kind.
class StyleFinder
{
public:
    void add(const QString& number, const QString& ownerNumber, const QUuid& owner)
    {
        if (number.isEmpty())
            return;
        ++m_numbered;
        const NumberParts parts = partsOf(number);
        if (parts.count == 0)
            return;
        ++m_understood;
        m_below += !ownerNumber.isEmpty() && parts.prefix == ownerNumber + u'.' ? 1 : 0;
        ++m_looks[{parts.letter, parts.suffix}];
        ++m_prefixes[parts.prefix];
        m_repeats = m_repeats || m_owners.value(number, owner) != owner;
        m_owners.insert(number, owner);
    }

    [[nodiscard]] NumberStyle style() const
    {
        using Scope = NumberStyle::Scope;
        NumberStyle out;
        if (m_numbered > 0 && 2 * m_understood <= m_numbered)
            return out;
        std::tie(out.letter, out.suffix) = mostFrequent(m_looks);
        const bool below = m_numbered == 0 || 2 * m_below > m_understood;
        out.scope = below ? Scope::BelowOwner : m_repeats ? Scope::EachOwner : Scope::Through;
        if (!below)
            out.prefix = mostFrequent(m_prefixes);
        return out;
    }

private:
    int m_numbered = 0;
    int m_understood = 0;
    int m_below = 0;
    bool m_repeats = false; ///< the same number below two owners
    std::map<std::pair<bool, QString>, int> m_looks;
    std::map<QString, int> m_prefixes;
    QHash<QString, QUuid> m_owners;
};

/// Goes through the levels below a row.
class Renumberer
{
public:
    explicit Renumberer(const Reader& reader) : m_reader(reader) {}

    QList<NumberChange> propose(const RowRef& top)
    {
        const auto& levels = numberedLevels();
        auto level = std::find(levels.begin(), levels.end(), top.entity);
        const auto record = level == levels.end() ? std::nullopt : m_reader.find(top);
        if (!record)
            return {};
        QList<Record> owners{*record};
        m_numbers.insert(record->id, numberOf(*record));
        for (++level; level != levels.end(); ++level)
            owners = numberLevel(**level, owners);
        return m_changes;
    }

private:
    /// The rows of the kind below those, which are the owners of the next level.
    QList<Record> numberLevel(const EntityInfo& entity, const QList<Record>& owners)
    {
        QList<Record> rows;
        if (owners.isEmpty())
            return rows;
        const FieldInfo* field = ownerFieldFor(entity, *owners.first().entity);
        for (const Record& owner : owners)
            rows += m_reader.listWhere(entity, *field, idText(owner.id));
        const NumberStyle style = styleOf(entity, *field);
        QUuid owner;
        int count = style.scope == NumberStyle::Scope::Through ? smallest(rows) - 1 : 0;
        for (const Record& row : std::as_const(rows)) {
            const QUuid next = idFromText(row.value(*field).text());
            if (next != owner && style.scope != NumberStyle::Scope::Through)
                count = 0;
            owner = next;
            const QString above = m_numbers.value(owner);
            const bool below = style.scope == NumberStyle::Scope::BelowOwner;
            const QString prefix = below ? (above.isEmpty() ? QString() : above + u'.') : style.prefix;
            set(row, style.scope == NumberStyle::Scope::None ? numberOf(row) : style.text(prefix, ++count));
        }
        return rows;
    }

    [[nodiscard]] NumberStyle styleOf(const EntityInfo& entity, const FieldInfo& ownerField) const
    {
        QHash<QUuid, QString> ownerNumbers;
        for (const Record& owner : m_reader.list(ownerField.target()))
            ownerNumbers.insert(owner.id, numberOf(owner));
        StyleFinder finder;
        for (const Record& row : m_reader.list(entity)) {
            const QUuid owner = idFromText(row.value(ownerField).text());
            finder.add(numberOf(row), ownerNumbers.value(owner), owner);
        }
        return finder.style();
    }

    [[nodiscard]] static int smallest(const QList<Record>& rows)
    {
        int out = 0;
        for (const Record& row : rows) {
            const int count = partsOf(numberOf(row)).count;
            if (count > 0 && (out == 0 || count < out))
                out = count;
        }
        return qMax(1, out);
    }

    void set(const Record& row, const QString& number)
    {
        m_numbers.insert(row.id, number);
        if (number == numberOf(row))
            return;
        const FieldInfo* title = row.entity->fieldFlagged(IsTitle);
        m_changes << NumberChange{row.ref(), title ? row.value(*title).text() : QString(), numberOf(row), number};
    }

    const Reader& m_reader;
    QHash<QUuid, QString> m_numbers; ///< as they will be
    QList<NumberChange> m_changes;
};

} // namespace

QList<NumberChange> proposedNumbers(const Reader& reader, const RowRef& top)
{
    return Renumberer(reader).propose(top);
}

Result<> applyNumbers(Writer& writer, const QList<NumberChange>& changes)
{
    for (const NumberChange& change : changes) {
        const FieldInfo* code = change.row.entity->fieldFlagged(IsCode);
        const auto stored = writer.reader().find(change.row);
        if (!stored || stored->deleted || stored->value(*code).text() != change.from)
            return fail(ErrorKind::Conflict,
                        QStringLiteral("„%1 %2“ hat inzwischen eine andere Nummer oder ist gelöscht.")
                            .arg(change.from, change.title),
                        QStringLiteral("Lassen Sie die neuen Nummern noch einmal vorschlagen."));
        IPLAN_TRY(writer.set(change.row, {FieldValue{code, change.to}}));
    }
    return {};
}

} // namespace iplan
