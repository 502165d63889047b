// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/writinghints.h"

#include "core/base/richtext.h"
#include "core/query/prose.h"
#include "core/query/writing.h"
#include "core/rules/rulerun.h"
#include "core/spelling/abbreviations.h"
#include "core/spelling/genderforms.h"
#include "core/spelling/sentences.h"
#include "core/store/closing.h"

namespace iplan
{

namespace
{

/// One text of a row.
struct RowText {
    RowView row;
    const FieldInfo* field = nullptr;
    QString text;
};

QList<const FieldInfo*> checkedFields(const EntityInfo& entity)
{
    QList<const FieldInfo*> out;
    for (const FieldInfo& field : entity.fields) {
        if (isCheckedText(entity, field))
            out << &field;
    }
    return out;
}

bool isMergedMeasure(const RowView& row)
{
    return row.entity == &entityOf<Measure>() && !static_cast<const Measure*>(row.row)->mergedInto.isNull();
}

/// Calls `visit` with the texts of each row, as long as nobody gave up.
template <class Visit>
void eachRowOfTexts(const RuleRun& run, Visit&& visit)
{
    const FindRow find = [&run](const RowRef& row) -> std::optional<Record> {
        const RowView view = run.find(row.id);
        return view.entity ? std::optional(recordOf(view)) : std::nullopt;
    };
    const EntityInfo* entity = nullptr;
    QList<const FieldInfo*> fields;
    forEachRow(run.snapshot, [&](const RowView& row) {
        if (row.entity != entity) {
            entity = row.entity;
            fields = checkedFields(*entity);
        }
        if (fields.isEmpty() || isMergedMeasure(row))
            return;
        QList<RowText> texts;
        const Record record = recordOf(row);
        for (const FieldInfo* field : std::as_const(fields)) {
            const QString stored = record.value(*field).text();
            if (!isBlank(stored) && !closedField(record, *field, find))
                texts << RowText{row, field, field->kind == FieldKind::RichText ? richTextToPlain(stored) : stored};
        }
        if (!texts.isEmpty())
            visit(texts);
    });
}

/// The sentence in which the place stands.
QString passageAt(const QString& text, const QList<Sentence>& sentences, qsizetype start)
{
    for (const Sentence& sentence : sentences) {
        if (start < sentence.end())
            return text.mid(sentence.start, sentence.length);
    }
    return text;
}

void checkSentences(RuleRun& run)
{
    const int most = sentenceWords(houseStyleOf(run.snapshot));
    eachRowOfTexts(run, [&](const QList<RowText>& texts) {
        for (const RowText& one : texts) {
            for (const Sentence& sentence : sentencesIn(one.text)) {
                if (sentence.words <= most)
                    continue;
                const QString passage = one.text.mid(sentence.start, sentence.length);
                run.reportPassage(
                    one.row.ref(),
                    QStringLiteral("Satz mit %1 Wörtern, höchstens sollen es %2 sein.").arg(sentence.words).arg(most),
                    *one.field, passage, passage);
            }
        }
    });
}

/// The abbreviations that readers of the file know: its list, and what bodies and groups are called by.
QSet<QString> knownAbbreviations(const Snapshot& snapshot)
{
    QSet<QString> out;
    for (const Abbreviation& known : snapshot.rows<Abbreviation>())
        out.insert(abbreviationForm(known.abbreviation));
    forEachRow(snapshot, [&out](const RowView& row) {
        for (const FieldInfo* field : nameFieldsOf(*row.entity)) {
            const QString name = row.value(*field).text();
            for (const TextWord& word : abbreviationsIn(name))
                out.insert(abbreviationForm(QStringView(name).mid(word.start, word.length)));
        }
    });
    for (const Organization& body : snapshot.organizations)
        out.insert(abbreviationForm(body.shortName));
    return out;
}

/// Whether one of the texts says what the abbreviation means: "… Zentrum (KIZ)", "KIZ (Kommunales …)".
bool isExplained(const QString& abbreviation, const QList<RowText>& texts)
{
    return std::any_of(texts.begin(), texts.end(), [&](const RowText& one) {
        return one.text.contains(u'(' + abbreviation + u')') || one.text.contains(abbreviation + QStringLiteral(" ("));
    });
}

void checkAbbreviations(RuleRun& run)
{
    const QSet<QString> known = knownAbbreviations(run.snapshot);
    eachRowOfTexts(run, [&](const QList<RowText>& texts) {
        for (const RowText& one : texts) {
            QSet<QString> said;
            QList<Sentence> sentences;
            for (const TextWord& word : abbreviationsIn(one.text)) {
                const QString written = one.text.mid(word.start, word.length);
                const QString form = abbreviationForm(written);
                if (known.contains(form) || said.contains(form) || isUsualAbbreviation(form) ||
                    isExplained(form, texts))
                    continue;
                said.insert(form);
                if (sentences.isEmpty())
                    sentences = sentencesIn(one.text);
                run.reportPassage(
                    one.row.ref(),
                    QStringLiteral("„%1“ steht in keiner Liste und wird hier nicht erklärt.").arg(written), *one.field,
                    passageAt(one.text, sentences, word.start), written);
            }
        }
    });
}

struct SpellingName {
    GenderSpelling spelling;
    const char* name;
    std::optional<GenderForm> form; ///< the house rule that asks for it
};

constexpr SpellingName kSpellings[] = {
    {GenderSpelling::Colon, "Doppelpunkt", GenderForm::Colon},
    {GenderSpelling::Star, "Stern", GenderForm::Star},
    {GenderSpelling::Underscore, "Unterstrich", GenderForm::Underscore},
    {GenderSpelling::InnerCapital, "Binnen-I", GenderForm::InnerCapital},
    {GenderSpelling::Slash, "Schrägstrich", GenderForm::Slash},
    {GenderSpelling::Both, "Doppelnennung", GenderForm::Both},
    {GenderSpelling::Other, "Klammer oder Mediopunkt", std::nullopt},
};

const SpellingName& nameOf(GenderSpelling spelling)
{
    return *std::find_if(std::begin(kSpellings), std::end(kSpellings),
                         [spelling](const SpellingName& one) { return one.spelling == spelling; });
}

void checkGenderForms(RuleRun& run)
{
    const auto chosen = houseStyleOf(run.snapshot).genderForm;
    if (!chosen.value())
        return;
    const QString house = chosen.label();
    eachRowOfTexts(run, [&](const QList<RowText>& texts) {
        for (const RowText& one : texts) {
            QSet<QString> said;
            QList<Sentence> sentences;
            for (const GenderPlace& place : genderFormsIn(one.text)) {
                const QString written = one.text.mid(place.start, place.length);
                if (nameOf(place.spelling).form == chosen.value() || said.contains(written))
                    continue;
                said.insert(written);
                if (sentences.isEmpty())
                    sentences = sentencesIn(one.text);
                run.reportPassage(one.row.ref(),
                                  QStringLiteral("„%1“: %2. Die Schreibregel ist: %3.")
                                      .arg(written, QString::fromUtf8(nameOf(place.spelling).name), house),
                                  *one.field, passageAt(one.text, sentences, place.start), written);
            }
        }
    });
}

constexpr Rule kWritingRules[] = {
    {"longSentence", Severity::Hint, "Langer Satz",
     "Wer lange Sätze liest, muss am Ende wissen, wie sie begonnen haben; Konzepte werden oft als zu lang empfunden.",
     "Den Satz teilen. Wie viele Wörter ein Satz höchstens haben soll, steht oben auf der Seite.",
     "Coesfeld: das Konzept ist zu lang", &checkSentences},
    {"unknownAbbreviation", Severity::Hint, "Abkürzung, die nicht jeder kennt",
     "Wer die Verwaltung nicht kennt, kennt auch ihre Abkürzungen nicht.",
     "Ausschreiben, beim ersten Mal in Klammern erklären – „Kommunales Integrationszentrum (KIZ)“ – oder in die Liste "
     "der Abkürzungen aufnehmen.",
     "Verständliche Texte der Verwaltung", &checkAbbreviations},
    {"otherGenderForm", Severity::Hint, "Andere geschlechtergerechte Form",
     "Ein Text, der mehrere Formen mischt, wirkt unfertig; das Haus hat sich auf eine festgelegt.",
     "In der Form schreiben, die oben auf der Seite gewählt ist.", "Schreibregel des Hauses", &checkGenderForms},
};

} // namespace

std::span<const Rule> writingRules()
{
    return kWritingRules;
}

QList<Finding> findWritingHints(const Snapshot& snapshot, QDate today, const std::atomic_bool* cancelled)
{
    RuleRun run(snapshot, today);
    for (const Rule& rule : writingRules()) {
        if (!cancelled || !*cancelled)
            run.check(rule);
    }
    QList<Finding> findings = run.takeFindings();
    markAccepted(snapshot, findings);
    return findings;
}

bool isCheckedText(const EntityInfo& entity, const FieldInfo& field)
{
    const bool isAlive = entity.role == EntityRole::Record || entity.role == EntityRole::Child;
    const bool isShown = entity.publicRows == PublicRows::All || entity.publicRows == PublicRows::Marked;
    if (!isAlive || !isShown || &entity == &entityOf<ModuleVersion>() || &entity == &entityOf<EditionEntry>())
        return false;
    return isProse(field) && field.isPublic() && !field.has(Hidden) && !nameFieldsOf(entity).contains(&field);
}

} // namespace iplan
