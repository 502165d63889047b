// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// iplan edition compare: days, editions and other files on either side.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Runs "iplan edition compare" on the file; it must succeed.
QString compared(const CliFile& file, const QStringList& words)
{
    const Outcome outcome = runIplan(QStringList{u("edition"), file.path(), u("compare")} + words);
    INFO(outcome.error().toStdString());
    REQUIRE(outcome.exitCode == 0);
    return outcome.text();
}

QJsonObject comparedJson(const CliFile& file, const QStringList& words)
{
    return QJsonDocument::fromJson(compared(file, words + QStringList{u("--json")}).toUtf8()).object();
}

QString refusedWith(int exitCode, const CliFile& file, const QStringList& words)
{
    const Outcome outcome = runIplan(QStringList{u("edition"), file.path(), u("compare")} + words);
    CHECK(outcome.exitCode == exitCode);
    CHECK(outcome.out.isEmpty());
    return outcome.error();
}

QStringList changesOf(const QJsonObject& comparison)
{
    QStringList out;
    for (const QJsonValue& value : comparison.value(u"changes").toArray()) {
        const QJsonObject change = value.toObject();
        out << change.value(u"kind").toString() + u' ' + change.value(u"code").toString();
    }
    return out;
}

/// When the last commit was written.
QString now(CliFile& file)
{
    return file.array("history").first().toObject().value(u"time").toString();
}

/// A file with K001, its state then, and after it a new title, a cost and K002.
struct Story {
    CliFile file;
    QString then;

    Story()
    {
        file.fill();
        file.ok("add", {u("costItem"), u("measure=K001"), u("year=2026"), u("kind=personnel"), u("stage=approved"),
                        u("amount=446.000")});
        then = now(file);
        file.ok("set", {u("measure:K001"), u("title=Interkulturelle Zentren"), u("description=Mehr Räume")});
        file.ok("add", {u("costItem"), u("measure=K001"), u("year=2026"), u("kind=grant"), u("stage=approved"),
                        u("amount=236.000")});
        file.ok("add", {u("measure"), u("code=K002"), u("title=Später dazu")});
    }
    /// An edition that holds K001 as it is now.
    void freeze(const QString& title)
    {
        file.ok("edition", {u("new"), u("title=") + title, u("asOf=2026-11-01")});
        file.ok("edition", {u("exclude"), title, u("all")});
        file.ok("edition", {u("include"), title, u("measure:K001")});
        file.ok("edition", {u("freeze"), title, u("--reason"), u("Probe")});
    }
};

} // namespace

TEST_CASE("Two days are compared, as text and as JSON", "[cli][comparison]")
{
    Story story;
    const QString text = compared(story.file, {story.then, u("heute")});
    CHECK(text.contains(u("Neu (1)")));
    CHECK(text.contains(u("K002 Später dazu")));
    CHECK(text.contains(u("Personalkosten 2026, bewilligt")));
    CHECK(text.contains(u("Zuschuss 2026, bewilligt: – → 236.000,00 €")));
    CHECK(text.contains(u("[+ Mehr Räume]")));

    const QJsonObject json = comparedJson(story.file, {story.then, u("heute")});
    CHECK(changesOf(json) == QStringList{u("renamed K001"), u("costs K001"), u("text K001"), u("added K002")});
    CHECK_FALSE(json.value(u"matchedByCode").toBool(true));
    qint64 before = 0;
    qint64 after = 0;
    for (const QJsonValue& sum : json.value(u"costSums").toArray()) {
        before += sum[u"beforeCents"].toInteger();
        after += sum[u"afterCents"].toInteger();
    }
    CHECK(before == 44'600'000); // bisher
    CHECK(after == 68'200'000);  // zusammen: 446.000 + 236.000

    // The other way round it is the other way round, and with itself it is nothing.
    CHECK(changesOf(comparedJson(story.file, {u("heute"), story.then})) ==
          QStringList{u("renamed K001"), u("costs K001"), u("text K001"), u("gone K002")});
    CHECK(changesOf(comparedJson(story.file, {story.then, story.then})).isEmpty());
    CHECK(compared(story.file, {u("heute"), u("heute")}).contains(u("nichts geändert")));
}

TEST_CASE("An edition and another file stand on either side", "[cli][comparison]")
{
    Story story;
    story.freeze(u("Gesamtprogramm"));
    story.file.ok("set", {u("measure:K001"), u("programmeGroup=B")});
    const QJsonObject json = comparedJson(story.file, {u("Gesamtprogramm"), u("heute")});
    CHECK(json.value(u"before").toString().startsWith(u("Fortschreibung „Gesamtprogramm“")));
    CHECK(changesOf(json).contains(u("programmeGroup K001")));
    CHECK(changesOf(json).contains(u("added K002")));

    // A copy has the same origin, a file of somebody else does not.
    const QString copy = story.file.file(u("kopie.iplan"));
    REQUIRE(QFile::copy(story.file.path(), copy));
    story.file.ok("set", {u("measure:K001"), u("priority=high")});
    const QJsonObject withCopy = comparedJson(story.file, {copy, u("heute")});
    CHECK(changesOf(withCopy) == QStringList{u("other K001")});
    CHECK(withCopy.value(u"before").toString() == u("Datei „kopie.iplan“"));
    CHECK(changesOf(comparedJson(story.file, {copy + u("#Gesamtprogramm"), u("heute")})).contains(u("added K002")));
    CliFile other;
    other.fill();
    const QJsonObject withOther = comparedJson(story.file, {u("heute"), other.path()});
    CHECK(withOther.value(u"matchedByCode").toBool());
    CHECK(changesOf(withOther).contains(u("gone K002")));
}

TEST_CASE("The comparison is written in every format", "[cli][comparison]")
{
    Story story;
    for (const char* format : {"text", "json", "pdf", "odt", "docx", "html", "xlsx"}) {
        INFO(format);
        const QString target = story.file.file(u("vergleich.") + QString::fromLatin1(format));
        compared(story.file,
                 {story.then, u("heute"), u("--format"), QString::fromLatin1(format), u("--output"), target});
        CHECK(QFileInfo(target).size() > 500);
    }
    const QString open = story.file.file(u("offen.html"));
    compared(story.file, {story.then, u("heute"), u("--format"), u("html"), u("--output"), open, u("--public")});
    QFile html(open);
    REQUIRE(html.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(html.readAll()).contains(u("Interkulturelle Zentren")));
}

TEST_CASE("The report of what changed since an edition is one of the reports", "[cli][comparison]")
{
    Story story;
    story.freeze(u("Gesamtprogramm"));
    story.file.ok("set", {u("measure:K001"), u("programmeGroup=B")});
    const QString target = story.file.file(u("seit.html"));
    for (const char* which : {"Gesamtprogramm", "all"}) {
        story.file.ok("report", {u("comparison"), u(which), u("--format"), u("html"), u("--output"), target});
        QFile html(target);
        REQUIRE(html.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(html.readAll());
        CHECK(text.contains(u("Gruppe im Maßnahmenprogramm")));
        CHECK(text.contains(u("Fortschreibung „Gesamtprogramm“")));
    }
}

TEST_CASE("What cannot be compared is refused with what to do", "[cli][comparison]")
{
    Story story;
    const QByteArray before = story.file.bytes();
    CHECK(
        refusedWith(4, story.file, {u("Nirgendwo"), u("heute")}).contains(u("weder ein Tag noch eine Fortschreibung")));
    CHECK(refusedWith(4, story.file, {u("01.01.1999"), u("heute")}).contains(u("gab es diese Datei noch nicht")));
    CHECK(refusedWith(3, story.file, {u("heute"), u("01.01.2999")}).contains(u("Zukunft")));
    CHECK(refusedWith(2, story.file, {u("heute")}).contains(u("FRÜHER SPÄTER")));
    CHECK(refusedWith(2, story.file, {u("heute"), u("heute"), u("--format"), u("pdf")}).contains(u("--output")));
    CHECK(refusedWith(2, story.file, {u("heute"), u("heute"), u("--format"), u("exe")}).contains(u("exe")));
    CHECK(
        refusedWith(3, story.file, {u("heute"), u("heute"), u("--format"), u("html"), u("--output"), story.file.path()})
            .contains(u("die Datei selbst")));
    CHECK(runIplan({u("edition"), story.file.path(), u("tanzen"), u("heute")}).exitCode == 2);
    CHECK(story.file.bytes() == before);
}
