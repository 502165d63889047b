// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasurelist.h"

#include "core/base/outputfile.h"

#include <QCborArray>
#include <QCborParserError>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace iplan
{

ErasureList ErasureList::ofThisPc(const QUuid& root)
{
    return ErasureList(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                       QStringLiteral("/loeschungen/") + idText(root) + QStringLiteral(".cbor"));
}

Result<QList<CommitData>> ErasureList::commits() const
{
    const auto unreadable = [this](ErrorKind kind, const QString& detail) {
        return fail(kind, QStringLiteral("Die Liste der Löschungen „%1“ kann nicht gelesen werden.").arg(m_path),
                    QStringLiteral("Ohne sie könnte eine Sicherung gelöschte Personendaten zurückbringen. Prüfen Sie "
                                   "die Rechte an der Datei."),
                    detail);
    };
    QList<CommitData> out;
    QFile file(m_path);
    if (!file.exists())
        return out;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(ErrorKind::Io, file.errorString());
    QCborParserError error;
    const QCborValue content = QCborValue::fromCbor(file.readAll(), &error);
    if (error.error != QCborError::NoError || !content.isArray())
        return unreadable(ErrorKind::Damaged, error.errorString());
    for (const QCborValue& bytes : content.toArray()) {
        const auto commit = commitFromBytes(bytes.toByteArray());
        if (!commit)
            return unreadable(ErrorKind::Damaged, commit.error().message);
        out << *commit;
    }
    return out;
}

Result<> ErasureList::add(const QList<CommitData>& erasures) const
{
    IPLAN_TRY_ASSIGN(auto all, commits());
    const qsizetype before = all.size();
    for (const CommitData& erasure : erasures) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const CommitData& c) { return c.id == erasure.id; });
        if (known || erasure.erased.isEmpty())
            continue;
        all << erasure;
    }
    if (all.size() == before)
        return {};
    QCborArray content;
    for (const CommitData& commit : std::as_const(all))
        content << toBytes(commit);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (const auto written = writeFile(m_path, QCborValue(content).toCbor()); !written)
        return fail(
            ErrorKind::Io, QStringLiteral("Die Liste der Löschungen „%1“ kann nicht geschrieben werden.").arg(m_path),
            QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen und ob Platz ist."), written.error().detail);
    return {};
}

void ErasureList::noteCarried(const QList<CommitData>& erasures) const
{
    QStringList ids;
    for (const CommitData& erasure : erasures)
        ids << idText(erasure.id);
    (void)writeFile(carriedPath(), ids.join(u'\n').toLatin1());
}

bool ErasureList::wereCarried(const QList<CommitData>& erasures) const
{
    QFile file(carriedPath());
    const QByteArrayList carried = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    return std::all_of(erasures.begin(), erasures.end(),
                       [&](const CommitData& erasure) { return carried.contains(idText(erasure.id).toLatin1()); });
}

} // namespace iplan
