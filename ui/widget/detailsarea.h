// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QTreeView;

namespace iplan
{

class DetailsLabel;

/// A DetailsLabel below a list that gives way to it: as high as the text needs where there is room, and where there is
/// little it is scrolled, down to two lines. The keyboard scrolls it while it has the focus.
class DetailsArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the label over. `accessibleName`: for screen readers, which do not read the label by itself.
    DetailsArea(DetailsLabel* label, const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    /// Draws where the focus is.
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DetailsLabel* m_label;
};

/// Has the list keep room for so many rows beside its headings, in its present letters, whatever stands around it.
void keepRows(QTreeView& list, int rows);

} // namespace iplan
