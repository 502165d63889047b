// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace iplan
{

QUuid newRowId()
{
    QUuid random = QUuid::createUuid();
    const quint64 milliseconds = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    random.data1 = static_cast<uint>(milliseconds >> 16);
    random.data2 = static_cast<ushort>(milliseconds & 0xffff);
    random.data3 = static_cast<ushort>((random.data3 & 0x0fff) | 0x7000);
    return random;
}

QUuid newCommitId()
{
    return QUuid::createUuid();
}

QUuid derivedId(QStringView name)
{
    // A namespace of our own, so that ids do not meet those that other programs derive from the same names.
    static const QUuid space(0x1f3a6c52, 0x7d0b, 0x4e0e, 0x9a, 0x51, 0x2c, 0x8e, 0x44, 0x6b, 0x10, 0x7d);
    return QUuid::createUuidV5(space, name.toString());
}

QString idText(const QUuid& id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QUuid idFromText(const QString& text)
{
    if (text.size() != 36)
        return {};
    const QUuid id = QUuid::fromString(text);
    return idText(id) == text.toLower() ? id : QUuid();
}

} // namespace iplan
