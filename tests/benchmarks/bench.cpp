// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"

#include "benchmarks/memory.h"

#include <algorithm>
#include <cstdio>
#include <QElapsedTimer>
#include <QList>

namespace iplan::test
{

namespace
{

struct Line {
    QString what;
    int scale = 0;
    double milliseconds = 0;
    double megabytes = 0;
    QString comparison;
};

QList<Line>& lines()
{
    static QList<Line> all;
    return all;
}

} // namespace

double bench(const QString& what, int scale, int times, const std::function<void()>& body)
{
    QList<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        body();
        taken << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(taken.begin(), taken.end());
    const double median = taken.at(taken.size() / 2);
    lines() << Line{what, scale, median, peakMegabytes(), {}};
    std::fprintf(stderr, "  %s (%d): %.2f ms\n", qUtf8Printable(what), scale, median);
    return median;
}

void note(const QString& what, double milliseconds)
{
    lines() << Line{what, 0, milliseconds, peakMegabytes(), {}};
    std::fprintf(stderr, "  %s: %.2f ms\n", qUtf8Printable(what), milliseconds);
}

void compareWith(const QString& reference, double milliseconds)
{
    if (!lines().isEmpty() && milliseconds > 0)
        lines().last().comparison =
            QStringLiteral("%1 × %2").arg(lines().last().milliseconds / milliseconds, 0, 'f', 1).arg(reference);
}

void printBenchmarks()
{
    std::printf("\n%-44s %7s %12s %10s  %s\n", "what", "scale", "median ms", "peak MB", "compared");
    for (const Line& line : lines())
        std::printf("%-44s %7s %12.2f %10.0f  %s\n", qUtf8Printable(line.what),
                    line.scale > 0 ? qUtf8Printable(QString::number(line.scale)) : "", line.milliseconds,
                    line.megabytes, qUtf8Printable(line.comparison));
    std::fflush(stdout);
}

} // namespace iplan::test
