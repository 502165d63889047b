// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What concerns a Gremium, and by which link.
#include "core/query/bodymeasures.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A committee, its former self, an office, and measures M1 … that nothing links to them yet.
struct CouncilWorld {
    std::unique_ptr<Store> store = memoryStore();
    Organization office;
    Organization former;
    Organization committee;
    QList<Measure> measures;

    CouncilWorld()
    {
        office.name = u"Sportamt"_s;
        office.organizationType = OrganizationType::AdministrativeUnit;
        committee.name = u"Ausschuss für Bewegung"_s;
        committee.organizationType = OrganizationType::CouncilBody;
        former.name = u"Sportausschuss"_s;
        former.organizationType = OrganizationType::CouncilBody;
        former.endDate = PartialDate(QDate(2024, 12, 31));
        write(*store, u"test:fill"_s, [&](Writer& writer) {
            writer.insert(office);
            committee.parent = office.id;
            writer.insert(committee);
            former.successor = committee.id;
            writer.insert(former);
            for (int i = 1; i <= 3; ++i) {
                Measure measure;
                measure.code = u"M%1"_s.arg(i);
                measure.title = u"Maßnahme %1"_s.arg(i);
                writer.insert(measure);
                measures << measure;
            }
        });
    }
    /// "M1: Vorlage 12/2026, federführend", a line for each measure.
    [[nodiscard]] QStringList concerns(const Organization& body, bool publicOnly = false) const
    {
        const auto snapshot = value_of(Snapshot::load(*store));
        QStringList out;
        for (const MeasureOfBody& one : measuresOfBody(*snapshot, PublicScope(*snapshot, publicOnly), body.id)) {
            QStringList texts;
            for (const Concern& concern : one.concerns)
                texts << concern.text;
            out << one.measure->code + u": "_s + texts.join(u", "_s);
        }
        return out;
    }
};

} // namespace

TEST_CASE("A paper in the Beratungsfolge, a cost of it and a resolution make a measure the matter of a body", "[query]")
{
    CouncilWorld world;
    CHECK(world.concerns(world.committee).isEmpty());
    write(*world.store, u"test:link"_s, [&](Writer& writer) {
        Paper paper;
        paper.reference = u"12/2026"_s;
        writer.insert(paper);
        Consultation consultation;
        consultation.paper = paper.id;
        consultation.body = world.former.id; // what its former self treated is its own
        writer.insert(consultation);
        writer.link(MeasurePaper{{}, false, world.measures.at(0).id, paper.id});
        CostItem cost;
        cost.measure = world.measures.at(1).id;
        cost.paper = paper.id;
        writer.insert(cost);
        Resolution resolution;
        resolution.registerNumber = u"3/2026"_s;
        resolution.body = world.committee.id;
        resolution.isPublic = true;
        writer.insert(resolution);
        writer.link(ResolutionMeasure{{}, false, resolution.id, world.measures.at(1).id});
    });
    CHECK(world.concerns(world.committee) ==
          QStringList{u"M1: Vorlage 12/2026"_s, u"M2: Beschluss 3/2026, Vorlage 12/2026"_s});
    CHECK(world.concerns(world.former) == QStringList{u"M1: Vorlage 12/2026"_s, u"M2: Vorlage 12/2026"_s});
    // The paper is not public: nobody may learn from the extract that there is one.
    CHECK(world.concerns(world.committee, true) == QStringList{u"M2: Beschluss 3/2026"_s});
}

TEST_CASE("The office that a body belongs to, its module and its own part count as well", "[query]")
{
    CouncilWorld world;
    write(*world.store, u"test:link"_s, [&](Writer& writer) {
        Organization below;
        below.name = u"Sportstätten"_s;
        below.parent = world.office.id;
        writer.insert(below);
        ConceptModule module;
        module.number = u"5"_s;
        module.responsibleOrganization = world.committee.id;
        writer.insert(module);
        Measure led = world.measures.at(0);
        led.leadOffice = below.id;
        writer.update(led);
        Measure ofModule = world.measures.at(1);
        ofModule.module = module.id;
        writer.update(ofModule);
        writer.link(MeasureParticipant{{}, false, world.measures.at(2).id, world.committee.id, {}});
    });
    CHECK(world.concerns(world.committee) ==
          QStringList{u"M1: Dienststelle des Gremiums"_s, u"M2: Konzeptmodul 5"_s, u"M3: beteiligt"_s});
    CHECK(world.concerns(world.former).isEmpty());
    for (const ConcernRule rule : concernRules()) {
        CHECK_FALSE(concernRuleLabel(rule).isEmpty());
        CHECK(concernRuleText(rule).endsWith(u'.'));
    }
}

TEST_CASE("What a body deals with by its Handlungsfelder concerns it, also by way of the module", "[query]")
{
    CouncilWorld world;
    write(*world.store, u"test:link"_s, [&](Writer& writer) {
        FieldOfAction sports;
        sports.number = u"4"_s;
        sports.title = u"Sport"_s;
        writer.insert(sports);
        ConceptModule module;
        module.number = u"4.1"_s;
        module.fieldOfAction = sports.id;
        writer.insert(module);
        Measure ofField = world.measures.at(0);
        ofField.fieldOfAction = sports.id;
        writer.update(ofField);
        Measure ofModule = world.measures.at(2);
        ofModule.module = module.id;
        writer.update(ofModule);
        writer.link(OrganizationField{{}, false, world.former.id, sports.id}); // what its former self dealt with
    });
    CHECK(world.concerns(world.committee) == QStringList{u"M1: 4 Sport"_s, u"M3: 4 Sport"_s});
    CHECK(world.concerns(world.committee, true) == QStringList{u"M1: 4 Sport"_s, u"M3: 4 Sport"_s});
}

TEST_CASE("Bodies are those of the day", "[query]")
{
    const CouncilWorld world;
    const auto snapshot = value_of(Snapshot::load(*world.store));
    CHECK(bodiesOn(*snapshot, QDate(2024, 6, 1)).size() == 2);
    const auto later = bodiesOn(*snapshot, QDate(2026, 6, 1));
    REQUIRE(later.size() == 1);
    CHECK(later.first()->name == world.committee.name);
}

TEST_CASE("Köln: the council is concerned by what it refused, the Integrationsrat by what it asked for", "[query]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, u"koeln"_s));
    const auto rows = value_of(Snapshot::load(*store));
    const auto codes = [&rows](const char* key) {
        QStringList out;
        const Id<Organization> body(derivedId(u"organization/"_s + QLatin1String(key)));
        for (const MeasureOfBody& one : measuresOfBody(*rows, PublicScope(), body))
            out << one.measure->code;
        return out;
    };
    CHECK(codes("integrationsrat").contains(u"K001"_s));
    CHECK(codes("integrationsrat").contains(u"K009"_s));
    CHECK(codes("chancengerechtigkeit") == codes("integrationsrat")); // its successor
    CHECK(codes("rat").contains(u"K018"_s));
    CHECK_FALSE(codes("rat").contains(u"K001"_s));
    CHECK(codes("sportausschuss").isEmpty());
}
