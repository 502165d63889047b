// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fold.h"

#include <algorithm>
#include <optional>
#include <QHash>
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

namespace
{

/// By (counter, commit id): the same on every copy.
bool isEarlier(const UnitChange& a, const UnitChange& b)
{
    return a.counter < b.counter || (a.counter == b.counter && idText(a.commit) < idText(b.commit));
}

QSet<qint64> cancelledBy(std::span<const UnitCancel> cancels)
{
    QSet<qint64> out;
    for (const UnitCancel& cancel : liveCancels(cancels))
        out.insert(cancel.cancelled);
    return out;
}

using ChangesBySeq = QHash<qint64, const UnitChange*>;

ChangesBySeq bySeq(std::span<const UnitChange> changes)
{
    ChangesBySeq out;
    for (const UnitChange& change : changes)
        out.insert(change.seq, &change);
    return out;
}

/// All changes that `head` took the place of, directly or not.
QSet<qint64> replacedBy(qint64 head, const ChangesBySeq& changes)
{
    QSet<qint64> out;
    QList<qint64> open{head};
    while (!open.isEmpty()) {
        const UnitChange* change = changes.value(open.takeLast());
        for (const qint64 replaced : change ? change->replaces : QList<qint64>()) {
            if (!out.contains(replaced)) {
                out.insert(replaced);
                open << replaced;
            }
        }
    }
    return out;
}

/// The heads one after the other, each combined into what the earlier ones gave.
std::optional<QString> combinedText(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                                    const QList<const UnitChange*>& heads, const QList<qint64>& seqs, TextForm form)
{
    const UnitChange* base = baseOfHeads(changes, cancels, seqs);
    std::optional<QString> out = heads.first()->value.text();
    for (const UnitChange* head : heads.mid(1)) {
        out = combineTexts(form, base ? base->value.text() : QString(), *out, head->value.text());
        if (!out)
            return out;
    }
    return out;
}

} // namespace

const UnitChange* baseOfHeads(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                              const QList<qint64>& heads)
{
    const ChangesBySeq known = bySeq(changes);
    QList<QSet<qint64>> replaced;
    for (const qint64 head : heads)
        replaced << replacedBy(head, known);
    // What was brought back by undoing what all others went on from went apart from them there.
    for (const qint64 cancelled : cancelledBy(cancels)) {
        const UnitChange* undone = known.value(cancelled);
        if (!undone)
            continue;
        QList<qsizetype> broughtBack;
        qsizetype wentOn = 0;
        for (qsizetype i = 0; i < heads.size(); ++i) {
            if (undone->replaces.contains(heads.at(i)))
                broughtBack << i;
            else
                wentOn += replaced.at(i).contains(cancelled) ? 1 : 0;
        }
        for (const qsizetype i : std::as_const(broughtBack)) {
            if (wentOn > 0 && wentOn + broughtBack.size() == heads.size())
                replaced[i].insert(cancelled);
        }
    }
    QSet<qint64> common = replaced.value(0);
    for (const QSet<qint64>& one : std::as_const(replaced))
        common.intersect(one);
    const UnitChange* base = nullptr;
    for (const qint64 seq : std::as_const(common)) {
        const UnitChange* change = known.value(seq);
        if (change && (!base || isEarlier(*base, *change)))
            base = change;
    }
    return base;
}

UnitState stateOfUnit(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels, TextForm form)
{
    // Most units were set once.
    if (changes.size() == 1 && cancels.empty() && !changes.front().replaces.contains(changes.front().seq)) {
        UnitState state;
        state.heads = {changes.front().seq};
        state.display = changes.front().seq;
        state.value = changes.front().value;
        return state;
    }
    const QSet<qint64> cancelled = cancelledBy(cancels);
    QSet<qint64> replaced;
    for (const UnitChange& change : changes) {
        if (!cancelled.contains(change.seq))
            replaced.unite(QSet<qint64>(change.replaces.begin(), change.replaces.end()));
    }
    QList<qint64> heads;
    for (const UnitChange& change : changes) {
        if (!cancelled.contains(change.seq) && !replaced.contains(change.seq))
            heads << change.seq;
    }
    return stateOfHeads(changes, cancels, heads, form);
}

UnitState stateOfHeads(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                       const QList<qint64>& wanted, TextForm form)
{
    UnitState state;
    QList<const UnitChange*> heads;
    for (const UnitChange& change : changes) {
        if (!wanted.contains(change.seq))
            continue;
        state.heads << change.seq;
        heads << &change;
    }
    if (heads.isEmpty())
        return state;
    std::sort(state.heads.begin(), state.heads.end());
    std::sort(heads.begin(), heads.end(), [](const UnitChange* a, const UnitChange* b) { return isEarlier(*a, *b); });
    state.display = heads.last()->seq;
    state.value = heads.last()->value;
    const bool differ =
        std::any_of(heads.begin(), heads.end(), [&](const UnitChange* head) { return head->value != state.value; });
    if (!differ)
        return state;
    const auto text = form == TextForm::None ? std::nullopt : combinedText(changes, cancels, heads, state.heads, form);
    state.combined = text.has_value();
    state.conflict = !text;
    if (text)
        state.value = Value(*text);
    return state;
}

} // namespace iplan
