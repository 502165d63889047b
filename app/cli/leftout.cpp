// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leftout.h"

namespace iplan::cli
{

tl::unexpected<Error> failNobodyWrittenTo(const Addressees& addressees)
{
    constexpr qsizetype kNamed = 5;
    QStringList names;
    for (const LeftOut& one : addressees.leftOut.first(std::min(addressees.leftOut.size(), kNamed)))
        names << QStringLiteral("%1 (%2)").arg(one.name, reasonText(one.reason));
    if (names.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Es gibt niemanden, an den geschrieben wird."),
                    QStringLiteral("Die Gruppe hat am gewählten Tag keine Mitglieder, oder die Liste ist leer."));
    const qsizetype further = addressees.leftOut.size() - names.size();
    const QString more = further > 0 ? QStringLiteral(" und %L1 weitere").arg(further) : QString();
    return fail(ErrorKind::NotFound, QStringLiteral("An niemanden davon wird geschrieben."),
                names.join(QStringLiteral(", ")) + more + u'.');
}

} // namespace iplan::cli
