// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/viewpreferences.h"

#include <QSettings>

namespace iplan::preferences
{

namespace
{

const QString kShapeSetting = QStringLiteral("forms/shape");
const QString kRowHeightSetting = QStringLiteral("lists/rowHeight");
const QString kNarrowSetting = QStringLiteral("navigation/narrow");
const QString kTabs = QStringLiteral("tabs");
constexpr const char* kHeightKeys[] = {"compact", "normal", "roomy"};

QString foldedSetting(const QString& entity, const QString& part)
{
    return QStringLiteral("forms/%1/folded/%2").arg(entity, part);
}

} // namespace

FormShape formShape()
{
    return QSettings().value(kShapeSetting).toString() == kTabs ? FormShape::Tabs : FormShape::OnePage;
}

void setFormShape(FormShape shape)
{
    QSettings().setValue(kShapeSetting, shape == FormShape::Tabs ? kTabs : QStringLiteral("onePage"));
}

std::optional<bool> isPartFolded(const QString& entity, const QString& part)
{
    const QVariant kept = QSettings().value(foldedSetting(entity, part));
    return kept.isValid() ? std::optional(kept.toBool()) : std::nullopt;
}

void setPartFolded(const QString& entity, const QString& part, bool folded)
{
    QSettings().setValue(foldedSetting(entity, part), folded);
}

RowHeight rowHeight()
{
    const QString kept = QSettings().value(kRowHeightSetting).toString();
    for (const RowHeight height : kRowHeights) {
        if (kept == QLatin1String(kHeightKeys[static_cast<int>(height)]))
            return height;
    }
    return RowHeight::Normal;
}

void setRowHeight(RowHeight height)
{
    QSettings().setValue(kRowHeightSetting, QString::fromLatin1(kHeightKeys[static_cast<int>(height)]));
}

bool isSideBarNarrow()
{
    return QSettings().value(kNarrowSetting).toBool();
}

void setSideBarNarrow(bool narrow)
{
    QSettings().setValue(kNarrowSetting, narrow);
}

} // namespace iplan::preferences
