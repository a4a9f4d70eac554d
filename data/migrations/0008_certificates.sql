-- ---- Certificates: plain tables, made from facts -----------------------------------------------------------------------
-- Every issue of a certificate as its fact says it; the words stand in the fact, so that they are gone where it is emptied.
-- n and year are those of its number, NULL while that is to follow. is_signed: by the key it names, over these fields. why: ''
-- where it counts, else what keeps it from it ('signature', 'number'); that follows from keys, blocks and other issues.
CREATE TABLE certificate (
  project TEXT NOT NULL, certificate TEXT NOT NULL, participant TEXT NOT NULL, kind TEXT NOT NULL, issue INTEGER NOT NULL,
  number_text TEXT NOT NULL, n INTEGER, year INTEGER, key TEXT NOT NULL, signature TEXT NOT NULL, is_signed INTEGER NOT NULL,
  why TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (project, writer, seq)
) WITHOUT ROWID;
CREATE INDEX certificate_issue ON certificate (certificate, issue);
CREATE INDEX certificate_number ON certificate (kind, year, n);

CREATE TABLE certificate_end (
  project TEXT NOT NULL, certificate TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (project, certificate, writer, seq)
) WITHOUT ROWID;
-- The newest word on a person counts.
CREATE TABLE certificate_grant (
  project TEXT NOT NULL, participant TEXT NOT NULL, kind TEXT NOT NULL, decision TEXT NOT NULL, writer TEXT NOT NULL,
  seq INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (project, participant, kind, writer, seq)
) WITHOUT ROWID;
CREATE TABLE certificate_handed (
  project TEXT NOT NULL, certificate TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (project, certificate, writer, seq)
) WITHOUT ROWID;

-- Of the organisation: keys that it endorses, keys that are no more, and who may give which numbers (last: NULL, without end).
CREATE TABLE certificate_key (
  key TEXT NOT NULL, key_id TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, writer, seq)
) WITHOUT ROWID;
CREATE TABLE certificate_key_end (
  key TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, writer, seq)
) WITHOUT ROWID;
CREATE TABLE number_block (
  series TEXT NOT NULL, year INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER, station TEXT NOT NULL,
  writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (writer, seq)
) WITHOUT ROWID;

-- Certificates of people who were erased: their numbers stay used.
CREATE TABLE certificate_erased (
  project TEXT NOT NULL, certificate TEXT NOT NULL, issue INTEGER NOT NULL, kind TEXT NOT NULL, number_text TEXT NOT NULL,
  n INTEGER NOT NULL, year INTEGER NOT NULL, revoked INTEGER NOT NULL, writer TEXT NOT NULL,
  PRIMARY KEY (project, certificate, issue, kind, number_text, n, year, revoked, writer)
) WITHOUT ROWID;
