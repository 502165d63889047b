-- Format 12 of the file: groups rate what comes first; what bodies deal with; alternatives of a Vorlage one by one.

-- Bewertungsrunde
CREATE TABLE "ratingRound" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "subject" TEXT,
    "fieldOfAction" TEXT,
    "module" TEXT,
    "method" TEXT,
    "scale" INTEGER,
    "dots" INTEGER,
    "dotsPerItem" INTEGER,
    "secret" INTEGER,
    "due" TEXT,
    "state" TEXT,
    "instructions" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "ratingRound_fieldOfAction" ON "ratingRound" ("fieldOfAction");
CREATE INDEX "ratingRound_module" ON "ratingRound" ("module");

-- Gruppe, die bewertet
CREATE TABLE "ratingRoundGroup" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "round" TEXT,
    "workingGroup" TEXT
) STRICT;
CREATE INDEX "ratingRoundGroup_round" ON "ratingRoundGroup" ("round");
CREATE INDEX "ratingRoundGroup_workingGroup" ON "ratingRoundGroup" ("workingGroup");

-- Stimmzettel
CREATE TABLE "ratingBallot" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "round" TEXT,
    "person" TEXT,
    "organization" TEXT,
    "number" INTEGER,
    "sentOn" TEXT,
    "returnedOn" TEXT,
    "sheetKey" TEXT
) STRICT;
CREATE INDEX "ratingBallot_round" ON "ratingBallot" ("round");
CREATE INDEX "ratingBallot_person" ON "ratingBallot" ("person");
CREATE INDEX "ratingBallot_organization" ON "ratingBallot" ("organization");

-- Bewertung
CREATE TABLE "ratingVote" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "ballot" TEXT,
    "fieldOfAction" TEXT,
    "recommendation" TEXT,
    "measure" TEXT,
    "relevance" INTEGER,
    "feasibility" INTEGER,
    "dots" INTEGER
) STRICT;
CREATE INDEX "ratingVote_ballot" ON "ratingVote" ("ballot");
CREATE INDEX "ratingVote_fieldOfAction" ON "ratingVote" ("fieldOfAction");
CREATE INDEX "ratingVote_recommendation" ON "ratingVote" ("recommendation");
CREATE INDEX "ratingVote_measure" ON "ratingVote" ("measure");

-- Handlungsfeld eines Gremiums
CREATE TABLE "organizationField" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "organization" TEXT,
    "fieldOfAction" TEXT
) STRICT;
CREATE INDEX "organizationField_organization" ON "organizationField" ("organization");
CREATE INDEX "organizationField_fieldOfAction" ON "organizationField" ("fieldOfAction");

-- Alternative einer Vorlage
CREATE TABLE "paperAlternative" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "paper" TEXT,
    "text" TEXT,
    "reasons" TEXT,
    "amount" INTEGER,
    "followUpCosts" INTEGER,
    "position" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "paperAlternative_paper" ON "paperAlternative" ("paper");

ALTER TABLE "document" ADD COLUMN "ratingRound" TEXT;
CREATE INDEX "document_ratingRound" ON "document" ("ratingRound");
-- Maßnahme
ALTER TABLE "measure" ADD COLUMN "keyMeasure" INTEGER;
ALTER TABLE "measure" ADD COLUMN "splitFrom" TEXT;
CREATE INDEX "measure_splitFrom" ON "measure" ("splitFrom");
-- Handlungsempfehlung
ALTER TABLE "recommendation" ADD COLUMN "prioritised" INTEGER;
