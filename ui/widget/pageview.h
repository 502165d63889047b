// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/layout.h"

#include <memory>
#include <QAbstractScrollArea>

namespace iplan
{

/// The pages of a report, below each other, as wide as there is room (or enlarged with Ctrl and the wheel, Ctrl+plus,
/// Ctrl+minus, Ctrl+0). Paints only the pages in sight, so that long reports show at once.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    /// Null shows nothing.
    void setPages(std::shared_ptr<const report::Layout> layout);
    [[nodiscard]] const report::Layout* pages() const { return m_layout.get(); }
    /// The page at the top of the view, counted from 1; 0 without pages.
    [[nodiscard]] int currentPage() const;
    void showPage(int page);
    void zoom(double factor);

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void updateBars();
    [[nodiscard]] double scale() const;
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] double pageTop(int index) const;

    std::shared_ptr<const report::Layout> m_layout;
    double m_zoom = 1; ///< 1: as wide as the view
};

} // namespace iplan
