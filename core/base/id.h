// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace iplan
{

/// A new time-ordered id (UUIDv7, RFC 9562 section 5.7): rows made later sort later.
[[nodiscard]] QUuid newRowId();

/// A new random id (UUIDv4) for commits, which must not reveal when or where they were made.
[[nodiscard]] QUuid newCommitId();

/// The same id for the same name, on every PC (UUIDv5, RFC 9562 section 5.5). For link rows, samples and frozen
/// entries.
[[nodiscard]] QUuid derivedId(QStringView name);

/// The text form used in files and JSON: 36 characters, lower case, no braces. Empty for the null id.
[[nodiscard]] QString idText(const QUuid& id);

/// The id in `text` in the form of idText(); the null id if it is none.
[[nodiscard]] QUuid idFromText(const QString& text);

/// The id of a row of entity `E`. A null id means "none". Ids of different entities do not mix.
template <class E>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    explicit operator bool() const { return !isNull(); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }
    [[nodiscard]] QString text() const { return idText(m_uuid); }
    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id& a, const Id& b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace iplan
