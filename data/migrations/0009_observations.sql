-- ---- Observation: plain tables, made from facts -----------------------------------------------------------------------
-- Where rubric_put stands; bodies are read from the facts, the newest counts.
CREATE TABLE rubric_word (
  project TEXT NOT NULL, rubric TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (project, rubric, writer, seq)
) WITHOUT ROWID;

-- What observers noted, each word of it; of one observer, session, subject and item the newest counts. project: the scope's
-- id, where the facts stand. session, participant, team, rubric and item are '' where there is none; rating 0 takes back.
-- The note stands in its fact, so that it is gone where that is emptied.
CREATE TABLE observation (
  number INTEGER PRIMARY KEY, project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, fact TEXT NOT NULL,
  at TEXT NOT NULL, observer TEXT NOT NULL, session TEXT NOT NULL, participant TEXT NOT NULL, team TEXT NOT NULL,
  rubric TEXT NOT NULL, item TEXT NOT NULL, rating INTEGER NOT NULL, has_note INTEGER NOT NULL, time TEXT NOT NULL,
  corrected INTEGER NOT NULL
);
CREATE INDEX observation_place ON observation (project, at, writer, seq);
