// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measureprofiles.h"

#include "core/base/outputfile.h"
#include "core/mailing/meetingmail.h"
#include "core/report/content/measureprofile.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

/// A message with the document as PDF.
Result<> writeProfileMail(const report::Document& document, const QString& name, const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto attachment, documentAttachment(document, name, report::usualPdf()));
    return writeFile(path, mailMessageBytes({.subject = name, .attachments = {attachment}}));
}

} // namespace

MeasureProfiles::MeasureProfiles(Workspace& workspace, FileChooser& chooser, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page)
{
    const Rows selected = [this] {
        m_page.flush();
        return m_page.selectedRows();
    };
    const Rows inForm = [this] {
        m_page.flush();
        return QList<RowRef>{m_page.currentRecord()};
    };
    QAction* action = page.addCommand(QStringLiteral("measureProfiles"), tr("Steck&briefe"));
    action->setMenu(menuFor(selected));
    connect(action, &QAction::triggered, this, // from the search, which shows no menus
            [this, selected] { print(selected()); });
    const auto update = [this, action] { action->setEnabled(!m_page.selectedRows().isEmpty()); };
    connect(&page, &Page::abilitiesChanged, action, update);
    update();
    addToOutput(menuFor(selected));
    addToForm(menuFor(inForm));
}

QMenu* MeasureProfiles::menuFor(const Rows& rows)
{
    auto* menu = new QMenu(&m_page);
    fillOutputMenu(*menu, this,
                   {[this, rows] { print(rows()); },
                    [this, rows](report::Format format, const QString& title) { save(rows(), format, title); }});
    menu->addSeparator();
    QAction* mail = menu->addAction(tr("Als E-Mail mit &Anlage speichern …"), this, [this, rows] { saveMail(rows()); });
    mail->setObjectName(QStringLiteral("saveProfileMail"));
    mail->setToolTip(tr("Eine EML-Datei mit dem PDF. Outlook öffnet sie als Entwurf; gesendet wird sie dort."));
    return menu;
}

void MeasureProfiles::addToOutput(QMenu* menu)
{
    menu->setTitle(tr("&Steckbriefe der Auswahl"));
    QMenu* output = m_page.list()->tools()->outputMenu();
    output->addSeparator();
    output->addMenu(menu);
    connect(output, &QMenu::aboutToShow, menu, [this, menu] { menu->setEnabled(!m_page.selectedRows().isEmpty()); });
}

void MeasureProfiles::addToForm(QMenu* menu)
{
    QToolButton* button =
        pageButton(tr("Steckbrief"), QStringLiteral("print"), tr("Druckt oder speichert den Steckbrief der Maßnahme"));
    button->setObjectName(QStringLiteral("formProfile"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    m_page.panel()->addTool(button);
}

DocumentSource MeasureProfiles::source(const QList<RowRef>& rows) const
{
    QList<Id<Measure>> measures;
    for (const RowRef& row : rows)
        measures << Id<Measure>(row.id);
    return documentSource(
        m_workspace,
        [measures, today = m_workspace.today()](const Store&, const Snapshot& snapshot) -> Result<report::Document> {
            return report::measureProfile(snapshot, measures, {today, false, false});
        });
}

QString MeasureProfiles::name(const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("Steckbrief %1").arg(m_workspace.labelOf(rows.first())) : tr("Steckbriefe");
}

void MeasureProfiles::print(const QList<RowRef>& rows)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name(rows),
        [make = source(rows)](const auto&, const auto&, const auto&) { return make(); }, &m_page);
    preview->begin();
}

void MeasureProfiles::save(const QList<RowRef>& rows, report::Format format, const QString& title)
{
    m_page.list()->tools()->outputLine()->save(title, name(rows), report::extensionOf(format),
                                               [format, make = source(rows)](const QString& path) -> Result<> {
                                                   IPLAN_TRY_ASSIGN(const auto document, make());
                                                   return report::render(document, format, path);
                                               });
}

void MeasureProfiles::saveMail(const QList<RowRef>& rows)
{
    m_page.list()->tools()->outputLine()->save(
        tr("Als E-Mail mit Anlage speichern"), name(rows), QStringLiteral("eml"),
        [name = name(rows), make = source(rows)](const QString& path) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto document, make());
            return writeProfileMail(document, name, path);
        });
}

} // namespace iplan
