// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace iplan
{

class TimelineTable;

/// The line below a timeline, always there: what is chosen with its dates, what does not fit, or why something is not
/// moved. Screen readers hear what changes. What finds no room is in the tool tip.
class TimelineNote : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineNote(const TimelineTable& table, QWidget* parent = nullptr);
    /// `conflicts` get the mark before them.
    void say(const QString& text, const QStringList& conflicts = {});
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QStringList& conflicts() const { return m_conflicts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const TimelineTable& m_table;
    QString m_text;
    QStringList m_conflicts;
};

} // namespace iplan
