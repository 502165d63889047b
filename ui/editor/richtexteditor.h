// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recordlink.h"
#include "ui/editor/fieldeditor.h"

#include <QTextEdit>

class QAction;
class QLineEdit;

namespace iplan
{

/// A text edit that takes pasted text of any origin as blocks and spans of a rich field, nothing else.
class RichTextEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit RichTextEdit(QWidget* parent = nullptr);
    void setRowNames(const RowNames& names) { m_names = names; }

Q_SIGNALS:
    /// Somebody follows a link, by Ctrl+click or Alt+Return.
    void linkActivated(const QString& address);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QAction* actionFor(const QKeyEvent& key) const;

    RowNames m_names;
    QAction* m_follow;
};

/// Text with headings, lists, emphasis and links, stored as small HTML (core/base/richtext.h). Ends editing as
/// LongTextEditor does.
class RichTextEditor : public FieldEditor
{
    Q_OBJECT
public:
    explicit RichTextEditor(const Column& field, QWidget* parent = nullptr);
    /// What pasted references are called.
    void setRowNames(const RowNames& names) { m_text->setRowNames(names); }
    [[nodiscard]] bool isModified() const override;
    void refuse(const Value& stored) override
    {
        m_typed = true;
        FieldEditor::refuse(stored);
    }

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void afterCommit() override;
    void applyReadOnly(bool readOnly) override;
    [[nodiscard]] bool endsEditing(const QKeyEvent& key) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildToolBar();
    void buildLinkLine();
    QAction* addAction(QWidget* bar, const QString& text, const QString& name, const QKeySequence& shortcut);
    void addKindAction(QWidget* bar, const QString& text, const QString& name, const QKeySequence& shortcut, int kind);
    void refreshActions();
    void startLink();
    void applyLink();

    RichTextEdit* m_text = nullptr;
    QWidget* m_bar = nullptr;
    QLineEdit* m_link = nullptr;
    QAction* m_strong = nullptr;
    QAction* m_emphasis = nullptr;
    QList<std::pair<QAction*, int>> m_kinds; ///< int: RichBlock::Kind
    bool m_typed = false;                    ///< changed by hand since it was last written or saved
};

} // namespace iplan
