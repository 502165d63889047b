// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/referencechoices.h"

#include "core/base/searchtext.h"
#include "core/interchange/mapping/rowmatcher.h"
#include "core/model/entities.h"
#include "core/query/rowlabel.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kMostCandidates = 8;

Error notThere(const EntityInfo& entity, const QString& name)
{
    return {ErrorKind::NotFound, QStringLiteral("%1 „%2“ gibt es noch nicht.").arg(entity.labelText(), name),
            QStringLiteral("Wählen Sie einen Eintrag, oder lassen Sie ihn neu anlegen.")};
}

Error putAway(const EntityInfo& entity, const QString& name)
{
    return {ErrorKind::Rejected, QStringLiteral("%1 „%2“ liegt im Papierkorb.").arg(entity.labelText(), name),
            QStringLiteral("Holen Sie den Eintrag zurück, nennen Sie einen anderen, oder lassen Sie ihn neu anlegen.")};
}

/// The names by which others may mean the row that is to be made: the whole, and of "3 Sprache" also each part.
QStringList namesOfNew(const EntityInfo& entity, const QString& name)
{
    QStringList out{foldedName(name)};
    const QList<ColumnValue> values = valuesOfName(entity, name);
    for (const ColumnValue& value : values) {
        const QString folded = foldedName(value.value.text());
        if (&entity != &entityOf<Person>() && !out.contains(folded))
            out << folded;
    }
    return out;
}

Error severalNamed(const QString& name)
{
    return {ErrorKind::NotFound, QStringLiteral("„%1“ nennt vielleicht mehrere.").arg(name),
            QStringLiteral("Schreiben Sie einen Namen in die Zelle, oder lassen Sie es so neu anlegen.")};
}

Error notClear(const QString& name)
{
    return {ErrorKind::Rejected, QStringLiteral("„%1“ ist nicht eindeutig.").arg(name),
            QStringLiteral("Wählen Sie, welcher Eintrag gemeint ist.")};
}

} // namespace

/// The id of a row that another sheet makes.
static Result<Value> comingValue(const ComingRows::Row& row, const QString& name)
{
    if (row.isTaken)
        return Value(idText(row.row.id));
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ (%2) wird nicht übernommen.").arg(name, row.place),
                QStringLiteral("Berichtigen Sie zuerst jene Zeile."));
}

RowFinder& ReferenceChoices::finder(const EntityInfo& entity)
{
    auto finder = m_finders.find(&entity);
    if (finder == m_finders.end())
        finder = m_finders.try_emplace(&entity, m_reader, entity).first;
    return finder->second;
}

Result<Value> ReferenceChoices::idValue(const EntityInfo& target, const QUuid& id)
{
    const auto row = m_reader.find({&target, id});
    if (row && row->deleted && !isTakenBack(*row))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1 „%2“ liegt im Papierkorb.").arg(target.labelText(), rowLabel(*row)),
                    QStringLiteral("Holen Sie den Eintrag zurück, oder nennen Sie einen anderen."));
    if (row && !row->deleted)
        return Value(idText(id));
    if (const ComingRows::Row* coming = m_coming ? m_coming->find({&target, id}) : nullptr)
        return comingValue(*coming, idText(id));
    return fail(ErrorKind::Rejected,
                QStringLiteral("%1 mit der Kennung %2 gibt es nicht.").arg(target.labelText(), idText(id)),
                QStringLiteral("Der Eintrag ist aus einer anderen Datei oder wurde endgültig gelöscht; er bleibt es. "
                               "Wählen Sie einen anderen, oder lassen Sie die Zelle leer."));
}

/// What a council system names by its address: the row that says it came from there.
Result<RowRef> ReferenceChoices::atAddress(const EntityInfo& target, const QString& address)
{
    auto known = m_addresses.find(&target);
    if (known == m_addresses.end()) {
        known = m_addresses.try_emplace(&target).first;
        const FieldInfo* source = target.field(u"source");
        for (const Record& row : source ? m_reader.list(target) : QList<Record>()) {
            for (const QString& each : addressesIn(row.value(*source).text()))
                known->second.insert(each, row.id);
        }
    }
    const auto id = known->second.constFind(address);
    if (id == known->second.constEnd())
        return tl::unexpected(notThere(target, address));
    return RowRef{&target, *id};
}

bool ReferenceChoices::isCalled(const RowRef& row, const QString& name) const
{
    const auto record = m_reader.find(row);
    const QString wanted = foldedName(name);
    return record && std::ranges::any_of(namesOfRow(*record),
                                         [&wanted](const QString& each) { return foldedName(each) == wanted; });
}

bool ReferenceChoices::isNamed(const EntityInfo& target, const Value& id, const QString& name)
{
    const RowRef row{&target, idFromText(id.text())};
    if (name.simplified().isEmpty() || !m_reader.find(row) || isCalled(row, name))
        return true;
    const auto found = named(target, name.simplified());
    return found ? found->text() == id.text() : found.error().kind == ErrorKind::Rejected;
}

Result<Value> ReferenceChoices::named(const EntityInfo& target, const QString& name)
{
    auto& known = m_known[&target];
    if (const auto it = known.constFind(name); it != known.constEnd())
        return *it;
    const bool isAddress = name.contains(QLatin1String("://"));
    const auto row = isAddress ? atAddress(target, name) : finder(target).findWhole(name);
    Result<Value> value = row ? Result<Value>(Value(idText(row->id))) : failFrom(row);
    if (const auto said = valuesOfName(target, name);
        !row && said.size() == 2 && target.field(u"number")) { // "HF 3: Kultur"
        if (const auto labelled = finder(target).findWhole(said.first().value.text() + u' ' + said.last().value.text()))
            value = Value(idText(labelled->id));
    }
    known.insert(name, value);
    return value;
}

bool ReferenceChoices::isThereIfMeantExactly(const EntityInfo& target, const QString& text)
{
    const QString name = text.simplified();
    if (const QUuid id = idFromText(name); !id.isNull())
        return idValue(target, id).has_value();
    return !name.contains(QLatin1String("://")) || named(target, name) || (m_coming && m_coming->named(target, name));
}

bool ReferenceChoices::isPutAway(const EntityInfo& target, const QString& name)
{
    auto known = m_deleted.find(&target);
    if (known == m_deleted.end()) {
        known = m_deleted.try_emplace(&target).first;
        for (const Record& row : m_isPutAway ? m_reader.list(target, Rows::Deleted) : QList<Record>()) {
            for (const QString& each : QSet<QString>{foldedName(rowLabel(row)), foldedName(recordTitle(row))})
                known->second.insert(each, row.ref());
        }
    }
    const auto [begin, end] = known->second.equal_range(foldedName(name));
    return std::any_of(begin, end, [this](const RowRef& row) { return counts(row); });
}

std::optional<size_t> ReferenceChoices::newRow(const EntityInfo& entity, const QString& name) const
{
    for (const QString& each : namesOfNew(entity, name)) {
        if (const auto at = m_newAt.find({&entity, each}); at != m_newAt.end())
            return at->second;
    }
    return {};
}

bool ReferenceChoices::isFree(const RowRef& row) const
{
    const auto there = m_reader.find(row);
    return !there || isTakenBack(*there);
}

bool ReferenceChoices::claim(const QUuid& id)
{
    const auto before = m_claimed.size();
    m_claimed.insert(id);
    return m_claimed.size() > before;
}

/// As RowMatcher::idOfNew(): two copies that read the same list make the same row. An id tells nobody's name.
QUuid ReferenceChoices::idOfNew(const EntityInfo& entity, const QString& name)
{
    if (&entity == &entityOf<Person>())
        return newRowId();
    const QUuid id = derivedId(QStringLiteral("namedRow") + QChar(1) + entity.keyText() + QChar(1) + foldedName(name));
    return isFree({&entity, id}) && claim(id) ? id : newRowId();
}

ReferenceChoices::NewRow& ReferenceChoices::make(const EntityInfo& entity, const QString& name, int line)
{
    const auto known = newRow(entity, name);
    const size_t at = known ? *known : m_new.size();
    if (!known)
        m_new.push_back({&entity, idOfNew(entity, name), name, false, {}});
    NewRow& row = m_new[at];
    const QStringList names = namesOfNew(entity, name);
    if (names.size() > namesOfNew(entity, row.name).size()) // "2" is said more fully as "2 Bildung"
        row.name = name;
    for (const QString& each : names)
        m_newAt.try_emplace({&entity, each}, at);
    if (row.lines.isEmpty() || row.lines.last() != line)
        row.lines << line;
    return row;
}

Result<Value> ReferenceChoices::value(const Column& field, const CellReader::Item& item, const ColumnMapping& mapping,
                                      int line)
{
    const QString name = item.cell.text.simplified();
    if (name.isEmpty())
        return Value();
    const EntityInfo& target = field.target();
    if (const QUuid id = idFromText(name); !id.isNull())
        return idValue(target, id);
    const bool canBeMade = canBeNamed(target) && !name.contains(QLatin1String("://"));
    if (item.kind != ValueChoice::Kind::New) {
        const auto known = named(target, name);
        if (known)
            return known;
        if (newRow(target, name))
            return Value(idText(make(target, name, line).id));
        const bool isMissing = known.error().kind == ErrorKind::NotFound;
        if (const ComingRows::Row* coming = m_coming && isMissing ? m_coming->named(target, name) : nullptr)
            return comingValue(*coming, name);
        const bool isDeleted = isMissing && isPutAway(target, name);
        const bool isSeveral = isMissing && !isDeleted && mayNameSeveral(target, name);
        if (!isMissing || isDeleted || isSeveral || !mapping.makesNew || !canBeMade) {
            const Error error = isDeleted   ? putAway(target, name)
                                : isSeveral ? severalNamed(name)
                                : isMissing ? notThere(target, name)
                                            : notClear(name);
            ask(mapping, name, error, isMissing && canBeMade, finder(target).candidates(name));
            return tl::unexpected(error);
        }
    }
    return Value(idText(make(target, name, line).id));
}

void ReferenceChoices::ask(const ColumnMapping& mapping, const QString& text, const Error& error, bool mayBeNew,
                           const QList<RowRef>& candidates)
{
    const auto key = std::make_pair(mapping.heading, text);
    auto at = m_questionAt.constFind(key);
    if (at == m_questionAt.constEnd()) {
        at = m_questionAt.insert(key, m_questions.size());
        m_questions << ListPlan::Question{
            mapping.heading, text,     0,
            error.message,   mayBeNew, candidates.first(std::min(candidates.size(), kMostCandidates))};
    }
    ++m_questions[*at].count;
}

void ReferenceChoices::nextLevel()
{
    for (NewRow& row : m_new)
        row.lines.clear();
}

QList<ListPlan::Question> ReferenceChoices::questions() const
{
    return m_questions;
}

} // namespace iplan
