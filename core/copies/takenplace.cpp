// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/takenplace.h"

namespace iplan
{

namespace
{

QString placeSetting(const Id<TakenCopy>& note)
{
    return QStringLiteral("takenCopy.") + note.text();
}

} // namespace

Result<> noteTakenPlace(Store& store, const Id<TakenCopy>& note, const QString& path)
{
    return store.file().setLocalSetting(placeSetting(note), path);
}

QString takenPlace(const Store& store, const Id<TakenCopy>& note)
{
    return note.isNull() ? QString() : store.file().localSetting(placeSetting(note)).value_or(QString());
}

} // namespace iplan
