// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"

#include <QListWidget>

namespace iplan
{

class MergeTexts;

/// The conflicts of a file, below the names of the records that they are about.
class ConflictList : public QListWidget
{
    Q_OBJECT
public:
    explicit ConflictList(QWidget* parent = nullptr);

    /// Keeps the current one, if it is still there; otherwise the one that took its place is.
    void setConflicts(const QList<Conflict>& conflicts, const MergeTexts& texts);
    /// The conflict in front; a null id without any.
    [[nodiscard]] QUuid current() const;
    /// False if there is no such conflict.
    bool setCurrent(const QUuid& conflict);
    /// Goes to the next one, after the last to the first. False if there is no other.
    bool goOn();
    /// Marks one that was put off, until the list is made anew.
    void markLater(const QUuid& conflict);
    [[nodiscard]] bool isLater(const QUuid& conflict) const { return m_later.contains(conflict); }
    /// What a conflict is about: the field, or "Gelöscht und bearbeitet".
    [[nodiscard]] static QString labelOf(const Conflict& conflict);

Q_SIGNALS:
    void currentConflictChanged();

private:
    [[nodiscard]] int rowOf(const QUuid& conflict) const;
    /// The first row from `row` on that is a conflict; -1 if there is none.
    [[nodiscard]] int conflictFrom(int row) const;

    QSet<QUuid> m_later;
};

} // namespace iplan
