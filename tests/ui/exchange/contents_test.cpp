// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What documents hold, on the ways of the window: folder, copy, package.
#include "core/base/outputfile.h"
#include "core/ops/documents.h"
#include "core/sync/package.h"
#include "tests/support/files.h"
#include "tests/ui/merge/twocopies.h"
#include "ui/base/exchangeservice.h"
#include "ui/merge/rehearsalview.h"

#include <QDir>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// More than one part.
const QByteArray kLetter = QByteArray("Sehr geehrte Frau Beispiel, ").repeated(200'000);

AttachedDocument attachLetter(Store& store, const RowRef& owner, const QString& path)
{
    REQUIRE_OK(writeFile(path, kLetter));
    const Id<AttachedDocument> id = value_of(attachDocument(store, {owner, path})).document;
    return value_of(store.read([&](const Reader& reader) -> Result<AttachedDocument> { return *reader.find(id); }));
}

bool isHere(const Store& store, const AttachedDocument& document)
{
    return value_of(ContentStore(store).has(document.sha256));
}

QByteArray savedBytes(const Store& store, const AttachedDocument& document, const QString& path)
{
    REQUIRE_OK(saveDocument(store, document, path));
    return contentOf(path);
}

/// A window in the office and a colleague's program, both on the same folder.
struct SharedDocuments {
    TwoCopies copies;
    Office office;
    Workspace colleague{fixedClock(QDateTime({2026, 11, 21}, {14, 5}))};
    QString folder = copies.file(s("abgleich"));

    SharedDocuments()
    {
        REQUIRE(QDir().mkpath(folder));
        colleague.setAuthor({s("Max Muster"), s("MM")});
        REQUIRE_OK(colleague.open(copies.copyPath()));
        begin(colleague);
    }
    void begin(Workspace& workspace) const
    {
        workspace.exchange().setPace({1, 20});
        REQUIRE_OK(workspace.exchange().setUp({ExchangeTarget::Way::Folder, folder}, {}, false));
        waitUntil([&] { return workspace.exchange().state() == ExchangeService::State::Done; });
    }
    void openOffice()
    {
        REQUIRE(office.window->openFile(copies.officePath()));
        begin(office.workspace());
    }
    [[nodiscard]] Store& mine() const { return office.workspace().store(); }
    [[nodiscard]] QString status() const { return office.workspace().exchange().text(); }
    [[nodiscard]] QStringList contentFiles() const { return QDir(folder).entryList({s("*.iplananlage")}, QDir::Files); }
};

} // namespace

TEST_CASE("What a colleague attaches comes through the folder with its content, and goes with an erasure",
          "[ui][exchange][documents]")
{
    SharedDocuments shared;
    shared.openOffice();
    const AttachedDocument letter =
        attachLetter(shared.colleague.store(), shared.copies.row(1), shared.copies.file(s("Brief.txt")));
    shared.colleague.exchange().exchangeNow();
    waitUntil([&] { return isHere(shared.mine(), letter); });
    CHECK(savedBytes(shared.mine(), letter, shared.copies.file(s("gespeichert.txt"))) == kLetter);
    CHECK(shared.office.message().isEmpty());

    // Erased here, it is gone there and in the folder, also where somebody lays it back.
    REQUIRE(shared.contentFiles().size() == 1);
    const QString file = shared.folder + u'/' + shared.contentFiles().first();
    const QByteArray sealed = contentOf(file);
    REQUIRE_OK(shared.mine().erasure().erase({rowRef(letter.id)}));
    shared.office.workspace().exchange().exchangeNow();
    waitUntil([&] { return !isHere(shared.colleague.store(), letter); });
    waitUntil([&] { return shared.contentFiles().isEmpty(); });
    REQUIRE_OK(writeFile(file, sealed));
    waitUntil([&] { return shared.contentFiles().isEmpty(); });
    CHECK_FALSE(isHere(shared.mine(), letter));
    CHECK_FALSE(isHere(shared.colleague.store(), letter));
}

TEST_CASE("A content that is missing in the folder is named, and taken when it has come", "[ui][exchange][documents]")
{
    SharedDocuments shared;
    const AttachedDocument letter =
        attachLetter(shared.colleague.store(), shared.copies.row(1), shared.copies.file(s("Brief.txt")));
    shared.colleague.exchange().exchangeNow();
    waitUntil([&] { return shared.contentFiles().size() == 1; });
    shared.colleague.close();
    const QString file = shared.folder + u'/' + shared.contentFiles().first();
    const QString away = shared.copies.file(s("unterwegs.anlage"));
    REQUIRE(QFile::rename(file, away));
    SECTION("it is not there at all")
    {
        shared.openOffice();
        CHECK(shared.status().contains(s("der Inhalt der Anlage „Brief“ fehlt noch")));
    }
    SECTION("half of it is there")
    {
        const QByteArray whole = contentOf(away);
        REQUIRE_OK(writeFile(file, whole.left(whole.size() / 2)));
        shared.openOffice();
        CHECK(shared.status().contains(s("der Inhalt der Anlage „Brief“ fehlt noch")));
        CHECK(shared.office.message().isEmpty());
    }
    SECTION("another one lies in its place")
    {
        REQUIRE_OK(writeFile(file, QByteArray(5000, 'x')));
        shared.openOffice();
        CHECK(shared.status().contains(s("der Inhalt einer Anlage abgelehnt")));
    }
    CHECK_FALSE(isHere(shared.mine(), letter));
    QFile::remove(file);
    REQUIRE(QFile::rename(away, file));
    waitUntil([&] { return isHere(shared.mine(), letter); });
    waitUntil([&] { return !shared.status().contains(s("Anlage")); });
    CHECK(savedBytes(shared.mine(), letter, shared.copies.file(s("gespeichert.txt"))) == kLetter);
}

TEST_CASE("A copy that is merged in the window brings the contents of its documents", "[ui][merge][documents]")
{
    TwoCopies copies;
    AttachedDocument letter;
    {
        const auto store = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        letter = attachLetter(*store, copies.row(1), copies.file(s("Brief.txt")));
    }
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    const MergeDialog& dialog = rehearseInWindow(office, copies.copyPath());
    CHECK(dialog.rehearsal()->summary().contains(s("Inhalte von Anlagen, die dazukämen: 1.")));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    CHECK(dialog.resultText().contains(s("Inhalte von Anlagen: 1 übernommen")));
    const Store& store = office.workspace().store();
    CHECK(savedBytes(store, letter, copies.file(s("gespeichert.txt"))) == kLetter);

    // Erased here: merging the copy once more brings nothing back.
    REQUIRE_OK(office.workspace().store().erasure().erase({rowRef(letter.id)}));
    mergeInWindow(office, copies.copyPath());
    CHECK_FALSE(isHere(office.workspace().store(), letter));
}

TEST_CASE("A package without contents names what is missing, and one with them brings it later",
          "[ui][merge][documents]")
{
    TwoCopies copies;
    const QString package = copies.file(s("stand.iplanpaket"));
    AttachedDocument letter;
    const auto packFromCopy = [&](bool withoutContents) {
        const auto store = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        if (letter.sha256.isEmpty())
            letter = attachLetter(*store, copies.row(1), copies.file(s("Brief.txt")));
        PackageOptions options;
        options.withoutContents = withoutContents;
        value_of(pack(*store, package, options));
    };
    packFromCopy(true);
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    const MergeDialog& first = mergeInWindow(office, package);
    CHECK(first.resultText().contains(s("noch nicht da sind: 1 („Brief“)")));
    CHECK_FALSE(isHere(office.workspace().store(), letter));

    packFromCopy(false);
    const MergeDialog& second = mergeInWindow(office, package);
    CHECK(second.resultText().contains(s("Inhalte von Anlagen: 1 übernommen")));
    CHECK(savedBytes(office.workspace().store(), letter, copies.file(s("gespeichert.txt"))) == kLetter);
    const MergeDialog& third = rehearseInWindow(office, package);
    CHECK(third.rehearsal()->summary() == QStringList{s("Die andere Kopie enthält nichts, was hier noch fehlt.")});
}
