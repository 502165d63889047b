-- Format 5 of the file: documents and what they hold.

-- Anlage
CREATE TABLE "document" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "person" TEXT,
    "personConsent" TEXT,
    "organization" TEXT,
    "workingGroup" TEXT,
    "paper" TEXT,
    "consultation" TEXT,
    "concept" TEXT,
    "fieldOfAction" TEXT,
    "module" TEXT,
    "recommendation" TEXT,
    "measure" TEXT,
    "measureStep" TEXT,
    "statusReport" TEXT,
    "costItem" TEXT,
    "edition" TEXT,
    "title" TEXT,
    "fileName" TEXT,
    "mediaType" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "path" TEXT,
    "note" TEXT,
    "position" TEXT
) STRICT;
CREATE INDEX "document_person" ON "document" ("person");
CREATE INDEX "document_personConsent" ON "document" ("personConsent");
CREATE INDEX "document_organization" ON "document" ("organization");
CREATE INDEX "document_workingGroup" ON "document" ("workingGroup");
CREATE INDEX "document_paper" ON "document" ("paper");
CREATE INDEX "document_consultation" ON "document" ("consultation");
CREATE INDEX "document_concept" ON "document" ("concept");
CREATE INDEX "document_fieldOfAction" ON "document" ("fieldOfAction");
CREATE INDEX "document_module" ON "document" ("module");
CREATE INDEX "document_recommendation" ON "document" ("recommendation");
CREATE INDEX "document_measure" ON "document" ("measure");
CREATE INDEX "document_measureStep" ON "document" ("measureStep");
CREATE INDEX "document_statusReport" ON "document" ("statusReport");
CREATE INDEX "document_costItem" ON "document" ("costItem");
CREATE INDEX "document_edition" ON "document" ("edition");

-- What documents hold, by its SHA-256 (64 small hexadecimal digits), in pieces from 0 on. No part of a commit: commits name
-- the hash. A piece is packed by zlib (with its length before it, as qCompress() does) where "packed" is 1.
CREATE TABLE "content_" ("hash" TEXT NOT NULL, "piece" INTEGER NOT NULL, "packed" INTEGER NOT NULL, "bytes" BLOB NOT NULL, UNIQUE ("hash", "piece")) STRICT;
