// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingmodepage.h"

#include "core/model/entities.h"
#include "core/ops/rows.h"
#include "core/query/meetingrows.h"
#include "core/query/textlinks.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/meeting/agendamodel.h"
#include "ui/meeting/attendancepanel.h"
#include "ui/meeting/attendanceview.h"
#include "ui/meeting/clockline.h"
#include "ui/meeting/itemcommands.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kChooserChars = 10; ///< of a meeting's name that are always in sight
const QString kSplitterKey = QStringLiteral("pages/meetingMode/splitter");

/// To write on: behind what is there.
void goToMinutes(EntityForm& form)
{
    form.focusField(u"minutes");
    const FieldEditor* editor = form.editor(u"minutes");
    if (auto* text = editor ? qobject_cast<QPlainTextEdit*>(editor->control()) : nullptr)
        text->moveCursor(QTextCursor::End);
}

} // namespace

MeetingModePage::MeetingModePage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_meeting(new OpenMeeting(workspace, this)), m_chooser(new QComboBox),
      m_clock(new ClockLine(workspace, *m_meeting)), m_leave(new QPushButton(tr("Verlassen"))),
      m_empty(new QLabel(tr("Es gibt noch keine Sitzung. Legen Sie auf der Seite Sitzungen eine an."))),
      m_splitter(new QSplitter), m_tabs(new QTabWidget), m_agenda(new QTableView),
      m_attendance(new AttendancePanel(workspace, *m_meeting)), m_minutes(new MinutesPanel(workspace, *m_meeting)),
      m_sheet(new EntityForm(workspace, entityOf<Meeting>(), EntityForm::Layout::Flat))
{
    setObjectName(QStringLiteral("page-meetingMode"));
    buildAgenda();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_tabs->setAccessibleName(tr("Tagesordnung und Anwesenheit"));
    m_tabs->addTab(m_agenda, tr("Tagesordnung"));
    m_tabs->addTab(m_attendance, tr("Anwesenheit"));
    m_tabs->addTab(buildSheet(), tr("Sitzung"));
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_minutes);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({420, 700});
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kSplitterKey, m_splitter->saveState()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(makeHead());
    column->addWidget(m_empty);
    column->addWidget(m_splitter, 1);
    addCommands();
    m_sheet->storeWithin(MinutesPanel::kMostUnsaved);
    connect(m_meeting, &OpenMeeting::lineChanged, this, &MeetingModePage::showLine);
    connect(m_meeting, &OpenMeeting::meetingChanged, this, &MeetingModePage::refresh);
    connect(m_minutes, &MinutesPanel::openRequested, this,
            [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); });
    refresh();
}

QLayout* MeetingModePage::makeHead()
{
    m_chooser->setObjectName(QStringLiteral("meetingChooser"));
    m_chooser->setAccessibleName(tr("Sitzung"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(kChooserChars);
    m_leave->setObjectName(QStringLiteral("leaveMeetingMode"));
    m_leave->setAccessibleName(tr("Sitzungsmodus verlassen"));
    m_leave->setToolTip(tr("Zeigt die Sitzung wieder in ihrem Formular (F11)"));
    connect(m_leave, &QPushButton::clicked, this, &MeetingModePage::leave);
    connect(m_chooser, &QComboBox::activated, this, [this] {
        flush();
        setMeeting(Id<Meeting>(m_chooser->currentData().toUuid()));
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_chooser, 2);
    head->addWidget(m_clock, 3);
    head->addWidget(m_leave);
    return head;
}

void MeetingModePage::buildAgenda()
{
    m_agenda->setObjectName(QStringLiteral("agenda"));
    m_agenda->setAccessibleName(tr("Tagesordnung"));
    m_agenda->setAccessibleDescription(tr("Der gewählte TOP läuft. Eingabe führt zu seinem Protokoll, "
                                          "Alt+Bild ab zum nächsten TOP."));
    m_agenda->setModel(new AgendaModel(*m_meeting, m_agenda));
    m_agenda->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_agenda->setSelectionMode(QAbstractItemView::SingleSelection);
    m_agenda->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_agenda->setTabKeyNavigation(false);
    m_agenda->setWordWrap(false);
    m_agenda->setShowGrid(false);
    m_agenda->verticalHeader()->hide();
    fitAgenda();
    QHeaderView* header = m_agenda->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AgendaModel::Title, QHeaderView::Stretch);
    header->setResizeContentsPrecision(50); // rows looked at: an agenda may have hundreds
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid() || now.row() == m_meeting->line())
            return;
        m_minutes->flush();
        m_meeting->setLine(now.row());
    });
    connect(m_agenda, &QTableView::activated, this, [this] { goToMinutes(*m_minutes->form()); });
    m_agenda->installEventFilter(this);
}

void MeetingModePage::fitAgenda()
{
    m_agenda->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
}

/// Pos1 and Ende go to the first and last item: rows are chosen as a whole, a first column means nothing.
bool MeetingModePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_agenda && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool isEdge = key->key() == Qt::Key_Home || key->key() == Qt::Key_End;
        const int rows = m_agenda->model()->rowCount();
        if (isEdge && key->modifiers() == Qt::NoModifier && rows > 0) {
            m_agenda->selectRow(key->key() == Qt::Key_Home ? 0 : rows - 1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void MeetingModePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitAgenda();
}

QWidget* MeetingModePage::buildSheet()
{
    QList<const FieldInfo*> fields;
    for (const char16_t* key : {u"state", u"start", u"end", u"place", u"minutesState", u"minutesKind", u"addendum"})
        fields << entityOf<Meeting>().field(key);
    m_sheet->showOnly(fields);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_sheet);
    return area;
}

void MeetingModePage::addCommands()
{
    const auto add = [this](const char* name, const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add("goToAgenda", tr("Zur Tagesordnung"), Qt::ALT | Qt::Key_1, [this] {
        m_tabs->setCurrentWidget(m_agenda);
        m_agenda->setFocus();
    });
    add("goToAttendance", tr("Zur Anwesenheit"), Qt::ALT | Qt::Key_2, [this] {
        m_tabs->setCurrentWidget(m_attendance);
        m_attendance->view()->setFocus();
        if (!m_attendance->view()->currentIndex().isValid())
            m_attendance->view()->selectRow(0);
    });
    add("goToMinutes", tr("Zum Protokoll des TOP"), Qt::ALT | Qt::Key_3, [this] { goToMinutes(*m_minutes->form()); });
    add("goToMeeting", tr("Zu den Angaben der Sitzung"), Qt::ALT | Qt::Key_9, [this] {
        m_tabs->setCurrentIndex(m_tabs->count() - 1);
        m_sheet->focusField({});
    });
    new ItemCommands(m_workspace, *m_meeting, *m_minutes, *this);
}

void MeetingModePage::setMeeting(const Id<Meeting>& id)
{
    m_meeting->setMeeting(id);
    m_chooser->setCurrentIndex(m_chooser->findData(id.uuid()));
    m_agenda->setFocus();
}

void MeetingModePage::takeWindow()
{
    m_takesWindow = true;
    Q_EMIT abilitiesChanged();
}

void MeetingModePage::activate()
{
    m_takesWindow = false;
    fillChooser();
    if (m_meeting->isNull())
        chooseNearest();
    refresh();
    m_clock->refresh();
    // The last part of the page that had the focus is not where it is now.
    if (!isAncestorOf(QApplication::focusWidget()))
        m_agenda->setFocus();
}

void MeetingModePage::fillChooser()
{
    QList<Meeting> meetings;
    for (const Record& row : m_workspace.list(entityOf<Meeting>()))
        meetings << fromRecord<Meeting>(row);
    std::stable_sort(meetings.begin(), meetings.end(),
                     [](const Meeting& a, const Meeting& b) { return a.start > b.start; });
    m_chooser->clear();
    for (const Meeting& meeting : std::as_const(meetings))
        m_chooser->addItem(m_workspace.labelOf(rowRef(meeting.id)), meeting.id.uuid());
    m_chooser->setCurrentIndex(m_chooser->findData(m_meeting->meeting().id.uuid()));
}

void MeetingModePage::chooseNearest()
{
    Id<Meeting> nearest;
    for (int at = 0; at < m_chooser->count(); ++at) { // the latest first
        const Id<Meeting> id(m_chooser->itemData(at).toUuid());
        const auto row = m_workspace.find(rowRef(id));
        if (nearest.isNull() || (row && fromRecord<Meeting>(*row).start.date() >= m_workspace.today()))
            nearest = id;
    }
    if (!nearest.isNull())
        setMeeting(nearest);
}

void MeetingModePage::showLine()
{
    const int line = m_meeting->line();
    if (line >= 0 && m_agenda->currentIndex().row() != line)
        m_agenda->selectRow(line);
    Q_EMIT abilitiesChanged();
}

void MeetingModePage::refresh()
{
    const bool isThere = !m_meeting->isNull();
    if (m_sheet->row().id != m_meeting->meeting().id.uuid())
        m_sheet->setRow(m_meeting->meeting().id.uuid());
    m_sheet->setReadOnly(m_workspace.isReadOnly());
    m_empty->setVisible(!isThere && m_chooser->count() == 0);
    m_splitter->setVisible(isThere);
    m_leave->setEnabled(isThere);
    Q_EMIT abilitiesChanged();
}

void MeetingModePage::leave()
{
    flush();
    Q_EMIT openRequested(rowRef(m_meeting->meeting().id), nullptr);
}

void MeetingModePage::flush()
{
    m_attendance->flush();
    m_sheet->flush();
    m_minutes->flush();
}

void MeetingModePage::openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& /*child*/)
{
    if (row.entity == &entityOf<Meeting>())
        return setMeeting(Id<Meeting>(row.id));
    const auto found = row.entity == &entityOf<AgendaItem>() ? m_workspace.find(row) : std::nullopt;
    if (!found)
        return;
    const auto item = fromRecord<AgendaItem>(*found);
    if (item.meeting != m_meeting->meeting().id)
        setMeeting(item.meeting);
    m_meeting->setItem(item.id);
    if (focusField)
        m_minutes->form()->focusField(focusField->keyText());
}

RowRef MeetingModePage::currentRecord() const
{
    if (const AgendaItem* item = m_meeting->item())
        return rowRef(item->id);
    return m_meeting->isNull() ? RowRef() : rowRef(m_meeting->meeting().id);
}

PageAbilities MeetingModePage::abilities() const
{
    PageAbilities out;
    out.create = !m_meeting->isNull() && m_meeting->closedReason().isEmpty();
    out.wholeWindow = m_takesWindow && !m_meeting->isNull();
    return out;
}

void MeetingModePage::createRecord()
{
    flush();
    RowRef made;
    const EntityInfo& entity = entityOf<AgendaItem>();
    const bool done = m_workspace.runner().run(operationKey(entity, "create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(made, createChild(writer, entity, *entity.field(u"meeting"), rowRef(m_meeting->meeting().id)));
        return {};
    });
    if (!done || !m_meeting->setItem(Id<AgendaItem>(made.id)))
        return;
    m_minutes->reveal(*m_minutes->head());
    m_minutes->head()->focusField(u"number");
}

QString MeetingModePage::stepRefusal(const CommitRecord& step) const
{
    if (m_meeting->isNull())
        return {};
    const auto isOurs = m_workspace.store().readJournal([&](JournalReader& journal, const Reader& reader) {
        return Result<bool>(isStepOfMeeting(journal, reader, step.id, m_meeting->meeting().id));
    });
    return isOurs.value_or(true) ? QString()
                                 : tr("Zu dieser Sitzung gibt es nichts mehr zurückzunehmen oder zu wiederholen. Der "
                                      "nächste Schritt („%1“) gehört nicht zu ihr; verlassen Sie dafür den "
                                      "Sitzungsmodus (F11).")
                                       .arg(operationLabel(step.operation));
}

void MeetingModePage::filterBy(const QString& text)
{
    if (const RowRef row = rowOfAddress(text); !row.isNull()) {
        openRecord(row, nullptr, {});
        takeWindow();
    }
}

QList<QWidget*> MeetingModePage::panes() const
{
    if (m_meeting->isNull())
        return {m_chooser};
    return {m_tabs, m_minutes};
}

} // namespace iplan
