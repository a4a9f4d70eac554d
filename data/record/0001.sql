-- Sala's record on PostgreSQL, schema 1. Run once, on the office's own database, by whoever may create roles and schemas:
--   psql --set ON_ERROR_STOP=1 --file record.sql DATABASE
-- Needs no extension, superuser, session state, sequence, trigger, view, partition, LISTEN or temporary table.
-- `sala record init` runs this text with its own values in place of those after /*pool*/, /*organisation*/ and the like.
BEGIN;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sala_owner') THEN CREATE ROLE sala_owner NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sala_station') THEN CREATE ROLE sala_station NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sala_office') THEN CREATE ROLE sala_office NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sala_join') THEN CREATE ROLE sala_join LOGIN CONNECTION LIMIT 20; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sala_admitter') THEN CREATE ROLE sala_admitter NOLOGIN CREATEROLE; END IF;
END $$;
CREATE SCHEMA sala AUTHORIZATION sala_owner;
REVOKE ALL ON SCHEMA sala FROM PUBLIC;
SET LOCAL ROLE sala_owner;

CREATE TABLE sala.about (one boolean PRIMARY KEY DEFAULT true CHECK (one), record uuid NOT NULL, schema int NOT NULL,
  organisation bytea,                               -- its public key: record init sets it, a record without one is refused
  made_at timestamptz NOT NULL DEFAULT now());

-- The hash stands in the key: a fork is two rows, nothing is swallowed and nobody's place can be taken by another's row.
-- readers: the lowest role that reads the chain (its scope), the same for every row of it.
CREATE TABLE sala.fact (
  project   uuid   NOT NULL,                       -- the scope; all zeros: the organisation
  station   uuid   NOT NULL,
  seq       bigint NOT NULL CHECK (seq BETWEEN 1 AND 9007199254740991),
  hash      bytea  NOT NULL CHECK (octet_length(hash) = 32),
  id        uuid   NOT NULL,
  at        text   COLLATE "C" NOT NULL CHECK (octet_length(at) = 24),
  kind      text   COLLATE "C" NOT NULL CHECK (octet_length(kind) BETWEEN 1 AND 64),
  body      text   COLLATE "C" CHECK (octet_length(body) <= 262144),   -- canonical text, byte for byte; null: erased
  body_hash bytea  NOT NULL CHECK (octet_length(body_hash) = 32),
  head_sig  bytea  CHECK (octet_length(head_sig) = 64),
  readers   text   COLLATE "C" NOT NULL,           -- follows from the scope's id, whatever the pusher says
  CHECK (readers = CASE substr(project::text, 15, 2) WHEN '81' THEN 'trainer' WHEN '82' THEN 'staff' ELSE 'door' END),
  pushed_by uuid   NOT NULL,
  PRIMARY KEY (readers, project, station, seq, hash)  -- readers first: who may not read a scope never walks over its rows
);
CREATE TABLE sala.credential (                      -- one row for each login
  login     name PRIMARY KEY,
  station   uuid,                                   -- null: in the pool, nobody's yet
  roles     text[] NOT NULL DEFAULT '{}',           -- staff and office bring other stations' facts, too
  revoked_at timestamptz
);
CREATE TABLE sala.joining (                         -- requests to join and their sealed answers; both short-lived
  code_hash bytea PRIMARY KEY CHECK (octet_length(code_hash) = 32), expires_at timestamptz NOT NULL,
  request text CHECK (octet_length(request) <= 4096), answer bytea CHECK (octet_length(answer) <= 65536)
);
CREATE TABLE sala.file (                            -- files by SHA-256, in parts; readers as in fact
  readers text COLLATE "C" NOT NULL CHECK (readers IN ('door', 'trainer', 'staff')),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32), part int NOT NULL CHECK (part BETWEEN 0 AND 79), parts int NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) <= 262144), pushed_by uuid NOT NULL, PRIMARY KEY (readers, sha256, pushed_by, part)  -- a bad part keeps no good one out
);

CREATE INDEX fact_erasure ON sala.fact (project) WHERE kind = 'erasure';  -- whose body an emptied fact was

-- Not FORCEd: the owner cannot log in, and sala.erase, which runs as the owner, would change nothing and say nothing.
ALTER TABLE sala.fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE sala.credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE sala.joining ENABLE ROW LEVEL SECURITY;
ALTER TABLE sala.file ENABLE ROW LEVEL SECURITY;
-- Each subquery stands alone: it runs once a statement, not once a row.
CREATE POLICY own_row ON sala.credential FOR SELECT USING (login = current_user);
CREATE POLICY reads ON sala.fact FOR SELECT USING (
  readers = 'door' AND (SELECT station IS NOT NULL AND revoked_at IS NULL FROM sala.credential WHERE login = current_user)
  OR readers = 'trainer' AND (SELECT revoked_at IS NULL AND roles && '{trainer,staff,office}' FROM sala.credential WHERE login = current_user)
  OR readers = 'staff' AND (SELECT revoked_at IS NULL AND roles && '{staff,office}' FROM sala.credential WHERE login = current_user));
CREATE POLICY writes ON sala.fact FOR INSERT WITH CHECK (
  pushed_by = (SELECT station FROM sala.credential WHERE login = current_user AND revoked_at IS NULL)
  AND (readers = 'door' OR (SELECT roles && '{staff,office}' FROM sala.credential WHERE login = current_user)
       OR readers = 'trainer' AND (SELECT roles && '{trainer}' FROM sala.credential WHERE login = current_user))
  AND (station = pushed_by AND kind NOT IN ('erasure', 'station_revoked', 'fork_settled')
       OR (SELECT roles && '{staff,office}' FROM sala.credential WHERE login = current_user)));
CREATE POLICY files_read ON sala.file FOR SELECT USING (
  readers = 'door' AND (SELECT station IS NOT NULL AND revoked_at IS NULL FROM sala.credential WHERE login = current_user)
  OR readers = 'trainer' AND (SELECT revoked_at IS NULL AND roles && '{trainer,staff,office}' FROM sala.credential WHERE login = current_user)
  OR readers = 'staff' AND (SELECT revoked_at IS NULL AND roles && '{staff,office}' FROM sala.credential WHERE login = current_user));
-- A door brings pictures that doors read and photographed answer sheets.
CREATE POLICY files_write ON sala.file FOR INSERT WITH CHECK (
  pushed_by = (SELECT station FROM sala.credential WHERE login = current_user AND revoked_at IS NULL)
  AND (readers IN ('door', 'trainer') OR (SELECT roles && '{staff,office}' FROM sala.credential WHERE login = current_user)));
CREATE POLICY office_joining ON sala.joining FOR ALL USING (
  (SELECT revoked_at IS NULL AND roles && '{office}' FROM sala.credential WHERE login = current_user));

GRANT USAGE ON SCHEMA sala TO sala_station;
GRANT SELECT ON sala.about, sala.credential TO sala_station;
GRANT SELECT, INSERT ON sala.fact, sala.file TO sala_station;
GRANT USAGE ON SCHEMA sala TO sala_office;
GRANT SELECT, INSERT, UPDATE (answer), DELETE ON sala.joining TO sala_office;

-- Erasure, the only way anything leaves: an office or the record's owner, bodies only, and only what a stored erasure fact of the
-- same project says. Who is who is never erased.
CREATE FUNCTION sala.is_kept(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT kind IN ('erasure', 'station_put', 'station_revoked', 'station_refused', 'fork_settled', 'facts_taken', 'held', 'organisation_put',
                  'project_put', 'session_put', 'certificate_key_put', 'certificate_key_ended', 'number_block') $$;
CREATE FUNCTION sala.may_erase() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_has_role(session_user, 'sala_owner', 'USAGE')
    OR EXISTS (SELECT FROM sala.credential c WHERE c.login = session_user AND c.revoked_at IS NULL AND c.roles && '{office}') $$;
CREATE FUNCTION sala.erase(p uuid, s uuid, q bigint, h bytea, facts uuid[]) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (
    UPDATE sala.fact f SET body = NULL
    WHERE f.project = p AND f.id = ANY (facts) AND f.body IS NOT NULL AND NOT sala.is_kept(f.kind) AND (SELECT sala.may_erase())
      AND EXISTS (SELECT FROM sala.fact e WHERE e.project = p AND e.station = s AND e.seq = q AND e.hash = h AND e.kind = 'erasure'
                  AND position(f.id::text IN e.body) > 0)   -- only what the stored erasure names
    RETURNING 1)
  SELECT count(*) FROM gone $$;
CREATE FUNCTION sala.drop_file(sha bytea) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (DELETE FROM sala.file f WHERE f.sha256 = sha AND (SELECT sala.may_erase()) RETURNING 1)
  SELECT count(*) FROM gone $$;
REVOKE ALL ON FUNCTION sala.is_kept, sala.may_erase, sala.erase, sala.drop_file FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sala.is_kept, sala.may_erase, sala.erase, sala.drop_file TO sala_station;
-- Joining: `sala_join` may only ask and fetch its answer; the code itself never reaches the server, only its hash.
CREATE FUNCTION sala.ask(code bytea, asked text) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH done AS (UPDATE sala.joining SET request = asked WHERE code_hash = code AND request IS NULL AND expires_at > now() RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM done) $$;
CREATE FUNCTION sala.answer(code bytea) RETURNS bytea LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT answer FROM sala.joining WHERE code_hash = code AND expires_at > now() $$;
REVOKE ALL ON FUNCTION sala.ask, sala.answer FROM PUBLIC;
GRANT USAGE ON SCHEMA sala TO sala_join; GRANT EXECUTE ON FUNCTION sala.ask, sala.answer TO sala_join;
-- Gives a login of the pool to a station: run as sala_admitter, the one role that may set passwords, which nobody logs in as.
GRANT USAGE ON SCHEMA sala TO sala_admitter; GRANT SELECT, UPDATE ON sala.credential TO sala_admitter;
CREATE POLICY admits ON sala.credential FOR ALL TO sala_admitter USING (true);
RESET ROLE;
CREATE FUNCTION sala.admit(pool name, verifier text, of uuid, its_roles text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$ BEGIN
  IF NOT EXISTS (SELECT FROM sala.credential c WHERE c.login = session_user AND c.revoked_at IS NULL AND c.roles && '{office}') THEN RAISE 'not an office'; END IF;
  IF pool !~ '^sala_s[0-9]{3}$' OR verifier !~ '^SCRAM-SHA-256[$][0-9]+:[A-Za-z0-9+/=]+[$][A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN RAISE 'not of the pool, or no verifier'; END IF;
  UPDATE sala.credential SET station = of, roles = its_roles WHERE login = pool AND station IS NULL;
  IF NOT FOUND THEN RAISE 'taken'; END IF;
  IF its_roles && '{office}' THEN EXECUTE format('GRANT sala_office TO %I', pool); END IF;
  EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', pool, verifier);
END $$;
ALTER FUNCTION sala.admit OWNER TO sala_admitter;
-- A role given or taken is taken at the server, too.
CREATE FUNCTION sala.set_roles(of uuid, its_roles text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE l name; BEGIN
  IF NOT EXISTS (SELECT FROM sala.credential c WHERE c.login = session_user AND c.revoked_at IS NULL AND c.roles && '{office}') THEN RAISE 'not an office'; END IF;
  FOR l IN UPDATE sala.credential SET roles = its_roles WHERE station = of AND login ~ '^sala_s[0-9]{3}$' RETURNING login LOOP
    IF its_roles && '{office}' THEN EXECUTE format('GRANT sala_office TO %I', l); ELSE EXECUTE format('REVOKE sala_office FROM %I', l); END IF; END LOOP;
END $$;
ALTER FUNCTION sala.set_roles OWNER TO sala_admitter;
CREATE FUNCTION sala.revoke(of uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE l name; BEGIN
  IF NOT EXISTS (SELECT FROM sala.credential c WHERE c.login = session_user AND c.revoked_at IS NULL AND c.roles && '{office}') THEN RAISE 'not an office'; END IF;
  FOR l IN UPDATE sala.credential SET revoked_at = now() WHERE station = of AND login ~ '^sala_s[0-9]{3}$' RETURNING login LOOP EXECUTE format('ALTER ROLE %I NOLOGIN', l); END LOOP;
END $$;
ALTER FUNCTION sala.revoke OWNER TO sala_admitter;
REVOKE ALL ON FUNCTION sala.admit, sala.set_roles, sala.revoke FROM PUBLIC; GRANT EXECUTE ON FUNCTION sala.admit, sala.set_roles, sala.revoke TO sala_station;
GRANT sala_office TO sala_admitter WITH ADMIN OPTION;
DO $$ BEGIN FOR i IN 1../*pool*/50 LOOP
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = format('sala_s%s', lpad(i::text, 3, '0'))) THEN
    EXECUTE format('CREATE ROLE sala_s%s NOLOGIN CONNECTION LIMIT 3 IN ROLE sala_station', lpad(i::text, 3, '0')); END IF;
  EXECUTE format('GRANT sala_s%s TO sala_admitter WITH ADMIN OPTION', lpad(i::text, 3, '0'));  -- 16 and later ask for it
  INSERT INTO sala.credential (login) VALUES (format('sala_s%s', lpad(i::text, 3, '0')));
END LOOP; END $$;
INSERT INTO sala.about (record, schema, organisation) VALUES (gen_random_uuid(), 1, /*organisation*/NULL);
-- The office that makes the record is its first login.
/*office*/
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
-- Any role may otherwise fill the disk with large objects; only a superuser may take that away.
DO $$ BEGIN IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
  REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) FROM PUBLIC; END IF; END $$;
COMMIT;
