// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QString>

namespace iplan
{

/// A row that a search found.
struct SearchHit {
    RowRef row;
    QString title;                                ///< code and title of the row
    QString snippet;                              ///< of the original text, cut at word boundaries, "…" where cut
    QList<std::pair<qsizetype, qsizetype>> marks; ///< start and length of what matched within the snippet
    QString fieldLabel;                           ///< German label of the field the snippet is from
    double rank = 0;                              ///< smaller is better
};

/// The full-text index: a plain FTS5 table of folded text, one document per row (rowid = number of the row in the
/// journal). Written by the Store inside the transaction, since triggers on FTS5 fail with trusted_schema=OFF. Derived:
/// it may be thrown away and rebuilt at any time. Throws SqlError.
class SearchIndex
{
public:
    explicit SearchIndex(Database& database) : m_db(database) {}

    /// Which index this program makes: that of a file is built anew when the program (and with it the folding) changes.
    [[nodiscard]] static QString programVersion();
    /// Makes the tables of the index if they are missing.
    void create();
    /// Puts the row into the index as it now is; `isNew` saves looking for an old entry.
    void update(qint64 rowNumber, const Record& record, bool isNew);
    /// Removes what deleted entries left behind in the index.
    void compact();
    /// Builds the index anew from the tables.
    void rebuild();

    /// Rows in which every word of `query` occurs, the best first. Words match anywhere inside words from three letters
    /// on; two letters match beginnings of words; one letter a word. Only live rows. At most `limit` hits.
    [[nodiscard]] QList<SearchHit> search(const QString& query, int limit = 50) const;

private:
    Database& m_db;
};

/// What people read as the name of a row: "K001 Sprachförderung in Kitas", or the best that there is.
[[nodiscard]] QString recordTitle(const Record& record);
/// What to call a row with its kind in front: "Maßnahme K001 Sprachlotsen", but "Sachstand ohne Namen".
[[nodiscard]] QString titleWithKind(const EntityInfo& entity, const QString& title);

} // namespace iplan
