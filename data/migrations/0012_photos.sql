-- ---- Photos: a plain table, made from facts ---------------------------------------------------------------------------
-- project: the scope's id, where the facts stand. The caption stands in its fact, so that it is gone where that is emptied; the
-- file is kept by its hash beside the store.
CREATE TABLE photo (
  number INTEGER PRIMARY KEY, project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, fact TEXT NOT NULL,
  at TEXT NOT NULL, session TEXT NOT NULL, sha256 TEXT NOT NULL, time TEXT NOT NULL, corrected INTEGER NOT NULL
);
CREATE INDEX photo_of ON photo (project, time);
CREATE INDEX photo_file ON photo (sha256, corrected);
