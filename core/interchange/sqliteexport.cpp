// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sqliteexport.h"
#include "core/model/kindtraits.h"

#include "core/base/outputfile.h"
#include "core/db/database.h"
#include "core/interchange/sqliteexportviews.h"
#include "core/query/costs.h"

namespace iplan
{

namespace
{

QString columnType(FieldKind kind)
{
    switch (traitsOf(kind).storage) {
    case Storage::Integer:
        return QStringLiteral("INTEGER");
    case Storage::Real:
        return QStringLiteral("REAL");
    case Storage::Text:
        break;
    }
    return QStringLiteral("TEXT");
}

/// How the values of a column are written.
QString formOf(const FieldInfo& field)
{
    const QString form = QString::fromUtf8(traitsOf(field.kind).inTable);
    return field.kind == FieldKind::Reference ? form.arg(field.target().keyText()) : form;
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
        describeOwnTables();
    }

    void add(const QString& table, const QString& column, const QString& label, const QString& meaning)
    {
        m_db.cached(QStringLiteral("INSERT INTO \"beschreibung\" VALUES (?,?,?,?)"))
            .run(table, Value(column), label, Value(meaning));
    }

    void addEntity(const EntityInfo& entity, const QList<const FieldInfo*>& fields)
    {
        const QString table = entity.keyText();
        add(table, {}, entity.pluralText(), QStringLiteral("Ein Eintrag je Zeile: %1.").arg(entity.labelText()));
        add(table, QStringLiteral("id"), QStringLiteral("Kennung"), QStringLiteral("Eindeutig und bleibend."));
        for (const FieldInfo* field : fields) {
            const QString help = QString::fromUtf8(field->help);
            add(table, field->keyText(), field->labelText(), QStringList{formOf(*field), help}.join(u' ').trimmed());
            for (const Option& option : field->kind == FieldKind::Enum ? field->options() : std::span<const Option>())
                m_db.cached(QStringLiteral("INSERT INTO \"schluessel\" VALUES (?,?,?,?)"))
                    .run(table, field->keyText(), option.keyText(), option.labelText());
        }
    }

    void addView(const ExportView& view)
    {
        add(view.name, {}, view.name, view.meaning);
        for (const ExportViewColumn& column : view.columns)
            add(view.name, column.name, column.name, column.meaning);
    }

    void addFact(const QString& name, const QString& value)
    {
        m_db.cached(QStringLiteral("INSERT INTO \"angaben\" VALUES (?,?)")).run(name, Value(value));
    }

private:
    /// The tables that are no entities.
    void describeOwnTables()
    {
        struct Column {
            const char* table;
            const char* column; ///< null: the table itself
            const char* meaning;
        };
        static constexpr Column columns[] = {
            {"beschreibung", nullptr, "Was Tabellen, Spalten und Sichten bedeuten."},
            {"beschreibung", "tabelle", "Name der Tabelle oder Sicht."},
            {"beschreibung", "spalte", "Name der Spalte; leer für die Tabelle selbst."},
            {"beschreibung", "bezeichnung", "Wie die Spalte im Programm heißt."},
            {"beschreibung", "bedeutung", "Was darin steht und wie es geschrieben ist."},
            {"schluessel", nullptr, "Bezeichnungen der Schlüssel in Auswahlspalten."},
            {"schluessel", "tabelle", "Name der Tabelle."},
            {"schluessel", "spalte", "Name der Auswahlspalte."},
            {"schluessel", "schluessel", "Der Schlüssel, wie er in der Spalte steht."},
            {"schluessel", "bezeichnung", "Wie er im Programm heißt."},
            {"bezeichnung", nullptr, "Wie die Einträge am Stand dieser Datei heißen."},
            {"bezeichnung", "tabelle", "Name der Tabelle."},
            {"bezeichnung", "id", "Kennung des Eintrags."},
            {"bezeichnung", "text", "Wie der Eintrag heißt."},
            {"bezeichnung", "rang",
             "Der Platz unter den Einträgen seiner Tabelle in der Reihenfolge des Programms (Ä bei A, 5.3 vor 5.10)."},
            {"angaben", nullptr, "Angaben zu dieser Datei."},
            {"angaben", "name", "Wovon die Rede ist."},
            {"angaben", "wert", "Die Angabe."},
            {kCountedCosts, nullptr, "Was Kostenpositionen zu Summen beitragen; was fehlt, zählt nirgends mit."},
            {kCountedCosts, "id", "Kennung in der Tabelle „costItem“."},
            {kCountedCosts, "cent", "Beitrag in ganzen Cent über alle Jahre."},
            {kCountedCosts, "aufwendung", "1, wenn der Betrag ausgegeben wird; 0, wenn er Ausgaben deckt."}};
        for (const Column& one : columns) {
            const QString name = QString::fromLatin1(one.column ? one.column : one.table);
            add(QString::fromLatin1(one.table), one.column ? name : QString(), name, QString::fromUtf8(one.meaning));
        }
    }

    Database& m_db;
};

/// What the views add up.
void writeCountedCosts(Database& db, const ExportData& data)
{
    db.exec(QStringLiteral("CREATE TABLE %1 (\"id\" TEXT PRIMARY KEY NOT NULL, \"cent\" INTEGER NOT NULL, "
                           "\"aufwendung\" INTEGER NOT NULL) STRICT")
                .arg(quoted(kCountedCosts)));
    Statement insert = db.prepare(QStringLiteral("INSERT INTO %1 VALUES (?,?,?)").arg(quoted(kCountedCosts)));
    for (const CostItem& item : data.snapshot().costItems) {
        const auto amount = countedAmount(item);
        if (!amount || !data.shows(rowRef(item.id)))
            continue;
        insert.bind(0, item.id.text());
        insert.bind(1, amount->cents);
        insert.bind(2, qint64(isSpending(item.kind.value()) ? 1 : 0));
        insert.exec();
    }
}

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
    writeCountedCosts(db, data);
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
