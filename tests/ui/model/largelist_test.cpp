// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"
#include "ui/base/operationrunner.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file on disk whose list is queried in the background from the first row on.
struct LargeList {
    LargeList()
    {
        REQUIRE_OK(workspace.create(folder.file(QStringLiteral("groß.iplan"))));
        write([](Writer& writer) {
            for (int i = 0; i < 300; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
                measure.title = QStringLiteral("Ä%1").arg(999 - i);
                writer.insert(measure);
            }
        });
        model = std::make_unique<EntityTableModel>(workspace, entityOf<Measure>());
        model->setAtOnceAtMost(10);
    }
    void write(const std::function<void(Writer&)>& body)
    {
        REQUIRE(workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
            body(writer);
            return {};
        }));
    }
    void settle() const
    {
        waitUntil([this] { return !model->isLoading(); });
    }
    void compare() const
    {
        const ListRows wanted = value_of(listRows(workspace.store(), model->question().query()));
        REQUIRE(model->rowCount() == wanted.ids.size());
        CHECK(model->state().total == wanted.total);
        for (int row = 0; row < model->rowCount(); ++row)
            REQUIRE(model->state().rowAt(row).id == wanted.ids.at(row));
    }
    [[nodiscard]] int column(const char* key) const
    {
        return model->columns().indexOf(*entityOf<Measure>().field(QString::fromLatin1(key)));
    }

    TempDir folder;
    Workspace workspace;
    std::unique_ptr<EntityTableModel> model;
};

} // namespace

TEST_CASE("A large list is sorted and filtered in the background and shows what it showed until then", "[ui]")
{
    LargeList list;
    QAbstractItemModelTester tester(list.model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(list.model->rowCount() == 300);
    list.model->sort(list.column("title"));
    CHECK(list.model->isLoading());
    CHECK(list.model->index(0, list.column("code")).data().toString() == u"K000");
    list.settle();
    CHECK(list.model->index(0, list.column("code")).data().toString() == u"K299");
    list.compare();

    // A question that is no longer wanted is dropped.
    list.model->setText(QStringLiteral("gibt es nicht"));
    list.model->setText(QStringLiteral("ae7"));
    list.settle();
    CHECK(list.model->rowCount() == 100);
    list.compare();
    list.model->setText({});
    list.settle();
    list.compare();
}

TEST_CASE("A large list follows commits, also while a query runs", "[ui]")
{
    const quint32 seed = 11;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    LargeList list;
    QAbstractItemModelTester tester(list.model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.model->sort(list.column("title"), Qt::DescendingOrder);
    for (int i = 0; i < scaled(40, 10); ++i) {
        const RowRef row = list.model->state().rowAt(random.bounded(list.model->rowCount()));
        list.write([&](Writer& writer) {
            if (random.bounded(4) == 0)
                REQUIRE_OK(writer.remove(row));
            else
                REQUIRE_OK(writer.set(row, {FieldValue{entityOf<Measure>().field(u"title"),
                                                       Value(QStringLiteral("B%1").arg(random.bounded(90)))}}));
        });
        if (random.bounded(3) == 0)
            list.settle();
        if (random.bounded(5) == 0)
            list.workspace.runner().undo();
    }
    list.settle();
    list.compare();
    list.model->sort(list.column("code"));
    list.workspace.close(); // while the query runs
    CHECK(list.model->rowCount() == 0);
}
