// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What a screen reader says the widget is. The value of a choice does not say what is chosen.
QString nameOf(QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    if (!accessible || qobject_cast<QComboBox*>(&widget))
        return {};
    return accessible->text(QAccessible::Name);
}

bool isPartOfControl(const QWidget& widget)
{
    // Tab bars, scroll bars and headers are told by the widget that they belong to.
    return qobject_cast<const QTabBar*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
           (widget.parentWidget() && widget.parentWidget()->objectName() == u"qt_spinbox_lineedit") ||
           widget.objectName().startsWith(u"qt_");
}

/// Focusable widgets without a name, as text.
QStringList nameless(QWidget& root)
{
    QStringList out;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || isPartOfControl(*widget))
            continue;
        if (nameOf(*widget).trimmed().isEmpty())
            out << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return out;
}

/// Labels of fields that show less than their text.
QStringList cutLabels(QWidget& root)
{
    QStringList out;
    for (QLabel* label : root.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->buddy())
            continue;
        const QRect needed = label->fontMetrics().boundingRect(QRect(0, 0, label->contentsRect().width(), 10000),
                                                               Qt::TextWordWrap, label->text());
        if (needed.width() > label->contentsRect().width() || needed.height() > label->contentsRect().height() + 1)
            out << QStringLiteral("%1 (%2×%3 of %4×%5)")
                       .arg(label->text())
                       .arg(label->contentsRect().width())
                       .arg(label->contentsRect().height())
                       .arg(needed.width())
                       .arg(needed.height());
    }
    return out;
}

/// A form with a row, all its tabs made, and a row in each table of children.
std::unique_ptr<EntityForm> fullForm(Desk& desk, const EntityInfo& entity)
{
    Record row = emptyRecord(entity, newRowId());
    REQUIRE(desk.workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        writer.put(row);
        return {};
    }));
    auto form = std::make_unique<EntityForm>(desk.workspace, entity);
    form->setRow(row.id);
    form->resize(1000, 700);
    form->show();
    for (int tab = 0; tab < form->tabs()->count(); ++tab)
        form->tabs()->setCurrentIndex(tab);
    for (ChildTable* table : form->findChildren<ChildTable*>())
        table->addRow();
    return form;
}

} // namespace

TEST_CASE("Everything that takes the focus has a name, in the form of every entity", "[ui]")
{
    Desk desk;
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const auto form = fullForm(desk, *entity);
        CHECK(nameless(*form) == QStringList());
    }
    CHECK(desk.errors == QStringList());
}

TEST_CASE("No label is cut off with letters twice as large", "[ui]")
{
    Desk desk;
    const ScaledLetters letters(2.0);
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const auto form = fullForm(desk, *entity);
        for (const int width : {1200, 600}) {
            INFO("width " << width);
            form->resize(width, 900);
            for (int tab = 0; tab < form->tabs()->count(); ++tab) {
                form->tabs()->setCurrentIndex(tab);
                // Each level of nested layouts asks the next one in a turn of its own.
                for (int turn = 0; turn < 8; ++turn)
                    QCoreApplication::processEvents();
                CHECK(cutLabels(*form) == QStringList());
            }
        }
    }
}
