-- Tables without rowid whose key did not come first: SQLite 3.40 checks the NOT NULL of their columns in the wrong places, and
-- called sound stores damaged. The same tables with their keys first, made anew from facts.
DROP TABLE certificate;
DROP TABLE certificate_grant;
DROP TABLE certificate_key;
DROP TABLE number_block;
CREATE TABLE certificate (
  project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, certificate TEXT NOT NULL, participant TEXT NOT NULL,
  kind TEXT NOT NULL, issue INTEGER NOT NULL, number_text TEXT NOT NULL, n INTEGER, year INTEGER, key TEXT NOT NULL,
  signature TEXT NOT NULL, is_signed INTEGER NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (project, writer, seq)
) WITHOUT ROWID;
CREATE INDEX certificate_issue ON certificate (certificate, issue);
CREATE INDEX certificate_number ON certificate (kind, year, n);
CREATE TABLE certificate_grant (
  project TEXT NOT NULL, participant TEXT NOT NULL, kind TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  decision TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (project, participant, kind, writer, seq)
) WITHOUT ROWID;
CREATE TABLE certificate_key (
  key TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, key_id TEXT NOT NULL, PRIMARY KEY (key, writer, seq)
) WITHOUT ROWID;
CREATE TABLE number_block (
  writer TEXT NOT NULL, seq INTEGER NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER,
  station TEXT NOT NULL, PRIMARY KEY (writer, seq)
) WITHOUT ROWID;
