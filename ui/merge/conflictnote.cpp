// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictnote.h"

#include "ui/base/workspace.h"
#include "ui/merge/conflictwatch.h"
#include "ui/widget/noteline.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace iplan
{

ConflictNote::ConflictNote(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_note(new NoteLine(NoteLine::Kind::Warning)),
      m_button(new QPushButton(tr("Konflikte ansehen")))
{
    m_button->setAutoDefault(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    ConflictWatch& watch = ConflictWatch::of(workspace);
    connect(&watch, &ConflictWatch::changed, this, &ConflictNote::refresh);
    connect(m_button, &QPushButton::clicked, this, [this, &watch] { Q_EMIT watch.showRequested(m_row); });
    hide();
}

void ConflictNote::setRow(const RowRef& row)
{
    m_row = row;
    refresh();
}

void ConflictNote::refresh()
{
    const qsizetype count = m_row.isNull() ? 0 : ConflictWatch::of(m_workspace).about(m_row).size();
    m_note->setText(count == 0 ? QString()
                    : count == 1
                        ? tr("Zu diesem Eintrag gibt es einen Konflikt: auf zwei Kopien wurde er, oder was zu "
                             "ihm gehört, verschieden geändert.")
                        : tr("Zu diesem Eintrag gibt es %L1 Konflikte: auf zwei Kopien wurde er, oder was zu ihm "
                             "gehört, verschieden geändert.")
                              .arg(count));
    setVisible(count > 0);
}

QString ConflictNote::text() const
{
    return m_note->text();
}

} // namespace iplan
