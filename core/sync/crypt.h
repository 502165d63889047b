// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <array>
#include <memory>
#include <QByteArray>
#include <QList>
#include <QMap>

namespace iplan
{

/// How expensive it is to make a key from a password (Argon2id, RFC 9106).
struct KeyCost {
    quint32 passes = 0;
    quint32 memoryKib = 0;
    /// What libsodium calls moderate: half a second and 256 MiB on an office PC.
    [[nodiscard]] static KeyCost moderate();
    /// The least that the algorithm allows, for tests.
    [[nodiscard]] static KeyCost least();
    /// Whether the program would do that for a file of unknown origin: at most 1 GiB and 16 passes.
    [[nodiscard]] bool isReasonable() const;
    friend auto operator<=>(const KeyCost&, const KeyCost&) = default;
};

/// A key made from a password. Wiped from memory when the last copy goes.
class SecretKey
{
public:
    static constexpr int kSaltBytes = 16;
    static constexpr int kCheckBytes = 16;
    /// Tells a wrong password from damaged content; says nothing about the key.
    [[nodiscard]] QByteArray checkValue() const;

    /// Encrypts and authenticates messages as one stream (XChaCha20-Poly1305 "secretstream"): their order, number and
    /// `context` are authenticated, too. `streamHeader` gets what open() needs.
    [[nodiscard]] QList<QByteArray> seal(const QList<QByteArray>& messages, const QByteArray& context,
                                         QByteArray& streamHeader) const;
    /// The messages; nothing (an error of kind Damaged, without a message) if one byte differs from what seal() gave.
    [[nodiscard]] Result<QList<QByteArray>> open(const QList<QByteArray>& sealed, const QByteArray& context,
                                                 const QByteArray& streamHeader) const;

    /// What stands for `name` where others may read it: the same for everybody with the key, and says nothing about it.
    [[nodiscard]] QByteArray hiddenName(const QByteArray& name) const;

private:
    friend class Password;
    friend class SealingStream;
    friend class OpeningStream;
    struct Content;
    std::shared_ptr<const Content> m_content;
};

/// As SecretKey::seal(), message by message, for what is too much for the memory.
class SealingStream
{
public:
    SealingStream(const SecretKey& key, QByteArray context);
    ~SealingStream();
    SealingStream(const SealingStream&) = delete;
    SealingStream& operator=(const SealingStream&) = delete;
    /// What OpeningStream needs.
    [[nodiscard]] const QByteArray& header() const { return m_header; }
    [[nodiscard]] QByteArray seal(const QByteArray& message, bool isLast);

private:
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_context;
    QByteArray m_header;
};

/// As SecretKey::open(), message by message.
class OpeningStream
{
public:
    OpeningStream(const SecretKey& key, QByteArray context, const QByteArray& header);
    ~OpeningStream();
    OpeningStream(const OpeningStream&) = delete;
    OpeningStream& operator=(const OpeningStream&) = delete;
    struct Opened {
        QByteArray message;
        bool isLast = false;
    };
    /// Damaged (without a message) if one byte differs from what SealingStream gave, and behind the last message.
    [[nodiscard]] Result<Opened> open(const QByteArray& sealed);

private:
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_context;
};

/// A password as a person typed it; empty means that nothing is encrypted. Remembers the keys it made, since making
/// one is slow.
class Password
{
public:
    Password() = default;
    /// The same password whether its umlauts came composed or not.
    explicit Password(const QString& text, KeyCost cost = KeyCost::moderate());
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// Rejected where it is so short that whoever finds what it protects can try out all of its kind. For packages:
    /// they leave the house. That there is none is another question.
    [[nodiscard]] Result<> checkFloor() const;
    /// What new keys cost.
    [[nodiscard]] KeyCost cost() const { return m_cost; }
    /// The key for this salt (16 bytes); Io if the PC lacks the memory.
    [[nodiscard]] Result<SecretKey> key(const QByteArray& salt, KeyCost cost) const;

private:
    QByteArray m_text;
    KeyCost m_cost;
    mutable QMap<std::pair<QByteArray, KeyCost>, SecretKey> m_keys;
};

/// `count` random bytes fit for keys and salts.
[[nodiscard]] QByteArray randomBytes(int count);

/// BLAKE2b with 32 bytes over both parts: finds accidental damage.
[[nodiscard]] QByteArray checksum(const QByteArray& first, const QByteArray& second = {});

} // namespace iplan
