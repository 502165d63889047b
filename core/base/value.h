// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>
#include <variant>

namespace iplan
{

/// One stored value of a field: nothing, a whole number, a real number or a text. An empty text and "nothing" are the
/// same: both are stored as NULL.
class Value
{
public:
    Value() = default;
    Value(qint64 number) : m_data(number) {}
    Value(double number) : m_data(number) {}
    Value(const QString& text)
    {
        if (!text.isEmpty())
            m_data = text;
    }

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_data); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<qint64>(m_data); }
    [[nodiscard]] bool isReal() const { return std::holds_alternative<double>(m_data); }

    /// The text, or an empty one if this is something else.
    [[nodiscard]] QString text() const { return isText() ? std::get<QString>(m_data) : QString(); }
    /// The number, or 0 if this is something else. A real number is cut.
    [[nodiscard]] qint64 integer() const;
    [[nodiscard]] double real() const;

    /// For binding to a statement, and back.
    [[nodiscard]] QVariant toVariant() const;
    [[nodiscard]] static Value fromVariant(const QVariant& variant);

    friend bool operator==(const Value& a, const Value& b) { return a.m_data == b.m_data; }
    friend bool operator!=(const Value& a, const Value& b) { return a.m_data != b.m_data; }

private:
    std::variant<std::monostate, qint64, double, QString> m_data;
};

} // namespace iplan
