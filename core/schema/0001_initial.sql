-- Format 1 of the file: the journal, then one table per entity.
--
-- The journal is the content of the file: a set of commits. The tables of the entities are what the commits add up to;
-- "iplan check" rebuilds them and compares. Tables of the program itself end in "_".
-- Entity tables carry no constraint but the type of a column, so that no merge can fail; everything else is a rule
-- that reports findings. Column types: whole numbers, booleans (1 or nothing) and cents INTEGER, decimals REAL, all
-- else TEXT. Each statement ends with a semicolon at the end of a line.

-- What is true of this file as a whole.
CREATE TABLE "meta_" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT) STRICT;

-- Commits. "seq" is the order in which they came to this file (parents first) and differs from copy to copy.
-- "counter" is one more than the largest among the parents, "author" the id of a row of "author". "operation" names the
-- use case and holds no values. "format" is the format in which the changes are written.
CREATE TABLE "commit_" ("seq" INTEGER PRIMARY KEY, "id" TEXT NOT NULL UNIQUE, "counter" INTEGER NOT NULL, "time" TEXT NOT NULL, "author" TEXT, "operation" TEXT NOT NULL, "format" INTEGER NOT NULL) STRICT;

-- The parents of each commit: the heads of the file when it was written.
CREATE TABLE "parent_" ("seq" INTEGER NOT NULL, "parent" INTEGER NOT NULL, PRIMARY KEY ("seq", "parent")) STRICT, WITHOUT ROWID;

-- Short local numbers for rows of entities and for units of fields, used below.
CREATE TABLE "row_" ("n" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "entity" TEXT NOT NULL, UNIQUE ("id", "entity")) STRICT;
CREATE TABLE "unit_" ("n" INTEGER PRIMARY KEY, "key" TEXT NOT NULL UNIQUE) STRICT;

-- Changes: the commit sets one unit of one row.
CREATE TABLE "change_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "value" ANY, PRIMARY KEY ("row", "unit", "seq")) STRICT, WITHOUT ROWID;
CREATE INDEX "change_seq" ON "change_" ("seq");

-- The earlier changes of the same unit that a change takes the place of.
CREATE TABLE "replaces_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "replaced" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq", "replaced")) STRICT, WITHOUT ROWID;

-- The changes that a commit takes back (undo, redo); they count as not made.
CREATE TABLE "cancels_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "cancelled" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq", "cancelled")) STRICT, WITHOUT ROWID;
CREATE INDEX "cancels_seq" ON "cancels_" ("seq");

-- Rows erased for good by a commit: their values read as blank in every commit.
CREATE TABLE "erased_" ("seq" INTEGER NOT NULL, "row" INTEGER NOT NULL, PRIMARY KEY ("seq", "row")) STRICT, WITHOUT ROWID;

-- Commits that wait, unread, for a parent that is not here yet.
CREATE TABLE "inbox_" ("id" TEXT PRIMARY KEY NOT NULL, "content" BLOB NOT NULL) STRICT;

-- Commits made in this file on this PC, which undo acts on, each with the commit that took it back.
CREATE TABLE "undo_" ("n" INTEGER PRIMARY KEY, "commit" TEXT NOT NULL, "undoneBy" TEXT) STRICT;

-- Derived: the heads of each unit, that is the live changes that no live change replaces.
CREATE TABLE "head_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq")) STRICT, WITHOUT ROWID;

-- People who make commits

-- Bearbeiter*in
CREATE TABLE "author" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "abbreviation" TEXT
) STRICT;
CREATE INDEX "author_abbreviation" ON "author" ("abbreviation");

-- Vocabularies

-- Zielgruppe
CREATE TABLE "targetGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "targetGroup_key" ON "targetGroup" ("key");
CREATE INDEX "targetGroup_mergedInto" ON "targetGroup" ("mergedInto");

-- Raum
CREATE TABLE "area" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "kind" TEXT,
    "parent" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "area_key" ON "area" ("key");
CREATE INDEX "area_parent" ON "area" ("parent");
CREATE INDEX "area_mergedInto" ON "area" ("mergedInto");

-- Einordnung
CREATE TABLE "classification" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "classification_key" ON "classification" ("key");
CREATE INDEX "classification_mergedInto" ON "classification" ("mergedInto");

-- People and bodies

-- Organisation
CREATE TABLE "organization" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "shortName" TEXT,
    "organizationType" TEXT,
    "classification" TEXT,
    "parent" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "web" TEXT,
    "startDate" TEXT,
    "endDate" TEXT,
    "successor" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "organization_shortName" ON "organization" ("shortName");
CREATE INDEX "organization_classification" ON "organization" ("classification");
CREATE INDEX "organization_parent" ON "organization" ("parent");
CREATE INDEX "organization_successor" ON "organization" ("successor");

-- Früherer Name
CREATE TABLE "organizationName" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "organization" TEXT,
    "name" TEXT,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "organizationName_organization" ON "organizationName" ("organization");

-- Person
CREATE TABLE "person" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "salutation" TEXT,
    "title" TEXT,
    "givenName" TEXT,
    "familyName" TEXT,
    "function" TEXT,
    "organization" TEXT,
    "languages" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "lawfulBasis" TEXT,
    "retentionClass" TEXT,
    "retentionEnd" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "person_organization" ON "person" ("organization");

-- Einwilligung
CREATE TABLE "personConsent" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "person" TEXT,
    "purpose" TEXT,
    "givenOn" TEXT,
    "expires" TEXT,
    "withdrawn" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "personConsent_person" ON "personConsent" ("person");

-- Papers of the council

-- Vorlage
CREATE TABLE "paper" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "reference" TEXT,
    "name" TEXT,
    "paperType" TEXT,
    "date" TEXT,
    "leadOffice" TEXT,
    "isPublic" INTEGER,
    "url" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "paper_reference" ON "paper" ("reference");
CREATE INDEX "paper_leadOffice" ON "paper" ("leadOffice");

-- Beratung
CREATE TABLE "consultation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "paper" TEXT,
    "body" TEXT,
    "date" TEXT,
    "session" TEXT,
    "agendaItemNumber" TEXT,
    "role" TEXT,
    "authoritative" INTEGER,
    "result" TEXT,
    "resolutionText" TEXT,
    "votes" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "consultation_paper" ON "consultation" ("paper");
CREATE INDEX "consultation_body" ON "consultation" ("body");

-- The concept

-- Konzept
CREATE TABLE "concept" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "municipality" TEXT,
    "motto" TEXT,
    "adoptedOn" TEXT,
    "paper" TEXT,
    "prerequisites" TEXT,
    "mission" TEXT,
    "procedure" TEXT,
    "reviewIntervalMonths" INTEGER,
    "source" TEXT
) STRICT;
CREATE INDEX "concept_paper" ON "concept" ("paper");

-- Leitlinie
CREATE TABLE "guidingPrinciple" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "concept" TEXT,
    "number" TEXT,
    "text" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "guidingPrinciple_concept" ON "guidingPrinciple" ("concept");
CREATE INDEX "guidingPrinciple_number" ON "guidingPrinciple" ("number");

-- Handlungsfeld
CREATE TABLE "fieldOfAction" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "concept" TEXT,
    "number" TEXT,
    "title" TEXT,
    "description" TEXT,
    "prioritised" INTEGER,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "fieldOfAction_concept" ON "fieldOfAction" ("concept");
CREATE INDEX "fieldOfAction_number" ON "fieldOfAction" ("number");

-- Konzeptmodul
CREATE TABLE "conceptModule" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "fieldOfAction" TEXT,
    "number" TEXT,
    "title" TEXT,
    "versionText" TEXT,
    "responsibleOrganization" TEXT,
    "reviewedOn" TEXT,
    "nextReview" TEXT,
    "state" TEXT,
    "paper" TEXT,
    "initialSituation" TEXT,
    "objectives" TEXT,
    "needForAction" TEXT,
    "procedure" TEXT,
    "outlook" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "conceptModule_fieldOfAction" ON "conceptModule" ("fieldOfAction");
CREATE INDEX "conceptModule_number" ON "conceptModule" ("number");
CREATE INDEX "conceptModule_responsibleOrganization" ON "conceptModule" ("responsibleOrganization");
CREATE INDEX "conceptModule_paper" ON "conceptModule" ("paper");

-- Ziel
CREATE TABLE "goal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "fieldOfAction" TEXT,
    "module" TEXT,
    "number" TEXT,
    "level" TEXT,
    "text" TEXT,
    "parent" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "goal_fieldOfAction" ON "goal" ("fieldOfAction");
CREATE INDEX "goal_module" ON "goal" ("module");
CREATE INDEX "goal_number" ON "goal" ("number");
CREATE INDEX "goal_parent" ON "goal" ("parent");

-- People and bodies

-- Arbeitsgruppe
CREATE TABLE "workingGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "number" TEXT,
    "title" TEXT,
    "kind" TEXT,
    "mandate" TEXT,
    "paper" TEXT,
    "startDate" TEXT,
    "endDate" TEXT,
    "mergedInto" TEXT,
    "sensitiveMembership" INTEGER,
    "source" TEXT
) STRICT;
CREATE INDEX "workingGroup_number" ON "workingGroup" ("number");
CREATE INDEX "workingGroup_paper" ON "workingGroup" ("paper");
CREATE INDEX "workingGroup_mergedInto" ON "workingGroup" ("mergedInto");

-- Mitgliedschaft
CREATE TABLE "membership" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "workingGroup" TEXT,
    "body" TEXT,
    "person" TEXT,
    "organization" TEXT,
    "role" TEXT,
    "state" TEXT,
    "votingRight" INTEGER,
    "onBehalfOf" TEXT,
    "startDate" TEXT,
    "endDate" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "membership_workingGroup" ON "membership" ("workingGroup");
CREATE INDEX "membership_body" ON "membership" ("body");
CREATE INDEX "membership_person" ON "membership" ("person");
CREATE INDEX "membership_organization" ON "membership" ("organization");
CREATE INDEX "membership_onBehalfOf" ON "membership" ("onBehalfOf");

-- The concept

-- Handlungsempfehlung
CREATE TABLE "recommendation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "module" TEXT,
    "number" TEXT,
    "title" TEXT,
    "originalText" TEXT,
    "adminComment" TEXT,
    "state" TEXT,
    "originKind" TEXT,
    "originGroup" TEXT,
    "addressee" TEXT,
    "priority" TEXT,
    "relevance" TEXT,
    "feasibility" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "recommendation_module" ON "recommendation" ("module");
CREATE INDEX "recommendation_number" ON "recommendation" ("number");
CREATE INDEX "recommendation_originGroup" ON "recommendation" ("originGroup");

-- Handlungspunkt
CREATE TABLE "recommendationItem" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "recommendation" TEXT,
    "number" TEXT,
    "text" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "recommendationItem_recommendation" ON "recommendationItem" ("recommendation");
CREATE INDEX "recommendationItem_number" ON "recommendationItem" ("number");

-- People and bodies

-- Bezug zum Handlungsfeld
CREATE TABLE "workingGroupField" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "workingGroup" TEXT,
    "fieldOfAction" TEXT
) STRICT;
CREATE INDEX "workingGroupField_workingGroup" ON "workingGroupField" ("workingGroup");
CREATE INDEX "workingGroupField_fieldOfAction" ON "workingGroupField" ("fieldOfAction");

-- Measures

-- Maßnahme
CREATE TABLE "measure" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "title" TEXT,
    "officialTitle" TEXT,
    "summary" TEXT,
    "description" TEXT,
    "expectedEffect" TEXT,
    "fieldOfAction" TEXT,
    "module" TEXT,
    "kind" TEXT,
    "area" TEXT,
    "programmeGroup" TEXT,
    "continuation" TEXT,
    "priority" TEXT,
    "quickWin" INTEGER,
    "leadOffice" TEXT,
    "providerKind" TEXT,
    "contactPerson" TEXT,
    "plannedStart" TEXT,
    "plannedEnd" TEXT,
    "actualStart" TEXT,
    "actualEnd" TEXT,
    "openEnded" INTEGER,
    "state" TEXT,
    "stateReason" TEXT,
    "trafficLight" TEXT,
    "trafficLightReason" TEXT,
    "trafficLightBy" TEXT,
    "trafficLightOn" TEXT,
    "completion" INTEGER,
    "completionReason" TEXT,
    "originKind" TEXT,
    "originMeeting" TEXT,
    "originAgendaItem" TEXT,
    "mergedInto" TEXT,
    "supersedes" TEXT,
    "internalNote" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "measure_code" ON "measure" ("code");
CREATE INDEX "measure_fieldOfAction" ON "measure" ("fieldOfAction");
CREATE INDEX "measure_module" ON "measure" ("module");
CREATE INDEX "measure_area" ON "measure" ("area");
CREATE INDEX "measure_leadOffice" ON "measure" ("leadOffice");
CREATE INDEX "measure_contactPerson" ON "measure" ("contactPerson");
CREATE INDEX "measure_mergedInto" ON "measure" ("mergedInto");
CREATE INDEX "measure_supersedes" ON "measure" ("supersedes");

-- What belongs to a measure

-- Arbeitsschritt
CREATE TABLE "measureStep" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "title" TEXT,
    "due" TEXT,
    "done" INTEGER,
    "doneOn" TEXT,
    "responsibleOrganization" TEXT,
    "responsiblePerson" TEXT,
    "dependsOn" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "measureStep_measure" ON "measureStep" ("measure");
CREATE INDEX "measureStep_responsibleOrganization" ON "measureStep" ("responsibleOrganization");
CREATE INDEX "measureStep_responsiblePerson" ON "measureStep" ("responsiblePerson");
CREATE INDEX "measureStep_dependsOn" ON "measureStep" ("dependsOn");

-- Sachstand
CREATE TABLE "statusReport" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "asOf" TEXT,
    "reportingOffice" TEXT,
    "state" TEXT,
    "trafficLight" TEXT,
    "text" TEXT,
    "nextStep" TEXT,
    "nextDue" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "statusReport_measure" ON "statusReport" ("measure");
CREATE INDEX "statusReport_reportingOffice" ON "statusReport" ("reportingOffice");

-- Kostenposition
CREATE TABLE "costItem" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "year" INTEGER,
    "yearTo" INTEGER,
    "kind" TEXT,
    "stage" TEXT,
    "amount" INTEGER,
    "fte" REAL,
    "recurring" INTEGER,
    "funder" TEXT,
    "recipient" TEXT,
    "budgetLine" TEXT,
    "mediumTermPlan" INTEGER,
    "reservation" TEXT,
    "paper" TEXT,
    "refusedOn" TEXT,
    "refusalReason" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "costItem_measure" ON "costItem" ("measure");
CREATE INDEX "costItem_funder" ON "costItem" ("funder");
CREATE INDEX "costItem_recipient" ON "costItem" ("recipient");
CREATE INDEX "costItem_paper" ON "costItem" ("paper");

-- Kennzahl
CREATE TABLE "metric" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "name" TEXT,
    "unit" TEXT,
    "kind" TEXT,
    "definition" TEXT,
    "baseline" REAL,
    "baselineYear" INTEGER,
    "target" REAL,
    "targetYear" INTEGER,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "metric_measure" ON "metric" ("measure");

-- Kennzahlwert
CREATE TABLE "metricValue" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "metric" TEXT,
    "period" TEXT,
    "value" REAL,
    "sign" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "metricValue_metric" ON "metricValue" ("metric");

-- Links of a measure

-- Bezug zur Handlungsempfehlung
CREATE TABLE "measureRecommendation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "recommendation" TEXT
) STRICT;
CREATE INDEX "measureRecommendation_measure" ON "measureRecommendation" ("measure");
CREATE INDEX "measureRecommendation_recommendation" ON "measureRecommendation" ("recommendation");

-- Bezug zum Ziel
CREATE TABLE "measureGoal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "goal" TEXT
) STRICT;
CREATE INDEX "measureGoal_measure" ON "measureGoal" ("measure");
CREATE INDEX "measureGoal_goal" ON "measureGoal" ("goal");

-- Zielgruppe der Maßnahme
CREATE TABLE "measureTargetGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "targetGroup" TEXT
) STRICT;
CREATE INDEX "measureTargetGroup_measure" ON "measureTargetGroup" ("measure");
CREATE INDEX "measureTargetGroup_targetGroup" ON "measureTargetGroup" ("targetGroup");

-- Bezug zur Vorlage
CREATE TABLE "measurePaper" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "paper" TEXT
) STRICT;
CREATE INDEX "measurePaper_measure" ON "measurePaper" ("measure");
CREATE INDEX "measurePaper_paper" ON "measurePaper" ("paper");

-- Beteiligte Organisation
CREATE TABLE "measureParticipant" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "organization" TEXT,
    "role" TEXT
) STRICT;
CREATE INDEX "measureParticipant_measure" ON "measureParticipant" ("measure");
CREATE INDEX "measureParticipant_organization" ON "measureParticipant" ("organization");

-- Editions of the programme

-- Fortschreibung
CREATE TABLE "edition" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "part" TEXT,
    "period" TEXT,
    "asOf" TEXT,
    "state" TEXT,
    "predecessor" TEXT,
    "paper" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "edition_predecessor" ON "edition" ("predecessor");
CREATE INDEX "edition_paper" ON "edition" ("paper");

-- Eintrag der Fortschreibung
CREATE TABLE "editionEntry" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "edition" TEXT,
    "sourceEntity" TEXT,
    "sourceId" TEXT,
    "content" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "editionEntry_edition" ON "editionEntry" ("edition");
CREATE INDEX "editionEntry_sourceId" ON "editionEntry" ("sourceId");
