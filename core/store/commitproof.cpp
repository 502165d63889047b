// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitproof.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>
#include <QVarLengthArray>

namespace iplan
{

namespace
{

constexpr auto kHash = QCryptographicHash::Blake2b_256;

/// The hash of some bytes, until the next one of this thread. A file has millions of leaves, so nothing is made anew
/// for each.
QByteArrayView hashOf(QByteArrayView bytes)
{
    thread_local QCryptographicHash hash(kHash);
    hash.reset();
    hash.addData(bytes);
    return hash.resultView();
}

/// Bytes to hash: numbers in big-endian, what has no fixed length with its length, so that two different commits never
/// give the same bytes. The first says what it is.
class ProofMessage
{
public:
    explicit ProofMessage(char kind) { m_bytes.append(kind); }
    ProofMessage& number(quint64 number)
    {
        const quint64 big = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
        return *this;
    }
    ProofMessage& raw(QByteArrayView bytes)
    {
        m_bytes.append(bytes.data(), bytes.size());
        return *this;
    }
    ProofMessage& text(const QString& text)
    {
        // Keys and most values are plain: these need no text of their own in UTF-8.
        const qsizetype begin = m_bytes.size();
        number(static_cast<quint64>(text.size()));
        char16_t all = 0;
        for (const QChar c : text) {
            all |= c.unicode();
            m_bytes.append(static_cast<char>(c.unicode()));
        }
        if (all < 0x80)
            return *this;
        m_bytes.resize(begin);
        const QByteArray utf8 = text.toUtf8();
        return number(static_cast<quint64>(utf8.size())).raw(utf8);
    }
    ProofMessage& id(const QUuid& id)
    {
        // RFC 4122, as QUuid::toRfc4122(), but into the bytes that are there
        number(quint64(id.data1) << 32 | quint64(id.data2) << 16 | id.data3);
        m_bytes.append(reinterpret_cast<const char*>(id.data4), sizeof id.data4);
        return *this;
    }
    ProofMessage& row(const RowKey& row) { return text(row.entity).id(row.id); }
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    QVarLengthArray<char, 512> m_bytes; // most need no more, and nothing from the heap
};

/// The value as every file gives it back: SQLite knows neither "not a number" nor a negative zero.
void addValue(ProofMessage& message, const Value& value)
{
    if (value.isText()) {
        message.raw("t").text(value.text());
    } else if (value.isInteger()) {
        message.raw("i").number(static_cast<quint64>(value.integer()));
    } else if (value.isReal() && !std::isnan(value.real())) {
        const double real = value.real() == 0 ? 0.0 : value.real();
        quint64 bits = 0;
        std::memcpy(&bits, &real, sizeof bits);
        message.raw("r").number(bits);
    } else {
        message.raw("n");
    }
}

/// Whether the change stands where normalize() puts it, once, and with the salt that its row has in the commit: the
/// file keeps one for each.
bool mayFollow(const ChangeData* before, const ChangeData& change)
{
    if (!before || before->row < change.row)
        return true;
    return before->row == change.row && before->unit < change.unit && before->blank == change.blank &&
           (change.blank || before->proof == change.proof);
}

} // namespace

QByteArray newSalt()
{
    // The system is asked for many at once: each row of an import gets one.
    constexpr size_t kWordsOfSalt = kSaltBytes / sizeof(quint32);
    thread_local std::array<quint32, 256 * kWordsOfSalt> words{};
    thread_local size_t used = words.size();
    if (used == words.size()) {
        QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
        used = 0;
    }
    const QByteArray salt(reinterpret_cast<const char*>(words.data() + used), kSaltBytes);
    used += kWordsOfSalt;
    return salt;
}

QByteArray sealOf(const RowKey& row, const QString& unit, const Value& value, const QByteArray& salt)
{
    ProofMessage message('s');
    message.raw(salt).row(row).text(unit);
    addValue(message, value);
    return hashOf(message.bytes()).toByteArray();
}

void CommitProof::add(QByteArrayView message)
{
    const QByteArrayView hash = hashOf(message);
    Leaf leaf{};
    std::memcpy(leaf.data(), hash.data(), leaf.size());
    m_leaves.push_back(leaf);
}

void CommitProof::addChange(const RowKey& row, const QString& unit, const QByteArray& seal, QList<QUuid> replaces)
{
    if (replaces.size() > 1)
        std::sort(replaces.begin(), replaces.end());
    ProofMessage message('c');
    message.row(row).text(unit).raw(seal).number(static_cast<quint64>(replaces.size()));
    for (const QUuid& replaced : std::as_const(replaces))
        message.id(replaced);
    add(message.bytes());
}

void CommitProof::addCancel(const RowKey& row, const QString& unit, const QUuid& cancelled)
{
    add(ProofMessage('u').row(row).text(unit).id(cancelled).bytes());
}

void CommitProof::addErased(const RowKey& row)
{
    add(ProofMessage('e').row(row).bytes());
}

QByteArray CommitProof::digest(const CommitRecord& header, const ParentDigests& parents)
{
    ProofMessage message('d');
    message.id(header.id)
        .number(static_cast<quint64>(header.counter))
        .number(static_cast<quint64>(header.time.toMSecsSinceEpoch()))
        .id(header.author)
        .text(header.operation)
        .number(static_cast<quint64>(header.format))
        .number(static_cast<quint64>(parents.size()));
    for (auto parent = parents.begin(); parent != parents.end(); ++parent) {
        if (parent->isEmpty())
            message.raw("1").id(parent.key());
        else
            message.raw("2").raw(*parent);
    }
    std::sort(m_leaves.begin(), m_leaves.end(),
              [](const Leaf& a, const Leaf& b) { return std::memcmp(a.data(), b.data(), a.size()) < 0; });
    message.number(m_leaves.size());
    QCryptographicHash hash(kHash);
    hash.addData(message.bytes());
    for (const Leaf& leaf : m_leaves)
        hash.addData(QByteArrayView(leaf.data(), static_cast<qsizetype>(leaf.size())));
    return hash.result();
}

QByteArray digestOf(const CommitData& commit, const ParentDigests& parents)
{
    CommitProof proof;
    const ChangeData* before = nullptr;
    for (const ChangeData& change : commit.changes) {
        if (change.proof.size() != (change.blank ? kSealBytes : kSaltBytes) || !mayFollow(before, change))
            return {};
        before = &change;
        const QByteArray seal =
            change.blank ? change.proof : sealOf(change.row, change.unit, change.value, change.proof);
        proof.addChange(change.row, change.unit, seal, change.replaces);
    }
    for (const CancelData& cancel : commit.cancels)
        proof.addCancel(cancel.row, cancel.unit, cancel.cancelled);
    for (const RowKey& row : commit.erased)
        proof.addErased(row);
    return proof.digest(headerOf(commit), parents);
}

bool isProven(const CommitData& commit, const ParentDigests& parents)
{
    if (commit.format >= kProvenFormat)
        return commit.digest.size() == kDigestBytes && digestOf(commit, parents) == commit.digest;
    const auto isEmpty = [](const QByteArray& bytes) { return bytes.isEmpty(); };
    return commit.digest.isEmpty() && std::all_of(parents.begin(), parents.end(), isEmpty) &&
           std::all_of(commit.changes.begin(), commit.changes.end(),
                       [](const ChangeData& change) { return change.proof.isEmpty(); });
}

} // namespace iplan
