// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textmoduleaction.h"

#include "core/model/vocabulary.h"
#include "ui/base/workspace.h"
#include "ui/writing/spellmarks.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace iplan
{

namespace
{

QString moduleWord(const char* source)
{
    return QCoreApplication::translate("iplan::TextModules", source);
}

bool isReadOnlyText(const QWidget& control)
{
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(&control))
        return plain->isReadOnly();
    const auto* rich = qobject_cast<const QTextEdit*>(&control);
    return !rich || rich->isReadOnly();
}

void insertModule(QWidget& control, const QString& text)
{
    if (auto* plain = qobject_cast<QPlainTextEdit*>(&control))
        plain->insertPlainText(text);
    else if (auto* rich = qobject_cast<QTextEdit*>(&control))
        rich->insertPlainText(text);
    control.setFocus();
}

/// The cursor's place, below which the menu opens.
QPoint menuPlace(const QWidget& control)
{
    const auto* plain = qobject_cast<const QPlainTextEdit*>(&control);
    const auto* rich = qobject_cast<const QTextEdit*>(&control);
    const QRect cursor = plain ? plain->cursorRect() : rich ? rich->cursorRect() : QRect();
    return control.mapToGlobal(cursor.bottomLeft());
}

void openModuleMenu(QWidget& control, const Workspace& workspace)
{
    if (isReadOnlyText(control))
        return;
    auto* menu = new QMenu(&control);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Record& record : workspace.list(entityOf<TextModule>())) {
        const auto module = fromRecord<TextModule>(record);
        if (module.retired || module.text.isEmpty())
            continue;
        QAction* action = menu->addAction(QString(module.label).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(module.text.left(200));
        QObject::connect(action, &QAction::triggered, &control,
                         [&control, text = module.text] { insertModule(control, text); });
    }
    menu->setToolTipsVisible(true);
    if (menu->isEmpty())
        menu->addAction(moduleWord(QT_TRANSLATE_NOOP(
                            "iplan::TextModules", "Noch keine Textbausteine; legen Sie sie unter „Textbausteine“ an")))
            ->setEnabled(false);
    menu->popup(menuPlace(control));
}

/// Adds the actions of a plain text control to its context menu, which by itself has the standard ones only.
class PlainContextMenu : public QObject
{
public:
    explicit PlainContextMenu(QPlainTextEdit& control) : QObject(&control), m_control(control)
    {
        control.installEventFilter(this);
        control.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ContextMenu)
            return QObject::eventFilter(watched, event);
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        QMenu* menu = m_control.createStandardContextMenu(asked->pos());
        menu->addSeparator();
        menu->addActions(m_control.actions());
        if (auto* spelling = SpellMarks::of(m_control))
            spelling->addActions(*menu, *asked);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(asked->globalPos());
        return true;
    }

private:
    QPlainTextEdit& m_control;
};

} // namespace

void addTextModuleAction(QWidget& control, Workspace& workspace)
{
    auto* action =
        new QAction(moduleWord(QT_TRANSLATE_NOOP("iplan::TextModules", "&Textbaustein einfügen …")), &control);
    action->setObjectName(QStringLiteral("insert-text-module"));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &control,
                     [&control, &workspace] { openModuleMenu(control, workspace); });
    control.addAction(action);
    if (auto* plain = qobject_cast<QPlainTextEdit*>(&control))
        new PlainContextMenu(*plain);
}

} // namespace iplan
