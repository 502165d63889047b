// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contents.h"

#include "core/model/document.h"
#include "core/store/storedvalue.h"

namespace iplan
{

namespace
{

/// The unit of a document that names its content.
const FieldInfo& hashField()
{
    static const FieldInfo& field = *entityOf<AttachedDocument>().field(u"sha256");
    return field;
}

void addHash(const Value& unitValue, QSet<QString>& out)
{
    const QString hash = fieldOfUnit(hashField(), entityOf<AttachedDocument>(), unitValue).text();
    if (isContentHash(hash))
        out.insert(hash);
}

QSet<QString> hashesOf(Database& db, const QString& sql)
{
    QSet<QString> out;
    Statement rows = db.prepare(sql);
    rows.exec();
    while (rows.next())
        out.insert(rows.text(0));
    return out;
}

/// Of whole contents: the first piece comes last.
QSet<QString> wholeHashes(Database& db)
{
    return hashesOf(db, QStringLiteral("SELECT \"hash\" FROM \"content_\" WHERE \"piece\"=0"));
}

/// With those of which only a part has come.
QSet<QString> storedHashes(Database& db)
{
    return hashesOf(db, QStringLiteral("SELECT DISTINCT \"hash\" FROM \"content_\""));
}

/// Documents of commits that wait: their contents may have come before them.
void addWaiting(Database& db, QSet<QString>& out)
{
    Statement rows = db.prepare(QStringLiteral("SELECT \"content\" FROM \"inbox_\""));
    rows.exec();
    while (rows.next()) {
        const auto commit = commitFromBytes(rows.blob(0));
        for (const ChangeData& change : commit ? commit->changes : QList<ChangeData>()) {
            if (change.row.entity == entityOf<AttachedDocument>().keyText() && change.unit == hashField().unitText())
                addHash(change.value, out);
        }
    }
}

bool isHere(Database& db, const QString& hash)
{
    Statement& one = db.cached(QStringLiteral("SELECT 1 FROM \"content_\" WHERE \"hash\"=? AND \"piece\"=0"));
    one.run(hash);
    const bool here = one.next();
    one.finish();
    return here;
}

qint64 countOf(Database& db, const QString& hash)
{
    Statement& pieces = db.cached(QStringLiteral("SELECT count(*) FROM \"content_\" WHERE \"hash\"=?"));
    pieces.run(hash);
    const qint64 count = pieces.next() ? pieces.integer(0) : 0;
    pieces.finish();
    return count;
}

void drop(Database& db, const QString& hash)
{
    db.cached(QStringLiteral("DELETE FROM \"content_\" WHERE \"hash\"=?")).run(hash);
}

} // namespace

void ContentReport::addGiven(const ContentReport& other)
{
    given += other.given;
    bad.insert(other.bad);
    hindrance = hindrance ? hindrance : other.hindrance;
}

QSet<QString> namedContents(Database& db)
{
    QSet<QString> out;
    // In this order: left to itself, SQLite reads all changes of the file.
    Statement rows = db.prepare(QStringLiteral(
        "SELECT c.\"value\" FROM \"unit_\" u CROSS JOIN \"row_\" r CROSS JOIN \"change_\" c WHERE u.\"key\"=? AND "
        "r.\"entity\"=? AND c.\"row\"=r.\"n\" AND c.\"unit\"=u.\"n\" AND c.\"value\" IS NOT NULL"));
    rows.run(hashField().unitText(), entityOf<AttachedDocument>().keyText());
    while (rows.next())
        addHash(storedValue(rows, 0), out);
    addWaiting(db, out);
    return out;
}

void removeUnnamedContents(Database& db)
{
    const QSet<QString> here = storedHashes(db);
    const QSet<QString> named = here.isEmpty() ? QSet<QString>() : namedContents(db);
    for (const QString& hash : here) {
        if (!named.contains(hash))
            drop(db, hash);
    }
}

template <class Work>
Result<> ContentStore::write(const Work& work)
{
    IPLAN_TRY(m_file.refuseIfReadOnly());
    try {
        Transaction transaction(*m_file.m_db);
        const Result<> done = work(*m_file.m_db);
        if (done)
            transaction.commit();
        return done;
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_file.path()));
    }
}

Result<> ContentStore::put(const QString& hash, const ContentSource& source)
{
    if (!isContentHash(hash))
        return fail(ErrorKind::Damaged, QStringLiteral("„%1“ ist keine Prüfsumme.").arg(hash.left(70)),
                    QStringLiteral("Die Angaben der Anlage wurden außerhalb des Programms verändert."));
    IPLAN_TRY_ASSIGN(const auto here, has(hash));
    if (here && passPieces(read(hash), [](const QByteArray&) { return Result<>(); }))
        return {};
    if (here) // and damaged
        IPLAN_TRY(write([&](Database& db) -> Result<> {
            drop(db, hash);
            return {};
        }));
    ContentReport report;
    ContentFetch fetch({hash}, [&source](const QString&) -> Result<ContentSource> { return source; });
    IPLAN_TRY(addAll(fetch, report));
    return report.bad.isEmpty() ? Result<>() : tl::unexpected<Error>(report.bad.first());
}

Result<> ContentStore::addAll(ContentFetch& fetch, ContentReport& report)
{
    QString underWay;
    for (;;) {
        const auto part = fetch.next();
        if (part && part->hash.isEmpty())
            return {};
        const auto added = part ? add(*part, report) : Result<>(failFrom(part));
        if (!added) {
            ContentPart end{underWay};
            end.error = added.error();
            ContentReport unused;
            (void)add(end, unused); // what cannot be removed now goes at the next opening
            return added;
        }
        underWay = part->hash;
    }
}

Result<> ContentStore::add(const ContentPart& part, ContentReport& report)
{
    bool isWhole = true;
    IPLAN_TRY(write([&](Database& db) -> Result<> {
        if (isHere(db, part.hash))
            return {}; // somebody attached it meanwhile
        if (part.isFirst || part.error)
            drop(db, part.hash);
        for (const ContentPart::Piece& piece : part.pieces)
            db.cached(QStringLiteral("INSERT INTO \"content_\" VALUES(?,?,?,?)"))
                .run(part.hash, piece.number, piece.content.packed ? 1 : 0, piece.content.bytes);
        isWhole = !part.isLast || countOf(db, part.hash) == part.count;
        if (!isWhole) // somebody else began it and gave up
            drop(db, part.hash);
        return {};
    }));
    if (part.isLast && isWhole)
        report.taken << part.hash;
    else if (part.error)
        report.bad.insert(part.hash, *part.error);
    return {};
}

Result<ContentName> ContentStore::putFile(const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto name, nameOf(piecesOfFile(path)));
    auto kept = put(name.hash, piecesOfFile(path));
    if (!kept && kept.error().kind == ErrorKind::Damaged)
        return fail(ErrorKind::Conflict, QStringLiteral("„%1“ ändert sich gerade.").arg(path),
                    QStringLiteral("Warten Sie, bis die Datei fertig geschrieben ist, und hängen Sie sie dann an."),
                    kept.error().message);
    return kept ? Result<ContentName>(name) : failFrom(kept);
}

Result<bool> ContentStore::has(const QString& hash) const
{
    return m_file.read([&]() -> Result<bool> { return isHere(*m_file.m_db, hash); });
}

ContentSource ContentStore::read(const QString& hash) const
{
    // A statement for each piece, so that nobody who writes waits for whoever reads slowly.
    const auto next = [&file = m_file, hash, number = qint64(0)]() mutable -> Result<QByteArray> {
        return file.read([&]() -> Result<QByteArray> {
            Statement& row = file.m_db->cached(
                QStringLiteral("SELECT \"packed\",\"bytes\" FROM \"content_\" WHERE \"hash\"=? AND \"piece\"=?"));
            row.run(hash, number);
            const bool there = row.next();
            const PackedPiece piece = there ? PackedPiece{row.blob(1), row.integer(0) != 0} : PackedPiece();
            row.finish();
            if (!there && number == 0)
                return fail(ErrorKind::NotFound, QStringLiteral("Der Inhalt der Anlage ist noch nicht da."),
                            QStringLiteral("Er kommt mit dem nächsten Abgleich mit einer Kopie, die ihn hat."));
            ++number;
            const bool isEnd = !there || (number == 1 && piece.bytes.isEmpty() && !piece.packed);
            return isEnd ? Result<QByteArray>(QByteArray()) : unpackPiece(piece);
        });
    };
    return verified(next, hash);
}

Result<QSet<QString>> ContentStore::present() const
{
    return m_file.read([&]() -> Result<QSet<QString>> { return wholeHashes(*m_file.m_db); });
}

Result<QSet<QString>> ContentStore::named() const
{
    return m_file.read([&]() -> Result<QSet<QString>> { return namedContents(*m_file.m_db); });
}

Result<QSet<QString>> ContentStore::missing() const
{
    IPLAN_TRY_ASSIGN(const auto all, named());
    IPLAN_TRY_ASSIGN(const auto here, present());
    return all - here;
}

Result<QSet<QString>> ContentStore::onDisplay() const
{
    return m_file.read([&]() -> Result<QSet<QString>> {
        QSet<QString> out;
        for (const AttachedDocument& document : m_file.m_reader->all<AttachedDocument>()) {
            if (isContentHash(document.sha256))
                out.insert(document.sha256);
        }
        return out;
    });
}

Result<qint64> ContentStore::storedBytes(const QSet<QString>& hashes) const
{
    return m_file.read([&]() -> Result<qint64> {
        qint64 out = 0;
        for (const QString& hash : hashes) {
            Statement& sum =
                m_file.m_db->cached(QStringLiteral("SELECT sum(length(\"bytes\")) FROM \"content_\" WHERE \"hash\"=?"));
            sum.run(hash);
            out += sum.next() ? sum.integer(0) : 0;
            sum.finish();
        }
        return out;
    });
}

Result<ContentCheck> ContentStore::check() const
{
    IPLAN_TRY_ASSIGN(const auto all, named());
    IPLAN_TRY_ASSIGN(const auto here, present());
    IPLAN_TRY_ASSIGN(const auto shown, onDisplay());
    ContentCheck out{shown - here, here - all, {}};
    for (const QString& hash : here) {
        const auto read = passPieces(this->read(hash), [](const QByteArray&) { return Result<>(); });
        if (!read)
            out.bad.insert(hash, read.error());
    }
    return out;
}

Result<> ContentStore::removeUnnamed()
{
    IPLAN_TRY_ASSIGN(const auto stored,
                     m_file.read([&]() -> Result<QSet<QString>> { return storedHashes(*m_file.m_db); }));
    if (stored.isEmpty())
        return {};
    IPLAN_TRY_ASSIGN(const auto whole, present());
    IPLAN_TRY_ASSIGN(const auto all, named());
    const QSet<QString> kept = whole & all;
    if (kept == stored)
        return {};
    return write([&](Database& db) -> Result<> {
        for (const QString& hash : stored - kept)
            drop(db, hash);
        return {};
    });
}

Result<ContentReport> ContentStore::takeMissing(const ContentOpener& open)
{
    ContentReport out;
    IPLAN_TRY_ASSIGN(const auto wanted, missing());
    if (wanted.isEmpty())
        return out;
    ContentFetch fetch(wanted, open);
    IPLAN_TRY(addAll(fetch, out));
    IPLAN_TRY(noteAwaited(out));
    return out;
}

Result<> ContentStore::noteAwaited(ContentReport& report) const
{
    for (auto bad = report.bad.begin(); bad != report.bad.end();) // what ended too early is on its way
        bad = bad->kind == ErrorKind::NotFound ? report.bad.erase(bad) : std::next(bad);
    IPLAN_TRY_ASSIGN(report.awaited, missing());
    return nameDocuments(report);
}

Result<> ContentStore::nameDocuments(ContentReport& report) const
{
    if (report.awaited.isEmpty() && report.bad.isEmpty())
        return {};
    return m_file.read([&]() -> Result<> {
        for (const AttachedDocument& document : m_file.m_reader->all<AttachedDocument>()) {
            if (report.awaited.contains(document.sha256) || report.bad.contains(document.sha256))
                report.titles.insert(document.sha256, document.title);
        }
        return {};
    });
}

ContentOpener ContentStore::opener() const
{
    return [file = &m_file](const QString& hash) -> Result<ContentSource> {
        const ContentStore contents(*file);
        IPLAN_TRY_ASSIGN(const auto here, contents.has(hash));
        return here ? contents.read(hash) : Result<ContentSource>(fail(ErrorKind::NotFound, {}));
    };
}

} // namespace iplan
