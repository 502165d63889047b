// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/invitationtext.h"

#include <QRegularExpression>

namespace iplan::report
{

namespace
{

constexpr qsizetype kLongestGreeting = 200; ///< letters; more is no greeting, though it holds the word

/// Where "Sehr geehrte Damen und Herren," ends, in a line of its own; 0 for none. "Guten Tag, wir laden ein." is text.
qsizetype endOfSalutation(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:Sehr geehrte|Geehrte|Liebe|Werte|Guten (?:Tag|Morgen|Abend)|Hallo|Moin)[^\\n]{0,120}[,!]"
                       "[ \\t]*(?:\\n|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return std::max<qsizetype>(form.match(text).capturedEnd(), 0);
}

} // namespace

InvitationText invitationText(const Meeting& meeting)
{
    InvitationText out;
    QString text = meeting.invitationText.trimmed();
    if (const qsizetype end = endOfSalutation(text); end > 0) {
        out.salutation = text.left(end).trimmed();
        text = text.mid(end).trimmed();
    }
    static const QRegularExpression greeting(QStringLiteral("(?:^|\\n)[^\\n]*\\bGr(?:ü(?:ß|ss)|uess)(?:en|e)?\\b"),
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    if (const qsizetype at = text.lastIndexOf(greeting); at >= 0 && text.size() - at <= kLongestGreeting) {
        out.greeting = text.mid(at).trimmed();
        text = text.left(at).trimmed();
    }
    out.body = text;
    return out;
}

QString usualInvitation(const Meeting& meeting, const QString& facts)
{
    const QString text = meeting.state == MeetingState::Cancelled
                             ? QStringLiteral("die Sitzung findet nicht statt.")
                             : QStringLiteral("hiermit lade ich Sie herzlich ein.");
    return facts.isEmpty() ? text : text + u'\n' + facts;
}

} // namespace iplan::report
