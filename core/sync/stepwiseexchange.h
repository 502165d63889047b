// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/crypt.h"
#include "core/sync/exchangetarget.h"
#include "core/sync/transport.h"

#include <atomic>

namespace iplan
{

/// An exchange cut into steps, for a program with a window that has the file open for writing: take() and give() run in
/// another thread, in between the window admits what came. They read the file for moments only and hold nothing of it
/// while they wait for network or disk. Belongs to the thread of its first step.
class StepwiseExchange
{
public:
    struct Plan {
        QString path; ///< of the data file
        QUuid root;
        ExchangeTarget target;
        QString secret;      ///< shared key of the folder, or password of the server; empty if there is none
        QString copy;        ///< FolderTransport::copyName()
        QStringList blanked; ///< see blankOnServer()
        KeyCost keyCost = KeyCost::moderate(); ///< of a shared key
    };
    explicit StepwiseExchange(Plan plan);
    ~StepwiseExchange();
    StepwiseExchange(const StepwiseExchange&) = delete;
    StepwiseExchange& operator=(const StepwiseExchange&) = delete;

    struct Taken {
        QList<CommitData> commits; ///< parents before children
        InputSources sources;
        QList<RefusedInput> found; ///< Transport::takeFound(), for Replica::hold()
    };
    /// What the other side has and the file lacks; nothing for a reduced copy.
    [[nodiscard]] Result<Taken> take();

    struct TakenContent {
        ContentPart part;               ///< for ContentStore::add(); without a hash: nothing more comes
        std::optional<Error> hindrance; ///< see Transport::Contents
    };
    /// The next part of what documents of the file hold, has not come yet and the other side has: to be asked for again
    /// and again, after take() and when its commits are in the file.
    [[nodiscard]] Result<TakenContent> takeContent();

    struct Given {
        QList<QUuid> sent;
        QStringList blanked;       ///< to be kept for the next Plan
        QList<RefusedInput> found; ///< as with Taken
        ContentReport contents;
    };
    /// Gives the other side what it lacks, then carries out the erasures there.
    [[nodiscard]] Result<Given> give();

    /// Whether the last error was that the other side is out of reach: a state, not an error.
    [[nodiscard]] bool isOffline() const { return m_offline; }
    /// From any thread: the step under way ends as soon as it can.
    void cancel() { m_cancelled = true; }

private:
    struct Ends;
    Result<> connect();
    template <class T>
    Result<T> note(Result<T> result);
    [[nodiscard]] bool isOutOfReach() const;
    [[nodiscard]] Result<std::unique_ptr<Store>> openFile() const;
    [[nodiscard]] Result<QList<CommitData>> lacking(const QSet<QUuid>& theirs) const;
    Result<> tidy(Given& given);
    Result<> beginContents();

    Plan m_plan;
    std::unique_ptr<Ends> m_ends;
    std::optional<ContentFetch> m_contents; ///< between take() and the last takeContent()
    std::optional<Error> m_hindrance;       ///< of these
    bool m_offline = false;
    std::atomic<bool> m_cancelled = false;
};

} // namespace iplan
