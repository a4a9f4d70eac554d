-- Facts and chains: what is kept for good. `project` is '' for facts of the organisation.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE fact (
  id TEXT NOT NULL,
  project TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  head_sig TEXT
);
CREATE UNIQUE INDEX fact_id ON fact (id);
CREATE UNIQUE INDEX fact_place ON fact (project, station, seq);
CREATE INDEX fact_at ON fact (at);

-- The head of each chain, its key, and why it is believed: 'own', 'endorsed', 'owner' (the store's owner imported it).
CREATE TABLE chain (
  project TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  trust TEXT NOT NULL,
  PRIMARY KEY (project, station)
) WITHOUT ROWID;

-- Facts that wait ('gap', 'introduction', 'future', 'signature', 'erased') or contradict a stored one ('fork').
CREATE TABLE pending (
  project TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (project, station, seq, hash)
) WITHOUT ROWID;
