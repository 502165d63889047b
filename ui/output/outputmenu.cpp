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

SaveChoice plainPdf()
{
    SaveChoice out{report::Format::Pdf, QStringLiteral("savePdf"),
                   outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &PDF speichern …")),
                   outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als PDF speichern")),
                   outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                                "Ohne Strukturmarken: Vorleseprogramme finden sich darin nicht "
                                                "zurecht. Ein barrierefreies PDF entsteht, wenn LibreOffice "
                                                "installiert ist."))};
    if (report::usualPdf() == report::Format::Pdf)
        return out;
    out.text = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als ein&faches PDF speichern …"));
    out.title = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als einfaches PDF speichern"));
    out.help = outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                            "Sofort fertig, aber ohne Strukturmarken: Vorleseprogramme finden sich "
                                            "darin nicht zurecht"));
    return out;
}

SaveChoice choiceOf(report::Format format)
{
    switch (format) {
    case report::Format::Pdf:
        break;
    case report::Format::AccessiblePdf:
        return {format, QStringLiteral("saveAccessiblePdf"),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &PDF speichern …")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als PDF speichern")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu",
                                             "Barrierefrei, mit Strukturmarken für Vorleseprogramme; dauert einige "
                                             "Sekunden"))};
    case report::Format::Docx:
        return {format, QStringLiteral("saveDocx"),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &Word-Dokument speichern …")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als Word-Dokument speichern")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "DOCX, zum Weiterschreiben in Word"))};
    case report::Format::Odt:
        return {format, QStringLiteral("saveOdt"),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als &ODT speichern …")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als ODT speichern")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Textdokument, zum Weiterschreiben in LibreOffice"))};
    case report::Format::Html:
        return {format,
                QStringLiteral("saveHtml"),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als HTM&L speichern …")),
                outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Als HTML speichern")),
                {}};
    }
    return plainPdf();
}

} // namespace

QList<SaveChoice> saveChoices()
{
    const report::Format usual = report::usualPdf();
    QList<SaveChoice> out{choiceOf(usual)};
    for (const report::Format format : report::kAllFormats) {
        const bool isPossible = format != report::Format::AccessiblePdf || usual == format;
        if (format != usual && isPossible)
            out << choiceOf(format);
    }
    return out;
}

void fillOutputMenu(QMenu& menu, const QObject* context, const OutputActions& actions)
{
    menu.setToolTipsVisible(true);
    menu.addAction(outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "&Drucken …")), context, actions.print);
    menu.addSeparator();
    for (const SaveChoice& choice : saveChoices()) {
        if (actions.isPaged && choice.format == report::Format::Html)
            continue;
        QAction* action =
            menu.addAction(choice.text, context, [save = actions.save, choice] { save(choice.format, choice.title); });
        action->setObjectName(choice.name);
        action->setToolTip(choice.help);
    }
}

void setOutputPossible(QToolButton& button, bool isPossible)
{
    static const char* const usualTip = "usualTip"; // what the button says otherwise
    if (button.property(usualTip).isNull())
        button.setProperty(usualTip, button.toolTip());
    const QString tip =
        isPossible ? button.property(usualTip).toString()
                   : outputText(QT_TRANSLATE_NOOP("iplan::OutputMenu", "Hier steht nichts, das auszugeben wäre: Die "
                                                                       "Liste ist leer, oder kein Eintrag passt zum "
                                                                       "Filter"));
    button.setEnabled(isPossible);
    button.setToolTip(tip);
    button.setAccessibleDescription(tip);
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
