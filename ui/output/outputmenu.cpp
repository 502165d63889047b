// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputmenu.h"

#include "ui/widget/pageparts.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

namespace iplan
{

namespace
{

QString outputText(const char* text)
{
    return QCoreApplication::translate("iplan::OutputMenu", text);
}

} // namespace

QList<PdfChoice> pdfChoices()
{
    const bool accessible = report::usualPdf() == report::Format::AccessiblePdf;
    const QString usual = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &PDF speichern …"));
    const QString title = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als PDF speichern"));
    PdfChoice plain{report::Format::Pdf, QStringLiteral("savePdf"), usual, title,
                    outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                                 "Ohne Strukturmarken: Vorleseprogramme finden sich darin nicht "
                                                 "zurecht. Ein barrierefreies PDF entsteht, wenn LibreOffice "
                                                 "installiert ist."))};
    if (!accessible)
        return {plain};
    plain.text = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als ein&faches PDF speichern …"));
    plain.title = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als einfaches PDF speichern"));
    plain.help = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                              "Sofort fertig, aber ohne Strukturmarken: Vorleseprogramme finden sich "
                                              "darin nicht zurecht"));
    return {{report::Format::AccessiblePdf, QStringLiteral("saveAccessiblePdf"), usual, title,
             outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                          "Barrierefrei, mit Strukturmarken für Vorleseprogramme; dauert einige "
                                          "Sekunden"))},
            plain};
}

void fillOutputMenu(QMenu& menu, const QObject* context, const OutputActions& actions)
{
    menu.setToolTipsVisible(true);
    menu.addAction(outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "&Drucken …")), context, actions.print);
    menu.addSeparator();
    for (const PdfChoice& choice : pdfChoices()) {
        QAction* action =
            menu.addAction(choice.text, context, [save = actions.save, choice] { save(choice.format, choice.title); });
        action->setObjectName(choice.name);
        action->setToolTip(choice.help);
    }
    const auto add = [&](report::Format format, const char* text, const char* title) {
        return menu.addAction(outputText(text), context,
                              [save = actions.save, format, title = outputText(title)] { save(format, title); });
    };
    add(report::Format::Odt, QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &ODT (Textdokument) speichern …"),
        QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als Textdokument speichern"));
    add(report::Format::Html, QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &HTML speichern …"),
        QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als HTML speichern"));
}

QToolButton* outputButton()
{
    auto* button =
        pageButton(outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Ausg&eben")), QStringLiteral("print"),
                   outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Druckt oder speichert, was gezeigt wird")));
    button->setObjectName(QStringLiteral("output"));
    button->setMenu(new QMenu(button));
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace iplan
