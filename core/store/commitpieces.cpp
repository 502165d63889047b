// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitpieces.h"

#include "core/store/commitstream.h"

namespace iplan
{

namespace
{

/// What is read at once: whole commits, with about so many changes. A change takes some 300 bytes in memory.
constexpr qsizetype kChangesOfPiece = 50000;
constexpr qsizetype kCommitsOfPiece = 5000;

/// The files of tests are small, and yet their merges should take several pieces.
qsizetype commitsOfPiece()
{
    static const bool isTest = qEnvironmentVariableIntValue("IPLAN_VERIFY") == 1;
    return isTest ? 3 : kCommitsOfPiece;
}

} // namespace

Result<QList<CommitData>> ListedCommits::next()
{
    m_given = true;
    return m_commits;
}

CommitsOfFile::CommitsOfFile(CommitReader& file, QString path, const QSet<QUuid>& known, bool isProven)
    : m_file(file), m_path(std::move(path)), m_isProven(isProven), m_headers(file.headersMissingFrom(known)),
      m_erasures(file.erasures()), m_waiting(file.waitingErasures(known))
{
}

Result<QList<CommitData>> CommitsOfFile::next()
{
    if (m_next == m_headers.size()) {
        ++m_next;
        return m_waiting;
    }
    try {
        QList<CommitData> out;
        CommitStream stream(m_file, m_headers.at(m_next).seq);
        qsizetype changes = 0;
        while (m_next < m_headers.size() && changes < kChangesOfPiece && out.size() < commitsOfPiece()) {
            out << stream.next(m_headers.at(m_next++));
            changes += out.last().changes.size();
        }
        return out;
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

} // namespace iplan
