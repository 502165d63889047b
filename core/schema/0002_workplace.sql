-- Format 2 of the file: lists that people extend, own fields, versions of modules, accepted findings, views of lists,
-- and who has which copy.

-- Textbaustein
CREATE TABLE "textModule" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "text" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "textModule_key" ON "textModule" ("key");
CREATE INDEX "textModule_mergedInto" ON "textModule" ("mergedInto");

-- Funktion
CREATE TABLE "personFunction" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "mergedInto" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "personFunction_key" ON "personFunction" ("key");
CREATE INDEX "personFunction_mergedInto" ON "personFunction" ("mergedInto");

-- Eigenes Feld
CREATE TABLE "ownField" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT,
    "owner" TEXT,
    "kind" TEXT,
    "unit" TEXT,
    "help" TEXT,
    "personal" INTEGER,
    "internal" INTEGER,
    "retired" INTEGER,
    "position" TEXT
) STRICT;

-- Auswahlwert
CREATE TABLE "ownFieldOption" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "ownField" TEXT,
    "label" TEXT,
    "retired" INTEGER,
    "position" TEXT
) STRICT;
CREATE INDEX "ownFieldOption_ownField" ON "ownFieldOption" ("ownField");

-- Wert eines eigenen Feldes
CREATE TABLE "ownFieldValue" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "ownField" TEXT,
    "measure" TEXT,
    "person" TEXT,
    "organization" TEXT,
    "workingGroup" TEXT,
    "value" TEXT
) STRICT;
CREATE INDEX "ownFieldValue_ownField" ON "ownFieldValue" ("ownField");
CREATE INDEX "ownFieldValue_measure" ON "ownFieldValue" ("measure");
CREATE INDEX "ownFieldValue_person" ON "ownFieldValue" ("person");
CREATE INDEX "ownFieldValue_organization" ON "ownFieldValue" ("organization");
CREATE INDEX "ownFieldValue_workingGroup" ON "ownFieldValue" ("workingGroup");

-- Fassung
CREATE TABLE "moduleVersion" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "module" TEXT,
    "label" TEXT,
    "heldOn" TEXT,
    "note" TEXT,
    "texts" TEXT
) STRICT;
CREATE INDEX "moduleVersion_module" ON "moduleVersion" ("module");

-- Akzeptierte Lücke
CREATE TABLE "acceptedFinding" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "rule" TEXT,
    "recordKind" TEXT,
    "record" TEXT,
    "field" TEXT,
    "reason" TEXT,
    "acceptedOn" TEXT
) STRICT;

-- Ansicht
CREATE TABLE "savedView" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "list" TEXT,
    "definition" TEXT,
    "position" TEXT
) STRICT;

-- Mitgenommene Kopie
CREATE TABLE "takenCopy" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "scope" TEXT,
    "destination" TEXT,
    "takenOn" TEXT,
    "returnedOn" TEXT,
    "note" TEXT
) STRICT;
