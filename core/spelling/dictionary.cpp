// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/dictionary.h"

#include "core/base/plainfile.h"

#include <hunspell.hxx>
#include <optional>
#include <QDir>
#include <QFile>
#include <QStringConverter>

namespace iplan
{

namespace
{

constexpr qint64 kMostBytes = 64 << 20; // thirty times the largest that Debian has
constexpr qsizetype kLongestWord = 100; // beyond it hunspell takes everything for wrong

tl::unexpected<Error> damagedDictionary(const QString& path, const QString& detail)
{
    return fail(ErrorKind::Damaged,
                QStringLiteral("Das Wörterbuch „%1“ ist beschädigt.").arg(QDir::toNativeSeparators(path)),
                QStringLiteral("Installieren Sie es neu. Bis dahin wird die Rechtschreibung nicht geprüft."), detail);
}

Result<QByteArray> readDictionaryFile(const QString& path)
{
    QFile file(path);
    if (!isPlainFile(path) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io,
                    QStringLiteral("Das Wörterbuch „%1“ lässt sich nicht lesen.").arg(QDir::toNativeSeparators(path)),
                    QStringLiteral("Prüfen Sie, ob es da ist und gelesen werden darf."), file.errorString());
    if (file.size() > kMostBytes)
        return damagedDictionary(path, QStringLiteral("too large"));
    QByteArray bytes = file.readAll();
    if (bytes.contains('\0'))
        return damagedDictionary(path, QStringLiteral("no text"));
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return bytes;
}

/// The first line says about how many words follow.
Result<> checkWords(const QString& path)
{
    IPLAN_TRY_ASSIGN(const QByteArray bytes, readDictionaryFile(path));
    const qsizetype firstLine = bytes.indexOf('\n');
    bool isNumber = false;
    const int said = bytes.left(firstLine).trimmed().split(' ').first().toInt(&isNumber);
    if (!isNumber || said <= 0)
        return damagedDictionary(path, QStringLiteral("does not begin with a number of words"));
    const qsizetype lines = bytes.count('\n') + (bytes.endsWith('\n') ? 0 : 1) - 1;
    if (lines < said - said / 10)
        return damagedDictionary(path, QStringLiteral("%1 of %2 words").arg(lines).arg(said));
    return {};
}

/// Each list of endings says how many follow: "SFX N Y 4".
Result<> checkEndings(const QString& path)
{
    IPLAN_TRY_ASSIGN(const QByteArray bytes, readDictionaryFile(path));
    int awaited = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.first() != "SFX" && parts.first() != "PFX")
            continue;
        if (awaited > 0)
            --awaited;
        else if (parts.size() >= 4 && (parts.at(2) == "Y" || parts.at(2) == "N"))
            awaited = parts.at(3).toInt();
        else
            return damagedDictionary(path, QString::fromLatin1(line));
    }
    return awaited > 0 ? Result<>(damagedDictionary(path, QStringLiteral("endings are missing"))) : Result<>();
}

/// Between QString and the character set of a dictionary.
class WordCodec
{
public:
    /// `name` as dictionaries say it: "UTF-8", "ISO8859-1", "microsoft-cp1251", "KOI8-R".
    explicit WordCodec(QByteArray name)
    {
        if (name.startsWith("ISO8859-"))
            name.insert(3, '-');
        name.replace("microsoft-cp", "windows-");
        m_encoder = QStringEncoder(name.constData(), QStringConverter::Flag::Stateless);
        m_decoder = QStringDecoder(name.constData(), QStringConverter::Flag::Stateless);
    }
    [[nodiscard]] bool isValid() const { return m_encoder.isValid() && m_decoder.isValid(); }
    /// Nothing where a letter is missing in the set.
    [[nodiscard]] std::optional<std::string> bytes(const QString& word)
    {
        const QByteArray out = m_encoder.encode(word);
        // Not every converter tells of what it replaced.
        if (text(out) != word)
            return std::nullopt;
        return out.toStdString();
    }
    [[nodiscard]] QString text(const QByteArray& bytes) { return m_decoder.decode(bytes); }

private:
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
};

class HunspellDictionary : public Dictionary
{
public:
    explicit HunspellDictionary(const DictionaryFiles& files)
        : m_hunspell(pathFor(files.aff).constData(), pathFor(files.dic).constData()),
          m_codec(QByteArray::fromStdString(m_hunspell.get_dict_encoding()))
    {
    }
    [[nodiscard]] bool isValid() const { return m_codec.isValid(); }
    [[nodiscard]] Verdict judge(const QString& word) const override
    {
        const auto bytes = word.size() > kLongestWord ? std::nullopt : m_codec.bytes(word);
        if (!bytes)
            return Verdict::Unknown;
        return m_hunspell.spell(*bytes) ? Verdict::Right : Verdict::Wrong;
    }
    [[nodiscard]] QStringList suggest(const QString& word) const override
    {
        const auto bytes = word.size() > kLongestWord ? std::nullopt : m_codec.bytes(word);
        QStringList out;
        for (const std::string& suggestion : bytes ? m_hunspell.suggest(*bytes) : std::vector<std::string>())
            out << m_codec.text(QByteArray::fromStdString(suggestion));
        return out;
    }

private:
    static QByteArray pathFor(const QString& path)
    {
#ifdef Q_OS_WIN
        // So hunspell takes the path as UTF-8.
        return QByteArrayLiteral("\\\\?\\") + QDir::toNativeSeparators(QDir(path).absolutePath()).toUtf8();
#else
        return QFile::encodeName(path);
#endif
    }

    mutable Hunspell m_hunspell; // its questions are not const
    mutable WordCodec m_codec;
};

} // namespace

Result<std::unique_ptr<Dictionary>> Dictionary::open(const DictionaryFiles& files)
{
    IPLAN_TRY(checkEndings(files.aff));
    IPLAN_TRY(checkWords(files.dic));
    auto dictionary = std::make_unique<HunspellDictionary>(files);
    if (!dictionary->isValid())
        return damagedDictionary(files.aff, QStringLiteral("unknown character set"));
    return dictionary;
}

} // namespace iplan
