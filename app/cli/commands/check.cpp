// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "core/base/counted.h"
#include "core/model/document.h"
#include "core/rules/rule.h"
#include "core/store/contents.h"

#include <algorithm>

namespace iplan::cli
{

namespace
{

/// What the check found: damage to the file, and gaps in what it holds.
struct Findings {
    QStringList damage;
    QList<Finding> gaps;
    QStringList contents = {}; ///< what is not here of documents, or too much: no damage
};

/// What documents hold, both ways; what is damaged of it is damage of the file.
Result<> checkContents(const Store& store, Findings& findings)
{
    IPLAN_TRY_ASSIGN(const auto check, ContentStore(store).check());
    IPLAN_TRY_ASSIGN(const auto documents, store.read([](const Reader& reader) -> Result<QList<AttachedDocument>> {
        return reader.all<AttachedDocument>(Rows::All);
    }));
    const auto titleOf = [&](const QString& hash) {
        const auto document =
            std::ranges::find_if(documents, [&](const AttachedDocument& one) { return one.sha256 == hash; });
        return document == documents.end() ? hash : document->title;
    };
    for (auto bad = check.bad.begin(); bad != check.bad.end(); ++bad)
        findings.damage << QStringLiteral("Inhalt der Anlage „%1“: %2").arg(titleOf(bad.key()), bad->message);
    for (const QString& hash : check.awaited)
        findings.contents << QStringLiteral("Der Inhalt der Anlage „%1“ ist noch nicht da.").arg(titleOf(hash));
    for (const QString& hash : check.unnamed)
        findings.contents << QStringLiteral("Einen Inhalt nennt keine Anlage (%1…); er wird beim nächsten Öffnen "
                                            "entfernt.")
                                 .arg(hash.left(12));
    findings.contents.sort();
    return {};
}

Result<Findings> check(const Store& store)
{
    IPLAN_TRY_ASSIGN(const auto damage, store.file().selfCheck());
    if (!damage.isEmpty())
        return Findings{damage, {}}; // what a damaged file holds says nothing
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    Findings out{{}, findGaps(*snapshot, QDate::currentDate())};
    IPLAN_TRY(checkContents(store, out));
    return out;
}

QString textOf(const Findings& findings)
{
    QString out = findings.damage.isEmpty() ? QStringLiteral("Die Datei ist in Ordnung.\n")
                                            : QStringLiteral("Die Datei ist beschädigt:\n");
    for (const QString& sentence : findings.damage)
        out += QStringLiteral("  ") + sentence + u'\n';
    if (!findings.damage.isEmpty())
        return out;
    for (const QString& sentence : findings.contents)
        out += sentence + u'\n';
    out += findings.gaps.isEmpty() ? QStringLiteral("Keine Lücken.\n")
                                   : counted(findings.gaps.size(), "Lücke", "Lücken") + QStringLiteral(":\n");
    const Rule* last = nullptr;
    for (const Finding& gap : findings.gaps) {
        if (gap.rule != last)
            out += QStringLiteral("\n%1: %2 (%3)\n  %4\n")
                       .arg(severityLabel(gap.rule->severity), gap.rule->titleText(), gap.rule->keyText(),
                            gap.rule->remedyText());
        last = gap.rule;
        out += QStringLiteral("  - %1: %2\n").arg(gap.title, gap.message);
    }
    return out;
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return QStringLiteral("hint");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

QJsonArray jsonOf(const Findings& findings)
{
    QJsonArray out;
    for (const QString& sentence : findings.damage)
        out << QJsonObject{{QStringLiteral("kind"), QStringLiteral("damage")}, {QStringLiteral("message"), sentence}};
    for (const QString& sentence : findings.contents)
        out << QJsonObject{{QStringLiteral("kind"), QStringLiteral("document")}, {QStringLiteral("message"), sentence}};
    for (const Finding& gap : findings.gaps)
        out << QJsonObject{
            {QStringLiteral("kind"), QStringLiteral("finding")},
            {QStringLiteral("rule"), gap.rule->keyText()},
            {QStringLiteral("severity"), severityKey(gap.rule->severity)},
            {QStringLiteral("entity"), gap.row.entity->keyText()},
            {QStringLiteral("id"), idText(gap.row.id)},
            {QStringLiteral("title"), gap.title},
            {QStringLiteral("field"), gap.field ? QJsonValue(gap.field->keyText()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("message"), gap.message},
            {QStringLiteral("remedy"), gap.rule->remedyText()}};
    return out;
}

Result<> runCheck(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto findings, check(*store));
    IPLAN_TRY(out.answer([&] { return textOf(findings); }, [&] { return QJsonValue(jsonOf(findings)); }));
    if (findings.damage.isEmpty())
        return {};
    return fail(
        ErrorKind::Damaged,
        QStringLiteral("„%1“ ist beschädigt (%2).")
            .arg(store->file().path(), counted(findings.damage.size(), "Befund", "Befunde")),
        QStringLiteral("Stellen Sie die letzte gute Sicherung wieder her: „iplan backup DATEI --list“ zeigt sie."));
}

} // namespace

const Command& checkCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr Command command{
        "check",
        "Prüft die Datei: Aufbau, Übereinstimmung von Tabellen und Commits, Lücken im Inhalt.",
        "Ist die Datei beschädigt, endet der Befehl mit 6; Lücken im Inhalt sind kein Fehler.",
        arguments,
        {},
        &runCheck};
    return command;
}

} // namespace iplan::cli
