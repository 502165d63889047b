// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/outputmenu.h"

#include "core/report/pdfrenderer.h"

#include <QCoreApplication>
#include <QMenu>

namespace iplan
{

namespace
{

QString outputText(const char* text)
{
    return QCoreApplication::translate("iplan::OutputMenu", text);
}

} // namespace

void fillOutputMenu(QMenu& menu, const QObject* context, const OutputActions& actions)
{
    menu.setToolTipsVisible(true);
    menu.addAction(outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "&Drucken …")), context, actions.print);
    menu.addSeparator();
    const auto add = [&](report::Format format, const char* text, const char* title) {
        return menu.addAction(outputText(text), context,
                              [save = actions.save, format, title = outputText(title)] { save(format, title); });
    };
    add(report::Format::Pdf, QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &PDF speichern …"),
        QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als PDF speichern"));
    QAction* accessible = add(report::Format::AccessiblePdf,
                              QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als barriere&freies PDF speichern …"),
                              QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als barrierefreies PDF speichern"));
    accessible->setEnabled(report::accessiblePdfAvailable());
    accessible->setToolTip(outputText(
        accessible->isEnabled()
            ? QT_TRANSLATE_NOOP("iplan::OutputMenu", "Mit Strukturmarken für Vorleseprogramme; dauert einige Sekunden")
            : QT_TRANSLATE_NOOP("iplan::OutputMenu", "Dafür muss LibreOffice installiert sein.")));
    add(report::Format::Odt, QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &ODT (Textdokument) speichern …"),
        QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als Textdokument speichern"));
    add(report::Format::Html, QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &HTML speichern …"),
        QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als HTML speichern"));
}

} // namespace iplan
