// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QRect>
#include <QString>

class QLineEdit;
class QObject;
class QPlainTextEdit;
class QTextEdit;
class QWidget;

namespace iplan
{

/// What somebody writes in, a QLineEdit, QPlainTextEdit or QTextEdit, seen from the cursor. The control outlives it.
class WritingControl
{
public:
    explicit WritingControl(QWidget& control);
    /// Whether it is one of these.
    [[nodiscard]] static bool canBe(const QWidget& widget);

    /// Whether text can be entered now.
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] bool hasSelection() const;
    /// The end of what stands in the paragraph before the cursor, or before what is selected; at most so many letters.
    [[nodiscard]] QString written(int most) const;
    /// Enters the text as if it were typed; what is selected goes.
    void type(const QString& text);
    /// Puts `text` in the place of the last letters before the cursor: one step of undo, which what is typed next does
    /// not join. A line takes paragraphs as one.
    void replaceLast(int letters, const QString& text);
    void undo();
    /// Selects the first place that reads so, and brings it into sight; false if there is none.
    bool select(const QString& passage);
    /// Whole text, and what of it is selected; paragraphs end with '\n'.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString selectedText() const;
    /// Where the cursor stands, in global coordinates.
    [[nodiscard]] QRect cursorPlace() const;
    /// Calls `told` whenever the cursor has moved or the text was changed, while `owner` lives.
    void whenMoved(QObject* owner, const std::function<void()>& told) const;

private:
    QWidget& m_control;
    QLineEdit* m_line;
    QPlainTextEdit* m_plain;
    QTextEdit* m_rich;
};

} // namespace iplan
