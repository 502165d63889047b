// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commitoutput.h"

#include "core/store/commithistory.h"
#include "core/store/operation.h"

namespace iplan::cli
{

Result<QUuid> commitNamed(const Store& store, const QString& text)
{
    if (text.isEmpty())
        return QUuid();
    if (const QUuid id = idFromText(text); !id.isNull())
        return id;
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<QUuid> {
        QList<QUuid> found;
        for (const CommitRecord& commit : CommitHistory(journal).commits()) {
            if (text.size() >= 4 && idText(commit.id).startsWith(text.toLower()))
                found << commit.id;
        }
        if (found.size() == 1)
            return found.first();
        if (found.isEmpty())
            return fail(ErrorKind::NotFound, QStringLiteral("Den Commit „%1“ gibt es nicht.").arg(text),
                        QStringLiteral("„iplan history DATEI“ zeigt alle; nötig sind mindestens vier Zeichen."));
        return fail(ErrorKind::Rejected, QStringLiteral("Mit „%1“ beginnen mehrere Commits.").arg(text),
                    QStringLiteral("Nennen Sie mehr von der Kennung."));
    });
}

Result<> answerCommit(const Result<CommitNotice>& notice, Formatter& out)
{
    if (!notice)
        return failFrom(notice);
    const CommitRecord& commit = notice->commit;
    return out.answer([&] { return operationLabel(commit.operation); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("commit"), idText(commit.id)},
                                                        {QStringLiteral("operation"), commit.operation},
                                                        {QStringLiteral("label"), operationLabel(commit.operation)}});
                      });
}

QJsonValue commitJson(const CommitNotice& notice)
{
    return notice.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(idText(notice.commit.id));
}

QString timeText(const QDateTime& time)
{
    return time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
}

QString timeJson(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace iplan::cli
