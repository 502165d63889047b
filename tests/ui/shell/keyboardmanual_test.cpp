// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/handbuch/tastatur.md is written from the actions of the program: IPLAN_WRITE_MANUAL=1 writes it anew.
#include "core/model/entities.h"
#include "tests/ui/support/pages.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/shell/pagecatalogue.h"

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr qsizetype kManyPages = 4; ///< what so many pages do is said once, of lists

/// What no action has, below the heading that it stands under.
struct OtherKeys {
    const char* heading;
    const char* line;
};
constexpr OtherKeys kOtherKeys[] = {
    {"Fenster", "**Strg+1** bis **Strg+7**: die Gruppen der Leiste links, noch einmal: deren nächste Seite; auch aus "
                "einem Text heraus"},
    {"Fenster", "**Oben**, **Unten** in der Leiste links: Seite wählen; **Links**, **Rechts**: Gruppe zu- und "
                "aufklappen; **Eingabe**: in die Seite"},
    {"Fenster", "**Eingabe** oder **Leertaste** auf einer Schaltfläche: drücken"},
    {"Listen",
     "**F2** oder einfach tippen: Zelle ändern; **Eingabe**: eine Zelle weiter nach unten, **Tabulator**: nach "
     "rechts, **Esc**: verwerfen"},
    {"Listen", "tippen in der leeren letzten Zeile: Eintrag anlegen"},
    {"Listen", "**Eingabe** auf einer Zelle: in das Formular"},
    {"Listen", "**Strg+C**, **Strg+V**: Zellen kopieren, Block aus Excel einfügen"},
    {"Listen", "**Strg+Punkt**: heute in ein Datum; **Strg+'**: der Wert aus der Zelle darüber"},
    {"Listen", "**Entf**: Zellen leeren; wenn ganze Zeilen markiert sind (**Umschalt+Leertaste**), in den Papierkorb"},
    {"Listen",
     "**Leertaste**, **Links**, **Rechts** auf der Überschrift einer Gruppe: auf- und zuklappen; die Sterntaste "
     "klappt alle auf"},
    {"Formulare", "**Leertaste** oder **Eingabe** auf einer Überschrift: auf- und zuklappen; **Links**: zuklappen, "
                  "**Rechts**: aufklappen"},
    {"Formulare",
     "in einer Tabelle des Formulars (Kosten, Schritte, Mitgliedschaften) wie in der Liste; dazu **Einfg**: "
     "Zeile anlegen, **Strg+D**: duplizieren (eine Kostenposition ins Jahr danach), **Eingabe**: zu allen "
     "Feldern der Zeile, **Strg+Umschalt+Entf**: Zeilen löschen"},
    {"Formulare", "**Esc**: verwerfen, was gerade getippt wurde"},
    {"Texte", "**Strg+Eingabe**: Text speichern und weiterschreiben"},
    {"Texte", "**Menütaste** oder **Umschalt+F10** in einem rot unterstrichenen Wort: Vorschläge"},
    {"Listen und Felder", "**Strg+Bild ab**, **Strg+Bild auf**: nächste, vorige Liste"},
    {"Sitzungsmodus", "in der Anwesenheit Buchstaben: Namen suchen; **1** bis **6**: anwesend, entschuldigt, "
                      "unentschuldigt, vertreten, Gast, ohne Mitwirkung; **0**: nichts vermerkt"},
    {"Zeitplan", "**Strg+Plus**, **Strg+Minus**, **Strg+0**: Maßstab, auch in der Vorschau der Berichte"},
    {"Zeitplan", "**Minus**, **Plus**: Gruppe ein- und ausklappen"},
};

/// As German keyboards call them.
QString germanKeys(const QKeySequence& keys)
{
    static const QList<std::pair<QString, QString>> words{
        {QStringLiteral("PgDown"), QStringLiteral("Bild ab")}, {QStringLiteral("PgUp"), QStringLiteral("Bild auf")},
        {QStringLiteral("Ctrl+"), QStringLiteral("Strg+")},    {QStringLiteral("Shift+"), QStringLiteral("Umschalt+")},
        {QStringLiteral("Del"), QStringLiteral("Entf")},       {QStringLiteral("Return"), QStringLiteral("Eingabe")},
        {QStringLiteral("Left"), QStringLiteral("Links")},     {QStringLiteral("Right"), QStringLiteral("Rechts")},
        {QStringLiteral("Up"), QStringLiteral("Oben")},        {QStringLiteral("Down"), QStringLiteral("Unten")},
        {QStringLiteral("Ctrl+,"), QStringLiteral("Strg+,")},
    };
    QString out = keys.toString(QKeySequence::PortableText);
    for (const auto& [english, german] : words)
        out.replace(english, german);
    if (out.endsWith(u','))
        out = out.chopped(1) + QStringLiteral("Komma");
    return out;
}

/// "**Strg+Umschalt+Z** oder **Strg+Y**"; without keys that only some keyboards have.
QString keysOf(const QAction& action)
{
    QStringList out;
    for (const QKeySequence& keys : action.shortcuts()) {
        const QString portable = keys.toString(QKeySequence::PortableText);
        if (portable != u"Back" && portable != u"Forward" && !portable.endsWith(QStringLiteral("Enter")))
            out << QStringLiteral("**%1**").arg(germanKeys(keys));
    }
    return out.join(QStringLiteral(" oder "));
}

QString nameOf(const QAction& action)
{
    return action.text().remove(u'&').remove(QStringLiteral(" …")).section(u':', 0, 0);
}

QString lineOf(const QAction& action)
{
    return QStringLiteral("%1: %2").arg(keysOf(action), nameOf(action));
}

/// Headings in order, each with its lines.
class Sections
{
public:
    void add(const QString& heading, const QString& line)
    {
        for (auto& [known, lines] : m_sections) {
            if (known != heading)
                continue;
            if (!lines.contains(line))
                lines << line;
            return;
        }
        m_sections.emplaceBack(heading, QStringList{line});
    }
    [[nodiscard]] QString text() const
    {
        QString out =
            QStringLiteral("# Tastatur\n\nAlles im Programm geht ohne Maus. Die Taste zu einem Befehl steht auch "
                           "im Menü und in der Erklärung der Schaltfläche.\n");
        for (const auto& [heading, lines] : m_sections) {
            out += QStringLiteral("\n## %1\n\n").arg(heading);
            for (const QString& line : lines)
                out += QStringLiteral("- %1\n").arg(line);
        }
        return out + QStringLiteral("\n[Stichwörter]: # \"Tastenkürzel, Tastenkombination, ohne Maus, "
                                    "Barrierefreiheit\"\n");
    }

private:
    QList<std::pair<QString, QStringList>> m_sections;
};

void addMenus(Sections& out, const MainWindow& window)
{
    for (const QAction* menu : window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (!keysOf(*action).isEmpty())
                out.add(nameOf(*menu), lineOf(*action));
        }
    }
}

bool isOfText(const QAction& action)
{
    return qobject_cast<QTextEdit*>(action.parent()) || qobject_cast<QPlainTextEdit*>(action.parent());
}

void addPages(Sections& out, const Office& office)
{
    QList<std::pair<QString, QStringList>> found; // line, pages
    for (const PageEntry& entry : office.window->pages().entries()) {
        office.window->showPage(entry.key);
        for (const QAction* action : office.window->pages().current()->findChildren<QAction*>()) {
            if (keysOf(*action).isEmpty() || nameOf(*action).isEmpty() || isOfText(*action))
                continue;
            const QString line = lineOf(*action);
            const auto known =
                std::find_if(found.begin(), found.end(), [&line](const auto& one) { return one.first == line; });
            if (known == found.end())
                found.emplaceBack(line, QStringList{entry.title});
            else if (!known->second.contains(entry.title))
                known->second << entry.title;
        }
    }
    for (const auto& [line, pages] : std::as_const(found))
        out.add(pages.size() >= kManyPages ? QStringLiteral("Listen") : pages.join(QStringLiteral(", ")), line);
}

void addTexts(Sections& out, const Office& office)
{
    for (const auto& [entity, field] :
         {std::pair(&entityOf<ConceptModule>(), u"objectives"), std::pair(&entityOf<Measure>(), u"description")}) {
        const std::unique_ptr<FieldEditor> editor(makeEditor(*entity->field(field), office.workspace()));
        for (const QAction* action : editor->findChildren<QAction*>()) {
            if (!keysOf(*action).isEmpty() && isOfText(*action))
                out.add(QStringLiteral("Texte"), lineOf(*action));
        }
    }
}

} // namespace

TEST_CASE("The page of the manual on the keyboard says what the actions say", "[ui]")
{
    Office office;
    Sections sections;
    addMenus(sections, *office.window); // before what is undone is named
    office.openSample(QStringLiteral("koeln"));
    sections.add(QStringLiteral("Listen"), QStringLiteral("**Strg+F**: in die Filterzeile; **Esc** leert sie"));
    addPages(sections, office);
    addTexts(sections, office);
    for (const OtherKeys& other : kOtherKeys)
        sections.add(QString::fromUtf8(other.heading), QString::fromUtf8(other.line));

    const QString path = sourcePath(QStringLiteral("docs/handbuch/tastatur.md"));
    if (qEnvironmentVariableIsSet("IPLAN_WRITE_MANUAL")) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sections.text().toUtf8());
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == sections.text());
}

TEST_CASE("No page takes a key that the window has", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    QHash<QString, QString> taken;
    for (const QAction* action : office.window->actions().all()) {
        for (const QKeySequence& keys : action->shortcuts())
            taken.insert(keys.toString(), action->objectName());
    }
    for (const PageEntry& entry : office.window->pages().entries()) {
        INFO(entry.key.toStdString());
        office.window->showPage(entry.key);
        for (const QAction* action : office.window->pages().current()->findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                INFO(action->text().toStdString() << ' ' << keys.toString().toStdString());
                CHECK_FALSE(taken.contains(keys.toString()));
            }
        }
    }
}
