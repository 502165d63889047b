// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/resolve.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace iplan
{

/// Decides many conflicts alike: which (those of the record in front, those of the same kind, all) and how (the newest,
/// this copy, the other one). By copy only where it is known which side was written here.
class BulkDecision : public QWidget
{
    Q_OBJECT
public:
    explicit BulkDecision(QWidget* parent = nullptr);

    /// The choices beside `conflict`, the one in front. `own` as ownSides().
    void setConflicts(const QList<Conflict>& all, const Conflict& conflict, const QHash<QUuid, QUuid>& own);
    [[nodiscard]] QComboBox* scope() const { return m_scope; }

Q_SIGNALS:
    void chosen(iplan::Policy policy, const QSet<QUuid>& conflicts);

private:
    QPushButton* addButton(const QString& text, const QString& tip, Policy policy, const char* name);
    void updateButtons();
    void addScope(const QString& text, const QList<Conflict>& all, const std::function<bool(const Conflict&)>& belongs);

    QComboBox* m_scope;
    QList<QPushButton*> m_byCopy; ///< need to know which side is from here
    QList<QSet<QUuid>> m_sets;    ///< ids of the conflicts of each choice
    QSet<QUuid> m_known;          ///< ids of conflicts of which one side is known to be from here
};

} // namespace iplan
