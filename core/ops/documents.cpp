// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/documents.h"

#include "core/ops/rows.h"
#include "core/store/operation.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace iplan
{

namespace
{

const FieldInfo& documentField(const char* key)
{
    return *entityOf<AttachedDocument>().field(QString::fromLatin1(key));
}

/// What is attached to: Rejected where nothing can be.
Result<const FieldInfo*> requireOwnerField(const RowRef& owner)
{
    if (const FieldInfo* field = owner.isNull() ? nullptr : documentOwnerField(*owner.entity))
        return field;
    QStringList possible;
    for (const FieldInfo& field : entityOf<AttachedDocument>().fields) {
        if (field.has(IsOwner))
            possible << field.labelText();
    }
    return fail(
        ErrorKind::Rejected,
        QStringLiteral("An „%1“ lässt sich nichts anhängen.").arg(owner.entity ? owner.entity->labelText() : QString()),
        QStringLiteral("Möglich ist es bei: %1.").arg(possible.join(QStringLiteral(", "))));
}

QString mediaTypeOf(const QString& path, QMimeDatabase::MatchMode mode)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, mode);
    return type.isDefault() ? QString() : type.name();
}

/// The fields of the new row.
QList<FieldValue> valuesOf(const Attachment& attachment, const FieldInfo& ownerField, const ContentName& content)
{
    const QFileInfo file(attachment.path);
    const QString title = attachment.title.isEmpty() ? file.completeBaseName() : attachment.title;
    QList<FieldValue> out{{&ownerField, idText(attachment.owner.id)},
                          {&documentField("title"), title.isEmpty() ? file.fileName() : title},
                          {&documentField("fileName"), file.fileName()}};
    if (attachment.isLink) {
        out << FieldValue{&documentField("path"), attachment.path}
            << FieldValue{&documentField("mediaType"), mediaTypeOf(attachment.path, QMimeDatabase::MatchExtension)};
        return out;
    }
    out << FieldValue{&documentField("mediaType"), mediaTypeOf(attachment.path, QMimeDatabase::MatchDefault)}
        << FieldValue{&documentField("size"), content.bytes} << FieldValue{&documentField("sha256"), content.hash};
    return out;
}

} // namespace

const FieldInfo* documentOwnerField(const EntityInfo& entity)
{
    for (const FieldInfo& field : entityOf<AttachedDocument>().fields) {
        if (field.has(IsOwner) && &field.target() == &entity)
            return &field;
    }
    return nullptr;
}

RowRef ownerOfDocument(const AttachedDocument& document)
{
    for (const FieldInfo& field : entityOf<AttachedDocument>().fields) {
        const QUuid id = field.has(IsOwner) ? idFromText(field.get(&document).text()) : QUuid();
        if (!id.isNull())
            return {&field.target(), id};
    }
    return {};
}

Result<Attached> attachDocument(Store& store, const Attachment& attachment)
{
    IPLAN_TRY_ASSIGN(const auto ownerField, requireOwnerField(attachment.owner));
    ContentStore contents(store);
    Attached out;
    ContentName content;
    if (!attachment.isLink) {
        IPLAN_TRY_ASSIGN(const auto kept, contents.putFile(attachment.path));
        content = kept;
        out.bytes = kept.bytes;
    }
    auto notice = store.transact(operationKey(entityOf<AttachedDocument>(), "create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const auto row, createRow(writer, entityOf<AttachedDocument>(),
                                                   columnValues(valuesOf(attachment, *ownerField, content))));
        out.document = Id<AttachedDocument>(row.id);
        return {};
    });
    if (!notice) {
        (void)contents.removeUnnamed(); // the next opening tries again
        return failFrom(notice);
    }
    out.notice = std::move(*notice);
    return out;
}

ContentState contentStateOf(const AttachedDocument& document, const QSet<QString>& present)
{
    if (document.sha256.isEmpty())
        return ContentState::Elsewhere;
    return present.contains(document.sha256) ? ContentState::Here : ContentState::Awaited;
}

QString safeFileName(const AttachedDocument& document)
{
    constexpr qsizetype longest = 120; // of the 255 bytes that a name may have, with room for a number
    QString name = document.fileName.isEmpty() ? document.title : document.fileName;
    name = name.section(u'/', -1).section(u'\\', -1);
    static const QString forbidden = QStringLiteral("<>:\"|?*");
    for (QChar& letter : name) {
        if (!letter.isPrint() || forbidden.contains(letter))
            letter = u'_';
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.size() > longest) {
        const QString ending = QFileInfo(name).suffix().left(10);
        name = name.left(longest) + (ending.isEmpty() ? QString() : u'.' + ending);
    }
    return name.trimmed().isEmpty() ? QStringLiteral("Anlage") : name.trimmed();
}

Result<> saveDocument(const Store& store, const AttachedDocument& document, const QString& path)
{
    if (document.sha256.isEmpty())
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("„%1“ liegt nicht in der Datei, sondern unter „%2“.").arg(document.title, document.path),
            QStringLiteral("Öffnen Sie die Anlage dort."));
    if (!path.isEmpty() && QFileInfo(path) == QFileInfo(store.file().path()))
        return fail(ErrorKind::Rejected, QStringLiteral("Die Anlage kann nicht die Datei selbst ersetzen."),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    return writeContent(path, ContentStore(store).read(document.sha256));
}

} // namespace iplan
