// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>

namespace iplan::test
{

/// Runs `body` `times` times and notes the median under `what` at `scale` (0: none). Returns milliseconds.
double bench(const QString& what, int scale, int times, const std::function<void()>& body);

/// Notes a time that was measured elsewhere, such as the longest stall of a window.
void note(const QString& what, double milliseconds, double processor = 0);

/// Notes how many times as long as `reference` milliseconds the last row, or the one called `what`, took, for example
/// beside plain SQLite.
void compareWith(const QString& reference, double milliseconds, const QString& what = {});

/// The same of the time that the processor worked for the row called `what`, which other programs hardly change.
void compareProcessorWith(const QString& reference, double milliseconds, const QString& what);

/// Prints everything noted so far as a table.
void printBenchmarks();

} // namespace iplan::test
