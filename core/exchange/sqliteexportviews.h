// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exportdata.h"

namespace iplan
{

/// A German view of the SQLite export.
struct ExportView {
    QString name;
    QString meaning;
    QString sql; ///< CREATE VIEW …
};

/// The view of `entity`: each field in a form for people under its German label.
[[nodiscard]] ExportView exportView(const ExportData& data, const EntityInfo& entity);

} // namespace iplan
