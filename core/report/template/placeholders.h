// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"
#include "core/report/letterhead.h"

namespace iplan::report
{

/// What placeholders of a template are filled with.
struct PlaceholderSource {
    const ReportContext& context;
    const ReportInfo& report;
    const Letterhead& letterhead;
};

/// A placeholder of templates, "{kommune}": one row of the table in placeholders.cpp. Texts are German and UTF-8.
struct TemplatePlaceholder {
    enum class Place {
        Anywhere,
        RunningLine, ///< in headers and footers only: what is known on a page alone
    };
    const char* name; ///< as it stands between the braces; never renamed or reused
    const char* help;
    Place place;
    QString (*value)(const PlaceholderSource& source); ///< null for a page number or number of pages

    /// "{kommune}".
    [[nodiscard]] QString text() const { return QStringLiteral("{%1}").arg(QString::fromUtf8(name)); }
};

/// All placeholders, in the order in which they are offered. Beside them "{baustein:KÜRZEL}" stands for a Textbaustein,
/// whose own text may hold placeholders, but no Textbaustein.
[[nodiscard]] std::span<const TemplatePlaceholder> templatePlaceholders();

/// What is wrong with the placeholders of a text, as sentences; `isLine`: it is a header or footer. Letter case does
/// not matter. `modules` are the Textbausteine of the file.
[[nodiscard]] QStringList placeholderProblems(const QString& text, bool isLine, const QList<TextModule>& modules);

/// The text with its placeholders filled in; those with problems stay as they are.
[[nodiscard]] QString filledText(const QString& text, const PlaceholderSource& source);
/// As filledText(), for a header or footer.
[[nodiscard]] RunningPieces filledLine(const QString& text, const PlaceholderSource& source);

} // namespace iplan::report
