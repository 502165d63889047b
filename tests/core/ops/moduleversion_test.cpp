// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/moduleversion.h"
#include "core/report/content/versioncomparison.h"
#include "tests/core/ops/conceptfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<CommitNotice> putDown(const ConceptFixture& world, const QString& label, Id<ModuleVersion>* id = nullptr)
{
    return world.store->transact(QStringLiteral("moduleVersion:create"), [&](Writer& writer) -> Result<> {
        const auto made = recordModuleVersion(writer, world.first, label, QDate(2011, 2, 1));
        if (!made)
            return failFrom(made);
        if (id)
            *id = *made;
        return {};
    });
}

VersionTexts present(const ConceptFixture& world)
{
    return value_of(world.store->read(
        [&](const Reader& reader) -> Result<VersionTexts> { return presentTexts(reader, world.first); }));
}

/// "Titel: unverändert | …"
QString summaries(const QList<SectionComparison>& sections)
{
    QStringList out;
    for (const SectionComparison& section : sections)
        out << section.section.heading + QStringLiteral(": ") + section.summary();
    return out.join(QStringLiteral(" | "));
}

} // namespace

TEST_CASE("A version of a module keeps its texts whatever becomes of them", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    edit<ConceptModule>(store, world.first, [](ConceptModule& m) {
        m.objectives =
            QStringLiteral("<p>Alle Kinder lernen <strong>Deutsch</strong>.</p>\n<p>Niemand bleibt allein.</p>");
    });
    Id<ModuleVersion> id;
    REQUIRE_OK(putDown(world, QStringLiteral(" Ratsbeschluss 2011 "), &id));
    const ModuleVersion version = get(store, id);
    CHECK(version.label == u"Ratsbeschluss 2011");
    CHECK(version.heldOn == QDate(2011, 2, 1));
    const VersionTexts frozen = value_of(textsOfVersion(version));
    REQUIRE(frozen.size() == 5); // title, goals, three recommendations
    CHECK(frozen.at(1).heading == u"Ziele");
    CHECK(frozen.at(2).heading == u"Empfehlung 1.1 Empfehlung 1.1: Wortlaut der Empfehlung");
    CHECK(frozen.at(2).row == rowRef(world.advice.at(0)));

    edit<ConceptModule>(store, world.first, [](ConceptModule& m) {
        m.objectives = QStringLiteral("<p>Alle Kinder und Eltern lernen Deutsch.</p>\n<p>Niemand bleibt allein.</p>");
        m.outlook = QStringLiteral("<p>Weiter so.</p>");
    });
    write(store, QStringLiteral("recommendation:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(world.advice.at(0)))); });
    const auto compared = compareTexts(frozen, present(world));
    CHECK(summaries(compared) == QStringLiteral("Titel: unverändert | Ziele: 1 Stelle geändert | Ausblick: neu | "
                                                "Empfehlung 1.1 Empfehlung 1.1: Wortlaut der Empfehlung: entfallen | "
                                                "Empfehlung 1.2 Empfehlung 1.2: Wortlaut der Empfehlung: unverändert | "
                                                "Empfehlung 1.3 Empfehlung 1.3: Wortlaut der Empfehlung: unverändert"));
    CHECK(diffLines(compared.at(1).pieces).size() == 2);

    // A section comes back as an ordinary edit.
    REQUIRE_OK(store.transact(QStringLiteral("conceptModule:restoreText"),
                              [&](Writer& writer) { return restoreSection(writer, frozen.at(1)); }));
    CHECK(get(store, world.first).objectives == frozen.at(1).text);
    value_of(store.undoLog().undo());
    CHECK(get(store, world.first).objectives.contains(QStringLiteral("Eltern")));
    value_of(store.undoLog().redo());
    CHECK(get(store, world.first).objectives == frozen.at(1).text);
    // Not into a deleted recommendation.
    REQUIRE_ERROR(ErrorKind::NotFound,
                  store.transact(QStringLiteral("recommendation:restoreText"),
                                 [&](Writer& writer) { return restoreSection(writer, frozen.at(2)); }));
}

TEST_CASE("A version without a name or without texts is refused; its texts are locked", "[store][ops]")
{
    const ConceptFixture world;
    Store& store = *world.store;
    REQUIRE_ERROR(ErrorKind::Rejected, putDown(world, QStringLiteral("  ")));
    Id<ModuleVersion> id;
    REQUIRE_OK(putDown(world, QStringLiteral("Entwurf"), &id));
    REQUIRE_ERROR(ErrorKind::Rejected, store.transact(QStringLiteral("moduleVersion:edit"), [&](Writer& writer) {
        return writer.set(rowRef(id), {{entityOf<ModuleVersion>().field(u"texts"), QStringLiteral("anders")}});
    }));
    edit<ModuleVersion>(store, id, [](ModuleVersion& v) { v.label = QStringLiteral("Entwurf der AG"); });
    CHECK(get(store, id).label == u"Entwurf der AG");
    value_of(store.undoLog().undo());
    value_of(store.undoLog().undo());
    CHECK(all<ModuleVersion>(store).isEmpty());

    ModuleVersion strange;
    strange.texts = QStringLiteral("{\"format\": 2}");
    REQUIRE_ERROR(ErrorKind::Damaged, textsOfVersion(strange));
    strange.texts = QStringLiteral("irgendetwas");
    REQUIRE_ERROR(ErrorKind::Damaged, textsOfVersion(strange));

    // Adopted wording does not come back either: the lock holds on this way, too.
    edit<Recommendation>(store, world.advice.at(0), [](Recommendation& r) { r.state = RecommendationState::Adopted; });
    VersionTexts texts = present(world);
    texts[1].text = QStringLiteral("anders");
    REQUIRE_ERROR(ErrorKind::Rejected,
                  store.transact(QStringLiteral("recommendation:restoreText"),
                                 [&](Writer& writer) { return restoreSection(writer, texts.at(1)); }));
}

TEST_CASE("The comparison of two versions is a document to print", "[report][ops]")
{
    const ConceptFixture world;
    const VersionTexts before = present(world);
    edit<Recommendation>(*world.store, world.advice.at(1),
                         [](Recommendation& r) { r.originalText = QStringLiteral("Neuer Wortlaut von 1.2"); });
    const auto sections = compareTexts(before, present(world));
    const report::Document document = report::versionComparison(
        {QStringLiteral("1 Sprache"), QStringLiteral("2011"), QStringLiteral("heute"), QDate(2026, 11, 21)}, sections);
    CHECK(document.subtitle == u"1 Sprache");
    QString text;
    int headings = 0;
    for (const report::Block& block : document.blocks) {
        headings += std::holds_alternative<report::Heading>(block) ? 1 : 0;
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
            for (const report::Span& span : paragraph->spans)
                text += span.text;
            text += u'\n';
        }
    }
    CHECK(headings == 1);
    CHECK(text.contains(QStringLiteral("[+ Neuer")));
    CHECK(text.contains(QStringLiteral("Unverändert: Titel; ")));
}
