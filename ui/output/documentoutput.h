// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/render.h"

#include <functional>
#include <QWidget>

class QMenu;
class QToolButton;

namespace iplan
{

class FileChooser;
class OutputLine;
class Workspace;

/// Printing and saving what a page shows, under the letterhead of this PC: a button "Ausgeben" for the head of the page
/// and a line that says how it went.
class DocumentOutput : public QObject
{
    Q_OBJECT
public:
    /// What is put out; may be called in another thread and must not touch the window.
    using Make = std::function<report::Document()>;
    /// Gathers in the window's thread what is needed for that.
    using Prepare = std::function<Make()>;

    /// `name` is proposed for files. Belongs to `page`.
    DocumentOutput(Workspace& workspace, FileChooser& chooser, QWidget& page, Prepare prepare,
                   std::function<QString()> name);

    [[nodiscard]] QToolButton* button() const { return m_button; }
    /// Begins with printing and the formats of documents.
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    [[nodiscard]] OutputLine* line() const { return m_line; }

    /// Shows what is printed; from there it goes to the printer.
    void print();
    /// The usual PDF (report::usualPdf()), or, of what is mostly drawn, the plain one: LibreOffice needs minutes for
    /// pictures as large as pages.
    void savePdf(bool drawn = false);
    /// Asks where to, and writes.
    void save(report::Format format, const QString& title);

private:
    Workspace& m_workspace;
    FileChooser& m_chooser;
    QWidget& m_page;
    const Prepare m_prepare;
    const std::function<QString()> m_name;
    OutputLine* m_line;
    QToolButton* m_button;
    QMenu* m_menu;
};

} // namespace iplan
