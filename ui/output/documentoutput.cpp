// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/documentoutput.h"

#include "core/report/letterhead.h"
#include "ui/base/preferences.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"

#include <QMenu>
#include <QToolButton>

namespace iplan
{

DocumentOutput::DocumentOutput(Workspace& workspace, FileChooser& chooser, QWidget& page, Prepare prepare,
                               std::function<QString()> name)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page),
      m_prepare([prepare = std::move(prepare)] {
          return [make = prepare(), letterhead = preferences::letterhead()] {
              report::Document out = make();
              report::applyLetterhead(out, letterhead);
              return out;
          };
      }),
      m_name(std::move(name)), m_line(new OutputLine(workspace, chooser)), m_button(outputButton()),
      m_menu(m_button->menu())
{
    fillOutputMenu(*m_menu, this,
                   {[this] { print(); }, [this](report::Format format, const QString& title) { save(format, title); }});
}

void DocumentOutput::print()
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, m_name(),
        [make = m_prepare()](const auto&, const auto&, const auto&) { return make(); }, &m_page);
    preview->begin();
}

void DocumentOutput::savePdf(bool drawn)
{
    save(drawn ? report::Format::Pdf : report::usualPdf(), tr("Als PDF speichern"));
}

void DocumentOutput::save(report::Format format, const QString& title)
{
    m_line->save(title, m_name(), report::extensionOf(format),
                 [format, make = m_prepare()](const QString& path) { return report::render(make(), format, path); });
}

} // namespace iplan
