// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/xlsxfile.h"

namespace iplan
{

// The content of the sheets of the workbook, one function for each.

[[nodiscard]] Sheet measureSheet(const ExportData& data);
[[nodiscard]] Sheet costSheet(const ExportData& data);
[[nodiscard]] Sheet statusReportSheet(const ExportData& data);
/// A row for each value of a Kennzahl; one row for a Kennzahl without values.
[[nodiscard]] Sheet metricSheet(const ExportData& data);
/// A row for each module, with its field of action; one row for a field without modules.
[[nodiscard]] Sheet conceptSheet(const ExportData& data);
[[nodiscard]] Sheet findingSheet(const ExportData& data);
/// What the columns of `sheets` and the terms in them mean.
[[nodiscard]] Sheet legendSheet(const ExportData& data, const QList<Sheet>& sheets);

// Parts that the sheets share.

/// The id of a row, by which it is found again when the table is read.
[[nodiscard]] SheetColumn idColumn();
/// A column of a sheet for `field`, as wide as its kind needs.
[[nodiscard]] SheetColumn columnOf(const Column& field);
/// The fields of `entity` in a sheet, without those named; first those that lists show.
[[nodiscard]] QList<const FieldInfo*> sheetFields(const ExportData& data, const EntityInfo& entity,
                                                  const QStringList& without = {});

/// How many of sheetFields() lists show: what a print needs.
[[nodiscard]] qsizetype usualFields(const QList<const FieldInfo*>& fields);

} // namespace iplan
