// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What documents hold, in an Abgleichordner: a file for each content, of which everybody has the same.
#include "core/base/outputfile.h"
#include "core/base/plainfile.h"
#include "core/base/temporary.h"
#include "core/store/contents.h"
#include "core/sync/contentfile.h"
#include "core/sync/folder.h"

#include <QDir>

namespace iplan
{

namespace
{

const QString kContentSuffix = QStringLiteral(".iplananlage");

ContentSeal sealOfFolder(const QUuid& root, const Password& password)
{
    return {root, password, root.toRfc4122(), password.cost()};
}

Result<QString> contentFile(const QString& folder, const ContentSeal& seal, const QString& hash)
{
    IPLAN_TRY_ASSIGN(const auto name, sealedName(seal, hash));
    return QDir(folder).filePath(QString::fromLatin1(name.toHex()) + kContentSuffix);
}

Result<ContentSource> openContentFile(const QString& path, const ContentSeal& seal, const QString& hash)
{
    auto file = std::make_shared<QFile>(path);
    if (!isPlainFile(path) || !file->open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("Der Inhalt einer Anlage liegt noch nicht im Abgleichordner."));
    if (file->size() > kMostContentFile)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Der Inhalt „%1“ im Abgleichordner ist größer, als einer sein kann.")
                        .arg(QFileInfo(path).fileName()),
                    QStringLiteral("Löschen Sie ihn dort, oder fragen Sie, wer ihn hineingelegt hat."));
    return readSealedContent(std::move(file), seal, hash);
}

Result<> writeContentFile(const QString& path, const ContentSeal& seal, const QString& hash,
                          const ContentSource& source, QFile::Permissions rights)
{
    OutputFile output(path, rights);
    IPLAN_TRY(output.begin());
    QFile file(output.path());
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    IPLAN_TRY(writeSealedContent(file, seal, hash, source));
    const bool flushed = file.flush();
    file.close();
    if (!flushed || file.error() != QFileDevice::NoError)
        return cannotWrite(path, file.errorString());
    return output.commit();
}

/// After an erasure. What nobody names any more, as far as this copy knows, is taken away; whoever still has a document
/// that this copy does not know gives its content again.
Result<> removeUnnamedFiles(const QString& folder, const ContentSeal& seal, const QSet<QString>& named)
{
    QSet<QString> keep;
    for (const QString& hash : named) {
        IPLAN_TRY_ASSIGN(const auto path, contentFile(folder, seal, hash));
        keep.insert(QFileInfo(path).fileName());
    }
    const auto files = QDir(folder).entryInfoList({u'*' + kContentSuffix}, QDir::Files);
    for (const QFileInfo& info : files) {
        QFile file(info.absoluteFilePath());
        if (keep.contains(info.fileName()) || !file.open(QIODevice::ReadOnly))
            continue;
        const auto name = peekContent(file.read(kContentHeaderBytes));
        file.close();
        if (name && name->root == seal.root)
            file.remove();
    }
    return {};
}

} // namespace

Result<Transport::Contents> FolderTransport::contents()
{
    IPLAN_TRY(prepare());
    const auto open = [folder = m_folder,
                       seal = sealOfFolder(m_root, m_password)](const QString& hash) -> Result<ContentSource> {
        IPLAN_TRY_ASSIGN(const auto path, contentFile(folder, seal, hash));
        return openContentFile(path, seal, hash);
    };
    return Contents{open, {}};
}

Result<ContentReport> FolderTransport::giveContents(const Store& store)
{
    IPLAN_TRY(prepare());
    const ContentSeal seal = sealOfFolder(m_root, m_password);
    const ContentStore contents(store);
    IPLAN_TRY_ASSIGN(const auto named, contents.named());
    IPLAN_TRY_ASSIGN(const auto present, contents.present());
    IPLAN_TRY_ASSIGN(const auto erasures, store.erasure().commits());
    IPLAN_TRY_ASSIGN(const auto waits, store.replica().hasWaiting());
    if (!erasures.isEmpty() && !waits)
        IPLAN_TRY(removeUnnamedFiles(m_folder, seal, named));
    constexpr auto enter = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    const auto rights = QFileInfo(m_folder).permissions() & ~QFile::Permissions(enter);
    ContentReport out;
    for (const QString& hash : named& present) {
        IPLAN_TRY_ASSIGN(const auto path, contentFile(m_folder, seal, hash));
        if (QFileInfo::exists(path))
            continue;
        if (!QFileInfo(m_folder).isDir())
            return unreachable();
        const auto written = writeContentFile(path, seal, hash, contents.read(hash), rights);
        if (written)
            out.given << hash;
        else if (written.error().kind == ErrorKind::Io)
            return failFrom(written);
        else
            out.bad.insert(hash, written.error());
    }
    return out;
}

} // namespace iplan
