// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/takealong.h"

#include "core/copies/reducedcopy.h"
#include "core/store/contents.h"
#include "core/sync/contentfile.h"
#include "core/sync/packagebytes.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

const QString kFileSuffix = QStringLiteral(".iplan");
const QString kPackageSuffix = QStringLiteral(".iplanpaket");

ReducedRequest reducedRequestOf(const TakeAlong& request)
{
    ReducedRequest out;
    out.scope = request.scope;
    if (!request.note.isNull())
        out.also << rowRef(request.note);
    return out;
}

Result<TakenCopyFile> writtenAlong(const QString& path, bool encrypted = false)
{
    return TakenCopyFile{path, QFileInfo(path).size(), encrypted};
}

} // namespace

Result<TakenCopyFile> takeAlong(const Store& store, const TakeAlong& request)
{
    if (!request.asPackage && !request.password.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Eine Datei (*.iplan) lässt sich nicht verschlüsseln."),
                    QStringLiteral("Wählen Sie ein Paket; es wird mit dem Passwort verschlüsselt."));
    if (QFileInfo::exists(request.path))
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(request.path),
                    QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
    const bool whole = request.scope.isNull();
    if (request.asPackage) {
        IPLAN_TRY_ASSIGN(const auto info,
                         whole ? pack(store, request.path, {{}, request.password})
                               : packReducedCopy(store, reducedRequestOf(request), request.path, request.password));
        return TakenCopyFile{request.path, info.bytes, info.encrypted};
    }
    if (whole) {
        IPLAN_TRY(store.file().copyTo(request.path));
        return writtenAlong(request.path);
    }
    const auto copy = createReducedCopy(store, reducedRequestOf(request), request.path);
    return copy ? writtenAlong(request.path) : failFrom(copy);
}

Result<qint64> packageSize(const Store& store, const RowRef& scope)
{
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    Result<QByteArray> bytes;
    QSet<QString> contents;
    if (scope.isNull()) {
        IPLAN_TRY_ASSIGN(const auto commits, store.replica().commitsMissingFrom({}));
        contents = contentsNamedBy(commits);
        bytes = packageBytes(info.root, commits, {});
    } else {
        IPLAN_TRY_ASSIGN(const auto content, reducedContent(store, {scope, {}}));
        contents = contentsNamedBy(content.commits);
        bytes = reducedPackageBytes(info.root, content, {});
    }
    if (!bytes)
        return failFrom(bytes);
    IPLAN_TRY_ASSIGN(const auto contentBytes, ContentStore(store).storedBytes(contents));
    return bytes->size() + contentBytes;
}

QString takeAlongPath(const QString& path, bool asPackage)
{
    QString out = path.trimmed();
    for (const QString& suffix : {kPackageSuffix, kFileSuffix}) {
        if (out.endsWith(suffix, Qt::CaseInsensitive)) {
            out.chop(suffix.size());
            break;
        }
    }
    return out + (asPackage ? kPackageSuffix : kFileSuffix);
}

QString takeAlongName(const QString& filePath, QDate day, bool asPackage)
{
    return takeAlongPath(
        QStringLiteral("%1 unterwegs %2").arg(QFileInfo(filePath).completeBaseName(), day.toString(Qt::ISODate)),
        asPackage);
}

PasswordStrength passwordStrength(const QString& password)
{
    if (password.isEmpty())
        return PasswordStrength::None;
    QSet<QChar> letters;
    int kinds = 0;
    bool seen[4] = {};
    for (const QChar letter : password) {
        letters.insert(letter);
        const int kind = letter.isDigit() ? 0 : letter.isUpper() ? 1 : letter.isLetter() ? 2 : 3;
        kinds += seen[kind] ? 0 : 1;
        seen[kind] = true;
    }
    // The same few letters again and again are no longer password.
    const auto length = qMin(password.size(), 2 * letters.size());
    if (length >= 16 || (length >= 12 && kinds >= 3))
        return PasswordStrength::Good;
    return length >= 12 || (length >= 10 && kinds >= 3) ? PasswordStrength::Fair : PasswordStrength::Weak;
}

QString passwordHint(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::None:
        return {};
    case PasswordStrength::Weak:
        return QStringLiteral(
            "Schwach: lässt sich erraten. Nehmen Sie mehrere Wörter, zusammen mindestens 16 Zeichen.");
    case PasswordStrength::Fair:
        return QStringLiteral("Brauchbar. Mit mindestens 16 Zeichen, zum Beispiel vier Wörtern, ist es gut.");
    case PasswordStrength::Good:
        break;
    }
    return QStringLiteral("Gut.");
}

} // namespace iplan
