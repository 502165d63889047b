// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kindtraits.h"

#include "core/base/localtime.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "support/test.h"

#include <QSet>

using namespace iplan;

namespace
{

struct Appointment {
    Id<Measure> id;
    bool deleted = false;
    QDateTime start;
};
constexpr FieldInfo kStart = field<&Appointment::start>("start", "Beginn", FieldGroup::Time);

} // namespace

TEST_CASE("Every kind of field has its row of traits", "[model]")
{
    QSet<QString> keys;
    for (int i = 0; i <= static_cast<int>(FieldKind::OrderKey); ++i) {
        const KindTraits& traits = traitsOf(static_cast<FieldKind>(i));
        INFO(traits.key);
        CHECK(static_cast<int>(traits.kind) == i);
        CHECK_FALSE(keys.contains(QLatin1String(traits.key)));
        keys.insert(QLatin1String(traits.key));
        for (const char* text : {traits.takes, traits.allowed, traits.notThis, traits.inJson, traits.inTable})
            CHECK(qstrlen(text) > 0);
        CHECK((traits.normalize && traits.print && traits.parse && traits.sortNumber));
        CHECK(traits.sheetWidth > 0);
    }
}

TEST_CASE("A time is local, to the minute, and reads as people write it", "[model]")
{
    CHECK(kStart.kind == FieldKind::DateTime);
    const Value stored(QStringLiteral("2026-11-21T14:00"));
    for (const char* text : {"21.11.2026, 14:00 Uhr", "21.11.2026 14:00", "21.11.2026 14.00", "21.11.2026 14 Uhr",
                             "2026-11-21 14:00", "2026-11-21T14:00", "21.11.26, 14:00"}) {
        INFO(text);
        CHECK(value_of(parseFieldText(kStart, QString::fromUtf8(text))) == stored);
    }
    CHECK(displayText(kStart, stored) == u"21.11.2026, 14:00 Uhr");
    // A day alone is a time whose hour nobody knows.
    CHECK(displayText(kStart, value_of(parseFieldText(kStart, QStringLiteral("21.11.2026")))) == u"21.11.2026");
    for (const char* text : {"14:00", "21.11.2026 25:00", "31.2.2026 14:00", "morgen 14 Uhr"}) {
        INFO(text);
        const auto refused = parseFieldText(kStart, QString::fromUtf8(text));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().hint.contains(QStringLiteral("Tag und Uhrzeit")));
    }
    // For programs only the one form.
    CHECK(value_of(fromJson(kStart, QStringLiteral("2026-11-21T14:00"))) == stored);
    CHECK_FALSE(fromJson(kStart, QStringLiteral("21.11.2026, 14:00")));

    Appointment appointment;
    kStart.set(&appointment, stored);
    CHECK(isoMinute(appointment.start) == u"2026-11-21T14:00");
    CHECK(kStart.get(&appointment) == stored);
    // The hour that summer time skips is a time like others: nobody converts it.
    kStart.set(&appointment, Value(QStringLiteral("2027-03-28T02:30")));
    CHECK(kStart.get(&appointment) == Value(QStringLiteral("2027-03-28T02:30")));
    const auto number = [](const char* text) {
        return traitsOf(FieldKind::DateTime).sortNumber(kStart, Value(QString::fromUtf8(text)));
    };
    CHECK(number("2026-11-21T14:00") < number("2026-11-21T14:30"));
    CHECK(number("2026-11-21T23:59") < number("2026-11-22T00:00"));
}

TEST_CASE("A row knows only the fields of its own table", "[model]")
{
    const EntityInfo& measure = entityOf<Measure>();
    CHECK(measure.indexOf(measure.field(u"title")) > 0);
    CHECK(measure.indexOf(entityOf<Goal>().field(u"text")) == -1);
    CHECK(measure.indexOf(&kStart) == -1);
}
