// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonimport.h"

#include "core/base/plainfile.h"
#include "core/base/utf8text.h"
#include "core/interchange/jsonkeys.h"
#include "core/interchange/jsonrows.h"
#include "core/query/ownfields.h"

#include <numeric>
#include <QFile>
#include <QJsonDocument>

namespace iplan
{

namespace
{

constexpr qint64 kBytesAtMost = qint64(1) << 30;

const QString kEntities = QStringLiteral("entities");
const QString kPublic = QStringLiteral("public");

Error refused(const QString& name, const QString& what, const QString& hint)
{
    return {ErrorKind::Rejected, QStringLiteral("„%1“: %2").arg(name, what), hint, {}};
}

QString hintForWhole()
{
    return QStringLiteral("Eingelesen wird JSON, das „iplan export --format json“ geschrieben hat. Es wurde nichts "
                          "geändert.");
}

Result<> goOnImporting(const ImportProgress* progress)
{
    if (!progress || !progress->cancelled.load(std::memory_order_relaxed))
        return {};
    return tl::unexpected<Error>(importCancelled());
}

QString germanText(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
        return QStringLiteral("die Datei endet mitten im Text (abgeschnitten?)");
    case QJsonParseError::MissingNameSeparator:
        return QStringLiteral("nach dem Feldnamen fehlt der Doppelpunkt");
    case QJsonParseError::MissingValueSeparator:
        return QStringLiteral("es fehlt ein Komma");
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return QStringLiteral("eine Zahl ist falsch geschrieben");
    case QJsonParseError::IllegalEscapeSequence:
        return QStringLiteral("nach einem \\ steht ein unerlaubtes Zeichen");
    case QJsonParseError::DeepNesting:
        return QStringLiteral("die Klammern sind zu tief verschachtelt");
    case QJsonParseError::DocumentTooLarge:
        return QStringLiteral("die Datei ist zu groß");
    case QJsonParseError::GarbageAtEnd:
        return QStringLiteral("nach dem Ende folgt noch Text");
    case QJsonParseError::MissingObject:
        return QStringLiteral("hier wird ein Feldname in Anführungszeichen erwartet");
    case QJsonParseError::IllegalUTF8String: // refused before
    case QJsonParseError::IllegalValue:
    case QJsonParseError::NoError:
        break;
    }
    return QStringLiteral("hier steht kein gültiger Wert");
}

Error syntaxError(const QByteArray& json, const QJsonParseError& error, const QString& name)
{
    const QByteArray before = json.left(error.offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return refused(name,
                   QStringLiteral("Kein gültiges JSON, Zeile %1, Spalte %2: %3.")
                       .arg(before.count('\n') + 1)
                       .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1)
                       .arg(germanText(error.error)),
                   hintForWhole());
}

Result<> checkHeader(const QJsonObject& root, const QString& name)
{
    static const QStringList known{QStringLiteral("format"), QStringLiteral("version"), kPublic, kEntities,
                                   QStringLiteral("comment")};
    if (root.value(u"format").toString() != u"integrationsplaner")
        return tl::unexpected<Error>(refused(
            name, QStringLiteral("Das ist kein Export des Integrationsplaners („format“ fehlt oder ist anders)."),
            hintForWhole()));
    if (root.value(u"version").toInteger(-1) != 1)
        return tl::unexpected<Error>(refused(
            name, QStringLiteral("Dieses Programm liest nur Version 1 des Formats."),
            QStringLiteral("Die Datei stammt von einer anderen Programmversion; aktualisieren Sie das Programm. "
                           "Es wurde nichts geändert.")));
    for (const QString& key : root.keys()) {
        if (!known.contains(key))
            return tl::unexpected<Error>(
                refused(name, QStringLiteral("Die Angabe „%1“ ist unbekannt.").arg(key.left(60)), hintForWhole()));
    }
    if (!root.value(kEntities).isObject() || !(root.value(kPublic).isUndefined() || root.value(kPublic).isBool()))
        return tl::unexpected<Error>(refused(
            name, QStringLiteral("„entities“ muss ein Objekt und „public“ true oder false sein."), hintForWhole()));
    return {};
}

/// The rows of the source, entity by entity, in an order in which rows come after those they refer to.
Result<QList<JsonRows>> rowsOf(const QJsonObject& root, const QString& name)
{
    const QJsonObject entities = root.value(kEntities).toObject();
    for (auto it = entities.constBegin(); it != entities.constEnd(); ++it) {
        const EntityInfo* entity = entityByKey(it.key());
        if (!entity || entity->keyText() != it.key() || entity->role == EntityRole::System)
            return tl::unexpected<Error>(
                refused(name, QStringLiteral("Die Art „%1“ gibt es nicht.").arg(it.key().left(60)), hintForWhole()));
        if (!it.value().isArray())
            return tl::unexpected<Error>(
                refused(name, QStringLiteral("Unter „%1“ muss eine Liste stehen.").arg(it.key()), hintForWhole()));
    }
    QList<JsonRows> out;
    for (const EntityInfo* entity : allEntities()) {
        if (entities.contains(entity->keyText()))
            out << JsonRows(*entity, entities.value(entity->keyText()).toArray());
    }
    return out;
}

tl::unexpected<Error> sameId(const QString& name, const QUuid& id, const QString& place, const QString& other)
{
    return tl::unexpected<Error>(refused(
        name,
        QStringLiteral("%1: Die Kennung %2 kommt mehrfach vor; sie steht auch bei %3.").arg(place, idText(id), other),
        QStringLiteral("Jede Kennung darf nur einmal stehen, gleich in welcher Art. Es wurde nichts geändert.")));
}

Result<QSet<RowRef>> checkRows(const QList<JsonRows>& source, const QString& name, const ImportProgress* progress)
{
    QSet<RowRef> known;
    QHash<QUuid, std::pair<const JsonRows*, qsizetype>> places;
    for (const JsonRows& rows : source) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            IPLAN_TRY(goOnImporting(progress));
            const auto row = rows.row(i);
            if (!row)
                return tl::unexpected<Error>(refused(name, row.error().message, row.error().hint));
            known.insert(row->ref());
            if (const auto other = places.constFind(row->id); other != places.constEnd())
                return sameId(name, row->id, rows.place(i), other->first->place(other->second));
            places.insert(row->id, {&rows, i});
        }
    }
    return known;
}

/// An id names one row of the file: it must not come in as that of another kind.
Result<> checkKinds(const Reader& reader, const QSet<RowRef>& known, const QString& name)
{
    QList<const EntityInfo*> filled;
    for (const EntityInfo* entity : allEntities()) {
        if (reader.hasMoreThan(*entity, 0))
            filled << entity;
    }
    for (const RowRef& row : known) {
        if (reader.find(row))
            continue;
        for (const EntityInfo* entity : std::as_const(filled)) {
            if (const auto other = entity == row.entity ? std::nullopt : reader.find({entity, row.id}))
                return sameId(name, row.id, u'„' + row.entity->keyText() + u'“',
                              QStringLiteral("%1 „%2“ im Bestand").arg(entity->labelText(), recordTitle(*other)));
        }
    }
    return {};
}

/// A key that nobody has is a slip of the pen, unlike an id, whose row may be in another copy.
Result<> checkNames(const Reader& reader, const QList<JsonRows>& source, const QSet<RowRef>& known, const QString& name)
{
    for (const JsonRows& rows : source) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (const auto& [ref, text] : rows.namedRows(i)) {
                if (!known.contains(ref) && !reader.find(ref))
                    return tl::unexpected<Error>(refused(
                        name,
                        rows.place(i) +
                            QStringLiteral(": „%1“ (%2) gibt es nicht.").arg(text.left(60), ref.entity->labelText()),
                        QStringLiteral("Nach @ steht der Schlüssel eines Eintrags dieser Datei oder des "
                                       "Bestands. Es wurde nichts geändert.")));
            }
        }
    }
    return {};
}

/// Keeps what a public export never holds.
void keepHidden(Record& row, const Reader& reader)
{
    const auto stored = reader.find(row.ref());
    if (!stored)
        return;
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.isPublic())
            row.setValue(field, stored->value(field));
    }
}

Result<> writeRows(Writer& writer, const QList<JsonRows>& source, bool publicOnly, ImportProgress* progress)
{
    if (progress)
        progress->all = std::accumulate(source.begin(), source.end(), qint64(0),
                                        [](qint64 sum, const JsonRows& rows) { return sum + rows.size(); });
    for (const JsonRows& rows : source) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            IPLAN_TRY(goOnImporting(progress));
            if (progress)
                ++progress->done;
            IPLAN_TRY_ASSIGN(auto row, rows.row(i));
            if (publicOnly)
                keepHidden(row, writer.reader());
            writer.put(row);
        }
    }
    return {};
}

/// Values of own fields must be of the kind of their field, and have the id by which copies meet.
Result<> checkOwnValues(const Reader& reader, const QList<JsonRows>& source, const QString& name)
{
    const auto values = std::find_if(source.begin(), source.end(),
                                     [](const JsonRows& rows) { return &rows.entity() == &entityOf<OwnFieldValue>(); });
    if (values == source.end())
        return {};
    const OwnFieldList fields(reader);
    for (qsizetype i = 0; i < values->size(); ++i) {
        IPLAN_TRY_ASSIGN(const auto row, values->row(i));
        const auto value = fromRecord<OwnFieldValue>(row);
        const OwnFieldDefinition* field = fields.find(value.ownField);
        const RowRef owner = ownFieldRow(value);
        if (!owner.isNull() && ownFieldValueId(value.ownField, owner) != value.id)
            return tl::unexpected<Error>(
                refused(name, values->place(i) + QStringLiteral(": Die Kennung passt nicht zu Feld und Eintrag."),
                        QStringLiteral("Lassen Sie „id“ weg; sie ergibt sich aus Feld und Eintrag. Es wurde nichts "
                                       "geändert.")));
        if (field && !row.deleted && !field->fits(value.value))
            return tl::unexpected<Error>(refused(
                name,
                values->place(i) + QStringLiteral(": „%1“ passt nicht zum eigenen Feld „%2“ (%3).")
                                       .arg(value.value.left(60), field->field().label, field->field().kind.label()),
                QStringLiteral("Zahlen stehen mit Punkt, ein Datum als JJJJ-MM-TT, eine Auswahl als Kennung "
                               "des Auswahlwerts, Ja als 1. Es wurde nichts geändert.")));
    }
    return {};
}

ImportReport reportOn(const QList<JsonRows>& source, const CommitNotice& notice)
{
    ImportReport report;
    for (const JsonRows& rows : source) {
        report.rows += rows.size();
        report.names << QStringLiteral("%1: %L2").arg(rows.entity().pluralText()).arg(rows.size());
    }
    for (const ChangedRow& row : notice.rows) {
        if (row.row.entity->role != EntityRole::System)
            ++(row.created ? report.created : report.changed);
    }
    return report;
}

} // namespace

Error importCancelled()
{
    return {ErrorKind::Rejected, QStringLiteral("Der Import wurde abgebrochen; die Datei ist wie vorher."), {}, {}};
}

Result<QJsonObject> parseJsonSource(const QByteArray& json, const QString& name)
{
    if (json.trimmed().isEmpty())
        return tl::unexpected<Error>(refused(name, QStringLiteral("Die Datei ist leer."), hintForWhole()));
    IPLAN_TRY(checkUtf8(json, u'„' + name + u'“'));
    const QByteArray content = json.startsWith("\xef\xbb\xbf") ? json.mid(3) : json;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected<Error>(syntaxError(content, error, name));
    if (const auto repeated = repeatedKey(content))
        return tl::unexpected<Error>(
            refused(name,
                    QStringLiteral("Das Feld „%1“ steht zweimal in einem Objekt, Zeile %2 und Zeile %3.")
                        .arg(repeated->key.left(60))
                        .arg(repeated->firstLine)
                        .arg(repeated->line),
                    QStringLiteral("Es kann nur einen Wert haben; nehmen Sie den falschen heraus. Es wurde nichts "
                                   "geändert.")));
    IPLAN_TRY(checkHeader(document.object(), name));
    return document.object();
}

Result<ImportReport> importJsonObject(Store& store, const QJsonObject& source, const QString& name,
                                      const QString& operation, ImportProgress* progress)
{
    IPLAN_TRY_ASSIGN(const auto rows, rowsOf(source, name));
    IPLAN_TRY_ASSIGN(const auto known, checkRows(rows, name, progress));
    const bool publicOnly = source.value(kPublic).toBool();
    IPLAN_TRY_ASSIGN(const auto notice, store.transact(operation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(checkKinds(writer.reader(), known, name));
        IPLAN_TRY(checkNames(writer.reader(), rows, known, name));
        IPLAN_TRY(writeRows(writer, rows, publicOnly, progress));
        return checkOwnValues(writer.reader(), rows, name);
    }));
    return reportOn(rows, notice);
}

Result<ImportReport> importJsonData(Store& store, const QByteArray& json, const QString& name, const QString& operation,
                                    ImportProgress* progress)
{
    IPLAN_TRY_ASSIGN(const auto source, parseJsonSource(json, name));
    return importJsonObject(store, source, name, operation, progress);
}

Result<ImportReport> importJson(Store& store, const QString& path, ImportProgress* progress)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie den Namen und den Ordner."));
    // A pipe or device may never end, and the data file is locked meanwhile.
    if (!isPlainFile(path))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist keine gewöhnliche Datei.").arg(path),
                    QStringLiteral("Schreiben Sie das JSON in eine Datei, und nennen Sie diese."));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob Sie die Datei lesen dürfen."), file.errorString());
    if (file.size() > kBytesAtMost)
        return tl::unexpected<Error>(refused(path, QStringLiteral("Die Datei ist größer als 1 GB."), hintForWhole()));
    const auto source = parseJsonSource(file.readAll(), path); // the text is gone before the rows are written
    if (!source)
        return failFrom(source);
    return importJsonObject(store, *source, path, QStringLiteral("import"), progress);
}

} // namespace iplan
