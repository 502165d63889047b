// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/headingindex.h"

#include "core/interchange/mapping/fieldsynonyms.h"

#include <algorithm>
#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr int kById = 100;
constexpr int kByLabel = 98;
constexpr int kByKey = 92;
constexpr int kBySynonym = 88;
constexpr int kByFarSynonym = 86; ///< of a link or child
constexpr int kByCode = 90;       ///< of the row referred to
constexpr int kByTitle = 80;
constexpr qsizetype kMostWords = 8;
constexpr qsizetype kShortestRun = 4; ///< letters of words that say anything within a heading

ColumnTarget fieldTarget(const Column& column)
{
    return {ColumnTarget::Kind::Field, column.keyText()};
}

/// Names under which rows of an entity head the columns of others: "Maßnahme: Nummer".
QStringList prefixes(const EntityInfo& entity)
{
    QStringList out{entity.labelText()};
    if (entity.keyText() == u"conceptModule")
        out << QStringLiteral("Modul");
    return out;
}

} // namespace

QString targetKey(const ColumnTarget& target)
{
    QString out = QString::number(int(target.kind)) + u'|' + target.entity + u'|' + target.field;
    for (auto each = target.fixed.begin(); each != target.fixed.end(); ++each)
        out += u'|' + each.key() + u'=' + each.value();
    return out;
}

HeadingIndex::HeadingIndex(const EntityInfo& entity, const OwnFieldList& ownFields) : m_entity(&entity)
{
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden) && field.kind != FieldKind::OrderKey)
            addField(field);
    }
    for (const OwnFieldDefinition& field : ownFields.of(entity))
        addOwn(field);
    if (&entity == &entityOf<FieldOfAction>()) // our own workbook shows both in a row
        addModules();
    for (const FieldSynonym& each : fieldSynonyms()) {
        if (entity.keyText() != QLatin1String(each.entity))
            continue;
        const ColumnTarget target = synonymTarget(each);
        const bool isFar = target.kind != ColumnTarget::Kind::Field;
        for (const QString& word : QString::fromUtf8(each.words).split(u';'))
            add(word, target, isFar ? kByFarSynonym : kBySynonym);
    }
}

void HeadingIndex::addField(const FieldInfo& field)
{
    const ColumnTarget target = fieldTarget(field);
    const QString label = field.labelText();
    add(label, target, kByLabel);
    add(field.keyText(), target, kByKey);
    if (field.kind == FieldKind::Money)
        add(label + QStringLiteral(" (Euro)"), target, kByLabel);
    for (const QString& prefix : prefixes(*m_entity))
        add(prefix + u' ' + label, target, kByLabel - 2);
    if (field.kind != FieldKind::Reference)
        return;
    add(label + QStringLiteral(" (Kennung)"), target, kById);
    const EntityInfo& far = field.target();
    // What others call the row that this one belongs to, they may call by its kind.
    const bool isOwner = field.has(IsOwner) && &far != m_entity;
    for (const QString& prefix : QStringList{label} + (isOwner ? prefixes(far) : QStringList())) {
        add(prefix, target, kByCode - 5);
        add(prefix + QStringLiteral(" Nummer"), target, kByCode);
        if (const FieldInfo* title = far.fieldFlagged(IsTitle))
            add(prefix + u' ' + title->labelText(), target, kByTitle);
    }
}

void HeadingIndex::addModules()
{
    const EntityInfo& module = entityOf<ConceptModule>();
    const auto target = [&module](const QString& field) {
        return ColumnTarget{ColumnTarget::Kind::Child, field, module.keyText()};
    };
    for (const QString& prefix : prefixes(module)) {
        add(prefix, target(QStringLiteral("title")), kByFarSynonym);
        add(prefix + QStringLiteral(" Kennung"), target(kChildId), kById);
        for (const FieldInfo& field : module.fields) {
            if (!field.has(Hidden) && !field.has(IsOwner) && field.kind != FieldKind::OrderKey)
                add(prefix + u' ' + field.labelText(), target(field.keyText()), kByLabel - 2);
        }
    }
}

void HeadingIndex::addOwn(const OwnFieldDefinition& field)
{
    const ColumnTarget target = fieldTarget(field.column());
    m_ownColumns.insert(target.field, &field.column());
    add(field.heading(), target, kByLabel);
    add(field.field().label, target, kByLabel - 1);
}

void HeadingIndex::add(const QString& heading, const ColumnTarget& target, int confidence)
{
    const QString folded = foldedHeading(heading);
    if (folded.isEmpty())
        return;
    QList<GuessCandidate>& there = m_byHeading[folded];
    for (GuessCandidate& each : there) {
        if (each.target == target) {
            each.confidence = std::max(each.confidence, confidence);
            return;
        }
    }
    there << GuessCandidate{target, confidence};
}

void HeadingIndex::look(QList<GuessCandidate>& out, const QString& folded, int less) const
{
    const auto found = m_byHeading.constFind(folded);
    if (found == m_byHeading.constEnd())
        return;
    for (GuessCandidate each : *found) {
        each.confidence -= less;
        const auto same =
            std::ranges::find_if(out, [&each](const GuessCandidate& one) { return one.target == each.target; });
        if (same == out.end())
            out << each;
        else
            same->confidence = std::max(same->confidence, each.confidence);
    }
}

void HeadingIndex::lookForWords(QList<GuessCandidate>& out, const QString& heading) const
{
    static const QRegularExpression between(QStringLiteral("[\\s\\-–/(),:;&]+"));
    QStringList words;
    qsizetype letters = 0;
    for (const QString& word : heading.split(between, Qt::SkipEmptyParts)) {
        words << foldedHeading(word);
        letters += words.last().size();
        if (words.size() == kMostWords)
            break;
    }
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString run;
        for (qsizetype last = first; last < words.size(); ++last) {
            run += words.at(last);
            if (run.size() >= kShortestRun && run.size() < letters)
                look(out, run, static_cast<int>(40 - 25 * run.size() / letters));
        }
    }
}

QList<GuessCandidate> HeadingIndex::candidates(const QString& heading) const
{
    static const QRegularExpression brackets(QStringLiteral("\\s*[(\\[][^)\\]]*[)\\]]"));
    static const QRegularExpression pieces(QStringLiteral("\\s*[/,;&+]\\s*|\\s+und\\s+|\\s+bzw\\.?\\s+"));
    QList<GuessCandidate> out;
    look(out, foldedHeading(heading), 0);
    const QString last = heading.section(QStringLiteral(" – "), -1);
    if (last.size() < heading.size())
        look(out, foldedHeading(last), 8);
    const QString bare = QString(heading).remove(brackets);
    if (bare.size() < heading.size())
        look(out, foldedHeading(bare), 6);
    const QStringList parts = bare.split(pieces, Qt::SkipEmptyParts);
    for (qsizetype i = 0; parts.size() > 1 && i < std::min<qsizetype>(parts.size(), kMostWords); ++i)
        look(out, foldedHeading(parts.at(i)), i == 0 ? 10 : 14);
    lookForWords(out, heading);
    for (GuessCandidate& each : out)
        each.reason = QStringLiteral("Überschrift „%1“").arg(heading);
    return out;
}

const Column* HeadingIndex::column(const ColumnTarget& target) const
{
    if (target.kind == ColumnTarget::Kind::Field && m_ownColumns.contains(target.field))
        return m_ownColumns.value(target.field);
    const EntityInfo* entity = target.entity.isEmpty() ? m_entity : entityByKey(target.entity);
    return entity ? entity->field(target.field) : nullptr;
}

std::optional<HeadingPeriod> headingPeriod(const QString& heading)
{
    static const QRegularExpression year(QStringLiteral(
        "(?<!\\d)((?:19|20|21)\\d\\d)(?:\\s*(?:-|–|/|bis)\\s*((?:19|20|21)\\d\\d|\\d\\d)(?!\\d))?(\\s*ff?\\b\\.?)?"));
    const auto match = year.match(heading);
    if (!match.hasMatch())
        return std::nullopt;
    HeadingPeriod out;
    out.year = match.captured(1).toInt();
    out.date = PartialDate::year(out.year);
    if (const int end = match.captured(2).toInt(); end > 0)
        out.yearTo = end < 100 ? out.year / 100 * 100 + end : end;
    out.goesOn = !match.captured(3).isEmpty();
    // "3/2026", "31.03.2026", "1. Quartal 2026": the words before belong to it.
    const QStringList words = heading.left(match.capturedEnd(1)).simplified().split(u' ');
    qsizetype taken = 1;
    for (qsizetype count = std::min<qsizetype>(words.size(), 3); count > 0; --count) {
        if (const auto date = PartialDate::parse(words.mid(words.size() - count).join(u' '))) {
            out.date = *date;
            taken = count;
            break;
        }
    }
    out.rest = (words.first(words.size() - taken).join(u' ') + u' ' + heading.mid(match.capturedEnd(0))).simplified();
    static const QRegularExpression ends(QStringLiteral("^[\\s–\\-:,(]+|[\\s–\\-:,()]+$"));
    out.rest.remove(ends);
    return out;
}

} // namespace iplan
