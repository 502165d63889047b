// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/programmesite.h"

#include "core/base/counted.h"
#include "core/base/outputfile.h"
#include "core/base/searchtext.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/programmeparts.h"
#include "core/report/htmlrenderer.h"
#include "core/report/htmlstyle.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

/// The files that the page in front leads to, by the anchors that stand for them in its document.
struct SiteFile {
    const char* anchor;
    const char* path;
    const char* label;
};
constexpr SiteFile kFiles[] = {
    {"datei-pdf", "programm.pdf", "Das ganze Programm als PDF"},
    {"datei-xlsx", "daten/massnahmenprogramm.xlsx", "Daten als Excel-Arbeitsmappe (XLSX)"},
    {"datei-csv", "daten/csv/massnahmen.csv", "Maßnahmen als Tabelle (CSV)"},
    {"datei-json", "daten/massnahmenprogramm.json", "Daten als JSON"},
    {"datei-dcat", "daten/dcat-ap-de.jsonld", "Beschreibung der Daten (DCAT-AP.de)"},
};

/// The pages of a site.
class ProgrammeSite
{
public:
    ProgrammeSite(const Snapshot& snapshot, const ReportOptions& options, const Letterhead& letterhead, QDir folder)
        : m_context(snapshot, options), m_letterhead(letterhead), m_folder(std::move(folder))
    {
        QSet<QString> taken;
        for (const Measure& measure : snapshot.measures) {
            m_context.include(measure);
            const QString name = fileName(measure);
            QString free = name;
            for (int n = 2; taken.contains(free); ++n)
                free = u"%1-%2"_s.arg(name).arg(n);
            taken << free;
            m_pages.insert(ReportContext::anchorOf(measure), free + u".html"_s);
        }
    }

    Result<int> write(const SiteProgress& progress)
    {
        IPLAN_TRY(writeCommon());
        int done = 0;
        const auto count = int(m_context.snapshot.measures.size());
        for (const Measure& measure : m_context.snapshot.measures) {
            if (progress.isCancelled && progress.isCancelled())
                return outputCancelled();
            IPLAN_TRY(writeMeasure(measure));
            if (progress.progress)
                progress.progress(++done, count);
        }
        return count;
    }

private:
    /// "k001", of a number that may hold anything.
    static QString fileName(const Measure& measure)
    {
        static const QRegularExpression others(u"[^a-z0-9]+"_s);
        QString name = foldedName(measure.code).toLower().replace(others, u"-"_s);
        name.remove(QRegularExpression(u"^-+|-+$"_s));
        return name.isEmpty() ? measure.id.text() : name.left(60);
    }

    Result<> writeCommon()
    {
        if (!m_folder.mkpath(u"massnahmen"_s))
            return cannotWrite(m_folder.filePath(u"massnahmen"_s), u"mkdir failed"_s);
        IPLAN_TRY(writeFile(m_folder.filePath(u"stil.css"_s), htmlStyleSheet(Document{}).toUtf8()));
        QFile script(u":/site/suche.js"_s);
        if (!script.open(QIODevice::ReadOnly))
            return cannotWrite(m_folder.filePath(u"suche.js"_s), script.errorString());
        IPLAN_TRY(writeFile(m_folder.filePath(u"suche.js"_s), script.readAll()));
        HtmlSite site;
        site.styles = u"stil.css"_s;
        site.script = u"suche.js"_s;
        site.pageOf = [this](const QString& anchor) {
            for (const SiteFile& file : kFiles) {
                if (anchor == QLatin1String(file.anchor))
                    return QString::fromLatin1(file.path);
            }
            const QString page = m_pages.value(anchor);
            return page.isEmpty() ? page : u"massnahmen/"_s + page;
        };
        return writeFile(m_folder.filePath(u"index.html"_s), toHtml(front(), site).toUtf8());
    }

    [[nodiscard]] Document page(const QString& title) const
    {
        Document document;
        document.title = title;
        document.asOf = m_context.options.asOf;
        return document;
    }

    [[nodiscard]] Document front() const
    {
        const Snapshot& s = m_context.snapshot;
        Document document = page(u"Interkulturelles Maßnahmenprogramm"_s);
        if (const Edition* edition = editionOf(m_context))
            document.subtitle = joined({edition->title, edition->period}, u", "_s);
        if (s.concepts.size() > 0) {
            const Concept& first = s.concepts.rows().first();
            document.subject = joined({first.municipality, first.title}, u": "_s);
        }
        applyLetterhead(document, m_letterhead);
        Blocks blocks;
        addParagraph(blocks,
                     u"Hier stehen alle Maßnahmen mit Zuständigkeit, Stand, Kosten und Kennzahlen: %1."_s.arg(
                         counted(s.measures.size(), "Maßnahme", "Maßnahmen")),
                     ParagraphStyle::Lead);
        addHeading(blocks, 1, u"Maßnahmen"_s, u"massnahmen"_s);
        blocks.emplace_back(list());
        addHeading(blocks, 1, u"Zum Herunterladen"_s, u"dateien"_s);
        List files;
        for (const SiteFile& file : kFiles) {
            Span link{QString::fromUtf8(file.label)};
            link.link = u'#' + QString::fromLatin1(file.anchor);
            files.items.push_back({{link}, {}});
        }
        blocks.emplace_back(std::move(files));
        document.blocks = std::move(blocks);
        return document;
    }

    [[nodiscard]] Table list() const
    {
        Table table;
        table.caption = u"Alle Maßnahmen"_s;
        table.columns = {{u"Nummer"_s}, {u"Maßnahme"_s}, {u"Handlungsfeld"_s}, {u"Federführend"_s}, {u"Stand"_s}};
        for (const FieldOfAction* field : fieldsWithMeasures(m_context)) {
            const QString title = field ? m_context.titleOf(*field) : QString();
            for (const Measure* measure : measuresIn(m_context, field)) {
                Span link{measure->title.isEmpty() ? measure->code : measure->title};
                link.link = u'#' + ReportContext::anchorOf(*measure);
                table.rows.push_back(
                    {{textCell(measure->code), Cell{{{link}}}, textCell(title),
                      textCell(m_context.bodyName(measure->leadOffice)), textCell(stateSymbolText(measure->state))}});
            }
        }
        return table;
    }

    Result<> writeMeasure(const Measure& measure) const
    {
        Document document = page(ReportContext::titleOf(measure));
        applyLetterhead(document, m_letterhead);
        Blocks blocks;
        addMeasureSheet(blocks, m_context, measure, 1, SheetSize::Full);
        // The page has the title of the sheet as its own.
        if (!blocks.empty() && std::holds_alternative<Heading>(blocks.front()))
            blocks.erase(blocks.begin());
        document.blocks = std::move(blocks);
        HtmlSite site;
        site.home = u"../index.html"_s;
        site.homeText = u"Alle Maßnahmen"_s;
        site.styles = u"../stil.css"_s;
        site.pageOf = [this](const QString& anchor) { return m_pages.value(anchor); };
        const QString name = m_pages.value(ReportContext::anchorOf(measure));
        return writeFile(m_folder.filePath(u"massnahmen/"_s + name), toHtml(document, site).toUtf8());
    }

    ReportContext m_context;
    const Letterhead& m_letterhead;
    const QDir m_folder;
    QHash<QString, QString> m_pages; ///< files of the measures by their anchors
};

} // namespace

Result<int> writeProgrammeSite(const Snapshot& snapshot, const ReportOptions& options, const Letterhead& letterhead,
                               const QString& folder, const SiteProgress& progress)
{
    return ProgrammeSite(snapshot, options, letterhead, QDir(folder)).write(progress);
}

} // namespace iplan::report
