// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/note.h"

#include <QList>
#include <QWidget>

namespace iplan
{

/// Notes one below the other, each with its symbol. Hidden while there are none.
class NoteList : public QWidget
{
    Q_OBJECT
public:
    explicit NoteList(QWidget* parent = nullptr);
    void setNotes(const QList<Note>& notes);
    [[nodiscard]] const QList<Note>& notes() const { return m_notes; }
    /// All texts.
    [[nodiscard]] QString text() const;

private:
    QList<Note> m_notes;
};

} // namespace iplan
