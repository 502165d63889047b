// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The model behind the preview, and how little it keeps of a list.
#include "ui/importing/previewmodel.h"

#include "tests/ui/importing/lists.h"
#include "tests/ui/support/desk.h"
#include "ui/importing/importsession.h"

#include <QAbstractItemModelTester>

using namespace iplan;
using namespace iplan::test;

namespace
{

QString cell(const PreviewModel& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

TEST_CASE("The preview says of each row what becomes of it, and follows corrections and filters", "[ui][import]")
{
    Desk desk;
    const TempDir folder;
    writeList(folder.file(s("Liste.csv")), "Nr.;Titel;Kurzbeschreibung\n"
                                           "K001;Sprachförderung;neu beschrieben\n"
                                           "Z100;Lesepatinnen Nord;Vorlesen\n"
                                           ";;nur ein Text, keine Maßnahme\n");
    ImportSession session(desk.workspace);
    PreviewModel model(desk.workspace, session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QObject::connect(&session, &ImportSession::changed, &model, &PreviewModel::update);
    CHECK(model.rowCount() == 0);

    session.begin(folder.file(s("Liste.csv")), &entityOf<Measure>());
    CHECK_FALSE(session.isBusy()); // in memory it is done at once
    INFO((session.state().error ? session.state().error->message.toStdString() : std::string()));
    REQUIRE(session.state().plan);
    REQUIRE(model.rowCount() >= 2);
    CHECK(model.columnCount() == PreviewModel::FirstCell + 3);
    CHECK(cell(model, 0, PreviewModel::Number) == s("2"));
    CHECK(cell(model, 0, PreviewModel::Action) == s("ändert"));
    CHECK(cell(model, 1, PreviewModel::Action) == s("neu"));
    CHECK(cell(model, 1, PreviewModel::Entry).contains(s("Lesepatinnen")));
    const int text = PreviewModel::FirstCell + 2;
    CHECK(cell(model, 0, text, Qt::ToolTipRole).contains(s("(leer)")));
    CHECK(cell(model, 0, text, Qt::AccessibleDescriptionRole).contains(s("neu beschrieben")));

    // A correction is read in place of the cell, and can be taken back.
    REQUIRE(model.setData(model.index(0, text), s("")));
    CHECK(cell(model, 0, PreviewModel::Action) == s("unverändert"));
    CHECK(cell(model, 0, text, Qt::ToolTipRole).contains(s("neu beschrieben"))); // what the list says
    REQUIRE(model.setData(model.index(0, text), s("neu beschrieben")));
    CHECK(session.correction(1, 2).isNull());
    CHECK(cell(model, 0, PreviewModel::Action) == s("ändert"));

    model.setFate(ListPlan::Fate::Create);
    REQUIRE(model.rowCount() == 1);
    CHECK(cell(model, 0, PreviewModel::Number) == s("3"));
    CHECK(model.rowOf(1) == -1);
    CHECK(model.rowOf(2) == 0);
    session.decide(2, LineDecision{LineDecision::Kind::Skip, {}});
    CHECK(model.rowCount() == 0);
    model.setFate({});
    CHECK(cell(model, 1, PreviewModel::Action) == s("übersprungen"));
    session.clear();
    CHECK(model.rowCount() == 0);
    CHECK(desk.errors == QStringList());
}

TEST_CASE("Packed texts give back what was put into them", "[ui][import]")
{
    PackedTexts texts(1, 3);
    texts.add(4, cellsOfTexts({{s("vor dem Bereich"), s("Müller"), s(""), s("ß€𝄞"), s("dahinter")}}).first());
    texts.add(9, cellsOfTexts({{s("x"), s("y")}}).first());
    CHECK(texts.rowCount() == 2);
    CHECK(texts.text(4, 1) == s("Müller"));
    CHECK(texts.text(4, 2).isEmpty());
    CHECK(texts.text(4, 3) == s("ß€𝄞"));
    CHECK(texts.text(4, 0).isEmpty());
    CHECK(texts.text(4, 4).isEmpty());
    CHECK(texts.text(5, 1).isEmpty());
    CHECK(texts.text(9, 1) == s("y"));
    CHECK(texts.text(9, 2).isEmpty());
}
