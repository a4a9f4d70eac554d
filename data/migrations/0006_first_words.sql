-- How a person was first put on the roster with staff's rights: what two stations that took in one list agree on
-- (core/one_roster.h). name is folded, without prefix and spaces.
CREATE TABLE first_word (
  project TEXT NOT NULL, participant TEXT NOT NULL, name TEXT NOT NULL, prefix TEXT NOT NULL, given_name TEXT NOT NULL,
  family_name TEXT NOT NULL, unit TEXT NOT NULL, no TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
  walk_in INTEGER NOT NULL, at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, participant)
) WITHOUT ROWID;
CREATE INDEX first_word_name ON first_word (project, name, writer);

-- Whom staff keep apart, every word of it; a is the smaller id.
CREATE TABLE kept_apart (
  project TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (project, a, b, writer, seq)
) WITHOUT ROWID;
