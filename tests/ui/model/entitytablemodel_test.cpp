// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// One column of the rows as they stand.
QStringList shown(const QAbstractItemModel& model, int column)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out << model.index(row, column).data().toString();
    return out;
}

int columnOf(const EntityTableModel& model, const char* key)
{
    return model.columns().indexOf(*model.columns().entity().field(QString::fromLatin1(key)));
}

Measure measure(const char* code, const QString& title)
{
    Measure out;
    out.code = QString::fromLatin1(code);
    out.title = title;
    return out;
}

} // namespace

TEST_CASE("A table shows fields as people read them", "[ui]")
{
    Desk desk;
    CostItem cost;
    cost.measure = desk.measure;
    cost.amount = Money{1250000};
    cost.kind = CostKind::Personnel;
    cost.recurring = true;
    desk.add(cost);
    EntityTableModel costs(desk.workspace, entityOf<CostItem>());
    QAbstractItemModelTester tester(&costs, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(costs.rowCount() == 1);
    const auto at = [&](const char* key) { return costs.index(0, columnOf(costs, key)); };
    CHECK(at("amount").data().toString() == QStringLiteral("12.500,00 €"));
    CHECK(Qt::Alignment(at("amount").data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight));
    CHECK(at("amount").data(Qt::EditRole).toLongLong() == 1250000);
    CHECK(at("amount").data(Qt::AccessibleTextRole).toString() == QStringLiteral("Betrag: 12.500,00 €"));
    CHECK(at("kind").data().toString() == QStringLiteral("Personalkosten"));
    CHECK(at("recurring").data().toString() == QStringLiteral("ja"));
    CHECK(at("measure").data().toString() == QStringLiteral("K001 Sprachförderung"));
    CHECK(at("note").data(Qt::AccessibleTextRole).toString() == QStringLiteral("Bemerkung: leer"));
    CHECK(costs.columns().indexOf(*entityOf<MeasureStep>().field(u"title")) == -1);

    desk.set(rowRef(desk.measure), "title", QStringLiteral("Übungsräume"));
    CHECK(at("measure").data().toString() == QStringLiteral("K001 Übungsräume"));
}

TEST_CASE("A table follows commits row by row", "[ui]")
{
    Desk desk;
    EntityTableModel model(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const int code = columnOf(model, "code");

    const auto third = desk.add(measure("K003", QStringLiteral("Dritte")));
    desk.add(measure("K002", QStringLiteral("Zweite")));
    CHECK(shown(model, code) == QStringList{QStringLiteral("K001"), QStringLiteral("K002"), QStringLiteral("K003")});
    CHECK(model.state().rowOf(third.uuid()) == 2);
    CHECK(model.state().rowAt(2) == rowRef(third));

    changed.clear();
    desk.set(rowRef(third), "title", QStringLiteral("Drïtte"));
    REQUIRE(changed.size() == 1);
    CHECK(changed.first().first().toModelIndex().column() == columnOf(model, "title"));

    desk.set(rowRef(third), "code", QStringLiteral("K000"));
    CHECK(shown(model, code) == QStringList{QStringLiteral("K000"), QStringLiteral("K001"), QStringLiteral("K002")});
    desk.remove(rowRef(third));
    CHECK(model.state().rowOf(third.uuid()) == -1);
    desk.workspace.runner().undo();
    CHECK(model.state().rowOf(third.uuid()) == 0);
    CHECK(reset.isEmpty());
}

TEST_CASE("Rows go and come back with their owner", "[ui]")
{
    Desk desk;
    MeasureStep step;
    step.measure = desk.measure;
    step.title = QStringLiteral("Räume finden");
    desk.add(step);
    EntityTableModel model(desk.workspace, entityOf<MeasureStep>(),
                           FieldValue{entityOf<MeasureStep>().field(u"measure"), Value(desk.measure.text())});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 1);
    CHECK_FALSE(model.columns().isDefault(columnOf(model, "measure"), model.question().query().scope));

    step.title = QStringLiteral("Für eine andere");
    step.measure = desk.add(measure("K002", QStringLiteral("Andere")));
    const auto other = desk.add(step);
    CHECK(model.rowCount() == 1);
    desk.set(rowRef(other), "measure", desk.measure.text());
    CHECK(model.rowCount() == 2);

    desk.remove(rowRef(desk.measure));
    CHECK(model.rowCount() == 0);
    desk.workspace.runner().undo();
    CHECK(model.rowCount() == 2);
}

TEST_CASE("Tables stay right through many random operations", "[ui]")
{
    const quint32 seed = 20261121;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    Desk desk;
    EntityTableModel model(desk.workspace, entityOf<Measure>());
    EntityTableModel sorted(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester sortedTester(&sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
    sorted.sort(columnOf(model, "title"));
    sorted.setText(QStringLiteral("a")); // leaves out some
    QList<RowRef> rows{rowRef(desk.measure)};
    for (int i = 0; i < scaled(150, 40); ++i) {
        const RowRef row = rows.at(random.bounded(int(rows.size())));
        switch (random.bounded(6)) {
        case 0:
            rows << rowRef(desk.add(measure("N", QString::number(random.bounded(1000)))));
            break;
        case 1:
            desk.remove(row);
            break;
        case 2:
            desk.set(row, "code", QString::number(random.bounded(50)));
            break;
        case 3:
            desk.set(row, "title", QStringLiteral("Ä%1").arg(random.bounded(50)));
            break;
        case 4:
            (void)desk.workspace.runner().undo();
            break;
        default:
            (void)desk.workspace.runner().redo();
        }
    }
    const QList<Record> expected = desk.workspace.list(entityOf<Measure>());
    REQUIRE(model.rowCount() == expected.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        CHECK(model.record(row) == expected.at(row));
        CHECK(model.state().rowOf(expected.at(row).id) == row);
    }
    CHECK(sorted.state().total == expected.size());
    QStringList ids;
    for (int row = 0; row < sorted.rowCount(); ++row)
        ids << idText(sorted.state().rowAt(row).id);
    const ListRows wanted = value_of(listRows(desk.workspace.store(), sorted.question().query()));
    REQUIRE(wanted.ids.size() == ids.size());
    for (int row = 0; row < sorted.rowCount(); ++row)
        CHECK(idText(wanted.ids.at(row)) == ids.at(row));
}

TEST_CASE("The filter finds words whatever their umlauts, and sorts as a dictionary does", "[ui]")
{
    Desk desk;
    desk.add(measure("K10", QStringLiteral("Zebra")));
    desk.add(measure("K9", QStringLiteral("Äpfel in Köln")));
    desk.add(measure("", QStringLiteral("Apfelbaum")));
    EntityTableModel model(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int title = columnOf(model, "title");
    const int code = columnOf(model, "code");

    model.sort(title);
    CHECK(shown(model, title) == QStringList{QStringLiteral("Äpfel in Köln"), QStringLiteral("Apfelbaum"),
                                             QStringLiteral("Sprachförderung"), QStringLiteral("Zebra")});
    model.sort(code);
    CHECK(shown(model, code) ==
          QStringList{QStringLiteral("K001"), QStringLiteral("K9"), QStringLiteral("K10"), QString()});
    model.sort(code, Qt::DescendingOrder);
    CHECK(shown(model, code).last().isEmpty());

    for (const auto& words : {QStringLiteral("koeln"), QStringLiteral("KÖLN apfel"), QStringLiteral("koln k9")}) {
        model.setText(words);
        INFO(words.toStdString());
        CHECK(shown(model, title) == QStringList{QStringLiteral("Äpfel in Köln")});
    }
    desk.set(rowRef(desk.measure), "title", QStringLiteral("K9 kommt nach Köln"));
    CHECK(model.rowCount() == 2);
    model.setText(QStringLiteral("jugendamt")); // the name of the office, not its id
    CHECK(model.rowCount() == 1);
    model.setText({});

    desk.set(rowRef(desk.measure), "state", QStringLiteral("running"));
    const FieldInfo& state = *entityOf<Measure>().field(u"state");
    model.setOption(state, QStringLiteral("running"));
    CHECK(model.rowCount() == 1);
    CHECK(model.state().rowAt(0) == rowRef(desk.measure));
    model.setOption(state, QStringLiteral("-"));
    CHECK(model.rowCount() == 3);
    CHECK(model.state().rowOf(desk.measure.uuid()) == -1);
    model.setOption(state, {});
    CHECK(model.rowCount() == 4);
}

TEST_CASE("Dates sort by time, the more exact ones first, open ones last", "[ui]")
{
    Desk desk;
    const char* dates[] = {"open", "2026-Q3", "2026", "2026-07-01", "2026-07", "2025-12"};
    for (const char* date : dates) {
        Measure row = measure("X", QString::fromLatin1(date));
        row.plannedStart = *PartialDate::fromIso(QString::fromLatin1(date));
        desk.add(row);
    }
    desk.remove(rowRef(desk.measure));
    EntityTableModel model(desk.workspace, entityOf<Measure>());
    model.sort(columnOf(model, "plannedStart"));
    CHECK(shown(model, columnOf(model, "title")).join(u' ') ==
          QStringLiteral("2025-12 2026 2026-07-01 2026-07 2026-Q3 open"));
}

TEST_CASE("While a list is held its rows keep their places, whatever is changed in them", "[ui]")
{
    Desk desk;
    const auto zebra = desk.add(measure("K002", QStringLiteral("Zebra")));
    EntityTableModel model(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int title = columnOf(model, "title");
    model.sort(title);
    model.setHeld(true);
    desk.set(rowRef(zebra), "title", QStringLiteral("Affe"));
    desk.add(measure("K000", QStringLiteral("Biber")));
    CHECK(shown(model, title) ==
          QStringList{QStringLiteral("Sprachförderung"), QStringLiteral("Affe"), QStringLiteral("Biber")});
    desk.remove(rowRef(desk.measure));
    CHECK(model.rowCount() == 2);
    model.setHeld(false);
    CHECK(shown(model, title) == QStringList{QStringLiteral("Affe"), QStringLiteral("Biber")});
}

TEST_CASE("Cells are written as one commit each, unless they are locked", "[ui]")
{
    Desk desk;
    EntityTableModel model(desk.workspace, entityOf<Recommendation>());
    const auto cell = [&](const char* key) { return model.index(0, columnOf(model, key)); };
    CHECK(model.setData(cell("addressee"), QStringLiteral("Rat")));
    CHECK(desk.get(desk.recommendation).addressee == u"Rat");
    CHECK((cell("addressee").flags() & Qt::ItemIsEditable));
    CHECK_FALSE((cell("originalText").flags() & Qt::ItemIsEditable)); // for the form
    desk.set(rowRef(desk.recommendation), "state", QStringLiteral("adopted"));
    CHECK_FALSE(model.setData(cell("originalText"), QStringLiteral("Anders")));
    CHECK(cell("originalText").data(Qt::ToolTipRole).toString().contains(QStringLiteral("beschlossen")));
    model.setMarks(
        {{rowRef(desk.recommendation), entityOf<Recommendation>().field(u"addressee"), QStringLiteral("passt nicht")}});
    CHECK(cell("addressee").data(EntityTableModel::MarkRole).toString() == u"passt nicht");
    CHECK(cell("addressee").data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("passt nicht")));
    model.setData(cell("addressee"), QStringLiteral("Verwaltung"));
    CHECK(cell("addressee").data(EntityTableModel::MarkRole).toString().isEmpty());
}
