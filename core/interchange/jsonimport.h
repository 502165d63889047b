// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/store.h"

#include <atomic>

class QJsonObject;

namespace iplan
{

/// What an import did.
struct ImportReport {
    qint64 rows = 0;      ///< rows in the source
    qint64 created = 0;   ///< of these new in the file
    qint64 changed = 0;   ///< of these written over with other content
    QList<QString> names; ///< "Maßnahmen: 28", for people, in the order of allEntities()
};

/// Shared by the thread that imports and the one in which somebody waits for it.
struct ImportProgress {
    std::atomic_bool cancelled = false; ///< set by the one who waits: it ends soon (Rejected), the file is as it was
    std::atomic<qint64> done = 0;       ///< rows written …
    std::atomic<qint64> all = 0;        ///< … of so many; 0 while the source is read and checked
};

/// What the functions below say when somebody gave up.
[[nodiscard]] Error importCancelled();

/// Reads what exportJson() writes, as one commit. Rows that exist are written over as a whole, others are added. A file
/// that says "public": true leaves alone what such files never hold (internal and personal fields).
///
/// All of it is checked before anything is written. Refused (Rejected), naming entity, row and field: JSON that cannot
/// be read (with line and column), another format or version, unknown entities and fields, values that do not fit,
/// text that is not UTF-8, a key twice in one object, invalid ids, the same id twice (also in two kinds, or as another
/// kind than in the file). Unknown keys of enumerations are kept. References to rows that do not exist are
/// allowed: a rule reports them.
///
/// Files written by hand (resources/samples) may say it shorter. A row without "id" gets derivedId("entity/key"), where
/// the key is its "@key" or else its code; a link row gets the id of its ends (Writer::linkId). Such a row stands in
/// the order of the file if it says no "position". A reference may be written "@key" or "@entity/key"; a key that
/// neither the source nor the file knows is refused.
Result<ImportReport> importJson(Store& store, const QString& path, ImportProgress* progress = nullptr);

/// As importJson(), from memory. `name` stands for the source in messages; `operation` is the key of the commit.
Result<ImportReport> importJsonData(Store& store, const QByteArray& json, const QString& name,
                                    const QString& operation = QStringLiteral("import"),
                                    ImportProgress* progress = nullptr);

/// As importJsonData(), of JSON already read (parseJsonSource()).
Result<ImportReport> importJsonObject(Store& store, const QJsonObject& source, const QString& name,
                                      const QString& operation, ImportProgress* progress = nullptr);

/// Reads JSON and checks that it has the format of exportJson(): the first step of the import.
[[nodiscard]] Result<QJsonObject> parseJsonSource(const QByteArray& json, const QString& name);

} // namespace iplan
