// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportoptions.h"
#include "core/report/document.h"
#include "core/store/store.h"
#include "support/test.h"

namespace iplan::test
{

/// A small file whose one measure M001 has every field filled, and a second measure of which nothing is known but its
/// number and title. Persons and bodies are invented.
struct ReportWorld {
    std::unique_ptr<Store> store;
    Id<ConceptModule> module;
    Id<Measure> full;
    Id<Measure> bare;
    Id<WorkingGroup> group;

    ReportWorld();
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }

private:
    struct Ids;
    void addConcept(Writer& writer, Ids& ids);
    void addBodies(Writer& writer, Ids& ids);
    void addMeasure(Writer& writer, const Ids& ids);
    static void addStatus(Measure& m);
    void addLinks(Writer& writer, const Ids& ids);
    void addCosts(Writer& writer, const Ids& ids);
    void addProgress(Writer& writer, const Ids& ids);
    void addGroup(Writer& writer, const Ids& ids);
};

/// The options of most stories.
inline const report::ReportOptions kReport{QDate(2026, 11, 22), false, false};

/// All text of the document, one line for each paragraph, cell, heading …; page references as "S. #anchor".
QString textOf(const report::Document& document);
/// The text with plain blanks where lines must not break.
inline QString plainBlanks(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}
/// The cells of the table with that caption, joined by " | ", one line for each row.
QStringList rowsOf(const report::Document& document, const QString& caption);

} // namespace iplan::test
