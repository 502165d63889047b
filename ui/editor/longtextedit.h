// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recordlink.h"

#include <QPlainTextEdit>

namespace iplan
{

/// Plain text with references to rows: the pasted address of a row becomes a link with its name, Ctrl+click or
/// Alt+Return follows the link at the cursor.
class LongTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LongTextEdit(QWidget* parent = nullptr);
    void setRowNames(const RowNames& names) { m_names = names; }
    /// The text as it was written; toPlainText() gives usual blanks for those that must not break a line ("§ 5").
    [[nodiscard]] QString writtenText() const;

Q_SIGNALS:
    void linkActivated(const QString& address);

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// The address of the link that the cursor stands in; "" if there is none.
    [[nodiscard]] QString linkAt(const QTextCursor& cursor) const;
    void follow(const QTextCursor& cursor);

    RowNames m_names;
    QAction* m_follow;
};

} // namespace iplan
