// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/column.h"
#include "core/report/contrast.h"

class QPainter;
class QRectF;

namespace iplan
{

// How states look, said once for lists, charts of the window and charts on paper: what two fields call the same
// ("beschlossen") looks the same. Nothing is told by colour alone: within one field every symbol and every pattern is
// another one, and words stand beside them.

/// The sign of a state in a list.
enum class StateSymbol {
    None, ///< such as kinds of costs, which are no states
    Circle,
    HalfCircle,
    Disc,
    Diamond,
    FilledDiamond,
    Play,
    Check,
    Pause,
    FilledSquare,
    Cross,
    Triangle, ///< with an exclamation mark
};

/// What fills the bar of a state.
enum class StatePattern { Solid, Rising, Falling, Diagonals, Dots, DenseDots, Horizontal, Vertical, Grid, Hollow };

struct StateStyle {
    StateSymbol symbol = StateSymbol::None;
    StatePattern pattern = StatePattern::Hollow;
    QColor onLight; ///< legible on white
    QColor onDark;  ///< legible on black

    /// Whether the table knows nothing of the value.
    [[nodiscard]] bool isNull() const { return !onLight.isValid(); }
    /// The colour for letters, symbols and bars on `ground`, in any theme and on a selection: at least 4.5:1.
    [[nodiscard]] QColor colorOn(const QColor& ground) const;
};

/// The look of a value of the column; of a key that no option has, and of columns that are no states, a null one.
[[nodiscard]] StateStyle stateStyle(const Column& column, const Value& value);
/// The look of a choice; where none is set, that of "ohne Angabe".
[[nodiscard]] StateStyle stateStyle(std::span<const Option> options, const QString& key);
template <class E>
[[nodiscard]] StateStyle stateStyle(E value)
{
    return stateStyle(optionsOf<E>(), optionsOf<E>()[static_cast<size_t>(value)].keyText());
}
/// Of what has no state: grey, without a symbol, hollow.
[[nodiscard]] StateStyle styleWithoutState();

/// Paints the symbol into the largest square in the middle of `rect`. `ground` is what shows through it.
void paintStateSymbol(QPainter& painter, const QRectF& rect, StateSymbol symbol, const QColor& color,
                      const QColor& ground);

} // namespace iplan
