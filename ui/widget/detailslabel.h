// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace iplan
{

/// What stands below a list about its current row. Always as high as its text needs at its width, and never lower than
/// a few lines, so that the list keeps its height from row to row. Its text can be selected with the mouse; it takes no
/// focus.
class DetailsLabel : public QLabel
{
    Q_OBJECT
public:
    /// `leastLines`: of the window's letters.
    explicit DetailsLabel(int leastLines, QWidget* parent = nullptr);

    /// Rich text; what comes from records is escaped by the caller.
    void showText(const QString& html);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A layout would take heightForWidth() for a wish only.
    void fitHeight();

    int m_leastLines;
};

} // namespace iplan
