// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStringList>

namespace iplan
{

/// How the form of a row is laid out.
enum class FormShape {
    OnePage, ///< headings that fold, one below the other; tabs for what takes a page by itself
    Tabs,    ///< a tab for each group of fields
};

/// How high the rows of lists are.
enum class RowHeight { Compact, Normal, Roomy };
inline constexpr RowHeight kRowHeights[] = {RowHeight::Compact, RowHeight::Normal, RowHeight::Roomy};

/// How windows look that a person arranged for this PC; kept in QSettings.
namespace preferences
{

[[nodiscard]] FormShape formShape();
void setFormShape(FormShape shape);

/// Whether somebody folded (true) or unfolded (false) that part of the forms of an entity, both named by keys; nothing
/// where nobody did.
[[nodiscard]] std::optional<bool> isPartFolded(const QString& entity, const QString& part);
void setPartFolded(const QString& entity, const QString& part, bool folded);

[[nodiscard]] RowHeight rowHeight();
void setRowHeight(RowHeight height);

/// Whether the side bar shows symbols alone.
[[nodiscard]] bool isSideBarNarrow();
void setSideBarNarrow(bool narrow);

} // namespace preferences

} // namespace iplan
