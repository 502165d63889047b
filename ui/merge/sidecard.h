// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/resolve.h"

#include <QFrame>

class QPushButton;

namespace iplan
{

class DiffView;

/// What one side of a conflict says, and the button that chooses it.
class SideCard : public QFrame
{
    Q_OBJECT
public:
    struct Content {
        QString heading; ///< "Diese Kopie"
        QString who;     ///< authors and times
        QString text;
        QString button; ///< "Diese Fassung nehmen"
        Decision decision;
        bool canDecide = true;
    };
    /// `number` is the key that chooses it with Alt, from 1.
    SideCard(Content content, int number, QWidget* parent = nullptr);

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] DiffView* view() const { return m_view; }
    [[nodiscard]] QPushButton* button() const { return m_button; }
    /// Shows the text as it is, or what makes it differ from `before`.
    void showPlain();
    void compareWith(const QString& before);

Q_SIGNALS:
    void chosen(const iplan::Decision& decision);

private:
    const Content m_content;
    DiffView* m_view;
    QPushButton* m_button;
};

} // namespace iplan
