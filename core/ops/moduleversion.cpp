// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/moduleversion.h"

#include "core/base/counted.h"
#include "core/base/richtext.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

namespace
{

constexpr int kVersionFormat = 1;

/// Gathers the texts of rows.
class TextCollector
{
public:
    void add(const Record& row, const char* key, const QString& prefix)
    {
        const FieldInfo* field = row.entity->field(QString::fromLatin1(key));
        add(row, *field, prefix.isEmpty() ? field->labelText() : prefix + QStringLiteral(": ") + field->labelText());
    }
    void add(const Record& row, const FieldInfo& field, const QString& heading)
    {
        const QString text = row.value(field).text();
        if (!text.isEmpty())
            m_texts << VersionSection{row.ref(), &field,
                                      row.entity->keyText() + u'/' + idText(row.id) + u'/' + field.keyText(), heading,
                                      text};
    }
    [[nodiscard]] VersionTexts texts() const { return m_texts; }

private:
    VersionTexts m_texts;
};

QString numbered(const QString& number, const QString& title)
{
    return QString(number + u' ' + title).simplified();
}

void addRecommendation(TextCollector& texts, const Reader& reader, const Recommendation& row)
{
    const QString name = QStringLiteral("Empfehlung ") + numbered(row.number, row.title);
    const Record record = toRecord(row);
    texts.add(record, "originalText", name);
    for (const RecommendationItem& item : reader.where<RecommendationItem>("recommendation", row.id))
        texts.add(toRecord(item), *entityOf<RecommendationItem>().field(u"text"),
                  name + QStringLiteral(", Punkt ") + item.number);
    texts.add(record, "adminComment", name);
}

VersionSection sectionFromJson(const QJsonObject& json)
{
    VersionSection out;
    out.key = json.value(QStringLiteral("key")).toString();
    out.heading = json.value(QStringLiteral("heading")).toString();
    out.text = json.value(QStringLiteral("text")).toString();
    out.row = {entityByKey(out.key.section(u'/', 0, 0)), idFromText(out.key.section(u'/', 1, 1))};
    out.field = out.row.entity ? out.row.entity->field(out.key.section(u'/', 2, 2)) : nullptr;
    return out;
}

SectionComparison compared(const VersionSection& section, const QString& before, const QString& after)
{
    return {section, wordDiff(before, after)};
}

const VersionSection* sectionWithKey(const VersionTexts& texts, const QString& key)
{
    const auto at = std::find_if(texts.begin(), texts.end(), [&](const VersionSection& s) { return s.key == key; });
    return at == texts.end() ? nullptr : &*at;
}

} // namespace

QString VersionSection::plainText() const
{
    return field && field->kind == FieldKind::RichText ? richTextToPlain(text) : text;
}

VersionTexts presentTexts(const Reader& reader, const Id<ConceptModule>& module)
{
    TextCollector texts;
    const auto row = reader.find(rowRef(module));
    if (!row)
        return {};
    texts.add(*row, "title", {});
    for (const FieldInfo& field : row->entity->fields) {
        if (field.kind == FieldKind::RichText)
            texts.add(*row, field, field.labelText());
    }
    for (const Goal& goal : reader.where<Goal>("module", module))
        texts.add(toRecord(goal), *entityOf<Goal>().field(u"text"), numbered(QStringLiteral("Ziel"), goal.number));
    for (const Recommendation& advice : reader.where<Recommendation>("module", module))
        addRecommendation(texts, reader, advice);
    return texts.texts();
}

QString versionTextsToJson(const VersionTexts& texts)
{
    QJsonArray sections;
    for (const VersionSection& section : texts)
        sections << QJsonObject{{QStringLiteral("key"), section.key},
                                {QStringLiteral("heading"), section.heading},
                                {QStringLiteral("text"), section.text}};
    const QJsonObject out{{QStringLiteral("format"), kVersionFormat}, {QStringLiteral("sections"), sections}};
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

Result<VersionTexts> textsOfVersion(const ModuleVersion& version)
{
    const QJsonObject json = QJsonDocument::fromJson(version.texts.toUtf8()).object();
    const int format = json.value(QStringLiteral("format")).toInt();
    if (format > kVersionFormat)
        return fail(ErrorKind::Damaged,
                    QStringLiteral("Die Fassung „%1“ hat ein neueres Programm festgehalten.").arg(version.label),
                    QStringLiteral("Aktualisieren Sie den Integrationsplaner."));
    if (format < 1)
        return fail(ErrorKind::Damaged, QStringLiteral("Die Fassung „%1“ enthält keine Texte.").arg(version.label),
                    QStringLiteral("Halten Sie eine neue Fassung fest; diese können Sie löschen."));
    VersionTexts out;
    for (const auto& section : json.value(QStringLiteral("sections")).toArray())
        out << sectionFromJson(section.toObject());
    return out;
}

Result<Id<ModuleVersion>> recordModuleVersion(Writer& writer, const Id<ConceptModule>& module, const QString& label,
                                              QDate heldOn, const QString& note)
{
    if (label.trimmed().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Fassung hat noch keine Bezeichnung."),
                    QStringLiteral("Zum Beispiel „Ratsbeschluss 2011“ oder „Entwurf der Arbeitsgruppe“."));
    const VersionTexts texts = presentTexts(writer.reader(), module);
    if (texts.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Modul hat noch keinen Text, der festzuhalten wäre."),
                    QStringLiteral("Schreiben Sie zuerst einen Abschnitt."));
    ModuleVersion version;
    version.module = module;
    version.label = label.trimmed();
    version.heldOn = heldOn;
    version.note = note;
    version.texts = versionTextsToJson(texts);
    return writer.insert(version);
}

Result<> restoreSection(Writer& writer, const VersionSection& section)
{
    if (!section.field || section.row.isNull() || !writer.reader().find(section.row) ||
        !writer.reader().isLive(section.row))
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ gibt es nicht mehr.").arg(section.heading),
                    QStringLiteral("Holen Sie den Eintrag zuerst aus dem Papierkorb zurück."));
    return writer.set(section.row, {FieldValue{section.field, section.text}});
}

bool SectionComparison::isChanged() const
{
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const DiffPiece& piece) { return piece.kind != DiffPiece::Kind::Same; });
}

QString SectionComparison::summary() const
{
    using Kind = DiffPiece::Kind;
    if (!isChanged())
        return QStringLiteral("unverändert");
    if (pieces.size() == 1)
        return pieces.first().kind == Kind::Added ? QStringLiteral("neu") : QStringLiteral("entfallen");
    int places = 0;
    Kind before = Kind::Same;
    for (const DiffPiece& piece : pieces) {
        places += piece.kind != Kind::Same && before == Kind::Same ? 1 : 0;
        before = piece.kind;
    }
    return counted(places, "Stelle", "Stellen") + QStringLiteral(" geändert");
}

QList<SectionComparison> compareTexts(const VersionTexts& before, const VersionTexts& after)
{
    QList<SectionComparison> out;
    qsizetype passed = 0;
    const auto addGone = [&](qsizetype end) {
        for (; passed < end; ++passed) {
            if (!sectionWithKey(after, before.at(passed).key))
                out << compared(before.at(passed), before.at(passed).plainText(), {});
        }
    };
    for (const VersionSection& section : after) {
        const VersionSection* earlier = sectionWithKey(before, section.key);
        if (earlier)
            addGone(earlier - before.constData());
        out << compared(section, earlier ? earlier->plainText() : QString(), section.plainText());
    }
    addGone(before.size());
    return out;
}

QList<QList<DiffPiece>> diffLines(const QList<DiffPiece>& pieces)
{
    QList<QList<DiffPiece>> out{{}};
    for (const DiffPiece& piece : pieces) {
        const QStringList lines = piece.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                out << QList<DiffPiece>();
            if (!lines.at(i).isEmpty())
                out.last() << DiffPiece{piece.kind, lines.at(i)};
        }
    }
    out.removeIf([](const QList<DiffPiece>& line) { return line.isEmpty(); });
    return out;
}

} // namespace iplan
