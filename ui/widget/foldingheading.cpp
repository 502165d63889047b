// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/foldingheading.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <utility>

namespace iplan
{

namespace
{

/// Qt's own interface of buttons does not know that something may be expanded.
class FoldingInterface : public QAccessibleWidget
{
public:
    explicit FoldingInterface(FoldingHeading& heading)
        : QAccessibleWidget(&heading, QAccessible::Button), m_heading(heading)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name ? m_heading.accessibleName() : QAccessibleWidget::text(what);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State out = QAccessibleWidget::state();
        out.expandable = true;
        out.expanded = m_heading.isOpen();
        out.collapsed = !m_heading.isOpen();
        return out;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& name) override
    {
        if (name == pressAction())
            m_heading.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    FoldingHeading& m_heading;
};

/// Asked by Qt for every class of an object, the most derived first.
QAccessibleInterface* foldingInterface(const QString&, QObject* object)
{
    auto* heading = qobject_cast<FoldingHeading*>(object);
    return heading ? new FoldingInterface(*heading) : nullptr;
}

} // namespace

QString gapCountText(qsizetype gaps)
{
    if (gaps <= 0)
        return {};
    return gaps == 1 ? QCoreApplication::translate("iplan::FoldingHeading", "1 Lücke")
                     : QCoreApplication::translate("iplan::FoldingHeading", "%L1 Lücken").arg(gaps);
}

FoldingHeading::FoldingHeading(const QString& title, QWidget* parent) : QToolButton(parent), m_title(title)
{
    static const bool installed = (QAccessible::installFactory(&foldingInterface), true);
    Q_UNUSED(installed)
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold; // all else as in the window
    bold.setBold(true);
    setFont(bold);
    connect(this, &QToolButton::clicked, this, [this] { fold(m_open); });
    updateText();
}

void FoldingHeading::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    updateText();
    if (!isVisible())
        return;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(this, changed);
    tell(event);
}

void FoldingHeading::tell(QAccessibleEvent& event)
{
    QAccessible::updateAccessibility(&event);
}

void FoldingHeading::setGaps(qsizetype gaps)
{
    if (std::exchange(m_gaps, gaps) != gaps)
        updateText();
}

void FoldingHeading::updateText()
{
    setArrowType(m_open ? Qt::DownArrow : Qt::RightArrow);
    const QString gaps = gapCountText(m_gaps);
    setText(QString(gaps.isEmpty() ? m_title : tr("%1 – %2").arg(m_title, gaps)).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(gaps.isEmpty() ? m_title : tr("%1, %2").arg(m_title, gaps));
    setToolTip(m_open ? tr("%1: zuklappen").arg(m_title) : tr("%1: aufklappen").arg(m_title));
}

void FoldingHeading::fold(bool folded)
{
    if (folded != m_open)
        return;
    setOpen(!folded);
    Q_EMIT this->folded(folded);
}

void FoldingHeading::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        fold(m_open);
    else if (isPlain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        fold(event->key() == Qt::Key_Left);
    else
        QToolButton::keyPressEvent(event);
}

} // namespace iplan
