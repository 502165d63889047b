// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fold.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

QList<UnitCancel> liveCancels(std::span<const UnitCancel> cancels)
{
    QList<UnitCancel> sorted(cancels.begin(), cancels.end());
    // Whoever cancels comes after what it cancels, so going backwards each one is decided before it is needed.
    std::sort(sorted.begin(), sorted.end(), [](const UnitCancel& a, const UnitCancel& b) { return a.seq > b.seq; });
    QSet<qint64> cancelled;
    QList<UnitCancel> live;
    for (const UnitCancel& cancel : sorted) {
        if (cancelled.contains(cancel.seq))
            continue;
        cancelled.insert(cancel.cancelled);
        live << cancel;
    }
    return live;
}

UnitState stateOfUnit(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels)
{
    QSet<qint64> cancelled;
    for (const UnitCancel& cancel : liveCancels(cancels))
        cancelled.insert(cancel.cancelled);
    QSet<qint64> replaced;
    for (const UnitChange& change : changes) {
        if (!cancelled.contains(change.seq))
            replaced.unite(QSet<qint64>(change.replaces.begin(), change.replaces.end()));
    }
    UnitState state;
    const UnitChange* display = nullptr;
    for (const UnitChange& change : changes) {
        if (cancelled.contains(change.seq) || replaced.contains(change.seq))
            continue;
        state.heads << change.seq;
        if (!display || display->counter < change.counter ||
            (display->counter == change.counter && idText(display->commit) < idText(change.commit)))
            display = &change;
    }
    std::sort(state.heads.begin(), state.heads.end());
    if (display)
        state.display = display->seq;
    return state;
}

} // namespace iplan
