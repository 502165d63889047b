-- A file of schema 1 as the program wrote it (sqlite3 .dump without the search index): two measures, a deleted one, a link, an undo.
CREATE TABLE IF NOT EXISTS "meta_" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT) STRICT;
INSERT INTO meta_ VALUES('index','of another version');
INSERT INTO meta_ VALUES('undoOf','00000000-0000-5000-8000-000000000000');
CREATE TABLE IF NOT EXISTS "commit_" ("seq" INTEGER PRIMARY KEY, "id" TEXT NOT NULL UNIQUE, "counter" INTEGER NOT NULL, "time" TEXT NOT NULL, "author" TEXT, "operation" TEXT NOT NULL, "format" INTEGER NOT NULL) STRICT;
INSERT INTO commit_ VALUES(1,'01463a71-fd49-404e-8853-c38f20a92c43',1,'2026-11-01T09:01:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','root',1);
INSERT INTO commit_ VALUES(2,'cc267386-db1e-4491-9055-bf243e6f9d67',2,'2026-11-01T09:02:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','batch',1);
INSERT INTO commit_ VALUES(3,'5f05d85f-b2b5-4cbb-b0c6-fede041fac3b',3,'2026-11-01T09:03:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','measure:create',1);
INSERT INTO commit_ VALUES(4,'8aefdb18-1ac7-4d3e-9ec5-1ad68d71a5b0',4,'2026-11-01T09:04:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','measure:edit',1);
INSERT INTO commit_ VALUES(5,'2bfdbc3f-ce7c-4c91-a227-feef6ef6d465',5,'2026-11-01T09:05:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','measure:edit',1);
INSERT INTO commit_ VALUES(6,'4e6f05d0-5d89-4d76-9676-a3c9f3b8348f',6,'2026-11-01T09:06:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','undo:measure:edit',1);
INSERT INTO commit_ VALUES(7,'10b8f4ba-8cee-496a-a89d-58b348b06e20',7,'2026-11-01T09:07:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','measure:create',1);
INSERT INTO commit_ VALUES(8,'b88ce49e-2393-473d-9811-c1ab116a22f8',8,'2026-11-01T09:08:00.000Z','01a200bd-67bd-7126-b155-cdae720b0176','measure:delete',1);
CREATE TABLE IF NOT EXISTS "parent_" ("seq" INTEGER NOT NULL, "parent" INTEGER NOT NULL, PRIMARY KEY ("seq", "parent")) STRICT, WITHOUT ROWID;
INSERT INTO parent_ VALUES(2,1);
INSERT INTO parent_ VALUES(3,2);
INSERT INTO parent_ VALUES(4,3);
INSERT INTO parent_ VALUES(5,4);
INSERT INTO parent_ VALUES(6,5);
INSERT INTO parent_ VALUES(7,6);
INSERT INTO parent_ VALUES(8,7);
CREATE TABLE IF NOT EXISTS "row_" ("n" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "entity" TEXT NOT NULL, UNIQUE ("id", "entity")) STRICT;
INSERT INTO row_ VALUES(1,'01a200bd-67bd-7126-b155-cdae720b0176','author');
INSERT INTO row_ VALUES(2,'468ec58f-1adb-571e-923b-23b014aa5797','organization');
INSERT INTO row_ VALUES(3,'8caee34c-29dc-5cb3-831c-2ea265e70d6e','measure');
INSERT INTO row_ VALUES(4,'01a200bd-67d1-7c30-98e3-4e89d9ce01e8','costItem');
INSERT INTO row_ VALUES(5,'79951544-5c0b-56ec-8360-6ac2268b7b77','measureParticipant');
INSERT INTO row_ VALUES(6,'01a200bd-67f4-7f07-a841-29951d2199e8','measure');
INSERT INTO row_ VALUES(7,'01a200bd-680b-71e7-aa7e-43793fbb7368','measure');
CREATE TABLE IF NOT EXISTS "unit_" ("n" INTEGER PRIMARY KEY, "key" TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO unit_ VALUES(1,'deleted');
INSERT INTO unit_ VALUES(2,'name');
INSERT INTO unit_ VALUES(3,'abbreviation');
INSERT INTO unit_ VALUES(4,'code');
INSERT INTO unit_ VALUES(5,'title');
INSERT INTO unit_ VALUES(6,'description');
INSERT INTO unit_ VALUES(7,'leadOffice');
INSERT INTO unit_ VALUES(8,'state');
INSERT INTO unit_ VALUES(9,'measure');
INSERT INTO unit_ VALUES(10,'year');
INSERT INTO unit_ VALUES(11,'kind');
INSERT INTO unit_ VALUES(12,'amount');
INSERT INTO unit_ VALUES(13,'organization');
INSERT INTO unit_ VALUES(14,'role');
CREATE TABLE IF NOT EXISTS "change_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "value" ANY, PRIMARY KEY ("row", "unit", "seq")) STRICT, WITHOUT ROWID;
INSERT INTO change_ VALUES(1,1,1,0);
INSERT INTO change_ VALUES(1,2,1,'Erika Beispiel');
INSERT INTO change_ VALUES(1,3,1,'EB');
INSERT INTO change_ VALUES(2,1,2,0);
INSERT INTO change_ VALUES(2,2,2,'Amt für Beispiele');
INSERT INTO change_ VALUES(3,1,2,0);
INSERT INTO change_ VALUES(3,4,2,'K001');
INSERT INTO change_ VALUES(3,5,2,'Sprachförderung in Kitas');
INSERT INTO change_ VALUES(3,5,5,'verworfen');
INSERT INTO change_ VALUES(3,6,2,X'000006a3789c73cdcc53c849cc4b4f2d520849ad28d153701d1518151815181518151815181402009218421f');
INSERT INTO change_ VALUES(3,7,2,'468ec58f-1adb-571e-923b-23b014aa5797');
INSERT INTO change_ VALUES(3,8,2,'{"state":"running"}');
INSERT INTO change_ VALUES(3,8,4,'{"state":"running","stateReason":"Beginn nach den Ferien"}');
INSERT INTO change_ VALUES(4,1,2,0);
INSERT INTO change_ VALUES(4,9,2,'8caee34c-29dc-5cb3-831c-2ea265e70d6e');
INSERT INTO change_ VALUES(4,10,2,'{"year":2026}');
INSERT INTO change_ VALUES(4,11,2,'personnel');
INSERT INTO change_ VALUES(4,12,2,1250000);
INSERT INTO change_ VALUES(5,1,2,0);
INSERT INTO change_ VALUES(5,9,2,'8caee34c-29dc-5cb3-831c-2ea265e70d6e');
INSERT INTO change_ VALUES(5,13,2,'468ec58f-1adb-571e-923b-23b014aa5797');
INSERT INTO change_ VALUES(5,14,2,'provider');
INSERT INTO change_ VALUES(6,1,3,0);
INSERT INTO change_ VALUES(6,4,3,'K002');
INSERT INTO change_ VALUES(6,5,3,'Elterncafé');
INSERT INTO change_ VALUES(7,1,7,0);
INSERT INTO change_ VALUES(7,1,8,1);
INSERT INTO change_ VALUES(7,5,7,'gelöscht');
CREATE TABLE IF NOT EXISTS "replaces_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "replaced" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq", "replaced")) STRICT, WITHOUT ROWID;
INSERT INTO replaces_ VALUES(3,5,5,2);
INSERT INTO replaces_ VALUES(3,8,4,2);
INSERT INTO replaces_ VALUES(7,1,8,7);
CREATE TABLE IF NOT EXISTS "cancels_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, "cancelled" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq", "cancelled")) STRICT, WITHOUT ROWID;
INSERT INTO cancels_ VALUES(3,5,6,5);
CREATE TABLE IF NOT EXISTS "erased_" ("seq" INTEGER NOT NULL, "row" INTEGER NOT NULL, PRIMARY KEY ("seq", "row")) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "inbox_" ("id" TEXT PRIMARY KEY NOT NULL, "content" BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS "undo_" ("n" INTEGER PRIMARY KEY, "commit" TEXT NOT NULL, "undoneBy" TEXT) STRICT;
INSERT INTO undo_ VALUES(1,'cc267386-db1e-4491-9055-bf243e6f9d67',NULL);
INSERT INTO undo_ VALUES(2,'5f05d85f-b2b5-4cbb-b0c6-fede041fac3b',NULL);
INSERT INTO undo_ VALUES(3,'8aefdb18-1ac7-4d3e-9ec5-1ad68d71a5b0',NULL);
INSERT INTO undo_ VALUES(4,'2bfdbc3f-ce7c-4c91-a227-feef6ef6d465','4e6f05d0-5d89-4d76-9676-a3c9f3b8348f');
INSERT INTO undo_ VALUES(5,'10b8f4ba-8cee-496a-a89d-58b348b06e20',NULL);
INSERT INTO undo_ VALUES(6,'b88ce49e-2393-473d-9811-c1ab116a22f8',NULL);
CREATE TABLE IF NOT EXISTS "head_" ("row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seq" INTEGER NOT NULL, PRIMARY KEY ("row", "unit", "seq")) STRICT, WITHOUT ROWID;
INSERT INTO head_ VALUES(1,1,1);
INSERT INTO head_ VALUES(1,2,1);
INSERT INTO head_ VALUES(1,3,1);
INSERT INTO head_ VALUES(2,1,2);
INSERT INTO head_ VALUES(2,2,2);
INSERT INTO head_ VALUES(3,1,2);
INSERT INTO head_ VALUES(3,4,2);
INSERT INTO head_ VALUES(3,5,2);
INSERT INTO head_ VALUES(3,6,2);
INSERT INTO head_ VALUES(3,7,2);
INSERT INTO head_ VALUES(3,8,4);
INSERT INTO head_ VALUES(4,1,2);
INSERT INTO head_ VALUES(4,9,2);
INSERT INTO head_ VALUES(4,10,2);
INSERT INTO head_ VALUES(4,11,2);
INSERT INTO head_ VALUES(4,12,2);
INSERT INTO head_ VALUES(5,1,2);
INSERT INTO head_ VALUES(5,9,2);
INSERT INTO head_ VALUES(5,13,2);
INSERT INTO head_ VALUES(5,14,2);
INSERT INTO head_ VALUES(6,1,3);
INSERT INTO head_ VALUES(6,4,3);
INSERT INTO head_ VALUES(6,5,3);
INSERT INTO head_ VALUES(7,1,8);
INSERT INTO head_ VALUES(7,5,7);
CREATE TABLE IF NOT EXISTS "author" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "abbreviation" TEXT
) STRICT;
INSERT INTO author VALUES('01a200bd-67bd-7126-b155-cdae720b0176',0,'Erika Beispiel','EB');
CREATE TABLE IF NOT EXISTS "targetGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "area" (
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
CREATE TABLE IF NOT EXISTS "classification" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "organization" (
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
INSERT INTO organization VALUES('468ec58f-1adb-571e-923b-23b014aa5797',0,'Amt für Beispiele',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "organizationName" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "organization" TEXT,
    "name" TEXT,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "person" (
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
CREATE TABLE IF NOT EXISTS "personConsent" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "person" TEXT,
    "purpose" TEXT,
    "givenOn" TEXT,
    "expires" TEXT,
    "withdrawn" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "paper" (
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
CREATE TABLE IF NOT EXISTS "consultation" (
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
CREATE TABLE IF NOT EXISTS "concept" (
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
CREATE TABLE IF NOT EXISTS "guidingPrinciple" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "concept" TEXT,
    "number" TEXT,
    "text" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "fieldOfAction" (
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
CREATE TABLE IF NOT EXISTS "conceptModule" (
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
CREATE TABLE IF NOT EXISTS "goal" (
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
CREATE TABLE IF NOT EXISTS "workingGroup" (
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
CREATE TABLE IF NOT EXISTS "membership" (
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
CREATE TABLE IF NOT EXISTS "recommendation" (
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
CREATE TABLE IF NOT EXISTS "recommendationItem" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "recommendation" TEXT,
    "number" TEXT,
    "text" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "workingGroupField" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "workingGroup" TEXT,
    "fieldOfAction" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measure" (
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
INSERT INTO measure VALUES('8caee34c-29dc-5cb3-831c-2ea265e70d6e',0,'K001','Sprachförderung in Kitas',NULL,NULL,'Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text. Ein langer Text.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'468ec58f-1adb-571e-923b-23b014aa5797',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'running','Beginn nach den Ferien',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO measure VALUES('01a200bd-67f4-7f07-a841-29951d2199e8',0,'K002','Elterncafé',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO measure VALUES('01a200bd-680b-71e7-aa7e-43793fbb7368',1,NULL,'gelöscht',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "measureStep" (
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
CREATE TABLE IF NOT EXISTS "statusReport" (
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
CREATE TABLE IF NOT EXISTS "costItem" (
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
INSERT INTO costItem VALUES('01a200bd-67d1-7c30-98e3-4e89d9ce01e8',0,'8caee34c-29dc-5cb3-831c-2ea265e70d6e',2026,NULL,'personnel',NULL,1250000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "metric" (
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
CREATE TABLE IF NOT EXISTS "metricValue" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "metric" TEXT,
    "period" TEXT,
    "value" REAL,
    "sign" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measureRecommendation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "recommendation" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measureGoal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "goal" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measureTargetGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "targetGroup" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measurePaper" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "paper" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "measureParticipant" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "measure" TEXT,
    "organization" TEXT,
    "role" TEXT
) STRICT;
INSERT INTO measureParticipant VALUES('79951544-5c0b-56ec-8360-6ac2268b7b77',0,'8caee34c-29dc-5cb3-831c-2ea265e70d6e','468ec58f-1adb-571e-923b-23b014aa5797','provider');
CREATE TABLE IF NOT EXISTS "edition" (
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
CREATE TABLE IF NOT EXISTS "editionEntry" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "edition" TEXT,
    "sourceEntity" TEXT,
    "sourceId" TEXT,
    "content" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "change_seq" ON "change_" ("seq");
CREATE INDEX "cancels_seq" ON "cancels_" ("seq");
CREATE INDEX "author_abbreviation" ON "author" ("abbreviation");
CREATE INDEX "targetGroup_key" ON "targetGroup" ("key");
CREATE INDEX "targetGroup_mergedInto" ON "targetGroup" ("mergedInto");
CREATE INDEX "area_key" ON "area" ("key");
CREATE INDEX "area_parent" ON "area" ("parent");
CREATE INDEX "area_mergedInto" ON "area" ("mergedInto");
CREATE INDEX "classification_key" ON "classification" ("key");
CREATE INDEX "classification_mergedInto" ON "classification" ("mergedInto");
CREATE INDEX "organization_shortName" ON "organization" ("shortName");
CREATE INDEX "organization_classification" ON "organization" ("classification");
CREATE INDEX "organization_parent" ON "organization" ("parent");
CREATE INDEX "organization_successor" ON "organization" ("successor");
CREATE INDEX "organizationName_organization" ON "organizationName" ("organization");
CREATE INDEX "person_organization" ON "person" ("organization");
CREATE INDEX "personConsent_person" ON "personConsent" ("person");
CREATE INDEX "paper_reference" ON "paper" ("reference");
CREATE INDEX "paper_leadOffice" ON "paper" ("leadOffice");
CREATE INDEX "consultation_paper" ON "consultation" ("paper");
CREATE INDEX "consultation_body" ON "consultation" ("body");
CREATE INDEX "concept_paper" ON "concept" ("paper");
CREATE INDEX "guidingPrinciple_concept" ON "guidingPrinciple" ("concept");
CREATE INDEX "guidingPrinciple_number" ON "guidingPrinciple" ("number");
CREATE INDEX "fieldOfAction_concept" ON "fieldOfAction" ("concept");
CREATE INDEX "fieldOfAction_number" ON "fieldOfAction" ("number");
CREATE INDEX "conceptModule_fieldOfAction" ON "conceptModule" ("fieldOfAction");
CREATE INDEX "conceptModule_number" ON "conceptModule" ("number");
CREATE INDEX "conceptModule_responsibleOrganization" ON "conceptModule" ("responsibleOrganization");
CREATE INDEX "conceptModule_paper" ON "conceptModule" ("paper");
CREATE INDEX "goal_fieldOfAction" ON "goal" ("fieldOfAction");
CREATE INDEX "goal_module" ON "goal" ("module");
CREATE INDEX "goal_number" ON "goal" ("number");
CREATE INDEX "goal_parent" ON "goal" ("parent");
CREATE INDEX "workingGroup_number" ON "workingGroup" ("number");
CREATE INDEX "workingGroup_paper" ON "workingGroup" ("paper");
CREATE INDEX "workingGroup_mergedInto" ON "workingGroup" ("mergedInto");
CREATE INDEX "membership_workingGroup" ON "membership" ("workingGroup");
CREATE INDEX "membership_body" ON "membership" ("body");
CREATE INDEX "membership_person" ON "membership" ("person");
CREATE INDEX "membership_organization" ON "membership" ("organization");
CREATE INDEX "membership_onBehalfOf" ON "membership" ("onBehalfOf");
CREATE INDEX "recommendation_module" ON "recommendation" ("module");
CREATE INDEX "recommendation_number" ON "recommendation" ("number");
CREATE INDEX "recommendation_originGroup" ON "recommendation" ("originGroup");
CREATE INDEX "recommendationItem_recommendation" ON "recommendationItem" ("recommendation");
CREATE INDEX "recommendationItem_number" ON "recommendationItem" ("number");
CREATE INDEX "workingGroupField_workingGroup" ON "workingGroupField" ("workingGroup");
CREATE INDEX "workingGroupField_fieldOfAction" ON "workingGroupField" ("fieldOfAction");
CREATE INDEX "measure_code" ON "measure" ("code");
CREATE INDEX "measure_fieldOfAction" ON "measure" ("fieldOfAction");
CREATE INDEX "measure_module" ON "measure" ("module");
CREATE INDEX "measure_area" ON "measure" ("area");
CREATE INDEX "measure_leadOffice" ON "measure" ("leadOffice");
CREATE INDEX "measure_contactPerson" ON "measure" ("contactPerson");
CREATE INDEX "measure_mergedInto" ON "measure" ("mergedInto");
CREATE INDEX "measure_supersedes" ON "measure" ("supersedes");
CREATE INDEX "measureStep_measure" ON "measureStep" ("measure");
CREATE INDEX "measureStep_responsibleOrganization" ON "measureStep" ("responsibleOrganization");
CREATE INDEX "measureStep_responsiblePerson" ON "measureStep" ("responsiblePerson");
CREATE INDEX "measureStep_dependsOn" ON "measureStep" ("dependsOn");
CREATE INDEX "statusReport_measure" ON "statusReport" ("measure");
CREATE INDEX "statusReport_reportingOffice" ON "statusReport" ("reportingOffice");
CREATE INDEX "costItem_measure" ON "costItem" ("measure");
CREATE INDEX "costItem_funder" ON "costItem" ("funder");
CREATE INDEX "costItem_recipient" ON "costItem" ("recipient");
CREATE INDEX "costItem_paper" ON "costItem" ("paper");
CREATE INDEX "metric_measure" ON "metric" ("measure");
CREATE INDEX "metricValue_metric" ON "metricValue" ("metric");
CREATE INDEX "measureRecommendation_measure" ON "measureRecommendation" ("measure");
CREATE INDEX "measureRecommendation_recommendation" ON "measureRecommendation" ("recommendation");
CREATE INDEX "measureGoal_measure" ON "measureGoal" ("measure");
CREATE INDEX "measureGoal_goal" ON "measureGoal" ("goal");
CREATE INDEX "measureTargetGroup_measure" ON "measureTargetGroup" ("measure");
CREATE INDEX "measureTargetGroup_targetGroup" ON "measureTargetGroup" ("targetGroup");
CREATE INDEX "measurePaper_measure" ON "measurePaper" ("measure");
CREATE INDEX "measurePaper_paper" ON "measurePaper" ("paper");
CREATE INDEX "measureParticipant_measure" ON "measureParticipant" ("measure");
CREATE INDEX "measureParticipant_organization" ON "measureParticipant" ("organization");
CREATE INDEX "edition_predecessor" ON "edition" ("predecessor");
CREATE INDEX "edition_paper" ON "edition" ("paper");
CREATE INDEX "editionEntry_edition" ON "editionEntry" ("edition");
CREATE INDEX "editionEntry_sourceId" ON "editionEntry" ("sourceId");
PRAGMA application_id=1229999182;
PRAGMA user_version=1;
