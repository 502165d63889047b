// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace iplan
{

class Workspace;

/// Edits the value of one field. What is typed counts when editing ends (focus leaves, Return, in long texts
/// Ctrl+Return or a pause of two seconds); then edited() is emitted, or, if the text is no allowed value, a message
/// appears below and nothing changes.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(const FieldInfo& field, QWidget* parent = nullptr);

    [[nodiscard]] const FieldInfo& field() const { return m_field; }
    /// The value last set or accepted.
    [[nodiscard]] Value value() const { return m_value; }
    /// Shows a value; emits nothing and drops what was being typed.
    void setValue(const Value& value);
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
    /// Findings on this field, shown below it with an icon; an empty list removes them.
    void setFindings(const QStringList& texts);

Q_SIGNALS:
    void edited(const iplan::Value& value);
    void invalidInput(const QString& message);
    /// Somebody wants to see the row that this field refers to.
    void openRequested(const iplan::RowRef& row);

protected:
    /// Sets up labels, help, accessible name and description, and watches the focus of `control`. Other widgets of the
    /// editor are put into `row` beside it by the editor itself.
    void setControl(QWidget* control);
    void addBeside(QWidget* widget);
    /// Text of the control → value; the error says what is allowed.
    [[nodiscard]] virtual Result<Value> readControl() const = 0;
    /// Value → control.
    virtual void writeControl(const Value& value) = 0;
    virtual void applyReadOnly(bool readOnly) = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMessages();

    const FieldInfo& m_field;
    Value m_value;
    bool m_readOnly = false;
    QWidget* m_control = nullptr;
    QLayout* m_row = nullptr;
    QLabel* m_note = nullptr; ///< messages and findings below the control
    QString m_message;
    QStringList m_findings;
};

/// The editor for the kind of `field`. The workspace supplies the rows that references offer.
[[nodiscard]] FieldEditor* makeEditor(const FieldInfo& field, Workspace& workspace, QWidget* parent = nullptr);

} // namespace iplan
