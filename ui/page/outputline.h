// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

#include <functional>
#include <QWidget>

class QLabel;
class QPrinter;
class QProgressBar;

namespace iplan
{

class FileChooser;
class Workspace;

/// Prints and saves what a page shows, off the window's thread, and says on a line how it went: what is being written,
/// then the file as a link. Hidden while there is nothing to say.
class OutputLine : public QWidget
{
    Q_OBJECT
public:
    OutputLine(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Shows the dialog of the printer.
    void print(const report::Document& document);
    void printTo(QPrinter& printer, const report::Document& document);
    /// Asks where to, and writes. `name` is proposed.
    void savePdf(const report::Document& document, const QString& name);
    /// As savePdf(), for any format: `write` gets the path, in another thread, and must not touch the window.
    void save(const QString& title, const QString& name, const QString& suffix,
              std::function<Result<>(const QString&)> write);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

Q_SIGNALS:
    void finished(const QString& file);

private:
    void finish(const Result<>& result, const QString& file);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QLabel* m_note;
    QProgressBar* m_progress;
    int m_running = 0;
};

} // namespace iplan
