// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus that Qt makes for texts and numbers use the words of our own menus.
#include "tests/support/test.h"
#include "ui/editor/longtextedit.h"
#include "ui/editor/richtexteditor.h"
#include "ui/shell/qtwords.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenu>
#include <QTranslator>

using namespace iplan;

namespace
{

/// What the menu offers, without marked letters and keys.
template <class Edit>
QStringList menuWords(Edit& edit)
{
    const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
    QStringList out;
    for (const QAction* action : menu->actions())
        out << action->text().section(u'\t', 0, 0).remove(u'&');
    return out;
}

} // namespace

TEST_CASE("The context menu of every text repeats, and does not restore", "[ui]")
{
    QTranslator german;
    if (german.load(QStringLiteral("qtbase_de"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&german);
    QtWords words;
    QApplication::installTranslator(&words);
    QLineEdit line;
    LongTextEdit plain;
    RichTextEdit rich;
    for (const QStringList& menu : {menuWords(line), menuWords(plain), menuWords(rich)}) {
        INFO(menu.join(u'|').toStdString());
        CHECK(menu.contains(QStringLiteral("Wiederholen")));
        CHECK_FALSE(menu.contains(QStringLiteral("Wiederherstellen")));
        if (!german.isEmpty())
            CHECK(menu.contains(QStringLiteral("Alles auswählen"))); // the other words are Qt's
    }
    CHECK(QCoreApplication::translate("QAbstractSpinBox", "&Step up") == u"&Erhöhen");
    CHECK(QCoreApplication::translate("QAbstractSpinBox", "Step &down") == u"&Verringern");
    QApplication::removeTranslator(&words);
    QApplication::removeTranslator(&german);
}
