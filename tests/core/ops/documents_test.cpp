// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/erase.h"
#include "core/ops/rows.h"
#include "tests/core/ops/documentfixture.h"

#include <QDir>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file with a measure, and bytes to attach: text that can be packed and noise that cannot, more than two pieces.
struct Desk {
    TempDir dir;
    QString path = dir.file(s("köln.iplan"));
    std::unique_ptr<Store> store = value_of(Store::create(path, {}));
    Id<Measure> measure = addMeasure(*store, s("K001"), s("Sprachcafé"));
    QByteArray bytes = QByteArray(100'000, 'x') + noise(100'000);
    QString letter = fileOf(dir, s("Brief Träger.pdf"), bytes);

    void reopen()
    {
        store.reset();
        store = value_of(Store::open(path, {}));
    }
    [[nodiscard]] Error refused(const QString& file, const RowRef& owner = {})
    {
        const auto commits = value_of(store->file().info()).commits;
        const auto attached = attachDocument(*store, {owner.isNull() ? rowRef(measure) : owner, file});
        const Error error = error_of(attached);
        CHECK_FALSE(error.hint.isEmpty());
        CHECK(value_of(store->file().info()).commits == commits);
        CHECK(value_of(ContentStore(*store).present()).isEmpty());
        return error;
    }
};

qint64 bytesOf(const QString& path)
{
    return QFileInfo(path).size();
}

} // namespace

TEST_CASE("Every record may have documents", "[documents][model]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key << ": a field of AttachedDocument with IsOwner");
        if (entity->role == EntityRole::Record)
            CHECK(documentOwnerField(*entity));
    }
}

TEST_CASE("A file is attached and comes out as it was", "[documents]")
{
    Desk desk;
    const AttachedDocument document = attach(*desk.store, rowRef(desk.measure), desk.letter);
    CHECK(document.title == s("Brief Träger"));
    CHECK(document.fileName == s("Brief Träger.pdf"));
    CHECK(document.size == int(desk.bytes.size()));
    CHECK(document.sha256 == hashOf(desk.bytes));
    CHECK(ownerOfDocument(document) == rowRef(desk.measure));
    desk.reopen();
    CHECK(contentOf(*desk.store, document) == desk.bytes);
    const QString saved = desk.dir.file(s("gespeichert.pdf"));
    REQUIRE_OK(saveDocument(*desk.store, document, saved));
    CHECK(contentOf(saved) == desk.bytes);
    // No commit carries it.
    for (const CommitData& commit : value_of(desk.store->replica().commitsMissingFrom({})))
        CHECK(toBytes(commit).size() < 5000);
    CHECK(value_of(desk.store->file().selfCheck()).isEmpty());
    const auto check = value_of(ContentStore(*desk.store).check());
    CHECK((check.awaited.isEmpty() && check.unnamed.isEmpty() && check.bad.isEmpty()));
}

TEST_CASE("The same content is there once, also the empty one", "[documents]")
{
    Desk desk;
    const AttachedDocument first = attach(*desk.store, rowRef(desk.measure), desk.letter);
    const AttachedDocument second =
        attach(*desk.store, rowRef(desk.measure), fileOf(desk.dir, s("Kopie.pdf"), desk.bytes));
    CHECK(first.sha256 == second.sha256);
    CHECK(second.position > first.position);
    CHECK(value_of(ContentStore(*desk.store).present()).size() == 1);
    const AttachedDocument empty = attach(*desk.store, rowRef(desk.measure), fileOf(desk.dir, s("leer.txt"), {}));
    CHECK(hasContent(*desk.store, empty));
    CHECK(contentOf(*desk.store, empty).isEmpty());
}

TEST_CASE("A link keeps the path and no content", "[documents]")
{
    Desk desk;
    const auto attached =
        value_of(attachDocument(*desk.store, {rowRef(desk.measure), s("https://stadt.example/akte.odt"), {}, true}));
    const AttachedDocument document = get(*desk.store, attached.document);
    CHECK(document.path == s("https://stadt.example/akte.odt"));
    CHECK(document.title == s("akte"));
    CHECK(document.sha256.isEmpty());
    CHECK(contentStateOf(document, {}) == ContentState::Elsewhere);
    REQUIRE_ERROR(ErrorKind::Rejected, saveDocument(*desk.store, document, desk.dir.file(s("x"))));
}

TEST_CASE("What cannot be attached is refused, and nothing of it stays", "[documents]")
{
    Desk desk;
    CHECK(desk.refused(desk.dir.file(s("fehlt.pdf"))).kind == ErrorKind::NotFound);
    CHECK(desk.refused(desk.dir.path()).kind == ErrorKind::Rejected);
    TargetGroup term;
    term.key = s("neu");
    write(*desk.store, s("targetGroup:create"), [&](Writer& writer) { writer.insert(term); });
    CHECK(desk.refused(desk.letter, rowRef(term.id)).message.contains(s("Zielgruppe")));
#ifdef Q_OS_UNIX
    const QString pipe = desk.dir.file(s("pipe"));
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(desk.refused(pipe).kind == ErrorKind::Rejected);
    // A file that never ends, as far as anybody can tell.
    const QString endless = fileOf(desk.dir, s("riesig.bin"), {});
    REQUIRE(QFile::resize(endless, kMostContentBytes + 1));
    CHECK(desk.refused(endless).message.contains(s("200")));
#endif
}

TEST_CASE("A file that changes while it is attached is refused", "[documents]")
{
    Desk desk;
    ContentStore contents(*desk.store);
    // Between finding out its hash and reading it again it grows.
    REQUIRE_ERROR(ErrorKind::Damaged, contents.put(hashOf(desk.bytes), piecesOf(desk.bytes + "mehr")));
    REQUIRE_ERROR(ErrorKind::Damaged, contents.put(hashOf(desk.bytes), piecesOf(desk.bytes.chopped(1))));
    CHECK(value_of(contents.present()).isEmpty());
    REQUIRE_ERROR(ErrorKind::Damaged, contents.put(s("../../etc/passwd"), piecesOf(desk.bytes)));
}

TEST_CASE("Detaching and undo keep the content, erasing takes it out of the file", "[documents][erase]")
{
    Desk desk;
    const AttachedDocument document = attach(*desk.store, rowRef(desk.measure), desk.letter);
    const QByteArray trace = desk.bytes.right(1000);
    CHECK(contentOf(desk.path).contains(trace));
    REQUIRE_OK(desk.store->undoLog().undo());
    CHECK(hasContent(*desk.store, document));
    REQUIRE_OK(desk.store->undoLog().redo());
    REQUIRE_OK(desk.store->transact(s("document:delete"),
                                    [&](Writer& writer) { return deleteRow(writer, rowRef(document.id)); }));
    desk.reopen();
    CHECK(hasContent(*desk.store, document));
    const AttachedDocument other =
        attach(*desk.store, rowRef(desk.measure), fileOf(desk.dir, s("zwei.pdf"), desk.bytes));
    REQUIRE_OK(desk.store->erasure().erase({rowRef(document.id)}));
    CHECK(hasContent(*desk.store, other)); // which names the same
    REQUIRE_OK(desk.store->erasure().erase({rowRef(other.id)}));
    CHECK_FALSE(hasContent(*desk.store, other));
    desk.store.reset();
    CHECK_FALSE(contentOf(desk.path).contains(trace));
    CHECK(bytesOf(desk.path) < 2'000'000);
}

TEST_CASE("With a person her documents are erased", "[documents][erase]")
{
    Desk desk;
    Person person;
    person.familyName = s("Quezwärt");
    write(*desk.store, s("person:create"), [&](Writer& writer) { writer.insert(person); });
    const AttachedDocument document = attach(*desk.store, rowRef(person.id), desk.letter);
    REQUIRE_OK(eraseRecords(*desk.store, {rowRef(person.id)}));
    CHECK_FALSE(hasContent(*desk.store, document));
    CHECK(all<AttachedDocument>(*desk.store, Rows::All).isEmpty());
}

TEST_CASE("What a writing that was cut off left goes at the next opening", "[documents]")
{
    Desk desk;
    REQUIRE_OK(ContentStore(*desk.store).put(hashOf(desk.bytes), piecesOf(desk.bytes)));
    CHECK(value_of(ContentStore(*desk.store).check()).unnamed.contains(hashOf(desk.bytes)));
    desk.reopen();
    CHECK(value_of(ContentStore(*desk.store).present()).isEmpty());
}

TEST_CASE("A content that somebody changed is named, and attaching it again repairs it", "[documents]")
{
    Desk desk;
    const AttachedDocument document = attach(*desk.store, rowRef(desk.measure), desk.letter);
    const AttachedDocument other = attach(*desk.store, rowRef(desk.measure), fileOf(desk.dir, s("gut.txt"), "gut"));
    desk.store.reset();
    const QString change = GENERATE(
        s("UPDATE \"content_\" SET \"bytes\"=x'00' WHERE \"piece\"=1 AND \"hash\"='%1'"),
        s("UPDATE \"content_\" SET \"packed\"=1 WHERE \"piece\"=3 AND \"hash\"='%1'"),
        s("UPDATE \"content_\" SET \"packed\"=1,\"bytes\"=x'7FFFFFFF789C' WHERE \"piece\"=2 AND \"hash\"='%1'"),
        s("DELETE FROM \"content_\" WHERE \"piece\"=2 AND \"hash\"='%1'"),
        s("INSERT INTO \"content_\" VALUES('%1',4,0,x'414243')"));
    Database(desk.path, Database::Mode::ReadWrite).exec(change.arg(document.sha256));
    desk.store = value_of(Store::open(desk.path, {}));
    INFO(change.toStdString());
    const auto check = value_of(ContentStore(*desk.store).check());
    CHECK(check.bad.keys() == QStringList{document.sha256});
    CHECK(contentOf(*desk.store, other) == "gut");
    const QString target = fileOf(desk.dir, s("ziel.pdf"), "vorher");
    REQUIRE_ERROR(ErrorKind::Damaged, saveDocument(*desk.store, document, target));
    CHECK(contentOf(target) == "vorher");
    attach(*desk.store, rowRef(desk.measure), desk.letter);
    CHECK(contentOf(*desk.store, document) == desk.bytes);
}

TEST_CASE("A piece never becomes more than a piece", "[documents]")
{
    CHECK(value_of(unpackPiece(packPiece(QByteArray(kContentPiece, 'x')))) == QByteArray(kContentPiece, 'x'));
    const QByteArray bomb = qCompress(QByteArray(50'000'000, '\0'));
    REQUIRE(bomb.size() < kContentPiece);
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({bomb, true}));
    QByteArray claimsLittle = bomb;
    claimsLittle.replace(0, 4, QByteArray::fromHex("00000010"));
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({claimsLittle, true}));
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({"abc", true}));
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({QByteArray("\0\0\0\x04keine", 9), true}));
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({QByteArray(kContentPiece + 1, 'x'), false}));
    REQUIRE_ERROR(ErrorKind::Damaged, unpackPiece({{}, false}));
}

TEST_CASE("A document is saved under a plain name, whatever a commit claims", "[documents]")
{
    const auto saved = [](const QString& name) {
        AttachedDocument document;
        document.fileName = name;
        return safeFileName(document);
    };
    CHECK(saved(s("Brief.pdf")) == s("Brief.pdf"));
    CHECK(saved(s("../../.bashrc")) == s("bashrc"));
    CHECK(saved(s("C:\\Windows\\böse?.exe")) == s("böse_.exe"));
    CHECK(saved(s("..")) == s("Anlage"));
    CHECK(saved({}) == s("Anlage"));
    CHECK(saved(QString(400, u'ä') + s(".pdf")).size() < 140);
    CHECK(saved(s("a\nb.txt")) == s("a_b.txt"));
}
