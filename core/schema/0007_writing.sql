-- Format 7 of the file: how people of the file write.

-- Eigenes Wort
CREATE TABLE "dictionaryWord" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "word" TEXT,
    "language" TEXT,
    "note" TEXT
) STRICT;

-- Abkürzung
CREATE TABLE "abbreviation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "abbreviation" TEXT,
    "meaning" TEXT,
    "note" TEXT
) STRICT;

-- Schreibregeln
CREATE TABLE "houseStyle" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "genderForm" TEXT,
    "sentenceWords" INTEGER
) STRICT;
