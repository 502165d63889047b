// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/orderkey.h"

#include <QRandomGenerator>

namespace iplan
{

namespace
{

// Digits in the order of their code units. A key never ends with the lowest digit, so there is always room before it.
constexpr QLatin1String kDigits("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

qsizetype digitAt(const QString& key, qsizetype i, qsizetype missing)
{
    if (i >= key.size())
        return missing;
    const qsizetype digit = kDigits.indexOf(key.at(i));
    return digit < 0 ? missing : digit;
}

QChar randomDigit()
{
    return kDigits.at(1 + QRandomGenerator::global()->bounded(int(kDigits.size()) - 1));
}

} // namespace

QString orderKeyBetween(const QString& before, const QString& after)
{
    const bool bounded = !after.isEmpty() && before < after;
    QString key;
    bool free = !bounded;
    for (qsizetype i = 0;; ++i) {
        const qsizetype low = digitAt(before, i, 0);
        const qsizetype high = free ? kDigits.size() : digitAt(after, i, 0);
        const qsizetype middle = (low + high) / 2;
        if (middle > low) {
            key += kDigits.at(middle);
            break;
        }
        key += kDigits.at(low);
        // Past the end of a (foreign) key that ends with the lowest digit there is no room; then anything will do.
        free = free || low < high || i >= after.size();
    }
    return key + randomDigit() + randomDigit() + randomDigit();
}

QString orderKeyAt(int index)
{
    QString key(4, kDigits.at(0));
    for (int i = 3, rest = index; i >= 0; --i, rest /= int(kDigits.size()))
        key[i] = kDigits.at(rest % int(kDigits.size()));
    return key + kDigits.at(kDigits.size() / 2);
}

} // namespace iplan
