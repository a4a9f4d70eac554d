#include "record/postgres/server_checks.h"

#include "record/record_errors.h"

namespace sala {
namespace {

constexpr int known_schema = 1;

constexpr const char* look = R"(SELECT current_setting('server_encoding'),
  EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'sala' AND c.relname = 'about'),
  rolsuper OR rolbypassrls OR EXISTS (SELECT FROM pg_roles o WHERE o.rolname = 'sala_owner' AND pg_has_role(o.oid, 'USAGE')),
  (rolsuper OR rolcreaterole) AND has_database_privilege(current_database(), 'CREATE')
  FROM pg_roles WHERE rolname = current_user)";

/// Answers one row for each thing that stands open.
constexpr const char* find_open = R"(
  WITH guarded AS (SELECT c.oid, c.relname, c.relrowsecurity, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'sala' AND c.relname IN ('fact', 'credential', 'joining', 'file'))
  SELECT 'no row-level security on ' || relname FROM guarded WHERE NOT relrowsecurity OR relkind <> 'r'
  UNION ALL SELECT 'tables are missing' WHERE (SELECT count(*) FROM guarded) <> 4
  UNION ALL SELECT 'a policy is not Sala''s: ' || polname FROM pg_policy WHERE polrelid IN (SELECT oid FROM guarded) AND polname
    NOT IN ('own_row', 'reads', 'writes', 'files_read', 'files_write', 'office_joining', 'admits')
  UNION ALL SELECT 'a table inherits from ' || g.relname FROM guarded g JOIN pg_inherits i ON i.inhparent = g.oid
  UNION ALL SELECT 'a rule or view shows ' || g.relname FROM guarded g
    JOIN pg_depend d ON d.refobjid = g.oid AND d.refclassid = 'pg_class'::regclass AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
    WHERE NOT coalesce(v.reloptions && '{security_invoker=true,security_invoker=on,security_invoker=1}', false)
  UNION ALL SELECT 'a trigger stands on ' || g.relname FROM guarded g JOIN pg_trigger t ON t.tgrelid = g.oid WHERE NOT t.tgisinternal
  LIMIT 1)";

/// Somebody's fact, pushed by somebody: both are nobody.
constexpr const char* write_as_another = R"(INSERT INTO sala.fact
  (project, station, seq, hash, id, at, kind, body, body_hash, readers, pushed_by)
  SELECT '00000000-0000-0000-0000-000000000000', nobody, 1, nothing, nobody, '1970-01-01T00:00:00.000Z', 'self_check', '{}', nothing,
  'door', nobody FROM (SELECT 'ffffffff-ffff-4fff-bfff-ffffffffffff'::uuid, sha256('')) AS made (nobody, nothing))";

constexpr const char* refused_state = "42501";

}  // namespace

Result<ServerFound> look_at_server(ServerLink& link, const std::string& shown) {
  const auto rows = link.ask({look});
  if (!rows) return Failure(rows.error());
  if (rows->count() != 1) return record_failure(SyncTrouble::form, shown, "pg_roles");
  if (rows->text(0, 0) != "UTF8") return record_failure(SyncTrouble::form, shown, "encoding " + rows->text(0, 0));
  return ServerFound{rows->number(0, 1) != 0, rows->number(0, 2) != 0, rows->number(0, 3) != 0};
}

Result<void> check_protection(ServerLink& link, const std::string& shown) {
  const auto rows = link.ask({find_open});
  if (!rows) return Failure(rows.error());
  return rows->count() == 0 ? Result<void>() : record_failure(SyncTrouble::unprotected, shown, rows->text(0, 0));
}

Result<void> check_by_trying(ServerLink& link, const std::string& shown) {
  const ServerAsk attempt{write_as_another};
  const auto tried = link.turn({&attempt, 1}, TurnEnd::roll_back);
  if (!tried && link.last_refusal().state == refused_state) return {};
  if (!tried && is_passing(trouble_of(tried.error()))) return Failure(tried.error());
  return record_failure(SyncTrouble::unprotected, shown, "it lets a station write as another");
}

Result<void> check_login(ServerLink& link, const std::string& shown, const Uuid& station) {
  const auto rows =
      link.ask({"SELECT station, revoked_at IS NOT NULL FROM sala.credential WHERE login = current_user"});
  if (!rows) return Failure(rows.error());
  if (rows->count() == 0 || rows->is_null(0, 0))
    return record_failure(SyncTrouble::access, shown, "login not given out");
  if (rows->number(0, 1) != 0) return record_failure(SyncTrouble::access, shown, "login ended");
  if (rows->id(0, 0) != station) return record_failure(SyncTrouble::access, shown, "login of another station");
  return {};
}

Result<RecordInfo> about_record(ServerLink& link, const std::string& shown) {
  const auto rows = link.ask({"SELECT record, schema, organisation FROM sala.about"});
  if (!rows) return Failure(rows.error());
  if (rows->count() != 1) return record_failure(SyncTrouble::form, shown, "sala.about");
  if (rows->number(0, 1) > known_schema) return record_failure(SyncTrouble::newer, shown);
  RecordInfo info{rows->id(0, 0), std::nullopt, static_cast<int>(rows->number(0, 1)), RecordAccess::station, {}};
  if (!rows->is_null(0, 2)) info.organisation = from_hex<32>(rows->digits(0, 2));
  return info;
}

Result<void> claim_record(ServerLink& link, const PublicKey& organisation) {
  const auto done =
      link.ask({"UPDATE sala.about SET organisation = $1 WHERE organisation IS NULL",
                {server_bytes({reinterpret_cast<const char*>(organisation.data()), organisation.size()})}});
  return done ? Result<void>() : Failure(done.error());
}

}  // namespace sala
