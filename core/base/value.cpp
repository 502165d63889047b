// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/value.h"

#include <QMetaType>

namespace iplan
{

qint64 Value::integer() const
{
    if (isInteger())
        return std::get<qint64>(m_data);
    return isReal() ? static_cast<qint64>(std::get<double>(m_data)) : 0;
}

double Value::real() const
{
    if (isReal())
        return std::get<double>(m_data);
    return isInteger() ? static_cast<double>(std::get<qint64>(m_data)) : 0.0;
}

QVariant Value::toVariant() const
{
    if (isText())
        return std::get<QString>(m_data);
    if (isInteger())
        return std::get<qint64>(m_data);
    if (isReal())
        return std::get<double>(m_data);
    return {};
}

Value Value::fromVariant(const QVariant& variant)
{
    if (variant.isNull())
        return {};
    switch (variant.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return Value(static_cast<qint64>(variant.toLongLong()));
    case QMetaType::Double:
    case QMetaType::Float:
        return Value(variant.toDouble());
    default:
        return Value(variant.toString());
    }
}

} // namespace iplan
