// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QDateTime;
class QLabel;
class QToolButton;

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The line at the foot of the window: whether all is saved, how many gaps the rules report, which file, who writes.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QString savedText() const;
    void updateAuthor();
    /// Says for a few seconds what was done; screen readers are told of it.
    void tell(const QString& text);

Q_SIGNALS:
    void findingsClicked();
    void authorClicked();

private:
    void showFile();
    void showSaved(const QDateTime& time);
    /// Says what was taken back, brought back or deleted: it may be out of sight.
    void showDone(const CommitNotice& notice);
    void setSavedText(const QString& text);
    void sayWhetherSaved();
    void showFindings();

    Workspace& m_workspace;
    QString m_savedText; ///< holds while nothing is typed that is not saved
    QLabel* m_saved;
    QLabel* m_file;
    QToolButton* m_findings;
    QToolButton* m_author;
};

} // namespace iplan
