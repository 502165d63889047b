// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sqliteexportviews.h"

#include "core/db/database.h"

namespace iplan
{

namespace
{

QString literal(const QString& text)
{
    QString escaped = text;
    return u'\'' + escaped.replace(u'\'', QLatin1String("''")) + u'\'';
}

/// The name of the row whose id `idExpression` gives.
QString nameOf(const EntityInfo& entity, const QString& idExpression)
{
    return QStringLiteral("(SELECT b.\"text\" FROM \"bezeichnung\" b WHERE b.\"tabelle\"=%1 AND b.\"id\"=%2)")
        .arg(literal(entity.keyText()), idExpression);
}

/// Its place in the order for people: SQLite knows no German order.
QString rankOf(const EntityInfo& entity, const QString& idExpression)
{
    return QStringLiteral("(SELECT b.\"rang\" FROM \"bezeichnung\" b WHERE b.\"tabelle\"=%1 AND b.\"id\"=%2)")
        .arg(literal(entity.keyText()), idExpression);
}

QString labelOf(const EntityInfo& entity, const FieldInfo& field, const QString& column)
{
    return QStringLiteral("coalesce((SELECT s.\"bezeichnung\" FROM \"schluessel\" s WHERE s.\"tabelle\"=%1 AND "
                          "s.\"spalte\"=%2 AND s.\"schluessel\"=%3),%3)")
        .arg(literal(entity.keyText()), literal(field.keyText()), column);
}

QString columnOf(const EntityInfo& entity, const FieldInfo& field)
{
    const QString column = QStringLiteral("t.") + quoted(field.key);
    const QString label = field.labelText();
    switch (field.kind) {
    case FieldKind::Reference:
        return nameOf(field.target(), column) + QStringLiteral(" AS ") + quoted(label);
    case FieldKind::Enum:
        return labelOf(entity, field, column) + QStringLiteral(" AS ") + quoted(label);
    case FieldKind::Boolean:
        return QStringLiteral("CASE WHEN %1 THEN 'ja' ELSE 'nein' END AS %2").arg(column, quoted(label));
    case FieldKind::Money:
        return QStringLiteral("%1/100.0 AS %2").arg(column, quoted(label + QStringLiteral(" (Euro)")));
    default:
        return column + QStringLiteral(" AS ") + quoted(label);
    }
}

/// What the measure is linked with, names by comma.
QString linked(const char* link, const char* owner, const EntityInfo& target, const char* end, const QString& label)
{
    const QString id = QStringLiteral("l.") + quoted(end);
    return QStringLiteral(
               "(SELECT group_concat(n,', ') FROM (SELECT %1 AS n FROM %2 l WHERE l.%3=t.\"id\" ORDER BY %4)) "
               "AS %5")
        .arg(nameOf(target, id), quoted(link), quoted(owner), rankOf(target, id), quoted(label));
}

QString costSum(const Option& stage)
{
    return QStringLiteral("(SELECT sum(c.\"amount\")/100.0 FROM \"costItem\" c WHERE c.\"measure\"=t.\"id\" AND "
                          "c.\"stage\"=%1 AND coalesce(c.\"kind\",'') NOT IN ('thirdPartyFunds','ownShare','income')) "
                          "AS %2")
        .arg(literal(stage.keyText()), quoted(QStringLiteral("Kosten, %1 (Euro)").arg(stage.labelText())));
}

QStringList participantColumns()
{
    QStringList out;
    const QString id = QStringLiteral("l.\"organization\"");
    const EntityInfo& target = entityOf<Organization>();
    for (const Option& role : optionsOf<ParticipantRole>()) {
        out << QStringLiteral("(SELECT group_concat(n,', ') FROM (SELECT %1 AS n FROM \"measureParticipant\" l WHERE "
                              "l.\"measure\"=t.\"id\" AND l.\"role\"=%2 ORDER BY %3)) AS %4")
                   .arg(nameOf(target, id), literal(role.keyText()), rankOf(target, id),
                        quoted(QStringLiteral("Beteiligte: ") + role.labelText()));
    }
    return out;
}

/// The value of an own field, for people.
QString ownColumn(const EntityInfo& entity, const OwnFieldDefinition& field)
{
    const QString from = QStringLiteral("FROM \"ownFieldValue\" v WHERE v.\"ownField\"=%1 AND v.%2=t.\"id\"")
                             .arg(literal(field.field().id.text()), quoted(ownFieldLink(entity)->key));
    QString value = QStringLiteral("v.\"value\"");
    switch (field.info().kind) {
    case FieldKind::Reference:
        value = QStringLiteral("(SELECT o.\"label\" FROM \"ownFieldOption\" o WHERE o.\"id\"=v.\"value\")");
        break;
    case FieldKind::Decimal:
        value = QStringLiteral("CAST(v.\"value\" AS REAL)");
        break;
    case FieldKind::Boolean:
        value = QStringLiteral("CASE WHEN v.\"value\"='1' THEN 'ja' END");
        break;
    default:
        break;
    }
    return QStringLiteral("(SELECT %1 %2) AS %3").arg(value, from, quoted(field.heading()));
}

/// What people look for beside the fields of the entity itself.
QStringList furtherColumns(const EntityInfo& entity)
{
    QStringList out;
    if (&entity == &entityOf<Measure>()) {
        out << participantColumns();
        out << linked("measureTargetGroup", "measure", entityOf<TargetGroup>(), "targetGroup",
                      QStringLiteral("Zielgruppen"));
        out << linked("measureRecommendation", "measure", entityOf<Recommendation>(), "recommendation",
                      QStringLiteral("Handlungsempfehlungen"));
        for (const Option& stage : optionsOf<CostStage>())
            out << costSum(stage);
    } else if (&entity == &entityOf<WorkingGroup>()) {
        out << linked("workingGroupField", "workingGroup", entityOf<FieldOfAction>(), "fieldOfAction",
                      QStringLiteral("Handlungsfelder"));
    } else if (const FieldInfo* owner = entity.field(u"measure"); owner && owner->has(IsOwner)) {
        out << QStringLiteral("(SELECT m.\"code\" FROM \"measure\" m WHERE m.\"id\"=t.\"measure\") AS "
                              "\"Nummer der Maßnahme\"");
    }
    return out;
}

} // namespace

ExportView exportView(const ExportData& data, const EntityInfo& entity)
{
    QStringList columns;
    for (const FieldInfo* field : data.columns(entity))
        columns << columnOf(entity, *field);
    for (const OwnFieldDefinition& field : data.ownColumns(entity))
        columns << ownColumn(entity, field);
    columns << furtherColumns(entity) << rankOf(entity, QStringLiteral("t.\"id\"")) + QStringLiteral(" AS \"Rang\"")
            << QStringLiteral("t.\"id\" AS \"Kennung\"");
    ExportView view;
    view.name = QStringLiteral("v_") + exportName(entity);
    view.meaning =
        QStringLiteral("%1 zum Lesen: Namen, Bezeichnungen und Euro, geordnet nach „Rang“.").arg(entity.pluralText());
    view.sql = QStringLiteral("CREATE VIEW %1 AS SELECT %2 FROM %3 t ORDER BY \"Rang\"")
                   .arg(quoted(view.name), columns.join(u','), quoted(entity.key));
    return view;
}

} // namespace iplan
