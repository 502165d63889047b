// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/formbutton.h"

#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kRoomyLetters = 60; ///< wide enough for the name of the row and the words on the buttons

/// Shows the words on a button where the form is wide enough for them; without, its symbol, so that a narrow window
/// need not become wider.
class WordsWhereRoomy : public QObject
{
public:
    WordsWhereRoomy(QToolButton& button, QWidget& panel) : QObject(&button), m_button(button), m_panel(panel)
    {
        panel.installEventFilter(this);
        fit();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        const bool isRoomy = m_panel.width() >= kRoomyLetters * m_panel.fontMetrics().averageCharWidth();
        m_button.setToolButtonStyle(isRoomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }

    QToolButton& m_button;
    QWidget& m_panel;
};

} // namespace

QToolButton* addFormButton(EntityPage& page, QAction& command, const QString& text, const QString& icon)
{
    QString tip = command.text();
    tip.remove(u'&');
    QToolButton* button = pageButton(text, icon, tip);
    button->setObjectName(QStringLiteral("form-") + command.objectName());
    QObject::connect(button, &QToolButton::clicked, &command, &QAction::trigger);
    const auto show = [button, &command] { button->setVisible(command.isEnabled()); };
    QObject::connect(&command, &QAction::changed, button, show);
    page.panel()->addTool(button);
    new WordsWhereRoomy(*button, *page.panel()); // belongs to the button
    show();
    return button;
}

} // namespace iplan
