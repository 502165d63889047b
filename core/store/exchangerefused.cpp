// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exchange.h"

// How what was refused is told.

namespace iplan
{

namespace
{

// A file of which more is refused is told of, noted and passed over as a whole: what it holds beside is taken by then.
constexpr qsizetype kMostRefusedOfFile = 100;

RefusedInput wholeFile(const RefusedInput& first, qsizetype count)
{
    return {{},
            {first.error.kind,
             QStringLiteral("„%1“ enthält %L2 Commits, die nicht übernommen werden können; der erste: %3")
                 .arg(first.source.name)
                 .arg(count)
                 .arg(first.error.message),
             QStringLiteral("Löschen Sie die Datei dort; was sonst darin steht, ist übernommen."),
             {}},
            first.source,
            false,
            {}};
}

} // namespace

void CommitExchange::gatherRefused()
{
    // All of a file has one stamp, and each commit of a server its own. What waits for a newer version does so by
    // itself.
    const auto key = [](const InputSource& source) {
        return source.place + u'\n' + source.name + u'\n' + source.stamp;
    };
    const auto counts = [](const RefusedInput& one) {
        return !one.later && !one.source.stamp.isEmpty() && !one.commit.isNull();
    };
    QHash<QString, qsizetype> count;
    for (const RefusedInput& one : std::as_const(m_out.refused))
        count[key(one.source)] += counts(one) ? 1 : 0;
    QList<RefusedInput> out;
    QSet<QString> told;
    for (const RefusedInput& one : std::as_const(m_out.refused)) {
        const QString file = key(one.source);
        if (!counts(one) || count.value(file) <= kMostRefusedOfFile) {
            out << one;
        } else if (!told.contains(file)) {
            told.insert(file);
            out << wholeFile(one, count.value(file));
        }
    }
    m_out.refused = out;
}

} // namespace iplan
