-- Closed from then on, of a gate that stands open; '' where it stays so.
ALTER TABLE gate ADD COLUMN until TEXT NOT NULL DEFAULT '';

-- Where the words about tests stand: test_put, test_key, test_key_opened, each in its chain; bodies are read from the facts. The
-- newest of a kind counts. minutes: of a test_put that has a limit.
CREATE TABLE test_word (
  project TEXT NOT NULL, test TEXT NOT NULL, kind TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  chain TEXT NOT NULL, at TEXT NOT NULL, minutes INTEGER, PRIMARY KEY (project, test, kind, writer, seq)
) WITHOUT ROWID;

-- More time for everybody in a phase. What is given to one attempt is found by `mention`, as all that is said of it.
CREATE TABLE more_time (
  project TEXT NOT NULL, test TEXT NOT NULL, phase TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,
  minutes INTEGER NOT NULL, PRIMARY KEY (project, test, phase, writer, seq)
) WITHOUT ROWID;

-- An attempt, as all facts of it make it (core/learning/attempt.h). answers: a line for each counted one, the question's id, a
-- blank, and the value as canonical JSON. own_more_s: of limit_s, what was given to it alone. Times are as clocks showed them; finish_… are '' and 0 while nobody handed it in.
CREATE TABLE attempt (
  project TEXT NOT NULL, attempt TEXT NOT NULL, participant TEXT NOT NULL, test TEXT NOT NULL, phase TEXT NOT NULL,
  form TEXT NOT NULL, seed TEXT NOT NULL, put TEXT NOT NULL,
  fact TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, time TEXT NOT NULL,
  corrected INTEGER NOT NULL, used_s INTEGER NOT NULL, limit_s INTEGER, own_more_s INTEGER NOT NULL,
  finish_reason TEXT NOT NULL, finish_fact TEXT NOT NULL, finish_writer TEXT NOT NULL, finish_seq INTEGER NOT NULL,
  finish_at TEXT NOT NULL, finish_time TEXT NOT NULL, finish_used_s INTEGER NOT NULL, finished_twice INTEGER NOT NULL,
  stations TEXT NOT NULL, answered INTEGER NOT NULL, answers TEXT NOT NULL, PRIMARY KEY (project, attempt)
) WITHOUT ROWID;
CREATE INDEX attempt_person ON attempt (project, test, phase, participant);
