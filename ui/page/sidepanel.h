// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace iplan
{

/// A panel that stands in the place of the form of a page: a heading, what it holds one below the other, and a way out,
/// also by Escape. Scrolls where room is short.
class SidePanel : public QFrame
{
    Q_OBJECT
public:
    explicit SidePanel(const QString& heading, QWidget* parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    /// Adds the widget below the others; with a label, whose letter leads to it.
    void add(QWidget* widget, const QString& label = {});
    /// Adds the widget below what scrolls, so that it is in sight wherever somebody works.
    void addPinned(QWidget* widget);
    /// Adds the button that closes the panel, at the end.
    void addCloseButton();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_content;
};

} // namespace iplan
