// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundmail.h"

#include "core/base/counted.h"
#include "core/base/outputfile.h"
#include "core/query/rowlabel.h"
#include "core/query/salutation.h"

#include <QDir>
#include <QFile>

namespace iplan
{

namespace
{

/// Whom the mail goes to, and how it begins.
struct Reached {
    QList<Recipient> to;
    QString salutation = neutralSalutation();
};

Reached reachedBy(const Reader& reader, const AskedRecipient& asked)
{
    Reached out;
    const auto person = reader.find(asked.recipient.contactPerson);
    if (person && reader.isLive(rowRef(person->id))) {
        out.salutation = salutationLine(*person);
        if (const QString address = mailAddress(person->email); !address.isEmpty()) {
            out.to << Recipient{personName(*person), address};
            return out;
        }
    }
    if (const QString address = mailAddress(asked.organization.email); !address.isEmpty())
        out.to << Recipient{asked.organization.name, address};
    return out;
}

QString dueText(const StatusRound& round)
{
    return round.due.isValid() ? QStringLiteral(" bis zum %1").arg(formatDate(round.due)) : QString();
}

QString requestText(const RoundSheet& sheet)
{
    const StatusRound& round = sheet.asked.round;
    if (!round.letterText.trimmed().isEmpty())
        return round.letterText.trimmed();
    const QString day = round.asOf.isNull() ? QString() : QStringLiteral(" (Stichtag %1)").arg(round.asOf.toString());
    return QStringLiteral(
               "für „%1“%2 bitten wir Sie um den Sachstand zu %3. Der Bogen hängt an: Füllen Sie die gelben Zellen aus "
               "und schicken Sie ihn%4 zurück.\n\nWo sich nichts geändert hat, genügt ein Satz unter „Sachstand“.")
        .arg(round.title, day, counted(sheet.rows.size(), "Maßnahme", "Maßnahmen"), dueText(round));
}

QString reminderText(const RoundSheet& sheet)
{
    return QStringLiteral("Ihren Bogen zu „%1“ haben wir noch nicht erhalten; es geht um %2. Wir hatten%3 darum "
                          "gebeten. Zur Sicherheit hängt er noch einmal an. Haben Sie ihn schon geschickt, betrachten "
                          "Sie diese Nachricht als erledigt.")
        .arg(sheet.asked.round.title, counted(sheet.rows.size(), "Maßnahme", "Maßnahmen"), dueText(sheet.asked.round));
}

/// The name of a file in the folder that none of this run has.
QString freeName(const QString& wanted, QSet<QString>& used)
{
    const QString base = wanted.chopped(5); // ".xlsx"
    QString name = base;
    for (int number = 2; used.contains(name.toCaseFolded()); ++number)
        name = QStringLiteral("%1 (%2)").arg(base).arg(number);
    used << name.toCaseFolded();
    return name;
}

Result<> refuseExisting(const QString& path)
{
    if (!QFile::exists(path))
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("„%1“ gibt es schon; vielleicht ist es ein ausgefüllter Bogen.")
                    .arg(QDir::toNativeSeparators(path)),
                QStringLiteral("Wählen Sie einen leeren Ordner."));
}

Result<IssuedSheet> writeOne(const Store& store, const RoundSheet& sheet, const QString& base, RoundMailKind kind)
{
    IssuedSheet out{sheet.asked.recipient.id,           sheet.asked.organization.name, sheet.key,
                    base + QStringLiteral(".xlsx"),     base + QStringLiteral(".eml"), {},
                    static_cast<int>(sheet.rows.size())};
    IPLAN_TRY_ASSIGN(auto mail, store.read([&](const Reader& reader) -> Result<MailMessage> {
        return roundMail(reader, sheet, kind);
    }));
    IPLAN_TRY(writeRoundSheet(sheet, out.sheetPath));
    IPLAN_TRY_ASSIGN(const auto attachment, readAttachment(out.sheetPath));
    mail.attachments << attachment;
    IPLAN_TRY(writeFile(out.mailPath, mailMessageBytes(mail)));
    out.address = mail.to.isEmpty() ? QString() : mail.to.first().address;
    return out;
}

void removeSheets(const QStringList& bases)
{
    for (const QString& base : bases) {
        for (const char* ending : {".xlsx", ".eml"})
            QFile::remove(base + QLatin1String(ending));
    }
}

/// Says what the round does not reach: measures that nobody leads, and a reminder that nobody needs.
Result<> addUnreached(const Store& store, const QList<Id<RoundRecipient>>& recipients, RoundMailKind kind,
                      IssuedSheets& out)
{
    if (kind == RoundMailKind::Reminder) {
        if (out.sheets.isEmpty())
            out.leftOut << QStringLiteral("Es ist niemand zu erinnern: Kein ausgegebener Bogen steht aus.");
        return {};
    }
    IPLAN_TRY_ASSIGN(const QString text, store.read([&](const Reader& reader) -> Result<QString> {
        const auto recipient = reader.find(recipients.first());
        const auto round = recipient ? reader.find(recipient->round) : std::nullopt;
        return round ? askedOfNobodyText(askedOfNobody(reader, *round)) : QString();
    }));
    if (!text.isEmpty())
        out.leftOut << text;
    return {};
}

/// Whether something goes out to the recipient at all.
bool isDue(const RoundRecipient& recipient, RoundMailKind kind)
{
    return kind == RoundMailKind::Request || (recipient.sentOn.isValid() && !recipient.returnedOn.isValid());
}

/// The sheets that go out, all known before the first is written.
Result<QList<RoundSheet>> sheetsFor(const Store& store, const QList<Id<RoundRecipient>>& recipients, QDate today,
                                    RoundMailKind kind, QStringList& leftOut)
{
    QList<RoundSheet> out;
    for (const Id<RoundRecipient>& recipient : recipients) {
        auto sheet = roundSheetOf(store, recipient, today);
        if (!sheet && sheet.error().kind == ErrorKind::Rejected) {
            leftOut << sheet.error().message;
            continue;
        }
        if (!sheet)
            return failFrom(sheet);
        if (!isDue(sheet->asked.recipient, kind))
            continue;
        if (kind == RoundMailKind::Reminder && !sheet->asked.recipient.sheetKey.isEmpty())
            sheet->key = sheet->asked.recipient.sheetKey; // what is under way stays the sheet that was given out last
        out << *std::move(sheet);
    }
    return out;
}

} // namespace

MailMessage roundMail(const Reader& reader, const RoundSheet& sheet, RoundMailKind kind)
{
    const Reached reached = reachedBy(reader, sheet.asked);
    const bool isReminder = kind == RoundMailKind::Reminder;
    MailMessage out;
    out.to = reached.to;
    out.subject = (isReminder ? QStringLiteral("Erinnerung: %1") : QStringLiteral("%1"))
                      .arg(sheet.asked.round.title.simplified());
    if (sheet.asked.round.due.isValid())
        out.subject += QStringLiteral(", bitte") + dueText(sheet.asked.round);
    out.text = reached.salutation + QStringLiteral(",\n\n") + (isReminder ? reminderText(sheet) : requestText(sheet)) +
               QStringLiteral("\n\nMit freundlichen Grüßen\n");
    return out;
}

Result<IssuedSheets> writeRoundSheets(const Store& store, const QList<Id<RoundRecipient>>& recipients,
                                      const QString& folder, QDate today, RoundMailKind kind,
                                      const std::function<Result<>()>& goOn)
{
    if (recipients.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sachstandsabfrage hat keine Empfänger."),
                    QStringLiteral("Tragen Sie bei den Maßnahmen die federführende Dienststelle ein."));
    IssuedSheets out;
    IPLAN_TRY_ASSIGN(const auto sheets, sheetsFor(store, recipients, today, kind, out.leftOut));
    QSet<QString> used;
    QStringList bases;
    for (const RoundSheet& sheet : sheets) {
        bases << QDir(folder).filePath(freeName(roundSheetName(sheet), used));
        for (const char* ending : {".xlsx", ".eml"})
            IPLAN_TRY(refuseExisting(bases.last() + QLatin1String(ending)));
    }
    if (!sheets.isEmpty() && !QDir().mkpath(folder))
        return cannotWrite(folder, QStringLiteral("mkpath failed"));
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const Result<> wanted = goOn ? goOn() : Result<>();
        const auto issued =
            wanted ? writeOne(store, sheets.at(i), bases.at(i), kind) : Result<IssuedSheet>(failFrom(wanted));
        if (!issued) {
            removeSheets(bases.first(i + 1)); // none of them is noted: nobody would know them when they come back
            return failFrom(issued);
        }
        out.sheets << *issued;
    }
    IPLAN_TRY(addUnreached(store, recipients, kind, out));
    return out;
}

Result<> noteIssued(Writer& writer, const IssuedSheets& issued, RoundMailKind kind, QDate today)
{
    for (const IssuedSheet& sheet : issued.sheets)
        IPLAN_TRY(kind == RoundMailKind::Request ? noteSheetSent(writer, sheet.recipient, sheet.key, today)
                                                 : noteReminded(writer, sheet.recipient, today));
    return {};
}

} // namespace iplan
