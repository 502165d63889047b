// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/formpanel.h"

#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/merge/conflictnote.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr qsizetype kTitleLetters = 110; ///< with large letters a longer one leaves no room for the form

} // namespace

FormPanel::FormPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(pageHeading({}, 1.15)), m_kind(new QLabel), m_tools(new QWidget),
      m_deleted(new QWidget), m_notice(new NoteLine(NoteLine::Kind::Hint)), m_conflicts(new ConflictNote(workspace)),
      m_stack(new QStackedWidget), m_empty(new QLabel)
{
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_kind->setForegroundRole(QPalette::PlaceholderText);

    auto* restoreButton = new QPushButton(tr("&Wiederherstellen"));
    connect(restoreButton, &QPushButton::clicked, this, &FormPanel::restore);
    auto* deletedLayout = new FlowLayout(m_deleted);
    deletedLayout->addWidget(new QLabel(tr("Dieser Eintrag liegt im Papierkorb.")));
    deletedLayout->addWidget(restoreButton);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(4);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_kind, 1);
    head->addWidget(m_tools);
    layout->addLayout(head);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    layout->addWidget(m_stack, 1);
    // Below the form, where nothing moves when they come and go.
    layout->addWidget(m_deleted);
    layout->addWidget(m_notice);
    layout->addWidget(m_conflicts);
    connect(&workspace, &Workspace::rowsChanged, this, &FormPanel::refreshHead);
    refreshHead();
}

void FormPanel::setRow(const RowRef& row)
{
    if (row == m_row)
        return;
    flush();
    m_notice->setText({}); // was about the former row
    m_row = row;
    if (row.isNull()) {
        m_stack->setCurrentIndex(0);
    } else {
        EntityForm* next = formOf(*row.entity);
        next->setRow(row.id);
        if (m_stack->indexOf(next) < 0) {
            m_stack->addWidget(next);
            chainTabs({next, m_deleted, m_conflicts});
        }
        m_stack->setCurrentWidget(next);
    }
    m_conflicts->setRow(row);
    refreshHead();
}

void FormPanel::addTool(QToolButton* button)
{
    m_tools->layout()->addWidget(button);
}

void FormPanel::setNotice(const QString& text)
{
    m_notice->setText(text);
}

void FormPanel::setEmptyText(const QString& text)
{
    m_empty->setText(text);
}

EntityForm* FormPanel::form() const
{
    return m_row.isNull() ? nullptr : m_forms.value(m_row.entity);
}

EntityForm* FormPanel::formOf(const EntityInfo& entity)
{
    EntityForm*& form = m_forms[&entity];
    if (!form) {
        form = new EntityForm(m_workspace, entity, EntityForm::Layout::Full, this);
        form->setReadOnly(m_workspace.isReadOnly());
        connect(form, &FormSection::openRequested, this, &FormPanel::openRequested);
    }
    return form;
}

void FormPanel::focusField(const Column* field)
{
    if (form())
        form()->focusField(field ? field->keyText() : QString());
}

void FormPanel::flush()
{
    if (form())
        form()->flush();
}

void FormPanel::refreshHead()
{
    const bool shown = !m_row.isNull();
    m_kind->setVisible(shown);
    m_tools->setVisible(shown);
    m_title->setVisible(shown);
    const auto record = shown ? m_workspace.find(m_row) : std::nullopt;
    m_deleted->setVisible(record && record->deleted && !m_workspace.isReadOnly());
    if (!shown)
        return;
    m_kind->setText(m_row.entity->labelText());
    const QString title = m_workspace.labelOf(m_row);
    m_title->setText(breakable(shortened(title, kTitleLetters)));
    m_title->setToolTip(title);
    m_title->setAccessibleName(title);
}

void FormPanel::restore()
{
    m_workspace.runner().run(operationKey(*m_row.entity, "restore"),
                             [this](Writer& writer) { return restoreRow(writer, m_row); });
}

} // namespace iplan
