// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/resolve.h"

#include <QWidget>

namespace iplan
{

class FieldEditor;
class Workspace;

/// A conflict decided by a value of one's own: the editors of its fields, filled with what is on display.
class OwnValuePanel : public QWidget
{
    Q_OBJECT
public:
    OwnValuePanel(Workspace& workspace, const Conflict& conflict, QWidget* parent = nullptr);

    /// Whether a person could type a value for this conflict.
    [[nodiscard]] static bool isPossible(const Conflict& conflict);
    [[nodiscard]] const QList<FieldEditor*>& editors() const { return m_editors; }
    /// Takes what is typed as the decision, unless an editor does not accept it.
    void accept();

Q_SIGNALS:
    void chosen(const iplan::Decision& decision);
    void cancelled();

private:
    QList<FieldEditor*> m_editors;
};

} // namespace iplan
