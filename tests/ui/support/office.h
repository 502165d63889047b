// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test.h"
#include "tests/ui/support/accessibility.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/shell/actionset.h"
#include "ui/shell/mainwindow.h"

class QWidget;

namespace iplan::test
{

/// Answers every question for a file with `answer`, and remembers what was asked.
class AnsweringChooser : public FileChooser
{
public:
    QString answer;
    QString asked;
    QString existingFile(QWidget*, const FileQuestion& question) override { return reply(question); }
    QString targetFile(QWidget*, const FileQuestion& question, bool) override { return reply(question); }
    QString targetFolder(QWidget*, const FileQuestion& question) override { return reply(question); }

private:
    QString reply(const FileQuestion& question)
    {
        asked = question.title;
        return answer;
    }
};

/// The window of a person who has just started the program for the first time, on 21.11.2026 at 14:03 in Cologne; with
/// a folder of its own.
struct Office {
    Office();
    /// Opens a new copy of the sample, as the start page does, waits for the overview that comes first, and goes to the
    /// page Maßnahmen, where most stories begin.
    void openSample(const QString& name);
    /// As openSample(), with a new empty file.
    void openEmpty();

    TempDir folder;
    AnsweringChooser chooser;
    std::unique_ptr<MainWindow> window;

    [[nodiscard]] Workspace& workspace() const { return window->workspace(); }
    [[nodiscard]] QAction* action(Command command) const { return window->actions()[command]; }
    /// The text of the message bar; empty if there is none.
    [[nodiscard]] QString message() const;
    /// The row of that entity with that code, number or name.
    [[nodiscard]] RowRef row(const char* entity, const QString& name) const;
    /// The value of a field as people read it.
    [[nodiscard]] QString text(const RowRef& row, const char* field) const;

private:
    void begin();
};

/// Presses keys on whatever has the focus of the window.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Lets the window work until `condition` holds; fails after a minute.
void waitUntil(const std::function<bool()>& condition);

} // namespace iplan::test
