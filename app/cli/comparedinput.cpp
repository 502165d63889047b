// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparedinput.h"

#include "app/cli/timeinput.h"
#include "core/query/resolve.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

bool isToday(const QString& text)
{
    return text.compare(u"heute", Qt::CaseInsensitive) == 0;
}

/// The state of the file that the text names.
Result<FileState> stateIn(const Store& store, const QString& text)
{
    if (text.isEmpty() || isToday(text))
        return FileState{};
    if (const auto time = parseTime(text))
        return FileState{*time, {}};
    const auto edition = text.contains(u':') ? resolveRef(store, text) : resolveRow(store, entityOf<Edition>(), text);
    if (edition && edition->entity == &entityOf<Edition>())
        return FileState{{}, Id<Edition>(edition->id)};
    if (!edition && edition.error().kind == ErrorKind::Rejected)
        return failFrom(edition);
    return fail(ErrorKind::NotFound,
                QStringLiteral("„%1“ ist weder ein Tag noch eine Fortschreibung noch eine Datei.").arg(text),
                QStringLiteral("Möglich sind zum Beispiel heute, 21.11.2026, der Titel einer Fortschreibung oder der "
                               "Pfad einer anderen Datei (auch PFAD#FORTSCHREIBUNG). „iplan list DATEI edition“ zeigt, "
                               "welche Fortschreibungen es gibt."));
}

struct FileAndState {
    QString file;
    QString state;
};

FileAndState splitPath(const QString& text)
{
    const qsizetype at = text.lastIndexOf(u'#');
    if (at < 0 || QFileInfo(text).isFile())
        return {text, {}};
    return {text.left(at), text.mid(at + 1)};
}

} // namespace

QString otherFileOf(const QString& text)
{
    const QString file = splitPath(text).file;
    return !isToday(text) && !parseTime(text) && QFileInfo(file).isFile() ? file : QString();
}

Result<ComparedState> comparedStateOf(const Store& store, const QString& text, QDate today)
{
    const auto state = stateIn(store, text);
    if (state)
        return loadComparedState(store, *state, today);
    const QString file = otherFileOf(text);
    if (file.isEmpty() || state.error().kind != ErrorKind::NotFound)
        return failFrom(state);
    return loadComparedFile(file, today,
                            [which = splitPath(text).state](const Store& other) { return stateIn(other, which); });
}

} // namespace iplan::cli
