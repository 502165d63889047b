// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"
#include "core/report/content/listreport.h"
#include "core/report/render.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace iplan
{

class FileChooser;
class OutputLine;
class Workspace;

/// Printing and saving a list as a page shows it, as a document under the letterhead of this PC, as a workbook or as
/// CSV: a menu "Ausgeben" and a line that says how it went.
class SheetOutput : public QObject
{
    Q_OBJECT
public:
    /// Reads the list, in another thread from a store of that thread; must not touch the window, and may stop once it
    /// is cancelled.
    using Read =
        std::function<Result<ListSheet>(const Store& store, const std::atomic_bool& cancelled, MemberNaming& naming)>;
    /// Gathers in the window's thread what is needed for that.
    using Prepare = std::function<Read()>;
    /// What the list is called, for whom.
    struct Names {
        std::function<QString()> file; ///< proposed for files
        QString settings;              ///< where this PC keeps how it is printed, with "/" at the end
    };

    /// Belongs to `page`. Fills the menu of `button`, or makes one, for the head of the page.
    SheetOutput(Workspace& workspace, FileChooser& chooser, QWidget& page, Prepare prepare, Names names,
                QToolButton* button = nullptr);

    [[nodiscard]] QToolButton* button() const { return m_button; }
    [[nodiscard]] OutputLine* line() const { return m_line; }

    /// Shows what is printed; from there it goes to the printer.
    void print();
    void savePdf();
    /// Asks where to, and writes.
    void save(report::Format format, const QString& title);
    void saveXlsx();
    void saveCsv();

private:
    using Source = std::function<Result<ListSheet>(const std::atomic_bool& cancelled, MemberNaming& naming)>;
    void fillMenu(QMenu& menu);
    [[nodiscard]] Source source() const;
    [[nodiscard]] report::ListPaper paper() const;
    void keepPaper(const report::ListPaper& paper) const;
    void save(const QString& title, const QString& suffix,
              std::function<Result<>(const ListSheet&, const QString&)> write);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QWidget& m_page;
    const Prepare m_prepare;
    const Names m_names;
    OutputLine* m_line;
    QToolButton* m_button;
};

} // namespace iplan
