// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sqliteexportviews.h"

#include "core/db/database.h"
#include "core/query/costs.h"

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

QString meaningOf(const FieldInfo& field)
{
    const QString help = QString::fromUtf8(field.help);
    switch (field.kind) {
    case FieldKind::Reference:
        return QStringLiteral("Name des Eintrags (%1). ").arg(field.target().labelText()) + help;
    case FieldKind::Enum:
        return QStringLiteral("Bezeichnung der gewählten Möglichkeit. ") + help;
    case FieldKind::Boolean:
        return QStringLiteral("„ja“ oder „nein“. ") + help;
    case FieldKind::Money:
        return QStringLiteral("Betrag in Euro. ") + help;
    default:
        return QStringLiteral("Wie in der Tabelle, Spalte „%1“. ").arg(field.keyText()) + help;
    }
}

ExportViewColumn columnOf(const EntityInfo& entity, const FieldInfo& field)
{
    const QString column = QStringLiteral("t.") + quoted(field.key);
    ExportViewColumn out{column, field.labelText(), meaningOf(field).trimmed()};
    switch (field.kind) {
    case FieldKind::Reference:
        out.sql = nameOf(field.target(), column);
        break;
    case FieldKind::Enum:
        out.sql = labelOf(entity, field, column);
        break;
    case FieldKind::Boolean:
        out.sql = QStringLiteral("CASE WHEN %1 THEN 'ja' ELSE 'nein' END").arg(column);
        break;
    case FieldKind::Money:
        out.sql = column + QStringLiteral("/100.0");
        out.name += QStringLiteral(" (Euro)");
        break;
    default:
        break;
    }
    return out;
}

/// What the row is linked with, names by comma.
ExportViewColumn linked(const char* link, const char* owner, const EntityInfo& target, const char* end,
                        const QString& label)
{
    const QString id = QStringLiteral("l.") + quoted(end);
    return {
        QStringLiteral("(SELECT group_concat(n,', ') FROM (SELECT %1 AS n FROM %2 l WHERE l.%3=t.\"id\" ORDER BY %4))")
            .arg(nameOf(target, id), quoted(link), quoted(owner), rankOf(target, id)),
        label, QStringLiteral("Namen der verknüpften Einträge (%1), durch Komma getrennt.").arg(target.pluralText())};
}

ExportViewColumn costSum(const Option& stage)
{
    return {
        QStringLiteral("(SELECT sum(k.\"cent\")/100.0 FROM \"costItem\" c JOIN %1 k ON k.\"id\"=c.\"id\" WHERE "
                       "c.\"measure\"=t.\"id\" AND c.\"stage\"=%2 AND k.\"aufwendung\")")
            .arg(quoted(kCountedCosts), literal(stage.keyText())),
        QStringLiteral("Kosten, %1 (Euro)").arg(stage.labelText()),
        QStringLiteral("Summe der Kosten dieser Stufe über alle Jahre, ohne Drittmittel, Eigenanteil und Erträge. ") +
            refusedCostsText()};
}

QList<ExportViewColumn> participantColumns()
{
    QList<ExportViewColumn> out;
    const QString id = QStringLiteral("l.\"organization\"");
    const EntityInfo& target = entityOf<Organization>();
    for (const Option& role : optionsOf<ParticipantRole>()) {
        out << ExportViewColumn{
            QStringLiteral("(SELECT group_concat(n,', ') FROM (SELECT %1 AS n FROM \"measureParticipant\" l WHERE "
                           "l.\"measure\"=t.\"id\" AND l.\"role\"=%2 ORDER BY %3))")
                .arg(nameOf(target, id), literal(role.keyText()), rankOf(target, id)),
            QStringLiteral("Beteiligte: ") + role.labelText(),
            QStringLiteral("Namen der Organisationen mit dieser Rolle, durch Komma getrennt.")};
    }
    return out;
}

/// The value of an own field, for people.
ExportViewColumn ownColumn(const EntityInfo& entity, const OwnFieldDefinition& field)
{
    const QString from = QStringLiteral("FROM \"ownFieldValue\" v WHERE v.\"ownField\"=%1 AND v.%2=t.\"id\"")
                             .arg(literal(field.field().id.text()), quoted(ownFieldLink(entity)->key));
    QString value = QStringLiteral("v.\"value\"");
    switch (field.column().kind) {
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
    return {QStringLiteral("(SELECT %1 %2)").arg(value, from), field.heading(),
            (QStringLiteral("Eigenes Feld. ") + field.field().help).trimmed()};
}

/// What people look for beside the fields of the entity itself.
QList<ExportViewColumn> furtherColumns(const EntityInfo& entity)
{
    QList<ExportViewColumn> out;
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
        out << ExportViewColumn{QStringLiteral("(SELECT m.\"code\" FROM \"measure\" m WHERE m.\"id\"=t.\"measure\")"),
                                QStringLiteral("Nummer der Maßnahme"),
                                QStringLiteral("Nummer der Maßnahme, zu der der Eintrag gehört.")};
    }
    if (&entity == &entityOf<CostItem>())
        out << ExportViewColumn{
            QStringLiteral("(SELECT k.\"cent\"/100.0 FROM %1 k WHERE k.\"id\"=t.\"id\")").arg(quoted(kCountedCosts)),
            QStringLiteral("Betrag in Summen (Euro)"),
            QStringLiteral("Was die Position zu den Summen ihrer Art und Stufe beiträgt, über alle "
                           "Jahre; leer, wenn sie abgelehnt oder der Betrag unbekannt ist.")};
    return out;
}

} // namespace

ExportView exportView(const ExportData& data, const EntityInfo& entity)
{
    ExportView view;
    for (const FieldInfo* field : data.columns(entity))
        view.columns << columnOf(entity, *field);
    for (const OwnFieldDefinition& field : data.ownColumns(entity))
        view.columns << ownColumn(entity, field);
    view.columns << furtherColumns(entity)
                 << ExportViewColumn{rankOf(entity, QStringLiteral("t.\"id\"")), QStringLiteral("Rang"),
                                     QStringLiteral("Platz in der Reihenfolge des Programms (Ä bei A, 5.3 vor 5.10).")}
                 << ExportViewColumn{QStringLiteral("t.\"id\""), QStringLiteral("Kennung"),
                                     QStringLiteral("Eindeutig und bleibend.")};
    QStringList columns;
    for (const ExportViewColumn& column : view.columns)
        columns << column.sql + QStringLiteral(" AS ") + quoted(column.name);
    view.name = QStringLiteral("v_") + exportName(entity);
    view.meaning =
        QStringLiteral("%1 zum Lesen: Namen, Bezeichnungen und Euro, geordnet nach „Rang“.").arg(entity.pluralText());
    view.sql = QStringLiteral("CREATE VIEW %1 AS SELECT %2 FROM %3 t ORDER BY \"Rang\"")
                   .arg(quoted(view.name), columns.join(u','), quoted(entity.key));
    return view;
}

} // namespace iplan
