// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog/stepdialog.h"

#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kDialogChars = 72; ///< width
constexpr int kDialogLines = 26; ///< height
constexpr int kWideChars = 120;  ///< with a table

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StepDialog::StepDialog(const QString& title, QWidget* parent)
    : QDialog(parent), m_count(wrappedLabel(QStringLiteral("stepCount"))), m_heading(pageHeading({})),
      m_stack(new QStackedWidget), m_message(wrappedLabel(QStringLiteral("stepMessage"))),
      m_task(wrappedLabel(QStringLiteral("stepTask"))), m_progress(new QProgressBar),
      m_back(new QPushButton(tr("&Zurück"))), m_next(new QPushButton), m_cancel(new QPushButton(tr("Abbrechen")))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->setAutoFillBackground(true);
    m_message->setBackgroundRole(QPalette::ToolTipBase);
    m_message->setForegroundRole(QPalette::ToolTipText);
    m_message->setMargin(6);
    m_message->hide();
    m_task->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Fortschritt"));
    m_progress->hide();
    m_next->setDefault(true);
    m_next->setObjectName(QStringLiteral("stepNext"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_back->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("stepCancel"));
    m_cancel->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_count);
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_task);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &StepDialog::next);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    const QSize wanted(kDialogChars * fontMetrics().averageCharWidth(), kDialogLines * fontMetrics().height());
    resize(screen() ? wanted.boundedTo(screen()->availableSize()) : wanted);
}

int StepDialog::step() const
{
    return m_stack->currentIndex();
}

QString StepDialog::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

QScrollArea* StepDialog::scrolled(QWidget* content) const
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

void StepDialog::addStep(const QString& heading, QWidget* content, const QString& next)
{
    m_steps << Step{heading, next};
    m_stack->addWidget(scrolled(content));
    putButtonsAfter(*content);
    if (m_steps.size() == 1)
        m_heading->setText(heading);
    updateButtons();
}

void StepDialog::putButtonsAfter(QWidget& content)
{
    QWidget* last = &content;
    for (QWidget* widget = content.nextInFocusChain(); widget != &content; widget = widget->nextInFocusChain()) {
        if (content.isAncestorOf(widget))
            last = widget;
    }
    for (QWidget* button : {m_back, m_next, m_cancel}) {
        setTabOrder(last, button);
        last = button;
    }
}

void StepDialog::goTo(int step)
{
    m_ready = true;
    m_message->hide();
    m_stack->setCurrentIndex(step);
    m_heading->setText(m_steps.at(step).heading);
    enterStep(step);
    updateButtons();
    // The first thing that is asked.
    const QWidget* page = m_stack->currentWidget();
    for (QWidget* widget = page->nextInFocusChain(); widget != page; widget = widget->nextInFocusChain()) {
        if (page->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
            widget->isVisible()) {
            widget->setFocus(Qt::TabFocusReason);
            break;
        }
    }
}

void StepDialog::next()
{
    if (m_finished) {
        accept();
        return;
    }
    m_message->hide();
    if (!leaveStep(step()))
        return;
    if (step() + 1 < m_steps.size())
        goTo(step() + 1);
    else
        finish();
}

void StepDialog::updateButtons()
{
    const int at = qMax(0, step());
    m_count->setText(tr("Schritt %1 von %L2").arg(at + 1).arg(m_steps.size()));
    m_count->setVisible(!m_finished && m_steps.size() > 1);
    m_back->setVisible(!m_finished && m_steps.size() > 1);
    m_back->setEnabled(!m_busy && at > 0);
    m_next->setText(m_finished ? tr("Schließen") : m_steps.value(at).next);
    m_next->setEnabled(!m_busy && (m_finished || m_ready));
    m_cancel->setVisible(!m_finished);
    m_stack->setEnabled(!m_busy);
}

void StepDialog::say(const QString& text)
{
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_message->show();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StepDialog::showError(const Error& error)
{
    setBusy({});
    say(error.hint.isEmpty() ? error.message : error.message + u'\n' + error.hint);
}

void StepDialog::showOutcome(const QString& text, QWidget* details)
{
    setBusy({});
    m_finished = true;
    m_heading->setText(tr("Fertig"));
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(m_message); // what was done comes first, then what goes with it
    column->insertWidget(column->indexOf(m_stack), m_message);
    if (details) {
        m_details = scrolled(details);
        details->show();
        m_stack->addWidget(m_details);
        putButtonsAfter(*details);
        m_stack->setCurrentWidget(m_details);
    } else {
        m_stack->hide();
        column->insertStretch(column->indexOf(m_stack), 1);
    }
    say(text);
    updateButtons();
    m_next->setFocus();
}

void StepDialog::beginAnew()
{
    if (m_details) {
        QWidget* details = m_details->takeWidget();
        details->setParent(this);
        details->hide();
        m_stack->removeWidget(m_details);
        delete std::exchange(m_details, nullptr);
    }
    if (std::exchange(m_finished, false)) {
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->removeWidget(m_message);
        column->insertWidget(column->indexOf(m_stack) + 1, m_message);
        m_stack->show();
    }
    goTo(0);
}

void StepDialog::changeOutcome(const QString& text)
{
    if (m_finished)
        say(text);
}

void StepDialog::widen()
{
    const QSize wanted(kWideChars * fontMetrics().averageCharWidth(), height());
    resize(screen() ? wanted.boundedTo(screen()->availableSize()) : wanted);
}

void StepDialog::setBusy(const QString& text)
{
    m_busy = !text.isEmpty();
    m_task->setText(text);
    m_task->setVisible(m_busy);
    m_progress->setRange(0, 0);
    m_progress->setVisible(m_busy);
    m_progress->setAccessibleDescription(text);
    updateButtons();
}

void StepDialog::setProgress(int done, int all)
{
    m_progress->setRange(0, all);
    m_progress->setValue(done);
}

void StepDialog::setReady(bool ready)
{
    m_ready = ready;
    updateButtons();
}

} // namespace iplan
