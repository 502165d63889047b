// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonkeys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <vector>

namespace iplan
{

namespace
{

/// Walks through the text and looks at nothing but brackets, keys and line ends.
class KeyScan
{
public:
    explicit KeyScan(const QByteArray& json) : m_json(json) {}

    [[nodiscard]] std::optional<RepeatedKey> run()
    {
        for (; m_at < m_json.size(); ++m_at) {
            switch (m_json.at(m_at)) {
            case '\n':
                ++m_line;
                break;
            case '{':
                m_open.push_back({true, {}});
                m_isKeyNext = true;
                break;
            case '[':
                m_open.push_back({});
                m_isKeyNext = false;
                break;
            case '}':
            case ']':
                if (!m_open.empty())
                    m_open.pop_back();
                m_isKeyNext = false;
                break;
            case ',':
                m_isKeyNext = !m_open.empty() && m_open.back().isObject;
                break;
            case '"':
                if (const auto repeated = readString())
                    return repeated;
                break;
            default:
                break;
            }
        }
        return std::nullopt;
    }

private:
    struct Bracket {
        bool isObject = false;
        QHash<QByteArray, int> keys; ///< of an object, with their lines
    };

    /// Goes to the end of the string that begins here; looks at it if it is a key.
    std::optional<RepeatedKey> readString()
    {
        const qsizetype start = m_at + 1;
        bool hasEscapes = false;
        for (++m_at; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\') {
                hasEscapes = true;
                ++m_at;
            }
        }
        if (!m_isKeyNext)
            return std::nullopt;
        m_isKeyNext = false;
        QByteArray key = m_json.mid(start, m_at - start);
        if (hasEscapes) // "\u0069d" is "id"
            key = QJsonDocument::fromJson("[\"" + key + "\"]").array().at(0).toString().toUtf8();
        QHash<QByteArray, int>& keys = m_open.back().keys;
        if (const auto known = keys.constFind(key); known != keys.constEnd())
            return RepeatedKey{QString::fromUtf8(key), *known, m_line};
        keys.insert(key, m_line);
        return std::nullopt;
    }

    const QByteArray& m_json;
    std::vector<Bracket> m_open;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isKeyNext = false;
};

} // namespace

std::optional<RepeatedKey> repeatedKey(const QByteArray& json)
{
    return KeyScan(json).run();
}

} // namespace iplan
