// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kindtraits.h"

#include "core/base/localtime.h"
#include "core/base/searchtext.h"
#include "core/model/numbertext.h"

#include <array>
#include <cmath>
#include <limits>

namespace iplan
{

namespace
{

constexpr double kAfterAllDays = 1e12;

bool fitsInt(qint64 number)
{
    return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
}

/// A value that does not fit the kind of its field, as it is.
QString plainText(const Value& value)
{
    if (value.isInteger())
        return QString::number(value.integer());
    return value.isReal() ? decimalText(value.real()) : value.text();
}

// What a value is stored as.

Value asLine(const Value& value)
{
    QString line = normalizedText(value.text());
    return Value(line.replace(u'\n', u' ').replace(u'\t', u' ').trimmed());
}

Value asParagraphs(const Value& value)
{
    return Value(normalizedText(value.text()));
}

Value asWord(const Value& value)
{
    return Value(storableText(value.text()));
}

Value asYes(const Value& value)
{
    return value.integer() != 0 ? Value(qint64(1)) : Value();
}

Value asWhole(const Value& value)
{
    return value.isInteger() && fitsInt(value.integer()) ? value : Value();
}

Value asCents(const Value& value)
{
    return value.isInteger() ? value : Value();
}

Value asReal(const Value& value)
{
    const double real = value.real();
    const bool number = (value.isReal() || value.isInteger()) && std::isfinite(real);
    return number ? Value(real == 0.0 ? 0.0 : real) : Value(); // no minus zero: it is written and compared as zero
}

// What people read.

QString plain(const Column&, const Value& value)
{
    return plainText(value);
}

QString yes(const Column&, const Value& value)
{
    return value.integer() != 0 ? QStringLiteral("ja") : QString();
}

QString euros(const Column&, const Value& value)
{
    return value.isInteger() ? formatMoney(Money{value.integer()}) : plainText(value);
}

QString decimal(const Column&, const Value& value)
{
    return value.isInteger() || value.isReal() ? decimalText(value.real()) : plainText(value);
}

QString day(const Column&, const Value& value)
{
    const QDate date = QDate::fromString(value.text(), Qt::ISODate);
    return date.isValid() ? formatDate(date) : plainText(value);
}

QString minute(const Column&, const Value& value)
{
    const QDateTime time = fromIsoMinute(value.text());
    return time.isValid() ? formatDateTime(time) : plainText(value);
}

QString period(const Column&, const Value& value)
{
    const auto date = PartialDate::fromIso(value.text());
    return date && !date->isNull() ? date->toString() : plainText(value);
}

QString optionLabel(const Column& column, const Value& value)
{
    for (const Option& option : column.options()) {
        if (value.text() == QLatin1String(option.key))
            return option.labelText();
    }
    return plainText(value);
}

// What people write.

std::optional<Value> readText(const Column& column, const QString& word)
{
    return traitsOf(column.kind).normalize(Value(word));
}

std::optional<Value> readWhole(const Column&, const QString& word)
{
    const auto number = parseWhole(word);
    return number && fitsInt(*number) ? std::optional(Value(*number)) : std::nullopt;
}

std::optional<Value> readDecimal(const Column&, const QString& word)
{
    const auto number = parseDecimal(word);
    return number ? std::optional(asReal(Value(*number))) : std::nullopt;
}

std::optional<Value> readYes(const Column&, const QString& text)
{
    const QString word = text.toLower();
    for (const char* yes : {"ja", "true", "1", "yes", "wahr"}) {
        if (word == QLatin1String(yes))
            return Value(qint64(1));
    }
    for (const char* no : {"nein", "false", "0", "no", "falsch"}) {
        if (word == QLatin1String(no))
            return Value();
    }
    return {};
}

std::optional<Value> readMoney(const Column&, const QString& word)
{
    const auto amount = parseMoney(word);
    return amount ? std::optional(Value(amount->cents)) : std::nullopt;
}

std::optional<Value> readDay(const Column&, const QString& word)
{
    const QDate date = parseDate(word);
    return date.isValid() ? std::optional(Value(date.toString(Qt::ISODate))) : std::nullopt;
}

std::optional<Value> readMinute(const Column&, const QString& word)
{
    const QDateTime time = parseDateTime(word);
    return time.isValid() ? std::optional(Value(isoMinute(time))) : std::nullopt;
}

std::optional<Value> readPeriod(const Column&, const QString& word)
{
    const auto date = PartialDate::parse(word);
    return date && !date->isNull() ? std::optional(Value(date->toIso())) : std::nullopt;
}

std::optional<Value> readOption(const Column& column, const QString& word)
{
    const QString folded = foldedName(word);
    for (const Option& option : column.options()) {
        if (folded == foldedName(option.keyText()) || folded == foldedName(option.labelText()))
            return Value(option.keyText());
    }
    return {};
}

std::optional<Value> readId(const Column&, const QString& word)
{
    const QUuid id = idFromText(word);
    return id.isNull() ? std::nullopt : std::optional(Value(idText(id)));
}

// What values are ordered by.

std::optional<double> byText(const Column&, const Value&)
{
    return {};
}

std::optional<double> byNumber(const Column&, const Value& value)
{
    return value.real();
}

std::optional<double> byDay(const Column&, const Value& value)
{
    const QDate date = QDate::fromString(value.text(), Qt::ISODate);
    return date.isValid() ? std::optional(static_cast<double>(date.toJulianDay())) : std::nullopt;
}

std::optional<double> byMinute(const Column&, const Value& value)
{
    const QDateTime time = fromIsoMinute(value.text());
    return time.isValid() ? std::optional(static_cast<double>(time.toSecsSinceEpoch())) : std::nullopt;
}

/// The first day that it may mean decides; at the same day the more exact date comes first, and "offen" last of all.
std::optional<double> byPeriod(const Column&, const Value& value)
{
    const PartialDate date = PartialDate::fromIso(value.text()).value_or(PartialDate());
    if (date.precision() == PartialDate::Precision::Open)
        return kAfterAllDays;
    if (date.isNull())
        return std::nullopt;
    return static_cast<double>(date.first().toJulianDay()) * 8 + static_cast<int>(date.precision());
}

/// As they are listed, unknown ones after them.
std::optional<double> byOption(const Column& column, const Value& value)
{
    const auto options = column.options();
    for (size_t i = 0; i < options.size(); ++i) {
        if (value.text() == QLatin1String(options[i].key))
            return static_cast<double>(i);
    }
    return static_cast<double>(options.size());
}

constexpr const char* kTextAllowed = "Erlaubt ist Text.";
constexpr const char* kTextInJson = "Im JSON steht hier Text oder null.";

// clang-format off
constexpr std::array kinds{
    // kind, key, storage, long, day, number, groupable, width
    KindTraits{FieldKind::Text, "text", Storage::Text, false, false, false, true, 26,
               "Text", kTextAllowed, "kein Text", kTextInJson,
               "Freier Text, eine Zeile.", &asLine, &plain, &readText, &byText},
    KindTraits{FieldKind::LongText, "longText", Storage::Text, true, false, false, false, 60,
               "Text mit Absätzen", kTextAllowed, "kein Text", kTextInJson,
               "Freier Text, auch mehrere Zeilen.", &asParagraphs, &plain, &readText, &byText},
    KindTraits{FieldKind::RichText, "richText", Storage::Text, true, false, false, false, 60,
               "Text oder einfaches HTML", kTextAllowed, "kein Text", kTextInJson,
               "Text mit einfachen HTML-Marken.", &asParagraphs, &plain, &readText, &byText},
    KindTraits{FieldKind::Url, "url", Storage::Text, true, false, false, false, 40,
               "Adressen oder Fundstellen, eine je Zeile", kTextAllowed, "kein Text", kTextInJson,
               "Adresse im Netz.", &asParagraphs, &plain, &readText, &byText},
    KindTraits{FieldKind::Integer, "integer", Storage::Integer, false, false, true, true, 13,
               "ganze Zahl", "Erlaubt ist eine ganze Zahl, zum Beispiel „2026“.", "keine ganze Zahl",
               "Im JSON steht hier eine ganze Zahl oder null.",
               "Ganze Zahl.", &asWhole, &plain, &readWhole, &byNumber},
    KindTraits{FieldKind::Decimal, "decimal", Storage::Real, false, false, true, false, 13,
               "Zahl, z. B. 0,5",
               "Erlaubt ist eine Zahl mit Komma und ohne Tausenderpunkt, zum Beispiel „0,5“ oder „1500“.",
               "keine eindeutige Zahl", "Im JSON steht hier eine Zahl oder null.",
               "Zahl.", &asReal, &decimal, &readDecimal, &byNumber},
    KindTraits{FieldKind::Boolean, "boolean", Storage::Integer, false, false, false, true, 13,
               "ja oder nein", "Erlaubt sind „ja“ und „nein“.", "weder ja noch nein",
               "Im JSON steht hier true oder false.",
               "1 für ja, sonst leer.", &asYes, &yes, &readYes, &byNumber},
    KindTraits{FieldKind::Money, "money", Storage::Integer, false, false, true, false, 16,
               "Betrag, z. B. 12.500,00",
               "Erlaubt ist ein Betrag in Euro, zum Beispiel „12.500,00“ oder „12500“.", "kein eindeutiger Betrag",
               "Im JSON steht unter „%1“ der Betrag in ganzen Cent oder null.",
               "Betrag in ganzen Cent.", &asCents, &euros, &readMoney, &byNumber},
    KindTraits{FieldKind::Date, "date", Storage::Text, false, true, false, true, 13,
               "Tag, z. B. 21.11.2026", "Erlaubt ist ein Tag, zum Beispiel „21.11.2026“ oder „2026-11-21“.",
               "kein gültiges Datum", "Im JSON steht hier ein Tag wie \"2026-11-21\" oder null.",
               "Tag als JJJJ-MM-TT.", &asWord, &day, &readDay, &byDay},
    KindTraits{FieldKind::DateTime, "dateTime", Storage::Text, false, true, false, true, 22,
               "Tag und Uhrzeit, z. B. 21.11.2026, 14:00",
               "Erlaubt sind Tag und Uhrzeit, zum Beispiel „21.11.2026, 14:00“, oder der Tag allein.", "keine gültige Uhrzeit",
               "Im JSON steht hier Tag und Uhrzeit wie \"2026-11-21T14:00\" oder null.",
               "Tag und Uhrzeit als JJJJ-MM-TTTHH:MM.", &asWord, &minute, &readMinute, &byMinute},
    KindTraits{FieldKind::PartialDate, "partialDate", Storage::Text, false, true, false, true, 16,
               "Tag, Monat, Quartal, Halbjahr, Jahr oder „offen“",
               "Erlaubt sind Tag, Monat, Quartal, Halbjahr, Jahr oder „offen“, zum Beispiel „21.11.2026“, „November 2026“, "
               "„4. Quartal 2026“, „2. Halbjahr 2026“, „2026“.",
               "kein gültiges Datum",
               "Im JSON steht hier \"2026-11-21\", \"2026-11\", \"2026-Q4\", \"2026-H2\", \"2026\", \"open\" oder null.",
               "JJJJ-MM-TT, JJJJ-MM, JJJJ-Q1 bis JJJJ-Q4, JJJJ oder „open“ (offen).",
               &asWord, &period, &readPeriod, &byPeriod},
    KindTraits{FieldKind::Enum, "enum", Storage::Text, false, false, false, true, 16,
               "%1", "Erlaubt sind: %1.", "keine der Möglichkeiten",
               "Im JSON steht hier der Schlüssel einer Möglichkeit als Text: %1.",
               "Schlüssel; die Bezeichnungen stehen in der Tabelle „schluessel“.",
               &asWord, &optionLabel, &readOption, &byOption},
    KindTraits{FieldKind::Reference, "reference", Storage::Text, false, false, false, true, 34,
               "Kennung oder Name: %1", "Erlaubt ist die Kennung (id) eines Eintrags der Art „%1“.",
               "keine Kennung", "Im JSON steht hier die Kennung (id) eines Eintrags der Art „%1“ oder null.",
               "Kennung (id) in der Tabelle „%1“.", &asWord, &plain, &readId, &byText},
    KindTraits{FieldKind::OrderKey, "orderKey", Storage::Text, false, false, false, false, 13,
               "Text", kTextAllowed, "kein Text", kTextInJson,
               "Sortierschlüssel: bestimmt die Reihenfolge in Listen.", &asWord, &plain, &readText, &byText},
};
// clang-format on

} // namespace

const KindTraits& traitsOf(FieldKind kind)
{
    static_assert(std::size(kinds) == static_cast<size_t>(FieldKind::OrderKey) + 1);
    return kinds[static_cast<size_t>(kind)];
}

QString traitText(const char* text, const Column& column, QString (Option::*optionText)() const)
{
    const QString form = QString::fromUtf8(text);
    if (!form.contains(QStringLiteral("%1")))
        return form;
    if (column.kind == FieldKind::Money)
        return form.arg(column.jsonKey());
    if (column.kind == FieldKind::Reference)
        return form.arg(column.target().labelText());
    QStringList options;
    for (const Option& option : column.options())
        options << (option.*optionText)();
    return form.arg(options.join(QStringLiteral(", ")));
}

} // namespace iplan
