// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/takencopy.h"

#include "core/store/operation.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

TakenCopy noteFor(const char* holder, int day)
{
    TakenCopy out;
    out.holder = QString::fromUtf8(holder);
    out.scope = QStringLiteral("alles");
    out.takenOn = QDate(2026, 11, day);
    return out;
}

Result<Id<TakenCopy>> take(Store& store, const TakenCopy& note)
{
    Id<TakenCopy> id;
    const auto done = store.transact(kTakeAlongOperation, [&](Writer& writer) -> Result<> {
        const auto written = recordTakenCopy(writer, note);
        if (!written)
            return failFrom(written);
        id = *written;
        return {};
    });
    if (!done)
        return failFrom(done);
    return id;
}

Result<CommitNotice> bringBack(Store& store, const Id<TakenCopy>& note, int day)
{
    return store.transact(kBringBackOperation,
                          [&](Writer& writer) { return recordReturn(writer, note, QDate(2026, 11, day)); });
}

QList<TakenCopy> notesOf(const Store& store)
{
    return value_of(store.read([](const Reader& r) -> Result<QList<TakenCopy>> { return takenCopies(r); }));
}

} // namespace

TEST_CASE("The file says who has which copy since when, until it comes back", "[ops]")
{
    const auto store = memoryStore();
    const auto first = value_of(take(*store, noteFor("  Änne  Öztürk ", 19)));
    const auto second = value_of(take(*store, noteFor("Max Mustermann", 20)));
    REQUIRE(notesOf(*store).size() == 2);
    CHECK(notesOf(*store).first().id == second);
    CHECK(takenCopyText(get(*store, first)) == QStringLiteral("Änne Öztürk: alles, seit 19.11.2026"));
    CHECK(operationLabel(store->undoLog().nextUndo().commit.operation) ==
          QStringLiteral("Mitnahme einer Arbeitskopie vermerken"));

    REQUIRE_OK(bringBack(*store, second, 21));
    CHECK(get(*store, second).returnedOn == QDate(2026, 11, 21));
    CHECK(notesOf(*store).first().id == first);
    CHECK(operationLabel(store->undoLog().nextUndo().commit.operation) ==
          QStringLiteral("Rückgabe einer Arbeitskopie vermerken"));

    REQUIRE_OK(store->undoLog().undo());
    CHECK_FALSE(get(*store, second).returnedOn.isValid());
    REQUIRE_OK(store->undoLog().redo());
    CHECK(get(*store, second).returnedOn == QDate(2026, 11, 21));
}

TEST_CASE("A note needs a holder, and a copy comes back once", "[ops]")
{
    const auto store = memoryStore();
    REQUIRE_ERROR(ErrorKind::Rejected, take(*store, noteFor("  ", 19)));
    const auto note = value_of(take(*store, noteFor("Max Mustermann", 19)));
    REQUIRE_OK(bringBack(*store, note, 21));
    REQUIRE_ERROR(ErrorKind::Conflict, bringBack(*store, note, 21));
    REQUIRE_ERROR(ErrorKind::NotFound, bringBack(*store, Id<TakenCopy>(newRowId()), 21));
}

TEST_CASE("A copy that comes back is known by its note", "[ops]")
{
    const auto store = memoryStore();
    const auto first = value_of(take(*store, noteFor("Änne Öztürk", 19)));
    const auto firstCopy = value_of(store->copyInMemory());
    const auto second = value_of(take(*store, noteFor("Max Mustermann", 20)));
    const auto secondCopy = value_of(store->copyInMemory());
    const auto noteIn = [&](const Store& copy) {
        return noteOfCopy(notesOf(*store), [&](const Id<TakenCopy>& id) {
            return value_of(copy.read([&](const Reader& r) -> Result<bool> { return r.find(id).has_value(); }));
        });
    };
    CHECK(noteIn(*firstCopy) == first);
    CHECK(noteIn(*secondCopy) == second);
    REQUIRE_OK(bringBack(*store, second, 21));
    CHECK(noteIn(*secondCopy) == first); // a guess for the person to correct
    CHECK(noteIn(*memoryStore()).isNull());
}
