// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/meeting/meetingdesk.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>

namespace iplan::test
{

namespace
{

constexpr const char* kGiven[] = {"Alpha", "Beta", "Gamma", "Delta", "Epsi", "Zeta", "Eta"};
constexpr const char* kFamily[] = {"Mustermann", "Probestein"};

} // namespace

MeetingDesk::MeetingDesk()
{
    office.openEmpty();
    WorkingGroup row;
    row.number = QStringLiteral("7");
    row.title = QStringLiteral("AG Bildung");
    group = add(row);
    for (const char* family : kFamily) {
        for (const char* given : kGiven) {
            Person person;
            person.givenName = QString::fromLatin1(given);
            person.familyName = QString::fromLatin1(family);
            person.lawfulBasis = LawfulBasis::PublicTask;
            people << add(person);
            Membership member;
            member.workingGroup = group;
            member.person = people.last();
            member.votingRight = people.size() <= 12;
            add(member);
        }
    }
    Meeting today;
    today.workingGroup = group;
    today.number = QStringLiteral("3/2026");
    today.start = QDateTime(QDate(2026, 11, 21), QTime(13, 30));
    today.end = QDateTime(QDate(2026, 11, 21), QTime(16, 0));
    today.place = QStringLiteral("Rathaus, Raum 7");
    meeting = add(today);
    Meeting later = today;
    later.id = {};
    later.number = QStringLiteral("4/2026");
    later.start = QDateTime(QDate(2026, 12, 15), QTime(13, 30));
    later.end = {};
    next = add(later);
    addItems(12);
}

void MeetingDesk::addItems(int count)
{
    for (int i = 0; i < count; ++i) {
        ++m_items;
        AgendaItem item;
        item.meeting = meeting;
        item.number = QString::number(m_items);
        item.title = m_items == 4 ? QStringLiteral("Sprachlotsen an Grundschulen")
                                  : QStringLiteral("Thema der Runde %1").arg(m_items);
        item.duration = 10;
        item.position = QStringLiteral("p%1").arg(m_items, 4, 10, QLatin1Char('0'));
        add(item);
    }
}

MeetingModePage& MeetingDesk::open()
{
    office.window->openRecord(rowRef(meeting));
    office.action(Command::MeetingMode)->trigger();
    settleLayouts();
    return pageInFront<MeetingModePage>(office);
}

void MeetingDesk::defer(MeetingModePage& page)
{
    auto* button = page.findChild<QToolButton*>(QStringLiteral("deferItemButton"));
    REQUIRE(button);
    QMenu* menu = button->menu();
    REQUIRE(menu);
    Q_EMIT menu->aboutToShow();
    REQUIRE(menu->actions().size() == 1);
    menu->actions().first()->trigger();
}

QList<AgendaItem> MeetingDesk::itemsOf(const Id<Meeting>& of) const
{
    QList<AgendaItem> out;
    for (const Record& record : office.workspace().listWhere(
             entityOf<AgendaItem>(), *entityOf<AgendaItem>().field(u"meeting"), Value(of.text())))
        out << fromRecord<AgendaItem>(record);
    return out;
}

} // namespace iplan::test
