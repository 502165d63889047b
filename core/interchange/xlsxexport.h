// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportdata.h"

namespace iplan
{

/// Writes a workbook for people with the sheets Maßnahmen, Kosten, Sachstände, Kennzahlen, Handlungsfelder und Module,
/// Lücken and Legende. Io if it cannot be written.
Result<> exportXlsx(const ExportData& data, const QString& path);

} // namespace iplan
