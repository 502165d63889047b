-- Format 4 of the file: what proves a commit (docs/decisions/0011-digest-per-commit.md). Commits of content format 1 have
-- none of it.

-- BLAKE2b-256 over the commit: its header, the digests of its parents and one leaf for each change.
ALTER TABLE "commit_" ADD COLUMN "digest" BLOB;

-- What makes the values of a row in a commit unguessable once they are erased: 16 random bytes, gone with the values.
CREATE TABLE "salt_" ("seq" INTEGER NOT NULL, "row" INTEGER NOT NULL, "salt" BLOB NOT NULL, PRIMARY KEY ("seq", "row")) STRICT, WITHOUT ROWID;

-- Of the changes of erased rows: 32 bytes that stand for the value which was there, so that the digest still holds.
CREATE TABLE "seal_" ("seq" INTEGER NOT NULL, "row" INTEGER NOT NULL, "unit" INTEGER NOT NULL, "seal" BLOB NOT NULL, PRIMARY KEY ("seq", "row", "unit")) STRICT, WITHOUT ROWID;
