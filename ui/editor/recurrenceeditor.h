// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/recurrencechoices.h"
#include "core/model/meeting.h"
#include "ui/editor/fieldeditor.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace iplan
{

class Workspace;

/// How something repeats: chosen in words, what is usual for the day on which it begins (recurrenceChoices()), or
/// written as a rule of RFC 5545. A rule that is none of the choices stands among them in words; one that cannot be
/// read stays in sight as it is. Below are the days that come next.
class RecurrenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    RecurrenceEditor(const Column& field, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;
    void offerNewRows(const Beside& beside) override;
    [[nodiscard]] QComboBox* choice() const { return m_choice; }
    /// Where a rule of one's own is written; hidden while one of the choices counts.
    [[nodiscard]] QLineEdit* ownRule() const { return m_own; }
    /// The days that come next, as people read them.
    [[nodiscard]] QString preview() const;

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void applyReadOnly(bool readOnly) override;
    /// Half a rule is another rule.
    [[nodiscard]] bool countsInPauses() const override { return false; }
    /// Not while the rule beside is being written.
    [[nodiscard]] bool commitsOnFocusOut() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void choose();
    void showPreview();
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] MeetingSeries series() const;

    Workspace& m_workspace;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_own = nullptr;
    QLabel* m_preview = nullptr;
    QList<RecurrenceChoice> m_choices; ///< behind the entries of m_choice but the last one
    Beside m_beside;                   ///< null: of no row
};

} // namespace iplan
