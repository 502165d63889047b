// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fieldmenu.h"

#include <QKeyEvent>

namespace iplan
{

FieldMenu::FieldMenu(const QString& name, QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setObjectName(name);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_menu->installEventFilter(this);
}

void FieldMenu::setFields(const QList<std::pair<QString, QString>>& fields, const QStringList& ticked)
{
    if (m_fields != fields && m_menu->isVisible())
        return;
    if (m_fields == fields) { // an action that says that it was ticked must stay
        for (qsizetype i = 0; i < fields.size(); ++i) {
            QAction* action = m_menu->actions().at(i);
            const QSignalBlocker blocker(action);
            action->setChecked(ticked.contains(fields.at(i).first));
        }
        return;
    }
    m_fields = fields;
    m_menu->clear();
    for (const auto& [key, label] : fields) {
        QAction* action = m_menu->addAction(QString(label).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(ticked.contains(key));
        connect(action, &QAction::toggled, this, [this, key = key](bool on) { Q_EMIT this->ticked(key, on); });
    }
}

bool FieldMenu::eventFilter(QObject* watched, QEvent* event)
{
    const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    QAction* action = m_menu->activeAction();
    if (watched != m_menu || !action || (!isSpace && event->type() != QEvent::MouseButtonRelease))
        return QToolButton::eventFilter(watched, event);
    action->toggle();
    return true;
}

} // namespace iplan
