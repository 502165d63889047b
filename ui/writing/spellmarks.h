// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

class QContextMenuEvent;
class QMenu;
class QPalette;
class QTimer;
class QWidget;

namespace iplan
{

class Spelling;
class Workspace;

/// Underlines the wrong words of a text control: of those in sight, soon after each change, never the one that is being
/// typed, and none in a text that is read only. Judges for some milliseconds at a time, so that typing never waits.
/// Where the cursor comes to a wrong word, screen readers say so. Belongs to its control.
class SpellMarks : public QObject
{
    Q_OBJECT
public:
    /// A word that is taken for wrong.
    struct Mark {
        int start = 0;
        int end = 0;
        QString word;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    /// From now on the spelling of the control, a QLineEdit, QTextEdit or QPlainTextEdit, is checked.
    static void addTo(QWidget& control, Workspace& workspace);
    /// Those of the control; null if its spelling is not checked.
    [[nodiscard]] static SpellMarks* of(const QWidget& control);

    [[nodiscard]] const QList<Mark>& marks() const { return m_marks; }
    /// Puts in front of the menu what can be done with the wrong word that it is asked for, if there is one: up to
    /// seven suggestions, adding it to the dictionary of the file or of the PC, leaving it alone in this field. Whether
    /// there was one.
    bool addActions(QMenu& menu, const QContextMenuEvent& asked);

protected:
    /// A part of the text, from one blank to another.
    struct Passage {
        int start = 0;
        QString text;
    };
    SpellMarks(QWidget& control, Spelling& spelling);
    /// What is in sight.
    [[nodiscard]] virtual QList<Passage> passages() const = 0;
    virtual void underline(const QList<Mark>& marks) = 0;
    /// As one step of undo.
    virtual void replace(const Mark& mark, const QString& better) = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    [[nodiscard]] virtual int cursorPosition() const = 0;
    [[nodiscard]] virtual int positionAt(const QPoint& point) const = 0;
    /// Whether the control stores what is entered letter by letter in a way of its own just now.
    [[nodiscard]] bool isComposing() const { return m_composing; }

    /// To be called when the text was changed, and when the cursor went elsewhere without that.
    void noteEdited();
    void noteMoved();
    /// To be called when the text is another one, by whomever it was changed.
    void noteChanged();
    void refreshSoon();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    /// The wrong words in sight; `complete` becomes false where the time is over before all are judged.
    [[nodiscard]] QList<Mark> wrongWords(bool& complete) const;
    [[nodiscard]] bool isBeingTyped(int start, int end) const;
    [[nodiscard]] const Mark* markAt(int position) const;
    void announce();

    QWidget& m_control;
    Spelling& m_spelling;
    QTimer* m_soon;
    QList<Mark> m_marks;
    QSet<QString> m_leftAlone;
    QString m_said; ///< what the description of the control begins with
    bool m_typing = false;
    bool m_composing = false;
    bool m_stale = false; ///< the text was changed below the lines
};

/// Of the line below wrong words: red, with a contrast of 4.5 at least to the background of texts in every theme.
[[nodiscard]] QColor spellLineColor(const QPalette& palette);

} // namespace iplan
