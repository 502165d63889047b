// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/contentlines.h"
#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tableplace.h"

namespace iplan
{

namespace
{

const QStringList& cardHeadings()
{
    static const QStringList headings{QStringLiteral("Name"),
                                      QStringLiteral("Titel"),
                                      QStringLiteral("Vorname"),
                                      QStringLiteral("Nachname"),
                                      QStringLiteral("Zusatz"),
                                      QStringLiteral("Organisation"),
                                      QStringLiteral("Abteilung"),
                                      QStringLiteral("Funktion"),
                                      QStringLiteral("Rolle"),
                                      QStringLiteral("E-Mail"),
                                      QStringLiteral("Telefon"),
                                      QStringLiteral("Telefon geschäftlich"),
                                      QStringLiteral("Telefon privat"),
                                      QStringLiteral("Mobiltelefon"),
                                      QStringLiteral("Fax"),
                                      QStringLiteral("Straße"),
                                      QStringLiteral("PLZ"),
                                      QStringLiteral("Ort"),
                                      QStringLiteral("Land")};
    return headings;
}

/// Reads the lines of a card into the present record.
class CardReader
{
public:
    explicit CardReader(RecordSheet& records) : m_records(records) {}

    void read(const ContentLine& line)
    {
        if (line.name == u"FN")
            m_records.put(QStringLiteral("Name"), line.text());
        else if (line.name == u"N")
            readName(line.parts(u';'));
        else if (line.name == u"ORG")
            readOrganization(line.parts(u';'));
        else if (line.name == u"TEL")
            m_records.put(phoneKind(line.values(u"TYPE")), phone(line.text()));
        else if (line.name == u"EMAIL")
            m_records.put(QStringLiteral("E-Mail"), withoutScheme(line.text(), QLatin1String("mailto:")));
        else if (line.name == u"ADR")
            readAddress(line);
        else if (line.name == u"BDAY")
            readBirthday(line.text());
        else if (line.name == u"CATEGORIES")
            m_records.put(QStringLiteral("Kategorien"), line.parts(u',').join(QLatin1String("; ")));
        else if (const QString heading = plainHeading(line.name); !heading.isEmpty())
            m_records.put(heading, line.text());
    }

private:
    static QString plainHeading(const QString& name)
    {
        static const QHash<QString, QString> headings{
            {QStringLiteral("TITLE"), QStringLiteral("Funktion")},
            {QStringLiteral("ROLE"), QStringLiteral("Rolle")},
            {QStringLiteral("URL"), QStringLiteral("Webseite")},
            {QStringLiteral("NOTE"), QStringLiteral("Notiz")},
            {QStringLiteral("NICKNAME"), QStringLiteral("Rufname")},
            {QStringLiteral("UID"), QStringLiteral("Kennung")},
            {QStringLiteral("LANG"), QStringLiteral("Sprache")},
            {QStringLiteral("GENDER"), QStringLiteral("Geschlecht")},
            {QStringLiteral("KIND"), QStringLiteral("Art")},
            {QStringLiteral("REV"), QStringLiteral("Geändert")},
            {QStringLiteral("X-IPLAN-SALUTATION"), QStringLiteral("Anrede")},
            {QStringLiteral("X-IPLAN-LANGUAGES"), QStringLiteral("Sprachen")}};
        return headings.value(name);
    }
    void readName(const QStringList& parts)
    {
        const char16_t* const headings[] = {u"Nachname", u"Vorname", u"Weitere Vornamen", u"Titel", u"Zusatz"};
        for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), 5); ++i)
            m_records.put(QString::fromUtf16(headings[i]), parts.at(i));
    }
    void readOrganization(QStringList parts)
    {
        if (parts.isEmpty())
            return;
        m_records.put(QStringLiteral("Organisation"), parts.takeFirst());
        parts.removeAll(QString());
        m_records.put(QStringLiteral("Abteilung"), parts.join(QLatin1String(", ")));
    }
    static QString phoneKind(const QStringList& types)
    {
        if (types.contains(QLatin1String("fax")))
            return QStringLiteral("Fax");
        if (types.contains(QLatin1String("cell")))
            return QStringLiteral("Mobiltelefon");
        if (types.contains(QLatin1String("work")))
            return QStringLiteral("Telefon geschäftlich");
        return types.contains(QLatin1String("home")) ? QStringLiteral("Telefon privat") : QStringLiteral("Telefon");
    }
    static QString withoutScheme(const QString& text, QLatin1String scheme)
    {
        return text.startsWith(scheme, Qt::CaseInsensitive) ? text.mid(scheme.size()) : text;
    }
    static QString phone(const QString& text) { return withoutScheme(text, QLatin1String("tel:")); }
    /// Post box, addition, street, place, region, postcode, country.
    void readAddress(const ContentLine& line)
    {
        const QStringList parts = line.parts(u';');
        const bool isHome = line.values(u"TYPE").contains(QLatin1String("home"));
        const QString suffix = isHome ? QStringLiteral(" privat") : QString();
        const char16_t* const headings[] = {u"Postfach", u"Adresszusatz", u"Straße", u"Ort",
                                            u"Region",   u"PLZ",          u"Land"};
        for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), 7); ++i)
            m_records.put(QString::fromUtf16(headings[i]) + suffix, parts.at(i));
    }
    /// "1985-04-12", "19850412", also with a time; "--0412" is a day without a year and stays text.
    void readBirthday(const QString& text)
    {
        QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        if (!day.isValid())
            day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
        if (day.isValid())
            m_records.put(QStringLiteral("Geburtstag"), QDateTime(day, QTime(0, 0), Qt::UTC), true);
        else
            m_records.put(QStringLiteral("Geburtstag"), text);
    }

    RecordSheet& m_records;
};

} // namespace

Result<std::unique_ptr<TableSource>> readCards(const QString& name, const QByteArray& bytes)
{
    RecordSheet records(QStringLiteral("Kontakte"), cardHeadings());
    CardReader reader(records);
    int depth = 0; // cards within cards (AGENT of 2.1) are left out
    for (const ContentLine& line : readContentLines(bytes)) {
        const bool isCard = line.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
        if (line.name == u"BEGIN" && isCard) {
            if (++depth == 1)
                records.beginRecord();
        } else if (line.name == u"END" && isCard) {
            depth = std::max(depth - 1, 0);
        } else if (depth == 1) {
            reader.read(line);
        }
    }
    if (depth > 0)
        return failDamaged({name}, QStringLiteral("a card does not end"));
    if (records.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Die Datei enthält keinen Kontakt."), {});
    return std::make_unique<TableInMemory>(name, QList<TableInMemory::Sheet>{records.sheet()});
}

} // namespace iplan
