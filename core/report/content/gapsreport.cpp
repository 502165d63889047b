// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/gapsreport.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/report/content/reportcontext.h"
#include "core/rules/completeness.h"

namespace iplan::report
{

namespace
{

QString percentText(const Completeness& one)
{
    const auto percent = one.percent();
    return percent ? QStringLiteral("%1 %").arg(*percent).replace(u' ', QChar::Nbsp) : QStringLiteral("–");
}

/// "+12 Punkte"; empty where one of the two is not there.
QString changeText(const std::optional<int>& now, const std::optional<int>& before)
{
    if (!now || !before)
        return {};
    const int change = *now - *before;
    if (change == 0)
        return QStringLiteral("unverändert");
    const QString text = change > 0 ? QStringLiteral("▲ +%1").arg(change) : QStringLiteral("▼ −%1").arg(-change);
    return text + QStringLiteral(" Punkte");
}

QString formerName(const ComparedState& earlier)
{
    const QString day = QStringLiteral("am ") + formatDate(earlier.asOf);
    return earlier.name.isEmpty() ? day : day + QStringLiteral(" („%1“)").arg(earlier.name);
}

/// The report in the making: the state now, and the former one where there is one.
class GapsWriter
{
public:
    GapsWriter(const Snapshot& snapshot, const ReportParameters& parameters)
        : m_context(snapshot, parameters.options), m_now(completenessOf(snapshot, parameters.options.asOf)),
          m_earlier(parameters.earlier.get())
    {
        if (m_earlier)
            m_before = completenessOf(*m_earlier->rows, m_earlier->asOf);
    }

    Blocks write()
    {
        addOverview();
        addGroups(QStringLiteral("Nach federführender Dienststelle"), QStringLiteral("Dienststelle"), m_now.offices,
                  m_before.offices);
        addGroups(QStringLiteral("Nach Handlungsfeld"), QStringLiteral("Handlungsfeld"), m_now.fields, m_before.fields);
        addRules();
        addHeading(m_blocks, 1, QStringLiteral("Was fehlt"));
        for (const GroupCompleteness& office : m_now.offices)
            addOffice(office);
        return std::move(m_blocks);
    }

private:
    void addOverview()
    {
        addHeading(m_blocks, 1, QStringLiteral("Überblick"));
        if (m_now.all.asked == 0) {
            addParagraph(m_blocks, QStringLiteral("Es gibt keine Maßnahmen, zu denen etwas fehlen könnte."));
            return;
        }
        addParagraph(m_blocks,
                     QStringLiteral("Das Programm ist zu %1 vollständig: Von %L2 Angaben, nach denen gefragt wird, "
                                    "liegen %L3 vor.")
                         .arg(percentText(m_now.all))
                         .arg(m_now.all.asked)
                         .arg(m_now.all.met),
                     ParagraphStyle::Lead);
        if (m_earlier)
            addParagraph(m_blocks,
                         QStringLiteral("Verglichen mit dem Stand %1: damals %2, %3.")
                             .arg(formerName(*m_earlier), percentText(m_before.all),
                                  joined({changeText(m_now.all.percent(), m_before.all.percent()),
                                          m_before.all.asked == 0 ? QStringLiteral("noch keine Maßnahmen") : QString()},
                                         QStringLiteral(", "))));
        QStringList asked;
        for (const char* key : requiredRules())
            asked << ruleByKey(QString::fromLatin1(key))->titleText();
        addParagraph(m_blocks,
                     QStringLiteral("Gefragt wird bei jeder Maßnahme nach %L1 Angaben; eine fehlt, wo die Prüfung "
                                    "meldet: %2. Akzeptierte Lücken zählen als erfüllt, abgelehnte, eingestellte und "
                                    "zusammengelegte Maßnahmen nicht mit.")
                         .arg(asked.size())
                         .arg(asked.join(QStringLiteral("; "))),
                     ParagraphStyle::Small);
    }

    void addGroups(const QString& heading, const QString& name, const QList<GroupCompleteness>& groups,
                   const QList<GroupCompleteness>& before)
    {
        if (groups.isEmpty())
            return;
        addHeading(m_blocks, 2, heading);
        Table table;
        table.caption = QStringLiteral("Vollständigkeit ") + heading.toLower().left(5) + heading.mid(5);
        table.firstColumnIsHeader = true;
        table.columns = {{name, Align::Left, 4},
                         {QStringLiteral("Maßnahmen"), Align::Right, 1.2},
                         {QStringLiteral("Lücken"), Align::Right, 1},
                         {QStringLiteral("vollständig"), Align::Right, 1.2}};
        if (m_earlier) {
            table.columns.push_back({QStringLiteral("damals"), Align::Right, 1});
            table.columns.push_back({QStringLiteral("Veränderung"), Align::Left, 1.5});
        }
        for (const GroupCompleteness& group : groups) {
            Row row{{textCell(group.title), textCell(countText(group.measures.size())),
                     textCell(countText(group.gaps.size())), textCell(percentText(group.completeness))}};
            if (m_earlier) {
                const auto found = std::ranges::find(before, group.key, &GroupCompleteness::key);
                const Completeness then = found == before.end() ? Completeness() : found->completeness;
                row.cells.push_back(textCell(percentText(then)));
                row.cells.push_back(textCell(changeText(group.completeness.percent(), then.percent())));
            }
            table.rows.push_back(std::move(row));
        }
        m_blocks.emplace_back(std::move(table));
    }

    void addRules()
    {
        Table table;
        table.caption = QStringLiteral("Lücken nach Art");
        table.firstColumnIsHeader = true;
        table.columns = {{QStringLiteral("Lücke"), Align::Left, 3},
                         {QStringLiteral("Gewicht"), Align::Left, 1},
                         {QStringLiteral("Anzahl"), Align::Right, 0.8}};
        if (m_earlier)
            table.columns.push_back({QStringLiteral("damals"), Align::Right, 0.8});
        table.columns.push_back({QStringLiteral("Wie sie sich schließen lässt"), Align::Left, 4});
        for (const Rule& rule : allRules()) {
            const qsizetype now = m_now.ofRule.value(rule.keyText());
            const qsizetype before = m_before.ofRule.value(rule.keyText());
            if (now == 0 && before == 0)
                continue;
            Row row{{textCell(rule.titleText()), textCell(severityLabel(rule.severity)), textCell(countText(now))}};
            if (m_earlier)
                row.cells.push_back(textCell(countText(before)));
            row.cells.push_back(textCell(rule.remedyText()));
            table.rows.push_back(std::move(row));
        }
        if (table.rows.empty())
            return;
        addHeading(m_blocks, 2, QStringLiteral("Nach Art der Lücke"));
        m_blocks.emplace_back(std::move(table));
    }

    void addOffice(const GroupCompleteness& office);

    ReportContext m_context;
    ProgrammeCompleteness m_now;
    ProgrammeCompleteness m_before;
    const ComparedState* m_earlier;
    Blocks m_blocks;
};

/// What is missing of each measure, one row for each that has gaps.
Table gapTable(const GroupCompleteness& office, const FindingIndex& findings, const QString& caption)
{
    Table out;
    out.caption = caption;
    out.firstColumnIsHeader = true;
    out.columns = {{QStringLiteral("Maßnahme"), Align::Left, 1}, {QStringLiteral("Was fehlt"), Align::Left, 1.8}};
    for (const Measure* measure : office.measures) {
        Cell missing;
        for (const Finding& gap : findings.of(rowRef(measure->id))) {
            const QString of =
                gap.row.id == measure->id.uuid() ? QString() : gap.title.section(QStringLiteral(": "), 1);
            missing.paragraphs.push_back(plain(joined({of, gap.message}, QStringLiteral(": "))));
        }
        if (!missing.paragraphs.empty())
            out.rows.push_back({{textCell(ReportContext::titleOf(*measure)), std::move(missing)}});
    }
    return out;
}

/// What the addressee leads; null where that is nothing.
const GroupCompleteness* officeOf(const ProgrammeCompleteness& programme, const Addressee& addressee)
{
    const auto found = std::ranges::find_if(programme.offices, [&addressee](const GroupCompleteness& office) {
        return !office.measures.isEmpty() && office.measures.first()->leadOffice.uuid() == addressee.row.id;
    });
    return found == programme.offices.end() ? nullptr : &*found;
}

void GapsWriter::addOffice(const GroupCompleteness& office)
{
    addHeading(m_blocks, 2, office.title);
    if (office.gaps.isEmpty()) {
        addParagraph(m_blocks, QStringLiteral("Es fehlt nichts."));
        return;
    }
    addParagraph(m_blocks, QStringLiteral("%1, %2, zu %3 vollständig.")
                               .arg(counted(office.measures.size(), "Maßnahme", "Maßnahmen"),
                                    counted(office.gaps.size(), "Lücke", "Lücken"), percentText(office.completeness)));
    m_blocks.emplace_back(gapTable(office, m_context.findings(), QStringLiteral("Was fehlt: ") + office.title));
}

} // namespace

Document gapsReport(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    Document out = programmeDocument(context, QStringLiteral("Lückenbericht"),
                                     QStringLiteral("Was im Maßnahmenprogramm noch fehlt"));
    if (context.scope.showsGaps())
        out.blocks = GapsWriter(snapshot, parameters).write();
    else
        addParagraph(out.blocks, QStringLiteral("Lücken gehören nicht in eine öffentliche Fassung."));
    return out;
}

Result<GapLetterList> gapLetterList(const Store& store, const Snapshot& snapshot, QDate day)
{
    QList<RowRef> rows;
    QList<Addressee> all;
    for (const Organization& organization : snapshot.organizations) {
        rows << rowRef(organization.id);
        all << Addressee{rowRef(organization.id), {}, snapshot.nameOf(organization.id, day)};
    }
    IPLAN_TRY_ASSIGN(const auto reached, store.read([&](const Reader& reader) -> Result<Addressees> {
        return addresseesOf(reader, rows, {day});
    }));
    GapLetterList out{withGaps(snapshot, reached.list, day), {}};
    const QList<Addressee> concerned = withGaps(snapshot, all, day);
    for (const Addressee& one : concerned) {
        if (std::ranges::find(out.list, one.row, &Addressee::row) == out.list.end())
            out.without << one.name;
    }
    std::ranges::sort(out.without, textBefore);
    return out;
}

LetterTemplate usualGapLetter()
{
    return {QStringLiteral("Maßnahmenprogramm: fehlende Angaben"),
            QStringLiteral("{Anrede},\n\n"
                           "für die Fortschreibung des Maßnahmenprogramms fehlen zu den Maßnahmen, für die Sie "
                           "federführend sind, noch die folgenden Angaben. Bitte teilen Sie uns mit, was sich davon "
                           "ergänzen lässt.\n\nMit freundlichen Grüßen\n\n\n\n{Absender}")};
}

QList<Addressee> withGaps(const Snapshot& snapshot, QList<Addressee> addressees, QDate day)
{
    const ProgrammeCompleteness programme = completenessOf(snapshot, day);
    addressees.removeIf([&programme](const Addressee& one) {
        const GroupCompleteness* office = officeOf(programme, one);
        return !office || office->gaps.isEmpty();
    });
    return addressees;
}

Document gapLetters(const Snapshot& snapshot, const QList<Addressee>& addressees, const LetterTemplate& letter,
                    const LetterSender& sender)
{
    const ProgrammeCompleteness programme = completenessOf(snapshot, sender.day);
    const FindingIndex findings(snapshot, findGaps(snapshot, sender.day));
    Document out = serialLetters({}, letter, sender);
    out.title = usualGapLetter().subject;
    for (const Addressee& one : addressees) {
        const GroupCompleteness* office = officeOf(programme, one);
        if (!office || office->gaps.isEmpty())
            continue;
        if (!out.blocks.empty())
            out.blocks.emplace_back(PageBreak{});
        Document page = serialLetters({one}, letter, sender);
        std::ranges::move(page.blocks, std::back_inserter(out.blocks));
        out.blocks.emplace_back(gapTable(*office, findings, QStringLiteral("Fehlende Angaben")));
    }
    return out;
}

const ReportInfo& gapsReportInfo()
{
    static constexpr ReportInfo info{
        "gaps", "Lückenbericht", ReportSubject::Everything, kAllFormats, &gapsReport, {}, false, true};
    return info;
}

} // namespace iplan::report
