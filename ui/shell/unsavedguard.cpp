// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unsavedguard.h"

#include "ui/base/drafts.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/page/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"

#include <QAction>
#include <QEvent>
#include <QPointer>
#include <utility>

namespace iplan
{

UnsavedGuard::UnsavedGuard(MainWindow& window) : Feature(window)
{
    window.installEventFilter(this);
}

bool UnsavedGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &window() || event->type() != QEvent::Close)
        return Feature::eventFilter(watched, event);
    const auto leave = [this] {
        m_goes = true;
        window().close();
    };
    if (std::exchange(m_goes, false) || mayLeave(tr("Trotzdem be&enden"), leave))
        return false;
    event->ignore();
    return true;
}

QList<FieldEditor*> UnsavedGuard::refusing() const
{
    QList<FieldEditor*> out = window().findChildren<FieldEditor*>();
    out.removeIf([](const FieldEditor* editor) { return !editor->isModified() || editor->message().isEmpty(); });
    return out;
}

bool UnsavedGuard::mayLeave(const QString& leaveText, const std::function<void()>& leave)
{
    if (!window().workspace().isOpen())
        return true;
    if (Page* page = window().pages().current())
        page->flush(); // what is allowed is no reason to ask
    const QList<FieldEditor*> editors = refusing();
    if (editors.isEmpty() && window().workspace().drafts().all().isEmpty())
        return true;
    ask(editors, leaveText, leave);
    return false;
}

void UnsavedGuard::ask(const QList<FieldEditor*>& editors, const QString& leaveText, const std::function<void()>& leave)
{
    QStringList left;
    QString reason;
    for (const FieldEditor* editor : editors) {
        left << tr("„%1“").arg(editor->field().labelText());
        reason = reason.isEmpty() ? editor->message() : reason;
    }
    for (const Draft& draft : window().workspace().drafts().all())
        left << tr("„%1“ von „%2“").arg(draft.label, window().workspace().labelOf(draft.row));
    auto* correct = new QAction(tr("&Zum Feld"));
    connect(correct, &QAction::triggered, this,
            [this, editor = QPointer<FieldEditor>(editors.value(0))] { goBack(editor); });
    auto* go = new QAction(leaveText);
    connect(go, &QAction::triggered, this, leave, Qt::QueuedConnection); // the bar clears first
    QStringList hint{reason, tr("Berichtigen Sie es. Sonst geht verloren, was Sie dort getippt haben.")};
    hint.removeAll(QString());
    window().messages().offer(tr("Nicht übernommen: %1.").arg(left.join(QStringLiteral(", "))), hint.join(u' '),
                              {correct, go});
}

void UnsavedGuard::goBack(FieldEditor* editor)
{
    if (editor) {
        editor->control()->setFocus(Qt::OtherFocusReason);
    } else if (const auto& drafts = window().workspace().drafts().all(); !drafts.isEmpty()) {
        const Draft draft = drafts.first();
        window().openRecord(draft.row, draft.row.entity->field(draft.key));
    }
}

} // namespace iplan
