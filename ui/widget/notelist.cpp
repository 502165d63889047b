// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/notelist.h"

#include "ui/widget/noteline.h"

#include <QVBoxLayout>

namespace iplan
{

NoteList::NoteList(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    hide();
}

void NoteList::setNotes(const QList<Note>& notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    qDeleteAll(findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly));
    for (const Note& note : notes) {
        auto* line = new NoteLine(note.kind, this);
        layout()->addWidget(line);
        line->setText(note.text);
    }
    setVisible(!notes.isEmpty());
}

QString NoteList::text() const
{
    QStringList out;
    for (const Note& note : m_notes)
        out << note.text;
    return out.join(u'\n');
}

} // namespace iplan
