// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shellwords.h"

namespace iplan::cli
{

namespace
{

/// Reads a line character by character.
class Splitter
{
public:
    explicit Splitter(const QString& line) : m_line(line) {}

    Result<QStringList> split()
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at++);
            if (c.isSpace())
                endWord();
            else if (c == u'#' && !m_inWord)
                break;
            else if (c == u'\'' || c == u'"')
                IPLAN_TRY(readQuoted(c));
            else if (c == u'\\')
                IPLAN_TRY(readEscaped(false));
            else
                append(c);
        }
        endWord();
        return m_words;
    }

private:
    void append(QChar c)
    {
        m_word += c;
        m_inWord = true;
    }
    void endWord()
    {
        if (m_inWord)
            m_words << m_word;
        m_word.clear();
        m_inWord = false;
    }
    Result<> readQuoted(QChar quote)
    {
        m_inWord = true; // '' is a word, too
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at++);
            if (c == quote)
                return {};
            if (c == u'\\' && quote == u'"')
                IPLAN_TRY(readEscaped(true));
            else
                append(c);
        }
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Ein Anführungszeichen (%1) wird nicht geschlossen.").arg(quote),
                    QStringLiteral("Setzen Sie Werte mit Leerzeichen in '…' oder \"…\"; ein Zeilenumbruch im Wert "
                                   "schreibt sich \"\\n\"."));
    }
    Result<> readEscaped(bool quoted)
    {
        if (m_at >= m_line.size())
            return fail(ErrorKind::Rejected, QStringLiteral("Nach dem letzten „\\“ fehlt ein Zeichen."),
                        QStringLiteral("Einen umgekehrten Schrägstrich selbst schreiben Sie „\\\\“."));
        const QChar c = m_line.at(m_at++);
        append(quoted && c == u'n' ? QChar(u'\n') : quoted && c == u't' ? QChar(u'\t') : c);
        return {};
    }

    const QString& m_line;
    qsizetype m_at = 0;
    QStringList m_words;
    QString m_word;
    bool m_inWord = false;
};

} // namespace

Result<QStringList> shellWords(const QString& line)
{
    return Splitter(line).split();
}

} // namespace iplan::cli
