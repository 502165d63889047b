// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clockhint.h"

namespace iplan
{

QString clockHint(const Store& store, const QDateTime& now)
{
    constexpr qint64 daysBehind = 1; // time zones
    constexpr int yearsAhead = 3;    // a concept may lie for long
    const auto last = store.readJournal([](JournalReader& journal, const Reader&) -> Result<QDateTime> {
        QDateTime out;
        for (const qint64 head : journal.heads()) {
            const QDateTime time = journal.commit(head)->time;
            out = out.isValid() ? qMax(out, time) : time;
        }
        return out;
    });
    if (!last || !last->isValid())
        return {};
    if (now.addDays(daysBehind) >= *last && now.addYears(-yearsAhead) <= *last)
        return {};
    const QString form = QStringLiteral("dd.MM.yyyy");
    return QStringLiteral("Die Uhr dieses PCs steht auf %1; die letzte Änderung in der Datei ist vom %2. Prüfen Sie "
                          "Datum und Uhrzeit des PCs: neue Änderungen tragen diese Zeit.")
        .arg(now.toLocalTime().toString(form), last->toLocalTime().toString(form));
}

} // namespace iplan
