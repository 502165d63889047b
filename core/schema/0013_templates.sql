-- Format 13 of the file: how reports look and what they hold.

-- Berichtsvorlage
CREATE TABLE "reportTemplate" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "report" TEXT,
    "isUsual" INTEGER,
    "sections" TEXT,
    "withoutCover" INTEGER,
    "coverTitle" TEXT,
    "coverText" TEXT,
    "headerLeft" TEXT,
    "headerCenter" TEXT,
    "headerRight" TEXT,
    "footerLeft" TEXT,
    "footerCenter" TEXT,
    "footerRight" TEXT,
    "bodyFont" TEXT,
    "headingFont" TEXT,
    "bodyPoints" REAL,
    "headingColor" TEXT,
    "tableColor" TEXT,
    "foreword" TEXT,
    "imprint" TEXT,
    "contact" TEXT,
    "position" TEXT
) STRICT;

ALTER TABLE "document" ADD COLUMN "reportTemplate" TEXT;
CREATE INDEX "document_reportTemplate" ON "document" ("reportTemplate");
