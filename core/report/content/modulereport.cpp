// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/modulereport.h"

#include "core/base/counted.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/moduleparts.h"

namespace iplan::report
{

namespace
{

/// Writes the chapters of one report.
class ModuleReport
{
public:
    ModuleReport(const Snapshot& snapshot, const ReportOptions& options) : m_context(snapshot, options) {}

    Document write(const QList<Id<ConceptModule>>& ids)
    {
        const bool whole = ids.isEmpty();
        QList<const ConceptModule*> modules;
        for (const ConceptModule* module : m_context.snapshot.modulesInOrder()) {
            if (whole || ids.contains(module->id))
                modules << module;
        }
        for (const ConceptModule* module : modules)
            m_measures.insert(module->id, sheetsOf(*module));
        if (whole)
            m_without = measuresWithoutModule();
        fillTitle(modules, whole);
        if (whole)
            addOverview(modules);
        for (const ConceptModule* module : modules)
            addModule(*module);
        if (!m_without.isEmpty())
            addMeasuresWithoutModule();
        m_document.blocks = std::move(m_blocks);
        return std::move(m_document);
    }

private:
    /// The measures whose sheets stand in the chapter of the module. A measure of several modules is printed once.
    QList<const Measure*> sheetsOf(const ConceptModule& module)
    {
        QList<const Measure*> out;
        for (const Measure* measure : measuresTouching(m_context.snapshot, module.id)) {
            if (m_printed.contains(measure->id.uuid()))
                continue;
            m_printed.insert(measure->id.uuid());
            m_context.include(*measure);
            out << measure;
        }
        return out;
    }

    QList<const Measure*> measuresWithoutModule()
    {
        QList<const Measure*> out;
        for (const Measure& measure : m_context.snapshot.measures) {
            if (m_printed.contains(measure.id.uuid()))
                continue;
            m_context.include(measure);
            out << &measure;
        }
        return out;
    }

    void fillTitle(const QList<const ConceptModule*>& modules, bool whole)
    {
        const bool single = modules.size() == 1 && !whole;
        const Snapshot& s = m_context.snapshot;
        const Concept* concept_ = s.concepts.size() > 0 ? &s.concepts.rows().first() : nullptr;
        m_document.title = QStringLiteral("Konzeptmodulbericht");
        if (concept_)
            m_document.subtitle = concept_->title;
        m_document.subject = single ? m_context.moduleTitle(*modules.first()) : m_document.subtitle;
        m_document.asOf = m_context.options.asOf;
        m_document.marking = m_context.marking();
        if (single)
            return;
        if (concept_)
            m_document.cover = Cover{concept_->municipality, {}};
        m_blocks.emplace_back(Contents{{}, modules.size() <= 4 ? 2 : 1});
        m_blocks.emplace_back(PageBreak{});
    }

    void addOverview(const QList<const ConceptModule*>& modules)
    {
        addHeading(m_blocks, 1, QStringLiteral("Überblick"));
        const Snapshot& s = m_context.snapshot;
        addParagraph(m_blocks,
                     QStringLiteral("Eingetragen sind %1, %2, %3 und %4.")
                         .arg(counted(s.fieldsOfAction.size(), "Handlungsfeld", "Handlungsfelder"),
                              counted(modules.size(), "Konzeptmodul", "Konzeptmodule"),
                              counted(s.recommendations.size(), "Handlungsempfehlung", "Handlungsempfehlungen"),
                              counted(s.measures.size(), "Maßnahme", "Maßnahmen")));
        Table table;
        table.columns = {{QStringLiteral("Handlungsfeld"), Align::Left, 3},
                         {QStringLiteral("Module"), Align::Right, 1},
                         {QStringLiteral("Empfehlungen"), Align::Right, 1},
                         {QStringLiteral("Maßnahmen"), Align::Right, 1}};
        table.firstColumnIsHeader = true;
        for (const FieldOfAction& field : s.fieldsOfAction)
            table.rows.push_back(overviewRow(field));
        if (table.rows.empty())
            m_context.addGap(m_blocks, QStringLiteral("Noch keine Handlungsfelder eingetragen."));
        else
            m_blocks.emplace_back(std::move(table));
        const auto others = s.measuresOfField.of({}).size();
        if (others > 0)
            m_context.addGap(m_blocks, QStringLiteral("Noch keinem Handlungsfeld zugeordnet: %1.")
                                           .arg(counted(others, "Maßnahme", "Maßnahmen")));
        if (modules.isEmpty())
            m_context.addGap(m_blocks, QStringLiteral("Konzeptmodule sind noch nicht eingetragen; der Bericht nennt "
                                                      "deshalb nur die Maßnahmen."));
    }

    [[nodiscard]] Row overviewRow(const FieldOfAction& field) const
    {
        const Snapshot& s = m_context.snapshot;
        const auto modules = s.modulesOfField.of(field.id);
        qsizetype recommendations = 0;
        for (const ConceptModule* module : modules)
            recommendations += s.recommendationsOfModule.of(module->id).size();
        const auto number = [](qsizetype value) { return textCell(countText(value)); };
        return {{textCell(m_context.titleOf(field)), number(modules.size()), number(recommendations),
                 number(s.measuresOfField.of(field.id).size())}};
    }

    void addModule(const ConceptModule& module)
    {
        addHeading(m_blocks, 1, m_context.moduleTitle(module));
        addModuleHead(m_blocks, m_context, module);
        addModuleTexts(m_blocks, m_context, module);
        const auto measures = measuresTouching(m_context.snapshot, module.id);
        QStringList unknown;
        const auto part = [&](const char* name, const std::function<void()>& write) {
            const auto before = m_blocks.size();
            write();
            if (m_blocks.size() == before)
                unknown << QString::fromUtf8(name);
        };
        part("Handlungsempfehlungen", [&] { addRecommendations(m_blocks, m_context, module); });
        part("Maßnahmen", [&] { addSheets(m_measures.value(module.id), measures); });
        part("Kosten", [&] { addCosts(measures); });
        part("beteiligte Arbeitsgruppen", [&] { addGroups(m_blocks, m_context, module); });
        part("Beratungen und Beschlüsse",
             [&] { addConsultations(m_blocks, m_context, papersOf(m_context, module.paper, measures)); });
        m_context.addUnknown(m_blocks, unknown);
        addFindings(m_blocks, m_context, m_context.findings().ofModule(module.id));
    }

    void addMeasuresWithoutModule()
    {
        addHeading(m_blocks, 1, QStringLiteral("Maßnahmen ohne Konzeptmodul"));
        addSheets(m_without, m_without);
        addCosts(m_without);
        addConsultations(m_blocks, m_context, papersOf(m_context, {}, m_without));
        addFindings(m_blocks, m_context, m_context.findings().ofMeasures(m_without));
    }

    /// The sheets, and references to measures whose sheet stands elsewhere.
    void addSheets(const QList<const Measure*>& sheets, const QList<const Measure*>& all)
    {
        if (!all.isEmpty())
            addHeading(m_blocks, 2, QStringLiteral("Maßnahmen"));
        List elsewhere;
        for (const Measure* measure : all) {
            if (!sheets.contains(measure))
                elsewhere.items.push_back({m_context.reference(*measure, true)});
        }
        if (!elsewhere.items.empty()) {
            addParagraph(m_blocks, QStringLiteral("An anderer Stelle beschrieben:"));
            m_blocks.emplace_back(std::move(elsewhere));
        }
        for (const Measure* measure : sheets)
            addMeasureSheet(m_blocks, m_context, *measure, 3, SheetSize::Full);
    }

    void addCosts(const QList<const Measure*>& measures)
    {
        const CostTable costs = costsOf(m_context.snapshot, measures);
        if (costs.isEmpty())
            return;
        addHeading(m_blocks, 2, QStringLiteral("Kosten aller Maßnahmen"));
        addCostTable(m_blocks, costs, QStringLiteral("Kosten nach Stufe, Kostenart und Jahr in Euro"));
    }

    ReportContext m_context;
    Document m_document;
    Blocks m_blocks;
    QSet<QUuid> m_printed;
    QHash<Id<ConceptModule>, QList<const Measure*>> m_measures;
    QList<const Measure*> m_without;
};

Document buildModuleReport(const Snapshot& snapshot, const ReportParameters& parameters)
{
    QList<Id<ConceptModule>> modules;
    for (const QUuid& row : parameters.rows)
        modules << Id<ConceptModule>(row);
    return moduleReport(snapshot, modules, parameters.options);
}

} // namespace

Document moduleReport(const Snapshot& snapshot, const QList<Id<ConceptModule>>& modules, const ReportOptions& options)
{
    return ModuleReport(snapshot, options).write(modules);
}

const ReportInfo& moduleReportInfo()
{
    static constexpr ReportInfo info{"module", "Konzeptmodulbericht", ReportSubject::Modules, kAllFormats,
                                     &buildModuleReport};
    return info;
}

} // namespace iplan::report
