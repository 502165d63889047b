// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/ratingreturn.h"

#include "core/base/counted.h"
#include "core/interchange/round/roundcells.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Fate = ListPlan::Fate;

/// Plans one sheet of a Bewertungsrunde, row by row.
class RatingReturnPlanner
{
public:
    RatingReturnPlanner(const Reader& reader, const ReturnedData& sheet, const RatingReturnOptions& options,
                        RatingRound round, QList<NamedBallot> ballots)
        : m_sheet(sheet), m_options(options), m_round(std::move(round)), m_ballots(std::move(ballots)),
          m_columns(ratingSheetColumns(m_round, m_ballots.size())), m_items(ratingItems(reader, m_round)),
          m_votes(reader, entityOf<RatingVote>())
    {
        m_out.round = m_round.title;
        m_out.from =
            m_ballots.size() == 1 ? m_ballots.first().name : counted(m_ballots.size(), "Stimmzettel", "Stimmzettel");
        m_out.plan.entity = &entityOf<RatingVote>();
        m_out.plan.source = m_sheet.place().text();
    }

    Result<RatingReturn> plan()
    {
        addNotices();
        for (const ReturnedData::Row& row : m_sheet.rows)
            planRow(row);
        IPLAN_TRY(refuseTooManyDots());
        m_out.plan.parts.push_back(m_votes.take());
        m_out.isNoted = true;
        for (const NamedBallot& ballot : m_ballots) {
            if (!m_answered.contains(ballot.ballot.id))
                continue;
            m_out.ballots << ballot.ballot.id;
            m_out.isNoted = m_out.isNoted && ballot.ballot.returnedOn.isValid();
        }
        if (m_out.ballots.isEmpty())
            m_out.plan.notices << QStringLiteral("In dem Bogen ist nichts ausgefüllt.");
        return std::move(m_out);
    }

private:
    void addNotices()
    {
        const auto isOther = [this](const NamedBallot& ballot) {
            return !ballot.ballot.sheetKey.isEmpty() && ballot.ballot.sheetKey != m_sheet.fact("key");
        };
        const QDate day = QDate::fromString(m_sheet.fact("day"), Qt::ISODate);
        if (std::ranges::any_of(m_ballots, isOther))
            m_out.plan.notices << QStringLiteral("Es ist nicht der zuletzt ausgegebene Bogen, sondern der vom %1. Was "
                                                 "seitdem in der Datei geändert wurde, wird als Widerspruch gezeigt.")
                                      .arg(formatDate(day));
        if (!m_sheet.missingColumns.isEmpty())
            m_out.plan.notices << QStringLiteral("Im Bogen fehlen Spalten: %1.")
                                      .arg(m_sheet.missingColumns.join(QStringLiteral(", ")));
    }

    ListPlan::Line& line(int at) { return m_out.plan.lines[at]; }

    void refuse(int at, int column, const QString& text, const QString& message, const QString& hint)
    {
        m_out.plan.notes << ListPlan::Note{at, column, text, message, hint};
        const QString place = column < 0 ? QString() : QStringLiteral("Spalte %1: ").arg(columnName(column));
        line(at).reasons << place + message;
        line(at).fate = Fate::Faulty;
    }

    /// What a cell says, where it says something else than when it was given out.
    struct Answer {
        const RatingSheetColumn* column = nullptr;
        std::optional<int> value;
        QString text;
    };

    void planRow(const ReturnedData::Row& row)
    {
        const int at = static_cast<int>(m_out.plan.lines.size());
        m_out.plan.lines << ListPlan::Line{row.sheetRow, Fate::Unchanged, {}, row.code, {}, {}};
        const auto item = itemOf(row, at);
        if (!item)
            return;
        QList<Answer> answers;
        for (const RatingSheetColumn& column : m_columns)
            readCell(row, at, column, answers);
        if (line(at).fate == Fate::Faulty)
            return;
        for (qsizetype ballot = 0; ballot < m_ballots.size(); ++ballot)
            planVote(at, *item, static_cast<int>(ballot), answers);
    }

    /// What the row is about, if the sheet asked about it and the round still does.
    std::optional<RatingItem> itemOf(const ReturnedData::Row& row, int at)
    {
        const auto isIt = [&row](const RatingItem& item) { return item.row.id == row.id; };
        const auto item = std::ranges::find_if(m_items, isIt);
        if (!m_sheet.askedAbout(row.id)) {
            if (row.hasAnswers())
                refuse(at, -1, row.code,
                       QStringLiteral("Die Zeile gehört zu keinem Eintrag, nach dem dieser Bogen fragt."),
                       QStringLiteral("Tragen Sie die Angaben in die Zeile des Eintrags ein."));
            else
                line(at).fate = Fate::Skipped;
            return {};
        }
        if (item == m_items.end()) {
            refuse(at, -1, row.code, QStringLiteral("Der Eintrag gehört nicht mehr zu dem, was die Runde bewertet."),
                   {});
            return {};
        }
        line(at).label = (item->code + u' ' + item->title).simplified();
        line(at).row = item->row;
        if (m_known.contains(row.id)) {
            refuse(at, -1, row.code, QStringLiteral("Der Eintrag steht schon in Zeile %1.").arg(m_known[row.id] + 1),
                   QStringLiteral("Fassen Sie die Angaben in einer der beiden Zeilen zusammen."));
            return {};
        }
        m_known.insert(row.id, row.sheetRow);
        return *item;
    }

    void readCell(const ReturnedData::Row& row, int at, const RatingSheetColumn& column, QList<Answer>& answers)
    {
        const auto cell = row.answers.constFind(column.key);
        if (cell == row.answers.constEnd())
            return;
        const QString text = roundAnswerText(cell->cell);
        if (!text.isEmpty())
            m_answered << m_ballots.at(column.ballot).ballot.id;
        Answer answer{&column, {}, {}};
        if (!text.isEmpty()) {
            const FieldInfo field = limited(*column.criterion);
            const auto value = roundAnswerValue(
                {column.key, field.labelText(), RoundColumn::Role::MeasureField, &field, {}, 14}, cell->cell);
            if (!value) {
                refuse(at, cell->column, cell->cell.text, value.error().message, value.error().hint);
                return;
            }
            answer.value = static_cast<int>(value->integer());
            if (field.keyText() == QLatin1String("dots"))
                m_dotsInSheet[m_ballots.at(column.ballot).ballot.id] += *answer.value;
            answer.text = QString::number(*answer.value);
        }
        if (answer.text != m_sheet.askedAbout(row.id)->before.value(column.key))
            answers << answer;
    }

    /// The criterion as the round limits it: the field itself allows any scale.
    [[nodiscard]] FieldInfo limited(const FieldInfo& criterion) const
    {
        const bool isDots = criterion.keyText() == QLatin1String("dots");
        return criterion.inRange({isDots ? 0.0 : 1.0, double(mostOf(m_round, criterion))});
    }

    void planVote(int at, const RatingItem& item, int ballotAt, const QList<Answer>& answers)
    {
        const NamedBallot ballot = m_ballots.at(ballotAt);
        const RatingVote stored = ballot.votes.value(item.row);
        int row = -1;
        for (const Answer& answer : answers) {
            if (answer.column->ballot != ballotAt)
                continue;
            const FieldInfo& criterion = *answer.column->criterion;
            const Value now = criterion.get(&stored);
            const QString nowText = now.isInteger() ? QString::number(now.integer()) : QString();
            if (nowText == answer.text || !addCell(at, item, answer, nowText))
                continue;
            if (row < 0)
                row = rowOf(at, item, ballot, stored);
            m_votes.put(row, criterion, answer.value ? Value(qint64(*answer.value)) : Value(), answer.text);
            RatingVote& wanted = m_ballots[ballotAt].votes[item.row];
            criterion.set(&wanted, answer.value ? Value(qint64(*answer.value)) : Value());
        }
        if (row >= 0)
            line(at).fate = m_votes.isNew(row) && line(at).fate == Fate::Unchanged ? Fate::Create : Fate::Change;
    }

    /// The row of the vote in the plan.
    int rowOf(int at, const RatingItem& item, const NamedBallot& ballot, const RatingVote& stored)
    {
        if (!stored.id.isNull())
            return m_votes.add(at, toRecord(stored));
        const int row = m_votes.addNew(at, ratingVoteId(ballot.ballot.id, item.row.id).uuid());
        m_votes.put(row, *entityOf<RatingVote>().field(u"ballot"), ballot.ballot.id.text());
        m_votes.put(row, ratedField(item.row), idText(item.row.id));
        return row;
    }

    /// Takes a cell down; whether it is taken.
    bool addCell(int at, const RatingItem& item, const Answer& answer, const QString& now)
    {
        const QString before = m_sheet.askedAbout(item.row.id)->before.value(answer.column->key);
        const bool isConflict = now != before;
        QString heading = answer.column->criterion->labelText();
        if (m_ballots.size() > 1)
            heading = m_ballots.at(answer.column->ballot).name + QStringLiteral(": ") + heading;
        RoundCell cell{at,
                       {item.row.id, answer.column->key},
                       heading,
                       before,
                       now,
                       answer.text,
                       isConflict ? RoundCell::State::Conflict : RoundCell::State::Change,
                       true};
        cell.isTaken = isConflict ? m_options.sheetWins || m_options.taken.contains(cell.key)
                                  : !m_options.leftOut.contains(cell.key);
        if (isConflict && !cell.isTaken)
            line(at).reasons << QStringLiteral("„%1“: im Bogen steht „%2“, in der Datei inzwischen „%3“ (bei der "
                                               "Ausgabe „%4“). Die Datei bleibt, wie sie ist.")
                                    .arg(heading, answer.text, now, before);
        m_out.cells << cell;
        return cell.isTaken;
    }

    /// Nobody could say which of the dots are too many, so that the sheet is refused as a whole.
    [[nodiscard]] Result<> refuseTooManyDots() const
    {
        for (const NamedBallot& ballot : m_ballots) {
            // Dots in rows that are wrong otherwise count, too: a ballot is not taken in part.
            const int dots = std::max(ballot.dots(), m_dotsInSheet.value(ballot.ballot.id));
            if (!asksDots(m_round) || dots <= dotsOf(m_round) || !m_answered.contains(ballot.ballot.id))
                continue;
            return failAt(ErrorKind::Rejected, {m_sheet.fileName, m_sheet.sheetName},
                          QStringLiteral("%1: vergeben sind %2; jedes Mitglied hat %3.")
                              .arg(ballot.name, counted(dots, "Punkt", "Punkte"))
                              .arg(dotsOf(m_round)),
                          QStringLiteral("Lassen Sie die Punkte berichtigen und lesen Sie den Bogen dann ein; von ihm "
                                         "ist nichts übernommen."));
        }
        return {};
    }

    const ReturnedData& m_sheet;
    const RatingReturnOptions& m_options;
    const RatingRound m_round;
    QList<NamedBallot> m_ballots; ///< with what is taken of the sheet
    const QList<RatingSheetColumn> m_columns;
    const QList<RatingItem> m_items;
    RoundPart m_votes;
    QHash<QUuid, int> m_known;                  ///< things with the row of the sheet
    QHash<Id<RatingBallot>, int> m_dotsInSheet; ///< also in rows that are wrong otherwise
    QSet<Id<RatingBallot>> m_answered;
    RatingReturn m_out;
};

tl::unexpected<Error> refuseSheet(const ReturnedData& sheet, const QString& what, const QString& hint)
{
    return failAt(ErrorKind::Rejected, {sheet.fileName}, what, hint);
}

Result<RatingRound> roundOfSheet(const Reader& reader, const ReturnedData& sheet, const Id<RatingRound>& wanted)
{
    const auto round = reader.find(Id<RatingRound>(idFromText(sheet.fact("ratingRound"))));
    if (!round || round->deleted)
        return refuseSheet(sheet, QStringLiteral("Die Bewertungsrunde des Bogens gibt es in dieser Datei nicht."),
                           QStringLiteral("Vielleicht liegt sie im Papierkorb, oder sie steht in einer Kopie, die noch "
                                          "nicht zusammengeführt ist."));
    if (!wanted.isNull() && wanted != round->id)
        return refuseSheet(sheet, QStringLiteral("Der Bogen gehört zur Bewertungsrunde „%1“.").arg(round->title),
                           QStringLiteral("Lesen Sie ihn bei dieser Runde ein."));
    if (round->state == RoundState::Closed)
        return refuseSheet(sheet, QStringLiteral("Die Bewertungsrunde „%1“ ist abgeschlossen.").arg(round->title),
                           QStringLiteral("Soll der Bogen noch zählen, setzen Sie ihren Stand wieder auf „läuft“."));
    if (round->method.key() != sheet.fact("method"))
        return refuseSheet(sheet,
                           QStringLiteral("Die Bewertungsrunde „%1“ fragt inzwischen nach etwas anderem als der "
                                          "Bogen.")
                               .arg(round->title),
                           QStringLiteral("Geben Sie den Bogen neu aus."));
    return *round;
}

Result<QList<NamedBallot>> ballotsOfSheet(const Reader& reader, const ReturnedData& sheet, const RatingRound& round)
{
    QList<NamedBallot> out;
    const QStringList ids = sheet.facts.value(QStringLiteral("ballot"));
    for (const QString& id : ids) {
        const auto ballot = namedBallot(reader, Id<RatingBallot>(idFromText(id)));
        if (!ballot || ballot->ballot.round != round.id)
            return refuseSheet(sheet,
                               QStringLiteral("Den Stimmzettel des Bogens hat „%1“ nicht mehr.").arg(round.title),
                               QStringLiteral("Vielleicht liegt er im Papierkorb, oder die Person ist gelöscht."));
        out << *ballot;
    }
    return out;
}

} // namespace

Result<ReturnedData> readRatingSheet(const QString& path)
{
    return readDataSheet(path, ratingSheetKind());
}

Result<RatingReturn> planRatingReturn(const Store& store, const ReturnedData& sheet, const RatingReturnOptions& options)
{
    IPLAN_TRY_ASSIGN(const auto file, store.file().identity());
    if (file != idFromText(sheet.fact("file")))
        return refuseSheet(sheet, QStringLiteral("Der Bogen gehört zu einer anderen Datei."),
                           QStringLiteral("Öffnen Sie die Datei, aus der er ausgegeben wurde, oder eine Kopie davon."));
    return store.read([&](const Reader& reader) -> Result<RatingReturn> {
        IPLAN_TRY_ASSIGN(const auto round, roundOfSheet(reader, sheet, options.round));
        IPLAN_TRY_ASSIGN(const auto ballots, ballotsOfSheet(reader, sheet, round));
        return RatingReturnPlanner(reader, sheet, options, round, ballots).plan();
    });
}

Result<> applyRatingReturn(Writer& writer, const RatingReturn& plan, QDate today)
{
    IPLAN_TRY(applyListPlan(writer, plan.plan));
    if (plan.isUnreadable())
        return {};
    for (const Id<RatingBallot>& ballot : plan.ballots)
        IPLAN_TRY(noteBallotReturned(writer, ballot, today));
    return {};
}

} // namespace iplan
