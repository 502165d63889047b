// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schemacheck.h"

#include "core/db/migrator.h"
#include "core/store/searchindex.h"

#include <array>
#include <mutex>
#include <QCryptographicHash>
#include <QMap>
#include <QSet>

namespace iplan
{

namespace
{

// Making the schema of a version costs 5 ms, comparing a fingerprint 0.3 ms. These only save time: a file whose
// fingerprint is another one, as after an update of SQLite, is compared name by name.
constexpr std::array<const char*, 13> kFingerprints{
    "c9a49d59c1b3f062304f5e5ac6265a5d47468cf89db2c2e3ea46fabac91f6e77",
    "f8019211653be3c6e3a03e357d295f4c2ef122302466759b72ec841218abe59c",
    "9c302ff3f482104a6fb8d8d6bc3136a137eb9bf5864cf7c4aa78ceac6788ea04",
    "3691cf5d78ed328c34ec015fe767d2d3aa7e61936d950dcab0eb84cd674c7608",
    "98f2780b65b58b34cb8d91859d1e06d73c6230932f34fd6d8003f6012ba96270",
    "213398237eb95cea77f1c9ce1915daa5342de3ba83f77ced90ef10ced354cf5d",
    "d54f907a0e0f91715a862501d25ebcda91ac9a817f835e2927b88c1d439acc77",
    "386caea58c9d6bb01cc1279e5d858bc84fd3b3fd11479de3c199c7d88884ecc0",
    "f8bb16eacc1c9ed81f92724f72328c5ff3d27c67a9dffc5d18307b23d978cfc1",
    "6f6ac864886a6835ad4ee096ff9a863ac7d38144866b88d51b5eb867a58472e1",
    "a107bdf129ebda255eec054d9804ee41f4d66f5e170ccb678479bd0c1e2564e1",
    "b0c6e679768330f8d426ffae3945a53d4fa76a78e962286e80f3e0250ac8e5ce",
    "ac93e760e4e14d5bd75904d9daac9d11fb4f35626293d27c70b68070a070fb42",
};

/// One line of sqlite_schema.
struct SchemaObject {
    QString type;
    QString name;
    QString table;
    QString sql;
    qint64 rootPage = 0;
    [[nodiscard]] bool isSameAs(const SchemaObject& other) const
    {
        return type == other.type && table == other.table && sql == other.sql;
    }
};

/// By name: within a schema each exists once.
using Schema = QMap<QString, SchemaObject>;

QList<SchemaObject> objectsOf(const Database& database)
{
    QList<SchemaObject> out;
    Statement rows = database.prepare(
        QStringLiteral("SELECT \"type\",\"name\",\"tbl_name\",\"sql\",\"rootpage\" FROM sqlite_schema"));
    rows.exec();
    while (rows.next())
        out << SchemaObject{rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4)};
    return out;
}

/// What a file of that version has, made once.
Schema expectedSchema(int version)
{
    static std::mutex mutex;
    static QMap<int, Schema> known;
    const std::lock_guard lock(mutex);
    Schema& schema = known[version];
    if (schema.isEmpty()) {
        Database fresh(QStringLiteral(":memory:"), Database::Mode::ReadWrite);
        Migrator::ofProgram().upTo(version).migrate(fresh);
        SearchIndex(fresh).create();
        for (const SchemaObject& object : objectsOf(fresh))
            schema.insert(object.name, object);
    }
    return schema;
}

bool startsWith(const SchemaObject& object, const char* words)
{
    return object.sql.startsWith(QLatin1String(words), Qt::CaseInsensitive);
}

bool isSearchTable(const SchemaObject& object)
{
    return object.type == u"table" && ((object.name == u"search_" && startsWith(object, "CREATE VIRTUAL TABLE ")) ||
                                       (object.name.startsWith(u"search__") && startsWith(object, "CREATE TABLE ")));
}

/// What holds nothing of its own, and is never run by reading or writing but as what it claims to be.
bool isDerived(const SchemaObject& object)
{
    const bool isIndex =
        object.type == u"index" && (startsWith(object, "CREATE INDEX ") || startsWith(object, "CREATE UNIQUE INDEX "));
    const bool isStatistics = object.type == u"table" && object.name.startsWith(u"sqlite_stat");
    return isIndex || isStatistics || isSearchTable(object);
}

/// "Trigger „x“", with what a crafted name must not do to a message taken out.
QString nameForPeople(const SchemaObject& object)
{
    static const QMap<QString, QString> types{{QStringLiteral("table"), QStringLiteral("Tabelle")},
                                              {QStringLiteral("index"), QStringLiteral("Index")},
                                              {QStringLiteral("view"), QStringLiteral("Sicht")},
                                              {QStringLiteral("trigger"), QStringLiteral("Trigger")}};
    QString name = object.name.simplified().left(60);
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return QStringLiteral("%1 „%2“").arg(types.value(object.type, QStringLiteral("Eintrag")), name);
}

tl::unexpected<Error> refuse(const Database& database, const QString& what, const QStringList& names)
{
    constexpr qsizetype most = 5;
    QString list = QStringList(names.mid(0, most)).join(QStringLiteral(", "));
    if (names.size() > most)
        list += QStringLiteral(" und %L1 weitere").arg(names.size() - most);
    return fail(ErrorKind::Damaged,
                QStringLiteral("Die Datei „%1“ wird nicht geöffnet: %2: %3.").arg(database.path(), what, list),
                QStringLiteral("Jemand hat sie mit einem anderen Programm verändert. Arbeiten Sie mit einer Sicherung "
                               "oder einer anderen Kopie weiter; sie selbst bleibt, wie sie ist."));
}

/// What the file has, sorted out.
struct Comparison {
    QStringList foreign;        ///< for people
    QStringList altered;        ///< for people: content of another shape, or claimed twice
    QStringList missing;        ///< for people
    QList<SchemaObject> toDrop; ///< derived, and not as expected
    QList<SchemaObject> toMake; ///< indexes that are not there
    bool searchDiffers = false;
};

Comparison compare(const QList<SchemaObject>& objects, const Schema& expected)
{
    Comparison out;
    QSet<qint64> roots;
    Schema rest = expected;
    for (const SchemaObject& object : objects) {
        const auto known = rest.constFind(object.name);
        const bool sharesRoot = object.rootPage > 0 && roots.contains(object.rootPage);
        roots.insert(object.rootPage);
        if (sharesRoot || (expected.contains(object.name) && known == rest.constEnd()))
            out.altered << nameForPeople(object);
        else if (known != rest.constEnd() && known->isSameAs(object))
            rest.remove(object.name);
        else if (isDerived(object))
            out.toDrop << object;
        else
            (known == rest.constEnd() ? out.foreign : out.altered) << nameForPeople(object);
    }
    for (const SchemaObject& object : std::as_const(rest)) {
        if (object.type == u"index" && !object.sql.isEmpty())
            out.toMake << object;
        else if (isSearchTable(object))
            out.searchDiffers = true;
        else if (out.altered.isEmpty()) // where something is of another shape, it is named already
            out.missing << nameForPeople(object);
    }
    out.searchDiffers |= std::any_of(out.toDrop.begin(), out.toDrop.end(), isSearchTable);
    return out;
}

Result<SchemaState> judge(const Database& database, const Comparison& found)
{
    if (!found.foreign.isEmpty())
        return refuse(database, QStringLiteral("Darin ist etwas, das nicht vom Integrationsplaner stammt"),
                      found.foreign);
    if (!found.altered.isEmpty())
        return refuse(database, QStringLiteral("Ihr Aufbau wurde verändert"), found.altered);
    if (!found.missing.isEmpty())
        return refuse(database, QStringLiteral("Darin fehlt"), found.missing);
    return found.toDrop.isEmpty() && found.toMake.isEmpty() && !found.searchDiffers ? SchemaState::AsExpected
                                                                                    : SchemaState::DerivedDiffers;
}

/// The search index goes as a whole, whatever is left of it.
void dropSearchIndex(Database& database)
{
    database.removeFromSchema(QStringLiteral("search_"));
    for (const SchemaObject& object : objectsOf(database)) {
        if (isSearchTable(object))
            database.exec(QStringLiteral("DROP TABLE ") + quoted(object.name));
    }
}

} // namespace

Result<SchemaState> checkSchema(Database& database, int version)
{
    if (const QByteArray known = knownFingerprint(version); !known.isEmpty() && schemaFingerprint(database) == known)
        return SchemaState::AsExpected;
    return judge(database, compare(objectsOf(database), expectedSchema(version)));
}

Result<> repairSchema(Database& database, int version)
{
    const Schema expected = expectedSchema(version);
    Transaction transaction(database);
    // Removing tables gives their pages away: not before it is sure that they belong to nothing else.
    const QString sound = database.scalar(QStringLiteral("PRAGMA quick_check(1)")).text();
    const Comparison found = compare(objectsOf(database), expected);
    if (sound != u"ok" && !sound.contains(u"search_"))
        return fail(ErrorKind::Damaged, QStringLiteral("Die Datei „%1“ ist beschädigt.").arg(database.path()),
                    QStringLiteral("Stellen Sie die letzte Sicherung wieder her (Datei > Sicherungen)."), sound);
    if (found.searchDiffers) {
        dropSearchIndex(database);
        SearchIndex(database).create();
        database.exec(QStringLiteral("DELETE FROM \"meta_\" WHERE \"key\"='index'")); // has it filled on opening
    }
    for (const SchemaObject& object : found.toDrop) {
        if (!isSearchTable(object))
            database.exec((object.type == u"index" ? QStringLiteral("DROP INDEX ") : QStringLiteral("DROP TABLE ")) +
                          quoted(object.name));
    }
    for (const SchemaObject& object : found.toMake)
        database.exec(object.sql);
    IPLAN_TRY_ASSIGN(const auto state, judge(database, compare(objectsOf(database), expected)));
    if (state != SchemaState::AsExpected)
        return refuse(database, QStringLiteral("Ihr Aufbau lässt sich nicht wiederherstellen"),
                      {QStringLiteral("Indexe")});
    transaction.commit();
    return {};
}

QByteArray schemaFingerprint(const Database& database)
{
    QStringList lines;
    for (const SchemaObject& object : objectsOf(database))
        lines << QStringList{object.name, object.type, object.table, object.sql}.join(QChar(0));
    lines.sort();
    return QCryptographicHash::hash(lines.join(QChar(1)).toUtf8(), QCryptographicHash::Sha256).toHex();
}

QByteArray knownFingerprint(int version)
{
    return version >= 1 && version <= int(kFingerprints.size()) ? QByteArray(kFingerprints.at(version - 1))
                                                                : QByteArray();
}

} // namespace iplan
