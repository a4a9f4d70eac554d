-- The plain tables, made from facts alone; `facts rebuild` empties and fills them. Where a newer put wins, (rank, at,
-- writer, seq) of the winning fact stand beside it.
CREATE TABLE organisation (one INTEGER PRIMARY KEY CHECK (one = 1), body TEXT NOT NULL, at TEXT, writer TEXT, seq INTEGER);

CREATE TABLE station (
  station TEXT PRIMARY KEY, key TEXT NOT NULL, key_id TEXT NOT NULL, body TEXT NOT NULL,
  rank INTEGER NOT NULL, at TEXT, writer TEXT, seq INTEGER          -- rank 1: endorsed by the pinned organisation
) WITHOUT ROWID;
CREATE INDEX station_key_id ON station (key_id);

CREATE TABLE project (
  project TEXT PRIMARY KEY, code TEXT NOT NULL, starts_on TEXT NOT NULL, body TEXT NOT NULL,
  at TEXT, writer TEXT, seq INTEGER
) WITHOUT ROWID;

CREATE TABLE session (
  project TEXT NOT NULL, session TEXT NOT NULL, starts_ms INTEGER NOT NULL, late_ms INTEGER NOT NULL, body TEXT NOT NULL,
  at TEXT, writer TEXT, seq INTEGER, PRIMARY KEY (project, session)
) WITHOUT ROWID;

CREATE TABLE participant (
  project TEXT NOT NULL, participant TEXT NOT NULL, no TEXT NOT NULL, personnel_type TEXT NOT NULL, status TEXT NOT NULL,
  walk_in INTEGER NOT NULL, search TEXT NOT NULL, body TEXT NOT NULL,
  rank INTEGER NOT NULL, at TEXT, writer TEXT, seq INTEGER,         -- rank 1: written with staff rights
  PRIMARY KEY (project, participant)
) WITHOUT ROWID;

-- What participant_merged says, and where each person ends up once all merges are followed.
CREATE TABLE merged (
  project TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
  at TEXT, writer TEXT, seq INTEGER, PRIMARY KEY (project, source)
) WITHOUT ROWID;
CREATE TABLE resolved (project TEXT NOT NULL, source TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (project, source)) WITHOUT ROWID;

CREATE TABLE ticket (
  project TEXT NOT NULL, ticket TEXT NOT NULL, participant TEXT NOT NULL, issue INTEGER NOT NULL,
  rank INTEGER NOT NULL, at TEXT, writer TEXT, seq INTEGER,         -- rank 0: counts only for a walk-in
  PRIMARY KEY (project, ticket)
) WITHOUT ROWID;
CREATE INDEX ticket_participant ON ticket (project, participant);
CREATE TABLE ticket_end (project TEXT NOT NULL, ticket TEXT NOT NULL, PRIMARY KEY (project, ticket)) WITHOUT ROWID;

CREATE TABLE gate (
  project TEXT NOT NULL, target TEXT NOT NULL, phase TEXT NOT NULL, open INTEGER NOT NULL,
  at TEXT, writer TEXT, seq INTEGER, PRIMARY KEY (project, target, phase)
) WITHOUT ROWID;

CREATE TABLE check_in (
  fact TEXT PRIMARY KEY, project TEXT NOT NULL, participant TEXT NOT NULL, ticket TEXT NOT NULL, session TEXT NOT NULL,
  who TEXT NOT NULL,                                               -- the person it counts for, or 'ticket:' and the ticket
  method TEXT NOT NULL, time TEXT NOT NULL, time_ms INTEGER NOT NULL, at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX check_in_who ON check_in (project, who, session);
CREATE INDEX check_in_ticket ON check_in (project, ticket);
CREATE INDEX check_in_session ON check_in (project, session, who);

CREATE TABLE correction (
  fact TEXT PRIMARY KEY, project TEXT NOT NULL, target TEXT NOT NULL, writer TEXT NOT NULL, own_only INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX correction_target ON correction (target);

CREATE TABLE consent (
  fact TEXT PRIMARY KEY, project TEXT NOT NULL, participant TEXT NOT NULL, notice TEXT NOT NULL, version TEXT NOT NULL,
  given INTEGER NOT NULL, time TEXT NOT NULL
) WITHOUT ROWID;
