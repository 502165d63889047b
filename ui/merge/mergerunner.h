// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/merge/mergejob.h"

#include <memory>
#include <optional>
#include <QObject>

namespace iplan
{

class Workspace;

/// Merges another copy or a package into the open file, away from the window's thread: rehearse(), then merge(), and
/// takeBack() as long as nothing was written since. While it merges, imports or takes back, the file is closed;
/// afterwards it is open again, also after an error. One thing at a time; what is asked for meanwhile is passed over.
class MergeRunner : public QObject
{
    Q_OBJECT
public:
    enum class Step { Idle, Rehearsing, Merging, TakingBack, Importing };

    explicit MergeRunner(Workspace& workspace, QObject* parent = nullptr);

    /// Needs an open file.
    void rehearse(const QString& other, const Password& password = {});
    /// Does what was rehearsed last.
    void merge();
    /// Takes the last merge back.
    void takeBack();
    /// Copies what the file of another concept holds that was to be rehearsed last, as one step that can be undone.
    void importAsData();
    /// Ends the rehearsal at once. A merge or import ends soon with failed() and the file as it was, unless it is
    /// through already. Taking back goes on to its end.
    void cancel();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_step != Step::Idle; }
    /// How far an import is; null before the first.
    [[nodiscard]] const ImportProgress* importProgress() const { return m_import.get(); }
    /// Whether there is a merge into the open file that may be taken back.
    [[nodiscard]] bool canTakeBack() const;

Q_SIGNALS:
    void stepChanged();
    void rehearsed(const iplan::MergePlan& plan);
    void merged(const iplan::MergeReport& report);
    void takenBack();
    /// After importAsData(): so many rows are new, so many were there and are written over.
    void imported(qint64 created, qint64 changed);
    void failed(const iplan::Error& error);

private:
    void setStep(Step step);
    /// Whether what was asked for last can be carried out now.
    [[nodiscard]] bool canStart() const;
    template <class T>
    void carryOut(Step step, std::function<Result<T>()> work, std::function<void(const T&)> done);

    Workspace& m_workspace;
    Step m_step = Step::Idle;
    int m_rehearsal = 0;                           ///< number of the rehearsal that is waited for
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the rehearsal or merge under way
    std::shared_ptr<ImportProgress> m_import;
    std::optional<MergeRequest> m_request;
    struct Done {
        QString file;
        MergeReport report;
    };
    std::optional<Done> m_done;
};

} // namespace iplan
