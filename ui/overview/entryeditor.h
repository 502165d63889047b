// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QFrame>

namespace iplan
{

class FieldEditor;
class Workspace;

/// One field of a row, edited over the line of a list that stands for the row. Return writes, as one step of undo, and
/// closes it; so does leaving it. Esc closes it without.
class EntryEditor : public QFrame
{
    Q_OBJECT
public:
    EntryEditor(Workspace& workspace, const RowRef& row, const FieldInfo& field, QWidget& parent);
    /// Over that place of the parent, as wide as the field needs, and with the focus.
    void showAt(const QRect& line);
    [[nodiscard]] FieldEditor* editor() const { return m_editor; }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Keys that the field has no use for are not for the list behind it.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void write(const Value& value);
    void onFocus(const QWidget* now);
    void closeIfDone();
    void end();

    Workspace& m_workspace;
    const RowRef m_row;
    const FieldInfo& m_field;
    FieldEditor* m_editor;
    bool m_isEnded = false;
};

} // namespace iplan
