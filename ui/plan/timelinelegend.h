// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace iplan
{

class TimelineTable;

/// Below a timeline: explains its signs, on as many lines as it needs.
class TimelineLegend : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineLegend(const TimelineTable& table, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double paintOn(QPainter& painter, const QRect& rect) const;
    const TimelineTable& m_table;
};

} // namespace iplan
