// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/ratingsheet.h"

#include "core/base/counted.h"
#include "core/base/outputfile.h"

#include <QDir>
#include <QFile>

namespace iplan
{

namespace
{

const FieldInfo* criterionOf(const QString& key)
{
    return entityOf<RatingVote>().field(key);
}

bool isDots(const FieldInfo& criterion)
{
    return &criterion == criterionOf(QStringLiteral("dots"));
}

/// "Relevanz (1 gering – 5 sehr hoch)", of several ballots with the number before it.
QString headingOf(const RatingSheet& sheet, const RatingSheetColumn& column)
{
    const int most = mostOf(sheet.round, *column.criterion);
    const QString what =
        isDots(*column.criterion)
            ? QStringLiteral("Punkte (zusammen %1)").arg(dotsOf(sheet.round))
            : QStringLiteral("%1 (1 gering – %2 sehr hoch)").arg(column.criterion->labelText()).arg(most);
    return sheet.ballots.size() == 1 ? what : QStringLiteral("%1: %2").arg(sheet.ballots.at(column.ballot).name, what);
}

QString helpFor(const RatingRound& round, const FieldInfo& criterion)
{
    const int most = mostOf(round, criterion);
    if (isDots(criterion))
        return QStringLiteral("Zusammen höchstens %1, auf einen Eintrag höchstens %2. Leer heißt keine Punkte.")
            .arg(counted(dotsOf(round), "Punkt", "Punkte"))
            .arg(most);
    const QString meaning = criterion.keyText() == QLatin1String("relevance")
                                ? QStringLiteral("Wie wichtig ist es für die Integration vor Ort?")
                                : QStringLiteral("Wie gut lässt es sich in absehbarer Zeit umsetzen?");
    return QStringLiteral("%1 Eine ganze Zahl von 1 (gering) bis %2 (sehr hoch). Leer heißt: keine Angabe.")
        .arg(meaning)
        .arg(most);
}

QStringList introductionTo(const RatingSheet& sheet)
{
    const RatingRound& round = sheet.round;
    QString head = round.title;
    if (sheet.ballots.size() == 1)
        head += QStringLiteral(" – ") + sheet.ballots.first().name;
    QStringList out{head};
    if (round.due.isValid())
        out << QStringLiteral("Bitte bis zum %1 zurückschicken.").arg(formatDate(round.due));
    const QStringList lines = round.instructions.split(u'\n');
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            out << line.trimmed();
    }
    out << QStringLiteral("Füllen Sie die umrandeten, gelben Zellen aus; alles andere ist geschützt. Bitte keine "
                          "Formeln, keine verbundenen Zellen; speichern Sie als XLSX oder ODS.");
    if (asksDots(round))
        out << QStringLiteral("Sie haben %1 zu vergeben, auf einen Eintrag höchstens %2.")
                   .arg(counted(dotsOf(round), "Punkt", "Punkte"))
                   .arg(mostOf(round, *criterionOf(QStringLiteral("dots"))));
    return out;
}

QList<DataSheetColumn> sheetColumns(const RatingSheet& sheet)
{
    using Role = DataSheetColumn::Role;
    QList<DataSheetColumn> out{
        {QStringLiteral("item"), QStringLiteral("Kennung"), Role::Key, {}, 10, {}, {}, false},
        {QStringLiteral("code"), QStringLiteral("Nummer"), Role::Code, {}, 10, {}, {}, false},
        {QStringLiteral("title"), QStringLiteral("Eintrag"), Role::Shown, {}, 60, {}, {}, false}};
    const auto columns = ratingSheetColumns(sheet.round, sheet.ballots.size());
    for (const RatingSheetColumn& column : columns) {
        const bool isOfDots = isDots(*column.criterion);
        out << DataSheetColumn{column.key,
                               headingOf(sheet, column),
                               Role::Answer,
                               helpFor(sheet.round, *column.criterion),
                               16,
                               {},
                               NumberRange{isOfDots ? 0.0 : 1.0, double(mostOf(sheet.round, *column.criterion))},
                               false};
    }
    return out;
}

/// The facts that columns follow from, so that a sheet is understood whatever the round says by then.
QList<QStringList> factsOf(const RatingSheet& sheet)
{
    const RatingRound& round = sheet.round;
    QList<QStringList> out{{QStringLiteral("version"), QString::number(kRatingSheetVersion)},
                           {QStringLiteral("file"), idText(sheet.file)},
                           {QStringLiteral("ratingRound"), round.id.text()},
                           {QStringLiteral("key"), sheet.key},
                           {QStringLiteral("day"), sheet.day.toString(Qt::ISODate)},
                           {QStringLiteral("method"), round.method.key()}};
    for (const NamedBallot& ballot : sheet.ballots)
        out << QStringList{QStringLiteral("ballot"), ballot.ballot.id.text()};
    const QList<DataSheetColumn> columns = sheetColumns(sheet);
    for (const DataSheetColumn& column : columns)
        out << QStringList{QStringLiteral("heading"), column.heading};
    return out;
}

DataSheet::Row rowOf(const RatingSheet& sheet, const RatingItem& item)
{
    DataSheet::Row out{item.row.id, item.code, {}};
    out.cells.insert(QStringLiteral("code"), item.code);
    out.cells.insert(QStringLiteral("title"), item.title);
    const auto columns = ratingSheetColumns(sheet.round, sheet.ballots.size());
    for (const RatingSheetColumn& column : columns) {
        const RatingVote vote = sheet.ballots.at(column.ballot).votes.value(item.row);
        const Value value = column.criterion->get(&vote);
        out.cells.insert(column.key, value.isInteger() ? QString::number(value.integer()) : QString());
    }
    return out;
}

Result<> refuseBallots(const RatingSheet& sheet)
{
    if (sheet.ballots.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Bewertungsrunde hat keine Stimmzettel."),
                    QStringLiteral("Tragen Sie bei der Runde die bewertenden Gruppen ein, und bei den Gruppen ihre "
                                   "Mitglieder."));
    const bool hasNames =
        std::ranges::any_of(sheet.ballots, [](const NamedBallot& ballot) { return !memberOf(ballot.ballot).isNull(); });
    if (sheet.ballots.size() > 1 && hasNames)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Ein Bogen für alle zeigte jedem Mitglied, wie die anderen bewerten."),
                    QStringLiteral("Geben Sie jedem einen eigenen Bogen, oder machen Sie die Runde geheim."));
    if (sheet.ballots.size() > kMostBallotsInSheet)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%L1 Stimmzettel passen nicht nebeneinander in einen Bogen; höchstens %2.")
                        .arg(sheet.ballots.size())
                        .arg(kMostBallotsInSheet),
                    QStringLiteral("Geben Sie jedem Mitglied einen eigenen Bogen."));
    if (sheet.items.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ hat nichts, was bewertet wird.").arg(sheet.round.title),
                    QStringLiteral("Wählen Sie im Formular, was bewertet wird; abgelehnte und beendete Einträge "
                                   "zählen nicht."));
    return {};
}

/// What the sheet is noted by; its file has a name that none of this run has.
IssuedRatingSheet issuedFor(const RatingSheet& sheet, const QString& folder, QSet<QString>& used)
{
    IssuedRatingSheet out{{}, sheet.ballots.first().name, sheet.key, {}};
    for (const NamedBallot& ballot : sheet.ballots)
        out.ballots << ballot.ballot.id;
    if (sheet.ballots.size() > 1)
        out.name = counted(sheet.ballots.size(), "Stimmzettel", "Stimmzettel");
    const QString base = QStringLiteral("Bewertung ") + dataSheetName(out.name, sheet.key.left(8));
    QString name = base;
    for (int number = 2; used.contains(name.toCaseFolded()); ++number)
        name = QStringLiteral("%1 (%2)").arg(base).arg(number);
    used << name.toCaseFolded();
    out.path = QDir(folder).filePath(name + QStringLiteral(".xlsx"));
    return out;
}

} // namespace

QList<RatingSheetColumn> ratingSheetColumns(const RatingRound& round, qsizetype ballots)
{
    QList<RatingSheetColumn> out;
    const auto criteria = ratingCriteria(round);
    for (int ballot = 0; ballot < ballots; ++ballot) {
        for (const FieldInfo* criterion : criteria)
            out << RatingSheetColumn{QStringLiteral("%1.%2").arg(criterion->keyText()).arg(ballot + 1), ballot,
                                     criterion};
    }
    return out;
}

namespace
{

/// A sheet says what the round allows; what allows nothing is no question.
Result<> refuseUnanswerable(const RatingRound& round)
{
    const bool hasScale = !asksCriteria(round) || scaleOf(round) >= 2;
    const bool hasDots = !asksDots(round) || dotsPerItemOf(round) >= 1;
    if (hasScale && hasDots)
        return {};
    return fail(
        ErrorKind::Rejected,
        hasScale ? QStringLiteral("In der Runde „%1“ hat niemand Punkte zu vergeben.").arg(round.title)
                 : QStringLiteral("Die Skala der Runde „%1“ geht von 1 bis %2.").arg(round.title).arg(scaleOf(round)),
        QStringLiteral("Berichtigen Sie das im Formular der Runde, bevor Bögen hinausgehen."));
}

} // namespace

Result<RatingSheet> ratingSheetOf(const Store& store, const QList<Id<RatingBallot>>& ballots, QDate today)
{
    RatingSheet out;
    IPLAN_TRY_ASSIGN(out.file, store.file().identity());
    out.key = idText(newRowId());
    out.day = today;
    return store.read([&](const Reader& reader) -> Result<RatingSheet> {
        for (const Id<RatingBallot>& id : ballots) {
            IPLAN_TRY_ASSIGN(const auto ballot, namedBallot(reader, id));
            if (!out.ballots.isEmpty() && out.ballots.first().ballot.round != ballot.ballot.round)
                return fail(ErrorKind::Rejected, QStringLiteral("Ein Bogen gehört zu einer einzigen Runde."));
            out.ballots << ballot;
        }
        if (!out.ballots.isEmpty()) {
            IPLAN_TRY_ASSIGN(out.round, openRatingRound(reader, out.ballots.first().ballot.round));
            IPLAN_TRY(refuseUnanswerable(out.round));
            out.items = ratingItems(reader, out.round);
        }
        IPLAN_TRY(refuseBallots(out));
        return out;
    });
}

Result<> writeRatingSheet(const RatingSheet& sheet, const QString& path)
{
    DataSheet out;
    out.page = QStringLiteral("Bewertung");
    out.title = sheet.round.title;
    out.subject = QStringLiteral("Bewertungsrunde");
    out.introduction = introductionTo(sheet);
    out.facts = factsOf(sheet);
    out.rowWord = QStringLiteral("item");
    out.day = sheet.day;
    out.columns = sheetColumns(sheet);
    for (const RatingItem& item : sheet.items)
        out.rows << rowOf(sheet, item);
    return writeDataSheet(out, path);
}

Result<QList<IssuedRatingSheet>> writeRatingSheets(const Store& store, const QList<Id<RatingBallot>>& ballots,
                                                   const QString& folder, QDate today, bool together)
{
    QList<RatingSheet> sheets;
    if (together || ballots.isEmpty()) { // of none says what is missing
        IPLAN_TRY_ASSIGN(const auto sheet, ratingSheetOf(store, ballots, today));
        sheets << sheet;
    }
    for (qsizetype i = 0; i < ballots.size() && !together; ++i) {
        IPLAN_TRY_ASSIGN(const auto sheet, ratingSheetOf(store, {ballots.at(i)}, today));
        sheets << sheet;
    }
    QList<IssuedRatingSheet> out;
    QSet<QString> used;
    for (const RatingSheet& sheet : std::as_const(sheets)) {
        out << issuedFor(sheet, folder, used);
        if (QFile::exists(out.last().path))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("„%1“ gibt es schon; vielleicht ist es ein ausgefüllter Bogen.")
                            .arg(QDir::toNativeSeparators(out.last().path)),
                        QStringLiteral("Wählen Sie einen leeren Ordner."));
    }
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, QStringLiteral("mkpath failed"));
    for (qsizetype i = 0; i < sheets.size(); ++i)
        IPLAN_TRY(writeRatingSheet(sheets.at(i), out.at(i).path));
    return out;
}

Result<> noteIssued(Writer& writer, const QList<IssuedRatingSheet>& issued, QDate today)
{
    for (const IssuedRatingSheet& sheet : issued)
        IPLAN_TRY(noteBallotsSent(writer, sheet.ballots, sheet.key, today));
    return {};
}

DataSheetKind ratingSheetKind()
{
    DataSheetKind out;
    out.name = QStringLiteral("einer Bewertungsrunde");
    out.rowWord = QStringLiteral("item");
    out.version = kRatingSheetVersion;
    out.mostRows = kMostRatingRows;
    out.askAgain = QStringLiteral("Geben Sie den Bogen noch einmal aus und bitten Sie, nur die gelben Zellen "
                                  "auszufüllen.");
    out.isComplete = [](const ReturnedData& data) {
        const auto ballots = data.facts.value(QStringLiteral("ballot")).size();
        return !idFromText(data.fact("ratingRound")).isNull() && ballots > 0 && ballots <= kMostBallotsInSheet;
    };
    out.columns = [](const ReturnedData& data) {
        RatingSheet sheet;
        sheet.round.method = Choice<RatingMethod>::fromKey(data.fact("method"));
        sheet.ballots.resize(data.facts.value(QStringLiteral("ballot")).size());
        QList<DataSheetColumn> columns = sheetColumns(sheet);
        const QStringList headings = data.facts.value(QStringLiteral("heading"));
        for (qsizetype i = 0; i < columns.size() && i < headings.size(); ++i)
            columns[i].heading = headings.at(i);
        return columns;
    };
    return out;
}

} // namespace iplan
