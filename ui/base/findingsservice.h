// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/overview.h"
#include "core/rules/rule.h"
#include "ui/base/filereader.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// What the rules report on the open file, and how its programme stands: looked through in another thread, and again
/// after commits, with a short delay.
class FindingsService : public QObject
{
    Q_OBJECT
public:
    explicit FindingsService(Workspace& workspace);
    ~FindingsService() override;

    /// Has the file looked through in another thread: findings and overview. changed() tells when they are there. From
    /// then on commits have it done again.
    void review();
    /// What the rules report on the file and nobody has accepted; empty while review() works for the first time. If
    /// nobody called that, a small file is looked through at once, a large one as by review().
    [[nodiscard]] const QList<Finding>& open();
    /// Those that somebody accepted.
    [[nodiscard]] const QList<Finding>& accepted();
    [[nodiscard]] QList<Finding> of(const RowRef& row);
    /// Whether somebody made the row by hand just now and has not gone on to another one: nobody wants to hear yet what
    /// it lacks.
    [[nodiscard]] bool isBegun(const RowRef& row) const { return m_begun.contains(row); }
    /// Somebody went on to another row.
    void leave(const RowRef& row) { m_begun.remove(row); }
    /// Computes them now, without the delay: for whoever has just changed what is a finding.
    void refresh();
    /// How the programme stood at the last review(); null before the first.
    [[nodiscard]] const Overview* overview() const { return m_overview ? &*m_overview : nullptr; }

Q_SIGNALS:
    void changed();

private:
    friend class Workspace;
    /// There may be a hundred thousand: sorted where they were found, so that the window only has to take them.
    struct Sorted {
        Sorted() = default;
        explicit Sorted(const QList<Finding>& all);
        QList<Finding> open;
        QList<Finding> accepted;
        QHash<RowRef, QList<qsizetype>> byRow; ///< where in `open`
    };
    struct Reviewed {
        Overview overview;
        Sorted findings;
    };
    [[nodiscard]] static Result<Reviewed> reviewed(const Store& store, QDate today, const QDateTime& now,
                                                   const AuthorName& self);
    /// The file is being closed: what is known is of no other one.
    void forget();
    /// The file changed.
    void noteCommit(const CommitNotice& notice);
    void takeReview(std::optional<Reviewed> review, qint64 duration);
    void takeFindings(Sorted findings);

    Workspace& m_workspace;
    FileReader m_reader; ///< of review()
    QTimer* m_timer = nullptr;
    QSet<RowRef> m_begun;
    bool m_asked = false;    ///< somebody wants to know
    bool m_outdated = false; ///< the file changed while it was reviewed
    qint64 m_duration = 0;   ///< ms that looking through took
    Sorted m_findings;
    std::optional<Overview> m_overview;
};

} // namespace iplan
