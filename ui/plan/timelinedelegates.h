// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace iplan
{

class TimelineTable;

inline const QString kFoldedSign = QStringLiteral("▸ ");
inline const QString kUnfoldedSign = QStringLiteral("▾ ");

/// The head with the axis over the column of time.
class TimelineHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TimelineHeader(TimelineTable& table);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const TimelineTable& m_table;
};

/// Paints a row of the column of time, with a frame around what can be moved by keys.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TimelineDelegate(TimelineTable& table);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const TimelineTable& m_table;
};

/// Headings as a band, names of measures as in any list, with a mark where something does not fit together.
class TimelineNameDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TimelineNameDelegate(TimelineTable& table);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const TimelineTable& m_table;
};

} // namespace iplan
