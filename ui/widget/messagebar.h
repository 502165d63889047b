// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <QFrame>
#include <QPointer>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace iplan
{

class OperationRunner;

/// A bar that says what went wrong and what to do, until it is closed or the next operation succeeds. Never modal;
/// screen readers are told of each message. Hidden while there is none.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Puts it over the bottom of `ground`, its top where the focus is at the bottom, so that nothing moves when it
    /// comes and goes. The parent of `ground` takes it over.
    void lieOver(QWidget& ground);
    /// Shows the errors of `runner` and goes away when something is saved.
    void listenTo(OperationRunner& runner);
    void showError(const Error& error);
    /// Asks `spokesman` before an error of the runner is shown: true if it has said it by itself.
    void setSpokesman(std::function<bool(const Error&)> spokesman) { m_spokesman = std::move(spokesman); }
    /// A message that is no error, for example "Datei wiederhergestellt".
    void showMessage(const QString& text, const QString& hint = {});
    /// One that is true only until something else is written, for example of what undo would take back.
    void showUntilNextStep(const QString& text, const QString& hint);
    /// A message with things to do about it, as buttons before "Schließen"; choosing one takes the message away. The
    /// bar owns the actions from then on.
    void offer(const QString& text, const QString& hint, const QList<QAction*>& actions);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    void say(const QString& text, const QString& hint, bool isError);
    void removeButtons();

    QPointer<QWidget> m_ground; ///< what it lies over
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_close = nullptr;
    QHBoxLayout* m_row = nullptr;
    QList<QToolButton*> m_buttons; ///< of an offer
    bool m_isError = false;
    bool m_untilNextStep = false;
    std::function<bool(const Error&)> m_spokesman;
};

} // namespace iplan
