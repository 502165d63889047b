// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"

#include "benchmarks/memory.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
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
    double processor = 0; ///< milliseconds of this process for one run; 0: not measured
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
    const std::clock_t before = std::clock();
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        body();
        taken << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(taken.begin(), taken.end());
    const double median = taken.at(taken.size() / 2);
    const double processor = static_cast<double>(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC / times;
    lines() << Line{what, scale, median, processor, peakMegabytes(), {}};
    std::fprintf(stderr, "  %s (%d): %.2f ms, processor %.2f\n", qUtf8Printable(what), scale, median, processor);
    return median;
}

void note(const QString& what, double milliseconds, double processor)
{
    lines() << Line{what, 0, milliseconds, processor, peakMegabytes(), {}};
    std::fprintf(stderr, "  %s: %.2f ms\n", qUtf8Printable(what), milliseconds);
}

namespace
{

void compare(const QString& reference, double milliseconds, const QString& what, double Line::*measured)
{
    for (auto line = lines().rbegin(); line != lines().rend() && milliseconds > 0; ++line) {
        if (!what.isEmpty() && line->what != what)
            continue;
        line->comparison += line->comparison.isEmpty() ? QString() : QStringLiteral("; ");
        line->comparison += QStringLiteral("%1 × %2").arg((*line).*measured / milliseconds, 0, 'f', 1).arg(reference);
        return;
    }
}

} // namespace

void compareWith(const QString& reference, double milliseconds, const QString& what)
{
    compare(reference, milliseconds, what, &Line::milliseconds);
}

void compareProcessorWith(const QString& reference, double milliseconds, const QString& what)
{
    compare(reference + QStringLiteral(" (processor)"), milliseconds, what, &Line::processor);
}

void printBenchmarks()
{
    std::printf("\n%-44s %7s %12s %12s %10s  %s\n", "what", "scale", "median ms", "processor", "peak MB", "compared");
    for (const Line& line : lines())
        std::printf("%-44s %7s %12.2f %12.2f %10.0f  %s\n", qUtf8Printable(line.what),
                    line.scale > 0 ? qUtf8Printable(QString::number(line.scale)) : "", line.milliseconds,
                    line.processor, line.megabytes, qUtf8Printable(line.comparison));
    std::fflush(stdout);
}

} // namespace iplan::test
