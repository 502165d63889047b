// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/searchtext.h"
#include "core/store/commithistory.h"
#include "core/store/copies.h"

#include <QFile>
#include <QStringEncoder>

namespace iplan::test
{

inline const QString kFamilyName = QStringLiteral("Quezwärt");
inline const QString kNote = QStringLiteral("Frau Quezwärt bittet um Rückruf in der Uxbrödtstraße %1. ");

/// A person with values of every sort, also a long one that is stored compressed, edited several times.
inline Id<Person> addPerson(Store& store)
{
    Person person;
    person.familyName = kFamilyName;
    person.givenName = QStringLiteral("Ysoldine");
    person.email = QStringLiteral("ysoldine@quezw.example");
    for (int i = 0; i < 60; ++i)
        person.note += kNote.arg(i);
    write(store, QStringLiteral("person:create"), [&](Writer& writer) { writer.insert(person); });
    edit<Person>(store, person.id, [](Person& p) { p.phone = QStringLiteral("0221 7654321"); });
    edit<Person>(store, person.id, [](Person& p) { p.phone.clear(); });
    return person.id;
}

/// What may not be found in any file after the erasure, as it may be stored there.
inline QList<QByteArray> traces()
{
    QString note;
    for (int i = 0; i < 60; ++i)
        note += kNote.arg(i);
    QList<QByteArray> out{qCompress(note.toUtf8()).mid(4, 24)};
    for (const QString& text :
         {kFamilyName, QStringLiteral("Ysoldine"), QStringLiteral("quezw.example"), QStringLiteral("7654321"),
          QStringLiteral("Uxbrödt"), foldedForIndex(kFamilyName).trimmed(),
          foldedForIndex(QStringLiteral("Uxbrödt")).trimmed()}) {
        out << text.toUtf8() << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(text))
            << QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(text));
    }
    return out;
}

/// The traces that are in the file.
inline QList<QByteArray> found(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll().toLower();
    QList<QByteArray> out;
    for (const QByteArray& trace : traces()) {
        if (content.contains(trace.toLower()))
            out << trace;
    }
    return out;
}

/// How many words of the search index begin so.
inline qint64 wordsOfIndex(const QString& path, const QString& begin)
{
    Database db(path, Database::Mode::ReadWrite);
    db.exec(QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main','search_','row')"));
    return db.scalar(QStringLiteral("SELECT count(*) FROM temp.words WHERE term LIKE '%1%'").arg(begin)).integer();
}

inline bool isShown(const Store& store, const RowRef& row)
{
    return value_of(store.read([&](const Reader& reader) -> Result<bool> { return reader.find(row).has_value(); }));
}

/// No value of the row in any commit.
inline bool isBlankInHistory(const Store& store, const RowRef& row)
{
    return value_of(store.readJournal([&](JournalReader& journal, const Reader&) -> Result<bool> {
        for (const CommitRecord& commit : CommitHistory(journal).commits(row)) {
            for (const JournalChange& change : CommitHistory(journal).changes(commit.seq, row)) {
                if (!change.from.isNull() || !change.to.isNull())
                    return false;
            }
        }
        return true;
    }));
}

inline bool isGone(const Store& store, const RowRef& row)
{
    return !isShown(store, row) && isBlankInHistory(store, row) && value_of(store.file().selfCheck()).isEmpty();
}

} // namespace iplan::test
