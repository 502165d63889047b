// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QWidget>

namespace iplan
{

/// Says what the bars of a chart stand for, on as many lines as the names need: none is cut off, whatever the width and
/// the letters.
class FigureLegend : public QWidget
{
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QBrush brush;
    };
    explicit FigureLegend(QWidget* parent = nullptr);
    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    /// 0 without entries.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        QRect sign;
        QRect name;
        int flags; ///< of painting it
    };
    [[nodiscard]] QList<Place> places(int width) const;

    QList<Entry> m_entries;
};

} // namespace iplan
