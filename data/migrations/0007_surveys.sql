-- ---- Surveys: plain tables, made from facts ---------------------------------------------------------------------------
-- Where survey_put stands; bodies are read from the facts, the newest counts.
CREATE TABLE survey_word (
  project TEXT NOT NULL, survey TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (project, survey, writer, seq)
) WITHOUT ROWID;

-- Who has answered, and at which station.
CREATE TABLE survey_completed (
  project TEXT NOT NULL, survey TEXT NOT NULL, participant TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (project, survey, participant, writer, seq)
) WITHOUT ROWID;

-- What was released, in the order of ids that are drawn: nothing here tells who, when, or beside what else. answers: a line
-- for each item, its id, a blank, and the value as canonical JSON. What came twice has one `response`, or one `salt`.
CREATE TABLE survey_response (
  project TEXT NOT NULL, survey TEXT NOT NULL, response TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  answers TEXT NOT NULL, PRIMARY KEY (project, survey, response, writer, seq)
) WITHOUT ROWID;
-- The text stands in its fact, so that it is gone where that is emptied.
CREATE TABLE survey_text (
  project TEXT NOT NULL, survey TEXT NOT NULL, item TEXT NOT NULL, salt TEXT NOT NULL, writer TEXT NOT NULL,
  seq INTEGER NOT NULL, PRIMARY KEY (project, survey, item, salt, writer, seq)
) WITHOUT ROWID;
CREATE TABLE survey_about (
  project TEXT NOT NULL, survey TEXT NOT NULL, item TEXT NOT NULL, salt TEXT NOT NULL, writer TEXT NOT NULL,
  seq INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (project, survey, item, salt, writer, seq)
) WITHOUT ROWID;

-- Answers that waited at a station and are gone.
CREATE TABLE survey_lost (
  project TEXT NOT NULL, survey TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (project, survey, writer, seq)
) WITHOUT ROWID;
