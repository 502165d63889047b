// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a copy remembers of a folder between two programs, and forged files in it.
#include "core/sync/foldermemory.h"

#include "core/sync/folder.h"
#include "core/sync/packagebytes.h"
#include "tests/core/copies/mergefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Two copies with a folder; each exchange is one of a program of its own.
struct SharedFolder {
    TempDir dir;
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, s("K001"), s("eins"));
    std::unique_ptr<Store> copy;
    QString folder = dir.file(s("Abgleich"));

    SharedFolder()
    {
        REQUIRE(QDir().mkpath(folder));
        copy = copyOf(*office);
    }
    Result<SyncReport> sync(Store& store, const Password& password = {})
    {
        FolderTransport transport(store, folder, password);
        return syncFolder(store, transport);
    }
    QFileInfoList files() { return QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name); }
};

} // namespace

TEST_CASE("A file of the folder that was read is not read again by the next program", "[merge][folder]")
{
    SharedFolder shared;
    value_of(shared.sync(*shared.office));
    edit<Measure>(*shared.copy, shared.id, [](Measure& m) { m.title = s("zwei"); });
    value_of(shared.sync(*shared.copy));
    value_of(shared.sync(*shared.office));
    // Whoever reads these files again finds rubbish; nobody does.
    for (const QFileInfo& info : shared.files()) {
        const QDateTime modified = info.lastModified();
        const qint64 size = info.size();
        QFile file(info.absoluteFilePath());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(QByteArray(size, 'x')) == size);
        REQUIRE(file.flush());
        REQUIRE(file.setFileTime(modified, QFileDevice::FileModificationTime));
    }
    const SyncReport report = value_of(shared.sync(*shared.office));
    CHECK(report.isEmpty());
    CHECK(shared.files().size() == 2);
    // A new file is read.
    edit<Measure>(*shared.copy, shared.id, [](Measure& m) { m.title = s("drei"); });
    value_of(shared.sync(*shared.copy));
    CHECK(value_of(shared.sync(*shared.office)).admission.admitted.size() == 1);
    CHECK(get(*shared.office, shared.id).title == s("drei"));
}

TEST_CASE("What is remembered of a folder does not let a wrong password pass", "[merge][folder]")
{
    SharedFolder shared;
    const Password right(s("richtig"), KeyCost::least());
    value_of(shared.sync(*shared.office, right));
    value_of(shared.sync(*shared.office, right));
    addMeasure(*shared.office, s("K2"), s("neu"));
    CHECK(error_of(shared.sync(*shared.office, Password(s("falsch"), KeyCost::least()))).kind == ErrorKind::Rejected);
    CHECK(error_of(shared.sync(*shared.office)).kind == ErrorKind::Rejected);
    CHECK(value_of(shared.sync(*shared.office, right)).sent.size() == 1);
}

TEST_CASE("A memory that is damaged or of another version is passed over", "[merge][folder]")
{
    const FolderMemory memory(newCommitId(), s("copy"), s("/ordner"));
    CHECK(memory.load().isEmpty());
    const QList<QUuid> ids{newCommitId(), newCommitId()};
    const QDateTime time({2026, 11, 22}, {9, 0}, Qt::UTC);
    memory.save({{s("a.iplanabgleich"), {10, time, true, ids, 3}}});
    const auto loaded = memory.load();
    REQUIRE(loaded.size() == 1);
    CHECK(loaded.first().ids == ids);
    CHECK(loaded.first().modified == time);
    CHECK(loaded.first().encrypted);
    CHECK(loaded.first().blankFor == 3);
    CHECK(FolderMemory(newCommitId(), s("copy"), s("/ordner")).load().isEmpty());
}

TEST_CASE("A file that claims a known commit with other content is named and passed over",
          "[merge][folder][quarantine]")
{
    SharedFolder shared;
    value_of(shared.sync(*shared.office));
    CommitData forged = value_of(shared.office->replica().commitsMissingFrom({})).last();
    for (ChangeData& change : forged.changes) {
        if (change.unit == s("title"))
            change.value = Value(s("gefälscht"));
    }
    const QString path = shared.folder + s("/fremd.iplanabgleich");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(value_of(packageBytes(value_of(shared.office->file().info()).root, {forged}, {})));
    file.close();
    addMeasure(*shared.office, s("K2"), s("neu"));
    const qsizetype before = shared.files().size();
    const auto report = value_of(shared.sync(*shared.office));
    CHECK(report.sent.size() == 1);
    REQUIRE(report.admission.refused.size() == 1);
    CHECK(report.admission.refused.first().error.kind == ErrorKind::Rejected);
    CHECK(report.admission.refused.first().source.name == s("fremd.iplanabgleich"));
    CHECK(report.admission.refused.first().error.message.contains(idText(forged.id)));
    CHECK(shared.files().size() == before + 1);
    CHECK(get(*shared.office, shared.id).title == s("eins"));
    QFile::remove(path);
    CHECK(value_of(shared.sync(*shared.office)).isEmpty());
}
