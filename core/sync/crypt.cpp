// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/crypt.h"

#include <QSet>
#include <sodium.h>

namespace iplan
{

namespace
{

using StreamState = crypto_secretstream_xchacha20poly1305_state;
constexpr auto kContext = "iplanpak"; // of the keys derived from the master key; 8 letters
constexpr int kStreamKey = 1;
constexpr int kCheckValue = 2;
constexpr int kNameKey = 3;

/// libsodium wants to be initialised once; it is safe to ask again, from any thread.
void initialize()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used");
}

unsigned char* bytes(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

const unsigned char* bytes(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

} // namespace

struct SecretKey::Content {
    std::array<unsigned char, crypto_kdf_KEYBYTES> master{};
    Content() = default;
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    ~Content() { sodium_memzero(master.data(), master.size()); }
    [[nodiscard]] std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> streamKey() const
    {
        std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> out{};
        crypto_kdf_derive_from_key(out.data(), out.size(), kStreamKey, kContext, master.data());
        return out;
    }
};

KeyCost KeyCost::moderate()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE / 1024};
}

KeyCost KeyCost::least()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024};
}

bool KeyCost::isReasonable() const
{
    constexpr quint32 mostPasses = 16;
    constexpr quint32 mostKib = 1024 * 1024;
    return passes >= least().passes && passes <= mostPasses && memoryKib >= least().memoryKib && memoryKib <= mostKib;
}

QByteArray SecretKey::checkValue() const
{
    QByteArray out(kCheckBytes, Qt::Uninitialized);
    static_assert(kCheckBytes >= crypto_kdf_BYTES_MIN);
    crypto_kdf_derive_from_key(bytes(out), kCheckBytes, kCheckValue, kContext, m_content->master.data());
    return out;
}

QList<QByteArray> SecretKey::seal(const QList<QByteArray>& messages, const QByteArray& context,
                                  QByteArray& streamHeader) const
{
    auto key = m_content->streamKey();
    StreamState state;
    streamHeader.resize(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes(streamHeader), key.data());
    QList<QByteArray> out;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QByteArray& message = messages.at(i);
        QByteArray sealed(message.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
        const unsigned char tag =
            i + 1 == messages.size() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : static_cast<unsigned char>(0);
        crypto_secretstream_xchacha20poly1305_push(&state, bytes(sealed), nullptr, bytes(message),
                                                   static_cast<quint64>(message.size()), bytes(context),
                                                   static_cast<quint64>(context.size()), tag);
        out << sealed;
    }
    sodium_memzero(key.data(), key.size());
    sodium_memzero(&state, sizeof state);
    return out;
}

Result<QList<QByteArray>> SecretKey::open(const QList<QByteArray>& sealed, const QByteArray& context,
                                          const QByteArray& streamHeader) const
{
    constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
    const auto broken = [] { return fail(ErrorKind::Damaged, {}); };
    if (streamHeader.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        return broken();
    auto key = m_content->streamKey();
    StreamState state;
    const bool begun = crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes(streamHeader), key.data()) == 0;
    sodium_memzero(key.data(), key.size());
    QList<QByteArray> out;
    bool ended = false;
    for (const QByteArray& message : sealed) {
        if (!begun || ended || message.size() < overhead)
            return broken();
        QByteArray plain(message.size() - overhead, Qt::Uninitialized);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytes(plain), nullptr, &tag, bytes(message),
                                                       static_cast<quint64>(message.size()), bytes(context),
                                                       static_cast<quint64>(context.size())) != 0)
            return broken();
        ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        out << plain;
    }
    if (!ended)
        return broken();
    return out;
}

QByteArray SecretKey::hiddenName(const QByteArray& name) const
{
    std::array<unsigned char, crypto_generichash_KEYBYTES> key{};
    crypto_kdf_derive_from_key(key.data(), key.size(), kNameKey, kContext, m_content->master.data());
    QByteArray out(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytes(out), static_cast<size_t>(out.size()), bytes(name), static_cast<quint64>(name.size()),
                       key.data(), key.size());
    sodium_memzero(key.data(), key.size());
    return out;
}

struct SealingStream::State {
    StreamState stream;
};

SealingStream::SealingStream(const SecretKey& key, QByteArray context)
    : m_state(std::make_unique<State>()), m_context(std::move(context)),
      m_header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized)
{
    auto streamKey = key.m_content->streamKey();
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytes(m_header), streamKey.data());
    sodium_memzero(streamKey.data(), streamKey.size());
}

SealingStream::~SealingStream()
{
    sodium_memzero(m_state.get(), sizeof(State));
}

QByteArray SealingStream::seal(const QByteArray& message, bool isLast)
{
    QByteArray out(message.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : static_cast<unsigned char>(0);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, bytes(out), nullptr, bytes(message),
                                               static_cast<quint64>(message.size()), bytes(m_context),
                                               static_cast<quint64>(m_context.size()), tag);
    return out;
}

struct OpeningStream::State {
    StreamState stream;
    bool isUsable = false;
};

OpeningStream::OpeningStream(const SecretKey& key, QByteArray context, const QByteArray& header)
    : m_state(std::make_unique<State>()), m_context(std::move(context))
{
    if (header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        return;
    auto streamKey = key.m_content->streamKey();
    m_state->isUsable =
        crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, bytes(header), streamKey.data()) == 0;
    sodium_memzero(streamKey.data(), streamKey.size());
}

OpeningStream::~OpeningStream()
{
    sodium_memzero(m_state.get(), sizeof(State));
}

Result<OpeningStream::Opened> OpeningStream::open(const QByteArray& sealed)
{
    constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
    if (!m_state->isUsable || sealed.size() < overhead)
        return fail(ErrorKind::Damaged, {});
    Opened out{QByteArray(sealed.size() - overhead, Qt::Uninitialized)};
    unsigned char tag = 0;
    m_state->isUsable =
        crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytes(out.message), nullptr, &tag, bytes(sealed),
                                                   static_cast<quint64>(sealed.size()), bytes(m_context),
                                                   static_cast<quint64>(m_context.size())) == 0;
    if (!m_state->isUsable)
        return fail(ErrorKind::Damaged, {});
    out.isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    m_state->isUsable = !out.isLast;
    return out;
}

Password::Password(const QString& text, KeyCost cost)
    : m_text(text.normalized(QString::NormalizationForm_C).toUtf8()), m_cost(cost)
{
    initialize();
}

Result<> Password::checkFloor() const
{
    constexpr qsizetype fewestLetters = 8;
    constexpr qsizetype fewestDifferent = 5;
    const QString text = QString::fromUtf8(m_text);
    if (text.isEmpty() ||
        (text.size() >= fewestLetters && QSet<QChar>(text.begin(), text.end()).size() >= fewestDifferent))
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("Das Passwort ist zu leicht zu erraten."),
                QStringLiteral("Ein Paket geht aus dem Haus: Nehmen Sie mindestens %1 Zeichen, davon %2 verschiedene, "
                               "am besten mehrere Wörter.")
                    .arg(fewestLetters)
                    .arg(fewestDifferent));
}

Result<SecretKey> Password::key(const QByteArray& salt, KeyCost cost) const
{
    const std::pair known(salt, cost);
    if (const auto found = m_keys.constFind(known); found != m_keys.constEnd())
        return *found;
    Q_ASSERT(salt.size() == SecretKey::kSaltBytes);
    static_assert(SecretKey::kSaltBytes == crypto_pwhash_SALTBYTES);
    auto content = std::make_shared<SecretKey::Content>();
    if (crypto_pwhash(content->master.data(), content->master.size(), m_text.constData(),
                      static_cast<quint64>(m_text.size()), bytes(salt), cost.passes, size_t(cost.memoryKib) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorKind::Io, QStringLiteral("Der Arbeitsspeicher reicht nicht, um das Passwort zu prüfen."),
                    QStringLiteral("Schließen Sie andere Programme und versuchen Sie es noch einmal."));
    SecretKey key;
    key.m_content = std::move(content);
    m_keys.insert(known, key);
    return key;
}

QByteArray randomBytes(int count)
{
    initialize();
    QByteArray out(count, Qt::Uninitialized);
    randombytes_buf(out.data(), static_cast<size_t>(count));
    return out;
}

QByteArray checksum(const QByteArray& first, const QByteArray& second)
{
    initialize();
    crypto_generichash_state state;
    QByteArray out(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_init(&state, nullptr, 0, static_cast<size_t>(out.size()));
    crypto_generichash_update(&state, bytes(first), static_cast<quint64>(first.size()));
    crypto_generichash_update(&state, bytes(second), static_cast<quint64>(second.size()));
    crypto_generichash_final(&state, bytes(out), static_cast<size_t>(out.size()));
    return out;
}

} // namespace iplan
