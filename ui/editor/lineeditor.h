// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/editor/fieldeditor.h"

class QLineEdit;
class QToolButton;

namespace iplan
{

/// A line of text: Text, Integer, Decimal, Money, PartialDate. Says while typing when the text is not (yet) allowed.
class LineEditor : public FieldEditor
{
    Q_OBJECT
public:
    explicit LineEditor(const Column& field, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void applyReadOnly(bool readOnly) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] QLineEdit* line() const { return m_line; }

private:
    void checkWhileTyping();
    void fitWidth();

    QLineEdit* m_line = nullptr;
};

/// A day, or a date as exactly as it is known: typed as "21.11.2026", in words ("heute", "+14", "Ende 2029": see
/// core/base/datewords.h), or chosen in a calendar (button, or Alt+Down). A day chosen for a moment keeps its time of
/// day; where there is none yet, it is typed behind the day.
class DateEditor : public LineEditor
{
    Q_OBJECT
public:
    /// The calendar opens at the day of `clock` if there is no value.
    DateEditor(const Column& field, Clock clock, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void applyReadOnly(bool readOnly) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openCalendar();
    void takeDay(QDate day);
    /// The line with its words for days as days.
    [[nodiscard]] QString withoutDateWords() const;

    Clock m_clock;
    QToolButton* m_button = nullptr;
};

} // namespace iplan
