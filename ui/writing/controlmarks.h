// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/writing/spellmarks.h"

#include <QPlainTextEdit>
#include <QTextEdit>

class QLineEdit;

namespace iplan
{

/// The marks of a QTextEdit or QPlainTextEdit. Underlines by extra selections: these lie over the text, so that neither
/// its layout nor its formats, nor a highlighter that it has, are touched.
template <class Edit>
class TextMarks : public SpellMarks
{
public:
    TextMarks(Edit& edit, Spelling& spelling);

protected:
    [[nodiscard]] QList<Passage> passages() const override;
    void underline(const QList<Mark>& marks) override;
    void replace(const Mark& mark, const QString& better) override;
    [[nodiscard]] bool isReadOnly() const override { return m_edit.isReadOnly(); }
    [[nodiscard]] int cursorPosition() const override { return m_edit.textCursor().position(); }
    [[nodiscard]] int positionAt(const QPoint& point) const override
    {
        return m_edit.cursorForPosition(point).position();
    }

private:
    Edit& m_edit;
    int m_revision = 0;
    int m_position = 0;
};

/// The marks of a QLineEdit, which knows formats only as those that an input method gives: so they come as one's.
class LineMarks : public SpellMarks
{
public:
    LineMarks(QLineEdit& line, Spelling& spelling);

protected:
    [[nodiscard]] QList<Passage> passages() const override;
    void underline(const QList<Mark>& marks) override;
    void replace(const Mark& mark, const QString& better) override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] int cursorPosition() const override;
    [[nodiscard]] int positionAt(const QPoint& point) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit& m_line;
    bool m_edited = false; ///< since the cursor was last looked at
};

} // namespace iplan
