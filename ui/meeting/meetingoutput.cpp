// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingoutput.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/interchange/calendarexport.h"
#include "core/interchange/cardexport.h"
#include "core/interchange/mailmessage.h"
#include "core/model/entities.h"
#include "core/query/addressees.h"
#include "core/query/recipients.h"
#include "core/query/turnout.h"
#include "core/report/content/letters.h"
#include "core/report/content/meetingpapers.h"
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

#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

/// The group as such, so that a protected list of members stays protected; of a body its members.
QList<RowRef> invitedTo(const Snapshot& snapshot, const Meeting& meeting)
{
    if (!meeting.workingGroup.isNull())
        return {rowRef(meeting.workingGroup)};
    QList<RowRef> out;
    for (const Membership* member : membersAt(snapshot, meeting))
        out << (member->person.isNull() ? rowRef(member->organization) : rowRef(member->person));
    return out;
}

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
        return addresseesOf(reader, invitedTo(*snapshot, *meeting), {.day = day, .namesMembers = true});
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

/// A draft to all members, who do not learn each other's addresses, with the paper and, of an invitation, the entry for
/// the calendar.
Result<QByteArray> meetingMail(const Store& store, const Id<Meeting>& id, const report::LetterSender& sender,
                               bool isInvitation)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    const Meeting* meeting = snapshot->meetings.find(id);
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung gibt es nicht mehr."), {});
    const QDate day = meeting->start.isValid() ? meeting->start.date() : sender.day;
    IPLAN_TRY_ASSIGN(const auto recipients, store.read([&](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, invitedTo(*snapshot, *meeting), {day});
    }));
    const report::MeetingMail text = isInvitation ? report::invitationMail(*snapshot, *meeting, sender)
                                                  : report::minutesMail(*snapshot, *meeting, sender);
    const report::ReportInfo& paper = isInvitation ? report::meetingAgendaInfo() : report::meetingMinutesInfo();
    const TemporaryFolder folder;
    const QString pdf = folder.filePath(paper.labelText() + QStringLiteral(".pdf"));
    IPLAN_TRY(
        report::render(paper.build(*snapshot, {{sender.day, true, false}, {id.uuid()}}), report::Format::Pdf, pdf));
    IPLAN_TRY_ASSIGN(const auto attachment, readAttachment(pdf));
    MailMessage message{
        .blind = recipients.list, .subject = text.subject, .text = text.text, .attachments = {attachment}};
    if (isInvitation) {
        IPLAN_TRY_ASSIGN(const auto entry, calendarBytes(store, {rowRef(id)}, {}));
        message.attachments << MailAttachment{QStringLiteral("Termin.ics"),
                                              QStringLiteral("text/calendar; charset=utf-8; method=PUBLISH"), entry};
    }
    return mailMessageBytes(message);
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
    const auto add = [&](const QString& text, const QString& name, bool isInvitation) {
        menu.addAction(text, this, [this, rows, name, isInvitation] {
            const Id<Meeting> meeting(rows().value(0).id);
            const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
            saveBytes(tr("E-Mail-Entwurf speichern"), name, QStringLiteral("eml"),
                      [=](const Store& store) { return meetingMail(store, meeting, sender, isInvitation); });
        });
    };
    add(tr("Einladung als E-Mail-Entwurf (EML) speichern …"), tr("Einladung"), true);
    add(tr("Protokoll als E-Mail-Entwurf (EML) speichern …"), tr("Protokoll"), false);
}

void MeetingOutput::saveBytes(const QString& title, const QString& name, const QString& suffix, const Bytes& make)
{
    const QString path = m_workspace.store().file().path();
    std::function<Result<QByteArray>()> bytes = [path, make]() -> Result<QByteArray> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
    if (path == u":memory:") // no other thread can open it
        bytes = [made = make(m_workspace.store())] { return made; };
    m_page.list()->tools()->outputLine()->save(title, name, suffix, [bytes](const QString& target) -> Result<> {
        IPLAN_TRY_ASSIGN(const QByteArray content, bytes());
        return writeFile(target, content);
    });
}

MeetingOutput::Source MeetingOutput::source(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    report::ReportParameters parameters{{m_workspace.today(), true, false}};
    for (const RowRef& row : rows)
        parameters.rows << row.id;
    return source(
        [&report, parameters, letterhead = preferences::letterhead()](const Store& store) -> Result<report::Document> {
            IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
            report::Document out = report.build(*snapshot, parameters);
            report::applyLetterhead(out, letterhead);
            return out;
        });
}

MeetingOutput::Source MeetingOutput::source(const Making& make) const
{
    const QString path = m_workspace.store().file().path();
    if (path == u":memory:") // no other thread can open it
        return [made = make(m_workspace.store())] { return made; };
    return [path, make]() -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
}

QString MeetingOutput::name(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("%1 %2").arg(report.labelText(), m_workspace.labelOf(rows.first()))
                            : report.labelText();
}

void MeetingOutput::print(const QString& name, const Source& source)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name, [source](const auto&, const auto&) { return source(); }, &m_page);
    preview->begin();
}

void MeetingOutput::save(const QString& name, const Source& source, report::Format format, const QString& title)
{
    m_page.list()->tools()->outputLine()->save(title, name, report::extensionOf(format),
                                               [format, source](const QString& path) -> Result<> {
                                                   IPLAN_TRY_ASSIGN(const auto document, source());
                                                   return report::render(document, format, path);
                                               });
}

} // namespace iplan
