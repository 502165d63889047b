// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentfetch.h"
#include "core/store/contentreport.h"
#include "core/store/store.h"

#include <QMap>
#include <QSet>

namespace iplan
{

/// What is wrong between documents and contents of a file.
struct ContentCheck {
    QSet<QString> awaited;    ///< hashes that documents name and whose content has not come yet
    QSet<QString> unnamed;    ///< contents that nothing names; they go at the next opening for writing
    QMap<QString, Error> bad; ///< contents that are not what their hash says
};

/// What the documents of a data file hold (docs/architecture.md, "Documents"): by its SHA-256, no part of any commit,
/// kept as long as a change that is not erased names it. Reading and writing go piece by piece; each part that is
/// written is a transaction of its own, so not inside Store::read() or transact(). What has come in part is not here
/// yet.
class ContentStore
{
public:
    explicit ContentStore(const DataFile& file) : m_file(file) {}
    explicit ContentStore(const Store& store) : m_file(store.file()) {}

    /// Keeps a content, as `source` gives it; refused, and nothing kept, where that is not the content `hash` (Damaged)
    /// or too large (Rejected). One that is here, and whole, is not written again. Io if the file is read-only or the
    /// disk is full.
    Result<> put(const QString& hash, const ContentSource& source);
    /// Writes what ContentFetch::next() gave, and notes in the report what became of the content when it ends with
    /// that. One that is here by now is left as it is. Io as put().
    Result<> add(const ContentPart& part, ContentReport& report);
    /// Takes the content of a file in; errors as piecesOfFile() and put(). Conflict where the file changes meanwhile.
    Result<ContentName> putFile(const QString& path);

    [[nodiscard]] Result<bool> has(const QString& hash) const;
    /// Its pieces, verified at the end; NotFound with the first if it has not come yet.
    [[nodiscard]] ContentSource read(const QString& hash) const;

    /// The hashes of all contents that are here; that a change names which is not erased, those that wait included; and
    /// of those that are named and not here.
    [[nodiscard]] Result<QSet<QString>> present() const;
    [[nodiscard]] Result<QSet<QString>> named() const;
    [[nodiscard]] Result<QSet<QString>> missing() const;
    /// Those that documents name which are not in the Papierkorb.
    [[nodiscard]] Result<QSet<QString>> onDisplay() const;
    /// How many bytes these contents take, as they are stored.
    [[nodiscard]] Result<qint64> storedBytes(const QSet<QString>& hashes) const;
    [[nodiscard]] Result<ContentCheck> check() const;

    /// Removes what nothing names, and what came in part only (a writing that was cut off leaves it). Quick where there
    /// is nothing.
    Result<> removeUnnamed();

    /// Takes from elsewhere what is named here and missing.
    Result<ContentReport> takeMissing(const ContentOpener& open);
    /// Adds to the report what is awaited now, and names the documents that it speaks of.
    Result<> noteAwaited(ContentReport& report) const;
    Result<> nameDocuments(ContentReport& report) const;

    /// Gives those that are here, as long as the file is open.
    [[nodiscard]] ContentOpener opener() const;

private:
    template <class Work>
    Result<> write(const Work& work);
    Result<> addAll(ContentFetch& fetch, ContentReport& report);
    const DataFile& m_file;
};

/// As ContentStore::removeUnnamed(), inside a transaction. Throws SqlError.
void removeUnnamedContents(Database& database);
/// As ContentStore::named(), of a file that holds contents already. Throws SqlError.
[[nodiscard]] QSet<QString> namedContents(Database& database);

} // namespace iplan
