// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"

#include "core/query/resolve.h"
#include "tests/ui/support/desk.h"
#include "ui/base/findingsservice.h"
#include "ui/shell/appearance.h"
#include "ui/shell/fileactions.h"
#include "ui/widget/messagebar.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

namespace iplan::test
{

namespace
{

constexpr int kTimeout = 60'000; ///< ms; slow machines with sanitizers

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
    begin();
}

void Office::openEmpty()
{
    REQUIRE(window->files().create(folder.file(QStringLiteral("leer.iplan"))));
    begin();
}

void Office::begin()
{
    waitUntil([this] { return workspace().findings().overview() != nullptr; });
    window->showPage(QStringLiteral("measure"));
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
    REQUIRE(QTest::qWaitFor(condition, kTimeout));
}

} // namespace iplan::test
