// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/introduction.h"

#include "core/query/resolve.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/overview/startpage.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/introductionpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

namespace iplan
{

namespace
{

const QString kOutcome = QStringLiteral("introduction/outcome");
const QString kFinished = QStringLiteral("finished");
const QString kSkipped = QStringLiteral("skipped");

struct Stop {
    const char* page;
    const char* row; ///< as resolveRef() takes it; shown if it is still there, otherwise the page alone
    const char* title;
    const char* text;
};

constexpr Stop kStops[] = {
    {"overview", "", QT_TRANSLATE_NOOP("Introduction", "Die Übersicht"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Hier beginnt der Arbeitstag: was überfällig ist, was ansteht, was lange niemand angefasst hat. "
                       "Jede Zahl führt zu der Liste dahinter. Dies ist Ihre eigene Kopie des Beispiels; Sie dürfen "
                       "alles ausprobieren.")},
    {"concept", "recommendation:5.3", QT_TRANSLATE_NOOP("Introduction", "Das Konzept"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Der Baum reicht vom Konzept über Handlungsfelder, Module und Empfehlungen bis zum "
                       "Handlungspunkt; daneben steht, was gewählt ist. Mit der Maus oder mit Alt und den Pfeiltasten "
                       "ordnen Sie um. Der Wortlaut einer beschlossenen Empfehlung bleibt gesperrt.")},
    {"measure", "measure:K001", QT_TRANSLATE_NOOP("Introduction", "Eine Maßnahme"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Die Liste filtert, sortiert und füllt sich wie eine Tabelle in Excel; das Formular zeigt alles "
                       "zu einer Maßnahme. Was Sie eingeben, ist gespeichert, sobald Sie das Feld verlassen. Strg+Z "
                       "nimmt jeden Schritt zurück.")},
    {"findings", "", QT_TRANSLATE_NOOP("Introduction", "Die Lücken"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Das Programm prüft laufend, was fehlt oder nicht zusammenpasst, etwa eine Maßnahme ohne "
                       "Sachstand. Die Eingabetaste springt zu dem Feld, das die Lücke schließt. Was so bleiben soll, "
                       "nehmen Sie mit einer Begründung an.")},
    {"reports", "", QT_TRANSLATE_NOOP("Introduction", "Die Berichte"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Aus denselben Angaben entstehen Modulbericht und Maßnahmenprogramm, mit Vorschau, zum Drucken "
                       "oder als Datei. Kommune, Dienststelle und Logo für den Briefkopf stehen unter Bearbeiten > "
                       "Einstellungen.")},
    {"exchange", "", QT_TRANSLATE_NOOP("Introduction", "Der Abgleich"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Jede Person arbeitet an ihrer eigenen Kopie. Der Abgleich über einen gemeinsamen Ordner führt "
                       "die Kopien zusammen. Haben zwei dasselbe verschieden geändert, fragt die Seite Konflikte; "
                       "verloren geht nichts.")},
    {"overview", "", QT_TRANSLATE_NOOP("Introduction", "Ihre eigene Datei"),
     QT_TRANSLATE_NOOP("Introduction",
                       "Datei > Neue Datei (Strg+Umschalt+N) legt die Datei Ihrer Kommune an; dort beginnen Sie mit "
                       "der Seite Konzept. F1 öffnet zu jeder Seite das Handbuch, Strg+K findet alles. Diese Kopie "
                       "steht unter Datei > Zuletzt benutzt, die Einführung im Menü Hilfe.")},
};
constexpr int kStopCount = static_cast<int>(std::size(kStops));

} // namespace

Introduction::Introduction(MainWindow& window) : Feature(window), m_panel(new IntroductionPanel)
{
    window.addStrip(m_panel);
    on(Command::Introduction, [this] { begin(); });
    connect(&window.startPage(), &StartPage::introductionRequested, this, &Introduction::begin);
    connect(&window.startPage(), &StartPage::introductionDeclined, this, [this] { remember(kSkipped); });
    connect(m_panel, &IntroductionPanel::backRequested, this, [this] { step(-1); });
    connect(m_panel, &IntroductionPanel::nextRequested, this, [this] { step(1); });
    connect(m_panel, &IntroductionPanel::endRequested, this, [this] { end(kSkipped); });
    // Whoever closes the copy or opens another file has gone on with something else.
    connect(&window.workspace(), &Workspace::aboutToClose, this, [this] {
        if (!m_opening)
            leave();
    });
    window.startPage().setIntroductionOffered(QSettings().value(kOutcome).toString().isEmpty());
}

void Introduction::begin()
{
    const bool underWay = m_stop >= 0;
    if (!underWay) {
        m_previous = window().workspace().isOpen() ? window().workspace().store().file().path() : QString();
        if (!openSample())
            return;
    }
    show(0);
}

bool Introduction::openSample()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/einfuehrung");
    QDir().mkpath(folder);
    const QString name = tr("Beispiel Köln");
    const QString usual = QStringLiteral("%1/%2.iplan").arg(folder, name);
    m_opening = true;
    bool ready = QFileInfo::exists(usual) && window().files().open(usual);
    if (!ready) // the first time, or somebody damaged the copy
        ready = window().files().createSample(QStringLiteral("koeln"),
                                              freeDocumentPath(name, QStringLiteral("iplan"), folder));
    m_opening = false;
    if (ready && m_previous == window().workspace().store().file().path())
        m_previous.clear();
    return ready;
}

void Introduction::show(int stop)
{
    m_stop = stop;
    const Stop& now = kStops[stop];
    const auto row = *now.row ? resolveRef(window().workspace().store(), QString::fromUtf8(now.row)) : RowRef();
    if (row && !row->isNull())
        window().openRecord(*row);
    else
        window().showPage(QString::fromLatin1(now.page));
    m_panel->showStop(stop + 1, kStopCount, tr(now.title), tr(now.text));
    // Pages take the focus once they are filled.
    QTimer::singleShot(0, m_panel, &IntroductionPanel::focusNext);
}

void Introduction::step(int by)
{
    const int next = m_stop + by;
    if (next >= kStopCount)
        end(kFinished);
    else if (next >= 0)
        show(next);
}

void Introduction::end(const QString& how)
{
    remember(how);
    const QString previous = m_previous;
    leave();
    if (!previous.isEmpty())
        window().files().open(previous);
    else if (Page* page = window().pages().current())
        page->panes().value(0, page)->setFocus();
}

void Introduction::remember(const QString& how)
{
    // Once finished it stays so, even if somebody leaves a second round early.
    if (QSettings().value(kOutcome).toString() != kFinished)
        QSettings().setValue(kOutcome, how);
    window().startPage().setIntroductionOffered(false);
}

void Introduction::leave()
{
    m_stop = -1;
    m_previous.clear();
    m_panel->hide();
}

} // namespace iplan
