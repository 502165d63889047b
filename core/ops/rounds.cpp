// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/rounds.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/ops/rows.h"
#include "core/query/editionselection.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// Which measures the edition of a round holds; nothing where it asks about all.
std::optional<QSet<QUuid>> measuresOfEdition(const Reader& reader, const Id<Edition>& id)
{
    const auto edition = reader.find(id);
    if (!edition || edition->deleted)
        return {};
    if (!isFrozen(*edition)) {
        const auto chosen = chosenRows(reader, TableRows(reader), *edition);
        const auto measures = chosen.constFind(&entityOf<Measure>());
        return measures == chosen.constEnd() ? std::nullopt : std::optional(*measures);
    }
    QSet<QUuid> out;
    const auto entries = reader.where<EditionEntry>("edition", id);
    for (const EditionEntry& entry : entries) {
        if (entry.sourceEntity == entityOf<Measure>().keyText() && !entry.content.isEmpty())
            out << idFromText(entry.sourceId);
    }
    return out;
}

/// The measures that the round is about, in list order.
QList<Measure> measuresOf(const Reader& reader, const StatusRound& round)
{
    QList<Measure> out = reader.all<Measure>();
    const auto only = measuresOfEdition(reader, round.edition);
    out.removeIf([&only](const Measure& measure) {
        return !isAskedAbout(measure) || (only && !only->contains(measure.id.uuid()));
    });
    return out;
}

/// The providers of each measure of third parties.
QMultiHash<QUuid, QUuid> providersOfMeasures(const Reader& reader)
{
    QMultiHash<QUuid, QUuid> out;
    const auto participants = reader.all<MeasureParticipant>();
    for (const MeasureParticipant& participant : participants) {
        if (participant.role == ParticipantRole::Provider)
            out.insert(participant.measure.uuid(), participant.organization.uuid());
    }
    return out;
}

/// The one contact person of the measures; null where they name none, or several.
Id<Person> contactOf(const Reader& reader, const QList<Measure>& measures)
{
    QSet<QUuid> persons;
    for (const Measure& measure : measures) {
        if (!measure.contactPerson.isNull())
            persons << measure.contactPerson.uuid();
    }
    if (persons.size() != 1 || !reader.isLive(rowRef(Id<Person>(*persons.constBegin()))))
        return {};
    return Id<Person>(*persons.constBegin());
}

Result<StatusRound> roundOf(const Reader& reader, const Id<StatusRound>& id)
{
    const auto round = reader.find(id);
    if (!round || round->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diese Sachstandsabfrage gibt es nicht."),
                    QStringLiteral("Sie wurde inzwischen gelöscht; der Papierkorb zeigt sie."));
    return *round;
}

Result<> refuseClosed(const StatusRound& round)
{
    if (round.state != RoundState::Closed)
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist abgeschlossen.").arg(round.title),
                QStringLiteral("Setzen Sie den Stand der Abfrage wieder auf „läuft“, oder legen Sie eine neue an."));
}

const FieldInfo* recipientField(const char* key)
{
    return entityOf<RoundRecipient>().field(QString::fromLatin1(key));
}

Value dayValue(QDate day)
{
    return day.toString(Qt::ISODate);
}

Result<RoundRecipient> recipientOf(const Reader& reader, const Id<RoundRecipient>& id)
{
    const auto recipient = reader.find(id);
    if (!recipient || recipient->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diesen Empfänger hat die Sachstandsabfrage nicht mehr."),
                    QStringLiteral("Er wurde inzwischen gelöscht; der Papierkorb zeigt ihn."));
    return *recipient;
}

/// The recipient with its round, not closed.
Result<StatusRound> openRoundOf(const Reader& reader, const Id<RoundRecipient>& id)
{
    IPLAN_TRY_ASSIGN(const auto recipient, recipientOf(reader, id));
    IPLAN_TRY_ASSIGN(const auto round, roundOf(reader, recipient.round));
    IPLAN_TRY(refuseClosed(round));
    return round;
}

int answeredBy(const Reader& reader, const Id<RoundRecipient>& recipient, const QList<Measure>& measures)
{
    return static_cast<int>(std::ranges::count_if(measures, [&](const Measure& measure) {
        const auto report = reader.find(roundReportId(recipient, measure.id));
        return report && !report->deleted;
    }));
}

RoundProgress progressOf(const RoundRecipient& recipient, const StatusRound& round, QDate today)
{
    if (recipient.returnedOn.isValid())
        return RoundProgress::Returned;
    if (!recipient.sentOn.isValid())
        return RoundProgress::NotSent;
    return round.due.isValid() && round.due < today ? RoundProgress::Overdue : RoundProgress::Waiting;
}

} // namespace

bool isAskedAbout(const Measure& measure)
{
    const bool isOver = measure.state == MeasureState::Done || measure.state == MeasureState::Stopped ||
                        measure.state == MeasureState::Rejected;
    return !isOver && measure.mergedInto.isNull();
}

QList<RoundQuestion> questionsOf(const Reader& reader, const StatusRound& round)
{
    const auto providers = providersOfMeasures(reader);
    QHash<QUuid, QList<Measure>> asked;
    const auto measures = measuresOf(reader, round);
    for (const Measure& measure : measures) {
        QSet<QUuid> organizations{measure.leadOffice.uuid()};
        if (measure.providerKind == ProviderKind::ThirdParty) {
            for (const QUuid& provider : providers.values(measure.id.uuid()))
                organizations << provider;
        }
        for (const QUuid& organization : std::as_const(organizations))
            asked[organization] << measure;
    }
    QList<RoundQuestion> out;
    QList<Organization> organizations = reader.all<Organization>();
    std::ranges::stable_sort(organizations, [](const auto& a, const auto& b) { return textBefore(a.name, b.name); });
    for (const Organization& organization : std::as_const(organizations)) {
        if (const auto own = asked.constFind(organization.id.uuid()); own != asked.constEnd())
            out << RoundQuestion{organization.id, *own};
    }
    return out;
}

QList<Measure> askedOfNobody(const Reader& reader, const StatusRound& round)
{
    QSet<QUuid> asked;
    const auto questions = questionsOf(reader, round);
    for (const RoundQuestion& question : questions) {
        for (const Measure& measure : question.measures)
            asked << measure.id.uuid();
    }
    QList<Measure> out = measuresOf(reader, round);
    out.removeIf([&asked](const Measure& measure) { return asked.contains(measure.id.uuid()); });
    return out;
}

QString askedOfNobodyText(const QList<Measure>& measures)
{
    if (measures.isEmpty())
        return {};
    QStringList names;
    for (const Measure& measure : measures)
        names << (measure.code.isEmpty() ? measure.title : measure.code);
    return QStringLiteral("Nach %1 wird niemand gefragt, weil keine federführende Dienststelle eingetragen ist: %2.")
        .arg(counted(measures.size(), "Maßnahme", "Maßnahmen"), names.join(QStringLiteral(", ")));
}

Result<AskedRecipient> askedRecipient(const Reader& reader, const Id<RoundRecipient>& id)
{
    AskedRecipient out;
    IPLAN_TRY_ASSIGN(out.recipient, recipientOf(reader, id));
    IPLAN_TRY_ASSIGN(out.round, roundOf(reader, out.recipient.round));
    out.organization = reader.find(out.recipient.organization).value_or(Organization());
    const auto all = questionsOf(reader, out.round);
    const auto own = std::ranges::find_if(
        all, [&out](const RoundQuestion& each) { return each.organization == out.recipient.organization; });
    if (own != all.end())
        out.measures = own->measures;
    return out;
}

Result<int> makeRecipients(Writer& writer, const Id<StatusRound>& id)
{
    IPLAN_TRY_ASSIGN(const auto round, roundOf(writer.reader(), id));
    IPLAN_TRY(refuseClosed(round));
    const auto questions = questionsOf(writer.reader(), round);
    RowMaker maker(writer, entityOf<RoundRecipient>());
    int made = 0;
    for (const RoundQuestion& question : questions) {
        const auto recipient = roundRecipientId(id, question.organization);
        if (writer.reader().find(recipient))
            continue;
        QList<ColumnValue> values{{recipientField("round"), id.text()},
                                  {recipientField("organization"), question.organization.text()}};
        if (const auto contact = contactOf(writer.reader(), question.measures); !contact.isNull())
            values << ColumnValue{recipientField("contactPerson"), contact.text()};
        IPLAN_TRY(maker.make(values, recipient.uuid()));
        ++made;
    }
    return made;
}

Result<> noteSheetSent(Writer& writer, const Id<RoundRecipient>& id, const QString& sheetKey, QDate day)
{
    IPLAN_TRY_ASSIGN(const auto round, openRoundOf(writer.reader(), id));
    if (round.state != RoundState::Running)
        IPLAN_TRY(setRow(writer, rowRef(round.id),
                         {{entityOf<StatusRound>().field(u"state"), Choice<RoundState>(RoundState::Running).key()}}));
    return setRow(writer, rowRef(id),
                  {{recipientField("sentOn"), dayValue(day)}, {recipientField("sheetKey"), sheetKey}});
}

Result<> noteReminded(Writer& writer, const Id<RoundRecipient>& id, QDate day)
{
    IPLAN_TRY(openRoundOf(writer.reader(), id));
    return setRow(writer, rowRef(id), {{recipientField("remindedOn"), dayValue(day)}});
}

Result<> noteReturned(Writer& writer, const Id<RoundRecipient>& id, QDate day)
{
    IPLAN_TRY_ASSIGN(const auto recipient, recipientOf(writer.reader(), id));
    if (recipient.returnedOn.isValid())
        return {};
    return setRow(writer, rowRef(id), {{recipientField("returnedOn"), dayValue(day)}});
}

QString progressText(RoundProgress progress)
{
    switch (progress) {
    case RoundProgress::NotSent:
        return QStringLiteral("noch nicht ausgegeben");
    case RoundProgress::Waiting:
        return QStringLiteral("ausgegeben");
    case RoundProgress::Overdue:
        return QStringLiteral("überfällig");
    case RoundProgress::Returned:
        break;
    }
    return QStringLiteral("zurück");
}

QList<RoundAnswer> answersOf(const Reader& reader, const StatusRound& round, QDate today)
{
    QHash<QUuid, QList<Measure>> asked;
    const auto questions = questionsOf(reader, round);
    for (const RoundQuestion& question : questions)
        asked.insert(question.organization.uuid(), question.measures);
    QList<RoundAnswer> out;
    const auto recipients = reader.where<RoundRecipient>("round", round.id);
    for (const RoundRecipient& recipient : recipients) {
        const auto organization = reader.find(recipient.organization);
        const auto& measures = asked[recipient.organization.uuid()];
        out << RoundAnswer{recipient, organization ? organization->name : QString(),
                           progressOf(recipient, round, today), static_cast<int>(measures.size()),
                           answeredBy(reader, recipient.id, measures)};
    }
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return textBefore(a.name, b.name); });
    return out;
}

} // namespace iplan
