// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/pageparts.h"

#include "ui/base/icons.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace iplan
{

namespace
{

/// Its symbol grows and shrinks with its letters.
class ScalingButton : public QToolButton
{
public:
    ScalingButton() { fit(); }

protected:
    void changeEvent(QEvent* event) override
    {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }

private:
    void fit()
    {
        const int side = qMax(16, fontMetrics().height());
        setIconSize({side, side});
    }
};

/// Stays in proportion when the letters of the program become larger.
class Heading : public QLabel
{
public:
    Heading(const QString& text, double factor) : QLabel(text), m_factor(factor) { adjust(); }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            adjust();
        return QLabel::event(event);
    }

private:
    void adjust()
    {
        QFont font = QApplication::font();
        // The larger the letters, the less a heading needs to stand out, and the less room there is.
        const double usual = 10.0 / font.pointSizeF();
        const double share = qBound(0.2, usual * usual, 1.0);
        font.setPointSizeF(font.pointSizeF() * (1 + (m_factor - 1) * share));
        font.setBold(true);
        setFont(font);
    }
    double m_factor;
};

} // namespace

QLabel* pageHeading(const QString& text, double factor)
{
    auto* label = new Heading(text, factor);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString breakable(const QString& text)
{
    constexpr int most = 20;
    QString out;
    int letters = 0;
    for (const QChar c : text) {
        letters = c.isSpace() || c == u'-' ? 0 : letters + 1;
        if (letters > most && !c.isLowSurrogate() && c.category() != QChar::Mark_NonSpacing) {
            out += QChar(0x200B);
            letters = 1;
        }
        out += c;
    }
    return out;
}

QToolButton* pageButton(const QString& text, const QString& icon, const QString& tip)
{
    auto* button = new ScalingButton;
    button->setText(text);
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    return button;
}

} // namespace iplan
