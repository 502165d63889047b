// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

namespace iplan
{

/// A part of a form that is more than fields: child rows, links, history. Shows what belongs to one row.
class FormSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The row whose things it shows; a null reference shows nothing.
    virtual void setOwner(const RowRef& owner) = 0;
    virtual void setReadOnly(bool readOnly) { Q_UNUSED(readOnly) }
    /// Whether there is anything to show or fill in at all; a form leaves out what is not relevant, with its heading.
    [[nodiscard]] virtual bool isRelevant() const { return true; }
    /// Ends editing and keeps what was typed.
    virtual void flush() {}
    /// Puts the focus on that row, if it shows it.
    virtual bool focusRow(const RowRef& row)
    {
        Q_UNUSED(row)
        return false;
    }

Q_SIGNALS:
    /// isRelevant() may have changed.
    void relevanceChanged();
    void openRequested(const iplan::RowRef& row);
};

} // namespace iplan
