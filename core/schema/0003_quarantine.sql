-- Format 3 of the file: what came from elsewhere and is not a part of the file, or not yet.

-- Commits that wait, unread, for a parent that is not here yet. Under one id several may wait that differ: which of them
-- can be admitted shows when the parents come. "hash" is that of the content as it came, empty in files of format 2.
ALTER TABLE "inbox_" RENAME TO "inbox2_";
CREATE TABLE "inbox_" ("n" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "content" BLOB NOT NULL, "hash" TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "inbox_" ("id", "content") SELECT "id", "content" FROM "inbox2_";
DROP TABLE "inbox2_";

-- Where it was seen, so that it is named and not read again: of each commit that waits or was refused, and of whole files
-- that cannot be read. "place" is the folder or server, empty for a single file; "source" the file or account in it,
-- "stamp" how that looked (another one is read anew); "commit" is empty for the source as a whole. "reason" says why it
-- was refused, empty where it waits. "format" is the content format of the program that judged: a newer one judges anew.
-- "discarded" is what a person wants to hear no more of. Holds no values.
CREATE TABLE "held_" ("place" TEXT NOT NULL, "source" TEXT NOT NULL, "commit" TEXT NOT NULL, "hash" TEXT NOT NULL, "stamp" TEXT NOT NULL, "reason" TEXT NOT NULL, "hint" TEXT NOT NULL, "since" TEXT NOT NULL, "format" INTEGER NOT NULL, "discarded" INTEGER NOT NULL DEFAULT 0, PRIMARY KEY ("place", "source", "commit", "hash")) STRICT, WITHOUT ROWID;
CREATE INDEX "held_commit" ON "held_" ("commit");
