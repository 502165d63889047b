// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "app/cli/recordoutput.h"
#include "app/cli/rowref.h"
#include "app/cli/texttable.h"
#include "core/base/filesize.h"
#include "core/ops/documents.h"

#include <QDir>
#include <QFileInfo>

namespace iplan::cli
{

namespace
{

/// A document as it is listed.
struct ListedDocument {
    AttachedDocument document;
    ContentState state = ContentState::Elsewhere;
    RowRef owner;
    QString ownerTitle;
    QString savedTo = {};
};

QString stateText(ContentState state)
{
    switch (state) {
    case ContentState::Here:
        return QStringLiteral("liegt in der Datei");
    case ContentState::Awaited:
        return QStringLiteral("noch nicht da");
    case ContentState::Elsewhere:
        break;
    }
    return QStringLiteral("liegt außerhalb");
}

QString stateKey(ContentState state)
{
    constexpr const char* keys[] = {"here", "awaited", "elsewhere"};
    return QString::fromLatin1(keys[static_cast<int>(state)]);
}

/// All documents, those of a row, or the one that REF names.
Result<QList<ListedDocument>> listed(const Store& store, const QString& ref)
{
    IPLAN_TRY_ASSIGN(const auto row, ref.isEmpty() ? Result<RowRef>(RowRef()) : resolveAnywhere(store, ref));
    IPLAN_TRY_ASSIGN(const auto present, ContentStore(store).present());
    return store.read([&](const Reader& reader) -> Result<QList<ListedDocument>> {
        QList<AttachedDocument> documents;
        if (row.entity == &entityOf<AttachedDocument>())
            documents << *reader.find(Id<AttachedDocument>(row.id));
        else
            documents = reader.all<AttachedDocument>();
        RecordOutput names(reader);
        QList<ListedDocument> out;
        for (const AttachedDocument& document : documents) {
            const RowRef owner = ownerOfDocument(document);
            if (row.isNull() || row.entity == &entityOf<AttachedDocument>() || owner == row)
                out << ListedDocument{document, contentStateOf(document, present), owner,
                                      owner.isNull() ? QString() : names.title(owner)};
        }
        return out;
    });
}

/// A name in the folder that nothing has yet.
QString freeName(const QDir& folder, const QString& name)
{
    const QFileInfo parts(name);
    const QString ending = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
    QString out = name;
    for (int number = 2; QFileInfo::exists(folder.filePath(out)); ++number)
        out = QStringLiteral("%1 (%2)%3").arg(parts.completeBaseName()).arg(number).arg(ending);
    return folder.filePath(out);
}

Result<> saveAll(const Store& store, const QString& folder, QList<ListedDocument>& documents)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Io, QStringLiteral("Der Ordner „%1“ kann nicht angelegt werden.").arg(folder),
                    QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen."));
    for (ListedDocument& one : documents) {
        if (one.state != ContentState::Here)
            continue;
        const QString path = freeName(QDir(folder), safeFileName(one.document));
        IPLAN_TRY(saveDocument(store, one.document, path));
        one.savedTo = path;
    }
    return {};
}

Result<> saveOne(const Store& store, const QString& path, QList<ListedDocument>& documents)
{
    if (documents.size() != 1)
        return fail(documents.isEmpty() ? ErrorKind::NotFound : ErrorKind::Rejected,
                    documents.isEmpty() ? QStringLiteral("Da ist keine Anlage.")
                                        : QStringLiteral("Das sind %L1 Anlagen.").arg(documents.size()),
                    QStringLiteral("Nennen Sie die eine, die gespeichert werden soll, oder speichern Sie alle mit "
                                   "--save ORDNER."));
    IPLAN_TRY(saveDocument(store, documents.first().document, path));
    documents.first().savedTo = path;
    return {};
}

QString textOf(const QList<ListedDocument>& documents)
{
    if (documents.isEmpty())
        return QStringLiteral("Keine Anlagen.");
    QList<QStringList> rows;
    for (const ListedDocument& one : documents)
        rows << QStringList{one.document.title,
                            one.document.fileName,
                            one.document.size ? formatFileSize(*one.document.size) : QString(),
                            one.savedTo.isEmpty() ? stateText(one.state) : one.savedTo,
                            one.ownerTitle,
                            one.document.id.text()};
    return tableText({QStringLiteral("Titel"), QStringLiteral("Datei"), QStringLiteral("Größe"),
                      QStringLiteral("Inhalt"), QStringLiteral("Gehört zu"), QStringLiteral("Kennung")},
                     rows);
}

QJsonArray jsonOf(const QList<ListedDocument>& documents)
{
    QJsonArray out;
    for (const ListedDocument& one : documents) {
        const AttachedDocument& document = one.document;
        QJsonObject json{{QStringLiteral("id"), document.id.text()},
                         {QStringLiteral("title"), document.title},
                         {QStringLiteral("fileName"), document.fileName},
                         {QStringLiteral("mediaType"), document.mediaType},
                         {QStringLiteral("size"), document.size ? QJsonValue(*document.size) : QJsonValue()},
                         {QStringLiteral("sha256"), document.sha256},
                         {QStringLiteral("path"), document.path},
                         {QStringLiteral("content"), stateKey(one.state)},
                         {QStringLiteral("owner"), QJsonValue()}};
        if (!one.owner.isNull())
            json.insert(QStringLiteral("owner"), QJsonObject{{QStringLiteral("entity"), one.owner.entity->keyText()},
                                                             {QStringLiteral("id"), idText(one.owner.id)},
                                                             {QStringLiteral("title"), one.ownerTitle}});
        if (!one.savedTo.isEmpty())
            json.insert(QStringLiteral("file"), one.savedTo);
        out << json;
    }
    return out;
}

Result<> runDocuments(const Call& call, Formatter& out)
{
    if (call.has("save") && call.has("output"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan documents: Es geht nur --save oder --output."),
                    QStringLiteral("„iplan help documents“ zeigt beide."));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(auto documents, listed(*store, call.argument(1)));
    if (call.has("save"))
        IPLAN_TRY(saveAll(*store, call.value("save"), documents));
    if (call.has("output")) {
        IPLAN_TRY_ASSIGN(const auto path, outputPath(call));
        IPLAN_TRY(saveOne(*store, path, documents));
    }
    return out.answer([&] { return textOf(documents); }, [&] { return QJsonValue(jsonOf(documents)); });
}

} // namespace

const Command& documentsCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Nur die Anlagen dieses Eintrags, oder diese eine Anlage.", Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"save", "ORDNER", "Die Inhalte in diesen Ordner schreiben; vorhandene Dateien bleiben."},
        {"output", "PFAD", "Den Inhalt der einen Anlage in diese Datei schreiben."}};
    static constexpr Command command{"documents",
                                     "Zeigt Anlagen und ob ihr Inhalt da ist, und speichert Inhalte.",
                                     "Der Inhalt einer Anlage, die von einer anderen Kopie kam, kann später kommen "
                                     "als sie selbst.",
                                     arguments,
                                     options,
                                     &runDocuments};
    return command;
}

} // namespace iplan::cli
