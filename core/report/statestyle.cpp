// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statestyle.h"

#include "core/model/enums.h"

#include <QPainter>
#include <QPainterPath>

namespace iplan
{

namespace
{

/// What states say, whatever a field calls them.
enum class Look {
    Begun,
    Proposed,
    Agreed,
    Adopted,
    Running,
    Done,
    Paused,
    Ended,
    Refused,
    Good,
    Doubtful,
    Bad,
    KindA,
    KindB,
    KindC,
    KindD,
    KindE,
    KindF
};

struct LookStyle {
    StateSymbol symbol;
    StatePattern pattern;
    QRgb onLight;
    QRgb onDark;
};

/// In the order of Look.
constexpr LookStyle kLooks[] = {
    {StateSymbol::Circle, StatePattern::Dots, 0x5c6670, 0xb4bcc6},
    {StateSymbol::Diamond, StatePattern::Falling, 0x7a45b0, 0xc49bf0},
    {StateSymbol::HalfCircle, StatePattern::Horizontal, 0x12757a, 0x5cc9c9},
    {StateSymbol::FilledDiamond, StatePattern::Diagonals, 0x4a52b8, 0x9aa6f5},
    {StateSymbol::Play, StatePattern::Rising, 0x1b66ad, 0x6db3f2},
    {StateSymbol::Check, StatePattern::Solid, 0x2c7a34, 0x6cc474},
    {StateSymbol::Pause, StatePattern::Vertical, 0x7d5f1e, 0xd9b55a},
    {StateSymbol::FilledSquare, StatePattern::DenseDots, 0x993f78, 0xe892c4},
    {StateSymbol::Cross, StatePattern::Grid, 0xb32b30, 0xff8f8a},
    {StateSymbol::Disc, StatePattern::Solid, 0x2c7a34, 0x6cc474},
    {StateSymbol::Triangle, StatePattern::Rising, 0x8a6100, 0xffcc33},
    {StateSymbol::FilledSquare, StatePattern::Grid, 0xb32b30, 0xff8f8a},
    {StateSymbol::None, StatePattern::Solid, 0x1b66ad, 0x6db3f2},
    {StateSymbol::None, StatePattern::Rising, 0xa6560f, 0xf0a35c},
    {StateSymbol::None, StatePattern::Dots, 0x2c7a34, 0x6cc474},
    {StateSymbol::None, StatePattern::Diagonals, 0x7a45b0, 0xc49bf0},
    {StateSymbol::None, StatePattern::Horizontal, 0x993f78, 0xe892c4},
    {StateSymbol::None, StatePattern::Grid, 0x7d5f1e, 0xd9b55a},
};
static_assert(std::size(kLooks) == size_t(Look::KindF) + 1);

/// The looks of an enumeration, in the order of its options.
struct StateTable {
    std::span<const Option> (*options)();
    QList<Look> looks;
};

const QList<StateTable>& stateTables()
{
    using enum Look;
    static const QList<StateTable> tables{
        {&optionsOf<MeasureState>, {Begun, Proposed, Agreed, Adopted, Running, Done, Paused, Ended, Refused}},
        {&optionsOf<TrafficLight>, {Good, Doubtful, Bad}},
        {&optionsOf<ModuleState>, {Begun, Agreed, Adopted, Proposed, Ended}},
        {&optionsOf<RecommendationState>, {Begun, Agreed, Adopted, Refused}},
        {&optionsOf<RoundState>, {Begun, Running, Done}},
        {&optionsOf<EditionState>, {Running, Paused, Adopted, Done}},
        {&optionsOf<MembershipState>, {Proposed, Done, Refused, Ended}},
        {&optionsOf<MeetingState>, {Begun, Agreed, Done, Refused}},
        {&optionsOf<MinutesState>, {Proposed, Begun, Done}},
        {&optionsOf<AttendanceState>, {Done, Paused, Refused, Agreed, Proposed}},
        {&optionsOf<ResolutionState>, {Proposed, Running, Done, Ended}},
        {&optionsOf<CostStage>, {Begun, Proposed, Adopted, Done}},
        {&optionsOf<CostKind>, {KindA, KindB, KindC, KindD, KindE, KindF}},
    };
    return tables;
}

QPainterPath polygonIn(const QRectF& box, std::initializer_list<QPointF> corners)
{
    QPolygonF out;
    for (const QPointF& corner : corners)
        out << box.topLeft() + QPointF(corner.x() * box.width(), corner.y() * box.height());
    QPainterPath path;
    path.addPolygon(out);
    return path;
}

/// The outline of the symbol in the box; of Check and Cross the line.
QPainterPath symbolPath(StateSymbol symbol, const QRectF& box)
{
    QPainterPath path;
    switch (symbol) {
    case StateSymbol::None:
        break;
    case StateSymbol::Circle:
    case StateSymbol::HalfCircle:
    case StateSymbol::Disc:
        path.addEllipse(box);
        break;
    case StateSymbol::Diamond:
    case StateSymbol::FilledDiamond:
        return polygonIn(box, {{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}, {0.5, 0}});
    case StateSymbol::Play:
        return polygonIn(box, {{0.1, 0}, {1, 0.5}, {0.1, 1}, {0.1, 0}});
    case StateSymbol::Check:
        return polygonIn(box, {{0, 0.55}, {0.38, 0.92}, {1, 0.12}});
    case StateSymbol::Pause:
        path.addRect(QRectF(box.left() + box.width() * 0.08, box.top(), box.width() * 0.3, box.height()));
        path.addRect(QRectF(box.left() + box.width() * 0.62, box.top(), box.width() * 0.3, box.height()));
        break;
    case StateSymbol::FilledSquare:
        path.addRect(box);
        break;
    case StateSymbol::Cross:
        path.moveTo(box.topLeft());
        path.lineTo(box.bottomRight());
        path.moveTo(box.topRight());
        path.lineTo(box.bottomLeft());
        break;
    case StateSymbol::Triangle:
        return polygonIn(box, {{0.5, 0}, {1, 1}, {0, 1}, {0.5, 0}});
    }
    return path;
}

bool isFilled(StateSymbol symbol)
{
    switch (symbol) {
    case StateSymbol::Disc:
    case StateSymbol::FilledDiamond:
    case StateSymbol::Play:
    case StateSymbol::Pause:
    case StateSymbol::FilledSquare:
    case StateSymbol::Triangle:
        return true;
    default:
        return false;
    }
}

} // namespace

QColor StateStyle::colorOn(const QColor& ground) const
{
    const bool isDark = contrastOf(Qt::white, ground) > contrastOf(Qt::black, ground);
    return legibleOn(isDark ? onDark : onLight, ground);
}

StateStyle styleWithoutState()
{
    return {StateSymbol::None, StatePattern::Hollow, QColor(0x5c6670), QColor(0xb4bcc6)};
}

StateStyle stateStyle(const Column& column, const Value& value)
{
    return column.options && !value.isNull() ? stateStyle(column.options(), value.text()) : StateStyle();
}

StateStyle stateStyle(std::span<const Option> options, const QString& key)
{
    if (key.isEmpty())
        return styleWithoutState();
    for (const StateTable& table : stateTables()) {
        const auto known = table.options();
        if (known.data() != options.data())
            continue;
        for (size_t i = 0; i < known.size(); ++i) {
            if (key == QLatin1String(known[i].key)) {
                const LookStyle& look = kLooks[size_t(table.looks.at(qsizetype(i)))];
                return {look.symbol, look.pattern, QColor(look.onLight), QColor(look.onDark)};
            }
        }
    }
    return {};
}

void paintStateSymbol(QPainter& painter, const QRectF& rect, StateSymbol symbol, const QColor& color,
                      const QColor& ground)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal line = std::max(1.0, side / 7);
    QRectF box(0, 0, side - line, side - line);
    box.moveCenter(rect.center());
    const QPainterPath path = symbolPath(symbol, box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isFilled(symbol) ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(path);
    if (symbol == StateSymbol::HalfCircle) {
        painter.setBrush(color);
        painter.drawChord(box, 90 * 16, 180 * 16);
    } else if (symbol == StateSymbol::Triangle) {
        painter.setPen(QPen(ground, line, Qt::SolidLine, Qt::FlatCap));
        const qreal middle = box.center().x();
        painter.drawLine(QPointF(middle, box.top() + side * 0.32), QPointF(middle, box.top() + side * 0.58));
        painter.drawLine(QPointF(middle, box.top() + side * 0.66), QPointF(middle, box.top() + side * 0.76));
    }
    painter.restore();
}

} // namespace iplan
