// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagecatalogue.h"

#include "core/model/entities.h"
#include "ui/check/conflictspage.h"
#include "ui/check/duplicatespage.h"
#include "ui/check/findingspage.h"
#include "ui/check/writingpage.h"
#include "ui/concept/conceptpage.h"
#include "ui/edition/editionspage.h"
#include "ui/edition/ratingspage.h"
#include "ui/edition/roundspage.h"
#include "ui/exchange/exchangepage.h"
#include "ui/history/backupspage.h"
#include "ui/history/historypage.h"
#include "ui/history/trashpage.h"
#include "ui/importing/importpage.h"
#include "ui/measure/measurespage.h"
#include "ui/meeting/groupspage.h"
#include "ui/meeting/meetingmodepage.h"
#include "ui/meeting/meetingspage.h"
#include "ui/overview/daypage.h"
#include "ui/overview/overviewpage.h"
#include "ui/page/listspage.h"
#include "ui/plan/comparisonpage.h"
#include "ui/plan/costspage.h"
#include "ui/plan/timelinepage.h"
#include "ui/report/reportspage.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

struct SectionRow {
    Section section;
    const char* key;
    const char* title;
};

constexpr SectionRow kSections[] = {
    {Section::Today, "today", QT_TRANSLATE_NOOP("Pages", "Heute")},
    {Section::Programme, "programme", QT_TRANSLATE_NOOP("Pages", "Programm")},
    {Section::People, "people", QT_TRANSLATE_NOOP("Pages", "Menschen und Stellen")},
    {Section::Council, "council", QT_TRANSLATE_NOOP("Pages", "Rat")},
    {Section::Reports, "reports", QT_TRANSLATE_NOOP("Pages", "Papier")},
    {Section::Checks, "checks", QT_TRANSLATE_NOOP("Pages", "Prüfen")},
    {Section::File, "file", QT_TRANSLATE_NOOP("Pages", "Datei")},
};

template <class P>
Page* make(const PageNeeds& needs)
{
    if constexpr (std::is_constructible_v<P, Workspace&, FileChooser&>)
        return new P(needs.workspace, needs.chooser);
    else
        return new P(needs.workspace);
}

Page* makeBackups(const PageNeeds& needs)
{
    auto* page = new BackupsPage(needs.workspace, needs.chooser);
    QObject::connect(page, &BackupsPage::restoreRequested, page, needs.restore);
    return page;
}

Page* makeImport(const PageNeeds& needs)
{
    return new ImportPage(needs.workspace, needs.chooser, needs.importing);
}

bool isInConceptTree(const EntityInfo& entity)
{
    const EntityInfo* const tree[] = {&entityOf<Concept>(), &entityOf<FieldOfAction>(), &entityOf<ConceptModule>(),
                                      &entityOf<Recommendation>(), &entityOf<RecommendationItem>()};
    return std::find(std::begin(tree), std::end(tree), &entity) != std::end(tree);
}

bool isInLists(const EntityInfo& entity)
{
    return entity.section == Section::Lists;
}

struct PageRow {
    const char* key;
    const char* title;
    const char* icon;
    Section section;
    const char* manual;
    Page* (*make)(const PageNeeds& needs);
    bool (*opens)(const EntityInfo& entity) = nullptr;
    const EntityInfo& (*entity)() = nullptr;
};

/// The pages that are more than the list of an entity. A new one is a row here.
constexpr PageRow kPages[] = {
    {"day", QT_TRANSLATE_NOOP("Pages", "Mein Tag"), "ok", Section::Today, "day", &make<DayPage>},
    {"overview", QT_TRANSLATE_NOOP("Pages", "Übersicht"), "home", Section::Today, "overview", &make<OverviewPage>},
    {"meetingMode", QT_TRANSLATE_NOOP("Pages", "Sitzungsmodus"), "today", Section::Today, "meeting",
     &make<MeetingModePage>},

    {"concept", QT_TRANSLATE_NOOP("Pages", "Konzept"), "concept", Section::Programme, "concept", &make<ConceptPage>,
     &isInConceptTree},
    {"measure", QT_TRANSLATE_NOOP("Pages", "Maßnahmen"), "measures", Section::Programme, "measure", &make<MeasuresPage>,
     nullptr, &entityOf<Measure>},
    {"timeline", QT_TRANSLATE_NOOP("Pages", "Zeitplan"), "timeline", Section::Programme, "timeline",
     &make<TimelinePage>},
    {"costs", QT_TRANSLATE_NOOP("Pages", "Kosten"), "costs", Section::Programme, "costs", &make<CostsPage>},
    {"comparison", QT_TRANSLATE_NOOP("Pages", "Vergleich"), "comparison", Section::Programme, "edition",
     &make<ComparisonPage>},

    {"reports", QT_TRANSLATE_NOOP("Pages", "Berichte"), "reports", Section::Reports, "reports", &make<ReportsPage>},

    {"findings", QT_TRANSLATE_NOOP("Pages", "Lücken"), "findings", Section::Checks, "findings", &make<FindingsPage>},
    {"writing", QT_TRANSLATE_NOOP("Pages", "Texte prüfen"), "writing", Section::Checks, "writing", &make<WritingPage>},
    {"conflicts", QT_TRANSLATE_NOOP("Pages", "Konflikte"), "conflicts", Section::Checks, "conflicts",
     &make<ConflictsPage>},
    {"duplicates", QT_TRANSLATE_NOOP("Pages", "Dubletten"), "duplicates", Section::Checks, "duplicates",
     &make<DuplicatesPage>},

    {"history", QT_TRANSLATE_NOOP("Pages", "Verlauf"), "history", Section::File, "history", &make<HistoryPage>},
    {"trash", QT_TRANSLATE_NOOP("Pages", "Papierkorb"), "delete", Section::File, "trash", &make<TrashPage>},
    {"backups", QT_TRANSLATE_NOOP("Pages", "Sicherungen"), "backups", Section::File, "backups", &makeBackups},
    {"import", QT_TRANSLATE_NOOP("Pages", "Listen übernehmen"), "import", Section::File, "import", &makeImport},
    {"exchange", QT_TRANSLATE_NOOP("Pages", "Abgleich"), "exchange", Section::File, "exchange", &make<ExchangePage>},
    {"lists", QT_TRANSLATE_NOOP("Pages", "Listen und Felder"), "list", Section::File, "listen", &make<ListsPage>,
     &isInLists},
};

struct EntityRow {
    const EntityInfo* entity;
    const char* manual;
    Page* (*make)(const PageNeeds& needs) = nullptr; ///< null: the usual list
};

/// Lists that stand before those that follow from allEntities(): for the order, because another page opens their rows
/// as well, because several share a page of the manual, or because they can do more than the usual list.
const QList<EntityRow>& listedFirst()
{
    static const QList<EntityRow> rows{
        {&entityOf<Person>(), "person"},
        {&entityOf<Edition>(), "edition", &make<EditionsPage>},
        {&entityOf<StatusRound>(), "round", &make<RoundsPage>},
        {&entityOf<RatingRound>(), "rating", &make<RatingsPage>},
        {&entityOf<Goal>(), "goal"},
        {&entityOf<Recommendation>(), "goal"},
        {&entityOf<GuidingPrinciple>(), "goal"},
        {&entityOf<Organization>(), "organization"},
        {&entityOf<WorkingGroup>(), "workingGroup", &make<GroupsPage>},
        {&entityOf<Meeting>(), "meeting", &make<MeetingsPage>},
    };
    return rows;
}

PageEntry entryOf(const PageRow& row)
{
    const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
    return {text(row.key),    QCoreApplication::translate("Pages", row.title),
            text(row.icon),   row.section,
            text(row.manual), row.entity ? &row.entity() : nullptr,
            row.opens,        row.make};
}

PageEntry entryOf(const EntityInfo& entity, const QString& manual, Page* (*make)(const PageNeeds&) = nullptr)
{
    return {entity.keyText(),
            entity.pluralText(),
            QString::fromLatin1(entity.icon),
            entity.section,
            manual,
            &entity,
            nullptr,
            make};
}

bool hasPlace(const EntityInfo& entity)
{
    return entity.section != Section::Unsaid && entity.section != Section::None;
}

/// Every page, in the order of the tables.
QList<PageEntry> allPages()
{
    QList<PageEntry> out;
    for (const PageRow& row : kPages)
        out << entryOf(row);
    for (const EntityRow& row : listedFirst())
        out << entryOf(*row.entity, QString::fromLatin1(row.manual), row.make);
    for (const EntityInfo* entity : allEntities()) {
        const bool isHeld =
            std::any_of(out.begin(), out.end(), [&](const PageEntry& page) { return page.holds(*entity); });
        if (hasPlace(*entity) && !isHeld)
            out << entryOf(*entity, entity->keyText());
    }
    return out;
}

} // namespace

QList<SidebarSection> sidebarSections()
{
    QList<SidebarSection> out;
    for (const SectionRow& row : kSections)
        out << SidebarSection{row.section, QString::fromLatin1(row.key),
                              QCoreApplication::translate("Pages", row.title)};
    return out;
}

QList<PageEntry> pageCatalogue()
{
    const QList<PageEntry> pages = allPages();
    QList<PageEntry> out;
    for (const SectionRow& row : kSections)
        std::copy_if(pages.begin(), pages.end(), std::back_inserter(out),
                     [&row](const PageEntry& page) { return page.section == row.section; });
    return out;
}

} // namespace iplan
