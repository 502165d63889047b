// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/layers/classsize.h"

#include <optional>
#include <QList>
#include <QRegularExpression>

namespace iplan::test
{

namespace
{

/// The header without what may hold braces that open nothing.
QString bare(QString text)
{
    static const QRegularExpression comment(QStringLiteral(R"(//[^\n]*|/\*.*?\*/)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression literal(QStringLiteral(R"re("(\\.|[^"\\])*")re"));
    static const QRegularExpression directive(QStringLiteral(R"(^[ \t]*#[^\n]*)"), QRegularExpression::MultilineOption);
    static const QRegularExpression first(QStringLiteral(R"(=\s*\{\})"));
    return text.remove(directive).remove(comment).replace(literal, QStringLiteral("\"\"")).remove(first);
}

/// Between two braces: a class, or anything else.
struct Scope {
    QString name; ///< of the class; empty for anything else
    bool isPublic = false;
};

bool isFunction(const QString& statement, const Scope& scope)
{
    static const QRegularExpression other(
        QStringLiteral(R"(^(using|friend|typedef|static_assert)\b|\boverride$|\bfinal$)"));
    const qsizetype parenthesis = statement.indexOf(u'(');
    const qsizetype equals = statement.indexOf(u'=');
    if (parenthesis < 0 || other.match(statement).hasMatch() || statement.endsWith(QStringLiteral("= delete")))
        return false;
    const QString before = statement.left(parenthesis).trimmed();
    if (equals >= 0 && equals < parenthesis && !before.contains(QStringLiteral("operator")))
        return false; // a member with its first value
    return before.section(QRegularExpression(QStringLiteral(R"([\s~])")), -1) != scope.name.section(u':', -1);
}

class Counter
{
public:
    QMap<QString, int> count(const QString& text)
    {
        for (const QChar c : text) {
            if (c == u'{')
                open();
            else if (c == u'}')
                close();
            else if (c == u';')
                endStatement();
            else if (c != u':' || !isAccess())
                m_statement += c;
        }
        return m_out;
    }

private:
    void open()
    {
        static const QRegularExpression type(QStringLiteral(R"(\b(class|struct)\s+(\w+)[^();=]*$)"));
        const auto match = type.match(m_statement);
        if (!match.hasMatch() || m_statement.contains(QStringLiteral("enum "))) {
            endStatement(); // the body of a function, if it is one
            m_scopes << Scope{};
            return;
        }
        const QString outer = m_scopes.isEmpty() ? QString() : m_scopes.last().name;
        m_scopes << Scope{outer.isEmpty() ? match.captured(2) : outer + QStringLiteral("::") + match.captured(2),
                          match.captured(1) == QStringLiteral("struct")};
        m_statement.clear();
    }
    void close()
    {
        if (!m_scopes.isEmpty())
            m_scopes.removeLast();
        m_statement.clear();
    }
    void endStatement()
    {
        if (!m_scopes.isEmpty() && m_scopes.last().isPublic && isFunction(m_statement.trimmed(), m_scopes.last()))
            ++m_out[m_scopes.last().name];
        m_statement.clear();
    }
    /// Whether the colon that comes now ends "public" and the like.
    bool isAccess()
    {
        static const QRegularExpression access(
            QStringLiteral(R"(\b(public|protected|private|Q_SIGNALS)(\s+Q_SLOTS)?\s*$)"));
        const auto match = access.match(m_statement);
        if (!match.hasMatch())
            return false;
        if (!m_scopes.isEmpty() && !m_scopes.last().name.isEmpty())
            m_scopes.last().isPublic =
                match.captured(1) == QStringLiteral("public") || match.captured(1) == QStringLiteral("Q_SIGNALS");
        m_statement.clear();
        return true;
    }

    QList<Scope> m_scopes;
    QString m_statement;
    QMap<QString, int> m_out;
};

} // namespace

QMap<QString, int> publicFunctions(const QString& header)
{
    return Counter().count(bare(header));
}

} // namespace iplan::test
