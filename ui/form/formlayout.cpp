// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formlayout.h"

#include "ui/form/historyview.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

constexpr qsizetype kFewFields = 14;
constexpr qsizetype kShortMain = 8; ///< more fields than these, and long texts among them stand apart
constexpr qsizetype kManyTexts = 3; ///< long texts that take a page by themselves

/// In the order in which people edit: what a thing is, how it stands, who does it, and when.
constexpr FieldGroup kEditingOrder[] = {FieldGroup::Main,       FieldGroup::Status,         FieldGroup::Responsibility,
                                        FieldGroup::Members,    FieldGroup::Time,           FieldGroup::Contact,
                                        FieldGroup::Text,       FieldGroup::Costs,          FieldGroup::Metrics,
                                        FieldGroup::References, FieldGroup::DataProtection, FieldGroup::Internal};

QString formText(const char* source)
{
    return QCoreApplication::translate("iplan::EntityForm", source);
}

/// All groups in their order with the fields and sections of the entity.
QMap<FieldGroup, FormGroup> groupsOf(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    QMap<FieldGroup, FormGroup> out;
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden) && !hidden.contains(&field))
            out[field.group].fields << &field;
    }
    for (const SectionInfo& section : formSections(entity))
        out[section.group].sections << section;
    for (auto group = out.begin(); group != out.end(); ++group)
        group->title = groupLabel(group.key());
    return out;
}

/// Texts have a page of their own: they need the room.
bool isShort(FieldGroup group)
{
    return group != FieldGroup::Text;
}

bool isLongText(const FieldInfo& field)
{
    return field.kind == FieldKind::LongText || field.kind == FieldKind::RichText;
}

/// Below its table a row needs no headings; its fields stand as in the field table.
PagePlan flatPage(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    FormGroup group{entity.labelText(), {}, formSections(entity)};
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden) && !hidden.contains(&field))
            group.fields << &field;
    }
    return {QStringLiteral("all"), group.title, {group}, PagePlan::Place::Bare};
}

PagePlan historyPage(PagePlan::Place place)
{
    const SectionInfo history{FieldGroup::Internal, formText(QT_TRANSLATE_NOOP("iplan::EntityForm", "Verlauf")),
                              [](Workspace& workspace, QWidget* parent) {
                                  return static_cast<FormSection*>(new HistoryView(workspace, parent));
                              }};
    return {QStringLiteral("history"), history.title, {FormGroup{history.title, {}, {history}}}, place, false};
}

QList<PagePlan> tabbedPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    const auto groups = groupsOf(entity, hidden);
    qsizetype fields = 0;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        fields += isShort(group.key()) ? group->fields.size() : 0;
    const bool together = fields <= kFewFields;
    PagePlan first{QStringLiteral("fields"), formText(QT_TRANSLATE_NOOP("iplan::EntityForm", "Angaben")), {}};
    QList<PagePlan> rest;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        const QString key = groupLabel(group.key());
        if (!together) {
            rest << PagePlan{key, group->title, {*group}};
            continue;
        }
        QList<SectionInfo> staying = group->sections;
        staying.removeIf([](const SectionInfo& section) { return !section.staysWithFields; });
        if (isShort(group.key()) && !group->fields.isEmpty())
            first.groups << FormGroup{group->title, group->fields, staying};
        FormGroup others{group->title, isShort(group.key()) ? QList<const FieldInfo*>() : group->fields,
                         group->sections};
        others.sections.removeIf([](const SectionInfo& section) { return section.staysWithFields; });
        if (others.fields.isEmpty() && others.sections.size() == 1)
            others.title = others.sections.first().title;
        if (others.fields.isEmpty() && others.sections.isEmpty())
            continue;
        // Whoever opens a module or a recommendation wants to read it.
        rest.insert(isShort(group.key()) ? rest.size() : 0, PagePlan{key, others.title, {others}});
    }
    if (!first.groups.isEmpty())
        rest.prepend(first);
    rest << historyPage(PagePlan::Place::Tab);
    return rest;
}

/// Plans the pages of PageLayout::OnePage.
class OnePage
{
public:
    void add(FieldGroup key, FormGroup group)
    {
        takeRooms(group);
        if (key == FieldGroup::Main)
            m_texts = takeLongTexts(group);
        if (key == FieldGroup::References)
            addChildren(group);
        const bool isLarge = key == FieldGroup::Text && group.fields.size() >= kManyTexts;
        if (group.fields.isEmpty() && group.sections.isEmpty())
            return;
        if (group.fields.isEmpty() && group.sections.size() == 1)
            group.title = group.sections.first().title;
        const PagePlan plan{groupLabel(key),
                            group.title,
                            {group},
                            isLarge ? PagePlan::Place::Tab : PagePlan::Place::Heading,
                            isOpenAtFirst(key)};
        // Whoever opens a module or a recommendation wants to read it.
        isLarge ? m_tabs.prepend(plan) : m_headings.append(plan);
    }

    /// Long texts of the first group come below what is short.
    void addTexts()
    {
        if (!m_texts.fields.isEmpty())
            m_headings << PagePlan{QStringLiteral("description"), m_texts.title, {m_texts}, PagePlan::Place::Heading};
    }

    [[nodiscard]] QList<PagePlan> pages()
    {
        m_headings << historyPage(PagePlan::Place::Heading);
        return m_headings + m_tabs;
    }

private:
    static bool isOpenAtFirst(FieldGroup key)
    {
        return key != FieldGroup::Costs && key != FieldGroup::Metrics && key != FieldGroup::References &&
               key != FieldGroup::DataProtection && key != FieldGroup::Internal;
    }

    /// Sections that take a page by themselves.
    void takeRooms(FormGroup& group)
    {
        for (const SectionInfo& section : std::as_const(group.sections)) {
            if (section.room.isEmpty())
                continue;
            const auto known = std::find_if(m_tabs.begin(), m_tabs.end(),
                                            [&](const PagePlan& plan) { return plan.title == section.room; });
            if (known != m_tabs.end())
                known->groups.first().sections << section;
            else
                m_tabs << PagePlan{
                    QStringLiteral("room-") + section.room, section.room, {FormGroup{section.room, {}, {section}}}};
        }
        group.sections.removeIf([](const SectionInfo& section) { return !section.room.isEmpty(); });
    }

    static FormGroup takeLongTexts(FormGroup& group)
    {
        FormGroup out{formText(QT_TRANSLATE_NOOP("iplan::EntityForm", "Beschreibung")), {}, {}};
        if (group.fields.size() <= kShortMain)
            return out;
        for (const FieldInfo* field : std::as_const(group.fields)) {
            if (isLongText(*field))
                out.fields << field;
        }
        group.fields.removeIf([](const FieldInfo* field) { return isLongText(*field); });
        return out;
    }

    /// Tables of what belongs to the row, such as the Beratungen of a Vorlage, are no mere references.
    void addChildren(FormGroup& group)
    {
        for (const SectionInfo& section : std::as_const(group.sections)) {
            if (isChild(section))
                m_headings << PagePlan{section.rows->keyText(),
                                       section.title,
                                       {FormGroup{section.title, {}, {section}}},
                                       PagePlan::Place::Heading};
        }
        group.sections.removeIf(&OnePage::isChild);
    }

    static bool isChild(const SectionInfo& section)
    {
        return section.rows && section.rows->role == EntityRole::Child && !section.staysWithFields;
    }

    FormGroup m_texts;
    QList<PagePlan> m_headings;
    QList<PagePlan> m_tabs;
};

/// Groups that nobody has given a place among the others.
void addOthers(OnePage& out, const QMap<FieldGroup, FormGroup>& groups)
{
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (std::find(std::begin(kEditingOrder), std::end(kEditingOrder), group.key()) == std::end(kEditingOrder))
            out.add(group.key(), *group);
    }
}

QList<PagePlan> foldingPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    const auto groups = groupsOf(entity, hidden);
    OnePage out;
    for (const FieldGroup group : kEditingOrder) {
        if (group == FieldGroup::Text)
            out.addTexts();
        if (group == FieldGroup::References)
            addOthers(out, groups);
        if (groups.contains(group))
            out.add(group, groups.value(group));
    }
    return out.pages();
}

} // namespace

QList<PagePlan> planPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden, PageLayout layout)
{
    switch (layout) {
    case PageLayout::Flat:
        return {flatPage(entity, hidden)};
    case PageLayout::Tabs:
        return tabbedPages(entity, hidden);
    case PageLayout::OnePage:
        break;
    }
    return foldingPages(entity, hidden);
}

} // namespace iplan
