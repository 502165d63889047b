// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"

#include <unistd.h>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Format {
    ExportFormat format;
    QString name;
};

QList<Format> allFormats()
{
    return {{ExportFormat::Xlsx, QStringLiteral("aus.xlsx")},
            {ExportFormat::Csv, QStringLiteral("tabellen")},
            {ExportFormat::Json, QStringLiteral("aus.json")},
            {ExportFormat::Sqlite, QStringLiteral("aus.sqlite")}};
}

} // namespace

TEST_CASE("Public output holds no personal and no internal value in any format", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        const QString full = folder.file(QStringLiteral("voll-") + one.name);
        const QString open = folder.file(QStringLiteral("offen-") + one.name);
        REQUIRE_OK(exportFile(*sample.store, one.format, full, asOf()));
        REQUIRE_OK(exportFile(*sample.store, one.format, open, asOf({2026, 11, 21}, true)));
        const QByteArray everything = allBytes(full);
        const QByteArray shown = allBytes(open);
        REQUIRE_FALSE(everything.isEmpty());
        CHECK(everything.contains("Musterfrau")); // else the search would prove nothing
        CHECK(everything.contains("Geheimnotiz"));
        CHECK(shown.contains("K001"));
        for (const QByteArray& secret : ExportSample::secrets()) {
            INFO(secret.toStdString());
            CHECK_FALSE(shown.contains(secret));
        }
        CHECK_FALSE(shown.contains("Erika Beispiel")); // authors belong to the history
    }
}

TEST_CASE("What cannot be written leaves nothing behind", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        const QString missing = folder.file(QStringLiteral("gibt es nicht/") + one.name);
        REQUIRE_ERROR(ErrorKind::Io, exportFile(*sample.store, one.format, missing, asOf()));
    }
    CHECK(entriesOf(folder.path()).isEmpty());
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("ordner")));
    for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Json, ExportFormat::Sqlite})
        REQUIRE_ERROR(ErrorKind::Io, exportFile(*sample.store, format, folder.file(QStringLiteral("ordner")), asOf()));
    CHECK(entriesOf(folder.path()) == QStringList{QStringLiteral("ordner")});
    CHECK(entriesOf(folder.file(QStringLiteral("ordner"))).isEmpty());
}

TEST_CASE("An export that is given up at any point leaves what was there", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        const QString target = folder.file(one.name);
        REQUIRE_OK(exportFile(*sample.store, one.format, target, asOf({2018, 6, 1})));
        const QByteArray before = allBytes(target);
        int asked = 0;
        int most = 10'000;
        ExportOptions options = asOf();
        options.isCancelled = [&] { return ++asked > most; };
        const QString other = folder.file(QStringLiteral("anders-") + one.name);
        REQUIRE_OK(exportFile(*sample.store, one.format, other, options));
        const int all = std::exchange(asked, 0);
        REQUIRE(all > 5);
        const QStringList entries = entriesOf(folder.path());
        for (const int stop : {0, 1, all / 2, all - 1}) {
            most = stop;
            asked = 0;
            REQUIRE_ERROR(ErrorKind::Conflict, exportFile(*sample.store, one.format, target, options));
            CHECK(asked == stop + 1);
        }
        most = 2;
        asked = 0;
        REQUIRE_ERROR(ErrorKind::Conflict,
                      exportFile(*sample.store, one.format, folder.file(QStringLiteral("neu")), options));
        CHECK(entriesOf(folder.path()) == entries);
        CHECK(allBytes(target) == before);
        if (one.format == ExportFormat::Csv)
            CHECK(entriesOf(target) == entriesOf(other));
    }
}

TEST_CASE("An existing export is replaced, other files stay", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        const QString target = folder.file(one.name);
        REQUIRE_OK(exportFile(*sample.store, one.format, target, asOf()));
        REQUIRE_OK(exportFile(*sample.store, one.format, target, asOf()));
    }
    CHECK(entriesOf(folder.path()).size() == 4);
}

TEST_CASE("An empty file and one with 500 measures can be exported", "[exchange]")
{
    const auto store = memoryStore();
    const TempDir folder;
    for (const Format& one : allFormats())
        REQUIRE_OK(exportFile(*store, one.format, folder.file(one.name), asOf()));
    addManyMeasures(*store, 500);
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        REQUIRE_OK(exportFile(*store, one.format, folder.file(one.name), asOf()));
        const QByteArray bytes = allBytes(folder.file(one.name));
        CHECK(bytes.contains("T0001"));
        CHECK(bytes.contains("T0500"));
    }
}

TEST_CASE("A full disk is an error and leaves nothing behind", "[exchange]")
{
    const TempDir folder;
    const auto mount = [&](const QStringList& arguments) {
        return QProcess::execute(QStringLiteral("mount"), arguments);
    };
    if (geteuid() != 0 || mount({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                 QStringLiteral("size=24k"), QStringLiteral("tmpfs"), folder.path()}) != 0) {
        WARN("Not run: needs the right to mount a small disk");
        return;
    }
    const auto store = memoryStore();
    addManyMeasures(*store, 500);
    for (const Format& one : allFormats()) {
        INFO(one.name.toStdString());
        const Result<> result = exportFile(*store, one.format, folder.file(one.name), asOf());
        CHECK((!result && result.error().kind == ErrorKind::Io));
        CHECK(entriesOf(folder.path()).isEmpty());
    }
    CHECK(QProcess::execute(QStringLiteral("umount"), {folder.path()}) == 0);
}
