// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mergeoutput.h"

#include "app/cli/commitoutput.h"
#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/model/fieldtext.h"
#include "core/store/operation.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"

namespace iplan::cli
{

namespace
{

const char* wordFor(PlannedRow::What what)
{
    switch (what) {
    case PlannedRow::What::Created:
        return "created";
    case PlannedRow::What::Changed:
        return "changed";
    case PlannedRow::What::Deleted:
        return "deleted";
    case PlannedRow::What::Restored:
        return "restored";
    case PlannedRow::What::Erased:
        break;
    }
    return "erased";
}

QString germanFor(PlannedRow::What what)
{
    switch (what) {
    case PlannedRow::What::Created:
        return QStringLiteral("neu");
    case PlannedRow::What::Changed:
        return QStringLiteral("geändert");
    case PlannedRow::What::Deleted:
        return QStringLiteral("gelöscht");
    case PlannedRow::What::Restored:
        return QStringLiteral("wiederhergestellt");
    case PlannedRow::What::Erased:
        break;
    }
    return QStringLiteral("endgültig gelöscht");
}

QJsonValue fieldJson(const FieldInfo& field, const Value& value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : toJson(field, value);
}

/// Of a single field its value, of several an object with their keys.
QJsonValue unitJson(const EntityInfo* entity, const QString& unit, const Value& value)
{
    if (unit == kDeletedUnit)
        return value.integer() != 0;
    const auto fields = entity ? entity->fieldsOfUnit(unit) : FieldList();
    if (fields.isEmpty())
        return QJsonValue::fromVariant(value.toVariant());
    if (fields.size() == 1)
        return fieldJson(*fields.first(), value);
    QJsonObject out;
    for (const FieldInfo* field : fields)
        out.insert(field->jsonKey(), fieldJson(*field, fieldOfUnit(*field, *entity, value)));
    return out;
}

QString unitKey(const EntityInfo* entity, const QString& unit)
{
    const auto fields = entity ? entity->fieldsOfUnit(unit) : FieldList();
    return fields.size() == 1 ? fields.first()->jsonKey() : unit;
}

QString unitLabel(const EntityInfo* entity, const QString& unit)
{
    if (unit == kDeletedUnit)
        return QStringLiteral("Papierkorb");
    QStringList labels;
    for (const FieldInfo* field : entity ? entity->fieldsOfUnit(unit) : FieldList())
        labels << field->labelText();
    return labels.isEmpty() ? unit : labels.join(QStringLiteral(", "));
}

const char* kindWord(Conflict::Kind kind)
{
    static constexpr const char* words[] = {"values", "deletedAndEdited", "closedAndEdited"};
    return words[static_cast<size_t>(kind)];
}

/// What the conflict is about, in place of a field.
QString aboutText(const Conflict& conflict)
{
    switch (conflict.kind) {
    case Conflict::Kind::DeletedAndEdited:
        return QStringLiteral("gelöscht und geändert");
    case Conflict::Kind::ClosedAndEdited:
        return QStringLiteral("abgeschlossen und geändert");
    case Conflict::Kind::Values:
        break;
    }
    return conflict.frozenApart > 0 ? frozenApartText(conflict) : unitLabel(conflict.row.entity, conflict.unit);
}

QJsonObject recordJson(const RowKey& key, const QString& title)
{
    return {{QStringLiteral("entity"), key.entity},
            {QStringLiteral("id"), idText(key.id)},
            {QStringLiteral("title"), title}};
}

} // namespace

MergeOutput::MergeOutput(const Reader& own, const Reader* other, std::optional<QSet<QUuid>> mine)
    : m_own(own), m_mine(std::move(mine))
{
    if (other)
        m_other.emplace(*other);
}

QString MergeOutput::rowName(const RowRef& row, const QString& title)
{
    QString name = title.isEmpty() ? m_own.title(row) : title;
    if (name == idText(row.id) && m_other)
        name = m_other->title(row);
    return titleWithKind(*row.entity, oneLine(name, 60));
}

QString MergeOutput::valueText(const FieldInfo& field, const Value& value)
{
    QString text = m_own.text(field, value);
    if (field.kind == FieldKind::Reference && text == value.text() && m_other)
        text = m_other->text(field, value);
    return text.isEmpty() ? QStringLiteral("leer") : oneLine(text, 80);
}

QString MergeOutput::unitText(const Conflict& conflict, const Value& value)
{
    if (conflict.unit == kDeletedUnit)
        return value.integer() != 0 ? QStringLiteral("gelöscht") : QStringLiteral("nicht gelöscht");
    QStringList parts;
    for (const FieldInfo* field : conflict.row.entity ? conflict.row.entity->fieldsOfUnit(conflict.unit) : FieldList())
        parts << valueText(*field, fieldOfUnit(*field, *conflict.row.entity, value));
    return parts.isEmpty() ? value.text() : parts.join(QStringLiteral("; "));
}

QString MergeOutput::sideText(const Conflict& conflict, const ConflictSide& side)
{
    QString what = unitText(conflict, side.value);
    if (conflict.isGuard() && !(&side == &conflict.sides.first())) {
        const EntityInfo* entity = entityByKey(side.row.entity);
        const RowRef row{entity, side.row.id};
        const Conflict other{{}, Conflict::Kind::Values, side.row, row, {}, side.unit, {}, {}};
        what = QStringLiteral("%1: %2: %3")
                   .arg(entity ? rowName(row, {}) : side.row.entity, unitLabel(entity, side.unit),
                        unitText(other, side.value));
    }
    const QString author = side.authorName.isEmpty() ? QStringLiteral("–") : side.authorName;
    return QStringLiteral("%1  (%2, %3)").arg(what, author, timeText(side.time));
}

const ConflictSide& MergeOutput::sideOf(const Conflict& conflict, bool mine) const
{
    if (m_mine) {
        for (const ConflictSide& side : conflict.sides) {
            if (m_mine->contains(side.commit) == mine)
                return side;
        }
    }
    return conflict.sides.at(mine ? 0 : 1);
}

QString MergeOutput::text(const Conflict& conflict)
{
    const EntityInfo* entity = conflict.row.entity;
    QString out = QStringLiteral("%1  %2: %3\n")
                      .arg(idText(conflict.id).left(8),
                           entity ? rowName(conflict.row, conflict.title) : conflict.key.entity, aboutText(conflict));
    if (!conflict.isGuard() && !conflict.base.isNull())
        out += QStringLiteral("  vorher  %1\n").arg(unitText(conflict, conflict.base));
    const ConflictSide* mine = &sideOf(conflict, true);
    out += QStringLiteral("  mine    %1\n").arg(sideText(conflict, *mine));
    const ConflictSide* theirs = &sideOf(conflict, false);
    out += QStringLiteral("  theirs  %1\n").arg(sideText(conflict, *theirs));
    for (const ConflictSide& side : conflict.sides) {
        if (&side != mine && &side != theirs)
            out += QStringLiteral("          %1\n").arg(sideText(conflict, side));
    }
    return out;
}

QJsonObject MergeOutput::json(const Conflict& conflict)
{
    const EntityInfo* entity = conflict.row.entity;
    const ConflictSide& mine = sideOf(conflict, true);
    const ConflictSide& theirs = sideOf(conflict, false);
    QJsonArray sides;
    QJsonArray authors{mine.authorName, theirs.authorName};
    QJsonArray times{timeJson(mine.time), timeJson(theirs.time)};
    for (const ConflictSide& side : conflict.sides) {
        const EntityInfo* sideEntity = entityByKey(side.row.entity);
        const QString title = sideEntity ? m_own.title({sideEntity, side.row.id}) : QString();
        sides << QJsonObject{{QStringLiteral("commit"), idText(side.commit)},
                             {QStringLiteral("author"), side.authorName},
                             {QStringLiteral("time"), timeJson(side.time)},
                             {QStringLiteral("record"), recordJson(side.row, title)},
                             {QStringLiteral("field"), unitKey(sideEntity, side.unit)},
                             {QStringLiteral("value"), unitJson(sideEntity, side.unit, side.value)}};
    }
    const auto value = [&](const Value& one) { return unitJson(entity, conflict.unit, one); };
    const bool deletionIsMine = &mine == &conflict.sides.first();
    return {{QStringLiteral("id"), idText(conflict.id)},
            {QStringLiteral("kind"), QLatin1String(kindWord(conflict.kind))},
            {QStringLiteral("record"), recordJson(conflict.key, conflict.title)},
            {QStringLiteral("field"), unitKey(entity, conflict.unit)},
            {QStringLiteral("label"), unitLabel(entity, conflict.unit)},
            {QStringLiteral("base"), conflict.isGuard() ? QJsonValue(false)
                                     : conflict.base.isNull() && conflict.unit != kDeletedUnit
                                         ? QJsonValue(QJsonValue::Null)
                                         : value(conflict.base)},
            {QStringLiteral("mine"), conflict.isGuard() ? QJsonValue(deletionIsMine) : value(mine.value)},
            {QStringLiteral("theirs"), conflict.isGuard() ? QJsonValue(!deletionIsMine) : value(theirs.value)},
            {QStringLiteral("shown"), deletionIsMine ? QStringLiteral("mine") : QStringLiteral("theirs")},
            {QStringLiteral("authors"), authors},
            {QStringLiteral("times"), times},
            {QStringLiteral("sides"), sides}};
}

QJsonArray MergeOutput::json(const QList<Conflict>& conflicts)
{
    QJsonArray out;
    for (const Conflict& conflict : conflicts)
        out << json(conflict);
    return out;
}

QString MergeOutput::rowText(const PlannedRow& row)
{
    QString out = QStringLiteral("%1: %2\n").arg(rowName(row.row, row.title), germanFor(row.what));
    for (const PlannedField& field : row.fields)
        out +=
            QStringLiteral("  %1: %2 → %3%4\n")
                .arg(field.field->labelText(), valueText(*field.field, field.from), valueText(*field.field, field.to),
                     field.combined ? QStringLiteral("  (aus beiden zusammengefügt)") : QString());
    return out;
}

QString MergeOutput::text(const MergePlan& plan)
{
    QString out = QStringLiteral("Gemeinsame Commits: %1, nur hier: %2, nur dort: %3\n")
                      .arg(plan.common)
                      .arg(plan.mine)
                      .arg(plan.theirs);
    for (const PlannedRow& row : plan.rows)
        out += rowText(row);
    for (const EqualChange& equal : plan.equal)
        out += QStringLiteral("%1: %2 auf beiden Seiten gleich\n")
                   .arg(rowName(equal.row, equal.title), unitLabel(equal.row.entity, equal.unit));
    if (!plan.conflicts.isEmpty())
        out += QStringLiteral("\nNeue Konflikte: %L1\n").arg(plan.conflicts.size());
    for (const Conflict& conflict : plan.conflicts)
        out += text(conflict);
    if (!plan.settled.isEmpty())
        out += QStringLiteral("\nDort entschiedene Konflikte: %L1\n").arg(plan.settled.size());
    out += plan.lost.isEmpty()
               ? QStringLiteral("\nVerloren ginge nichts.\n")
               : QStringLiteral("\nEndgültig gelöscht: %1.\n").arg(counted(plan.lost.size(), "Eintrag", "Einträge"));
    if (!plan.contents.taken.isEmpty())
        out += QStringLiteral("Inhalte von Anlagen, die kämen: %L1.\n").arg(plan.contents.taken.size());
    if (!plan.contents.awaited.isEmpty())
        out += QStringLiteral("Inhalte von Anlagen, die auch dort fehlen: %L1.\n").arg(plan.contents.awaited.size());
    return out + QStringLiteral("Dies war eine Probe; nichts wurde geändert.");
}

QJsonObject MergeOutput::rowJson(const PlannedRow& row)
{
    QJsonArray fields;
    for (const PlannedField& field : row.fields)
        fields << QJsonObject{{QStringLiteral("field"), field.field->jsonKey()},
                              {QStringLiteral("label"), field.field->labelText()},
                              {QStringLiteral("from"), fieldJson(*field.field, field.from)},
                              {QStringLiteral("to"), fieldJson(*field.field, field.to)},
                              {QStringLiteral("combined"), field.combined}};
    QJsonObject out = recordJson({row.row.entity->keyText(), row.row.id}, row.title);
    out.insert(QStringLiteral("change"), QLatin1String(wordFor(row.what)));
    out.insert(QStringLiteral("fields"), fields);
    return out;
}

QJsonObject MergeOutput::json(const MergePlan& plan)
{
    QJsonArray commits;
    for (const CommitRecord& commit : plan.theirCommits)
        commits << QJsonObject{{QStringLiteral("commit"), idText(commit.id)},
                               {QStringLiteral("time"), timeJson(commit.time)},
                               {QStringLiteral("operation"), commit.operation},
                               {QStringLiteral("label"), operationLabel(commit.operation)}};
    QJsonArray rows;
    for (const PlannedRow& row : plan.rows)
        rows << rowJson(row);
    QJsonArray lost;
    for (const PlannedRow& row : plan.lost)
        lost << rowJson(row);
    QJsonArray equal;
    for (const EqualChange& one : plan.equal) {
        QJsonObject object = recordJson({one.row.entity->keyText(), one.row.id}, one.title);
        object.insert(QStringLiteral("field"), unitKey(one.row.entity, one.unit));
        object.insert(QStringLiteral("value"), unitJson(one.row.entity, one.unit, one.value));
        equal << object;
    }
    return {{QStringLiteral("dryRun"), true},
            {QStringLiteral("common"), qint64(plan.common)},
            {QStringLiteral("mine"), qint64(plan.mine)},
            {QStringLiteral("theirs"), qint64(plan.theirs)},
            {QStringLiteral("commits"), commits},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("equal"), equal},
            {QStringLiteral("conflicts"), json(plan.conflicts)},
            {QStringLiteral("settled"), json(plan.settled)},
            {QStringLiteral("lost"), lost}};
}

} // namespace iplan::cli
