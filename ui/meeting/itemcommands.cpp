// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/itemcommands.h"

#include "core/model/entities.h"
#include "core/ops/meetings.h"
#include "core/ops/minutetaking.h"
#include "core/store/operation.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/treatedmeasures.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/page.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QMenu>

namespace iplan
{

namespace
{

constexpr qsizetype kNamedChars = 60;

/// To the title of the row in front, not to its number, which the program has given.
void focusTitle(const ChildTable& table)
{
    const QModelIndex row = table.view()->currentIndex();
    const QString title = entityOf<Resolution>().field(u"title")->labelText();
    const auto columns = table.view()->shownColumns();
    for (const int column : columns) {
        if (table.model().headerData(column, Qt::Horizontal).toString() == title)
            table.view()->selectBlock(row.siblingAtColumn(column), row.siblingAtColumn(column));
    }
}

} // namespace

ItemCommands::ItemCommands(Workspace& workspace, OpenMeeting& meeting, MinutesPanel& panel, Page& page)
    : QObject(&page), m_workspace(workspace), m_meeting(meeting), m_panel(panel), m_page(page),
      m_resolve(add("resolveItem", tr("Beschluss fassen"), "resolution", Qt::ALT | Qt::Key_4)),
      m_task(add("taskOfItem", tr("Aufgabe"), "task", Qt::ALT | Qt::Key_5)),
      m_measure(add("measureOfResolution", tr("Neue Maßnahme"), "measures", Qt::ALT | Qt::Key_6)),
      m_report(add("reportOfMeasure", tr("Sachstand"), "history", Qt::ALT | Qt::Key_7)),
      m_defer(add("deferItem", tr("Vertagen auf"), "timeline", Qt::ALT | Qt::Key_8)),
      m_previous(add("previousItem", tr("Voriger TOP"), "back", Qt::ALT | Qt::Key_PageUp)),
      m_next(add("nextItem", tr("Nächster TOP"), "forward", Qt::ALT | Qt::Key_PageDown)), m_meetings(new QMenu(&page))
{
    m_measure->setToolTip(tr("Legt aus dem Beschluss eine neue Maßnahme an (Alt+6)"));
    m_report->setToolTip(tr("Schreibt einen Sachstand zu der Maßnahme, die der TOP behandelt (Alt+7)"));
    for (QAction* action : {m_resolve, m_task, m_measure, m_report})
        panel.addButton(action);
    panel.addButton(m_defer, m_meetings);
    for (QAction* action : {m_previous, m_next})
        panel.addButton(action);
    connect(m_resolve, &QAction::triggered, this, &ItemCommands::resolve);
    connect(m_task, &QAction::triggered, this, &ItemCommands::addTask);
    connect(m_measure, &QAction::triggered, this, &ItemCommands::makeMeasure);
    connect(m_report, &QAction::triggered, this, &ItemCommands::addReport);
    connect(m_defer, &QAction::triggered, this, [this] {
        fillMeetings();
        m_meetings->popup(m_panel.mapToGlobal(QPoint(0, 0)));
    });
    connect(m_meetings, &QMenu::aboutToShow, this, &ItemCommands::fillMeetings);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    for (const auto signal : {&OpenMeeting::meetingChanged, &OpenMeeting::agendaChanged, &OpenMeeting::lineChanged})
        connect(&meeting, signal, this, &ItemCommands::refresh);
    connect(&workspace, &Workspace::rowsChanged, this, &ItemCommands::refresh);
    connect(panel.measures(), &TreatedMeasures::measureChanged, this, &ItemCommands::refresh);
    refresh();
}

QAction* ItemCommands::add(const char* name, const QString& text, const char* icon, const QKeySequence& keys)
{
    auto* action = new QAction(themedIcon(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    return action;
}

bool ItemCommands::run(const QString& operation, const std::function<Result<>(Writer&)>& body)
{
    m_panel.flush(); // what is being typed belongs to what is made of it
    m_panel.say({});
    return m_meeting.item() && m_workspace.runner().run(operation, body);
}

void ItemCommands::goToResolution(const RowRef& row)
{
    m_panel.resolutions()->focusRow(row);
    focusTitle(*m_panel.resolutions());
    m_panel.reveal(*m_panel.resolutions());
}

void ItemCommands::resolve()
{
    m_panel.flush();
    // A second press of the key is not a second Beschluss.
    if (const RowRef known = m_panel.resolution(); !known.isNull()) {
        goToResolution(known);
        m_panel.say(
            tr("Der Beschluss zu diesem TOP steht schon hier. Einen weiteren schreiben Sie in die leere Zeile."));
        return;
    }
    RowRef made;
    const bool done = run(operationKey(entityOf<Resolution>(), "create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const auto resolution, resolutionFromItem(writer, m_meeting.item()->id));
        made = rowRef(resolution);
        return {};
    });
    if (!done)
        return;
    goToResolution(made);
}

void ItemCommands::addTask()
{
    m_panel.flush();
    m_panel.say({});
    m_panel.reveal(*m_panel.tasks());
    m_panel.tasks()->addRow();
}

void ItemCommands::makeMeasure()
{
    m_panel.flush();
    const RowRef resolution = m_panel.resolution();
    if (const RowRef known = measureOf(resolution); !known.isNull()) {
        goToMeasure(known);
        m_panel.say(tr("Aus diesem Beschluss ist schon eine Maßnahme entstanden: %1")
                        .arg(shortened(m_workspace.labelOf(known), kNamedChars)));
        return;
    }
    RowRef made;
    const bool done =
        !resolution.isNull() && run(operationKey(entityOf<Measure>(), "create"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto measure, treatedMeasure(writer, Id<Resolution>(resolution.id)));
            made = rowRef(measure);
            return {};
        });
    if (!done)
        return;
    goToMeasure(made);
}

RowRef ItemCommands::measureOf(const RowRef& resolution) const
{
    if (resolution.isNull())
        return {};
    const EntityInfo& link = entityOf<ResolutionMeasure>();
    const auto links = m_workspace.listWhere(link, *link.field(u"resolution"), idText(resolution.id));
    return links.isEmpty() ? RowRef() : rowRef(fromRecord<ResolutionMeasure>(links.first()).measure);
}

void ItemCommands::goToMeasure(const RowRef& row)
{
    m_panel.measures()->focusRow(row);
    m_panel.reveal(*m_panel.measures());
    m_panel.measures()->sheet()->focusField({});
}

void ItemCommands::addReport()
{
    m_panel.flush();
    m_panel.reveal(*m_panel.measures());
    m_panel.measures()->addReport();
}

void ItemCommands::step(int by)
{
    const int line = m_meeting.line() + by;
    if (line < 0 || line >= m_meeting.agenda().size())
        return;
    m_panel.flush();
    m_meeting.setLine(line);
}

void ItemCommands::fillMeetings()
{
    m_meetings->clear();
    const Meeting& now = m_meeting.meeting();
    const bool isOfGroup = !now.workingGroup.isNull();
    const EntityInfo& entity = entityOf<Meeting>();
    QList<Meeting> later;
    for (const Record& row : m_workspace.listWhere(entity, *entity.field(isOfGroup ? u"workingGroup" : u"body"),
                                                   Value(isOfGroup ? now.workingGroup.text() : now.body.text()))) {
        const auto meeting = fromRecord<Meeting>(row);
        if (meeting.id != now.id && meeting.start > now.start && !(meeting.state == MeetingState::Cancelled))
            later << meeting;
    }
    std::sort(later.begin(), later.end(), [](const Meeting& a, const Meeting& b) { return a.start < b.start; });
    for (const Meeting& meeting : std::as_const(later)) {
        const QString name = shortened(m_workspace.labelOf(rowRef(meeting.id)), kNamedChars);
        m_meetings->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                              [this, id = meeting.id] { defer(id); });
    }
    if (later.isEmpty())
        m_meetings->addAction(tr("(keine spätere Sitzung angelegt)"))->setEnabled(false);
}

void ItemCommands::defer(const Id<Meeting>& to)
{
    run(operationKey(entityOf<AgendaItem>(), "edit"), [&](Writer& writer) -> Result<> {
        const auto next = deferItem(writer, m_meeting.item()->id, to);
        return next ? Result<>() : failFrom(next);
    });
}

void ItemCommands::refresh()
{
    const bool canWrite = m_meeting.item() && !m_workspace.isReadOnly();
    m_resolve->setEnabled(canWrite && m_meeting.closedReason().isEmpty());
    m_task->setEnabled(canWrite);
    m_measure->setEnabled(canWrite && !m_panel.resolution().isNull());
    m_report->setEnabled(canWrite && !m_panel.measures()->measure().isNull());
    m_defer->setEnabled(canWrite && m_meeting.closedReason().isEmpty());
    m_previous->setEnabled(m_meeting.line() > 0);
    m_next->setEnabled(m_meeting.line() >= 0 && m_meeting.line() + 1 < m_meeting.agenda().size());
}

} // namespace iplan
