// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test.h"

#include <QApplication>
#include <QFile>
#include <QTest>

namespace iplan::test
{

/// Whoever works with the keyboard and counts: a key with its modifiers is one stroke, a click is one.
class Hand
{
public:
    void write(const QString& ascii)
    {
        for (const QChar letter : ascii) {
            QTest::keyClick(focus(), letter.toLatin1());
            ++m_strokes;
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents(); // an editor commits after it had the key
        ++m_strokes;
    }
    /// The same in the list of suggestions that is open.
    void pressInList(Qt::Key key)
    {
        REQUIRE(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), key);
        QCoreApplication::processEvents();
        ++m_strokes;
    }
    void click(QWidget& button)
    {
        QTest::mouseClick(&button, Qt::LeftButton);
        ++m_strokes;
    }
    /// What the test does in another way, since it has no pointer in menus.
    void count(int strokes) { m_strokes += strokes; }
    [[nodiscard]] qsizetype strokes() const { return m_strokes; }

private:
    static QWidget* focus()
    {
        REQUIRE(QApplication::focusWidget());
        return QApplication::focusWidget();
    }
    qsizetype m_strokes = 0;
};

/// The same rows in LibreOffice Calc by somebody who knows it: what is typed, a Tab or Return for each cell, one stroke
/// for a value that is filled down, and three letters and the key where it completes a text of the column.
struct Calc {
    qsizetype strokes = 0;
    void type(const QString& text) { strokes += text.size() + 1; }
    void fillDown() { strokes += 2; }
    void typeOnce(bool isFirst, const QString& text) { isFirst ? type(text) : fillDown(); }
    void complete() { strokes += 3 + 1; }
    void keys(int count) { strokes += count; }
};

/// Whether docs/stopwatch.md has the line with both counts.
inline bool isTold(const char* task, qsizetype ours, qsizetype calc)
{
    QFile file(QStringLiteral(IPLAN_SOURCE_DIR "/docs/stopwatch.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString line = QStringLiteral("| %1 | %2 | %3 |").arg(QString::fromUtf8(task)).arg(ours).arg(calc);
    UNSCOPED_INFO(line.toStdString());
    return QString::fromUtf8(file.readAll()).contains(line);
}

} // namespace iplan::test
