-- Format 6 of the file: how lists of others are taken over.

-- Zuordnung
CREATE TABLE "savedMapping" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT,
    "list" TEXT,
    "shape" TEXT,
    "definition" TEXT,
    "position" TEXT
) STRICT;
