// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// A section as a template names it, and the columns of its table.
struct SectionLine {
    QString key;
    QStringList columns = {}; ///< none: the usual ones
    friend bool operator==(const SectionLine&, const SectionLine&) = default;
};

/// ReportTemplate::sections, "matrix: code, title" a line, read and written. Empty lines count nothing; what is no
/// section of any report is kept, since a newer program may know it.
[[nodiscard]] QList<SectionLine> sectionLines(const QString& text);
[[nodiscard]] QString sectionLinesText(const QList<SectionLine>& lines);

} // namespace iplan::report
