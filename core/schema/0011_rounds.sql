-- Format 11 of the file: offices and providers are asked where their measures stand.

-- Sachstandsabfrage
CREATE TABLE "statusRound" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "asOf" TEXT,
    "due" TEXT,
    "state" TEXT,
    "edition" TEXT,
    "questions" TEXT,
    "letterText" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "statusRound_edition" ON "statusRound" ("edition");

-- Empfänger der Abfrage
CREATE TABLE "roundRecipient" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "round" TEXT,
    "organization" TEXT,
    "contactPerson" TEXT,
    "sentOn" TEXT,
    "remindedOn" TEXT,
    "returnedOn" TEXT,
    "sheetKey" TEXT,
    "note" TEXT,
    "source" TEXT
) STRICT;
CREATE INDEX "roundRecipient_round" ON "roundRecipient" ("round");
CREATE INDEX "roundRecipient_organization" ON "roundRecipient" ("organization");
CREATE INDEX "roundRecipient_contactPerson" ON "roundRecipient" ("contactPerson");

ALTER TABLE "document" ADD COLUMN "statusRound" TEXT;
CREATE INDEX "document_statusRound" ON "document" ("statusRound");
