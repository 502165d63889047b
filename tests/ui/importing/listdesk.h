// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "tests/ui/importing/lists.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "ui/importing/columnsmodel.h"
#include "ui/importing/columnspanel.h"
#include "ui/importing/importpage.h"
#include "ui/importing/importsession.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/previewpanel.h"
#include "ui/importing/sourcepanel.h"
#include "ui/importing/takeoverpanel.h"
#include "ui/shell/pagehost.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace iplan::test
{

/// The page in the window, with a list.
struct ListDesk : Office {
    explicit ListDesk(const QByteArray& text, const QString& name = s("Maßnahmen alt.csv"))
    {
        openSample(s("koeln"));
        path = folder.file(name);
        writeList(path, text);
        chooser.answer = path;
    }
    QString path;

    void choose()
    {
        window->showPage(s("import"));
        QTest::mouseClick(page().source()->fileButton(), Qt::LeftButton);
        settle();
    }
    void settle() const
    {
        settleLayouts(); // what the page shows next is there for the keys
        waitUntil([this] { return !session().isBusy() && (session().state().plan || session().state().error); });
    }
    [[nodiscard]] ImportSession& session() const { return window->pages().importing(); }
    [[nodiscard]] ImportPage& page() const { return static_cast<ImportPage&>(*window->pages().page(s("import"))); }
    [[nodiscard]] PreviewModel& preview() const { return page().preview()->model(); }
    [[nodiscard]] QString cell(int row, int column) const { return preview().index(row, column).data().toString(); }
    [[nodiscard]] qsizetype measures() const { return workspace().list(entityOf<Measure>()).size(); }
    [[nodiscard]] QString error() const
    {
        return session().state().error ? session().state().error->message : QString();
    }
    void apply()
    {
        QTest::mouseClick(page().takeover()->applyButton(), Qt::LeftButton);
        waitUntil([this] { return session().applied() != nullptr || !message().isEmpty(); });
    }
    [[nodiscard]] const ColumnMapping& column(int at) const { return session().state().mapping.columns.at(at); }
    /// Goes to a row of the table of columns.
    void goTo(int column) const
    {
        QTableView& view = *page().columns()->view();
        view.setFocus();
        view.setCurrentIndex(view.model()->index(column, ColumnsModel::Target));
    }
    /// Chooses in the table of columns by keys, as people without a mouse do.
    void chooseTarget(int column, const QString& label) const
    {
        goTo(column);
        QTableView& view = *page().columns()->view();
        QTest::keyClick(&view, Qt::Key_F2);
        auto* choice = qobject_cast<QComboBox*>(view.indexWidget(view.currentIndex()));
        REQUIRE(choice);
        pick(*choice, label);
    }
    /// Chooses the entry that begins like that, by the keyboard.
    void pick(QComboBox& choice, const QString& label) const
    {
        const int at = choice.findText(label, Qt::MatchStartsWith);
        INFO(label.toStdString());
        REQUIRE(at >= 0);
        choice.setFocus();
        choice.showPopup();
        choice.view()->setCurrentIndex(choice.model()->index(at, choice.modelColumn()));
        QTest::keyClick(choice.view(), Qt::Key_Return);
        settle();
    }
    /// Types into a field and leaves it by Tab.
    void enter(QLineEdit& line, const QString& text) const
    {
        window->activateWindow(); // a list of choices that closed may have taken that away
        REQUIRE(QTest::qWaitForWindowActive(&*window));
        line.setFocus();
        retype(line, text);
        QTest::keyClick(&line, Qt::Key_Tab);
        settle();
    }
};

} // namespace iplan::test
