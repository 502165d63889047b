// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// What is wrong with a template: the field and a German sentence.
struct TemplateProblem {
    const FieldInfo* field;
    QString text;
    bool hinders = true; ///< no report is made with it; otherwise something is passed over
};

/// What is wrong with the template, in the order of its fields: placeholders that nobody knows, a colour that is none
/// or that cannot be read (WCAG 2.1, level AA: heading on white, black on the head of a table), a size out of range, a
/// report, section or column that this program does not know (these hinder nothing but the report).
[[nodiscard]] QList<TemplateProblem> templateProblems(const ReportTemplate& reportTemplate,
                                                      const QList<TextModule>& modules);
/// Refuses a template with a problem that hinders (Rejected), naming all of them with the fields.
[[nodiscard]] Result<> checkTemplate(const ReportTemplate& reportTemplate, const QList<TextModule>& modules);

/// Whether the template is for that report: it names it, or none.
[[nodiscard]] bool isFor(const ReportTemplate& reportTemplate, const ReportInfo& report);

/// The fields of header and footer, from left to right; of texts of sections, with what they print.
struct TemplateTextField {
    const FieldInfo* field;
    QString ReportTemplate::*member;
    bool isLine;
    ReportText text = ReportText::None;
};
[[nodiscard]] const QList<TemplateTextField>& templateTextFields();

} // namespace iplan::report
