// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/columncontent.h"

#include "core/interchange/mapping/fieldsynonyms.h"
#include "core/interchange/mapping/headings.h"
#include "core/model/fieldtext.h"
#include "core/model/numbertext.h"
#include "core/query/namelikeness.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kCellsLooked = 100;  ///< cells that say what a column holds
constexpr qsizetype kLongName = 150;     ///< of an authority
constexpr qsizetype kMostOptions = 30;   ///< different texts that are compared to tell whether they are options
constexpr qsizetype kMostMeanings = 200; ///< different texts that are compared with the options

bool isDay(const TableCell& cell)
{
    return std::holds_alternative<QDate>(cell.held) || std::holds_alternative<QDateTime>(cell.held) ||
           parseDate(cell.text).isValid();
}

/// As people write it, also "2024 ff.", "Mai 26", "laufend bis 2027", "dauerhaft".
bool isPeriod(const TableCell& cell)
{
    static const QRegularExpression form(
        QStringLiteral(
            "(?<!\\d)(19|20|21)\\d\\d(?!\\d)|\\b(?:fort)?laufend|\\bdauer(?:haft|aufgabe|nd)|\\bkontinuierlich|"
            "\\bregelmäßig|\\b(?:all)?jährlich|\\bmonatlich|\\bsofort\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return isDay(cell) || PartialDate::parse(cell.text) || (cell.text.size() < 40 && form.match(cell.text).hasMatch());
}

/// "#BEZUG!", "#NV" as a text: what a spreadsheet shows where a formula fails says nothing of its column.
bool isErrorText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^#(?:[A-ZÄÖÜ]{2,}[!?]|N/A|NV|DIV/0!|ZAHL!)$"));
    return text.startsWith(u'#') && form.match(text.trimmed()).hasMatch();
}

/// A number, also "ca. 8.000 €".
bool isAmount(const TableCell& cell)
{
    if (std::holds_alternative<double>(cell.held))
        return true;
    if (isDay(cell))
        return false;
    const QString text = cell.text.trimmed();
    const auto digits = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    const auto letters = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return digits > 0 && letters <= 6 && (letters <= digits || text.endsWith(u"Euro") || text.endsWith(u"EUR"));
}

bool isYes(const QString& text)
{
    static const QSet<QString> words{QStringLiteral("x"),    QStringLiteral("✓"),   QStringLiteral("✔"),
                                     QStringLiteral("wahr"), QStringLiteral("yes"), QStringLiteral("true"),
                                     QStringLiteral("ja"),   QStringLiteral("1"),   QStringLiteral("j")};
    return words.contains(text.trimmed().toLower());
}

bool isNo(const QString& text)
{
    static const QSet<QString> words{QStringLiteral("nein"),  QStringLiteral("no"), QStringLiteral("falsch"),
                                     QStringLiteral("false"), QStringLiteral("0"),  QStringLiteral("n")};
    return words.contains(text.trimmed().toLower());
}

bool fits(const TableCell& cell, const Column& column)
{
    const QString text = cell.text.simplified();
    switch (column.kind) {
    case FieldKind::Date:
    case FieldKind::DateTime:
        return isDay(cell) || isPeriod(cell);
    case FieldKind::PartialDate:
        return isPeriod(cell);
    case FieldKind::Money:
    case FieldKind::Decimal:
    case FieldKind::Integer:
        return isAmount(cell);
    case FieldKind::Boolean:
        return std::holds_alternative<bool>(cell.held) || isYes(text) || isNo(text);
    case FieldKind::Reference:
        return text.size() <= kLongName && !isDay(cell);
    default:
        return !column.has(IsTitle) || !isDay(cell);
    }
}

qsizetype looked(const ColumnSample& sample)
{
    return std::min<qsizetype>(sample.cells.size(), kCellsLooked);
}

template <class Test>
bool mostly(const ColumnSample& sample, const Test& test)
{
    const auto end = sample.cells.begin() + looked(sample);
    const auto says =
        std::count_if(sample.cells.begin(), end, [](const TableCell& cell) { return !saysNothing(cell.text); });
    const auto found = std::count_if(sample.cells.begin(), end,
                                     [&test](const TableCell& cell) { return !saysNothing(cell.text) && test(cell); });
    return says > 0 && found * 5 >= says * 4;
}

/// The synonyms of options of the same enumeration.
QHash<QString, QString> optionWords(const Column& column)
{
    QHash<QString, QString> out;
    if (!column.options)
        return out;
    for (const Option& option : column.options()) {
        out.insert(foldedHeading(option.labelText()), option.labelText());
        out.insert(foldedHeading(option.keyText()), option.labelText());
    }
    for (const OptionSynonym& each : optionSynonyms()) {
        const EntityInfo* entity = entityByKey(QString::fromLatin1(each.entity));
        const FieldInfo* field = entity ? entity->field(QString::fromLatin1(each.field)) : nullptr;
        if (!field || field->options != column.options)
            continue;
        const auto options = column.options();
        const auto option = std::ranges::find_if(
            options, [&each](const Option& one) { return one.keyText() == QLatin1String(each.option); });
        for (const QString& word : QString::fromUtf8(each.words).split(u';')) {
            if (option != options.end() && !out.contains(foldedHeading(word)))
                out.insert(foldedHeading(word), option->labelText());
        }
    }
    return out;
}

/// By the function that gives the options.
using OptionWords = std::map<std::span<const Option> (*)(), QHash<QString, QString>, std::less<>>;
OptionWords wordsOfAllOptions()
{
    OptionWords out;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (field.options)
                out.try_emplace(field.options, optionWords(field));
        }
    }
    return out;
}

/// The option near to which the folded text is: the beginning of it, or written a little otherwise.
QString nearOption(const Column& column, const QString& folded)
{
    if (folded.size() < 4 || folded.contains(u"nicht") || folded.contains(u"teil"))
        return {};
    QString found;
    for (const Option& option : column.options()) {
        const QString label = foldedHeading(option.labelText());
        const int most = label.size() >= 8 ? 2 : 1;
        const bool isNear = label.size() >= 4 && (folded.startsWith(label) || label.startsWith(folded) ||
                                                  editDistance(folded, label, most) <= most);
        if (isNear && !found.isEmpty())
            return {}; // of two it is neither
        if (isNear)
            found = option.labelText();
    }
    return found;
}

ValueChoice asText(const QString& text)
{
    return {ValueChoice::Kind::Text, text};
}

void readMeanings(ColumnMapping& mapping, const ColumnSample& sample, const Column& column)
{
    const bool isText = column.isTextual() || isOwnField(column);
    for (const QString& text : sample.distinct.first(std::min<qsizetype>(sample.distinct.size(), kMostMeanings))) {
        if (isText || (!column.isTextual() && column.kind != FieldKind::Reference && parseFieldText(column, text)))
            continue;
        if (saysNothing(text))
            mapping.values.insert(text, ValueChoice{});
        else if (column.kind == FieldKind::Boolean && isYes(text))
            mapping.values.insert(text, asText(QStringLiteral("ja")));
        else if (column.kind == FieldKind::Boolean && isNo(text))
            mapping.values.insert(text, asText(QStringLiteral("nein")));
        else if (const QString label = column.kind == FieldKind::Enum ? optionMeant(column, text) : QString();
                 !label.isEmpty())
            mapping.values.insert(text, asText(label));
    }
}

/// "VHS; AWO", one a line, "Stadtwerke / Stadtrat". A comma parts only what has no comma in its names: target groups.
QString separatorsOf(const ColumnMapping& mapping, const ColumnSample& sample)
{
    QString out = QStringLiteral("\n;");
    if (mapping.target.entity == u"measureTargetGroup")
        out += u',';
    const auto has = [&sample](const QString& text) {
        return std::any_of(sample.cells.begin(), sample.cells.end(),
                           [&](const TableCell& cell) { return cell.text.contains(text); });
    };
    static const QRegularExpression tight(QStringLiteral("\\S/|/\\S"));
    const bool hasTight = std::any_of(sample.cells.begin(), sample.cells.end(), [](const TableCell& cell) {
        return cell.text.contains(u'/') && tight.match(cell.text).hasMatch();
    });
    if (has(QStringLiteral(" / ")) && !hasTight)
        out += u'/';
    return out;
}

/// Group names that stand in the first row of each group only: few cells, each text once or hardly more often.
bool standsInFirstRows(const ColumnSample& sample, const Column& column, qsizetype most)
{
    static const QSet<QString> groups{QStringLiteral("fieldOfAction"),  QStringLiteral("module"),
                                      QStringLiteral("measure"),        QStringLiteral("concept"),
                                      QStringLiteral("workingGroup"),   QStringLiteral("area"),
                                      QStringLiteral("body"),           QStringLiteral("metric"),
                                      QStringLiteral("recommendation"), QStringLiteral("paper")};
    return column.kind == FieldKind::Reference && groups.contains(column.keyText()) && !sample.cells.isEmpty() &&
           sample.cells.size() * 3 <= most * 2 && sample.distinct.size() * 4 >= sample.cells.size() * 3;
}

} // namespace

bool saysNothing(const QString& text)
{
    static const QSet<QString> words{QString(),
                                     QStringLiteral("ka"),
                                     QStringLiteral("keineangabe"),
                                     QStringLiteral("keineangaben"),
                                     QStringLiteral("offen"),
                                     QStringLiteral("unbekannt"),
                                     QStringLiteral("na"),
                                     QStringLiteral("nn"),
                                     QStringLiteral("entfallt"),
                                     QStringLiteral("nochoffen"),
                                     QStringLiteral("keine"),
                                     QStringLiteral("keiner"),
                                     QStringLiteral("tbd"),
                                     QStringLiteral("nv"),
                                     QStringLiteral("nichtbekannt"),
                                     QStringLiteral("none"),
                                     QStringLiteral("null"),
                                     QStringLiteral("einwilligungliegtnichtvor")};
    return text.size() < 40 && words.contains(foldedHeading(text));
}

double shareThatFits(const ColumnSample& sample, const Column& column)
{
    int says = 0;
    int found = 0;
    if (column.kind == FieldKind::Enum) { // few texts, each compared with all options
        for (const QString& text : sample.distinct.first(std::min<qsizetype>(sample.distinct.size(), kMostOptions))) {
            says += saysNothing(text) ? 0 : 1;
            found += !saysNothing(text) && !optionMeant(column, text).isEmpty() ? 1 : 0;
        }
        return says == 0 ? 1 : double(found) / says;
    }
    for (qsizetype i = 0; i < looked(sample); ++i) {
        const TableCell& cell = sample.cells.at(i);
        if (cell.isError || saysNothing(cell.text) || isErrorText(cell.text))
            continue;
        ++says;
        found += fits(cell, column) ? 1 : 0;
    }
    return says == 0 ? 1 : double(found) / says;
}

bool holdsAddresses(const ColumnSample& sample)
{
    static const QRegularExpression form(QStringLiteral("^\\S+@\\S+\\.\\S+$"));
    return mostly(sample, [](const TableCell& cell) { return form.match(cell.text.trimmed()).hasMatch(); });
}

bool holdsAmounts(const ColumnSample& sample)
{
    return mostly(sample, &isAmount);
}

bool holdsIds(const ColumnSample& sample)
{
    return sample.cells.isEmpty() ||
           mostly(sample, [](const TableCell& cell) { return !QUuid::fromString(cell.text.trimmed()).isNull(); });
}

QString optionMeant(const Column& column, const QString& text)
{
    if (!column.options || text.size() > 60)
        return {};
    static const OptionWords all = wordsOfAllOptions();
    const auto words = all.find(column.options);
    if (words == all.end())
        return {};
    QString folded = foldedHeading(text);
    if (folded.isEmpty())
        folded = text.trimmed();
    const auto found = words->second.constFind(folded);
    return found != words->second.constEnd() ? *found : nearOption(column, folded);
}

void readContent(ColumnMapping& mapping, const ColumnSample& sample, const Column& column, qsizetype most)
{
    readMeanings(mapping, sample, column);
    if (mapping.target.kind == ColumnTarget::Kind::Link)
        mapping.separators = separatorsOf(mapping, sample);
    else if (mapping.target.entity == u"measureStep")
        mapping.separators = QStringLiteral("\n");
    if (mapping.target.kind == ColumnTarget::Kind::Field)
        mapping.fillsDown = standsInFirstRows(sample, column, most);
    if (column.isTextual() || column.kind == FieldKind::Reference) {
        mapping.joinsWords = std::any_of(sample.cells.begin(), sample.cells.end(), [](const TableCell& cell) {
            return cell.text.contains(QLatin1String("- ")) &&
                   cleanHeading(cell.text).count(u'-') < cell.text.left(200).count(u'-');
        });
    }
}

} // namespace iplan
