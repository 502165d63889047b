// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/operation.h"

#include <QHash>

namespace iplan
{

QString operationKey(const EntityInfo& entity, const char* verb)
{
    return entity.keyText() + u':' + QLatin1String(verb);
}

QString operationLabel(const QString& key)
{
    static const QHash<QString, QString> single{
        {QStringLiteral("root"), QStringLiteral("Datei anlegen")},
        {QStringLiteral("batch"), QStringLiteral("Mehrere Änderungen")},
        {QStringLiteral("decide"), QStringLiteral("Konflikte entscheiden")},
        {QStringLiteral("import"), QStringLiteral("Import")},
        {QStringLiteral("import:list"), QStringLiteral("Liste übernehmen")},
        {QStringLiteral("sample"), QStringLiteral("Beispieldaten laden")},
        {QStringLiteral("erase"), QStringLiteral("Personendaten löschen")},
        {kRedactOperation, QStringLiteral("Name in Abgeschlossenem entfernen")},
        {QStringLiteral("round:recipients"), QStringLiteral("Empfänger einer Sachstandsabfrage anlegen")},
        {QStringLiteral("round:out"), QStringLiteral("Bögen ausgeben")},
        {QStringLiteral("round:remind"), QStringLiteral("An Bögen erinnern")},
        {QStringLiteral("round:return"), QStringLiteral("Bogen einlesen")},
        {QStringLiteral("acceptFinding"), QStringLiteral("Lücke akzeptieren")},
        {QStringLiteral("reopenFinding"), QStringLiteral("Lücke wieder melden")},
        {QStringLiteral("acceptHint"), QStringLiteral("Hinweis zum Text akzeptieren")},
        {QStringLiteral("reopenHint"), QStringLiteral("Hinweis zum Text wieder melden")},
        {QStringLiteral("noDuplicate"), QStringLiteral("Keine Dublette")},
        {QStringLiteral("takeAlong"), QStringLiteral("Mitnahme einer Arbeitskopie vermerken")},
        {QStringLiteral("bringBack"), QStringLiteral("Rückgabe einer Arbeitskopie vermerken")},
        {QStringLiteral("round:recipients"), QStringLiteral("Empfänger der Sachstandsabfrage ermitteln")},
        {QStringLiteral("round:out"), QStringLiteral("Bögen der Sachstandsabfrage ausgeben")},
        {QStringLiteral("round:remind"), QStringLiteral("An die Sachstandsabfrage erinnern")},
        {QStringLiteral("round:return"), QStringLiteral("Bogen der Sachstandsabfrage einlesen")},
        {QStringLiteral("rating:ballots"), QStringLiteral("Stimmzettel anlegen")},
        {QStringLiteral("rating:vote"), QStringLiteral("Stimmen eingeben")},
        {QStringLiteral("rating:out"), QStringLiteral("Bögen der Bewertungsrunde ausgeben")},
        {QStringLiteral("rating:return"), QStringLiteral("Bogen der Bewertungsrunde einlesen")},
        {QStringLiteral("rating:takeover"), QStringLiteral("Ergebnis der Bewertung übernehmen")},
        {QStringLiteral("disclose"), QStringLiteral("Geschützte Mitgliederliste ausgeben")}};
    static const QHash<QString, QString> verbs{
        {QStringLiteral("create"), QStringLiteral("anlegen")},
        {QStringLiteral("edit"), QStringLiteral("ändern")},
        {QStringLiteral("delete"), QStringLiteral("löschen")},
        {QStringLiteral("copy"), QStringLiteral("als Vorlage kopieren")},
        {QStringLiteral("merge"), QStringLiteral("zusammenlegen")},
        {QStringLiteral("split"), QStringLiteral("aufteilen")},
        {QStringLiteral("bulk"), QStringLiteral("gemeinsam ändern")},
        {QStringLiteral("restore"), QStringLiteral("wiederherstellen")},
        {QStringLiteral("link"), QStringLiteral("verknüpfen")},
        {QStringLiteral("unlink"), QStringLiteral("Verknüpfung lösen")},
        {QStringLiteral("move"), QStringLiteral("verschieben")},
        {QStringLiteral("renumber"), QStringLiteral("neu nummerieren")},
        {QStringLiteral("freeze"), QStringLiteral("einfrieren")},
        {QStringLiteral("reopen"), QStringLiteral("wieder öffnen")},
        {QStringLiteral("choose"), QStringLiteral("von Hand auswählen")},
        {QStringLiteral("restoreText"), QStringLiteral("Text einer Fassung zurückholen")}};
    if (key.startsWith(QLatin1String("undo:")))
        return QStringLiteral("Rückgängig: ") + operationLabel(key.mid(5));
    if (key.startsWith(QLatin1String("redo:")))
        return QStringLiteral("Wiederholen: ") + operationLabel(key.mid(5));
    if (const auto known = single.constFind(key); known != single.constEnd())
        return *known;
    const EntityInfo* entity = entityByKey(key.section(u':', 0, 0));
    const QString verb = verbs.value(key.section(u':', 1));
    return entity && !verb.isEmpty() ? entity->labelText() + u' ' + verb : key;
}

bool isUndoOrRedo(const QString& key)
{
    return key.startsWith(QLatin1String("undo:")) || key.startsWith(QLatin1String("redo:"));
}

} // namespace iplan
