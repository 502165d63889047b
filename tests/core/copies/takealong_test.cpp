// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/takealong.h"

#include "core/copies/mergeplan.h"
#include "core/copies/mergesource.h"
#include "core/ops/takencopy.h"
#include "core/store/storefixture.h"

#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct TakingOffice {
    TempDir dir;
    std::unique_ptr<Store> store = value_of(Store::create(dir.file(s("amt.iplan")), {}));
    Id<WorkingGroup> group;
    Id<Measure> measure;
    Id<Person> outsider;
    Id<TakenCopy> note;

    TakingOffice()
    {
        write(*store, s("sample"), [&](Writer& writer) {
            FieldOfAction field;
            field.title = s("Bildung");
            writer.insert(field);
            WorkingGroup bildung;
            bildung.title = s("AG Bildung");
            group = writer.insert(bildung);
            WorkingGroupField link;
            link.workingGroup = group;
            link.fieldOfAction = field.id;
            writer.link(link);
            Measure first;
            first.code = s("K001");
            first.title = s("Sprachförderung");
            first.fieldOfAction = field.id;
            measure = writer.insert(first);
            Person other;
            other.familyName = s("Quittenbaum");
            outsider = writer.insert(other);
        });
        REQUIRE_OK(store->transact(kTakeAlongOperation, [&](Writer& writer) -> Result<> {
            TakenCopy row;
            row.holder = s("Änne Öztürk");
            const auto id = recordTakenCopy(writer, row);
            note = value_of(id);
            return {};
        }));
    }

    TakeAlong request(const QString& name, bool asPackage) const
    {
        TakeAlong out;
        out.note = note;
        out.path = takeAlongPath(dir.file(name), asPackage);
        out.asPackage = asPackage;
        return out;
    }

    Id<TakenCopy> noteOf(const Store& copy) const
    {
        return noteOfCopy(all<TakenCopy>(*store), [&](const Id<TakenCopy>& id) {
            return value_of(copy.read([&](const Reader& r) -> Result<bool> { return r.find(id).has_value(); }));
        });
    }
};

} // namespace

TEST_CASE("What is taken along as a file or package comes back with what was written on it", "[merge]")
{
    TakingOffice office;
    const bool asPackage = GENERATE(false, true);
    const bool whole = GENERATE(false, true);
    TakeAlong request = office.request(s("Änne"), asPackage);
    if (!whole)
        request.scope = rowRef(office.group);
    const auto taken = value_of(takeAlong(*office.store, request));
    CHECK(taken.path == request.path);
    CHECK(taken.bytes == QFileInfo(request.path).size());
    CHECK_FALSE(taken.isTooBigForMail());
    CHECK((QFileInfo(request.path).permissions() & QFile::ReadOther) == 0);
    if (asPackage)
        CHECK(qAbs(value_of(packageSize(*office.store, request.scope)) - taken.bytes) < 500);

    // On the way: a package is made a file first.
    QString path = taken.path;
    if (asPackage) {
        path = office.dir.file(s("unterwegs.iplan"));
        REQUIRE_OK(createFromPackage(path, {}, taken.path));
    }
    {
        const auto copy = value_of(Store::open(path, {}));
        CHECK(all<Person>(*copy).size() == (whole ? 1 : 0));
        CHECK(office.noteOf(*copy) == office.note);
        edit<Measure>(*copy, office.measure, [](Measure& m) { m.title = s("Sprachförderung für alle"); });
        REQUIRE_OK(copy->file().selfCheck());
    }
    const auto returned = value_of(MergeSource::open(*office.store, path));
    CHECK(office.noteOf(returned.store()) == office.note);
    CHECK(value_of(planMerge(*office.store, returned.store())).rows.size() == 1);
    REQUIRE_OK(merge(*office.store, returned.store()));
    CHECK(get(*office.store, office.measure).title == s("Sprachförderung für alle"));
    CHECK(get(*office.store, office.outsider).familyName == s("Quittenbaum"));
}

TEST_CASE("What was written on a copy comes back by e-mail, too", "[merge]")
{
    TakingOffice office;
    const bool whole = GENERATE(false, true);
    TakeAlong request = office.request(s("Änne"), false);
    if (!whole)
        request.scope = rowRef(office.group);
    REQUIRE_OK(takeAlong(*office.store, request));
    const auto copy = value_of(Store::open(request.path, {}));
    edit<Measure>(*copy, office.measure, [](Measure& m) { m.title = s("Sprachförderung für alle"); });
    TakeAlong back = office.request(s("zurück"), true);
    back.note = {};
    REQUIRE_OK(takeAlong(*copy, back));
    const auto returned = value_of(MergeSource::open(*office.store, back.path));
    REQUIRE_OK(merge(*office.store, returned.store()));
    CHECK(get(*office.store, office.measure).title == s("Sprachförderung für alle"));
}

TEST_CASE("A password encrypts packages, and files cannot have one", "[merge]")
{
    TakingOffice office;
    TakeAlong request = office.request(s("geheim"), true);
    request.password = Password(s("Vier blaue Öfen"), KeyCost::least());
    CHECK(value_of(takeAlong(*office.store, request)).encrypted);
    QFile file(request.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("Sprach"));
    REQUIRE_ERROR(ErrorKind::Rejected, MergeSource::open(*office.store, request.path));
    REQUIRE_ERROR(ErrorKind::Rejected,
                  MergeSource::open(*office.store, request.path, Password(s("falsch"), KeyCost::least())));
    REQUIRE_OK(MergeSource::open(*office.store, request.path, request.password));

    REQUIRE_ERROR(ErrorKind::Conflict, takeAlong(*office.store, request)); // is there already
    TakeAlong plain = office.request(s("offen"), false);
    plain.password = request.password;
    REQUIRE_ERROR(ErrorKind::Rejected, takeAlong(*office.store, plain));
    CHECK_FALSE(QFileInfo::exists(plain.path));
}

TEST_CASE("Working copies are named after the file and the day", "[merge]")
{
    CHECK(takeAlongName(s("/büro/Köln.iplan"), QDate(2026, 11, 21), false) == s("Köln unterwegs 2026-11-21.iplan"));
    CHECK(takeAlongPath(s("/usb/Köln.iplan"), true) == s("/usb/Köln.iplanpaket"));
    CHECK(takeAlongPath(s("/usb/Köln.iplanpaket"), false) == s("/usb/Köln.iplan"));
    CHECK(takeAlongPath(s(" /usb/Köln v1.2 "), true) == s("/usb/Köln v1.2.iplanpaket"));
}

TEST_CASE("The strength of a password is its length first", "[merge]")
{
    CHECK(passwordStrength({}) == PasswordStrength::None);
    CHECK(passwordStrength(s("Sommer26!")) == PasswordStrength::Weak);
    CHECK(passwordStrength(s("aaaaaaaaaaaaaaaaaaaa")) == PasswordStrength::Weak);
    CHECK(passwordStrength(s("Sommer26!neu")) == PasswordStrength::Good);
    CHECK(passwordStrength(s("sommerwinter")) == PasswordStrength::Fair);
    CHECK(passwordStrength(s("vier blaue öfen im märz")) == PasswordStrength::Good);
    CHECK(passwordHint(PasswordStrength::Weak).contains(s("16 Zeichen")));
}
