// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/resolve.h"

#include <QWidget>

class QComboBox;

namespace iplan
{

/// Decides many conflicts alike: which (those of the record in front, those of the same kind, all) and how (the newest,
/// this copy, the other one).
class BulkDecision : public QWidget
{
    Q_OBJECT
public:
    explicit BulkDecision(QWidget* parent = nullptr);

    /// The choices beside `conflict`, the one in front.
    void setConflicts(const QList<Conflict>& all, const Conflict& conflict);
    [[nodiscard]] QComboBox* scope() const { return m_scope; }

Q_SIGNALS:
    void chosen(iplan::Policy policy, const QSet<QUuid>& conflicts);

private:
    void addScope(const QString& text, const QList<Conflict>& all, const std::function<bool(const Conflict&)>& belongs);

    QComboBox* m_scope;
    QList<QSet<QUuid>> m_sets; ///< ids of the conflicts of each choice
};

} // namespace iplan
