// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/fieldeditor.h"

class QCheckBox;
class QComboBox;
class QTimer;

namespace iplan
{

/// Yes or no; counts at once.
class BooleanEditor : public FieldEditor
{
    Q_OBJECT
public:
    explicit BooleanEditor(const Column& field, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void applyReadOnly(bool readOnly) override;
    [[nodiscard]] bool endsEditing(const QKeyEvent& key) const override;

private:
    QCheckBox* m_box = nullptr;
};

/// One of the options of an enumeration, or "–" for none. A choice from the list counts at once; stepping with arrow
/// keys, letters or the wheel counts when it ends, so that the steps in between are not saved. A key that this program
/// does not know is offered as it is, so that it is not lost. After offerWriting() it is a line that completes what is
/// typed; what is none of the choices is refused and stays to be corrected.
class EnumEditor : public FieldEditor
{
    Q_OBJECT
public:
    explicit EnumEditor(const Column& field, QWidget* parent = nullptr);
    /// A choice that is no option of the field's table. One that is not offered shows only while it is the value.
    struct Choice {
        QString key;
        QString label;
        bool offered = true;
    };
    EnumEditor(const Column& field, const QList<Choice>& choices, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;
    /// From now on the choice can be typed, as in a cell that somebody goes on typing into.
    void offerWriting();

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void applyReadOnly(bool readOnly) override;
    /// Half a word may be the beginning of several.
    [[nodiscard]] bool countsInPauses() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Result<Value> typedChoice(const QString& text) const;

    const QList<Choice> m_choices;
    QComboBox* m_box = nullptr;
    QTimer* m_pause = nullptr;
    QString m_shown;         ///< label of the value as last shown
    bool m_stepping = false; ///< the last input did not come from the list
};

} // namespace iplan
