// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QWidget>

namespace iplan
{

class NoteLine;
class Workspace;

/// Edits what a field is set to for all rows of a list, as people write it. What the field cannot hold is said below,
/// and not given on.
class FixedValue : public QWidget
{
    Q_OBJECT
public:
    FixedValue(Workspace& workspace, const Column& field, const QString& text, QWidget* parent = nullptr);

    /// Shows that text, unless another one is being typed.
    void setText(const QString& text);

Q_SIGNALS:
    /// Simplified; empty: no value.
    void changed(const QString& text);

private:
    void take(const QString& text);
    [[nodiscard]] QWidget* makeEditor(Workspace& workspace, const Column& field, const QString& text);

    /// Says what it can hold. Null where the plan does: of names of rows, and of own fields, which do not last.
    const Column* m_checked;
    QString m_text; ///< that was given on last
    NoteLine* m_note;
    QWidget* m_editor; ///< a choice or a line
};

} // namespace iplan
