-- Kept for good: facts, their chains, what waits, and this machine's settings. `project` is '' for facts of the organisation.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A fact's place is unique, its id is not: an id is only what its writer said, and must not keep another's fact out.
CREATE TABLE fact (
  id TEXT NOT NULL, project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
  body TEXT NOT NULL, body_hash TEXT NOT NULL, hash TEXT NOT NULL, head_sig TEXT
);
CREATE UNIQUE INDEX fact_place ON fact (project, station, seq);
CREATE INDEX fact_id ON fact (id);
CREATE INDEX fact_at ON fact (at);
CREATE INDEX fact_authority ON fact (at, station, seq, project) WHERE kind IN ('station_put', 'organisation_put');

-- The head of each chain and the key it is signed with. own: this store writes it; accepted: the store's owner took it in.
CREATE TABLE chain (
  project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, key TEXT NOT NULL,
  own INTEGER NOT NULL, accepted INTEGER NOT NULL, PRIMARY KEY (project, station)
) WITHOUT ROWID;

-- Lines that wait or contradict, with the reason (waiting.h), and whether the store's owner brought them.
CREATE TABLE pending (
  line_hash TEXT PRIMARY KEY, project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
  reason TEXT NOT NULL, vouched INTEGER NOT NULL, line TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pending_place ON pending (project, station, seq);
CREATE INDEX pending_reason ON pending (reason);

-- ---- The plain tables: made from facts alone; `facts rebuild` empties and fills them. -------------------------------
-- Where the newest put wins, (rank, at, writer, seq) of the winning fact stand beside what it said.

-- Stored facts that change nothing: 'rights', 'organisation' (another one's), 'unreadable' (another version's).
CREATE TABLE held (
  project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (project, station, seq)
) WITHOUT ROWID;

CREATE TABLE organisation (one INTEGER PRIMARY KEY CHECK (one = 1), body TEXT NOT NULL);

-- endorsed: by the pinned organisation key, now; known: endorsed once, or spoken of by an office.
CREATE TABLE station (
  station TEXT PRIMARY KEY, key TEXT NOT NULL, key_id TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL,
  endorsement TEXT NOT NULL, endorsed INTEGER NOT NULL, known INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX station_key_id ON station (key_id);

CREATE TABLE project (
  project TEXT PRIMARY KEY, code TEXT NOT NULL, starts_on TEXT NOT NULL, body TEXT NOT NULL,
  at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE session (
  project TEXT NOT NULL, session TEXT NOT NULL, starts_ms INTEGER NOT NULL, body TEXT NOT NULL,
  at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, session)
) WITHOUT ROWID;

CREATE TABLE gate (
  project TEXT NOT NULL, target TEXT NOT NULL, phase TEXT NOT NULL, open INTEGER NOT NULL,
  at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, target, phase)
) WITHOUT ROWID;

-- rank 1: written with staff rights, which no door's put outranks. `search` is the folded text a search looks through.
CREATE TABLE participant (
  project TEXT NOT NULL, participant TEXT NOT NULL, no TEXT NOT NULL, prefix TEXT NOT NULL, given_name TEXT NOT NULL,
  family_name TEXT NOT NULL, name_en TEXT NOT NULL, position TEXT NOT NULL, unit TEXT NOT NULL, personnel_type TEXT NOT NULL,
  email TEXT NOT NULL, phone TEXT NOT NULL, reply TEXT NOT NULL, status TEXT NOT NULL, replaces TEXT NOT NULL,
  walk_in INTEGER NOT NULL, search TEXT NOT NULL,
  rank INTEGER NOT NULL, at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, participant)
) WITHOUT ROWID;

-- What participant_merged says, and where each person ends up once all merges are followed.
CREATE TABLE merge (
  project TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
  at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, source)
) WITHOUT ROWID;
CREATE TABLE merged (project TEXT NOT NULL, source TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (project, source)) WITHOUT ROWID;
CREATE INDEX merged_person ON merged (project, person);

-- Every word about a ticket, and the one that counts: staff's before a door's, a door's only for a walk-in, then the newest.
CREATE TABLE ticket_word (
  -- the key's columns stand first: SQLite 3.40's integrity_check sees NULLs that are not there otherwise
  project TEXT NOT NULL, ticket TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, participant TEXT NOT NULL,
  issue INTEGER NOT NULL, rank INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (project, ticket, writer, seq)
) WITHOUT ROWID;
CREATE INDEX ticket_word_participant ON ticket_word (project, participant);
CREATE TABLE ticket (
  project TEXT NOT NULL, ticket TEXT NOT NULL, participant TEXT NOT NULL, issue INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (project, ticket)
) WITHOUT ROWID;
CREATE INDEX ticket_participant ON ticket (project, participant);
CREATE TABLE ticket_end (project TEXT NOT NULL, ticket TEXT NOT NULL, PRIMARY KEY (project, ticket)) WITHOUT ROWID;

-- who: the person it counts for, or 'ticket:' and the ticket while nobody is known for it. session '' is the registration.
CREATE TABLE check_in (
  project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, fact TEXT NOT NULL, at TEXT NOT NULL,
  participant TEXT NOT NULL, ticket TEXT NOT NULL, session TEXT NOT NULL, method TEXT NOT NULL,
  time TEXT NOT NULL, time_ms INTEGER NOT NULL, who TEXT NOT NULL, corrected INTEGER NOT NULL, PRIMARY KEY (project, writer, seq)
) WITHOUT ROWID;
CREATE INDEX check_in_counts ON check_in (project, session, who, time_ms, at, writer, seq) WHERE corrected = 0;
CREATE INDEX check_in_fact ON check_in (fact);
CREATE INDEX check_in_ticket ON check_in (project, ticket);

-- own_only: counts only against check-ins of the station that wrote it.
CREATE TABLE correction (
  project TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, target TEXT NOT NULL, own_only INTEGER NOT NULL,
  PRIMARY KEY (project, writer, seq)
) WITHOUT ROWID;
CREATE INDEX correction_target ON correction (target);

CREATE TABLE consent (
  project TEXT NOT NULL, participant TEXT NOT NULL, notice TEXT NOT NULL, version TEXT NOT NULL, given INTEGER NOT NULL,
  time TEXT NOT NULL, at TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (project, participant, notice)
) WITHOUT ROWID;
