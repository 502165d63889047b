// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QToolButton>

namespace iplan
{

/// The heading of a part of a page that folds: over the whole width, with an arrow, its title and how many gaps the
/// part has. A click, Space or Return fold and unfold, Left folds, Right unfolds. Screen readers are told that it is a
/// button that is expanded or collapsed, also when that changes.
class FoldingHeading : public QToolButton
{
    Q_OBJECT
public:
    explicit FoldingHeading(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Emits nothing: what a person does is told by folded().
    void setOpen(bool open);
    /// What the rules report on the part; 0 for nothing.
    void setGaps(qsizetype gaps);

Q_SIGNALS:
    /// A person folded or unfolded it.
    void folded(bool isFolded);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Hands the event on to screen readers. Virtual, since a test has none and listens here.
    virtual void tell(QAccessibleEvent& event);

private:
    void fold(bool folded);
    void updateText();

    const QString m_title;
    qsizetype m_gaps = 0;
    bool m_open = true;
};

/// "1 Lücke", "12 Lücken"; empty for none.
[[nodiscard]] QString gapCountText(qsizetype gaps);

} // namespace iplan
