// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/placeholders.h"

#include "core/base/searchtext.h"
#include "core/report/content/programmeparts.h"

#include <QRegularExpression>

namespace iplan::report
{

namespace
{

using Place = TemplatePlaceholder::Place;
using Source = const PlaceholderSource&;

const QString kModulePrefix = QStringLiteral("baustein:");

QString municipalityName(Source source)
{
    if (!source.letterhead.municipality.isEmpty())
        return source.letterhead.municipality.simplified();
    const auto& concepts = source.context.snapshot.concepts;
    return concepts.size() > 0 ? concepts.rows().first().municipality : QString();
}

QString editionText(Source source, QString Edition::*member)
{
    const Edition* edition = editionOf(source.context);
    return edition ? edition->*member : QString();
}

constexpr TemplatePlaceholder kTemplatePlaceholders[] = {
    {"kommune", "Name der Kommune, aus den Einstellungen oder dem Konzept", Place::Anywhere, &municipalityName},
    {"dienststelle", "Dienststelle aus den Einstellungen", Place::Anywhere,
     [](Source source) { return source.letterhead.office.simplified(); }},
    {"bericht", "Name des Berichts, zum Beispiel Maßnahmenprogramm", Place::Anywhere,
     [](Source source) { return source.report.labelText(); }},
    {"konzept", "Titel des Integrationskonzepts", Place::Anywhere,
     [](Source source) {
         const auto& concepts = source.context.snapshot.concepts;
         return concepts.size() > 0 ? concepts.rows().first().title : QString();
     }},
    {"stand", "Tag, dessen Stand der Bericht zeigt, als 31.12.2026", Place::Anywhere,
     [](Source source) { return source.context.options.asOf.toString(QStringLiteral("dd.MM.yyyy")); }},
    {"jahr", "Jahr dieses Tages", Place::Anywhere,
     [](Source source) { return QString::number(source.context.options.asOf.year()); }},
    {"ausgabe", "Titel der Fortschreibung", Place::Anywhere,
     [](Source source) { return editionText(source, &Edition::title); }},
    {"zeitraum", "Zeitraum der Fortschreibung", Place::Anywhere,
     [](Source source) { return editionText(source, &Edition::period); }},
    {"vorlage", "Vorlage zur Fortschreibung, mit Nummer und Datum", Place::Anywhere,
     [](Source source) {
         const Edition* edition = editionOf(source.context);
         return edition ? source.context.paperText(edition->paper) : QString();
     }},
    {"seite", "Nummer der Seite, nur in Kopf- und Fußzeile", Place::RunningLine, nullptr},
    {"seiten", "Zahl der Seiten, nur in Kopf- und Fußzeile", Place::RunningLine, nullptr},
};

const QRegularExpression& templatePlaceholderForm()
{
    static const QRegularExpression form(QStringLiteral("\\{([^{}\\n]+)\\}"));
    return form;
}

const TemplatePlaceholder* templatePlaceholderNamed(const QString& name)
{
    const auto found = std::ranges::find_if(kTemplatePlaceholders, [&name](const TemplatePlaceholder& one) {
        return name.compare(QLatin1String(one.name), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(kTemplatePlaceholders) ? nullptr : &*found;
}

/// The Kürzel that the placeholder names; empty for another placeholder.
QString moduleKey(const QString& name)
{
    return name.startsWith(kModulePrefix, Qt::CaseInsensitive) ? name.mid(kModulePrefix.size()).trimmed() : QString();
}

template <class Modules>
const TextModule* moduleNamed(const Modules& modules, const QString& key)
{
    for (const TextModule& one : modules) {
        if (!one.deleted && foldedName(one.key) == foldedName(key))
            return &one;
    }
    return nullptr;
}

/// What is wrong with one placeholder; empty where nothing is.
QString problemOf(const QString& written, const QString& name, bool isLine, const QList<TextModule>* modules)
{
    if (const QString key = moduleKey(name); !key.isEmpty()) {
        if (!modules)
            return QStringLiteral("In einem Textbaustein kann kein anderer stehen (%1).").arg(written);
        const TextModule* module = moduleNamed(*modules, key);
        if (!module)
            return QStringLiteral("Einen Textbaustein mit dem Kürzel „%1“ gibt es nicht.").arg(key);
        for (auto each = templatePlaceholderForm().globalMatch(module->text); each.hasNext();) {
            const auto match = each.next();
            const QString inner = problemOf(match.captured(), match.captured(1).trimmed(), isLine, nullptr);
            if (!inner.isEmpty())
                return QStringLiteral("Textbaustein „%1“: %2").arg(module->key, inner);
        }
        return {};
    }
    const TemplatePlaceholder* known = templatePlaceholderNamed(name);
    if (!known)
        return QStringLiteral("Den Platzhalter %1 gibt es nicht.").arg(written);
    if (known->place == Place::RunningLine && !isLine)
        return QStringLiteral("Der Platzhalter %1 geht nur in Kopf- und Fußzeile.").arg(written);
    return {};
}

/// Cuts a text at its placeholders: what stands between them, and the names.
template <class Text, class Name>
void eachPart(const QString& text, const Text& useText, const Name& useName)
{
    qsizetype done = 0;
    for (auto each = templatePlaceholderForm().globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        useText(text.mid(done, match.capturedStart() - done));
        useName(match.captured(), match.captured(1).trimmed());
        done = match.capturedEnd();
    }
    useText(text.mid(done));
}

/// Fills in one text.
class TemplateFiller
{
public:
    explicit TemplateFiller(Source source) : m_source(source) {}

    void add(const QString& text, bool withModules = true)
    {
        eachPart(
            text, [this](const QString& between) { addText(between); },
            [this, withModules](const QString& written, const QString& name) {
                const QString key = moduleKey(name);
                const TextModule* module =
                    key.isEmpty() ? nullptr : moduleNamed(m_source.context.snapshot.rows<TextModule>(), key);
                if (module && withModules)
                    add(module->text, false);
                else
                    addPlaceholder(written, templatePlaceholderNamed(name));
            });
    }
    [[nodiscard]] const RunningPieces& pieces() const { return m_pieces; }

private:
    void addText(const QString& text)
    {
        if (text.isEmpty())
            return;
        if (m_pieces.empty() || m_pieces.back().kind != RunningPiece::Kind::Text)
            m_pieces.push_back({RunningPiece::Kind::Text, {}});
        m_pieces.back().text += text;
    }
    void addPlaceholder(const QString& written, const TemplatePlaceholder* known)
    {
        if (!known)
            addText(written);
        else if (known->value)
            addText(known->value(m_source));
        else
            m_pieces.push_back({QLatin1String(known->name) == QLatin1String("seite") ? RunningPiece::Kind::Page
                                                                                     : RunningPiece::Kind::PageCount,
                                known->text()});
    }

    Source m_source;
    RunningPieces m_pieces;
};

} // namespace

std::span<const TemplatePlaceholder> templatePlaceholders()
{
    return kTemplatePlaceholders;
}

QStringList placeholderProblems(const QString& text, bool isLine, const QList<TextModule>& modules)
{
    QStringList out;
    const auto say = [&out](const QString& problem) {
        if (!problem.isEmpty() && !out.contains(problem))
            out << problem;
    };
    // A brace that is left is half a placeholder, or one within another: it would be printed as it stands.
    eachPart(
        text,
        [&](const QString& between) {
            if (between.contains(u'{') || between.contains(u'}'))
                say(QStringLiteral("Eine geschweifte Klammer gehört zu keinem Platzhalter („%1“).")
                        .arg(between.simplified().left(40)));
        },
        [&](const QString& written, const QString& name) { say(problemOf(written, name, isLine, &modules)); });
    return out;
}

QString filledText(const QString& text, const PlaceholderSource& source)
{
    TemplateFiller filler(source);
    filler.add(text);
    QString out;
    for (const RunningPiece& piece : filler.pieces())
        out += piece.text;
    return out;
}

RunningPieces filledLine(const QString& text, const PlaceholderSource& source)
{
    TemplateFiller filler(source);
    filler.add(text);
    return filler.pieces();
}

} // namespace iplan::report
