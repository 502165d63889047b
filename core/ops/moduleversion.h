// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worddiff.h"
#include "core/model/moduleversion.h"
#include "core/store/store.h"

namespace iplan
{

/// A text of a module, or of a goal, recommendation or Handlungspunkt below it.
struct VersionSection {
    RowRef row;                       ///< entity is null if this program does not know it
    const FieldInfo* field = nullptr; ///< null if this program does not know it
    QString key;                      ///< "entity/id/field": the same text in all versions
    QString heading;                  ///< "Ausgangslage", "5.3 Sprache: Wortlaut der Empfehlung"
    QString text;                     ///< as stored; rich text where the field is
    /// Without marks, a line for each paragraph.
    [[nodiscard]] QString plainText() const;
};

/// The texts of a module in reading order; empty ones are left out.
using VersionTexts = QList<VersionSection>;

/// The texts as they are now: title and sections of the module, its goals, the wording of its recommendations with the
/// comments of the administration, and their items.
[[nodiscard]] VersionTexts presentTexts(const Reader& reader, const Id<ConceptModule>& module);

/// The form in which ModuleVersion::texts holds them: JSON, `{"format": 1, "sections": [{"key", "heading", "text"}]}`
/// in reading order. Headings are those of the day, since numbers and titles change.
[[nodiscard]] QString versionTextsToJson(const VersionTexts& texts);
/// Damaged if that is no such text, or one of a newer program.
[[nodiscard]] Result<VersionTexts> textsOfVersion(const ModuleVersion& version);

/// Puts down a version: the texts of the module as they are now, for good. Rejected without a label, or where there is
/// no text at all.
Result<Id<ModuleVersion>> recordModuleVersion(Writer& writer, const Id<ConceptModule>& module, const QString& label,
                                              QDate heldOn, const QString& note = {});

/// Gives the field the text that it had in the version; an ordinary edit. NotFound if its row is gone; what is locked
/// is refused.
Result<> restoreSection(Writer& writer, const VersionSection& section);

/// One text in two versions.
struct SectionComparison {
    VersionSection section;  ///< of the later version; of the earlier one if it is gone since
    QList<DiffPiece> pieces; ///< wordDiff() of the plain texts
    [[nodiscard]] bool isChanged() const;
    /// "unverändert", "neu", "entfallen", "3 Stellen geändert".
    [[nodiscard]] QString summary() const;
};

/// All texts of both, in the order of `after`, with what is gone at its old place.
[[nodiscard]] QList<SectionComparison> compareTexts(const VersionTexts& before, const VersionTexts& after);

/// The pieces paragraph by paragraph.
[[nodiscard]] QList<QList<DiffPiece>> diffLines(const QList<DiffPiece>& pieces);

} // namespace iplan
