// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentfetch.h"
#include "core/store/store.h"

namespace iplan
{

/// A place through which copies exchange commits: a folder, a server. Whatever is interrupted, half there, delayed or
/// repeated on the other side must show as commits that are not there yet, never as an error or as other commits.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// Ids of all commits that the other side can give now.
    [[nodiscard]] virtual Result<QSet<QUuid>> ids() = 0;
    /// Commits of the other side that are not among `known`, in any order; may be a part of them, with parents missing.
    /// synchronize() asks again until nothing new comes, so that a long exchange can be cut into pieces.
    [[nodiscard]] virtual Result<QList<CommitData>> fetch(const QSet<QUuid>& known) = 0;
    /// Gives commits (parents before children) to the other side. When it succeeds they are kept there for good; when
    /// it fails or is cut off, any part of them may be. Giving twice is giving once.
    virtual Result<> push(const QList<CommitData>& commits) = 0;

    /// What documents hold, after the commits: what the other side has, and giving what it lacks. Whatever is cut off
    /// or half there shows as not there yet; what is not what its hash says is named in the report and stops nothing
    /// else. A place without contents does nothing.
    struct Contents {
        ContentOpener open;             ///< no longer than the transport
        std::optional<Error> hindrance; ///< why none can be had, while everything else can
    };
    [[nodiscard]] virtual Result<Contents> contents();
    virtual Result<ContentReport> giveContents(const Store&) { return ContentReport(); }

    /// The place, as the store notes it with what it does not take in (InputSource::place).
    [[nodiscard]] virtual QString place() const = 0;
    /// Where a commit that fetch() gave came from.
    [[nodiscard]] InputSource sourceOf(const QUuid& commit) const { return m_sources.value(commit); }
    /// What was read before and not taken in: it is not read again, and never given by fetch().
    void passOver(const QList<HeldMark>& marks);
    /// What the other side has that cannot be read, or that is another under a known id, found since this was last
    /// asked. It has stopped nothing else.
    [[nodiscard]] QList<RefusedInput> takeFound() { return std::exchange(m_found, {}); }

protected:
    [[nodiscard]] bool isPassedOver(const InputSource& source, const QUuid& commit = {}) const;
    /// The same in a place that has each commit once, whoever laid it there, with a stamp that is never used again.
    [[nodiscard]] bool isPassedOver(const QUuid& commit, const QString& stamp) const
    {
        return m_passedOverStamps.contains({commit, stamp});
    }
    void noteSource(const QUuid& commit, const InputSource& source) { m_sources.insert(commit, source); }
    void noteFound(const RefusedInput& found);

private:
    InputSources m_sources;
    QSet<QString> m_passedOver;
    QSet<std::pair<QUuid, QString>> m_passedOverStamps;
    QList<RefusedInput> m_found;
};

/// What an exchange did.
struct SyncReport {
    Admission admission; ///< of all that was fetched
    QList<QUuid> sent;
    [[nodiscard]] bool isEmpty() const { return admission.admitted.isEmpty() && sent.isEmpty(); }
};

/// Takes from the other side what documents of the store hold and has not come yet.
[[nodiscard]] Result<ContentReport> takeContents(Store& store, Transport& transport);

/// Takes what the other side has and gives it what it lacks. May be repeated and cut off at any moment: each piece that
/// was taken in is a transaction of the store, and the next call goes on where this one ended. What cannot be taken in
/// or read is named in the report and noted in the store, which passes it over from then on; it stops nothing else. A
/// reduced copy gives what was written on it and takes nothing.
[[nodiscard]] Result<SyncReport> synchronize(Store& store, Transport& transport);

} // namespace iplan
