// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/note.h"

#include <QFrame>
#include <QList>
#include <QPointer>

namespace iplan
{

class NoteList;

/// Notes on a widget that lie over what is below it, or above it where what has the focus stands below, so that nothing
/// has to move to make room. The mouse reaches what they cover. To be deleted before the widget.
class FloatingNote : public QFrame
{
    Q_OBJECT
public:
    explicit FloatingNote(QWidget& anchor);
    /// Shows them as long as the anchor is in sight; nothing takes them away.
    void setNotes(const QList<Note>& notes);
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What scrolls with the anchor, or the window.
    void settleOnGround();
    void place();

    QPointer<QWidget> m_anchor;
    NoteList* m_notes;
};

} // namespace iplan
