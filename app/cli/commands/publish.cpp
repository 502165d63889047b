// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/interrupt.h"
#include "app/cli/openfile.h"
#include "app/cli/stateoption.h"
#include "core/base/counted.h"
#include "core/publish/publication.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

namespace
{

QString mentionsText(const QList<PersonMention>& mentions)
{
    QString out;
    for (const PersonMention& mention : mentions)
        out += QStringLiteral("  - %1: %2 („%3“)\n").arg(mention.place, mention.what, mention.passage);
    return out;
}

QJsonArray mentionsJson(const QList<PersonMention>& mentions)
{
    QJsonArray out;
    for (const PersonMention& mention : mentions)
        out << QJsonObject{{QStringLiteral("entity"), mention.row.entity->keyText()},
                           {QStringLiteral("id"), idText(mention.row.id)},
                           {QStringLiteral("field"), mention.field ? mention.field->keyText() : QString()},
                           {QStringLiteral("place"), mention.place},
                           {QStringLiteral("what"), mention.what},
                           {QStringLiteral("passage"), mention.passage}};
    return out;
}

/// Shows where people are still named; nothing is written.
Result<> answerMentions(const QList<PersonMention>& mentions, Formatter& out)
{
    return out.answer(
        [&] {
            return mentions.isEmpty()
                       ? QStringLiteral("In den öffentlichen Texten wird niemand aus der Datei genannt.\n")
                       : counted(mentions.size(), "Stelle nennt", "Stellen nennen") +
                             QStringLiteral(" jemanden aus der Datei:\n") + mentionsText(mentions);
        },
        [&] { return QJsonValue(mentionsJson(mentions)); });
}

Result<> runPublish(const Call& call, Formatter& out)
{
    const bool onlyChecks = call.has("check");
    const QString folder = call.value("output");
    if (folder.isEmpty() && !onlyChecks)
        return fail(ErrorKind::Usage, QStringLiteral("iplan publish: --output fehlt."),
                    QStringLiteral("Schreiben Sie „--output ORDNER“, oder „--check“, um nur nach Namen zu suchen."));
    IPLAN_TRY_ASSIGN(const auto asked, wantedState(call));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto wanted, ofEdition(call, *store, asked));
    PublishRequest request{wanted.state, wanted.asOf, wanted.edition, call.value("licence")};
    IPLAN_TRY_ASSIGN(const auto mentions, mentionsToPublish(*store, request));
    if (onlyChecks)
        return answerMentions(mentions, out);
    if (!mentions.isEmpty() && !call.has("despite-mentions"))
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("%1 jemanden aus der Datei, zum Beispiel %2 in „%3“.")
                .arg(counted(mentions.size(), "Stelle nennt", "Stellen nennen"), mentions.first().what,
                     mentions.first().passage),
            QStringLiteral("„--check“ zeigt alle. Ändern Sie die Texte, oder schreiben Sie --despite-mentions, wenn "
                           "Sie jede Stelle gelesen haben."));
    const Interrupt interrupt;
    request.isCancelled = &Interrupt::isWanted;
    IPLAN_TRY_ASSIGN(const auto made, publish(*store, folder, request));
    return out.answer(
        [&] {
            return QStringLiteral("Veröffentlicht: %1 (%2%3)\n")
                .arg(QDir::toNativeSeparators(folder), counted(made.pages, "Maßnahme", "Maßnahmen"),
                     made.isAccessiblePdf ? QString()
                                          : QStringLiteral("; das PDF ist ohne LibreOffice nicht barrierefrei"));
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("folder"), folder},
                                          {QStringLiteral("pages"), made.pages},
                                          {QStringLiteral("accessiblePdf"), made.isAccessiblePdf},
                                          {QStringLiteral("mentions"), mentionsJson(mentions)}});
        });
}

} // namespace

const Command& publishCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"output", "ORDNER", "Wohin; ein früher veröffentlichter Ordner wird ersetzt."},
        {"check", "", "Nur zeigen, wo öffentliche Texte Personen der Datei nennen."},
        {"despite-mentions", "", "Auch veröffentlichen, wenn Texte jemanden nennen."},
        {"licence", "ADRESSE", "Lizenz der Daten, zum Beispiel http://dcat-ap.de/def/licenses/dl-by-de/2.0."},
        kAtOption,
        kEditionOption};
    static constexpr Command command{"publish",
                                     "Schreibt die öffentliche Fassung: Seiten für das Internet, PDF und offene Daten.",
                                     "Ohne Personen, interne Angaben und Lücken. Die Seiten brauchen keinen Server. "
                                     "Vorher wird nachgesehen, ob Texte "
                                     "Personen der Datei mit Namen, E-Mail-Adresse oder Telefonnummer nennen.",
                                     arguments,
                                     options,
                                     &runPublish,
                                     true};
    return command;
}

} // namespace iplan::cli
