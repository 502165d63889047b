-- Format 9 of the file: what an edition holds, chosen by rule or by hand, and how it was frozen.

-- Fortschreibung
ALTER TABLE "edition" ADD COLUMN "selection" TEXT;
CREATE INDEX "edition_selection" ON "edition" ("selection");
ALTER TABLE "edition" ADD COLUMN "frozenOn" TEXT;
ALTER TABLE "edition" ADD COLUMN "freezeReason" TEXT;
ALTER TABLE "edition" ADD COLUMN "reopenedOn" TEXT;
ALTER TABLE "edition" ADD COLUMN "reopenReason" TEXT;
-- Eintrag der Fortschreibung
ALTER TABLE "editionEntry" ADD COLUMN "choice" TEXT;
