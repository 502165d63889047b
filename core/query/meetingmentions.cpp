// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/meetingmentions.h"

#include "core/base/partialdate.h"
#include "core/base/searchtext.h"

#include <QLocale>
#include <QRegularExpression>

namespace iplan
{

namespace
{

/// "TOP 2.1" and "2.1" are the same item.
QString withoutTop(const QString& agendaItem)
{
    static const QRegularExpression top(QStringLiteral("^\\s*TOP\\b"), QRegularExpression::CaseInsensitiveOption);
    return QString(agendaItem).remove(top).simplified();
}

QString itemNumber(const QString& agendaItem)
{
    return foldedName(withoutTop(agendaItem));
}

/// What somebody wrote down about a meeting.
struct Words {
    QString session;         ///< the meeting, as it was called
    QString agendaItem;      ///< the number of the item
    Id<Organization> body{}; ///< where it is known
    QDate day{};             ///< likewise

    [[nodiscard]] QString text() const
    {
        QStringList parts;
        if (!session.trimmed().isEmpty())
            parts << session.simplified();
        if (!agendaItem.trimmed().isEmpty())
            parts << QStringLiteral("TOP ") + withoutTop(agendaItem);
        return parts.join(QStringLiteral(", "));
    }
};

QDate dayOf(const PartialDate& date)
{
    return date.precision() == PartialDate::Precision::Day ? date.first() : QDate();
}

/// "29. November 2010".
QDate dayInWords(const QString& text)
{
    return QLocale(QLocale::German).toDate(text.simplified(), QStringLiteral("d. MMMM yyyy"));
}

/// The days that stand in a text.
QSet<QDate> daysIn(const QString& text)
{
    static const QRegularExpression day(
        QStringLiteral("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{1,2}\\.\\s?\\p{L}+\\s\\d{4}"));
    QSet<QDate> out;
    for (auto found = day.globalMatch(text); found.hasNext();) {
        const QString written = found.next().captured();
        const QDate date = parseDate(QString(written).remove(u' '));
        const QDate inWords = date.isValid() ? date : dayInWords(written);
        if (inWords.isValid())
            out.insert(inWords);
    }
    return out;
}

/// Whether the words of `name` stand in `folded`, which is folded for the index.
bool namesIn(const QString& folded, const QString& name)
{
    const QString words = foldedForIndex(name);
    return !words.trimmed().isEmpty() && folded.contains(words);
}

/// Whether the number stands in the text by itself, not as a part of a longer one.
bool standsIn(const QString& text, const QString& number)
{
    const auto isPart = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at) == u'/');
    };
    for (qsizetype at = text.indexOf(number, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(number, at + 1, Qt::CaseInsensitive)) {
        if (!isPart(at - 1) && !isPart(at + number.size()))
            return true;
    }
    return false;
}

class MentionSearch
{
public:
    explicit MentionSearch(const Snapshot& snapshot) : m_snapshot(snapshot)
    {
        for (const Meeting& meeting : snapshot.meetings)
            m_ofDay[meeting.start.date()] << &meeting;
    }

    void add(const RowRef& row, const Words& words)
    {
        const QString folded = foldedForIndex(words.session);
        QSet<const Meeting*> fitting = numbered(words.session);
        if (fitting.isEmpty())
            fitting = ofDay(words, folded);
        if (fitting.size() == 1) {
            const Meeting& meeting = **fitting.begin();
            m_out << MeetingMention{row, words.text(), meeting.id, itemOf(meeting, words.agendaItem)};
        }
    }

    [[nodiscard]] const QList<MeetingMention>& found() const { return m_out; }

private:
    /// Those whose number stands in the text, with its marks ("9.3.2027" is no "3/2027"); a bare "3" is none.
    [[nodiscard]] QSet<const Meeting*> numbered(const QString& text) const
    {
        QSet<const Meeting*> out;
        for (const Meeting& meeting : m_snapshot.meetings) {
            if (meeting.number.size() > 3 && standsIn(text, meeting.number))
                out.insert(&meeting);
        }
        return out;
    }

    [[nodiscard]] QSet<const Meeting*> ofDay(const Words& words, const QString& folded) const
    {
        QSet<const Meeting*> out;
        QSet<QDate> days = daysIn(words.session);
        if (words.day.isValid())
            days.insert(words.day);
        for (const QDate& day : std::as_const(days)) {
            for (const Meeting* meeting : m_ofDay.value(day)) {
                if (isOf(*meeting, words.body, folded))
                    out.insert(meeting);
            }
        }
        return out;
    }

    [[nodiscard]] bool isOf(const Meeting& meeting, const Id<Organization>& body, const QString& folded) const
    {
        if (!body.isNull() && meeting.body == body)
            return true;
        if (const WorkingGroup* group = m_snapshot.workingGroups.find(meeting.workingGroup))
            return namesIn(folded, group->title);
        const QDate day = meeting.start.date();
        return namesIn(folded, m_snapshot.nameOf(meeting.body, day)) ||
               namesIn(folded, m_snapshot.shortNameOf(meeting.body, day));
    }

    [[nodiscard]] Id<AgendaItem> itemOf(const Meeting& meeting, const QString& number) const
    {
        Id<AgendaItem> out;
        for (const AgendaItem* item : m_snapshot.itemsOfMeeting.of(meeting.id)) {
            if (itemNumber(number).isEmpty() || itemNumber(item->number) != itemNumber(number))
                continue;
            if (!out.isNull())
                return {};
            out = item->id;
        }
        return out;
    }

    const Snapshot& m_snapshot;
    QHash<QDate, QList<const Meeting*>> m_ofDay;
    QList<MeetingMention> m_out;
};

} // namespace

QList<MeetingMention> meetingMentions(const Snapshot& snapshot)
{
    MentionSearch search(snapshot);
    for (const Consultation& one : snapshot.consultations) {
        if (one.meeting.isNull())
            search.add(rowRef(one.id), {one.session, one.agendaItemNumber, one.body, dayOf(one.date)});
    }
    for (const Measure& one : snapshot.measures) {
        if (one.meeting.isNull() && !one.originMeeting.trimmed().isEmpty())
            search.add(rowRef(one.id), {one.originMeeting, one.originAgendaItem});
    }
    return search.found();
}

} // namespace iplan
