// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "core/report/chartpaint.h"
#include "core/report/statestyle.h"
#include "tests/support/test.h"

#include <QImage>
#include <QPainter>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Whether the field says where something stands.
bool isState(const FieldInfo& field)
{
    const QString key = field.keyText();
    return field.kind == FieldKind::Enum &&
           (key.contains(QStringLiteral("state"), Qt::CaseInsensitive) || key == u"trafficLight" || key == u"stage");
}

QImage paintedSymbol(StateSymbol symbol)
{
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStateSymbol(painter, QRectF(0, 0, 24, 24), symbol, Qt::black, Qt::white);
    return image;
}

QImage paintedPattern(const StateStyle& style)
{
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    report::fillState(painter, QRectF(1, 1, 22, 22), style, 1);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

} // namespace

TEST_CASE("Every state of every field has a look, told by symbol and pattern without its colour", "[report]")
{
    int fields = 0;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (!isState(field))
                continue;
            ++fields;
            QList<QImage> seen;
            for (const Option& option : field.options()) {
                INFO(entity->key << '.' << field.key << ' ' << option.key);
                const StateStyle style = stateStyle(field, option.keyText());
                REQUIRE_FALSE(style.isNull());
                const QImage symbol = paintedSymbol(style.symbol);
                CHECK(symbol != paintedSymbol(StateSymbol::None));
                CHECK_FALSE(seen.contains(symbol));
                seen << symbol;
                const QImage pattern = paintedPattern(style);
                CHECK_FALSE(seen.contains(pattern));
                seen << pattern;
            }
        }
    }
    CHECK(fields >= 8);
}

TEST_CASE("What two fields call the same looks the same", "[report]")
{
    CHECK(stateStyle(MeasureState::Adopted).onLight == stateStyle(ModuleState::Adopted).onLight);
    CHECK(stateStyle(MeasureState::Adopted).symbol == stateStyle(EditionState::Adopted).symbol);
    CHECK(stateStyle(MeasureState::Rejected).symbol == stateStyle(RecommendationState::Rejected).symbol);
    const FieldInfo& field = *entityOf<StatusReport>().field(u"state");
    CHECK(stateStyle(field, QStringLiteral("running")).onDark == stateStyle(MeasureState::Running).onDark);
    // What the table does not know, such as a state of a newer version, has none.
    CHECK(stateStyle(field, QStringLiteral("dreamtOf")).isNull());
    CHECK(stateStyle(*entityOf<Measure>().field(u"title"), QStringLiteral("running")).isNull());
    CHECK_FALSE(stateStyle(optionsOf<MeasureState>(), QString()).isNull());
}

TEST_CASE("Colours of states can be read on any ground", "[report]")
{
    for (const QRgb ground : {0xffffffU, 0x000000U, 0x17191cU, 0xf0f2f5U, 0x1f5fa8U, 0xffe800U, 0x808080U}) {
        for (const Option& option : optionsOf<MeasureState>()) {
            INFO(option.key << " on " << std::hex << ground);
            const QColor color = stateStyle(optionsOf<MeasureState>(), option.keyText()).colorOn(QColor(ground));
            CHECK(contrastOf(color, QColor(ground)) >= kLegibleContrast);
        }
    }
    // On the usual grounds the tone stays, or states could not be told by it.
    CHECK(stateStyle(MeasureState::Done).colorOn(Qt::white) == stateStyle(MeasureState::Done).onLight);
    CHECK(stateStyle(MeasureState::Done).colorOn(Qt::black) == stateStyle(MeasureState::Done).onDark);
}
