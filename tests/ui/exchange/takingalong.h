// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/takenplace.h"
#include "core/model/entities.h"
#include "core/sync/package.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/exchange/bringbackdialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/merge/rehearsalview.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

namespace iplan::test
{

/// The dialog that a command opens.
template <class D>
D& opened(Office& office, Command command)
{
    office.action(command)->trigger();
    const auto dialogs = office.window->findChildren<D*>();
    REQUIRE_FALSE(dialogs.isEmpty());
    D& dialog = *dialogs.last();
    dialog.activateWindow();
    CHECK(namelessWidgets(dialog) == QStringList());
    return dialog;
}

inline void next(StepDialog& dialog)
{
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
}

inline QList<TakenCopy> notes(const Office& office)
{
    QList<TakenCopy> out;
    for (const Record& row : office.workspace().list(entityOf<TakenCopy>()))
        out << fromRecord<TakenCopy>(row);
    return out;
}

/// No column is cut off, and each has room for its heading.
inline void checkColumns(const QTreeWidget& list)
{
    const QHeaderView& header = *list.header();
    CHECK(header.sectionPosition(2) + header.sectionSize(2) <= list.viewport()->width());
    for (int column = 0; column < header.count(); ++column)
        CHECK(header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(list.headerItem()->text(column)));
}

/// Through the dialog; returns what it says at the end.
inline QString take(Office& office, const QString& path, const char* kind, const QString& password,
                    const char* scope = "scopeAll")
{
    auto& dialog = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QRadioButton>(dialog, scope).click();
    part<QLineEdit>(dialog, "holder").setText(s("Änne Öztürk"));
    next(dialog);
    REQUIRE(dialog.step() == 1);
    part<QRadioButton>(dialog, kind).click();
    part<QLineEdit>(dialog, "targetPath").setText(path);
    next(dialog);
    REQUIRE(dialog.step() == 2);
    part<QLineEdit>(dialog, "password").setText(password);
    part<QLineEdit>(dialog, "passwordAgain").setText(password);
    next(dialog);
    waitUntil([&] { return !dialog.message().isEmpty(); });
    const QString text = dialog.message();
    if (dialog.isFinished())
        next(dialog);
    else
        dialog.reject();
    return text;
}

/// Elsewhere, by the holder of the copy.
inline void writeOn(const QString& path, const RowRef& measure, const QString& title)
{
    Store::Options options;
    options.author = {s("Änne Öztürk"), {}};
    const auto store = value_of(Store::open(path, options));
    REQUIRE_OK(store->transact(s("measure:edit"), [&](Writer& writer) {
        return writer.set(measure, {{measure.entity->field(u"title"), title}});
    }));
}

} // namespace iplan::test
