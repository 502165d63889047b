// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingoutput.h"

#include "core/mailing/meetingmail.h"
#include "core/model/entities.h"
#include "core/query/addressees.h"
#include "core/report/content/letters.h"
#include "core/report/letterhead.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/page/rowexports.h"
#include "ui/widget/pageparts.h"

#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

/// The invitation as a letter to each member with an address.
Result<report::Document> invitationLetters(const Store& store, const Id<Meeting>& id,
                                           const report::LetterSender& sender, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    const Meeting* meeting = snapshot->meetings.find(id);
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung gibt es nicht mehr."), {});
    const QDate day = invitationDay(*meeting, sender.day);
    IPLAN_TRY_ASSIGN(const auto addressees, store.read([&](const Reader& reader) -> Result<Addressees> {
        return addresseesOf(reader, invitedTo(*snapshot, *meeting), {.day = day, .naming = &naming});
    }));
    if (addressees.list.isEmpty()) {
        const LeftOut none = addressees.leftOut.value(0);
        return fail(ErrorKind::NotFound,
                    none.name.isEmpty()
                        ? QStringLiteral("Die Sitzung hat keine Mitglieder, an die sich schreiben lässt.")
                        : QStringLiteral("Kein Brief ist möglich: %1 %2.").arg(none.name, reasonText(none.reason)),
                    QStringLiteral("„Einladung mit Tagesordnung“ ist ein Papier für alle."));
    }
    return report::meetingLetters(*snapshot, id, addressees.list, sender,
                                  {.asOf = sender.day, .withPeople = true, .naming = &naming});
}

/// What goes to all members of a meeting, with the papers that the window prints as well.
Result<QByteArray> mailOnMeeting(const Store& store, const Id<Meeting>& id, const report::LetterSender& sender,
                                 MeetingMailKind kind, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    const Meeting* meeting = snapshot->meetings.find(id);
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung gibt es nicht mehr."), {});
    report::ReportOptions options{.asOf = sender.day, .withPeople = true, .naming = &naming};
    IPLAN_TRY_ASSIGN(options.releases, minutesReleases(store));
    return meetingMail(store, *snapshot, *meeting, kind, sender, options);
}

} // namespace

MeetingOutput::MeetingOutput(Workspace& workspace, FileChooser& chooser, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page),
      m_exports(new RowExports(page, workspace))
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
    const Rows inFront = [this] {
        m_page.flush();
        return QList<RowRef>{m_page.currentRecord()};
    };
    fill(*inForm, inFront);
    m_exports->fill(*inForm, inFront); // of the selection the page offers them
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
                       {[this, report, rows] { print(name(*report, rows()), paper(*report, rows())); },
                        [this, report, rows](report::Format format, const QString& title) {
                            save(name(*report, rows()), paper(*report, rows()), format, title);
                        }});
    }
    fillLetters(menu, rows);
    menu.addSeparator();
    fillMails(menu, rows);
}

void MeetingOutput::fillLetters(QMenu& menu, const Rows& rows)
{
    if (&m_page.entity() != &entityOf<Meeting>())
        return;
    const auto make = [this, rows] { return letters(Id<Meeting>(rows().value(0).id)); };
    const auto named = [this, rows] { return tr("Einladungsbriefe %1").arg(m_workspace.labelOf(rows().value(0))); };
    fillOutputMenu(
        *menu.addMenu(tr("Einladung als Brief an jedes Mitglied")), this,
        {[this, make, named] { print(named(), make()); },
         [this, make, named](report::Format format, const QString& title) { save(named(), make(), format, title); },
         true});
}

void MeetingOutput::fillMails(QMenu& menu, const Rows& rows)
{
    if (&m_page.entity() != &entityOf<Meeting>())
        return;
    const auto add = [&](const QString& text, const QString& name, MeetingMailKind kind) {
        menu.addAction(text, this, [this, rows, name, kind] {
            const Id<Meeting> meeting(rows().value(0).id);
            const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
            m_exports->save(tr("E-Mail-Entwurf speichern"), name, QStringLiteral("eml"),
                            [=](const Store& store, MemberNaming& naming) {
                                return mailOnMeeting(store, meeting, sender, kind, naming);
                            });
        });
    };
    add(tr("Einladung als E-Mail-Entwurf (EML) speichern …"), tr("Einladung"), MeetingMailKind::Invitation);
    add(tr("Protokoll als E-Mail-Entwurf (EML) speichern …"), tr("Protokoll"), MeetingMailKind::Minutes);
}

MeetingOutput::Paper MeetingOutput::paper(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    report::ReportParameters parameters{{.asOf = m_workspace.today(), .withPeople = true}};
    for (const RowRef& row : rows)
        parameters.rows << row.id;
    return namingOfFile<report::Document>(m_workspace,
                                          [&report, parameters, letterhead = preferences::letterhead()](
                                              const Store& store, MemberNaming& naming) -> Result<report::Document> {
                                              IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
                                              report::ReportParameters known = parameters;
                                              known.options.naming = &naming;
                                              IPLAN_TRY_ASSIGN(known.options.releases, minutesReleases(store));
                                              report::Document out = report.build(*snapshot, known);
                                              report::applyLetterhead(out, letterhead);
                                              return out;
                                          });
}

MeetingOutput::Paper MeetingOutput::letters(const Id<Meeting>& meeting) const
{
    const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
    return namingOfFile<report::Document>(m_workspace, [sender, meeting](const Store& store, MemberNaming& naming) {
        return invitationLetters(store, meeting, sender, naming);
    });
}

QString MeetingOutput::name(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("%1 %2").arg(report.labelText(), m_workspace.labelOf(rows.first()))
                            : report.labelText();
}

void MeetingOutput::print(const QString& name, const Paper& paper)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name, [paper](const auto&, const auto&, MemberNaming& naming) { return paper(naming); },
        &m_page);
    preview->begin();
}

void MeetingOutput::save(const QString& name, const Paper& paper, report::Format format, const QString& title)
{
    m_page.list()->tools()->outputLine()->save(
        title, name, report::extensionOf(format),
        OutputLine::NamingWrite([format, paper](const QString& path, const auto&, MemberNaming& naming) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto document, paper(naming));
            return report::render(document, format, path);
        }));
}

} // namespace iplan
