// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/sheetoutput.h"

#include "core/base/outputfile.h"
#include "core/interchange/listsheetexport.h"
#include "core/report/letterhead.h"
#include "ui/base/filereader.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/output/documentsource.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"

#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace iplan
{

SheetOutput::SheetOutput(Workspace& workspace, FileChooser& chooser, QWidget& page, Prepare prepare, Names names,
                         QToolButton* button)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page), m_prepare(std::move(prepare)),
      m_names(std::move(names)), m_line(new OutputLine(workspace, chooser)), m_button(button ? button : outputButton())
{
    fillMenu(*m_button->menu());
}

void SheetOutput::fillMenu(QMenu& menu)
{
    fillOutputMenu(menu, this,
                   {[this] { print(); }, [this](report::Format format, const QString& title) { save(format, title); }});
    menu.addSeparator();
    menu.addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, &SheetOutput::saveXlsx);
    menu.addAction(tr("Als &CSV speichern …"), this, &SheetOutput::saveCsv);
}

/// Reads the list as it is shown, in the thread that calls it.
SheetOutput::Source SheetOutput::source() const
{
    const QString path = m_workspace.store().file().path();
    const Read read = m_prepare();
    if (path == u":memory:") { // no other thread can open it
        const std::atomic_bool never = false;
        const auto made =
            namedOrNot<ListSheet>([&](MemberNaming& naming) { return read(m_workspace.store(), never, naming); });
        return [made](const auto&, MemberNaming& naming) { return made(naming); };
    }
    return [path, read](const std::atomic_bool& cancelled, MemberNaming& naming) -> Result<ListSheet> {
        const auto store = openForBackground(path);
        return store ? read(**store, cancelled, naming) : failFrom(store);
    };
}

void SheetOutput::print()
{
    // Read once, whatever paper is chosen then, and once more if members of protected groups are to be named; the
    // preview makes one document at a time.
    struct Held {
        ListSheet sheet;
        MemberNaming naming;
    };
    const auto held = std::make_shared<std::optional<Held>>();
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, m_names.file(),
        [held, sheet = source(), today = m_workspace.today(),
         letterhead = preferences::letterhead()](const report::ListPaper& paper, const std::atomic_bool& cancelled,
                                                 MemberNaming& naming) -> Result<report::Document> {
            if (!*held || (*held)->naming.reason != naming.reason) {
                IPLAN_TRY_ASSIGN(auto list, sheet(cancelled, naming));
                if (cancelled)
                    return outputCancelled();
                held->emplace(Held{std::move(list), naming});
            }
            naming = (*held)->naming;
            report::Document out = report::listReport((*held)->sheet, today, paper);
            report::applyLetterhead(out, letterhead);
            return out;
        },
        &m_page);
    preview->offerPaper(paper());
    connect(preview, &PrintPreview::paperChosen, this, &SheetOutput::keepPaper);
    preview->begin();
}

report::ListPaper SheetOutput::paper() const
{
    const QSettings settings;
    report::ListPaper out;
    const int orientation = settings.value(m_names.settings + QStringLiteral("orientation")).toInt();
    out.orientation = static_cast<report::ListPaper::Orientation>(std::clamp(orientation, 0, 2));
    out.fitToWidth = settings.value(m_names.settings + QStringLiteral("fitToWidth"), true).toBool();
    return out;
}

void SheetOutput::keepPaper(const report::ListPaper& paper) const
{
    QSettings settings;
    settings.setValue(m_names.settings + QStringLiteral("orientation"), static_cast<int>(paper.orientation));
    settings.setValue(m_names.settings + QStringLiteral("fitToWidth"), paper.fitToWidth);
}

void SheetOutput::savePdf()
{
    save(report::usualPdf(), tr("Als PDF speichern"));
}

void SheetOutput::save(report::Format format, const QString& title)
{
    save(title, report::extensionOf(format),
         [format, today = m_workspace.today(), paper = paper(),
          letterhead = preferences::letterhead()](const ListSheet& list, const QString& path) {
             report::Document document = report::listReport(list, today, paper);
             report::applyLetterhead(document, letterhead);
             return report::render(document, format, path);
         });
}

void SheetOutput::saveXlsx()
{
    save(tr("Liste als Excel-Arbeitsmappe speichern"), QStringLiteral("xlsx"),
         [today = m_workspace.today()](const ListSheet& list, const QString& path) {
             return writeListXlsx(list, today, path);
         });
}

void SheetOutput::saveCsv()
{
    save(tr("Liste als CSV speichern"), QStringLiteral("csv"), &writeListCsv);
}

void SheetOutput::save(const QString& title, const QString& suffix,
                       std::function<Result<>(const ListSheet&, const QString&)> write)
{
    m_line->save(title, m_names.file(), suffix,
                 OutputLine::NamingWrite(
                     [sheet = source(), write = std::move(write)](
                         const QString& path, const std::atomic_bool& cancelled, MemberNaming& naming) -> Result<> {
                         IPLAN_TRY_ASSIGN(const auto list, sheet(cancelled, naming));
                         return cancelled ? Result<>() : write(list, path);
                     }));
}

} // namespace iplan
