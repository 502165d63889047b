// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "tests/ui/support/pages.h"
#include "ui/check/conflictspage.h"
#include "ui/merge/conflictnote.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergerunner.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace iplan::test
{

inline Store::Options optionsOf(const char* name, const char* abbreviation, const QDateTime& now)
{
    Store::Options options;
    options.clock = fixedClock(now);
    options.author = {QString::fromUtf8(name), QString::fromUtf8(abbreviation)};
    return options;
}

/// A file with measures that Erika Beispiel keeps in the office, and a copy that Max Muster takes along. Both are
/// edited as stores while no window has them open.
class TwoCopies
{
public:
    TwoCopies()
    {
        const auto store = value_of(Store::create(officePath(), erika()));
        for (int i = 1; i <= 6; ++i)
            add(*store, i);
        value_of(store->file().copyTo(copyPath()));
    }

    [[nodiscard]] QString officePath() const { return m_folder.file(QStringLiteral("büro.iplan")); }
    [[nodiscard]] QString copyPath() const { return m_folder.file(QStringLiteral("unterwegs.iplan")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.file(name); }

    static Store::Options erika() { return optionsOf("Erika Beispiel", "EB", QDateTime({2026, 11, 20}, {9, 0})); }
    static Store::Options max() { return optionsOf("Max Muster", "MM", QDateTime({2026, 11, 21}, {10, 30})); }

    /// Changes measure `number` (from 1) in the office, or on the way.
    void inOffice(int number, const std::function<void(Measure&)>& change)
    {
        edit(officePath(), erika(), number, change);
    }
    void onTheWay(int number, const std::function<void(Measure&)>& change) { edit(copyPath(), max(), number, change); }
    void removeInOffice(int number)
    {
        const auto store = value_of(Store::open(officePath(), erika()));
        value_of(store->transact(QStringLiteral("measure:delete"),
                                 [&](Writer& writer) { return writer.remove(rowRef(m_measures.at(number - 1))); }));
    }
    [[nodiscard]] RowRef row(int number) const { return rowRef(m_measures.at(number - 1)); }

private:
    void add(Store& store, int number)
    {
        Measure measure;
        measure.code = QStringLiteral("K%1").arg(number, 3, 10, QLatin1Char('0'));
        measure.title = QStringLiteral("Maßnahme %1").arg(number);
        measure.description = QStringLiteral("Der Kurs beginnt im März.\nEr ist kostenlos.");
        value_of(store.transact(QStringLiteral("measure:create"), [&](Writer& writer) -> Result<> {
            m_measures << writer.insert(measure);
            return {};
        }));
    }
    void edit(const QString& path, const Store::Options& options, int number,
              const std::function<void(Measure&)>& change)
    {
        const auto store = value_of(Store::open(path, options));
        const Id<Measure> id = m_measures.at(number - 1);
        value_of(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) -> Result<> {
            Measure measure = *writer.reader().find(id);
            change(measure);
            return writer.update(measure);
        }));
    }

    TempDir m_folder;
    QList<Id<Measure>> m_measures;
};

inline MergeDialog& mergeDialog(const Office& office)
{
    auto* dialog = office.window->findChild<MergeDialog*>();
    REQUIRE(dialog);
    return *dialog;
}

inline void waitForMerge(const MergeDialog& dialog)
{
    waitUntil([&dialog] { return !dialog.runner().isBusy(); });
    QCoreApplication::processEvents();
}

inline ConflictsPage& conflictsPage(const Office& office)
{
    auto* page = &openPage<ConflictsPage>(office, "conflicts");
    office.window->activateWindow(); // a dialog may have been in front
    REQUIRE(QTest::qWaitForWindowActive(office.window.get()));
    page->activate();
    return *page;
}

/// Rehearses merging the copy into the open file.
inline MergeDialog& rehearseInWindow(const Office& office, const QString& other)
{
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    dialog.path()->setText(other);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    REQUIRE(dialog.errorText() == QString());
    return dialog;
}

/// Merges the copy into the open file as far as the last step.
inline MergeDialog& mergeInWindow(const Office& office, const QString& other)
{
    MergeDialog& dialog = rehearseInWindow(office, other);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    REQUIRE(dialog.errorText() == QString());
    return dialog;
}

/// Follows the note about conflicts in the form of `row`, which begins with `text`; the record of the conflict that it
/// leads to. The form of `other` has no such note.
inline RowRef followConflictNote(const Office& office, const RowRef& row, const QString& text, const RowRef& other)
{
    office.window->openRecord(row);
    const auto* entityPage = &pageInFront<EntityPage>(office);
    const auto* note = entityPage->panel()->findChild<ConflictNote*>();
    waitUntil([note] { return note->isVisible(); });
    CHECK(note->text().startsWith(text));
    note->button()->click();
    const auto* page = &pageInFront<ConflictsPage>(office);
    RowRef led = page->currentRecord();
    office.window->openRecord(other);
    CHECK_FALSE(note->isVisible());
    return led;
}

} // namespace iplan::test
