// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/oparltable.h"

#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tablefile.h"
#include "core/interchange/table/tableplace.h"
#include "core/interchange/table/tablexml.h"

#include <map>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

namespace iplan
{

namespace
{

constexpr int kDeepest = 30; ///< objects within objects: OParl has four
constexpr int kMostFiles = 20'000;

struct OParlType {
    const char* key;
    const char16_t* sheet;
};
constexpr OParlType kTypes[] = {{"Body", u"Körperschaften"},
                                {"LegislativeTerm", u"Wahlperioden"},
                                {"Organization", u"Gremien"},
                                {"Person", u"Personen"},
                                {"Membership", u"Mitgliedschaften"},
                                {"Meeting", u"Sitzungen"},
                                {"AgendaItem", u"Tagesordnungspunkte"},
                                {"Paper", u"Vorlagen"},
                                {"Consultation", u"Beratungen"},
                                {"Location", u"Orte"},
                                {"File", u"Dateien"},
                                {"System", u"System"}};

QString typeOf(const QJsonObject& object)
{
    const QString type = object.value(QLatin1String("type")).toString();
    return type.contains(QLatin1String("oparl")) ? type.section(u'/', -1) : QString();
}

/// Puts objects into the sheets of their types.
class OParlReader
{
public:
    void read(const QJsonValue& value, int depth = 0)
    {
        if (depth > kDeepest)
            return;
        if (value.isArray()) {
            for (const QJsonValue& each : value.toArray())
                read(each, depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            if (!typeOf(object).isEmpty())
                readObject(object, {}, {}, depth);
            else // a page of a list
                read(object.value(QLatin1String("data")), depth + 1);
        }
    }
    [[nodiscard]] QList<TableInMemory::Sheet> sheets() const
    {
        QList<TableInMemory::Sheet> out;
        for (const OParlType& type : kTypes) {
            const auto found = m_sheets.find(QLatin1String(type.key));
            if (found != m_sheets.end())
                out << found->second.sheet();
        }
        return out;
    }

private:
    RecordSheet& sheetOf(const QString& type)
    {
        const auto found = m_sheets.find(type);
        if (found != m_sheets.end())
            return found->second;
        QString name = type;
        for (const OParlType& each : kTypes) {
            if (type == QLatin1String(each.key))
                name = QString::fromUtf16(each.sheet);
        }
        return m_sheets.try_emplace(type, name, QStringList{QStringLiteral("id"), QStringLiteral("name")})
            .first->second;
    }

    /// Objects that it holds become rows of their own first, so that its record is in one piece.
    void readObject(const QJsonObject& object, const QString& parentType, const QString& parentId, int depth)
    {
        const QString id = object.value(QLatin1String("id")).toString();
        const QString type = typeOf(object);
        QList<std::pair<QString, TableCell>> cells;
        for (auto each = object.begin(); each != object.end(); ++each) {
            if (each.key() != u"type")
                cells << std::pair(each.key(), cell(each.value(), type, id, depth));
        }
        if (!id.isEmpty()) {
            if (m_seen.contains(id))
                return; // in a file of its own and within others
            m_seen.insert(id);
        }
        RecordSheet& sheet = sheetOf(type);
        sheet.beginRecord();
        for (const auto& [key, content] : std::as_const(cells)) {
            if (!content.text.isEmpty())
                sheet.put(key, content);
        }
        if (!parentId.isEmpty() && !object.contains(parentType))
            sheet.put(parentType, parentId);
    }

    TableCell cell(const QJsonValue& value, const QString& type, const QString& id, int depth)
    {
        TableCell out{QLatin1String(""), {}, false, {}};
        if (value.isBool()) {
            out.held = value.toBool();
            out.text = value.toBool() ? QStringLiteral("ja") : QStringLiteral("nein");
        } else if (value.isDouble()) {
            out.held = value.toDouble();
            out.text = QString::number(value.toDouble(), 'g', 15).replace(u'.', u',');
        } else if (value.isString()) {
            setText(out, value.toString());
        } else if (value.isArray()) {
            QStringList lines;
            for (const QJsonValue& each : value.toArray())
                lines << cell(each, type, id, depth + 1).text;
            out.text = lines.join(u'\n');
        } else if (value.isObject() && depth < kDeepest) {
            const QJsonObject object = value.toObject();
            if (!typeOf(object).isEmpty()) {
                const QString parent = type.left(1).toLower() + type.mid(1);
                readObject(object, parent, id, depth + 1);
                out.text = object.value(QLatin1String("id")).toString();
            } else { // GeoJSON and the like
                out.text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
            }
        }
        return out;
    }

    static void setText(TableCell& out, const QString& text)
    {
        out.text = plainCellText(text);
        if (text.size() < 10 || text.at(4) != u'-' || text.at(7) != u'-')
            return;
        if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == 10 && day.isValid()) {
            out.held = day;
            out.text = day.toString(QStringLiteral("dd.MM.yyyy"));
        } else if (const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
                   text.size() >= 16 && text.at(10) == u'T' && time.isValid()) {
            static const QTimeZone zone("Europe/Berlin");
            const QDateTime here = time.timeSpec() == Qt::LocalTime ? time : time.toTimeZone(zone);
            out.held = QDateTime(here.date(), here.time(), Qt::UTC);
            out.text = here.toString(QStringLiteral("dd.MM.yyyy hh:mm"));
        }
    }

    std::map<QString, RecordSheet> m_sheets;
    QSet<QString> m_seen;
};

Result<QJsonDocument> jsonOf(const QString& path)
{
    const TablePlace place{QFileInfo(path).fileName()};
    IPLAN_TRY_ASSIGN(QByteArray bytes, wholeFile(path));
    QJsonParseError error;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    const QJsonDocument out = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failDamaged(place, QStringLiteral("at %1: %2").arg(error.offset).arg(error.errorString()));
    return out;
}

Result<QStringList> jsonFiles(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return QStringList{path};
    QStringList out;
    QDirIterator files(path, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext() && out.size() <= kMostFiles)
        out << files.next();
    if (out.size() > kMostFiles)
        return failTooLarge({QFileInfo(path).fileName()}, QStringLiteral("Der Ordner enthält zu viele Dateien."));
    out.sort(); // always in the same order
    return out;
}

} // namespace

bool isOParl(const QByteArray& json)
{
    return json.contains("schema.oparl.org");
}

Result<std::unique_ptr<TableSource>> readOParl(const QString& path)
{
    const TablePlace place{QFileInfo(path).fileName()};
    IPLAN_TRY_ASSIGN(const auto files, jsonFiles(path));
    OParlReader reader;
    for (const QString& file : files) {
        IPLAN_TRY_ASSIGN(const auto json, jsonOf(file));
        reader.read(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    }
    QList<TableInMemory::Sheet> sheets = reader.sheets();
    if (sheets.isEmpty())
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Hier ist nichts aus einem Ratsinformationssystem."),
                      QStringLiteral("Gelesen werden Dateien nach OParl 1.0 und 1.1."));
    return std::make_unique<TableInMemory>(place.file, std::move(sheets));
}

} // namespace iplan
