// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/admissionoutput.h"
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/mergeoutput.h"
#include "app/cli/openfile.h"
#include "core/conflict/resolve.h"
#include "core/ops/takencopy.h"
#include "core/store/sourcefile.h"
#include "core/sync/admissiontext.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

const QStringList kPolicies{QStringLiteral("mine"), QStringLiteral("theirs"), QStringLiteral("newest")};

Result<SourceFile> openOther(const Call& call)
{
    const QString other = call.argument(1);
    const QString path = QFileInfo(other).canonicalFilePath();
    if (!path.isEmpty() && path == QFileInfo(call.argument(0)).canonicalFilePath())
        return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist zweimal dieselbe Datei.").arg(other),
                    QStringLiteral("Nennen Sie zuerst die Datei und dann die Kopie, die dazukommen soll."));
    return SourceFile::open(other);
}

Result<> checkOpen(const Call& call, qsizetype open)
{
    if (open == 0 || !call.has("fail-on-conflict"))
        return {};
    return fail(ErrorKind::Conflict, QStringLiteral("Konflikte, die zu entscheiden sind: %L1.").arg(open),
                QStringLiteral("„iplan conflicts“ zeigt sie, „iplan resolve“ entscheidet sie."));
}

Result<> rehearse(const Call& call, const Store& mine, const Store& theirs, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto plan, planMerge(mine, theirs));
    IPLAN_TRY_ASSIGN(const auto ids, mine.replica().commitIds());
    IPLAN_TRY(mine.read([&](const Reader& own) -> Result<> {
        return theirs.read([&](const Reader& other) -> Result<> {
            MergeOutput output(own, &other, ids);
            return out.answer([&] { return output.text(plan) + heldText(plan.admission); },
                              [&] {
                                  QJsonObject json = output.json(plan);
                                  Admission admission = plan.admission;
                                  admission.contents = plan.contents;
                                  const QJsonObject held = heldJson(admission);
                                  for (auto one = held.begin(); one != held.end(); ++one)
                                      json.insert(one.key(), one.value());
                                  return QJsonValue(json);
                              });
        });
    }));
    IPLAN_TRY(checkRefused(plan.admission));
    return checkOpen(call, plan.conflicts.size());
}

/// Decides the new conflicts as --prefer says; how many.
Result<qsizetype> decideNew(Store& store, const Call& call, const MergeReport& report)
{
    if (!call.has("prefer") || report.newConflicts.isEmpty())
        return 0;
    PolicyScope scope;
    scope.mine = report.mineBefore;
    for (const Conflict& conflict : report.newConflicts)
        scope.only.insert(conflict.id);
    const auto policy = static_cast<Policy>(kPolicies.indexOf(call.value("prefer")));
    IPLAN_TRY(resolveAll(store, policy, scope));
    IPLAN_TRY_ASSIGN(const auto left, conflicts(store));
    return report.openConflicts - left.size();
}

/// Which of the noted copies ANDERE is.
Result<Id<TakenCopy>> returnedNote(const Store& mine, const Store& other)
{
    IPLAN_TRY_ASSIGN(const auto notes,
                     mine.read([](const Reader& reader) -> Result<QList<TakenCopy>> { return takenCopies(reader); }));
    const auto note = other.read([&](const Reader& reader) -> Result<Id<TakenCopy>> {
        return noteOfCopy(notes, [&](const Id<TakenCopy>& id) { return reader.find(id).has_value(); });
    });
    if (note && note->isNull())
        return fail(
            ErrorKind::NotFound,
            QStringLiteral("„%1“ ist nicht als mitgenommene Kopie vermerkt, die noch aussteht.")
                .arg(other.file().path()),
            QStringLiteral("„iplan list DATEI takenCopy“ zeigt die Vermerke; ohne --returned wird nur abgeglichen."));
    return note;
}

QString reportText(const MergeReport& report, qsizetype decided)
{
    if (report.admission.admitted.isEmpty() && report.admission.waiting.isEmpty() && report.admission.refused.isEmpty())
        return QStringLiteral("Es gab nichts zu übernehmen. Offene Konflikte: %1.").arg(report.openConflicts) +
               heldText(report.admission);
    QString out = QStringLiteral("Übernommene Commits: %L1, geänderte Einträge: %L2.\n")
                      .arg(report.admission.admitted.size())
                      .arg(report.admission.rows.size());
    if (decided > 0)
        out += QStringLiteral("Entschiedene Konflikte: %1.\n").arg(decided);
    out += QStringLiteral("Offene Konflikte: %1%2.")
               .arg(report.openConflicts - decided)
               .arg(report.openConflicts > decided ? QStringLiteral(" („iplan conflicts“ zeigt sie)") : QString());
    out += heldText(report.admission);
    if (report.backup)
        out += QStringLiteral("\nSicherung davor: %1").arg(report.backup->name);
    return out;
}

QJsonObject reportJson(const MergeReport& report, qsizetype decided)
{
    QJsonObject out = heldJson(report.admission);
    out.insert(QStringLiteral("admitted"), qint64(report.admission.admitted.size()));
    out.insert(QStringLiteral("rows"), qint64(report.admission.rows.size()));
    out.insert(QStringLiteral("newConflicts"), qint64(report.newConflicts.size()));
    out.insert(QStringLiteral("decided"), qint64(decided));
    out.insert(QStringLiteral("openConflicts"), qint64(report.openConflicts - decided));
    out.insert(QStringLiteral("backup"), report.backup ? QJsonValue(report.backup->name) : QJsonValue());
    return out;
}

Result<> runMerge(const Call& call, Formatter& out)
{
    if (call.has("prefer")) {
        IPLAN_TRY(call.oneOf("prefer", kPolicies));
    }
    IPLAN_TRY_ASSIGN(const auto other, openOther(call));
    if (call.has("dry-run")) {
        const auto mine = openForReading(call);
        return mine ? rehearse(call, **mine, other.store(), out) : Result<>(failFrom(mine));
    }
    IPLAN_TRY_ASSIGN(const auto mine, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto note, call.has("returned") ? returnedNote(*mine, other.store())
                                                           : Result<Id<TakenCopy>>(Id<TakenCopy>()));
    IPLAN_TRY_ASSIGN(const auto report, merge(*mine, other.store()));
    if (!note.isNull())
        IPLAN_TRY(mine->transact(kBringBackOperation,
                                 [&](Writer& writer) { return recordReturn(writer, note, QDate::currentDate()); }));
    IPLAN_TRY_ASSIGN(const auto decided, decideNew(*mine, call, report));
    IPLAN_TRY(out.answer([&] { return reportText(report, decided); },
                         [&] { return QJsonValue(reportJson(report, decided)); }));
    IPLAN_TRY(checkRefused(report.admission));
    return checkOpen(call, report.openConflicts - decided);
}

} // namespace

const Command& mergeCommand()
{
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan), die übernimmt."},
        {"ANDERE", "Die Kopie, deren Änderungen dazukommen; bleibt, wie sie ist."}};
    static constexpr OptionInfo options[] = {
        {"dry-run", "", "Nur zeigen, was geschehen würde: jeden Eintrag und jedes Feld."},
        {"prefer", "mine|theirs|newest",
         "Neue Konflikte gleich entscheiden: DATEI, ANDERE oder der zuletzt geschriebene Wert gilt."},
        {"returned", "", "Vermerken, dass die mitgenommene Kopie ANDERE zurück ist (siehe take)."},
        {"fail-on-conflict", "", "Mit 5 enden, wenn Konflikte offen bleiben; übernommen wird trotzdem."}};
    static constexpr Command command{"merge",
                                     "Nimmt die Änderungen einer Kopie in die Datei auf.",
                                     "Davor wird die Datei gesichert. Verschiedene Felder eines Eintrags kommen ohne "
                                     "Frage zusammen; wo beide dasselbe Feld verschieden geändert haben, bleibt ein "
                                     "Konflikt, bis ihn jemand entscheidet. Zweimal abgleichen ist einmal.",
                                     arguments,
                                     options,
                                     &runMerge};
    return command;
}

} // namespace iplan::cli
