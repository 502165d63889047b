// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ops/namedrow.h"
#include "ui/widget/note.h"

#include <functional>
#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QTimer;

namespace iplan
{

class FloatingNote;
class NoteLine;
class Workspace;

/// Edits the value of one field. What is typed counts when editing ends (focus leaves, Return, in long texts
/// Ctrl+Return); then edited() is emitted, or, if the text is no allowed value, a message appears below and nothing
/// changes. While editing goes on, texts count two seconds after the first letter that does not, whether or not there
/// is a pause; of other values, half of which would be another value, what is allowed counts after a pause as long. Esc
/// drops what was typed since. Undo and redo keys belong to the text while it is modified, and to the program
/// otherwise.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(const Column& field, QWidget* parent = nullptr);
    ~FieldEditor() override;

    [[nodiscard]] const Column& field() const { return m_field; }
    /// The value last set or accepted.
    [[nodiscard]] const Value& value() const { return m_value; }
    /// Shows a value; emits nothing and drops what was being typed.
    void setValue(const Value& value);
    /// As setValue(), but leaves alone what is being typed; Esc then goes back to `value`.
    void offerValue(const Value& value);
    /// The value just edited could not be saved: `stored` is what counts, what was typed stays to be tried again.
    virtual void refuse(const Value& stored);
    /// Shows what was typed once and did not count, as if it were typed now.
    void retype(const Value& typed);
    /// Whether something is typed that does not count yet.
    [[nodiscard]] virtual bool isModified() const = 0;
    /// Ends editing now: emits edited() if there is a new valid value. False if the text is not valid.
    bool commit();
    /// Whether the row is closed to editing; text can still be selected and copied.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// The control that takes the focus; buddy of the label.
    [[nodiscard]] QWidget* control() const { return m_control; }
    /// Message of the last refused input; empty if all is well.
    [[nodiscard]] QString message() const { return m_message; }
    /// Shows in the empty field what stood there before, until the next setValue() of another text. For long texts.
    void setFormer(const QString& text);
    /// The row that the edited field belongs to, as far as there is one.
    using Beside = std::function<Record()>;
    /// From now on a name that no row has can be given to a new row; whoever takes edited() makes namedRow() in the
    /// same transaction (createNamed()). What suits `beside` is suggested first. For references; others ignore it.
    virtual void offerNewRows(const Beside& /*beside*/) {}
    /// The row that value() refers to and that is yet to be made; null if there is none.
    [[nodiscard]] virtual NamedRow namedRow() const { return {}; }
    /// Puts a widget below the control, above what is said of its value.
    void addBelow(QWidget* widget);
    /// What rules say on this field, and why it is closed; an empty list removes it. Read out with the field; to be
    /// seen only after floatNotes().
    void setFindings(const QList<Note>& findings);
    /// From now on nothing moves for what is said on the field: a symbol stands beside the control, where there is
    /// always room for it, and the words lie over what is below while the field has the focus or refuses its text.
    void floatNotes();
    /// From now on a text that is being typed counts within that time, in ms, instead of kTypingPause.
    void storeWithin(int time);

Q_SIGNALS:
    void edited(const iplan::Value& value);
    void invalidInput(const QString& message);
    /// Something is typed that does not count yet, or no longer.
    void unsavedChanged(bool unsaved);
    /// Return took a suggestion, which counts by now: whoever goes from cell to cell goes on.
    void suggestionTaken();
    /// Somebody wants to see the row that this field refers to.
    void openRequested(const iplan::RowRef& row);

protected:
    /// Names the control after the field, gives it the help of the field, and watches it. To be called once.
    void setControl(QWidget* control);
    void addBeside(QWidget* widget);
    void addAbove(QWidget* widget);
    /// Says below the control why its text is not accepted; an empty message takes that away.
    void setMessage(const QString& message);
    /// To be called when somebody has typed.
    void noteTyped();
    /// … or has typed what was there before.
    void noteSettled();
    /// Whether what is typed may count before editing ends.
    [[nodiscard]] virtual bool countsInPauses() const { return true; }
    /// Text of the control → value; the error says what is allowed.
    [[nodiscard]] virtual Result<Value> readControl() const = 0;
    /// Value → control.
    virtual void writeControl(const Value& value) = 0;
    /// After the value of the control was accepted at the end of editing; by default the control then shows it in its
    /// usual form.
    virtual void afterCommit() { writeControl(m_value); }
    virtual void applyReadOnly(bool readOnly) = 0;
    /// Keys that end editing: Return, unless the control has several lines, then Ctrl+Return.
    [[nodiscard]] virtual bool endsEditing(const QKeyEvent& key) const;
    /// False while the focus is only lent, as to a list of suggestions. Not asked after Tab, which always ends editing.
    [[nodiscard]] virtual bool commitsOnFocusOut() const { return true; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// Whether the focus went by Tab.
    [[nodiscard]] static bool isTabbedOut(const QEvent& event);

private:
    bool handleKey(const QKeyEvent& key);
    void describe();
    void showNotes();
    bool take(bool endsEditing);
    void storeInPause();
    void setUnsaved(bool unsaved);

    const Column& m_field;
    Value m_value;
    bool m_readOnly = false;
    QWidget* m_control = nullptr;
    QBoxLayout* m_column = nullptr;
    QBoxLayout* m_row = nullptr;
    NoteLine* m_refusal = nullptr; ///< below the control, while notes do not float
    QLabel* m_mark = nullptr;      ///< the symbol of notes that float
    QPointer<FloatingNote> m_float;
    QList<Note> m_findings;
    QTimer* m_pause = nullptr;
    bool m_unsaved = false;
    bool m_asTyped = false; ///< the value was taken in a pause; its usual form may look otherwise
    bool m_writing = false; ///< the control is being filled by us
    QString m_message;
    QString m_former;
};

/// The editor for the kind of `field`. The workspace supplies the rows that references offer.
[[nodiscard]] FieldEditor* makeEditor(const Column& field, Workspace& workspace, QWidget* parent = nullptr);

/// How long what is typed stays unsaved at most, in ms: of texts; of other values while nobody types.
inline constexpr int kTypingPause = 2000;

} // namespace iplan
