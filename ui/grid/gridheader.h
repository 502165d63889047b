// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QHeaderView>

class QMouseEvent;

namespace iplan
{

/// The headings of the columns of a list, of which the first ones stay in sight when it is scrolled sideways. They are
/// sorted, moved and made wider as all others.
class GridHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit GridHeader(QWidget* parent = nullptr);

    /// So many of the columns shown, counted from the left, stay in sight as long as there is room for others beside
    /// them.
    void setFrozen(int columns);
    [[nodiscard]] int frozen() const { return m_frozen; }
    /// What of these have room at present, from left to right.
    [[nodiscard]] QList<int> frozenSections() const;
    /// How wide they are together.
    [[nodiscard]] int frozenWidth() const;
    /// Where a section begins to the eye, counted from the left edge of the list. Below frozen ones it may be hidden.
    [[nodiscard]] int shownPosition(int section) const;
    /// How far the sections that do not stay are scrolled.
    [[nodiscard]] int scrolled() const { return offset(); }
    /// Where to look for the section at that place of the list.
    [[nodiscard]] int unscrolled(int x) const { return x >= 0 && x < frozenWidth() ? x - offset() : x; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] QMouseEvent translated(const QMouseEvent& event) const;

    int m_frozen = 0;
    bool m_pressedFrozen = false; ///< the button went down on a frozen heading
};

} // namespace iplan
