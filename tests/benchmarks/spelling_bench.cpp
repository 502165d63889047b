// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "core/model/entities.h"
#include "support/test.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/writing/autocorrect.h"
#include "ui/writing/spelling.h"
#include "ui/writing/spellmarks.h"

#include <algorithm>
#include <memory>
#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kWritingKeystrokes = 200;
constexpr int kWanted = 100'000; // letters

/// One word of eight is not in the dictionary, as in a text full of names.
QString longText()
{
    QString out;
    for (int i = 0; out.size() < kWanted; ++i)
        out += s("Die Sprachkursangebotsplanungsgruppe fördert Lehrer*innen im Nord-Süd-Dialog, meint Xq%1.%2")
                   .arg(QChar(u'a' + i % 26))
                   .arg(QChar(i % 8 == 7 ? u'\n' : u' '));
    return out;
}

/// Types in the middle of the text, letters and blanks or what is given; the times of the letters until they stand on
/// the screen, sorted.
QList<double> typeInto(QPlainTextEdit& text, const QByteArray& letters = {})
{
    QTextCursor cursor = text.textCursor();
    cursor.setPosition(kWanted / 2);
    text.setTextCursor(cursor);
    QCoreApplication::processEvents();
    QList<double> out;
    QElapsedTimer timer;
    for (int i = 0; i < kWritingKeystrokes; ++i) {
        timer.start();
        const char usual = i % 6 == 5 ? ' ' : char('a' + i % 26);
        QTest::keyClick(&text, letters.isEmpty() ? usual : letters.at(i % letters.size()));
        QCoreApplication::processEvents();
        out << double(timer.nsecsElapsed()) / 1e6;
        QTest::qWait(40); // at a quick pace; what is delayed until then makes the next letter late
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("A keystroke in a text of 100 kB, with and without spelling", "[bench]")
{
    Workspace workspace;
    REQUIRE_OK(workspace.create(QStringLiteral(":memory:")));
    double without = 0;
    for (const bool on : {false, true}) {
        storeSpelling({on, QStringLiteral("de_DE")});
        Spelling& spelling = Spelling::of(workspace);
        spelling.reload();
        if (on && !QTest::qWaitFor([&] { return spelling.checker() != nullptr; }, 20'000)) {
            WARN("no German dictionary is installed: nothing is measured with spelling");
            break;
        }
        const std::unique_ptr<FieldEditor> editor(makeEditor(*entityOf<Measure>().field(u"description"), workspace));
        editor->resize(1000, 700);
        editor->setValue(longText());
        editor->show();
        REQUIRE(QTest::qWaitForWindowExposed(editor.get()));
        auto& text = *qobject_cast<QPlainTextEdit*>(editor->control());
        text.setFocus();
        REQUIRE((!on || QTest::qWaitFor([&] { return !SpellMarks::of(text)->marks().isEmpty(); })));
        const QList<double> times = typeInto(text);
        const QString name = on ? QStringLiteral("with spelling") : QStringLiteral("without spelling");
        note(QStringLiteral("keystroke in 100 kB, %1: median").arg(name), times.at(times.size() / 2));
        if (on)
            compareWith(QStringLiteral("without spelling"), without);
        without = times.at(times.size() / 2);
        note(QStringLiteral("keystroke in 100 kB, %1: slowest").arg(name), times.last());
    }
    printBenchmarks();
    storeSpelling({});
}

TEST_CASE("A keystroke that is corrected, and one of an abbreviation, in a text of 100 kB", "[bench]")
{
    Workspace workspace;
    REQUIRE_OK(workspace.create(QStringLiteral(":memory:")));
    storeSpelling({true, QStringLiteral("de_DE")});
    storeAutoCorrection({});
    Spelling& spelling = Spelling::of(workspace);
    spelling.reload();
    if (!QTest::qWaitFor([&] { return spelling.checker() != nullptr; }, 20'000))
        WARN("no German dictionary is installed: nothing is measured with spelling");
    for (const bool oneParagraph : {false, true}) {
        const std::unique_ptr<FieldEditor> editor(makeEditor(*entityOf<Measure>().field(u"description"), workspace));
        editor->resize(1000, 700);
        editor->setValue(oneParagraph ? longText().replace(u'\n', u' ') : longText());
        editor->show();
        REQUIRE(QTest::qWaitForWindowExposed(editor.get()));
        auto& text = *qobject_cast<QPlainTextEdit*>(editor->control());
        text.setFocus();
        const QString where = oneParagraph ? QStringLiteral("one paragraph of 100 kB") : QStringLiteral("100 kB");
        const QList<double> corrected = typeInto(text, "\"a\" - 5 % ");
        note(QStringLiteral("corrected keystroke in %1: median").arg(where), corrected.at(corrected.size() / 2));
        note(QStringLiteral("corrected keystroke in %1: slowest").arg(where), corrected.last());
        const QList<double> abbreviated = typeInto(text, " ;ausgang");
        note(QStringLiteral("keystroke of an abbreviation in %1: slowest").arg(where), abbreviated.last());
    }
    printBenchmarks();
    storeSpelling({});
}
