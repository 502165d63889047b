// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace iplan
{

/// What can be ticked in a TickList.
struct TickChoice {
    QString key;
    QString label;
};

/// A list in which a person says what is there, and in which order: a box before each entry. Space ticks, Alt with an
/// arrow key or the mouse moves. As high as its entries.
class TickList : public QListWidget
{
    Q_OBJECT
public:
    explicit TickList(const QString& name, QWidget* parent = nullptr);

    /// Offers these, the ticked ones first and in their order. Emits nothing.
    void setChoices(const QList<TickChoice>& choices, const QStringList& ticked);
    /// The keys of what is ticked, in their order.
    [[nodiscard]] QStringList ticked() const;

Q_SIGNALS:
    /// A person ticked or moved something.
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void keepInSight();
    void move(int by);
};

} // namespace iplan
