// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace iplan
{

/// What the window shows while no file is open: new, open, samples, and the files used last. Asks the window to do it.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    /// Shows these files; missing ones are marked.
    void setRecentFiles(const QStringList& paths);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    /// To begin from what others exchange.
    void joinRequested();
    /// "koeln" or "aachen".
    void sampleRequested(const QString& name);
    void fileChosen(const QString& path);
    /// The person took a file off the list.
    void fileForgotten(const QString& path);

private:
    QWidget* makeActions();
    QWidget* makeRecent();
    void showContextMenu(const QPoint& position);
    QListWidget* m_recent;
    QLabel* m_none;
};

} // namespace iplan
