// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/exchange/listsheetexport.h"
#include "core/report/letterhead.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/columnstate.h"
#include "ui/page/listtools.h"
#include "ui/page/outputline.h"
#include "ui/page/outputmenu.h"
#include "ui/page/printpreview.h"

#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

// Printing and exporting a list as it is shown.

namespace iplan
{

void ListTools::setFileChooser(FileChooser& chooser)
{
    m_chooser = &chooser;
    m_output = new OutputLine(m_workspace, chooser);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_output);
    m_outputButton->setEnabled(true);
    fillOutputMenu();
}

void ListTools::fillOutputMenu()
{
    QMenu* menu = m_outputButton->menu();
    iplan::fillOutputMenu(
        *menu, this,
        {[this] { print(); }, [this](report::Format format, const QString& title) { saveDocument(title, format); }});
    menu->addSeparator();
    menu->addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, [this] {
        save(tr("Liste als Excel-Arbeitsmappe speichern"), QStringLiteral("xlsx"),
             [today = m_workspace.today()](const ListSheet& list, const QString& path) {
                 return writeListXlsx(list, today, path);
             });
    });
    menu->addAction(tr("Als &CSV speichern …"), this,
                    [this] { save(tr("Liste als CSV speichern"), QStringLiteral("csv"), &writeListCsv); });
}

/// Reads the list as it is shown, in the thread that calls it.
ListTools::SheetSource ListTools::sheetSource() const
{
    QList<const FieldInfo*> columns;
    for (const QString& key : m_columns.shownColumns())
        columns << fieldOf(key);
    const ListQuery query = m_model.query();
    const QStringList keys = m_model.foldedGroups();
    const QSet<QString> folded(keys.begin(), keys.end());
    const QString path = m_workspace.store().path();
    if (path == u":memory:") // no other thread can open it
        return [made = makeListSheet(m_workspace.store(), query, columns, folded)](const auto&) { return made; };
    return [=](const std::atomic_bool& cancelled) -> Result<ListSheet> {
        const auto store = openForBackground(path);
        if (!store)
            return failFrom(store);
        return makeListSheet(**store, query, columns, folded, &cancelled);
    };
}

void ListTools::print()
{
    if (!m_chooser)
        return;
    // Read once, whatever paper is chosen then; the preview makes one document at a time.
    const auto held = std::make_shared<std::optional<ListSheet>>();
    auto* preview = new PrintPreview(
        m_workspace, *m_chooser, m_model.entity().pluralText(),
        [held, sheet = sheetSource(), today = m_workspace.today(), letterhead = preferences::letterhead()](
            const report::ListPaper& paper, const std::atomic_bool& cancelled) -> Result<report::Document> {
            if (!*held) {
                auto list = sheet(cancelled);
                if (!list)
                    return failFrom(list);
                if (cancelled)
                    return outputCancelled();
                held->emplace(std::move(*list));
            }
            report::Document out = report::listReport(**held, today, paper);
            report::applyLetterhead(out, letterhead);
            return out;
        },
        this);
    preview->offerPaper(paper());
    connect(preview, &PrintPreview::paperChosen, this, &ListTools::keepPaper);
    preview->begin();
}

report::ListPaper ListTools::paper() const
{
    const QSettings settings;
    report::ListPaper out;
    const int orientation = settings.value(m_columns.settingsKey("orientation")).toInt();
    out.orientation = static_cast<report::ListPaper::Orientation>(std::clamp(orientation, 0, 2));
    out.fitToWidth = settings.value(m_columns.settingsKey("fitToWidth"), true).toBool();
    return out;
}

void ListTools::keepPaper(const report::ListPaper& paper) const
{
    QSettings settings;
    settings.setValue(m_columns.settingsKey("orientation"), static_cast<int>(paper.orientation));
    settings.setValue(m_columns.settingsKey("fitToWidth"), paper.fitToWidth);
}

void ListTools::savePdf()
{
    saveDocument(tr("Als PDF speichern"), report::Format::Pdf);
}

void ListTools::saveDocument(const QString& title, report::Format format)
{
    save(title, report::extensionOf(format),
         [format, today = m_workspace.today(), paper = paper(),
          letterhead = preferences::letterhead()](const ListSheet& list, const QString& path) {
             report::Document document = report::listReport(list, today, paper);
             report::applyLetterhead(document, letterhead);
             return report::render(document, format, path);
         });
}

void ListTools::save(const QString& title, const QString& suffix,
                     std::function<Result<>(const ListSheet&, const QString&)> write)
{
    if (!m_output)
        return;
    m_output->save(title, m_model.entity().pluralText(), suffix,
                   OutputLine::Write([sheet = sheetSource(), write = std::move(write)](
                                         const QString& path, const std::atomic_bool& cancelled) -> Result<> {
                       const auto list = sheet(cancelled);
                       if (!list)
                           return failFrom(list);
                       return cancelled ? Result<>() : write(*list, path);
                   }));
}

} // namespace iplan
