// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/manualpages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace iplan
{

/// Looks for words in all pages of the manual: a line to type them, the hits with what stands around them, and where
/// one is among them. Return and F3 go to the next hit, with Shift to the one before; Down goes into the list.
class ManualSearch : public QWidget
{
    Q_OBJECT
public:
    /// `hits` shows them; it stands elsewhere in the window.
    explicit ManualSearch(QListWidget& hits, QWidget* parent = nullptr);

    void begin();
    /// Takes the words away; false if there were none.
    bool clear();
    void step(int by);
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] const QList<manual::Hit>& found() const { return m_found; }

Q_SIGNALS:
    /// found() is another one.
    void searched();
    /// The hit came to the front.
    void hitChosen(const iplan::manual::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void show(int hit);
    void sayCount();

    QListWidget& m_hits;
    QLineEdit* m_line;
    QLabel* m_count;
    QToolButton* m_before;
    QToolButton* m_after;
    QList<manual::Hit> m_found;
};

} // namespace iplan
