// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "support/test.h"

#include <cmath>
#include <limits>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace iplan;
using iplan::test::s;
using test::error_of;
using test::value_of;

namespace
{

const FieldInfo& measureField(QStringView key)
{
    return *entityOf<Measure>().field(key);
}
const FieldInfo& costField(QStringView key)
{
    return *entityOf<CostItem>().field(key);
}

Value parsed(const FieldInfo& field, const char* text)
{
    return value_of(parseFieldText(field, s(text)));
}

void checkRefused(const FieldInfo& field, const char* text)
{
    INFO(field.key << ": " << text);
    const auto result = parseFieldText(field, s(text));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Rejected);
    CHECK(result.error().message.contains(field.labelText()));
    CHECK(result.error().message.contains(s(text).trimmed()));
    CHECK(result.error().hint.startsWith(s("Erlaubt")));
}

/// The value through JSON text and back.
Value throughJson(const FieldInfo& field, const Value& value)
{
    const QJsonObject object{{field.jsonKey(), toJson(field, value)}};
    const QJsonObject read = QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
    return value_of(fromJson(field, read.value(field.jsonKey())));
}

/// Some value that fits the field.
Value exampleFor(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return Value(qint64(2026));
    case FieldKind::Decimal:
        return Value(0.1);
    case FieldKind::Boolean:
        return Value(qint64(1));
    case FieldKind::Money:
        return Value(qint64(1250000));
    case FieldKind::Date:
        return Value(s("2026-11-21"));
    case FieldKind::DateTime:
        return Value(s("2026-11-21T14:00"));
    case FieldKind::PartialDate:
        return Value(s("2026-Q4"));
    case FieldKind::Enum:
        return Value(field.options().back().keyText());
    case FieldKind::Reference:
        return Value(idText(newRowId()));
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
        return Value(s("Überblick\nzweite Zeile"));
    case FieldKind::Text:
    case FieldKind::OrderKey:
        break;
    }
    return Value(s("Straße"));
}

} // namespace

TEST_CASE("Every option reads by key and label and has a key of its own", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Enum)
                continue;
            QSet<QString> names;
            for (const Option& option : field.options()) {
                INFO(entity->key << "." << field.key << " " << option.key);
                const Value key(option.keyText());
                CHECK(value_of(parseFieldText(field, option.keyText())) == key);
                CHECK(value_of(parseFieldText(field, option.labelText())) == key);
                CHECK(value_of(parseFieldText(field, u' ' + option.labelText().toUpper() + u' ')) == key);
                CHECK(displayText(field, key) == option.labelText());
                CHECK(throughJson(field, key) == key);
                const QSet<QString> own{option.keyText().toLower(), option.labelText().toLower()};
                CHECK_FALSE(names.intersects(own));
                names += own;
            }
            checkRefused(field, "gibt es nicht");
        }
    }
}

TEST_CASE("A refused option names the field, the text and all options", "[model]")
{
    const Error error = error_of(parseFieldText(measureField(u"state"), s("fertig")));
    CHECK(error.message == s("Feld „Stand“: „fertig“ ist keine der Möglichkeiten."));
    for (const Option& option : optionsOf<MeasureState>()) {
        CHECK(error.hint.contains(option.labelText()));
        CHECK(error.detail.contains(option.keyText()));
    }
}

TEST_CASE("Every field shows, reads and exchanges its values without loss", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            INFO(entity->key << "." << field.key);
            const Value example = exampleFor(field);
            CHECK(normalizedValue(field, example) == example);
            CHECK(value_of(parseFieldText(field, displayText(field, example))) == example);
            CHECK(throughJson(field, example) == example);
            CHECK(value_of(parseFieldText(field, QString())).isNull());
            CHECK(value_of(parseFieldText(field, s("  "))).isNull());
            CHECK(displayText(field, Value()).isEmpty());
            CHECK(throughJson(field, Value()).isNull());
            CHECK(value_of(fromJson(field, QJsonValue())).isNull());
            CHECK_FALSE(fromJson(field, QJsonArray{1}));
        }
    }
}

TEST_CASE("Money", "[model]")
{
    const FieldInfo& amount = costField(u"amount");
    CHECK(parsed(amount, "12.500,00") == Value(qint64(1250000)));
    CHECK(parsed(amount, "12500") == Value(qint64(1250000)));
    CHECK(parsed(amount, " 12.500 € ") == Value(qint64(1250000)));
    CHECK(parsed(amount, "-3,5") == Value(qint64(-350)));
    CHECK(parsed(amount, "0") == Value(qint64(0)));
    CHECK(displayText(amount, Value(qint64(1250000))) == s("12.500,00 €"));
    CHECK(displayText(amount, Value(qint64(0))) == s("0,00 €"));
    CHECK(value_of(parseFieldText(amount, displayText(amount, Value(qint64(-99999999999))))) ==
          Value(qint64(-99999999999)));
    for (const char* wrong : {"1.50", "12,345", "viel", "12 Euro 50", "1e5"})
        checkRefused(amount, wrong);
    CHECK(amount.jsonKey() == s("amountCents"));
    CHECK(toJson(amount, Value(qint64(1250000))) == QJsonValue(1250000));
    CHECK(throughJson(amount, Value(qint64(99999999999999999))) == Value(qint64(99999999999999999)));
    CHECK_FALSE(fromJson(amount, QJsonValue(12.5)));
    CHECK_FALSE(fromJson(amount, QJsonValue(s("12,50"))));
}

TEST_CASE("Dates", "[model]")
{
    const FieldInfo& day = measureField(u"trafficLightOn");
    REQUIRE(day.kind == FieldKind::Date);
    CHECK(parsed(day, "21.11.2026") == Value(s("2026-11-21")));
    CHECK(parsed(day, "2026-11-21") == Value(s("2026-11-21")));
    CHECK(displayText(day, Value(s("2026-11-21"))) == s("21.11.2026"));
    for (const char* wrong : {"31.02.2026", "November 2026", "2026", "morgen", "2026-02-30"})
        checkRefused(day, wrong);
    CHECK_FALSE(fromJson(day, QJsonValue(s("21.11.2026"))));
    CHECK_FALSE(fromJson(day, QJsonValue(s("2026-02-30"))));
    CHECK_FALSE(fromJson(day, QJsonValue(s("2026-11-21T10:00:00"))));
    CHECK(displayText(day, Value(s("irgendwann"))) == s("irgendwann"));
}

TEST_CASE("Dates of any precision", "[model]")
{
    const FieldInfo& start = measureField(u"plannedStart");
    const std::pair<const char*, const char*> cases[] = {{"21.11.2026", "2026-11-21"},
                                                         {"November 2026", "2026-11"},
                                                         {"4. Quartal 2026", "2026-Q4"},
                                                         {"2026", "2026"},
                                                         {"offen", "open"}};
    for (const auto& [text, stored] : cases) {
        INFO(text);
        const Value value(s(stored));
        CHECK(parsed(start, text) == value);
        CHECK(parsed(start, stored) == value);
        CHECK(displayText(start, value) == s(text));
        CHECK(throughJson(start, value) == value);
    }
    for (const char* wrong : {"5. Quartal 2026", "Brumaire 2026", "30.02.2026", "bald"})
        checkRefused(start, wrong);
    CHECK_FALSE(fromJson(start, QJsonValue(s("November 2026"))));
}

TEST_CASE("Numbers", "[model]")
{
    const FieldInfo& year = costField(u"year");
    CHECK(parsed(year, "2026") == Value(qint64(2026)));
    CHECK(parsed(year, "1.500") == Value(qint64(1500)));
    CHECK(displayText(year, Value(qint64(2026))) == s("2026"));
    for (const char* wrong : {"2026,5", "2014 2015", "15.00", "zwei", "99999999999"})
        checkRefused(year, wrong);
    CHECK_FALSE(fromJson(year, QJsonValue(2026.5)));
    CHECK_FALSE(fromJson(year, QJsonValue(99999999999.0)));
    CHECK_FALSE(fromJson(year, QJsonValue(s("2026"))));

    const FieldInfo& fte = costField(u"fte");
    CHECK(parsed(fte, "0,5") == Value(0.5));
    CHECK(parsed(fte, "0.5") == Value(0.5));
    CHECK(parsed(fte, "0.125") == Value(0.125));
    CHECK(parsed(fte, "1.234,5") == Value(1234.5));
    CHECK(parsed(fte, "1 500") == Value(1500.0));
    CHECK(parsed(fte, "-2") == Value(-2.0));
    CHECK(displayText(fte, Value(0.5)) == s("0,5"));
    CHECK(displayText(fte, Value(1234.5)) == s("1234,5"));
    CHECK(displayText(fte, Value(2.0)) == s("2"));
    for (const char* wrong : {"1.500", "1,5,0", "halb", "0,5 Stellen", "nan", "inf"})
        checkRefused(fte, wrong);
}

TEST_CASE("Booleans", "[model]")
{
    const FieldInfo& quick = measureField(u"quickWin");
    for (const char* yes : {"ja", "Ja", "true", "1", "yes"})
        CHECK(parsed(quick, yes) == Value(qint64(1)));
    for (const char* no : {"nein", "NEIN", "false", "0", "no"})
        CHECK(parsed(quick, no).isNull());
    checkRefused(quick, "vielleicht");
    CHECK(displayText(quick, Value(qint64(1))) == s("ja"));
    CHECK(displayText(quick, Value()).isEmpty());
    CHECK(toJson(quick, Value()) == QJsonValue(false));
    CHECK(toJson(quick, Value(qint64(1))) == QJsonValue(true));
    CHECK(value_of(fromJson(quick, QJsonValue(false))).isNull());
    CHECK_FALSE(fromJson(quick, QJsonValue(1)));
}

TEST_CASE("References are ids", "[model]")
{
    const FieldInfo& field = measureField(u"fieldOfAction");
    const QString id = idText(newRowId());
    CHECK(value_of(parseFieldText(field, id.toUpper())) == Value(id));
    checkRefused(field, "Bildung");
    CHECK_FALSE(fromJson(field, QJsonValue(s("Bildung"))));
    CHECK(error_of(parseFieldText(field, s("Bildung"))).hint.contains(s("Handlungsfeld")));
}

TEST_CASE("Unknown options of a newer version are kept", "[model]")
{
    const FieldInfo& state = measureField(u"state");
    const Value unknown(s("paused"));
    CHECK(value_of(fromJson(state, QJsonValue(s("paused")))) == unknown);
    CHECK(toJson(state, unknown) == QJsonValue(s("paused")));
    CHECK(displayText(state, unknown) == s("paused"));
    CHECK(normalizedValue(state, unknown) == unknown);
    checkRefused(state, "paused");
}

TEST_CASE("Values are stored in one form", "[model]")
{
    const FieldInfo& title = measureField(u"title");
    const FieldInfo& text = measureField(u"description");
    CHECK(parsed(title, "  Cafe\xcc\x81\r\nam\tMarkt ") == Value(s("Café am Markt")));
    CHECK(parsed(text, "eins\r\nzwei\n\n") == Value(s("eins\nzwei")));
    CHECK(normalizedValue(title, Value(qint64(5))).isNull());
    CHECK(normalizedValue(measureField(u"quickWin"), Value(qint64(0))).isNull());
    CHECK(normalizedValue(measureField(u"quickWin"), Value(qint64(7))) == Value(qint64(1)));
    CHECK(normalizedValue(costField(u"fte"), Value(qint64(2))) == Value(2.0));
    CHECK(normalizedValue(costField(u"fte"), Value(std::nan(""))).isNull());
    CHECK_FALSE(std::signbit(normalizedValue(costField(u"fte"), Value(-0.0)).real()));
    CHECK(normalizedValue(costField(u"amount"), Value(s("5"))).isNull());
    CHECK(normalizedValue(costField(u"year"), Value(qint64(1) << 40)).isNull());
}
