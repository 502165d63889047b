// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparisonside.h"

#include "core/base/richtext.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"

namespace iplan::comparison
{

namespace
{

QString labelIn(const Snapshot& rows, const RowRef& row, const PublicScope& scope)
{
    QString out;
    rows.eachSet([&]<class E>(const RowSet<E>& set) {
        if (&entityOf<E>() != row.entity)
            return;
        const E* found = set.find(Id<E>(row.id));
        if (const Record record = found ? toRecord(*found) : Record(); found && scope.shows(record))
            out = rowLabel(record);
    });
    return out;
}

QString valueOfFlag(const RowView& row, FieldFlag flag)
{
    const FieldInfo* field = row.row ? row.entity->fieldFlagged(flag) : nullptr;
    return field ? row.value(*field).text() : QString();
}

/// The long text that says why, among the fields of a unit; null if there is none.
const FieldInfo* reasonOf(const QList<const FieldInfo*>& unit)
{
    const auto at = std::find_if(unit.begin() + 1, unit.end(),
                                 [](const FieldInfo* field) { return field->kind == FieldKind::LongText; });
    return at == unit.end() ? nullptr : *at;
}

} // namespace

Side::Side(const ComparedState& state, const ComparisonScope& scope)
    : rows(*state.rows), m_asOf(state.asOf), m_scope(*state.rows, scope.publicOnly),
      m_ownFields(state.rows->ownFields.rows(), state.rows->ownFieldOptions.rows()),
      m_withPeople(scope.withPeople && !scope.publicOnly)
{
}

QString Side::label(const RowRef& row) const
{
    if (row.isNull())
        return {};
    if (const auto known = m_labels.constFind(row); known != m_labels.constEnd())
        return *known;
    const QString label = row.entity == &entityOf<Organization>() ? rows.nameOf(Id<Organization>(row.id), m_asOf)
                                                                  : labelIn(rows, row, m_scope);
    m_labels.insert(row, label);
    return label;
}

QString Side::text(const FieldInfo& field, const Value& value) const
{
    if (value.isNull())
        return {};
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    if (field.kind == FieldKind::Reference)
        return label({&field.target(), idFromText(value.text())});
    return displayText(field, value);
}

bool Side::shows(const FieldInfo& field) const
{
    return m_withPeople || field.isPublic();
}

bool Sides::isSame(const FieldInfo& field, const Value& a, const Value& b) const
{
    if (a == b && (field.kind != FieldKind::Reference || !byCode))
        return true;
    return before.text(field, a) == after.text(field, b);
}

void Sides::add(ProgrammeChange change)
{
    if (change.before != change.after)
        changes << std::move(change);
}

ProgrammeChange changeOf(const RowPair& pair, ChangeKind kind)
{
    const RowView& row = pair.any();
    ProgrammeChange out;
    out.kind = kind;
    out.row = row.ref();
    out.code = valueOfFlag(row, IsCode);
    out.title = valueOfFlag(row, IsTitle).simplified();
    return out;
}

void compareFields(Sides& sides, const RowPair& pair, const ProgrammeChange& begin, const QString& prefix,
                   const QStringList& without)
{
    const EntityInfo& entity = *pair.before.entity;
    QSet<const FieldInfo*> told; // the reason of a change that was told
    for (const ComparedField& compared : comparedEntity(entity).fields) {
        const FieldInfo& field = *entity.field(QString::fromLatin1(compared.field));
        if (compared.by != ComparedBy::Content || !sides.after.shows(field) || told.contains(&field) ||
            without.contains(field.unitText()))
            continue;
        const Value before = pair.before.value(field);
        const Value after = pair.after.value(field);
        if (sides.isSame(field, before, after))
            continue;
        ProgrammeChange change = begin;
        change.kind = compared.kind;
        change.what = prefix + field.labelText();
        change.before = sides.before.text(field, before);
        change.after = sides.after.text(field, after);
        change.isText = field.kind == FieldKind::LongText || field.kind == FieldKind::RichText;
        const auto unit = entity.fieldsOfUnit(field.unitText());
        if (const FieldInfo* reason = unit.first() == &field ? reasonOf(unit) : nullptr) {
            told.insert(reason);
            change.reason = sides.after.text(*reason, pair.after.value(*reason));
        }
        sides.add(std::move(change));
    }
}

} // namespace iplan::comparison
