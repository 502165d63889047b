// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recordlink.h"
#include "ui/editor/fieldeditor.h"

class QToolButton;

namespace iplan
{

class LongTextEdit;

/// Paragraphs. Tab moves on; Ctrl+Return or leaving the field ends editing. Grows with the text.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT
public:
    explicit LongTextEditor(const Column& field, QWidget* parent = nullptr);
    /// What pasted references are called.
    void setRowNames(const RowNames& names);
    [[nodiscard]] bool isModified() const override;

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void afterCommit() override;
    void applyReadOnly(bool readOnly) override;
    [[nodiscard]] bool endsEditing(const QKeyEvent& key) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] LongTextEdit* text() const { return m_text; }
    /// Lines shown at least.
    void setLeastLines(int lines);

private:
    void fitHeight();

    LongTextEdit* m_text = nullptr;
    int m_leastLines = 3;
};

/// Web addresses or names of sources, one a line; the addresses can be opened.
class UrlEditor : public LongTextEditor
{
    Q_OBJECT
public:
    explicit UrlEditor(const Column& field, QWidget* parent = nullptr);
    /// The lines that are web addresses.
    [[nodiscard]] static QStringList addressesIn(const QString& text);

private:
    void refreshButton();
    void open();

    QToolButton* m_open = nullptr;
};

} // namespace iplan
