// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundreturn.h"

#include "core/interchange/round/roundcells.h"
#include "core/interchange/xlsxfile.h"
#include "core/model/measurechildren.h"
#include "core/ops/rows.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Role = RoundColumn::Role;
using Fate = ListPlan::Fate;

/// Plans one sheet, row by row.
class ReturnPlanner
{
public:
    ReturnPlanner(const Reader& reader, const ReturnedSheet& sheet, const RoundReturnOptions& options,
                  StatusRound round, const RoundRecipient& recipient)
        : m_reader(reader), m_sheet(sheet), m_options(options), m_round(std::move(round)), m_recipient(recipient),
          m_columns(roundColumns(sheet.questions)), m_measures(reader, entityOf<Measure>()),
          m_reports(reader, entityOf<StatusReport>())
    {
        const auto organization = reader.find(recipient.organization);
        m_out.recipient = recipient.id;
        m_out.round = m_round.title;
        m_out.organization = organization ? organization->name : QString();
        m_out.from = m_out.organization;
        m_out.isNoted = recipient.returnedOn.isValid();
        m_out.plan.entity = &entityOf<StatusReport>();
        m_out.plan.source = m_sheet.place().text();
    }

    RoundReturn plan()
    {
        addNotices();
        for (const ReturnedSheet::Row& row : m_sheet.rows)
            planRow(row);
        m_out.isBlank = m_isBlank;
        if (m_isBlank)
            m_out.plan.notices << QStringLiteral("Im Bogen ist nichts ausgefüllt; er gilt nicht als Antwort. Hat die "
                                                 "Stelle nichts Neues zu berichten, tragen Sie „Zurück am“ von Hand "
                                                 "ein.");
        m_out.plan.parts.push_back(m_measures.take());
        m_out.plan.parts.push_back(m_reports.take());
        return std::move(m_out);
    }

private:
    /// What a row of the sheet says, read.
    struct Answers {
        int line = 0;
        Measure measure;
        const ReturnedSheet::Asked* asked = nullptr;
        QHash<QString, QString> texts; ///< of cells that are not empty, by key of the column
        QHash<QString, Value> values;
        int measureRow = -1; ///< in m_measures
        int reportRow = -1;  ///< in m_reports
        bool isTaken = false;
        bool makesReport = false; ///< there is none yet, or its making was undone

        /// Whether the office changed what the cell held.
        [[nodiscard]] bool changes(const QString& key) const
        {
            return texts.contains(key) && texts.value(key) != asked->before.value(key);
        }
    };

    void addNotices()
    {
        if (!m_recipient.sheetKey.isEmpty() && m_recipient.sheetKey != m_sheet.key)
            m_out.plan.notices << QStringLiteral("Es ist nicht der zuletzt ausgegebene Bogen, sondern der vom %1. Was "
                                                 "seitdem in der Datei geändert wurde, wird als Widerspruch gezeigt.")
                                      .arg(formatDate(m_sheet.day));
        if (const QStringList missing = m_sheet.missingMeasures(); !missing.isEmpty())
            m_out.plan.notices << QStringLiteral("Im Bogen fehlen Maßnahmen, nach denen er gefragt hat: %1.")
                                      .arg(missing.join(QStringLiteral(", ")));
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

    void planRow(const ReturnedSheet::Row& row)
    {
        Answers answers;
        answers.line = static_cast<int>(m_out.plan.lines.size());
        m_out.plan.lines << ListPlan::Line{row.sheetRow, Fate::Unchanged, {}, row.code, {}, {}};
        m_isBlank = m_isBlank && !m_sheet.isFilledIn(row);
        if (!isAbout(row, answers))
            return;
        readCells(row, answers);
        if (line(answers.line).fate == Fate::Faulty)
            return;
        planMeasure(answers);
        planReport(answers);
        settle(answers);
    }

    /// Whether the row is about a measure that the sheet asked about and that is still there.
    bool isAbout(const ReturnedSheet::Row& row, Answers& answers)
    {
        const auto measure = m_reader.find(Id<Measure>(row.measure));
        answers.asked = m_sheet.askedAbout(row.measure);
        if (!answers.asked) {
            if (row.hasAnswers())
                refuse(answers.line, -1, row.code,
                       QStringLiteral("Die Zeile gehört zu keiner Maßnahme, nach der dieser Bogen fragt."),
                       QStringLiteral("Tragen Sie die Angaben in die Zeile der Maßnahme ein."));
            else
                line(answers.line).fate = Fate::Skipped;
            return false;
        }
        if (!measure || !m_reader.isLive(rowRef(measure->id))) {
            refuse(answers.line, -1, row.code, QStringLiteral("Die Maßnahme gibt es in der Datei nicht mehr."), {});
            return false;
        }
        line(answers.line).label = (measure->code + u' ' + measure->title).simplified();
        line(answers.line).row = rowRef(measure->id);
        if (m_known.contains(row.measure)) {
            refuse(answers.line, -1, row.code,
                   QStringLiteral("Die Maßnahme steht schon in Zeile %1.").arg(m_known.value(row.measure) + 1),
                   QStringLiteral("Fassen Sie die Angaben in einer der beiden Zeilen zusammen."));
            return false;
        }
        m_known.insert(row.measure, row.sheetRow);
        answers.measure = *measure;
        return true;
    }

    void readCells(const ReturnedSheet::Row& row, Answers& answers)
    {
        for (const RoundColumn& column : m_columns) {
            const auto answer = row.answers.constFind(column.key);
            if (!column.isAnswer() || answer == row.answers.constEnd() || roundAnswerText(answer->cell).isEmpty())
                continue;
            const auto value = roundAnswerValue(column, answer->cell);
            if (!value) {
                refuse(answers.line, answer->column, answer->cell.text, value.error().message, value.error().hint);
                continue;
            }
            answers.values.insert(column.key, *value);
            answers.texts.insert(column.key,
                                 column.field ? roundCellText(*column.field, *value) : roundAnswerText(answer->cell));
        }
    }

    /// Takes a cell down; whether it is taken.
    bool addCell(Answers& answers, const RoundColumn& column, const QString& now, bool isConflict)
    {
        RoundCell cell{answers.line,
                       {answers.measure.id.uuid(), column.key},
                       column.heading,
                       answers.asked->before.value(column.key),
                       now,
                       answers.texts.value(column.key),
                       isConflict ? RoundCell::State::Conflict : RoundCell::State::Change,
                       true};
        cell.isTaken = isConflict ? m_options.sheetWins || m_options.taken.contains(cell.key)
                                  : !m_options.leftOut.contains(cell.key);
        if (isConflict && !cell.isTaken)
            line(answers.line).reasons
                << QStringLiteral("„%1“: im Bogen steht „%2“, in der Datei inzwischen „%3“ (bei der Ausgabe „%4“). Die "
                                  "Datei bleibt, wie sie ist.")
                       .arg(cell.heading, cell.sheet, cell.now, cell.before);
        answers.isTaken = answers.isTaken || cell.isTaken;
        m_out.cells << cell;
        return cell.isTaken;
    }

    /// The columns of a measure's unit, such as state and reason.
    [[nodiscard]] QList<const RoundColumn*> columnsOfUnit(const RoundColumn& first) const
    {
        QList<const RoundColumn*> out;
        for (const RoundColumn& column : m_columns) {
            if (column.role == Role::MeasureField && column.field->unitText() == first.field->unitText())
                out << &column;
        }
        return out;
    }

    void planMeasure(Answers& answers)
    {
        answers.measureRow = m_measures.add(answers.line, toRecord(answers.measure));
        for (const RoundColumn& column : m_columns) {
            if (column.role == Role::MeasureField && column.key == column.field->unitText())
                planUnit(answers, columnsOfUnit(column));
        }
    }

    [[nodiscard]] static QString nowText(const Answers& answers, const RoundColumn& column)
    {
        return roundCellText(*column.field, column.field->get(&answers.measure));
    }

    void planUnit(Answers& answers, const QList<const RoundColumn*>& unit)
    {
        const bool isFileChanged = std::ranges::any_of(unit, [&](const RoundColumn* column) {
            return nowText(answers, *column) != answers.asked->before.value(column->key);
        });
        for (const RoundColumn* column : unit) {
            const QString now = nowText(answers, *column);
            if (!answers.changes(column->key) || answers.texts.value(column->key) == now)
                continue;
            if (!addCell(answers, *column, now, isFileChanged))
                continue;
            m_measures.put(answers.measureRow, *column->field, answers.values.value(column->key),
                           answers.texts.value(column->key));
            if (column == unit.first())
                followUnit(answers, unit);
        }
    }

    /// The reason that stands beside a new state belongs to it, also where it is the one from before; a traffic light
    /// is that of the office.
    void followUnit(const Answers& answers, const QList<const RoundColumn*>& unit)
    {
        for (const RoundColumn* column : unit.mid(1)) {
            const RoundCellKey key{answers.measure.id.uuid(), column->key};
            if (answers.values.contains(column->key) && !m_options.leftOut.contains(key))
                m_measures.follow(answers.measureRow, *column->field, answers.values.value(column->key));
        }
        if (unit.first()->key != QLatin1String("trafficLight"))
            return;
        const EntityInfo& measure = entityOf<Measure>();
        m_measures.follow(answers.measureRow, *measure.field(u"trafficLightBy"), m_out.organization);
        m_measures.follow(
            answers.measureRow, *measure.field(u"trafficLightOn"),
            (m_round.asOf.last().isValid() ? m_round.asOf.last() : m_options.today).toString(Qt::ISODate));
    }

    /// What the office wrote, with its answers to the questions below.
    void joinAnswers(Answers& answers) const
    {
        const QString key = QStringLiteral("text");
        QList<QuestionAnswer> given;
        for (const RoundColumn& column : m_columns) {
            if (column.role == Role::Question && answers.texts.contains(column.key))
                given << QuestionAnswer{column.heading, answers.texts.value(column.key)};
        }
        if (given.isEmpty())
            return;
        answers.texts.insert(key, cellString(textWithAnswers(answers.texts.value(key), given)));
        answers.values.insert(key, answers.texts.value(key));
    }

    void planReport(Answers& answers)
    {
        joinAnswers(answers);
        const auto id = roundReportId(m_recipient.id, answers.measure.id);
        auto stored = m_reader.find(rowRef(id));
        answers.makesReport = !stored || (stored->deleted && !m_out.isNoted);
        if (stored && !answers.makesReport && !m_reader.isLive(rowRef(id))) {
            if (!answers.texts.isEmpty())
                line(answers.line).reasons
                    << QStringLiteral("Der Sachstand dieser Abfrage liegt im Papierkorb; was der "
                                      "Bogen berichtet, wird nicht übernommen.");
            return;
        }
        QList<const RoundColumn*> taken;
        for (const RoundColumn& column : m_columns) {
            if (column.role != Role::ReportField || !answers.changes(column.key))
                continue;
            const QString now =
                answers.makesReport ? QString() : roundCellText(*column.field, stored->value(*column.field));
            if (answers.texts.value(column.key) == now)
                continue;
            const bool isConflict = now != answers.asked->before.value(column.key);
            if (addCell(answers, column, now, isConflict))
                taken << &column;
        }
        if (answers.isTaken)
            fillReport(answers, stored, id.uuid(), taken);
    }

    void fillReport(Answers& answers, const std::optional<Record>& stored, const QUuid& id,
                    const QList<const RoundColumn*>& taken)
    {
        answers.reportRow = stored ? m_reports.add(answers.line, *stored) : m_reports.addNew(answers.line, id);
        const auto put = [&](const char* key, const Value& value) {
            const FieldInfo* field = entityOf<StatusReport>().field(QString::fromLatin1(key));
            m_reports.put(answers.reportRow, *field, value);
        };
        if (stored && answers.makesReport)
            m_out.takenBack << stored->ref();
        if (answers.makesReport) {
            put("measure", answers.measure.id.text());
            put("asOf", (m_round.asOf.isNull() ? PartialDate(m_options.today) : m_round.asOf).toIso());
            put("reportingOffice", m_recipient.organization.text());
            put("source", QStringLiteral("Sachstandsabfrage %1, %2").arg(m_round.title, m_out.organization));
        }
        for (const char* key : {"state", "trafficLight"}) {
            if (const QString text = QString::fromLatin1(key); answers.values.contains(text))
                put(key, answers.values.value(text));
        }
        for (const RoundColumn* column : taken)
            m_reports.put(answers.reportRow, *column->field, answers.values.value(column->key),
                          answers.texts.value(column->key));
    }

    /// What becomes of the row; what cannot be written is refused with the whole row.
    void settle(const Answers& answers)
    {
        QList<ImportPlan::Problem> problems = m_measures.problemsOf(answers.measureRow);
        problems += m_reports.problemsOf(answers.reportRow);
        for (const ImportPlan::Problem& problem : std::as_const(problems))
            refuse(answers.line, -1, problem.text, problem.message, problem.hint);
        if (!problems.isEmpty()) {
            m_measures.skip(answers.measureRow, problems.first().message);
            if (answers.reportRow >= 0)
                m_reports.skip(answers.reportRow, problems.first().message);
            for (RoundCell& cell : m_out.cells)
                cell.isTaken = cell.isTaken && cell.line != answers.line;
            return;
        }
        if (answers.isTaken)
            line(answers.line).fate = answers.makesReport ? Fate::Create : Fate::Change;
    }

    const Reader& m_reader;
    const ReturnedSheet& m_sheet;
    const RoundReturnOptions& m_options;
    const StatusRound m_round;
    const RoundRecipient& m_recipient;
    const QList<RoundColumn> m_columns;
    RoundPart m_measures;
    RoundPart m_reports;
    QHash<QUuid, int> m_known; ///< measures with the row of the sheet
    bool m_isBlank = true;
    RoundReturn m_out;
};

Result<> refuseOther(const ReturnedSheet& sheet, const QString& what, const QString& hint)
{
    return failAt(ErrorKind::Rejected, {sheet.fileName}, what, hint);
}

} // namespace

Result<RoundReturn> planRoundReturn(const Store& store, const ReturnedSheet& sheet, const RoundReturnOptions& options)
{
    IPLAN_TRY_ASSIGN(const auto file, store.file().identity());
    if (file != sheet.file)
        IPLAN_TRY(refuseOther(sheet, QStringLiteral("Der Bogen gehört zu einer anderen Datei."),
                              QStringLiteral("Öffnen Sie die Datei, aus der er ausgegeben wurde, oder eine Kopie "
                                             "davon.")));
    return store.read([&](const Reader& reader) -> Result<RoundReturn> {
        const auto round = reader.find(Id<StatusRound>(sheet.round));
        const auto recipient = reader.find(Id<RoundRecipient>(sheet.recipient));
        if (!round || round->deleted)
            IPLAN_TRY(refuseOther(sheet,
                                  QStringLiteral("Die Sachstandsabfrage des Bogens gibt es in dieser Datei "
                                                 "nicht."),
                                  QStringLiteral("Vielleicht liegt sie im Papierkorb, oder sie steht in einer Kopie, "
                                                 "die noch nicht zusammengeführt ist.")));
        if (!recipient || recipient->deleted || recipient->round != round->id)
            IPLAN_TRY(refuseOther(
                sheet,
                QStringLiteral("Den Empfänger des Bogens hat die Sachstandsabfrage „%1“ nicht.").arg(round->title),
                QStringLiteral("Vielleicht liegt er im Papierkorb.")));
        if (!options.round.isNull() && options.round != round->id)
            IPLAN_TRY(refuseOther(sheet,
                                  QStringLiteral("Der Bogen gehört zur Sachstandsabfrage „%1“.").arg(round->title),
                                  QStringLiteral("Lesen Sie ihn bei dieser Abfrage ein.")));
        return ReturnPlanner(reader, sheet, options, *round, *recipient).plan();
    });
}

Result<> applyRoundReturn(Writer& writer, const RoundReturn& plan, QDate today)
{
    IPLAN_TRY(restoreRows(writer, plan.takenBack));
    IPLAN_TRY(applyListPlan(writer, plan.plan));
    if (plan.isBlank || plan.isUnreadable())
        return {};
    return noteReturned(writer, plan.recipient, today);
}

} // namespace iplan
