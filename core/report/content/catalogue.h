// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/comparedstate.h"
#include "core/report/content/reportoptions.h"
#include "core/report/render.h"

namespace iplan::report
{

/// What a report is about, beside what ReportOptions say of every report.
enum class ReportSubject {
    Everything,    ///< the whole file
    Modules,       ///< Konzeptmodule by choice, or all
    Measures,      ///< measures by choice, or all
    Meetings,      ///< meetings by choice, or all
    WorkingGroups, ///< working groups by choice, or all
    SinceEdition,  ///< what changed since an edition by choice, or since the last one
    Bodies,        ///< Gremien by choice, or all
    Papers,        ///< Vorlagen by choice, or all
    Rounds,        ///< Sachstandsabfragen by choice, or all
    Ratings,       ///< Bewertungsrunden by choice, or all
};

/// The entity whose rows are to be chosen; null where the report is about the whole file.
[[nodiscard]] const EntityInfo* subjectEntity(ReportSubject subject);
/// Whether the row, of that entity, can be chosen: of the organisations only those that are Gremien.
[[nodiscard]] bool isSubject(ReportSubject subject, const Record& row);

/// A column of a table of a section that may be left out or put elsewhere.
struct SectionColumn {
    const char* key;   ///< for scripts and templates; never renamed or reused
    const char* label; ///< German
    bool isUsual;      ///< whether it is there unless somebody chooses otherwise
};

/// A text that a report prints as its template gives it, and that makes a section.
enum class ReportText { None, Foreword, Imprint, Contact };

/// A part of a report that may be left out or put elsewhere.
struct ReportSection {
    const char* key;                             ///< for scripts and templates; never renamed or reused
    const char* label;                           ///< German
    bool isUsual;                                ///< whether it is there unless somebody chooses otherwise
    std::span<const SectionColumn> columns = {}; ///< none where there is no choice
    ReportText text = ReportText::None;          ///< what it prints
    bool looksBack = false;                      ///< says what has changed since ReportParameters::earlier
};

/// What a report is built with.
struct ReportParameters {
    ReportOptions options;
    QList<QUuid> rows = {};                             ///< of the entity of the subject; none: all
    std::optional<QStringList> sections = std::nullopt; ///< keys, in the order wanted; nothing: the usual ones
    std::shared_ptr<const ComparedState> earlier = {};  ///< with which the snapshot is compared (addEarlierState())
    ReportPeriod period = {};                           ///< where ReportInfo::takesPeriod
    QHash<QString, QStringList> columns = {};           ///< keys, by section; none: the usual ones of the section
    QHash<ReportText, QString> texts = {}; ///< placeholders are filled in; none: what the section says itself
};

/// A report: one row of the catalogue, and the file that builds it. Static data; the address is the identity. Texts are
/// German and UTF-8.
struct ReportInfo {
    const char* key;   ///< for scripts; never renamed or reused
    const char* label; ///< what it is called in the window, on the command line and in the manual
    ReportSubject subject;
    std::span<const Format> formats; ///< in which it can be written
    Document (*build)(const Snapshot& snapshot, const ReportParameters& parameters);
    std::span<const ReportSection> sections = {}; ///< none where nothing can be left out
    bool takesPeriod = false;                     ///< can tell of a year, or of the days from one to another
    bool looksBack = false; ///< or one of its sections: says what has changed since ReportParameters::earlier

    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
};

/// The keys of the sections that are usual, in their order.
[[nodiscard]] QStringList usualSections(const ReportInfo& report);
/// The section with that key, or null.
[[nodiscard]] const ReportSection* sectionNamed(const ReportInfo& report, QStringView key);
/// The keys of the columns that are usual, in their order.
[[nodiscard]] QStringList usualColumns(std::span<const SectionColumn> columns);
/// Whether the report with these parameters says what has changed since an earlier state.
[[nodiscard]] bool looksBack(const ReportInfo& report, const ReportParameters& parameters);
/// All reports, in the order in which they are offered.
[[nodiscard]] std::span<const ReportInfo* const> allReports();
/// The report with that key, or null.
[[nodiscard]] const ReportInfo* reportByKey(QStringView key);

} // namespace iplan::report
