// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document.h"
#include "core/store/contents.h"

namespace iplan
{

/// The field by which documents belong to rows of that entity; null where they cannot.
[[nodiscard]] const FieldInfo* documentOwnerField(const EntityInfo& entity);
/// The row that the document belongs to; null if it names none.
[[nodiscard]] RowRef ownerOfDocument(const AttachedDocument& document);

/// What is to be attached to a row.
struct Attachment {
    RowRef owner;
    QString path;        ///< of the file, or where it stays
    QString title = {};  ///< empty: the name of the file without its ending
    bool isLink = false; ///< only the path is noted; the file stays where it is and may be an address
};

struct Attached {
    CommitNotice notice;
    Id<AttachedDocument> document;
    qint64 bytes = 0; ///< 0 for a link
    [[nodiscard]] bool isLarge() const { return bytes > kLargeContentBytes; }
};

/// Attaches a file in one commit, with its content. Rejected for rows that cannot have documents and for what is too
/// large or no plain file; NotFound if there is no file; Conflict if it changes meanwhile; Io if there is no space.
/// Nothing is left of what fails.
Result<Attached> attachDocument(Store& store, const Attachment& attachment);

/// Where the content of a document is.
enum class ContentState { Here, Awaited, Elsewhere };
[[nodiscard]] ContentState contentStateOf(const AttachedDocument& document, const QSet<QString>& present);

/// The name under which a document is saved: a plain name without folders, whatever a commit claims.
[[nodiscard]] QString safeFileName(const AttachedDocument& document);

/// Writes the content of a document to a file, which is replaced only when all of it is good. NotFound if it has not
/// come yet, Rejected for a document that lies elsewhere, Damaged if it is not what its hash says.
Result<> saveDocument(const Store& store, const AttachedDocument& document, const QString& path);

} // namespace iplan
