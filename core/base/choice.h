// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/value.h"

#include <optional>
#include <QLatin1String>
#include <QString>
#include <span>

namespace iplan
{

/// One entry of an enumeration: the key that files hold and never change, and the German label that people read.
struct Option {
    const char* key;
    const char* label;
    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
};

/// All options of enum `E` in the order of its enumerators. Specialised beside each enum in core/model/enums.h.
template <class E>
[[nodiscard]] std::span<const Option> optionsOf();

/// A member whose value is one of the enumerators of `E`, or none, or a key that a newer version of the program wrote.
/// Such an unknown key is kept and written back as it came.
template <class E>
class Choice
{
public:
    Choice() = default;
    Choice(E value) : m_value(value) {}

    [[nodiscard]] static Choice fromKey(const QString& key)
    {
        Choice choice;
        const auto options = optionsOf<E>();
        for (size_t i = 0; i < options.size(); ++i) {
            if (key == QLatin1String(options[i].key)) {
                choice.m_value = static_cast<E>(i);
                return choice;
            }
        }
        choice.m_unknown = key;
        return choice;
    }

    /// The enumerator; nothing if none is set or the key is unknown.
    [[nodiscard]] std::optional<E> value() const { return m_value; }
    [[nodiscard]] bool isNull() const { return !m_value && m_unknown.isEmpty(); }
    [[nodiscard]] QString key() const { return m_value ? option().keyText() : m_unknown; }
    /// The German label; an unknown key stands for itself.
    [[nodiscard]] QString label() const { return m_value ? option().labelText() : m_unknown; }

    friend bool operator==(const Choice&, const Choice&) = default;
    friend bool operator==(const Choice& choice, E value) { return choice.m_value == value; }

private:
    [[nodiscard]] const Option& option() const { return optionsOf<E>()[static_cast<size_t>(*m_value)]; }
    std::optional<E> m_value;
    QString m_unknown;
};

} // namespace iplan

/// Its members move by their bytes, so a list may move it so.
template <class E>
class QTypeInfo<iplan::Choice<E>> : public QTypeInfoMerger<iplan::Choice<E>, QString>
{
};
