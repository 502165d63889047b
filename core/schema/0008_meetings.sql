-- Format 8 of the file: meetings of working groups and bodies, and what comes of them.

-- Sitzungsreihe
CREATE TABLE "meetingSeries" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "workingGroup" TEXT,
    "body" TEXT,
    "title" TEXT,
    "first" TEXT,
    "rule" TEXT,
    "duration" INTEGER,
    "skipsHolidays" INTEGER,
    "place" TEXT,
    "standingItems" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "meetingSeries_workingGroup" ON "meetingSeries" ("workingGroup");
CREATE INDEX "meetingSeries_body" ON "meetingSeries" ("body");

-- Sitzung
CREATE TABLE "meeting" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "workingGroup" TEXT,
    "body" TEXT,
    "series" TEXT,
    "number" TEXT,
    "title" TEXT,
    "start" TEXT,
    "end" TEXT,
    "place" TEXT,
    "onlineLink" TEXT,
    "state" TEXT,
    "stateReason" TEXT,
    "isPublic" INTEGER,
    "invitationText" TEXT,
    "invitedOn" TEXT,
    "minutesState" TEXT,
    "minutesKind" TEXT,
    "addendum" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "meeting_number" ON "meeting" ("number");
CREATE INDEX "meeting_workingGroup" ON "meeting" ("workingGroup");
CREATE INDEX "meeting_body" ON "meeting" ("body");
CREATE INDEX "meeting_series" ON "meeting" ("series");

-- Tagesordnungspunkt
CREATE TABLE "agendaItem" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "meeting" TEXT,
    "number" TEXT,
    "parent" TEXT,
    "title" TEXT,
    "kind" TEXT,
    "isPublic" INTEGER,
    "duration" INTEGER,
    "presenter" TEXT,
    "presentingOrganization" TEXT,
    "preparation" TEXT,
    "minutes" TEXT,
    "result" TEXT,
    "resolutionText" TEXT,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "abstentions" INTEGER,
    "votes" TEXT,
    "deferredTo" TEXT,
    "deferredFrom" TEXT,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "agendaItem_number" ON "agendaItem" ("number");
CREATE INDEX "agendaItem_meeting" ON "agendaItem" ("meeting");
CREATE INDEX "agendaItem_parent" ON "agendaItem" ("parent");
CREATE INDEX "agendaItem_presenter" ON "agendaItem" ("presenter");
CREATE INDEX "agendaItem_presentingOrganization" ON "agendaItem" ("presentingOrganization");
CREATE INDEX "agendaItem_deferredTo" ON "agendaItem" ("deferredTo");
CREATE INDEX "agendaItem_deferredFrom" ON "agendaItem" ("deferredFrom");

-- Teilnahme
CREATE TABLE "attendance" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "meeting" TEXT,
    "person" TEXT,
    "organization" TEXT,
    "state" TEXT,
    "representedBy" TEXT,
    "from" TEXT,
    "to" TEXT,
    "recusedItems" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "attendance_meeting" ON "attendance" ("meeting");
CREATE INDEX "attendance_person" ON "attendance" ("person");
CREATE INDEX "attendance_organization" ON "attendance" ("organization");
CREATE INDEX "attendance_representedBy" ON "attendance" ("representedBy");

-- Beschluss
CREATE TABLE "resolution" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "registerNumber" TEXT,
    "title" TEXT,
    "text" TEXT,
    "agendaItem" TEXT,
    "consultation" TEXT,
    "workingGroup" TEXT,
    "body" TEXT,
    "date" TEXT,
    "deadline" TEXT,
    "responsibleOrganization" TEXT,
    "responsiblePerson" TEXT,
    "state" TEXT,
    "followUp" TEXT,
    "isPublic" INTEGER,
    "source" TEXT
) STRICT;
CREATE INDEX "resolution_registerNumber" ON "resolution" ("registerNumber");
CREATE INDEX "resolution_agendaItem" ON "resolution" ("agendaItem");
CREATE INDEX "resolution_consultation" ON "resolution" ("consultation");
CREATE INDEX "resolution_workingGroup" ON "resolution" ("workingGroup");
CREATE INDEX "resolution_body" ON "resolution" ("body");
CREATE INDEX "resolution_responsibleOrganization" ON "resolution" ("responsibleOrganization");
CREATE INDEX "resolution_responsiblePerson" ON "resolution" ("responsiblePerson");

-- Aufgabe
CREATE TABLE "task" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT,
    "meeting" TEXT,
    "agendaItem" TEXT,
    "resolution" TEXT,
    "measure" TEXT,
    "responsibleOrganization" TEXT,
    "responsiblePerson" TEXT,
    "due" TEXT,
    "done" INTEGER,
    "doneOn" TEXT,
    "result" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "task_meeting" ON "task" ("meeting");
CREATE INDEX "task_agendaItem" ON "task" ("agendaItem");
CREATE INDEX "task_resolution" ON "task" ("resolution");
CREATE INDEX "task_measure" ON "task" ("measure");
CREATE INDEX "task_responsibleOrganization" ON "task" ("responsibleOrganization");
CREATE INDEX "task_responsiblePerson" ON "task" ("responsiblePerson");

-- Behandelte Maßnahme
CREATE TABLE "agendaItemMeasure" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "agendaItem" TEXT,
    "measure" TEXT
) STRICT;
CREATE INDEX "agendaItemMeasure_agendaItem" ON "agendaItemMeasure" ("agendaItem");
CREATE INDEX "agendaItemMeasure_measure" ON "agendaItemMeasure" ("measure");

-- Behandelte Handlungsempfehlung
CREATE TABLE "agendaItemRecommendation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "agendaItem" TEXT,
    "recommendation" TEXT
) STRICT;
CREATE INDEX "agendaItemRecommendation_agendaItem" ON "agendaItemRecommendation" ("agendaItem");
CREATE INDEX "agendaItemRecommendation_recommendation" ON "agendaItemRecommendation" ("recommendation");

-- Behandelte Vorlage
CREATE TABLE "agendaItemPaper" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "agendaItem" TEXT,
    "paper" TEXT
) STRICT;
CREATE INDEX "agendaItemPaper_agendaItem" ON "agendaItemPaper" ("agendaItem");
CREATE INDEX "agendaItemPaper_paper" ON "agendaItemPaper" ("paper");

-- Maßnahme zum Beschluss
CREATE TABLE "resolutionMeasure" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "resolution" TEXT,
    "measure" TEXT
) STRICT;
CREATE INDEX "resolutionMeasure_resolution" ON "resolutionMeasure" ("resolution");
CREATE INDEX "resolutionMeasure_measure" ON "resolutionMeasure" ("measure");

-- Beratung, Maßnahme, Anlage: the meetings that they come from or belong to
ALTER TABLE "consultation" ADD COLUMN "meeting" TEXT;
CREATE INDEX "consultation_meeting" ON "consultation" ("meeting");
ALTER TABLE "consultation" ADD COLUMN "agendaItem" TEXT;
CREATE INDEX "consultation_agendaItem" ON "consultation" ("agendaItem");
ALTER TABLE "measure" ADD COLUMN "meeting" TEXT;
CREATE INDEX "measure_meeting" ON "measure" ("meeting");
ALTER TABLE "measure" ADD COLUMN "agendaItem" TEXT;
CREATE INDEX "measure_agendaItem" ON "measure" ("agendaItem");
ALTER TABLE "document" ADD COLUMN "meeting" TEXT;
CREATE INDEX "document_meeting" ON "document" ("meeting");
ALTER TABLE "document" ADD COLUMN "agendaItem" TEXT;
CREATE INDEX "document_agendaItem" ON "document" ("agendaItem");
ALTER TABLE "document" ADD COLUMN "resolution" TEXT;
CREATE INDEX "document_resolution" ON "document" ("resolution");
ALTER TABLE "document" ADD COLUMN "task" TEXT;
CREATE INDEX "document_task" ON "document" ("task");
