// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace iplan
{

class CommitReader;

/// Commits that come from elsewhere, piece by piece, so that not all of them are in memory at once. Of one piece, and
/// among pieces that follow one another, parents may come after their children.
class CommitPieces
{
public:
    CommitPieces() = default;
    virtual ~CommitPieces() = default;
    CommitPieces(const CommitPieces&) = delete;
    CommitPieces& operator=(const CommitPieces&) = delete;

    /// The erase commits among them: they take effect before anything is taken in.
    [[nodiscard]] virtual QList<CommitData> erasures() = 0;
    /// Begins anew.
    virtual void rewind() = 0;
    [[nodiscard]] virtual bool atEnd() const = 0;
    [[nodiscard]] virtual Result<QList<CommitData>> next() = 0;
    /// Whether those that next() gave last are as their digests say, and need not be proven as they are taken in.
    [[nodiscard]] virtual bool areProven() const { return false; }
};

/// Commits that are in memory already: one piece.
class ListedCommits : public CommitPieces
{
public:
    explicit ListedCommits(const QList<CommitData>& commits) : m_commits(commits) {}
    [[nodiscard]] QList<CommitData> erasures() override { return {}; } // the piece has them all
    void rewind() override { m_given = false; }
    [[nodiscard]] bool atEnd() const override { return m_given; }
    [[nodiscard]] Result<QList<CommitData>> next() override;

private:
    const QList<CommitData>& m_commits;
    bool m_given = false;
};

/// Commits of another file, read as they are asked for; parents come first.
class CommitsOfFile : public CommitPieces
{
public:
    /// Those of `file` that are not among `known`; its `path` is named in errors. `isProven`: in this state of the file
    /// DataFile::checkProofs() found nothing. Throws SqlError.
    CommitsOfFile(CommitReader& file, QString path, const QSet<QUuid>& known, bool isProven);
    [[nodiscard]] QList<CommitData> erasures() override { return m_erasures; }
    void rewind() override { m_next = 0; }
    [[nodiscard]] bool atEnd() const override { return m_next > m_headers.size(); }
    [[nodiscard]] Result<QList<CommitData>> next() override;
    /// What waited in the file is no part of what was proven.
    [[nodiscard]] bool areProven() const override { return m_isProven && !atEnd(); }

private:
    CommitReader& m_file;
    QString m_path;
    bool m_isProven = false;
    QList<CommitRecord> m_headers;
    QList<CommitData> m_erasures;
    QList<CommitData> m_waiting; ///< erasures without their parents: the last piece
    qsizetype m_next = 0;        ///< index of the header to go on with
};

} // namespace iplan
