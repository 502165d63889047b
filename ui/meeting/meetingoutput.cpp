// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingoutput.h"

#include "core/base/outputfile.h"
#include "core/interchange/calendarexport.h"
#include "core/interchange/cardexport.h"
#include "core/mailing/meetingmail.h"
#include "core/model/entities.h"
#include "core/query/addressees.h"
#include "core/report/content/letters.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

/// The invitation as a letter to each member with an address.
Result<report::Document> invitationLetters(const Store& store, const Id<Meeting>& id,
                                           const report::LetterSender& sender)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    const Meeting* meeting = snapshot->meetings.find(id);
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung gibt es nicht mehr."), {});
    const QDate day = meeting->start.isValid() ? meeting->start.date() : sender.day;
    IPLAN_TRY_ASSIGN(const auto addressees, store.read([&](const Reader& reader) -> Result<Addressees> {
        return addresseesOf(reader, invitedTo(*snapshot, *meeting, Invited::AsGroup),
                            {.day = day, .namesMembers = true});
    }));
    if (addressees.list.isEmpty()) {
        const LeftOut none = addressees.leftOut.value(0);
        return fail(ErrorKind::NotFound,
                    none.name.isEmpty()
                        ? QStringLiteral("Die Sitzung hat keine Mitglieder, an die sich schreiben lässt.")
                        : QStringLiteral("Kein Brief ist möglich: %1 %2.").arg(none.name, reasonText(none.reason)),
                    QStringLiteral("„Einladung mit Tagesordnung“ ist ein Papier für alle."));
    }
    return report::meetingLetters(*snapshot, id, addressees.list, sender, {sender.day, true, false});
}

/// What goes to all members of a meeting, with the papers that the window prints as well.
Result<QByteArray> mailOnMeeting(const Store& store, const Id<Meeting>& id, const report::LetterSender& sender,
                                 MeetingMailKind kind)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    const Meeting* meeting = snapshot->meetings.find(id);
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung gibt es nicht mehr."), {});
    report::ReportOptions options{sender.day, true, false};
    IPLAN_TRY_ASSIGN(options.releases, minutesReleases(store));
    return meetingMail(store, *snapshot, *meeting, kind, sender, options);
}

} // namespace

MeetingOutput::MeetingOutput(Workspace& workspace, FileChooser& chooser, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page)
{
    if (std::ranges::none_of(report::allReports(), [&page](const report::ReportInfo* report) {
            return report::subjectEntity(report->subject) == &page.entity();
        }))
        return;
    auto* selected = new QMenu(tr("Papiere der Auswahl"), &page);
    fill(*selected, [this] {
        m_page.flush();
        return m_page.selectedRows();
    });
    QMenu* output = page.list()->tools()->outputMenu();
    output->addSeparator();
    output->addMenu(selected);
    connect(output, &QMenu::aboutToShow, selected,
            [this, selected] { selected->setEnabled(!m_page.selectedRows().isEmpty()); });
    auto* inForm = new QMenu(&page);
    fill(*inForm, [this] {
        m_page.flush();
        return QList<RowRef>{m_page.currentRecord()};
    });
    QToolButton* button = pageButton(tr("Papiere"), QStringLiteral("print"),
                                     tr("Papiere: druckt oder speichert, was es zu diesem Eintrag an Papieren gibt"));
    button->setObjectName(QStringLiteral("meetingPapers"));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly); // the name of the row needs the room
    button->setAccessibleName(tr("Papiere"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(inForm);
    page.panel()->addTool(button);
}

void MeetingOutput::fill(QMenu& menu, const Rows& rows)
{
    for (const report::ReportInfo* report : report::allReports()) {
        if (report::subjectEntity(report->subject) != &m_page.entity())
            continue;
        QMenu* papers = menu.addMenu(report->labelText());
        fillOutputMenu(*papers, this,
                       {[this, report, rows] { print(name(*report, rows()), source(*report, rows())); },
                        [this, report, rows](report::Format format, const QString& title) {
                            save(name(*report, rows()), source(*report, rows()), format, title);
                        }});
    }
    fillLetters(menu, rows);
    menu.addSeparator();
    fillExports(menu, rows);
    fillMails(menu, rows);
}

void MeetingOutput::fillLetters(QMenu& menu, const Rows& rows)
{
    if (&m_page.entity() != &entityOf<Meeting>())
        return;
    const auto make = [this, rows] {
        const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
        return source([sender, id = Id<Meeting>(rows().value(0).id)](const Store& store) {
            return invitationLetters(store, id, sender);
        });
    };
    const auto named = [this, rows] { return tr("Einladungsbriefe %1").arg(m_workspace.labelOf(rows().value(0))); };
    fillOutputMenu(
        *menu.addMenu(tr("Einladung als Brief an jedes Mitglied")), this,
        {[this, make, named] { print(named(), make()); },
         [this, make, named](report::Format format, const QString& title) { save(named(), make(), format, title); },
         true});
}

void MeetingOutput::fillExports(QMenu& menu, const Rows& rows)
{
    if (hasCalendar(m_page.entity()))
        menu.addAction(tr("Termine für den Kalender (ICS) speichern …"), this, [this, rows] {
            const QList<RowRef> chosen = rows();
            saveBytes(tr("Termine für den Kalender speichern"), tr("Termine"), QStringLiteral("ics"),
                      [chosen](const Store& store) { return calendarBytes(store, chosen, {}); });
        });
    if (hasCards(m_page.entity()))
        menu.addAction(tr("Mitglieder als Kontakte (vCard) speichern …"), this, [this, rows] {
            const QList<RowRef> chosen = rows();
            saveBytes(tr("Mitglieder als Kontakte speichern"), tr("Kontakte"), QStringLiteral("vcf"),
                      [chosen, day = m_workspace.today()](const Store& store) {
                          return cardBytes(store, chosen, {.day = day});
                      });
        });
}

void MeetingOutput::fillMails(QMenu& menu, const Rows& rows)
{
    if (&m_page.entity() != &entityOf<Meeting>())
        return;
    const auto add = [&](const QString& text, const QString& name, MeetingMailKind kind) {
        menu.addAction(text, this, [this, rows, name, kind] {
            const Id<Meeting> meeting(rows().value(0).id);
            const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
            saveBytes(tr("E-Mail-Entwurf speichern"), name, QStringLiteral("eml"),
                      [=](const Store& store) { return mailOnMeeting(store, meeting, sender, kind); });
        });
    };
    add(tr("Einladung als E-Mail-Entwurf (EML) speichern …"), tr("Einladung"), MeetingMailKind::Invitation);
    add(tr("Protokoll als E-Mail-Entwurf (EML) speichern …"), tr("Protokoll"), MeetingMailKind::Minutes);
}

void MeetingOutput::saveBytes(const QString& title, const QString& name, const QString& suffix, const Bytes& make)
{
    const auto bytes = madeOfFile<QByteArray>(m_workspace, make);
    m_page.list()->tools()->outputLine()->save(title, name, suffix, [bytes](const QString& target) -> Result<> {
        IPLAN_TRY_ASSIGN(const QByteArray content, bytes());
        return writeFile(target, content);
    });
}

DocumentSource MeetingOutput::source(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    report::ReportParameters parameters{{m_workspace.today(), true, false}};
    for (const RowRef& row : rows)
        parameters.rows << row.id;
    return documentSource(
        m_workspace, [&report, parameters](const Store& store, const Snapshot& snapshot) -> Result<report::Document> {
            report::ReportParameters known = parameters;
            IPLAN_TRY_ASSIGN(known.options.releases, minutesReleases(store));
            return report.build(snapshot, known);
        });
}

DocumentSource MeetingOutput::source(const Making& make) const
{
    return madeOfFile<report::Document>(m_workspace, make);
}

QString MeetingOutput::name(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("%1 %2").arg(report.labelText(), m_workspace.labelOf(rows.first()))
                            : report.labelText();
}

void MeetingOutput::print(const QString& name, const DocumentSource& source)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name, [source](const auto&, const auto&) { return source(); }, &m_page);
    preview->begin();
}

void MeetingOutput::save(const QString& name, const DocumentSource& source, report::Format format, const QString& title)
{
    m_page.list()->tools()->outputLine()->save(title, name, report::extensionOf(format),
                                               [format, source](const QString& path) -> Result<> {
                                                   IPLAN_TRY_ASSIGN(const auto document, source());
                                                   return report::render(document, format, path);
                                               });
}

} // namespace iplan
