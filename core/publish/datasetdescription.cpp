// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/datasetdescription.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

using namespace Qt::StringLiterals;

namespace
{

QJsonObject context()
{
    return {{u"dcat"_s, u"http://www.w3.org/ns/dcat#"_s},
            {u"dct"_s, u"http://purl.org/dc/terms/"_s},
            {u"foaf"_s, u"http://xmlns.com/foaf/0.1/"_s},
            {u"xsd"_s, u"http://www.w3.org/2001/XMLSchema#"_s}};
}

QJsonObject address(const QString& iri)
{
    return {{u"@id"_s, iri}};
}

QJsonObject german(const QString& text)
{
    return {{u"@value"_s, text}, {u"@language"_s, u"de"_s}};
}

/// A file of the data, with its type in the list of the EU.
struct DataFormat {
    const char* path;
    const char* title;
    const char* type;
    const char* mediaType;
};

constexpr DataFormat kFormats[] = {
    {"massnahmenprogramm.xlsx", "Arbeitsmappe", "XLSX",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"massnahmenprogramm.json", "JSON", "JSON", "application/json"},
    {"csv/massnahmen.csv", "CSV: Maßnahmen", "CSV", "text/csv"},
};

QJsonObject distribution(const DataFormat& format, const QString& licence)
{
    const QString path = QString::fromUtf8(format.path);
    QJsonObject out{{u"@type"_s, u"dcat:Distribution"_s},
                    {u"dct:title"_s, german(QString::fromUtf8(format.title))},
                    {u"dcat:accessURL"_s, address(path)},
                    {u"dcat:downloadURL"_s, address(path)},
                    {u"dct:format"_s, address(u"http://publications.europa.eu/resource/authority/file-type/"_s +
                                              QString::fromLatin1(format.type))},
                    {u"dcat:mediaType"_s, address(u"https://www.iana.org/assignments/media-types/"_s +
                                                  QString::fromLatin1(format.mediaType))}};
    if (!licence.isEmpty())
        out.insert(u"dct:license"_s, address(licence));
    return out;
}

} // namespace

QByteArray datasetDescription(const Snapshot& snapshot, QDate asOf, const Id<Edition>& edition, const QString& licence)
{
    const Edition* of = snapshot.editions.find(edition);
    const QString municipality =
        snapshot.concepts.size() > 0 ? snapshot.concepts.rows().first().municipality : QString();
    QString title = u"Interkulturelles Maßnahmenprogramm"_s;
    if (of && !of->title.isEmpty())
        title += u": "_s + of->title;
    QJsonArray distributions;
    for (const DataFormat& format : kFormats)
        distributions << distribution(format, licence);
    QJsonObject dataset{
        {u"@context"_s, context()},
        {u"@type"_s, u"dcat:Dataset"_s},
        {u"dct:title"_s, german(title)},
        {u"dct:description"_s,
         german(u"Die Maßnahmen des Programms mit Zuständigkeit, Stand, Kosten und Kennzahlen, ohne personenbezogene "
                u"Angaben. Stand: %1."_s.arg(asOf.toString(u"dd.MM.yyyy"_s)))},
        {u"dct:modified"_s, QJsonObject{{u"@value"_s, asOf.toString(Qt::ISODate)}, {u"@type"_s, u"xsd:date"_s}}},
        {u"dct:language"_s, address(u"http://publications.europa.eu/resource/authority/language/DEU"_s)},
        {u"dcat:theme"_s, address(u"http://publications.europa.eu/resource/authority/data-theme/SOCI"_s)},
        {u"dcat:keyword"_s, QJsonArray{german(u"Integration"_s), german(u"Maßnahmenprogramm"_s)}},
        {u"dcat:distribution"_s, distributions}};
    if (!municipality.isEmpty())
        dataset.insert(u"dct:publisher"_s,
                       QJsonObject{{u"@type"_s, u"foaf:Organization"_s}, {u"foaf:name"_s, municipality}});
    if (of && !of->period.isEmpty())
        dataset.insert(u"dct:temporal"_s, german(of->period));
    return QJsonDocument(dataset).toJson();
}

} // namespace iplan
