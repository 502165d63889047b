// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/minutespanel.h"

#include "core/model/entities.h"
#include "core/query/meetingpace.h"
#include "ui/base/workspace.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/treatedmeasures.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/taborder.h"

#include <QAccessible>
#include <QAction>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QList<const FieldInfo*> fieldsOf(const EntityInfo& entity, std::initializer_list<const char16_t*> keys)
{
    QList<const FieldInfo*> out;
    for (const char16_t* key : keys)
        out << entity.field(key);
    return out;
}

EntityForm* itemForm(Workspace& workspace, std::initializer_list<const char16_t*> keys, QWidget* parent)
{
    auto* form = new EntityForm(workspace, entityOf<AgendaItem>(), EntityForm::Layout::Flat, parent);
    form->showOnly(fieldsOf(entityOf<AgendaItem>(), keys));
    return form;
}

/// The rows of an entity that name the item, as a table of these columns.
template <class E>
ChildTable* itemTable(Workspace& workspace, std::initializer_list<const char16_t*> keys, QWidget* parent)
{
    const EntityInfo& entity = entityOf<E>();
    auto* table = new ChildTable(workspace, entity, *entity.field(u"agendaItem"), parent);
    table->leaveOutForm();
    const QList<const FieldInfo*> shown = fieldsOf(entity, keys);
    for (int column = 0; column < table->model().columnCount(); ++column)
        table->view()->setColumnHidden(column, !shown.contains(table->model().columns().at(column).asField()));
    return table;
}

QGroupBox* headed(const QString& title, QWidget* part)
{
    auto* box = new QGroupBox(title);
    (new QVBoxLayout(box))->addWidget(part);
    return box;
}

QLabel* wrappedLabel(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MinutesPanel::MinutesPanel(Workspace& workspace, OpenMeeting& meeting, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_meeting(meeting), m_title(pageHeading({}, 1.2)),
      m_details(wrappedLabel("itemDetails")), m_closed(wrappedLabel("itemClosed")), m_buttons(new QWidget),
      m_said(new NoteLine(Note::Kind::Hint)), m_scroll(new QScrollArea),
      m_form(itemForm(
          workspace, {u"minutes", u"result", u"resolutionText", u"votesFor", u"votesAgainst", u"abstentions", u"votes"},
          this)),
      m_head(itemForm(workspace, {u"number", u"title", u"kind", u"duration", u"presenter"}, this)),
      m_resolutions(itemTable<Resolution>(
          workspace,
          {u"registerNumber", u"title", u"deadline", u"responsibleOrganization", u"responsiblePerson", u"state"},
          this)),
      m_tasks(itemTable<Task>(workspace, {u"text", u"responsiblePerson", u"responsibleOrganization", u"due", u"done"},
                              this)),
      m_measures(new TreatedMeasures(workspace, this))
{
    m_title->setObjectName(QStringLiteral("itemTitle"));
    m_title->setWordWrap(true);
    new FlowLayout(m_buttons);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildTexts());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_details),
                          static_cast<QWidget*>(m_closed), m_buttons, static_cast<QWidget*>(m_said)})
        column->addWidget(part);
    for (EntityForm* form : {m_form, m_head, m_measures->sheet()})
        form->storeWithin(kMostUnsaved);
    column->addWidget(m_scroll, 1);
    connect(&meeting, &OpenMeeting::lineChanged, this, &MinutesPanel::showItem);
    connect(&meeting, &OpenMeeting::agendaChanged, this, &MinutesPanel::refreshHead);
    connect(&meeting, &OpenMeeting::meetingChanged, this, [this] {
        refreshHead();
        setAccess(); // its release closes the item
    });
    showItem();
}

QWidget* MinutesPanel::buildTexts()
{
    auto* texts = new QWidget;
    auto* column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 6, 0);
    column->addWidget(m_form);
    column->addWidget(headed(entityOf<Resolution>().pluralText(), m_resolutions));
    column->addWidget(headed(entityOf<Task>().pluralText(), m_tasks));
    column->addWidget(headed(tr("Maßnahmen und ihr Sachstand"), m_measures));
    column->addWidget(headed(tr("Angaben zum Tagesordnungspunkt"), m_head));
    column->addStretch(1);
    for (FormSection* part : parts())
        connect(part, &FormSection::openRequested, this, &MinutesPanel::openRequested);
    return texts;
}

void MinutesPanel::addButton(QAction* action, QMenu* menu)
{
    auto* button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    if (menu) {
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_buttons->layout()->addWidget(button);
}

RowRef MinutesPanel::resolution() const
{
    const ListState& state = m_resolutions->model().state();
    const RowRef current = state.rowAt(m_resolutions->view()->currentIndex().row());
    return current.isNull() && state.end() > 0 ? state.rowAt(state.end() - 1) : current;
}

void MinutesPanel::say(const QString& text)
{
    m_said->setText(text);
    if (text.isEmpty())
        return;
    m_said->setAccessibleName(text);
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MinutesPanel::reveal(QWidget& part)
{
    m_scroll->ensureWidgetVisible(&part);
}

void MinutesPanel::flush()
{
    for (FormSection* part : parts())
        part->flush();
}

void MinutesPanel::showItem()
{
    const AgendaItem* item = m_meeting.item();
    const RowRef row = item ? rowRef(item->id) : RowRef();
    refreshHead();
    say({});
    m_scroll->setVisible(item);
    m_buttons->setVisible(item);
    m_form->setRow(row.id);
    m_head->setRow(row.id);
    for (FormSection* part : {static_cast<FormSection*>(m_resolutions), static_cast<FormSection*>(m_tasks),
                              static_cast<FormSection*>(m_measures)})
        part->setOwner(row);
    setAccess();
    if (item && !std::exchange(m_isChained, true)) { // by now all of them are made
        m_resolutions->orderTabs();
        m_tasks->orderTabs();
        chainTabs({m_buttons, m_form, m_resolutions, m_tasks, m_measures, m_head});
    }
    m_scroll->ensureVisible(0, 0);
}

void MinutesPanel::setAccess()
{
    for (FormSection* part : parts())
        part->setReadOnly(m_workspace.isReadOnly() || !m_meeting.item());
}

QList<FormSection*> MinutesPanel::parts() const
{
    return {m_form, m_resolutions, m_tasks, m_measures, m_head};
}

void MinutesPanel::refreshHead()
{
    const AgendaItem* item = m_meeting.item();
    if (!item) {
        m_title->setText(m_meeting.isNull() ? QString() : tr("Die Tagesordnung ist noch leer."));
        m_details->clear();
        m_closed->clear();
        return;
    }
    const QString title = item->title.trimmed().isEmpty() ? tr("(noch ohne Titel)") : item->title.simplified();
    m_title->setText(breakable(item->number.trimmed().isEmpty() ? title : tr("TOP %1  %2").arg(item->number, title)));
    QStringList details{item->kind.label(), plannedTimes(m_meeting.agenda().at(m_meeting.line()))};
    if (!item->presenter.isNull())
        details << tr("Vortrag: %1").arg(m_workspace.labelOf(rowRef(item->presenter)));
    else if (!item->presentingOrganization.isNull())
        details << tr("Vortrag: %1").arg(m_workspace.labelOf(rowRef(item->presentingOrganization)));
    details.removeAll(QString());
    QString text = details.join(QStringLiteral(" · "));
    if (!item->preparation.trimmed().isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("Vorlage: %1").arg(shortened(item->preparation.simplified(), 300));
    m_details->setText(text);
    m_details->setVisible(!text.isEmpty());
    m_closed->setText(m_meeting.closedReason());
    m_closed->setVisible(!m_closed->text().isEmpty());
}

} // namespace iplan
