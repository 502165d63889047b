// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/model/concepttreemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
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

/// The tree as somebody sees who opens the file now.
QString drawnAnew(Workspace& workspace)
{
    return drawn(ConceptTreeModel(workspace));
}

Id<ConceptModule> addChapter(Writer& writer, const Id<FieldOfAction>& field, const QString& number)
{
    ConceptModule chapter;
    chapter.fieldOfAction = field;
    chapter.number = number;
    chapter.title = QStringLiteral("Kapitel %1").arg(number);
    writer.insert(chapter);
    return chapter.id;
}

Id<Recommendation> addAdvice(Writer& writer, const Id<ConceptModule>& module, const QString& number)
{
    Recommendation advice;
    advice.module = module;
    advice.number = number;
    advice.title = QStringLiteral("Rat %1").arg(number);
    writer.insert(advice);
    return advice.id;
}

/// One step of a person who works on the concept, or of several as a merge brings them.
class RandomGardener
{
public:
    RandomGardener(Desk& desk, quint64 seed)
        : m_desk(desk), m_random(static_cast<quint32>(seed)), m_fields{desk.field, desk.unnamed},
          m_modules{desk.module}, m_advice{desk.recommendation}
    {
    }
    void step()
    {
        if (m_random.bounded(5) == 0 && m_desk.workspace.runner().canUndo()) {
            m_desk.workspace.runner().undo();
            return;
        }
        m_desk.workspace.runner().run(QStringLiteral("batch"), [this](Writer& writer) -> Result<> {
            for (int i = m_random.bounded(1, 4); i > 0; --i)
                IPLAN_TRY(change(writer));
            return {};
        });
    }

private:
    template <class T>
    T one(const QList<T>& list)
    {
        return list.at(m_random.bounded(int(list.size())));
    }
    RowRef any() { return m_random.bounded(3) == 0 ? rowRef(one(m_modules)) : rowRef(one(m_advice)); }
    QString number() { return QString::number(m_random.bounded(1000)); }
    Result<> change(Writer& writer)
    {
        const RowRef row = any();
        const bool isModule = row.entity == &entityOf<ConceptModule>();
        const char* owner = isModule ? "fieldOfAction" : "module";
        const QString target = isModule ? one(m_fields).text() : one(m_modules).text();
        switch (m_random.bounded(6)) {
        case 0:
            m_modules << addChapter(writer, one(m_fields), number());
            return {};
        case 1:
            m_advice << addAdvice(writer, one(m_modules), number());
            return {};
        case 2:
            return m_random.bounded(2) == 0 ? writer.remove(row) : writer.restore(row);
        case 3:
            return writer.set(row, {{row.entity->field(u"number"), Value(number())}});
        default:
            return writer.set(row, {{row.entity->field(QString::fromLatin1(owner)), Value(target)}});
        }
    }

    Desk& m_desk;
    QRandomGenerator m_random;
    QList<Id<FieldOfAction>> m_fields;
    QList<Id<ConceptModule>> m_modules;
    QList<Id<Recommendation>> m_advice;
};

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

TEST_CASE("Parts of the concept that move keep what stands below them, also into a part that is new", "[ui]")
{
    Desk desk;
    ConceptTreeModel model(desk.workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    RecommendationItem item;
    item.recommendation = desk.recommendation;
    item.text = QStringLiteral("Schlüssel übergeben");
    const auto itemId = desk.add(item);
    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    view.setCurrentIndex(model.indexOf(rowRef(itemId)));

    // A new chapter takes the recommendation over, with one of its own: one step.
    Id<ConceptModule> chapter;
    REQUIRE(desk.workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        chapter = addChapter(writer, desk.unnamed, QStringLiteral("3.1"));
        addAdvice(writer, chapter, QStringLiteral("9"));
        return writer.set(rowRef(desk.recommendation),
                          {{entityOf<Recommendation>().field(u"module"), Value(chapter.text())}});
    }));
    CHECK(model.indexOf(rowRef(desk.recommendation)).parent() == model.indexOf(rowRef(chapter)));
    CHECK(model.rowCount(model.indexOf(rowRef(chapter))) == 2);
    CHECK(view.isExpanded(model.indexOf(rowRef(desk.recommendation))));
    CHECK(model.rowAt(view.currentIndex()) == rowRef(itemId));
    CHECK(drawn(model) == drawnAnew(desk.workspace));
    desk.workspace.runner().undo();
    CHECK(drawn(model) == drawnAnew(desk.workspace));
    CHECK(model.rowAt(view.currentIndex()) == rowRef(itemId));

    // More than is followed row by row.
    REQUIRE(desk.workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (int i = 0; i < 60; ++i)
            addAdvice(writer, desk.module, QString::number(100 + i));
        return {};
    }));
    CHECK(model.rowCount(model.indexOf(rowRef(desk.module))) == 61);
    CHECK(drawn(model) == drawnAnew(desk.workspace));
    CHECK(model.rowAt(view.currentIndex()) == rowRef(itemId));
    CHECK(reset.isEmpty());
}

TEST_CASE("The tree of the concept is after any steps what one reads anew", "[ui]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : QRandomGenerator::global()->generate();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    Desk desk;
    ConceptTreeModel model(desk.workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RandomGardener gardener(desk, seed);
    for (int i = 0; i < scaled(150, 50); ++i) {
        gardener.step();
        REQUIRE(drawn(model) == drawnAnew(desk.workspace));
    }
}
