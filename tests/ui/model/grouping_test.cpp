// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"
#include "ui/base/operationrunner.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QList<MeasureState> kStates{MeasureState::Idea, MeasureState::Running, MeasureState::Done};

const FieldInfo& measureField(const char* key)
{
    return *entityOf<Measure>().field(QString::fromLatin1(key));
}

/// 60 measures of three states, grouped by state; queried in the background if `large`.
struct GroupedList {
    explicit GroupedList(bool large)
    {
        REQUIRE_OK(workspace.create(folder.file(QStringLiteral("gruppen.iplan"))));
        write([](Writer& writer) {
            for (int i = 0; i < 60; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
                measure.title = QStringLiteral("Ä%1").arg(999 - i);
                measure.state = kStates.at(i % 3);
                writer.insert(measure);
            }
        });
        model = std::make_unique<EntityTableModel>(workspace, entityOf<Measure>());
        if (large)
            model->setAtOnceAtMost(10);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        model->setGrouping(&measureField("state"));
        settle();
    }
    void write(const std::function<void(Writer&)>& body)
    {
        REQUIRE(workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
            body(writer);
            return {};
        }));
    }
    void setState(const RowRef& row, const char* state)
    {
        write([&](Writer& w) {
            REQUIRE_OK(w.set(row, {{&measureField("state"), Value(QString::fromLatin1(state))}}));
        });
    }
    void settle() const
    {
        waitUntil([this] { return !model->isLoading(); });
    }
    /// "Idee 20 | in Umsetzung 20 -": the headings; - for what is folded.
    [[nodiscard]] QString headings() const
    {
        QStringList out;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->state().isHeading(row))
                out << QStringLiteral("%1 %2%3")
                           .arg(model->state().groupAt(row).title)
                           .arg(model->state().groupAt(row).count)
                           .arg(model->state().isFolded(row) ? QStringLiteral(" -") : QString());
        }
        return out.join(QStringLiteral(" | "));
    }
    void compare() const
    {
        const ListRows wanted = value_of(listRows(workspace.store(), model->question().query()));
        const QStringList folded = model->state().foldedGroups();
        const QList<QUuid> ids = withHeadings(wanted, QSet<QString>(folded.begin(), folded.end()));
        REQUIRE(model->rowCount() == ids.size());
        CHECK(model->state().matchCount() == wanted.ids.size());
        CHECK(model->state().groups() == wanted.groups);
        for (int row = 0; row < ids.size(); ++row) {
            if (isHeadingId(ids.at(row)))
                REQUIRE(model->state().groupAt(row).heading == ids.at(row));
            else
                REQUIRE(model->state().rowAt(row).id == ids.at(row));
        }
    }

    TempDir folder;
    Workspace workspace;
    std::unique_ptr<EntityTableModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

TEST_CASE("A grouped list has headings that are no rows of the file", "[ui]")
{
    GroupedList list(false);
    EntityTableModel& model = *list.model;
    CHECK(list.headings() == u"Idee 20 | in Umsetzung 20 | umgesetzt 20");
    REQUIRE(model.rowCount() == 63);
    CHECK(model.state().rowAt(0).isNull());
    CHECK_FALSE(model.state().rowAt(1).isNull());
    const QModelIndex heading = model.index(0, model.columns().indexOf(measureField("title")));
    CHECK(heading.data().toString() == u"Idee (20)");
    CHECK_FALSE(heading.flags() & Qt::ItemIsEditable);
    CHECK_FALSE(model.setData(heading, QStringLiteral("anders")));
    CHECK(heading.data(Qt::AccessibleTextRole).toString() == u"Gruppe Idee, 20 Einträge, aufgeklappt");
    CHECK(model.headerData(0, Qt::Vertical).toString().isEmpty());
    CHECK(model.state().recordRow(0, 1) == 1);
    CHECK(model.state().recordRow(0, -1) == -1);

    model.setFolded(0, true);
    CHECK(list.headings() == u"Idee 20 - | in Umsetzung 20 | umgesetzt 20");
    CHECK(model.rowCount() == 43);
    CHECK(model.state().matchCount() == 60);
    CHECK(heading.data(Qt::AccessibleTextRole).toString().endsWith(u"zugeklappt"));
    model.sort(model.columns().indexOf(measureField("title")),
               Qt::DescendingOrder); // groups stay, rows are sorted in them
    CHECK(list.headings() == u"Idee 20 - | in Umsetzung 20 | umgesetzt 20");
    list.compare();

    model.setAllFolded(true);
    CHECK(model.rowCount() == 3);
    const QUuid hidden = value_of(listRows(list.workspace.store(), model.question().query())).ids.last();
    CHECK(model.state().rowOf(hidden) < 0);
    model.reveal(hidden);
    CHECK(model.state().rowOf(hidden) == 22);
    list.compare();
    model.setAllFolded(false);
    list.compare();
    model.setGrouping(nullptr);
    CHECK(model.rowCount() == 60);
    CHECK(model.state().matchCount() == 60);
}

TEST_CASE("Headings follow what is written; while somebody edits, rows keep their places under them", "[ui]")
{
    GroupedList list(false);
    EntityTableModel& model = *list.model;
    list.setState(model.state().rowAt(1), "running");
    CHECK(list.headings() == u"Idee 19 | in Umsetzung 21 | umgesetzt 20");
    list.compare();
    list.workspace.runner().undo();
    CHECK(list.headings() == u"Idee 20 | in Umsetzung 20 | umgesetzt 20");
    list.compare();

    model.setHeld(true);
    const RowRef edited = model.state().rowAt(1);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    list.setState(edited, "cancelled");
    CHECK(model.state().rowOf(edited.id) == 1);
    CHECK(list.headings() == u"Idee 19 | in Umsetzung 20 | umgesetzt 20");
    CHECK(std::any_of(changes.begin(), changes.end(),
                      [](const QList<QVariant>& change) { return change.at(0).toModelIndex().row() == 0; }));
    for (int row = 1; row <= 20; ++row)
        list.setState(model.state().rowAt(row), "done");
    CHECK(list.headings() == u"Idee 0 | in Umsetzung 20 | umgesetzt 40");
    model.setHeld(false);
    CHECK(list.headings() == u"in Umsetzung 20 | umgesetzt 40");
    list.compare();
}

TEST_CASE("A grouped list follows random work, large or not", "[ui]")
{
    const bool isLarge = GENERATE(false, true);
    const quint32 seed = 17;
    INFO("seed " << seed << " large " << isLarge);
    QRandomGenerator random(seed);
    GroupedList list(isLarge);
    EntityTableModel& model = *list.model;
    int changes = 0; // that can be undone; the making of all the rows shall not
    for (int i = 0; i < scaled(60, 15); ++i) {
        const int row = random.bounded(model.rowCount());
        const bool isHeading = model.state().isHeading(row);
        if (isHeading)
            model.setFolded(row, !model.state().isFolded(row));
        else if (random.bounded(5) == 0)
            list.write([&](Writer& writer) { REQUIRE_OK(writer.remove(model.state().rowAt(row))); });
        else
            list.setState(model.state().rowAt(row), (row + i) % 2 == 0 ? "idea" : "cancelled");
        changes += isHeading ? 0 : 1;
        if (random.bounded(4) == 0)
            list.settle();
        if (random.bounded(5) == 0 && changes > 1) {
            list.workspace.runner().undo();
            changes -= 2; // some change was none
        }
        if (random.bounded(9) == 0)
            model.setAllFolded(random.bounded(2) == 0);
        if (random.bounded(6) == 0)
            model.setHeld(random.bounded(2) == 0);
    }
    model.setHeld(false);
    list.settle();
    list.compare();
    list.workspace.close();
    CHECK(model.rowCount() == 0);
}
