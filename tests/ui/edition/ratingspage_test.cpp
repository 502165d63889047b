// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bewertungsrunden in the window: ballots entered as a grid, sheets out and in, the result and what is taken over.
#include "ui/edition/ratingspage.h"

#include "core/model/entities.h"
#include "core/ops/rows.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/edition/ratingentrypanel.h"
#include "ui/edition/ratingoutpanel.h"
#include "ui/edition/ratingresultpanel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A group of three with four measures to rate, and the round in front.
struct RatingDesk {
    Office office;
    QList<Person> members;
    QList<Measure> measures;
    RatingRound round;

    RatingDesk()
    {
        office.openEmpty();
        round.title = u"Was zuerst?"_s;
        round.subject = RatingSubject::Measures;
        round.method = RatingMethod::Both;
        round.dots = 3;
        REQUIRE(office.workspace().runner().run(u"batch"_s, [this](Writer& writer) -> Result<> {
            WorkingGroup group;
            group.title = u"AG Bildung"_s;
            writer.insert(group);
            for (const char* name : {"Arnsen", "Bolk", "Cezanek"}) {
                Person person;
                person.givenName = u"Test"_s;
                person.familyName = QString::fromLatin1(name);
                writer.insert(person);
                members << person;
                Membership membership;
                membership.workingGroup = group.id;
                membership.person = person.id;
                membership.state = MembershipState::Accepted;
                writer.insert(membership);
            }
            for (const char* title :
                 {"Elterncafé mit Kinderbetreuung", "Lotsen im Stadtteil", "Mentoring", "Sprachkurse am Vormittag"}) {
                Measure measure;
                measure.code = u"K00%1"_s.arg(measures.size() + 1);
                measure.title = QString::fromUtf8(title);
                measure.state = MeasureState::Proposed;
                writer.insert(measure);
                measures << measure;
            }
            writer.insert(round);
            writer.link(RatingRoundGroup{{}, false, round.id, group.id});
            return {};
        }));
        office.window->openRecord(rowRef(round.id));
    }
    template <class Panel>
    [[nodiscard]] Panel& open(const char* command) const
    {
        auto& page = pageInFront<RatingsPage>(office);
        auto* action = page.findChild<QAction*>(QString::fromLatin1(command));
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
        auto* panel = qobject_cast<Panel*>(page.side());
        REQUIRE(panel);
        qApp->processEvents();
        return *panel;
    }
    void enterAll() const
    {
        for (const Person& member : members) {
            QList<RatingEntry> entries;
            for (int i = 0; i < measures.size(); ++i) {
                const RowRef item = rowRef(measures.at(i).id);
                entries << RatingEntry{item, entityOf<RatingVote>().field(u"relevance"), 5 - i}
                        << RatingEntry{item, entityOf<RatingVote>().field(u"feasibility"), 2 + i};
            }
            entries << RatingEntry{rowRef(measures.at(1).id), entityOf<RatingVote>().field(u"dots"), 2};
            REQUIRE(office.workspace().runner().run(kRatingVoteOperation, [&](Writer& writer) -> Result<> {
                IPLAN_TRY(makeBallots(writer, round.id));
                return enterVotes(writer, ratingBallotId(round.id, member.id.uuid()), entries);
            }));
        }
    }
    template <class E>
    [[nodiscard]] E stored(const Id<E>& id) const
    {
        return fromRecord<E>(*office.workspace().find(rowRef(id)));
    }
    [[nodiscard]] std::optional<RatingVote> vote(int member, int measure) const
    {
        const auto ballot = ratingBallotId(round.id, members.at(member).id.uuid());
        const auto record = office.workspace().find(rowRef(ratingVoteId(ballot, measures.at(measure).id.uuid())));
        return record ? std::optional(fromRecord<RatingVote>(*record)) : std::nullopt;
    }
};

void typeCell(QTableWidget& grid, const QString& digits)
{
    QTest::keyClicks(&grid, digits.first(1));
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    QTest::keyClicks(editor, digits.mid(1));
    CHECK(editor->text() == digits);
    QTest::keyClick(editor, Qt::Key_Return);
}

} // namespace

TEST_CASE("Votes are entered as numbers in a grid, line by line, ballot by ballot", "[ui][rating]")
{
    RatingDesk desk;
    auto& panel = desk.open<RatingEntryPanel>("ratingEntry");
    CHECK(panel.ballots()->count() == 0);
    CHECK(panel.stateText().contains(u"Noch kein Stimmzettel"_s));
    QTest::mouseClick(panel.makeButton(), Qt::LeftButton);
    REQUIRE(panel.ballots()->count() == 3);
    CHECK(panel.ballots()->itemText(0) == u"Test Arnsen: leer"_s);
    REQUIRE(panel.grid()->rowCount() == 4);
    REQUIRE(panel.grid()->columnCount() == 4);
    CHECK(panel.grid()->item(0, 0)->text() == u"K001 Elterncafé mit Kinderbetreuung"_s);

    panel.grid()->setFocus();
    panel.grid()->setCurrentCell(0, 1);
    typeCell(*panel.grid(), u"5"_s);
    CHECK(panel.grid()->currentRow() == 1); // as in a column of numbers
    typeCell(*panel.grid(), u"3"_s);
    CHECK(desk.vote(0, 0)->relevance == 5);
    CHECK(desk.vote(0, 1)->relevance == 3);
    CHECK(panel.ballots()->itemText(0) == u"Test Arnsen: 2 von 11 Angaben"_s); // 8 grades and 3 dots

    // What the rules do not allow is said and not kept.
    typeCell(*panel.grid(), u"9"_s);
    CHECK(desk.office.message().contains(u"9 liegt nicht zwischen 1 und 5"_s));
    CHECK(panel.grid()->currentRow() == 2); // not on to the next line: the cell wants to be put right
    CHECK(panel.grid()->item(2, 1)->text() == u"9"_s);
    CHECK_FALSE(panel.grid()->item(2, 1)->icon().isNull());
    CHECK(panel.stateText().contains(u"Zeile 3: „9“ ist nicht gespeichert."_s));
    for (const QString& wrong : {u"-1"_s, u"2,5"_s, u"abc"_s}) {
        typeCell(*panel.grid(), wrong);
        CHECK(desk.office.message().contains(wrong));
        CHECK(panel.stateText().contains(u"„%1“ ist nicht gespeichert"_s.arg(wrong)));
        CHECK(panel.grid()->currentRow() == 2);
        CHECK_FALSE(desk.vote(0, 2));
    }
    typeCell(*panel.grid(), u"4"_s);
    CHECK(desk.vote(0, 2)->relevance == 4);
    CHECK_FALSE(panel.stateText().contains(u"nicht gespeichert"_s));
    CHECK(panel.grid()->currentRow() == 3);
    // A line that somebody passes over stays empty, and what follows belongs to the next one.
    panel.grid()->setCurrentCell(0, 2);
    QTest::keyClick(panel.grid(), Qt::Key_Return);
    CHECK(panel.grid()->currentRow() == 1);
    CHECK_FALSE(desk.vote(0, 0)->feasibility);
    typeCell(*panel.grid(), u"2"_s);
    CHECK(desk.vote(0, 1)->feasibility == 2);
    panel.grid()->setCurrentCell(0, 3);
    typeCell(*panel.grid(), u"2"_s);
    CHECK(panel.stateText().contains(u"2 Punkte von 3 vergeben."_s));
    typeCell(*panel.grid(), u"2"_s);
    CHECK(desk.office.message().contains(u"Das wären 4 Punkte"_s));
    CHECK(panel.grid()->item(1, 3)->text() == u"2"_s);
    CHECK(panel.stateText().contains(u"Zeile 2: „2“ ist nicht gespeichert."_s));

    QTest::mouseClick(panel.nextButton(), Qt::LeftButton);
    CHECK(panel.ballots()->currentText() == u"Test Bolk: leer"_s);
    panel.grid()->setCurrentCell(0, 1);
    typeCell(*panel.grid(), u"4"_s);
    CHECK(desk.vote(1, 0)->relevance == 4);
    CHECK(desk.vote(0, 0)->relevance == 5);
    desk.office.action(Command::Undo)->trigger();
    CHECK((!desk.vote(1, 0) || desk.vote(1, 0)->deleted));
    CHECK(panel.grid()->item(0, 1)->text().isEmpty());
    settleLayouts();
    screenshot(*desk.office.window, u"bewertung-eingeben"_s);
    CHECK(namelessWidgets(panel) == QStringList());
    CHECK(cutWidgets(panel) == QStringList());
}

TEST_CASE("Ballots without a name are counted by number, and a closed round takes none", "[ui][rating]")
{
    RatingDesk desk;
    auto& panel = desk.open<RatingEntryPanel>("ratingEntry");
    QTest::mouseClick(panel.addButton(), Qt::LeftButton);
    QTest::mouseClick(panel.addButton(), Qt::LeftButton);
    REQUIRE(panel.ballots()->count() == 2);
    CHECK(panel.ballots()->currentText() == u"Stimmzettel 2: leer"_s);
    REQUIRE(desk.office.workspace().runner().run(u"ratingRound:edit"_s, [&](Writer& writer) {
        return setRow(writer, rowRef(desk.round.id), {{entityOf<RatingRound>().field(u"state"), u"closed"_s}});
    }));
    qApp->processEvents();
    CHECK_FALSE(panel.addButton()->isEnabled());
    CHECK(panel.stateText().contains(u"abgeschlossen"_s));
    CHECK((panel.grid()->item(0, 1)->flags() & Qt::ItemIsEditable) == 0);
    CHECK_FALSE(pageInFront<RatingsPage>(desk.office).findChild<QAction*>(u"ratingOut"_s)->isEnabled());
}

TEST_CASE("Sheets of a rating go out into a folder, and a foreign one is refused", "[ui][rating]")
{
    RatingDesk desk;
    auto& out = desk.open<RatingOutPanel>("ratingOut");
    CHECK_FALSE(out.together()->isEnabled()); // only in secret rounds
    desk.office.chooser.answer = desk.office.folder.file(u"aus"_s);
    QTest::mouseClick(out.outButton(), Qt::LeftButton);
    CHECK(out.outcome().startsWith(u"3 Bögen geschrieben"_s));
    REQUIRE(out.ballots()->count() == 3);
    CHECK(out.ballots()->item(0)->text().startsWith(u"Test Arnsen: ausgegeben am"_s));
    CHECK(QFile::exists(desk.office.folder.file(u"aus/Bewertung Test Arnsen.xlsx"_s)));
    CHECK(desk.stored(desk.round.id).state == RoundState::Running);
    CHECK(namelessWidgets(out) == QStringList());
    CHECK(cutWidgets(out) == QStringList());

    auto& in = desk.open<RatingReturnPanel>("ratingIn");
    desk.office.chooser.answer = desk.office.folder.file(u"aus/Bewertung Test Arnsen.xlsx"_s);
    QTest::mouseClick(in.chooseButton(), Qt::LeftButton);
    CHECK(in.outcome().contains(u"In dem Bogen ist nichts ausgefüllt."_s));
    CHECK_FALSE(in.applyButton()->isEnabled());
    // All sheets of a folder, one after the other.
    desk.office.chooser.answer = desk.office.folder.file(u"aus"_s);
    CHECK_FALSE(in.nextButton()->isVisible());
    QTest::mouseClick(in.folderButton(), Qt::LeftButton);
    CHECK(in.outcome().contains(u"Arnsen"_s));
    REQUIRE(in.nextButton()->isVisible());
    CHECK(in.nextButton()->text() == u"Nächster Bogen (noch 2)"_s);
    QTest::mouseClick(in.nextButton(), Qt::LeftButton);
    CHECK(in.outcome().contains(u"Bolk"_s));
    QTest::mouseClick(in.nextButton(), Qt::LeftButton);
    CHECK_FALSE(in.nextButton()->isVisible());
    REQUIRE(QDir(desk.office.folder.path()).mkpath(u"leer"_s));
    desk.office.chooser.answer = desk.office.folder.file(u"leer"_s);
    QTest::mouseClick(in.folderButton(), Qt::LeftButton);
    CHECK(desk.office.message().contains(u"liegt kein Bogen"_s));
    const QString path = desk.office.folder.file(u"liste.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Nummer;Punkte\nK001;3\n");
    file.close();
    desk.office.chooser.answer = path;
    QTest::mouseClick(in.chooseButton(), Qt::LeftButton);
    CHECK(desk.office.message().contains(u"kein Bogen einer Bewertungsrunde"_s));
}

TEST_CASE("The result is shown as ranking and matrix, and taken over in one step", "[ui][rating]")
{
    RatingDesk desk;
    auto& empty = desk.open<RatingResultPanel>("ratingResult");
    waitUntil([&] { return !empty.remarks().isEmpty(); });
    CHECK(empty.remarks().startsWith(u"Noch kein Stimmzettel ist ausgefüllt."_s));
    CHECK_FALSE(empty.applyButton()->isEnabled());
    CHECK_FALSE(empty.saveButton()->isEnabled());
    desk.enterAll();
    waitUntil([&] { return empty.remarks().startsWith(u"3 Stimmzettel von 3"_s); });

    auto& panel = empty;
    REQUIRE(panel.ranking()->rowCount() == 4);
    CHECK(panel.ranking()->item(0, 1)->text() == u"K002 Lotsen im Stadtteil"_s);
    CHECK(panel.ranking()->item(0, 2)->text() == u"6"_s);
    CHECK(panel.ranking()->item(1, 0)->text() == u"2"_s); // all others have none
    CHECK(panel.ranking()->item(3, 0)->text() == u"2"_s);
    panel.order()->setCurrentIndex(panel.order()->findData(static_cast<int>(RatingOrder::Relevance)));
    CHECK(panel.ranking()->item(0, 1)->text().startsWith(u"K001"_s));
    CHECK(panel.matrix()->item(0, 2)->text().contains(u"K001"_s)); // relevant, and hardly feasible

    panel.first()->setValue(1);
    REQUIRE(panel.changes()->topLevelItemCount() == 1);
    CHECK(panel.changes()->topLevelItem(0)->text(1) == u"Schwerpunktmaßnahme"_s);
    panel.kind()->setCurrentIndex(1);
    CHECK_FALSE(panel.first()->isEnabled());
    CHECK(panel.changes()->topLevelItemCount() == 3); // K001 and K002 Schwerpunkt, K003 Quick Win
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    CHECK(desk.stored(desk.measures.at(0).id).keyMeasure);
    CHECK(desk.stored(desk.measures.at(2).id).quickWin);
    waitUntil([&] { return panel.changes()->topLevelItemCount() == 0; });
    CHECK_FALSE(panel.applyButton()->isEnabled());
    desk.office.action(Command::Undo)->trigger();
    CHECK_FALSE(desk.stored(desk.measures.at(0).id).keyMeasure);

    desk.office.chooser.answer = desk.office.folder.file(u"ergebnis.xlsx"_s);
    QTest::mouseClick(panel.saveButton(), Qt::LeftButton);
    CHECK(QFile::exists(desk.office.folder.file(u"ergebnis.xlsx"_s)));
    settleLayouts();
    screenshot(*desk.office.window, u"bewertung-ergebnis"_s);
    CHECK(namelessWidgets(panel) == QStringList());
    CHECK(cutWidgets(panel) == QStringList());
}
