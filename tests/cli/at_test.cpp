// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// report and export of an earlier day, and what is due.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDate>
#include <QDir>

using namespace iplan;
using namespace iplan::test;

namespace
{

QByteArray bytesAt(const QString& path)
{
    QByteArray out;
    for (const QFileInfo& part : QDir(path).entryInfoList(QDir::Files, QDir::Name))
        out += bytesAt(part.filePath());
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : out;
}

/// What the command writes to a file of its own.
QByteArray written(CliFile& at, const QString& path, QStringList words)
{
    static int number = 0;
    const QString target = at.file(u("aus%1").arg(++number));
    words.insert(1, path);
    const Outcome outcome = runIplan(words + QStringList{u("--output"), target});
    INFO(outcome.error().toStdString());
    REQUIRE(outcome.exitCode == 0);
    return bytesAt(target);
}

} // namespace

TEST_CASE("Report and export of a moment give what the file gave then", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("conceptModule"), u("number=M1"), u("title=Sprache im Alltag"), u("fieldOfAction=1")});
    const QString then = file.array("history").first().toObject().value(u"time").toString();
    const QString old = file.file(u("damals.iplan"));
    REQUIRE(QFile::copy(file.path(), old));
    file.ok("set", {u("measure:K001"), u("title=Ganz anders")});
    file.ok("delete", {u("conceptModule:M1")});
    file.ok("add", {u("measure"), u("code=K002"), u("title=Später dazu")});

    for (const QStringList& words :
         {QStringList{u("export"), u("--format"), u("json")}, QStringList{u("export"), u("--format"), u("csv")},
          QStringList{u("export"), u("--format"), u("csv"), u("--public")},
          QStringList{u("report"), u("programme"), u("--format"), u("html")},
          QStringList{u("report"), u("module"), u("M1"), u("--format"), u("html")},
          QStringList{u("report"), u("module"), u("all"), u("--format"), u("html"), u("--public")}}) {
        INFO(words.join(u' ').toStdString());
        const QByteArray past = written(file, file.path(), words + QStringList{u("--at"), then});
        CHECK(past == written(file, old, words));
        CHECK_FALSE(past.contains("Ganz anders"));
        CHECK(past.contains("Sprach"));
    }
    const QString today = QDate::currentDate().toString(u("dd.MM.yyyy"));
    const QByteArray report =
        written(file, file.path(), {u("report"), u("programme"), u("--format"), u("html"), u("--at"), today});
    CHECK(report.contains("Ganz anders"));
    CHECK(report.contains("Stand: " + today.toUtf8()));
}

TEST_CASE("A day that the file knows nothing of is refused with what to do", "[cli]")
{
    CliFile file;
    file.fill();
    const QStringList words{u("programme"), u("--format"), u("html"), u("--output"), file.file(u("b.html")), u("--at")};
    CHECK(file.refused(4, "report", words + QStringList{u("1.2.2011")}).contains(u("gab es diese Datei noch nicht")));
    CHECK(file.refused(3, "report", words + QStringList{u("31.12.2999")}).contains(u("liegt in der Zukunft")));
    CHECK(file.refused(3, "report", words + QStringList{u("gestern")}).contains(u("kein Zeitpunkt")));
    CHECK(file.refused(4, "export",
                       {u("--format"), u("json"), u("--output"), file.file(u("b.json")), u("--at"), u("2011-02-01")})
              .contains(u("beginnt am")));
    CHECK_FALSE(QFile::exists(file.file(u("b.html"))));
}

TEST_CASE("A module that was not there on the day is named", "[cli]")
{
    CliFile file;
    file.fill();
    const QString then = file.array("history").first().toObject().value(u"time").toString();
    file.ok("add", {u("conceptModule"), u("number=M1"), u("title=Neu"), u("fieldOfAction=1")});
    CHECK(file.refused(4, "report",
                       {u("module"), u("M1"), u("--format"), u("html"), u("--output"), file.file(u("b.html")),
                        u("--at"), then})
              .contains(u("„M1“ gab es am")));
}

TEST_CASE("What is due is told with day and who must act", "[cli]")
{
    CliFile file;
    file.fill();
    const QDate today = QDate::currentDate();
    const auto iso = [&](int days) { return today.addDays(days).toString(Qt::ISODate); };
    file.ok("add", {u("measureStep"), u("measure=K001"), u("title=Raum suchen"), u("due=") + iso(-3)});
    file.ok("add", {u("measureStep"), u("measure=K001"), u("title=Antrag"), u("due=") + iso(40)});
    file.ok("add", {u("person"), u("familyName=Übermut"), u("retentionEnd=") + iso(10)});
    const QJsonArray all = file.array("due");
    REQUIRE(all.size() == 3);
    const QJsonObject first = all.first().toObject();
    CHECK(keysOf(first) == QStringList{u("date"), u("due"), u("entity"), u("field"), u("id"), u("overdue"), u("rule"),
                                       u("title"), u("what"), u("who")});
    CHECK(first.value(u"rule") == u("stepDue"));
    CHECK(first.value(u"title") == u("K001 Sprachförderung in Kitas: Raum suchen"));
    CHECK(first.value(u"due") == iso(-3));
    CHECK(first.value(u"overdue") == true);
    CHECK(first.value(u"who") == u("Amt für Weiterbildung"));
    CHECK(all.at(1).toObject().value(u"who").isNull());
    CHECK(file.array("due", {u("--within"), u("30")}).size() == 2);
    CHECK(file.array("due", {u("--within=0")}).size() == 1);
    const QString text = file.ok("due");
    CHECK(text.contains(u("Überfällig (1)")));
    CHECK(text.contains(u("Demnächst (2)")));
    CHECK(text.contains(u("Ende der Aufbewahrung")));
    file.refused(2, "due", {u("--within"), u("bald")});
}
