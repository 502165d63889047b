// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/csvtable.h"

#include <vector>

namespace iplan
{

/// A folder of text files, each a sheet that is called like its file: what "iplan export --format csv" writes.
class CsvFolder : public TableSource
{
public:
    /// Rejected where a file is no text; errors of reading.
    [[nodiscard]] static Result<std::unique_ptr<TableSource>> open(const QString& path);
    /// Whether the folder holds text files by their names.
    [[nodiscard]] static bool isOne(const QString& path);

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override;

private:
    CsvFolder() = default;

    QString m_name;
    std::vector<std::unique_ptr<CsvTable>> m_tables; ///< null: a file without a letter
    QList<TableSheet> m_sheets;
};

} // namespace iplan
