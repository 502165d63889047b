// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>

namespace iplan::test
{

namespace
{

bool isPartOfControl(const QWidget& widget)
{
    // Tab bars, scroll bars and headers are told by the widget that they belong to.
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    if (area && area->viewport() == &widget)
        return true;
    return qobject_cast<const QTabBar*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
           (widget.parentWidget() && widget.parentWidget()->objectName() == u"qt_spinbox_lineedit") ||
           widget.objectName().startsWith(u"qt_");
}

QString describe(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return QStringLiteral("%1 %2 „%3“ in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             button  ? button->text()
             : label ? label->text().left(60)
                     : widget.accessibleName(),
             widget.parentWidget() ? QString::fromLatin1(widget.parentWidget()->metaObject()->className()) : QString());
}

QString spokenName(QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    return !accessible || qobject_cast<QComboBox*>(&widget) ? QString() : accessible->text(QAccessible::Name);
}

bool takesTab(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !isPartOfControl(widget);
}

/// Through the accessibility tree, so that what a screen reader cannot reach is not looked at; not into cells.
void walk(QAccessibleInterface* node, const QWidget* window, const std::function<void(QWidget&)>& visit)
{
    auto* widget =
        node && node->object() && node->object()->isWidgetType() ? static_cast<QWidget*>(node->object()) : nullptr;
    // The list of a choice that pops up belongs to the choice.
    if (!widget || widget->window() != window || (widget != window && widget->isHidden()))
        return;
    visit(*widget);
    if (qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QComboBox*>(widget))
        return;
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), window, visit);
}

/// Whether the widget can be scrolled into sight.
bool isScrolled(const QWidget& widget)
{
    for (const QWidget* up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(up))
            return true;
    }
    return false;
}

bool showsLessThanText(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return false;
    const QSize room = label.contentsRect().size() - 2 * QSize(label.margin(), label.margin());
    if (Qt::mightBeRichText(label.text()) && label.textFormat() != Qt::PlainText)
        return label.wordWrap() ? label.heightForWidth(label.width()) > label.height() + 1
                                : label.sizeHint().width() > label.width() + 1;
    const int flags = (label.wordWrap() ? int(Qt::TextWordWrap) : 0) | (label.buddy() ? int(Qt::TextShowMnemonic) : 0);
    const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 100'000), flags, label.text());
    return needed.width() > room.width() + 1 || needed.height() > room.height() + 1;
}

bool isCut(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return showsLessThanText(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const bool hasText = !button->text().isEmpty();
        return hasText &&
               (button->sizeHint().width() > button->width() + 1 || button->sizeHint().height() > button->height() + 1);
    }
    return false;
}

} // namespace

QStringList namelessWidgets(QWidget& root)
{
    QStringList out;
    walk(QAccessible::queryAccessibleInterface(&root), root.window(), [&](QWidget& widget) {
        if (takesTab(widget) && spokenName(widget).trimmed().isEmpty())
            out << QStringLiteral("ohne Namen: ") + describe(widget);
        const auto* label = qobject_cast<QLabel*>(&widget);
        const bool leads = label && ((label->text().endsWith(u':') && !label->wordWrap()) ||
                                     !QKeySequence::mnemonic(label->text()).isEmpty());
        if (leads && !label->buddy())
            out << QStringLiteral("ohne Ziel: ") + describe(widget);
    });
    return out;
}

QStringList cutWidgets(QWidget& root)
{
    QStringList out;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != root.window() || isPartOfControl(*widget) ||
            (!qobject_cast<QLabel*>(widget) && !qobject_cast<QAbstractButton*>(widget)))
            continue;
        const QString size = QStringLiteral(" %1×%2 statt %3×%4")
                                 .arg(widget->width())
                                 .arg(widget->height())
                                 .arg(widget->sizeHint().width())
                                 .arg(widget->sizeHint().height());
        if (isCut(*widget))
            out << QStringLiteral("abgeschnitten: ") + describe(*widget) + size;
        else if (!isScrolled(*widget) &&
                 !widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            out << QStringLiteral("ragt hinaus: ") + describe(*widget) + size;
    }
    return out;
}

QStringList backwardTabs(QWidget& pane)
{
    QList<QWidget*> order;
    for (QWidget* next = pane.nextInFocusChain(); next && next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && next->isVisible() && next->isEnabled() && takesTab(*next))
            order << next;
    }
    QStringList out;
    for (qsizetype i = 1; i < order.size(); ++i) {
        const auto place = [&](const QWidget* widget) {
            return QRect(widget->mapTo(&pane, QPoint(0, 0)), widget->size());
        };
        const QRect before = place(order.at(i - 1));
        const QRect now = place(order.at(i));
        if (now.bottom() <= before.top() && now.left() < before.right())
            out << describe(*order.at(i - 1)) + QStringLiteral(" → ") + describe(*order.at(i));
    }
    return out;
}

QStringList unseenFocus(QWidget& root)
{
    QStringList out;
    QWidget* const before = QApplication::focusWidget();
    root.window()->setAttribute(Qt::WA_KeyboardFocusChange); // as after a Tab: then the focus is drawn
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !takesTab(*widget) || widget->window() != root.window())
            continue;
        widget->clearFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        // A choice or a field may hand the focus on to a part of it.
        const bool has = widget->hasFocus() || widget->isAncestorOf(QApplication::focusWidget());
        if (has && widget->grab().toImage() == without)
            out << QStringLiteral("Fokus unsichtbar: ") + describe(*widget);
    }
    if (before)
        before->setFocus();
    return out;
}

namespace
{

/// What is wrong with how a screen reader meets the first row; empty if nothing is.
QString silenceOf(QAbstractItemView& view)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface* table = accessible ? accessible->tableInterface() : nullptr;
    if (!table)
        return QStringLiteral("ohne Zeilen und Spalten");
    for (int column = 0; column < table->columnCount(); ++column) {
        if (table->columnCount() > 1 && table->columnDescription(column).isEmpty())
            return QStringLiteral("Spalte %1 ohne Namen").arg(column);
    }
    QAccessibleInterface* cell = table->rowCount() > 0 ? table->cellAt(0, 0) : nullptr;
    if (!cell || !cell->tableCellInterface())
        return table->rowCount() > 0 ? QStringLiteral("Zelle nicht zu lesen") : QString();
    const QString shown = view.model()->index(0, 0, view.rootIndex()).data(Qt::DisplayRole).toString();
    return !shown.isEmpty() && cell->text(QAccessible::Name).isEmpty() ? QStringLiteral("Zelle ohne Text") : QString();
}

} // namespace

QStringList silentViews(QWidget& root)
{
    QStringList out;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != root.window())
            continue;
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (view && !qobject_cast<QHeaderView*>(widget) && view->model()) {
            if (const QString silence = silenceOf(*view); !silence.isEmpty())
                out << silence + QStringLiteral(": ") + describe(*widget);
        }
        if (widget->inherits("iplan::FigureChart") &&
            (widget->accessibleName().isEmpty() || widget->accessibleDescription().isEmpty()))
            out << QStringLiteral("Diagramm ohne Text: ") + describe(*widget);
        for (const auto& [name, role] : {std::pair{"iplan::FigureChart", QAccessible::Chart},
                                         std::pair{"iplan::TimelineLegend", QAccessible::Graphic}}) {
            if (widget->inherits(name) && QAccessible::queryAccessibleInterface(widget)->role() != role)
                out << QStringLiteral("sagt nicht, was es ist: ") + describe(*widget);
        }
    }
    return out;
}

} // namespace iplan::test
