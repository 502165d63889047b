// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"

#include "core/query/resolve.h"
#include "tests/ui/support/desk.h"
#include "ui/base/messagebar.h"
#include "ui/shell/appearance.h"
#include "ui/shell/fileactions.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTest>

namespace iplan::test
{

namespace
{

constexpr int kPatience = 60'000; ///< ms; slow machines with sanitizers

bool isPartOfControl(const QWidget& widget)
{
    // Tab bars and scroll bars are told by the widget that they belong to.
    return qobject_cast<const QTabBar*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
           widget.objectName().startsWith(u"qt_");
}

QString spokenName(QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    return !accessible || qobject_cast<QComboBox*>(&widget) ? QString() : accessible->text(QAccessible::Name);
}

} // namespace

Office::Office()
{
    QSettings().clear();
    adjustAppearance();
    window = std::make_unique<MainWindow>(fixedClock(QDateTime(QDate(2026, 11, 21), QTime(14, 3))));
    window->setFileChooser(&chooser);
    present(*window);
    window->resize(1280, 800);
}

void Office::openSample(const QString& name)
{
    REQUIRE(window->files().createSample(name, folder.file(name + QStringLiteral(".iplan"))));
    QCoreApplication::processEvents();
}

void Office::openEmpty()
{
    REQUIRE(window->files().create(folder.file(QStringLiteral("leer.iplan"))));
    QCoreApplication::processEvents();
}

QString Office::message() const
{
    return window->messages().text();
}

RowRef Office::row(const char* entity, const QString& name) const
{
    return value_of(resolveRef(workspace().store(), QLatin1String(entity) + u':' + name));
}

QString Office::text(const RowRef& row, const char* field) const
{
    const auto record = workspace().find(row);
    REQUIRE(record);
    const FieldInfo* info = row.entity->field(QString::fromLatin1(field));
    REQUIRE(info);
    return workspace().valueText(*info, record->value(*info));
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    QTest::keyClick(focus, key, modifiers);
}

void waitUntil(const std::function<bool()>& condition)
{
    REQUIRE(QTest::qWaitFor(condition, kPatience));
}

QStringList namelessWidgets(QWidget& root)
{
    QStringList out;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        // The list of a choice that pops up belongs to the choice.
        if (widget->window() != root.window() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
            isPartOfControl(*widget))
            continue;
        if (spokenName(*widget).trimmed().isEmpty())
            out << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return out;
}

} // namespace iplan::test
