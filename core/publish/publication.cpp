// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/publication.h"

#include "core/base/outputfile.h"
#include "core/base/platform.h"
#include "core/base/temporary.h"
#include "core/interchange/export.h"
#include "core/publish/datasetdescription.h"
#include "core/publish/programmesite.h"
#include "core/report/content/programme.h"
#include "core/report/render.h"

#include <algorithm>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace iplan
{

namespace
{

/// Says that a folder was made here, and may be replaced.
constexpr const char* kMark = "veroeffentlicht.txt";

report::ReportOptions optionsOf(const PublishRequest& request)
{
    report::ReportOptions options{request.asOf};
    options.publicOnly = true;
    options.edition = request.edition;
    return options;
}

Result<> checkTarget(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.isSymLink() || (info.exists() && !info.isDir()))
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Ordner.").arg(QDir::toNativeSeparators(folder)),
                    QStringLiteral("Bitte geben Sie einen Ordner an; er wird angelegt, wenn es ihn noch nicht gibt."));
    const QDir dir(folder);
    if (info.exists() && !dir.exists(QString::fromLatin1(kMark)) &&
        !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Im Ordner „%1“ liegt schon etwas anderes.").arg(QDir::toNativeSeparators(folder)),
                    QStringLiteral("Bitte wählen Sie einen leeren oder neuen Ordner, damit nichts verloren geht."));
    return {};
}

Result<> makeFolder(const QString& path)
{
    return QDir().mkpath(path) ? Result<>() : cannotWrite(path, QStringLiteral("mkdir failed"));
}

Result<> writeData(const Store& store, const QDir& folder, const PublishRequest& request)
{
    IPLAN_TRY(makeFolder(folder.path()));
    ExportOptions options;
    options.publicOnly = true;
    options.asOf = request.asOf;
    options.state = request.state;
    options.isCancelled = request.isCancelled;
    IPLAN_TRY(
        exportFile(store, ExportFormat::Xlsx, folder.filePath(QStringLiteral("massnahmenprogramm.xlsx")), options));
    IPLAN_TRY(
        exportFile(store, ExportFormat::Json, folder.filePath(QStringLiteral("massnahmenprogramm.json")), options));
    return exportFile(store, ExportFormat::Csv, folder.filePath(QStringLiteral("csv")), options);
}

/// Files are private when they are made; these are for everybody.
void openToAll(const QString& folder)
{
    constexpr QFile::Permissions readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    constexpr QFile::Permissions enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(folder, enterable);
    QDirIterator each(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        QFile::setPermissions(each.filePath(), each.fileInfo().isDir() ? enterable : readable);
    }
}

/// Puts the new folder in the place of the old one, which is gone only when the new one stands: in one step where the
/// system can, else in two, between which a program that is killed leaves none.
Result<> takePlace(const QString& made, const QString& target)
{
    QDir dir;
    const bool isThere = QFileInfo::exists(target);
    if (isThere && exchangeFolders(made, target))
        return {}; // the former one goes with the temporary folder
    const QString former = temporaryPath(QFileInfo(target).absolutePath());
    if (isThere && !dir.rename(target, former))
        return cannotWrite(target, QStringLiteral("rename failed"));
    if (!dir.rename(made, target)) {
        if (isThere)
            (void)dir.rename(former, target);
        return cannotWrite(target, QStringLiteral("rename failed"));
    }
    if (isThere)
        QDir(former).removeRecursively();
    return {};
}

} // namespace

Result<QList<PersonMention>> mentionsToPublish(const Store& store, const PublishRequest& request)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store, request.state));
    // Who was in the file then, and who is now: texts of today may name both.
    IPLAN_TRY_ASSIGN(QList<Person> people, store.read([](const Reader& reader) -> Result<QList<Person>> {
        return reader.all<Person>(Rows::All);
    }));
    for (const Person& person : snapshot->persons) {
        if (std::ranges::find(people, person.id, &Person::id) == people.end())
            people << person;
    }
    return personMentions(*snapshot, PublicScope(*snapshot, true), people);
}

Result<Publication> publish(const Store& store, const QString& folder, const PublishRequest& request)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    IPLAN_TRY(checkTarget(target));
    IPLAN_TRY(makeFolder(QFileInfo(target).absolutePath()));
    const TemporaryFolder beside(QFileInfo(target).absolutePath());
    if (!beside.isValid())
        return cannotWrite(target, QStringLiteral("no temporary folder"));
    const QDir made(beside.filePath(QStringLiteral("neu")));
    IPLAN_TRY(makeFolder(made.path()));

    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store, request.state));
    const report::ReportOptions options = optionsOf(request);
    IPLAN_TRY_ASSIGN(const int pages, report::writeProgrammeSite(*snapshot, options, request.letterhead, made.path(),
                                                                 {request.isCancelled, request.progress}));
    Publication out{pages, report::usualPdf() == report::Format::AccessiblePdf};
    report::Document document = report::programmeReport(*snapshot, options);
    report::applyLetterhead(document, request.letterhead);
    IPLAN_TRY(report::render(document, report::usualPdf(), made.filePath(QStringLiteral("programm.pdf"))));
    IPLAN_TRY(writeData(store, QDir(made.filePath(QStringLiteral("daten"))), request));
    IPLAN_TRY(writeFile(made.filePath(QStringLiteral("daten/dcat-ap-de.jsonld")),
                        datasetDescription(*snapshot, request.asOf, request.edition, request.licence)));
    IPLAN_TRY(writeFile(made.filePath(QString::fromLatin1(kMark)),
                        QByteArrayLiteral("Von Integrationsplaner geschrieben; wird beim n\xc3\xa4"
                                          "chsten Ver\xc3\xb6"
                                          "ffentlichen ersetzt.\n")));
    if (request.isCancelled && request.isCancelled())
        return outputCancelled();
    openToAll(made.path());
    IPLAN_TRY(takePlace(made.path(), target));
    return out;
}

} // namespace iplan
