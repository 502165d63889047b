// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measureprofiles.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/interchange/mailmessage.h"
#include "core/report/content/measureprofile.h"
#include "core/report/letterhead.h"
#include "ui/base/filereader.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

/// A message with the document as PDF; the PDF itself stays nowhere.
Result<> writeProfileMail(const report::Document& document, const QString& name, const QString& path)
{
    const TemporaryFolder folder(QFileInfo(path).absolutePath());
    if (!folder.isValid())
        return cannotWrite(path, QStringLiteral("no folder beside it"));
    const QString pdf = folder.filePath(QStringLiteral("steckbrief.pdf"));
    IPLAN_TRY(report::render(document, report::usualPdf(), pdf));
    IPLAN_TRY_ASSIGN(auto attachment, readAttachment(pdf));
    attachment.fileName = name + QStringLiteral(".pdf");
    MailMessage message;
    message.subject = name;
    message.attachments = {attachment};
    return writeFile(path, mailMessageBytes(message));
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

MeasureProfiles::Source MeasureProfiles::source(const QList<RowRef>& rows) const
{
    QList<Id<Measure>> measures;
    for (const RowRef& row : rows)
        measures << Id<Measure>(row.id);
    const auto make = [measures, today = m_workspace.today(),
                       letterhead = preferences::letterhead()](const Store& store) -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
        report::Document out = report::measureProfile(*snapshot, measures, {today, false, false});
        report::applyLetterhead(out, letterhead);
        return out;
    };
    const QString path = m_workspace.store().file().path();
    if (path == u":memory:") // no other thread can open it
        return [made = make(m_workspace.store())] { return made; };
    return [path, make]() -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
}

QString MeasureProfiles::name(const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("Steckbrief %1").arg(m_workspace.labelOf(rows.first())) : tr("Steckbriefe");
}

void MeasureProfiles::print(const QList<RowRef>& rows)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name(rows), [make = source(rows)](const auto&, const auto&) { return make(); },
        &m_page);
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
