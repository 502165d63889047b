// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/attendancepanel.h"

#include "core/model/entities.h"
#include "core/ops/minutetaking.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/meeting/attendancemodel.h"
#include "ui/meeting/attendanceview.h"
#include "ui/meeting/openmeeting.h"
#include "ui/widget/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kRepresentedKey = 4;
constexpr int kRecusedKey = 6;

/// How somebody takes part, by the digit typed.
std::optional<AttendanceState> stateOfDigit(int digit)
{
    switch (digit) {
    case 1:
        return AttendanceState::Present;
    case 2:
        return AttendanceState::Excused;
    case 3:
        return AttendanceState::Absent;
    case kRepresentedKey:
        return AttendanceState::Represented;
    case 5:
        return AttendanceState::Guest;
    default:
        return {};
    }
}

QString attendOperation()
{
    return operationKey(entityOf<Attendance>(), "edit");
}

} // namespace

AttendancePanel::AttendancePanel(Workspace& workspace, OpenMeeting& meeting, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_meeting(meeting),
      m_model(new AttendanceModel(workspace, meeting, this)), m_view(new AttendanceView(*m_model)),
      m_all(new QPushButton(tr("Alle anwesend"))), m_quorum(new QLabel)
{
    m_view->setObjectName(QStringLiteral("attendance"));
    m_view->setAccessibleName(tr("Anwesenheit"));
    m_view->setAccessibleDescription(tr("Buchstaben suchen einen Namen. 1 anwesend, 2 entschuldigt, 3 unentschuldigt, "
                                        "4 vertreten, 5 Gast, 6 ohne Mitwirkung bei diesem TOP, 0 nichts vermerkt."));
    m_all->setObjectName(QStringLiteral("allPresent"));
    m_all->setToolTip(tr("Vermerkt alle Mitglieder als anwesend, zu denen noch nichts vermerkt ist"));
    m_quorum->setObjectName(QStringLiteral("quorum"));
    m_quorum->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* keys = new QWidget;
    keys->setObjectName(QStringLiteral("attendanceKeys"));
    new FlowLayout(keys);
    column->addWidget(m_quorum);
    column->addWidget(m_view, 1);
    column->addWidget(keys);
    buildKeys();
    buildNames();
    connect(m_view, &AttendanceView::digitPressed, this, &AttendancePanel::noteByDigit);
    connect(m_all, &QPushButton::clicked, this, &AttendancePanel::noteAll);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttendancePanel::refresh);
    for (const auto signal : {&OpenMeeting::attendeesChanged, &OpenMeeting::meetingChanged, &OpenMeeting::lineChanged})
        connect(&meeting, signal, this, &AttendancePanel::refresh);
    refresh();
}

void AttendancePanel::buildKeys()
{
    auto* keys = findChild<QWidget*>(QStringLiteral("attendanceKeys"));
    const auto add = [&](int digit, const QString& label) {
        auto* button = new QPushButton(tr("%1 %2", "key and what it notes").arg(digit).arg(label), keys);
        button->setAccessibleName(label);
        button->setToolTip(tr("Für die markierte Person; in der Liste die Taste %1").arg(digit));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, digit] { noteByDigit(digit); });
        keys->layout()->addWidget(button);
        m_keys << button;
    };
    add(1, tr("anwesend"));
    add(2, tr("entschuldigt"));
    add(3, tr("unentschuldigt"));
    add(kRepresentedKey, tr("vertreten …"));
    add(5, tr("Gast"));
    add(kRecusedKey, tr("ohne Mitwirkung"));
    add(0, tr("nichts vermerkt"));
    keys->layout()->addWidget(m_all);
}

void AttendancePanel::buildNames()
{
    const auto addLine = [this](QLabel* label, FieldEditor* editor) {
        auto* line = new QWidget;
        auto* row = new QVBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
        label->setBuddy(editor->control());
        label->setWordWrap(true);
        row->addWidget(label);
        row->addWidget(editor);
        layout()->addWidget(line);
        return line;
    };
    const auto beside = [] { return emptyRecord(entityOf<Attendance>()); };
    m_represented = new QLabel;
    m_representative = makeEditor(*entityOf<Attendance>().field(u"representedBy"), m_workspace, this);
    m_representative->offerNewRows(beside);
    m_representativeLine = addLine(m_represented, m_representative);
    m_representativeLine->hide();
    connect(m_representative, &FieldEditor::edited, this,
            [this](const Value& value) { noteRepresentative(idFromText(value.text())); });
    m_guest = makeEditor(*entityOf<Attendance>().field(u"person"), m_workspace, this);
    m_guest->offerNewRows(beside);
    m_guest->control()->setAccessibleName(tr("Gast hinzufügen"));
    m_guest->control()->setAccessibleDescription(tr("Name eingeben, Eingabetaste vermerkt die Person als Gast."));
    addLine(new QLabel(tr("Gast hinzufügen:")), m_guest);
    connect(m_guest, &FieldEditor::edited, this, [this](const Value& value) { addGuest(idFromText(value.text())); });
}

QString AttendancePanel::quorum() const
{
    return m_quorum->text();
}

void AttendancePanel::flush()
{
    (void)m_representative->commit();
    (void)m_guest->commit();
}

RowRef AttendancePanel::selected() const
{
    const Attendee* one = m_model->attendee(m_view->currentIndex().row());
    return one ? one->who : RowRef();
}

void AttendancePanel::noteByDigit(int digit)
{
    if (digit == kRecusedKey)
        toggleRecused();
    else if (const auto state = stateOfDigit(digit))
        note(*state);
    else if (digit == 0)
        note({});
    if (digit == kRepresentedKey)
        askRepresentative();
}

void AttendancePanel::note(const Choice<AttendanceState>& state)
{
    const RowRef who = selected();
    if (who.isNull())
        return;
    m_workspace.runner().run(
        attendOperation(), [&](Writer& writer) { return noteAttendance(writer, m_meeting.meeting().id, who, state); });
    if (!(state == AttendanceState::Represented))
        m_representativeLine->hide();
}

void AttendancePanel::noteAll()
{
    QList<RowRef> members;
    for (const Attendee& one : m_meeting.attendees()) {
        if (one.isMember)
            members << one.who;
    }
    m_workspace.runner().run(attendOperation(), [&](Writer& writer) -> Result<> {
        const auto noted = noteAllPresent(writer, m_meeting.meeting().id, members);
        return noted ? Result<>() : failFrom(noted);
    });
    m_view->setFocus();
}

void AttendancePanel::toggleRecused()
{
    const Attendee* one = m_model->attendee(m_view->currentIndex().row());
    const AgendaItem* item = m_meeting.item();
    if (!one || !item)
        return;
    const bool isRecused = recusedNumbers(one->recusedItems).contains(item->number.simplified());
    m_workspace.runner().run(attendOperation(), [&, who = one->who, now = *item](Writer& writer) {
        return noteRecused(writer, now, who, !isRecused);
    });
}

void AttendancePanel::askRepresentative()
{
    const Attendee* one = m_model->attendee(m_view->currentIndex().row());
    if (!one || !m_meeting.closedReason().isEmpty())
        return;
    m_asked = one->who;
    m_represented->setText(tr("%1 ist vertreten durch:").arg(one->name));
    m_representative->setValue(one->representedBy.isNull() ? Value() : Value(one->representedBy.text()));
    m_representativeLine->show();
    m_representative->control()->setFocus(Qt::TabFocusReason);
}

void AttendancePanel::noteRepresentative(const QUuid& person)
{
    const NamedRow named = m_representative->namedRow();
    const bool isNoted = m_workspace.runner().run(attendOperation(), [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, emptyRecord(entityOf<Attendance>())));
        return iplan::noteRepresentative(writer, m_meeting.meeting().id, m_asked, Id<Person>(person));
    });
    if (!isNoted)
        return;
    if (m_representativeLine->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_representativeLine->hide();
}

void AttendancePanel::addGuest(const QUuid& person)
{
    if (person.isNull())
        return;
    const NamedRow named = m_guest->namedRow();
    m_workspace.runner().run(attendOperation(), [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, emptyRecord(entityOf<Attendance>())));
        return noteAttendance(writer, m_meeting.meeting().id, rowRef(Id<Person>(person)), AttendanceState::Guest);
    });
    m_guest->setValue({}); // for the next one
}

void AttendancePanel::refresh()
{
    const bool isOpen = !m_meeting.isNull() && m_meeting.closedReason().isEmpty();
    const bool hasRow = !selected().isNull();
    for (QPushButton* key : std::as_const(m_keys))
        key->setEnabled(isOpen && hasRow);
    m_all->setEnabled(isOpen && !m_meeting.attendees().isEmpty());
    m_guest->setReadOnly(!isOpen);
    m_representative->setReadOnly(!isOpen);
    const AgendaItem* item = m_meeting.item();
    QString text = quorumText(quorumOf(m_meeting.attendees(), item ? item->number.simplified() : QString()));
    if (m_meeting.attendees().isEmpty())
        text = tr("An diesem Tag hat die Gruppe keine Mitglieder. Wer da ist, tragen Sie unten ein.");
    m_quorum->setText(text);
}

} // namespace iplan
