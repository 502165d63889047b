// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

struct AttachedDocument;
struct ReportTemplate;

/// Berichtsvorlage: how a report looks and what it holds, kept in the file so that all who work with it print alike.
/// From the model (Vorlagenblatt). An empty field leaves what the report does by itself. The texts may hold
/// placeholders (core/report/placeholders.h). Its pictures are documents with an id of their own (templatePictureId()).
struct ReportTemplate {
    Id<ReportTemplate> id;
    bool deleted = false;
    QString title;
    QString report;       ///< key of the report that it is for; empty: all reports
    bool isUsual = false; ///< that report is printed with it unless somebody chooses otherwise
    QString sections;     ///< what the report holds, in this order, one a line (core/report/content/sectionlines.h)
    bool withoutCover = false;
    QString coverTitle; ///< instead of the title of the report
    QString coverText;  ///< below it, a line each
    QString headerLeft;
    QString headerCenter;
    QString headerRight;
    QString footerLeft;
    QString footerCenter;
    QString footerRight;
    QString bodyFont; ///< family; empty: that of all reports
    QString headingFont;
    std::optional<double> bodyPoints; ///< size of the running text; all other sizes follow it
    QString headingColor;             ///< "#1f4e79"
    QString tableColor;               ///< of the ground below the head of tables
    QString foreword;
    QString imprint;
    QString contact;
    QString position;
};
template <>
const EntityInfo& entityOf<ReportTemplate>();

/// A picture of a template.
enum class TemplatePicture { Logo, Cover };

/// The id of the document that is the picture of the template: the same on every copy, so that two copies that choose a
/// picture meet in one row.
[[nodiscard]] Id<AttachedDocument> templatePictureId(const Id<ReportTemplate>& reportTemplate, TemplatePicture picture);

/// Sizes of running text, in points, that can be read and leave room for words.
inline constexpr NumberRange kTemplatePoints{8, 14};

} // namespace iplan
