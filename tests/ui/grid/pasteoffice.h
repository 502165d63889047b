// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>

namespace iplan::test
{

inline constexpr int kPastedRows = 200;
inline const QStringList kPastedColumns{QStringLiteral("title"),         QStringLiteral("state"),
                                        QStringLiteral("leadOffice"),    QStringLiteral("plannedStart"),
                                        QStringLiteral("plannedEnd"),    QStringLiteral("completion"),
                                        QStringLiteral("priority"),      QStringLiteral("programmeGroup"),
                                        QStringLiteral("officialTitle"), QStringLiteral("originMeeting")};

/// 200 measures K001 to K200 in the list of an open office.
struct PasteOffice {
    PasteOffice()
    {
        QSettings().setValue(QStringLiteral("lists/measure/columns"),
                             QStringList{QStringLiteral("code")} + kPastedColumns);
        office.openEmpty();
        REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
            Organization youth;
            youth.name = QStringLiteral("Jugendamt Müsterstadt");
            writer.insert(youth);
            for (int i = 1; i <= kPastedRows; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
                measure.title = QStringLiteral("Maßnahme %1").arg(i);
                writer.insert(measure);
            }
            return {};
        }));
        page = &openPage<EntityPage>(office, "measure");
        panel = page->findChild<PastePanel*>(QStringLiteral("paste-panel"));
        REQUIRE(panel);
        view().sortByColumn(column("code"), Qt::AscendingOrder);
        view().setFocus();
    }
    ~PasteOffice() { QSettings().remove(QStringLiteral("lists/measure")); }
    [[nodiscard]] GridView& view() const { return *page->view(); }
    [[nodiscard]] EntityTableModel& model() const { return page->list()->model(); }
    [[nodiscard]] int column(const char* key) const
    {
        return model().columns().indexOf(*entityOf<Measure>().field(QString::fromLatin1(key)));
    }
    [[nodiscard]] QString text(int row, const char* key) const
    {
        return model().index(row, column(key)).data().toString();
    }
    /// The row of the list with that title; -1 if there is none.
    [[nodiscard]] int rowOf(const QString& title) const
    {
        for (int row = 0; row < model().state().end(); ++row) {
            if (text(row, "title") == title)
                return row;
        }
        return -1;
    }
    void click(const char* button) const
    {
        auto& found = part<QPushButton>(*panel, button);
        REQUIRE(found.isVisible());
        QTest::mouseClick(&found, Qt::LeftButton);
    }

    [[nodiscard]] QString head() const { return part<QLabel>(*panel, "paste-head").text(); }
    void pasteAt(int row, const char* key, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        const QModelIndex cell = model().index(row, column(key));
        view().setFocus();
        view().selectBlock(cell, cell);
        QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    }
    /// Puts the problem in front right by typing.
    void correct(const QString& text) const
    {
        QTest::keyClick(panel->problems(), Qt::Key_F2);
        waitUntil([&] { return panel->editor() && lineOf(*panel->editor()).hasSelectedText(); });
        type(*panel->editor()->control(), text);
        QTest::keyClick(panel->editor()->control(), Qt::Key_Return);
    }
    static QLineEdit& lineOf(const FieldEditor& editor)
    {
        auto* box = qobject_cast<QComboBox*>(editor.control());
        auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(editor.control());
        REQUIRE(line);
        return *line;
    }

    Office office;
    EntityPage* page = nullptr;
    PastePanel* panel = nullptr;
};

} // namespace iplan::test
