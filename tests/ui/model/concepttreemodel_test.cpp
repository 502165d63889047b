// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/model/concepttreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The tree as text, two blanks for each level.
QString drawn(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        out += QString(depth * 2, u' ') + index.data().toString() + u'\n' + drawn(model, index, depth + 1);
    }
    return out;
}

} // namespace

TEST_CASE("The tree of the concept follows commits and keeps what is expanded", "[ui]")
{
    Desk desk;
    ConceptTreeModel model(desk.workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    CHECK(drawn(model) == QStringLiteral("Konzept der Stadt Müsterstadt\n"
                                         "  1 Bildung\n"
                                         "    1.1 Sprache\n"
                                         "      5.3 Die Stadt möge Übungsräume öffnen.\n"
                                         "  Handlungsfeld 3 (noch ohne Namen)\n"));
    CHECK(model.indexOf(rowRef(desk.module)).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Konzeptmodul: 1.1 Sprache"));
    CHECK(model.childEntity({}) == &entityOf<Concept>());
    CHECK(model.childEntity(model.indexOf(rowRef(desk.recommendation))) == &entityOf<RecommendationItem>());

    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    view.setCurrentIndex(model.indexOf(rowRef(desk.recommendation)));

    RecommendationItem item;
    item.recommendation = desk.recommendation;
    item.number = QStringLiteral("a");
    item.text = QStringLiteral("Schlüssel übergeben");
    const auto itemId = desk.add(item);
    CHECK(model.rowAt(model.index(0, 0, model.indexOf(rowRef(desk.recommendation)))) == rowRef(itemId));
    CHECK(model.childEntity(model.indexOf(rowRef(itemId))) == nullptr);

    desk.set(rowRef(desk.unnamed), "position", QStringLiteral("A")); // before the other field
    desk.set(rowRef(desk.unnamed), "title", QStringLiteral("Öffnung"));
    CHECK(drawn(model).section(u'\n', 1, 1) == QStringLiteral("  3 Öffnung"));
    CHECK(view.isExpanded(model.indexOf(rowRef(desk.module))));
    CHECK(model.rowAt(view.currentIndex()) == rowRef(desk.recommendation));

    desk.set(rowRef(desk.recommendation), "module", {});
    CHECK(model.indexOf(rowRef(desk.recommendation)).parent() == QModelIndex());
    desk.workspace.runner().undo();
    CHECK(model.rowAt(model.indexOf(rowRef(desk.recommendation)).parent()) == rowRef(desk.module));

    desk.remove(rowRef(desk.module));
    CHECK_FALSE(model.indexOf(rowRef(desk.recommendation)).isValid());
    desk.workspace.runner().undo();
    CHECK(model.indexOf(rowRef(itemId)).isValid());
    CHECK(reset.isEmpty());

    desk.workspace.close();
    CHECK(model.rowCount() == 0);
}
