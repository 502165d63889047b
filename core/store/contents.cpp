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

QSet<QString> storedHashes(Database& db)
{
    QSet<QString> out;
    Statement rows = db.prepare(QStringLiteral("SELECT DISTINCT \"hash\" FROM \"content_\""));
    rows.exec();
    while (rows.next())
        out.insert(rows.text(0));
    return out;
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
    Statement& one = db.cached(QStringLiteral("SELECT 1 FROM \"content_\" WHERE \"hash\"=? LIMIT 1"));
    one.run(hash);
    const bool here = one.next();
    one.finish();
    return here;
}

void drop(Database& db, const QString& hash)
{
    db.cached(QStringLiteral("DELETE FROM \"content_\" WHERE \"hash\"=?")).run(hash);
}

} // namespace

void ContentReport::add(const ContentReport& other)
{
    taken += other.taken;
    given += other.given;
    bad.insert(other.bad);
    awaited = other.awaited;
    hindrance = hindrance ? hindrance : other.hindrance;
}

QSet<QString> namedContents(Database& db)
{
    QSet<QString> out;
    Statement rows = db.prepare(QStringLiteral(
        "SELECT c.\"value\" FROM \"row_\" r JOIN \"change_\" c ON c.\"row\"=r.\"n\" WHERE r.\"entity\"=? AND "
        "c.\"unit\"=(SELECT \"n\" FROM \"unit_\" WHERE \"key\"=?) AND c.\"value\" IS NOT NULL"));
    rows.run(entityOf<AttachedDocument>().keyText(), hashField().unitText());
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
    if (m_file.isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_file.path()),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
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
    return write([&](Database& db) -> Result<> {
        drop(db, hash);
        qint64 number = 0;
        const auto passed = passPieces(verified(source, hash), [&](const QByteArray& plain) -> Result<> {
            const PackedPiece piece = packPiece(plain);
            db.cached(QStringLiteral("INSERT INTO \"content_\" VALUES(?,?,?,?)"))
                .run(hash, number++, piece.packed ? 1 : 0, piece.bytes);
            return {};
        });
        if (passed && number == 0) // the empty content is one, too
            db.cached(QStringLiteral("INSERT INTO \"content_\" VALUES(?,?,?,?)")).run(hash, 0, 0, QByteArray(""));
        return passed;
    });
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
    return m_file.read([&]() -> Result<QSet<QString>> { return storedHashes(*m_file.m_db); });
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
    IPLAN_TRY_ASSIGN(const auto here, present());
    IPLAN_TRY_ASSIGN(const auto all, here.isEmpty() ? Result<QSet<QString>>(here) : named());
    if (all.contains(here))
        return {};
    return write([](Database& db) -> Result<> {
        removeUnnamedContents(db);
        return {};
    });
}

Result<ContentReport> ContentStore::takeMissing(const std::function<Result<ContentSource>(const QString&)>& open)
{
    ContentReport out;
    IPLAN_TRY_ASSIGN(const auto wanted, missing());
    for (const QString& hash : wanted) {
        const auto source = open(hash);
        const Result<> done = source ? put(hash, *source) : Result<>(failFrom(source));
        if (done)
            out.taken << hash;
        else if (done.error().kind == ErrorKind::NotFound)
            continue;
        else if (done.error().kind == ErrorKind::Io)
            return failFrom(done); // the disk is full, the place is gone: so it would go on
        else
            out.bad.insert(hash, done.error());
    }
    IPLAN_TRY_ASSIGN(const auto left, missing());
    out.awaited = left;
    return out;
}

Result<ContentReport> ContentStore::takeFrom(const ContentStore& other)
{
    return takeMissing([&](const QString& hash) -> Result<ContentSource> { return other.read(hash); });
}

} // namespace iplan
