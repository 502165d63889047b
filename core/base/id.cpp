// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include "core/base/idtext.h"

#include <array>
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

namespace
{

int hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    return c >= u'A' && c <= u'F' ? c - u'A' + 10 : -1;
}

/// Read by hand, since files hold millions of ids: QUuid::fromString() takes other forms, too.
template <class Text>
QUuid parsedId(const Text& text)
{
    constexpr qsizetype kLength = 36;
    if (text.size() != kLength)
        return {};
    std::array<char, 16> bytes{};
    size_t digits = 0;
    for (qsizetype i = 0; i < kLength; ++i) {
        const char16_t c = QChar(text[i]).unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return {};
            continue;
        }
        const int digit = hexDigit(c);
        if (digit < 0)
            return {};
        bytes[digits / 2] = static_cast<char>(bytes[digits / 2] << 4 | digit);
        ++digits;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace

QUuid idFromText(const QString& text)
{
    return parsedId(QStringView(text));
}

QUuid idFromUtf8(QByteArrayView text)
{
    return parsedId(QLatin1String(text.data(), text.size()));
}

} // namespace iplan
