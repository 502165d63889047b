// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/template/templaterules.h"
#include "core/store/store.h"

#include <QByteArray>

namespace iplan::report
{

/// Operations of the commits.
inline const QString kSaveTemplateOperation = QStringLiteral("reportTemplate:edit");
inline const QString kRemoveTemplateOperation = QStringLiteral("reportTemplate:delete");

/// The templates of the file, by title.
[[nodiscard]] QList<ReportTemplate> reportTemplates(const Reader& reader);
/// The template of that title; letter case does not matter. NotFound names those that are there.
[[nodiscard]] Result<ReportTemplate> reportTemplateNamed(const Reader& reader, const QString& title);
/// The template with which the report is printed unless somebody chooses: the usual one of that report, else the usual
/// one of all reports; where copies chose different ones the first by title. Nothing where there is none.
[[nodiscard]] std::optional<ReportTemplate> usualTemplate(const Reader& reader, const ReportInfo& report);

/// Keeps the template; one without an id is written over one of the same title. A usual one takes the place of the
/// usual one of the same report. Rejected without a title, or where another template has that title.
Result<Id<ReportTemplate>> saveTemplate(Writer& writer, const ReportTemplate& reportTemplate);

/// A template with its pictures, as reports are made with it.
struct LoadedTemplate {
    ReportTemplate row;
    QByteArray logo = {}; ///< as readLogo() gives it; none: empty
    QByteArray cover = {};
    QString logoText = {}; ///< what the pictures show, for those who do not see them
    QString coverPictureText = {};
};

/// The template as it is kept. A picture that has not come yet is left out.
[[nodiscard]] Result<LoadedTemplate> loadTemplate(const Store& store, const ReportTemplate& reportTemplate);
/// loadTemplate() of the template of that title, or without a title of the usual one of the report; nothing where there
/// is none. Rejected for a template of another report, and as checkTemplate().
[[nodiscard]] Result<std::optional<LoadedTemplate>> chosenTemplate(const Store& store, const ReportInfo& report,
                                                                   const QString& title);

/// Keeps template and pictures in one commit, as saveTemplate(). Pictures that are empty are removed.
Result<CommitNotice> keepTemplate(Store& store, const LoadedTemplate& reportTemplate);
/// Gives a template that is kept another picture, or none for empty bytes; `text` says what it shows. Undone as one
/// step.
Result<CommitNotice> setTemplatePicture(Store& store, const Id<ReportTemplate>& reportTemplate, TemplatePicture picture,
                                        const QByteArray& png, const QString& text);

} // namespace iplan::report
