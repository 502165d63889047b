// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/cardexport.h"
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/contentlines.h"
#include "core/interchange/table/recordsheet.h"
#include "core/interchange/table/tableplace.h"
#include "core/model/people.h"

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

using Card = QList<ContentLine>;

QString textIn(const Card& card, QStringView name)
{
    const auto line = std::ranges::find(card, name, &ContentLine::name);
    return line == card.end() ? QString() : line->text().simplified();
}

QStringList partsIn(const Card& card, QStringView name)
{
    const auto line = std::ranges::find(card, name, &ContentLine::name);
    return line == card.end() ? QStringList() : line->parts(u';');
}

/// Whether the card is that of an organisation: it says so, or names a company and nobody who works there, as Outlook
/// writes it.
bool isOfOrganization(const Card& card)
{
    if (textIn(card, u"KIND").compare(u"org", Qt::CaseInsensitive) == 0 ||
        textIn(card, u"X-ABSHOWAS").compare(u"company", Qt::CaseInsensitive) == 0)
        return true;
    const QStringList name = partsIn(card, u"N");
    const QString company = partsIn(card, u"ORG").value(0).simplified();
    const QString shown = textIn(card, u"FN");
    return !company.isEmpty() && name.value(0).trimmed().isEmpty() && name.value(1).trimmed().isEmpty() &&
           (shown.isEmpty() || shown == company);
}

/// Reads the lines of a card into the present record.
class CardReader
{
public:
    CardReader(RecordSheet& records, bool isOrganization) : m_records(records), m_isOrganization(isOrganization) {}

    void read(const Card& card)
    {
        m_address.clear();
        for (const ContentLine& line : card) {
            if (line.name == u"X-IPLAN-ADDRESS")
                m_address = line.text();
        }
        m_records.beginRecord();
        if (m_isOrganization)
            m_records.put(QStringLiteral("Name"), nameOfOrganization(card));
        for (const ContentLine& line : card)
            read(line);
    }

private:
    static QString nameOfOrganization(const Card& card)
    {
        const QString company = partsIn(card, u"ORG").value(0).simplified();
        return company.isEmpty() ? textIn(card, u"FN") : company;
    }

    void read(const ContentLine& line)
    {
        if (line.name == u"FN" || line.name == u"N" || line.name == u"ORG")
            readNames(line);
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
        else if (line.name == u"UID")
            m_records.put(QStringLiteral("Kennung"), withoutScheme(line.text(), QLatin1String("urn:uuid:")));
        else if (line.name == u"NICKNAME" && m_isOrganization)
            m_records.put(QStringLiteral("Kurzname"), line.text());
        else if (const QString heading = plainHeading(line.name); !heading.isEmpty())
            m_records.put(heading, line.text());
    }

    void readNames(const ContentLine& line)
    {
        if (line.name == u"ORG")
            readOrganization(line.parts(u';'));
        else if (!m_isOrganization && line.name == u"FN")
            m_records.put(QStringLiteral("Name"), line.text());
        else if (!m_isOrganization)
            readName(line.parts(u';'));
    }

    static QString plainHeading(const QString& name)
    {
        static const QHash<QString, QString> headings{
            {QStringLiteral("TITLE"), QStringLiteral("Funktion")},
            {QStringLiteral("ROLE"), QStringLiteral("Rolle")},
            {QStringLiteral("URL"), QStringLiteral("Webseite")},
            {QStringLiteral("NOTE"), QStringLiteral("Notiz")},
            {QStringLiteral("NICKNAME"), QStringLiteral("Rufname")},
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
        const QString company = parts.takeFirst();
        if (!m_isOrganization)
            m_records.put(QStringLiteral("Organisation"), company);
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
        if (!m_address.isEmpty() && parts == addressParts(m_address)) { // ours, and as we wrote it
            m_records.put(QStringLiteral("Anschrift"), m_address);
            return;
        }
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
    const bool m_isOrganization;
    QString m_address; ///< of the card, as this program wrote it
};

TableInMemory::Sheet sheetOf(const QString& name, const EntityInfo& entity, const QList<Card>& cards)
{
    RecordSheet records(name, cardHeadings());
    CardReader reader(records, &entity == &entityOf<Organization>());
    for (const Card& card : cards)
        reader.read(card);
    TableInMemory::Sheet out = records.sheet();
    out.sheet.entity = &entity;
    return out;
}

} // namespace

Result<std::unique_ptr<TableSource>> readCards(const QString& name, const QByteArray& bytes)
{
    QList<Card> persons;
    QList<Card> organizations;
    Card card;
    int depth = 0; // cards within cards (AGENT of 2.1) are left out
    for (const ContentLine& line : readContentLines(bytes)) {
        const bool isCard = line.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
        if (line.name == u"BEGIN" && isCard) {
            if (++depth == 1)
                card.clear();
        } else if (line.name == u"END" && isCard) {
            if (depth == 1)
                (isOfOrganization(card) ? organizations : persons) << card;
            depth = std::max(depth - 1, 0);
        } else if (depth == 1) {
            card << line;
        }
    }
    if (depth > 0)
        return failDamaged({name}, QStringLiteral("a card does not end"));
    QList<TableInMemory::Sheet> sheets;
    if (!persons.isEmpty())
        sheets << sheetOf(QStringLiteral("Kontakte"), entityOf<Person>(), persons);
    if (!organizations.isEmpty())
        sheets << sheetOf(QStringLiteral("Organisationen"), entityOf<Organization>(), organizations);
    if (sheets.isEmpty())
        return failAt(ErrorKind::Rejected, {name}, QStringLiteral("Die Datei enthält keinen Kontakt."), {});
    return std::make_unique<TableInMemory>(name, sheets);
}

} // namespace iplan
