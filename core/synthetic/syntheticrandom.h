// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <algorithm>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <random>

namespace iplan
{

/// Chance that is the same on every PC: the generator is fixed by the C++ standard, its distributions are not. Nor is
/// the order in which arguments are computed: callers draw at most once in an expression whose order is open.
class SyntheticRandom
{
public:
    explicit SyntheticRandom(quint64 seed) : m_engine(seed) {}

    /// A number from 0 to `count` - 1.
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(std::max(1, count))); }
    /// A number from `least` to `most`.
    int between(int least, int most) { return least + below(most - least + 1); }
    /// A day of the years `first` to `last`.
    QDate day(int first, int last)
    {
        const int year = between(first, last);
        const int month = between(1, 12);
        return {year, month, between(1, 28)};
    }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const QList<T>& list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }
    /// Up to `count` different entries, in the order of the list.
    template <class T>
    QList<T> pickSome(const QList<T>& list, int count)
    {
        QList<T> out;
        const int size = static_cast<int>(list.size());
        for (int i = 0; i < size && out.size() < count; ++i) {
            if (below(size - i) < count - static_cast<int>(out.size()))
                out << list.at(i);
        }
        return out;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace iplan
