// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/rowexports.h"

#include "core/base/outputfile.h"
#include "core/interchange/calendarexport.h"
#include "core/interchange/cardexport.h"
#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/documentsource.h"
#include "ui/output/outputline.h"
#include "ui/page/entitypage.h"

#include <QMenu>

namespace iplan
{

namespace
{

QString calendarText(const EntityInfo& entity)
{
    if (&entity == &entityOf<Meeting>())
        return RowExports::tr("Termine für den Kalender (ICS) speichern …");
    return &entity == &entityOf<Task>() ? RowExports::tr("Aufgaben für den Kalender (ICS) speichern …")
                                        : RowExports::tr("Termine und Aufgaben für den Kalender (ICS) speichern …");
}

} // namespace

RowExports::RowExports(EntityPage& page, Workspace& workspace) : QObject(&page), m_page(page), m_workspace(workspace) {}

bool RowExports::offersAny(const EntityInfo& entity)
{
    return hasCalendar(entity) || hasCards(entity);
}

void RowExports::fill(QMenu& menu, const Rows& rows)
{
    const bool isGroup = &m_page.entity() == &entityOf<WorkingGroup>();
    if (hasCalendar(m_page.entity()))
        menu.addAction(calendarText(m_page.entity()), this, [this, rows] {
            save(tr("Termine für den Kalender speichern"), tr("Termine"), QStringLiteral("ics"),
                 [chosen = rows()](const Store& store, MemberNaming&) { return calendarBytes(store, chosen, {}); });
        });
    if (!hasCards(m_page.entity()))
        return;
    const auto addCards = [&](const QString& text, CardVersion version) {
        menu.addAction(text, this, [this, rows, version] {
            save(tr("Als Kontakte speichern"), tr("Kontakte"), QStringLiteral("vcf"),
                 [chosen = rows(), version, day = m_workspace.today()](const Store& store, MemberNaming& naming) {
                     return cardBytes(store, chosen, {.day = day, .version = version, .naming = &naming});
                 });
        });
    };
    addCards(isGroup ? tr("Mitglieder als Kontakte (vCard 3.0, auch für Outlook) speichern …")
                     : tr("Als Kontakte (vCard 3.0, auch für Outlook) speichern …"),
             CardVersion::V3);
    addCards(isGroup ? tr("Mitglieder als Kontakte (vCard 4.0) speichern …")
                     : tr("Als Kontakte (vCard 4.0) speichern …"),
             CardVersion::V4);
}

void RowExports::save(const QString& title, const QString& name, const QString& suffix, const Bytes& make)
{
    const auto bytes = namingOfFile<QByteArray>(m_workspace, make);
    m_page.list()->tools()->outputLine()->save(
        title, name, suffix,
        OutputLine::NamingWrite([bytes](const QString& target, const auto&, MemberNaming& naming) -> Result<> {
            IPLAN_TRY_ASSIGN(const QByteArray content, bytes(naming));
            return writeFile(target, content);
        }));
}

} // namespace iplan
