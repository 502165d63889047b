// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Undo and redo walk back and forth through what was done", "[store][undo]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("drei"); });
    CHECK(store->undoLog().nextUndo().commit.operation == QStringLiteral("measure:edit"));
    CHECK(store->undoLog().nextRedo().isNull());

    value_of(store->undoLog().undo());
    CHECK(get(*store, id).title == QStringLiteral("zwei"));
    value_of(store->undoLog().undo());
    CHECK(get(*store, id).title == QStringLiteral("eins"));
    value_of(store->undoLog().undo());
    CHECK(all<Measure>(*store).isEmpty());
    CHECK(store->undoLog().nextUndo().isNull());
    REQUIRE_ERROR(ErrorKind::NotFound, store->undoLog().undo());

    value_of(store->undoLog().redo());
    CHECK(get(*store, id).title == QStringLiteral("eins"));
    CHECK_FALSE(get(*store, id).deleted);
    value_of(store->undoLog().redo());
    value_of(store->undoLog().redo());
    CHECK(get(*store, id).title == QStringLiteral("drei"));
    REQUIRE_ERROR(ErrorKind::NotFound, store->undoLog().redo());

    value_of(store->undoLog().undo());
    CHECK(get(*store, id).title == QStringLiteral("zwei"));
    CHECK(value_of(store->file().selfCheck()).isEmpty());
}

TEST_CASE("A new change ends what could be redone", "[store][undo]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    value_of(store->undoLog().undo());
    edit<Measure>(*store, id, [](Measure& m) { m.summary = QStringLiteral("anders"); });
    CHECK(store->undoLog().nextRedo().isNull());
    REQUIRE_ERROR(ErrorKind::NotFound, store->undoLog().redo());
    value_of(store->undoLog().undo());
    CHECK(get(*store, id).summary.isEmpty());
    CHECK(get(*store, id).title == QStringLiteral("eins"));
}

TEST_CASE("An older commit is taken back alone, where nothing was built on it", "[store][undo]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    const auto older = edit<Measure>(*store, id, [](Measure& m) { m.summary = QStringLiteral("kurz"); });
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    value_of(store->undoLog().undo(older.commit.id));
    CHECK(get(*store, id).summary.isEmpty());
    CHECK(get(*store, id).title == QStringLiteral("zwei"));
    value_of(store->undoLog().redo());
    CHECK(get(*store, id).summary == QStringLiteral("kurz"));
}

TEST_CASE("What was changed since is refused, and the change in the way is named", "[store][undo]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    const auto first = edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    const auto second = edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("drei"); });
    const auto refused = error_of(store->undoLog().undo(first.commit.id));
    CHECK(refused.kind == ErrorKind::Conflict);
    CHECK(refused.message.contains(idText(second.commit.id)));
    CHECK(refused.message.contains(QStringLiteral("Erika Beispiel")));
    CHECK(get(*store, id).title == QStringLiteral("drei"));

    value_of(store->undoLog().undo());
    REQUIRE_OK(store->undoLog().undo(first.commit.id));
    CHECK(get(*store, id).title == QStringLiteral("eins"));
}

TEST_CASE("The making of a row is not taken back under later work on it", "[store][undo]")
{
    const auto store = memoryStore();
    Measure measure;
    measure.title = QStringLiteral("eins");
    const auto made = write(*store, QStringLiteral("measure:create"), [&](Writer& w) { w.insert(measure); });
    edit<Measure>(*store, measure.id, [](Measure& m) { m.summary = QStringLiteral("später"); });
    REQUIRE_ERROR(ErrorKind::Conflict, store->undoLog().undo(made.commit.id));
}

TEST_CASE("Undo of a deletion brings the row back", "[store][undo]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    REQUIRE_OK(store->transact(QStringLiteral("measure:delete"), [&](Writer& w) { return w.remove(rowRef(id)); }));
    value_of(store->undoLog().undo());
    CHECK(all<Measure>(*store).size() == 1);
    value_of(store->undoLog().redo());
    CHECK(all<Measure>(*store).isEmpty());
}

TEST_CASE("Undo and redo survive closing and opening the file", "[store][undo]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    Id<Measure> id;
    {
        const auto store = value_of(Store::create(path, {}));
        id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
        edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    }
    {
        const auto store = value_of(Store::open(path, {}));
        value_of(store->undoLog().undo());
        CHECK(get(*store, id).title == QStringLiteral("eins"));
    }
    const auto store = value_of(Store::open(path, {}));
    value_of(store->undoLog().redo());
    CHECK(get(*store, id).title == QStringLiteral("zwei"));
}

TEST_CASE("A long step tells how far it is, and leaves nothing where it is given up", "[store][undo]")
{
    const auto store = memoryStore();
    const auto kept = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
    write(*store, QStringLiteral("import:list"), [&kept](Writer& writer) {
        for (int i = 0; i < 300; ++i) {
            Measure measure;
            measure.title = QStringLiteral("Vorhaben %1").arg(i);
            writer.insert(measure);
        }
        Measure changed = *writer.reader().find(kept);
        changed.title = QStringLiteral("zwei");
        value_of(writer.update(changed));
    });
    QList<qint64> told;
    qint64 whole = 0;
    const StepProgress watch = [&](qint64 done, qint64 all) -> Result<> {
        whole = all;
        told << done;
        return {};
    };
    const StepProgress giveUp = [&](qint64 done, qint64 all) -> Result<> {
        return done > all / 2 ? Result<>(fail(ErrorKind::Conflict, QStringLiteral("genug"))) : Result<>();
    };
    REQUIRE_ERROR(ErrorKind::Conflict, store->undoLog().undo({}, giveUp));
    CHECK(all<Measure>(*store).size() == 301);
    CHECK(get(*store, kept).title == QStringLiteral("zwei"));

    value_of(store->undoLog().undo({}, watch));
    CHECK(all<Measure>(*store).size() == 1);
    CHECK(get(*store, kept).title == QStringLiteral("eins"));
    CHECK(told.size() > 3);
    CHECK(told.first() == 0);
    CHECK(told.last() == whole);
    CHECK(std::is_sorted(told.begin(), told.end()));

    REQUIRE_ERROR(ErrorKind::Conflict, store->undoLog().redo(giveUp));
    CHECK(all<Measure>(*store).size() == 1);
    told.clear();
    value_of(store->undoLog().redo(watch));
    CHECK(all<Measure>(*store).size() == 301);
    CHECK(told.last() == whole);
    CHECK(value_of(store->file().selfCheck()).isEmpty());
}
