-- Bodies may be absent: erased, the fact keeps its place in the chain by body_hash. The rows go over in their order; their
-- numbers are this store's alone, and tie the rows of tables with many of them to their facts.
CREATE TABLE fact_with_absent (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT, body_hash TEXT NOT NULL, hash TEXT NOT NULL, head_sig TEXT, absent TEXT
);
INSERT INTO fact_with_absent (number, id, project, station, seq, at, kind, body, body_hash, hash, head_sig)
  SELECT rowid, id, project, station, seq, at, kind, body, body_hash, hash, head_sig FROM fact ORDER BY rowid;
DROP TABLE fact;
ALTER TABLE fact_with_absent RENAME TO fact;
CREATE UNIQUE INDEX fact_place ON fact (project, station, seq);
CREATE INDEX fact_id ON fact (id);
-- Kinds that are few, and that must be found by what they are: who is who, and what is judged anew with a station's rights.
CREATE INDEX fact_kind ON fact (kind, project, at, station, seq) WHERE kind IN ('station_put', 'organisation_put', 'project_put',
  'session_put', 'gate', 'participant_merged', 'ticket_revoked', 'erasure');

-- The newest `at` of a chain's facts that count: what the clock must be after, without an index over all facts. Made from
-- facts, as the plain tables are.
ALTER TABLE chain ADD COLUMN newest_at TEXT NOT NULL DEFAULT '';

-- What decides whether a waiting line can move, so that lines are read again only then; its size, so that what waits can be
-- bounded; and how many more were met in its place than are kept. counts: signed by its chain's key, or vouched for.
ALTER TABLE pending ADD COLUMN counts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE pending ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pending ADD COLUMN beyond INTEGER NOT NULL DEFAULT 0;
UPDATE pending SET bytes = length(CAST(line AS BLOB));
DROP INDEX pending_place;
DROP INDEX pending_reason;
CREATE INDEX pending_place ON pending (project, station, seq, hash, counts, bytes);
CREATE INDEX pending_reason ON pending (reason, project, station);

-- ---- Plain tables -----------------------------------------------------------------------------------------------------
-- Which project a scope is of (core/scope.h); and the facts that an erasure names.
CREATE TABLE scope (scope TEXT PRIMARY KEY, project TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE erased (fact TEXT PRIMARY KEY) WITHOUT ROWID;

-- The ids that a fact speaks of, but for check-ins, which are found by whom they count for.
CREATE TABLE mention (
  project TEXT NOT NULL, id TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, chain TEXT NOT NULL,
  PRIMARY KEY (project, id, writer, seq, chain)
) WITHOUT ROWID;

-- A check-in is written at the end of its table and into the index that counts; what else finds it goes by its fact.
DROP TABLE check_in;
CREATE TABLE check_in (
  number INTEGER PRIMARY KEY, project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, fact TEXT NOT NULL,
  at TEXT NOT NULL, participant TEXT NOT NULL, ticket TEXT NOT NULL, session TEXT NOT NULL, method TEXT NOT NULL,
  time TEXT NOT NULL, time_ms INTEGER NOT NULL, who TEXT NOT NULL, corrected INTEGER NOT NULL
);
CREATE INDEX check_in_counts ON check_in (project, session, who, time_ms, corrected);
CREATE INDEX check_in_unnamed ON check_in (project, ticket) WHERE participant = '';
