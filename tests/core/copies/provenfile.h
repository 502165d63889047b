// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "tests/core/copies/mergefixture.h"

#include <QFile>

namespace iplan::test
{

/// A file with every sort of commit: edits, a link, an undo, a merge of two copies, a deletion and an erasure.
struct ProvenFile {
    TempDir dir;
    QString path = dir.file(s("büro.iplan"));
    std::unique_ptr<Store> before; ///< a copy that has only the first half of it

    ProvenFile()
    {
        const auto office = value_of(Store::create(path, copyOptions(s("Erika Beispiel"))));
        const auto id = addMeasure(*office, s("K001"), s("Sprachcafé"));
        edit<Measure>(*office, id, [](Measure& m) { m.title = s("Sprachcafé Süd"); });
        before = copyOf(*office, s("Max Muster"));
        const auto copy = copyOf(*office, s("Max Muster"));
        edit<Measure>(*office, id, [](Measure& m) { m.summary = QString(s("lang ")).repeated(400); });
        edit<Measure>(*copy, id, [](Measure& m) { m.title = s("Sprachcafé Nord"); });
        exchange(*office, *copy);
        edit<Measure>(*office, id, [](Measure& m) { m.code = s("K002"); });
        edit<Measure>(*office, id, [](Measure& m) { m.code = s("K003"); });
        value_of(office->undoLog().undo());
        const auto person = addPersonTo(*office);
        remove(*office, addMeasure(*office, s("K004"), s("Nachhilfe")));
        value_of(office->erasure().erase({rowRef(person)}));
    }

    static Id<Person> addPersonTo(Store& store)
    {
        Person person;
        person.familyName = s("Beispielhuber");
        write(store, s("person:create"), [&](Writer& writer) { writer.insert(person); });
        edit<Person>(store, person.id, [](Person& p) { p.familyName = s("Musterhuber"); });
        return person.id;
    }

    [[nodiscard]] QString changed(const QString& sql) const
    {
        const QString copy = dir.file(s("verändert.iplan"));
        QFile::remove(copy);
        REQUIRE(QFile::copy(path, copy));
        Database db(copy, Database::Mode::ReadWrite);
        db.exec(sql);
        REQUIRE(db.scalar(s("SELECT changes()")).integer() > 0);
        return copy;
    }
};

} // namespace iplan::test
