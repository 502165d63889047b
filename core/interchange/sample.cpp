// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sample.h"

#include "core/interchange/jsonimport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan
{

namespace
{

const QString kFolder = QStringLiteral(":/samples/");

/// Adds the rows of `part` to those of `whole`.
void append(QJsonObject& whole, const QJsonObject& part)
{
    const QString entities = QStringLiteral("entities");
    QJsonObject all = whole.value(entities).toObject();
    const QJsonObject added = part.value(entities).toObject();
    for (auto it = added.constBegin(); it != added.constEnd(); ++it) {
        QJsonArray rows = all.value(it.key()).toArray();
        for (const QJsonValue& row : it.value().toArray())
            rows.append(row);
        all.insert(it.key(), rows);
    }
    whole.insert(entities, all);
}

} // namespace

QStringList sampleNames()
{
    return {QStringLiteral("koeln"), QStringLiteral("aachen")};
}

Result<> loadSample(Store& store, const QString& name)
{
    if (!sampleNames().contains(name))
        return fail(ErrorKind::NotFound, QStringLiteral("Das Beispiel „%1“ gibt es nicht.").arg(name),
                    QStringLiteral("Es gibt: %1.").arg(sampleNames().join(QLatin1String(", "))));
    QJsonObject whole;
    const QDir folder(kFolder + name);
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return fail(ErrorKind::Io, QStringLiteral("Das Beispiel „%1“ fehlt in diesem Programm.").arg(name),
                    QStringLiteral("Installieren Sie das Programm neu."));
    for (const QString& fileName : files) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Io, QStringLiteral("Das Beispiel „%1“ kann nicht gelesen werden.").arg(fileName),
                        QStringLiteral("Installieren Sie das Programm neu."), file.errorString());
        IPLAN_TRY_ASSIGN(const auto part, parseJsonSource(file.readAll(), fileName));
        append(whole, part);
    }
    if (const auto report = importJsonObject(store, whole, name, QStringLiteral("sample")); !report)
        return failFrom(report);
    return {};
}

} // namespace iplan
