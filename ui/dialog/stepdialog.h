// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace iplan
{

/// A dialog of a few steps with "Zurück" and "Weiter": one thing is asked at a time, errors stand where the person is,
/// and at the end it says what was done. Not modal; goes away with the window's file if the caller closes it then.
class StepDialog : public QDialog
{
    Q_OBJECT
public:
    StepDialog(const QString& title, QWidget* parent);

    /// Counted from 0.
    [[nodiscard]] int step() const;
    /// Whether the last step was done and the dialog shows what came of it.
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// What it says of an error or of the outcome; empty if nothing.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPushButton* backButton() const { return m_back; }

protected:
    /// `next` is the text of the button that leaves the step.
    void addStep(const QString& heading, QWidget* content, const QString& next);
    /// Before a step comes to the front.
    virtual void enterStep(int /*step*/) {}
    /// Whether what is asked in the step is answered; otherwise it calls showError().
    virtual bool leaveStep(int /*step*/) { return true; }
    /// After the last step; ends with showOutcome() or showError(), perhaps later.
    virtual void finish() = 0;

    void showError(const Error& error);
    /// The end: only "Schließen" is left. With `details`, a widget below the text.
    void showOutcome(const QString& text, QWidget* details = nullptr);
    /// Back to the first step, also from the end; `details` of the outcome stay with the dialog, hidden.
    void beginAnew();
    /// Says something else of what was done, after it was taken back.
    void changeOutcome(const QString& text);
    /// Makes room for a step with a table.
    void widen();
    /// While something takes time: shows that and blocks the buttons but "Abbrechen". An empty text ends it.
    void setBusy(const QString& text);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// How far it is, while busy; `all` 0 where nobody knows.
    void setProgress(int done, int all);
    /// Whether "Weiter" can be pressed now.
    void setReady(bool ready);
    void goTo(int step);

private:
    struct Step {
        QString heading;
        QString next;
    };
    void next();
    void updateButtons();
    /// Tab comes to the buttons after the content.
    void putButtonsAfter(QWidget& content);
    void say(const QString& text);
    [[nodiscard]] QScrollArea* scrolled(QWidget* content) const;

    QList<Step> m_steps;
    QLabel* m_count;
    QLabel* m_heading;
    QStackedWidget* m_stack;
    QScrollArea* m_details = nullptr; ///< of the outcome, in m_stack
    QLabel* m_message;
    QLabel* m_task;
    QProgressBar* m_progress;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_cancel;
    bool m_busy = false;
    bool m_ready = true;
    bool m_finished = false;
};

} // namespace iplan
