// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QRandomGenerator>
#include <QStringList>
#include <QUrl>

namespace iplan
{
class MainWindow;
}

namespace iplan::test
{

/// The files that a monkey opens and merges.
struct MonkeyFiles {
    QString one;
    QString other; ///< a copy of `one` that went on by itself
};

/// Things that a person does with the window, each a line of text ("trigger undo", "key Ctrl+3", "click 17"), so that
/// a list of them can be kept, cut down and played again. Numbers choose among what is there at that moment.
[[nodiscard]] QStringList randomActions(QRandomGenerator& random, int count);

/// Does one of them. What does not fit at the moment does nothing.
void playAction(MainWindow& window, const MonkeyFiles& files, const QString& action);

/// Swallows what would start a browser.
class NoBrowser : public QObject
{
    Q_OBJECT
public:
    NoBrowser()
    {
        for (const char* scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
public Q_SLOTS:
    void open(const QUrl&) {}
};

} // namespace iplan::test
