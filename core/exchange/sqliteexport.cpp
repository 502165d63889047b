// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sqliteexport.h"

#include "core/base/outputfile.h"
#include "core/db/database.h"
#include "core/exchange/sqliteexportviews.h"

namespace iplan
{

namespace
{

QString columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Money:
        return QStringLiteral("INTEGER");
    case FieldKind::Decimal:
        return QStringLiteral("REAL");
    default:
        return QStringLiteral("TEXT");
    }
}

/// How the values of a column are written.
QString formOf(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Boolean:
        return QStringLiteral("1 für ja, sonst leer.");
    case FieldKind::Money:
        return QStringLiteral("Betrag in ganzen Cent.");
    case FieldKind::Date:
        return QStringLiteral("Tag als JJJJ-MM-TT.");
    case FieldKind::PartialDate:
        return QStringLiteral("JJJJ-MM-TT, JJJJ-MM, JJJJ-Q1 bis JJJJ-Q4, JJJJ oder „open“ (offen).");
    case FieldKind::Enum:
        return QStringLiteral("Schlüssel; die Bezeichnungen stehen in der Tabelle „schluessel“.");
    case FieldKind::Reference:
        return QStringLiteral("Kennung (id) in der Tabelle „%1“.").arg(field.target().keyText());
    case FieldKind::RichText:
        return QStringLiteral("Text mit einfachen HTML-Marken.");
    case FieldKind::OrderKey:
        return QStringLiteral("Sortierschlüssel.");
    default:
        return {};
    }
}

/// The tables that explain the others.
class Description
{
public:
    explicit Description(Database& db) : m_db(db)
    {
        db.exec(QStringLiteral("CREATE TABLE \"beschreibung\" (\"tabelle\" TEXT NOT NULL, \"spalte\" TEXT, "
                               "\"bezeichnung\" TEXT NOT NULL, \"bedeutung\" TEXT) STRICT"));
        db.exec(QStringLiteral("CREATE TABLE \"schluessel\" (\"tabelle\" TEXT NOT NULL, \"spalte\" TEXT NOT NULL, "
                               "\"schluessel\" TEXT NOT NULL, \"bezeichnung\" TEXT NOT NULL, "
                               "PRIMARY KEY (\"tabelle\", \"spalte\", \"schluessel\")) STRICT"));
        db.exec(QStringLiteral("CREATE TABLE \"bezeichnung\" (\"tabelle\" TEXT NOT NULL, \"id\" TEXT NOT NULL, "
                               "\"text\" TEXT, \"rang\" INTEGER NOT NULL, PRIMARY KEY (\"tabelle\", \"id\")) STRICT"));
        db.exec(QStringLiteral("CREATE TABLE \"angaben\" (\"name\" TEXT PRIMARY KEY NOT NULL, \"wert\" TEXT) STRICT"));
        const auto table = [this](const char* name, const QString& meaning) {
            add(QLatin1String(name), {}, QLatin1String(name), meaning);
        };
        table("beschreibung", QStringLiteral("Was Tabellen, Spalten und Sichten bedeuten."));
        table("schluessel", QStringLiteral("Bezeichnungen der Schlüssel in Auswahlspalten."));
        table("bezeichnung",
              QStringLiteral("Wie die Einträge am Stand dieser Datei heißen, und ihr Rang: der Platz unter denen ihrer "
                             "Tabelle in der Reihenfolge des Programms (Ä bei A, 5.3 vor 5.10)."));
        table("angaben", QStringLiteral("Angaben zu dieser Datei."));
    }

    void add(const QString& table, const QString& column, const QString& label, const QString& meaning)
    {
        m_db.cached(QStringLiteral("INSERT INTO \"beschreibung\" VALUES (?,?,?,?)"))
            .run(table, Value(column), label, Value(meaning));
    }

    void addEntity(const EntityInfo& entity, const QList<const FieldInfo*>& fields)
    {
        const QString table = entity.keyText();
        add(table, {}, entity.pluralText(), {});
        add(table, QStringLiteral("id"), QStringLiteral("Kennung"), QStringLiteral("Eindeutig und bleibend."));
        for (const FieldInfo* field : fields) {
            const QString help = QString::fromUtf8(field->help);
            add(table, field->keyText(), field->labelText(), QStringList{formOf(*field), help}.join(u' ').trimmed());
            for (const Option& option : field->kind == FieldKind::Enum ? field->options() : std::span<const Option>())
                m_db.cached(QStringLiteral("INSERT INTO \"schluessel\" VALUES (?,?,?,?)"))
                    .run(table, field->keyText(), option.keyText(), option.labelText());
        }
    }

    void addView(const ExportView& view) { add(view.name, {}, view.name, view.meaning); }

    void addFact(const QString& name, const QString& value)
    {
        m_db.cached(QStringLiteral("INSERT INTO \"angaben\" VALUES (?,?)")).run(name, Value(value));
    }

private:
    Database& m_db;
};

void createTable(Database& db, const EntityInfo& entity, const QList<const FieldInfo*>& fields)
{
    QString columns = QStringLiteral("\"id\" TEXT PRIMARY KEY NOT NULL");
    for (const FieldInfo* field : fields)
        columns += QStringLiteral(", ") + quoted(field->key) + u' ' + columnType(field->kind);
    db.exec(QStringLiteral("CREATE TABLE %1 (%2) STRICT").arg(quoted(entity.key), columns));
    for (const FieldInfo* field : fields) {
        if (field->kind == FieldKind::Reference) // the views look rows up by these
            db.exec(
                QStringLiteral("CREATE INDEX %1 ON %2 (%3)")
                    .arg(quoted(entity.keyText() + u'_' + field->keyText()), quoted(entity.key), quoted(field->key)));
    }
}

void fillTable(Database& db, const ExportData& data, const EntityInfo& entity, const QList<const FieldInfo*>& fields)
{
    const QString marks = QStringLiteral("?") + QStringLiteral(",?").repeated(fields.size());
    Statement insert = db.prepare(QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(quoted(entity.key), marks));
    qint64 rank = 0;
    for (const Record& row : data.rows(entity)) {
        insert.bind(0, idText(row.id));
        for (qsizetype i = 0; i < fields.size(); ++i)
            insert.bind(static_cast<int>(i) + 1, data.value(row, *fields.at(i)));
        insert.exec();
        db.cached(QStringLiteral("INSERT INTO \"bezeichnung\" VALUES (?,?,?,?)"))
            .run(entity.keyText(), idText(row.id), Value(data.title(row.ref())), ++rank);
    }
}

Result<> writeAll(Database& db, const ExportData& data)
{
    Transaction transaction(db);
    Description description(db);
    description.addFact(QStringLiteral("Stand"), data.asOf().toString(Qt::ISODate));
    description.addFact(QStringLiteral("Umfang"), data.scope().isPublicOnly()
                                                      ? QStringLiteral("öffentlich, ohne personenbezogene Angaben")
                                                      : QStringLiteral("vollständig, nicht zur Veröffentlichung"));
    for (const EntityInfo* entity : data.entities()) {
        IPLAN_TRY(data.goOn());
        const auto fields = data.scope().fields(*entity);
        createTable(db, *entity, fields);
        description.addEntity(*entity, fields);
        fillTable(db, data, *entity, fields);
    }
    for (const EntityInfo* entity : data.entities()) {
        IPLAN_TRY(data.goOn());
        const ExportView view = exportView(data, *entity);
        db.exec(view.sql);
        description.addView(view);
    }
    transaction.commit();
    return data.goOn();
}

} // namespace

Result<> exportSqlite(const ExportData& data, const QString& path)
{
    OutputFile file(path);
    IPLAN_TRY(file.begin());
    try {
        Database db(file.path(), Database::Mode::ReadWrite);
        IPLAN_TRY(writeAll(db, data));
    } catch (const SqlError& error) {
        return cannotWrite(path, QString::fromUtf8(error.what()));
    }
    return file.commit();
}

} // namespace iplan
