// What somebody can do who took the login of a door, a trainer's laptop or an office, and speaks to the server by hand: each
// attack is one line, and none changes or shows anything.
#include <catch2/catch.hpp>

#include "core/scope.h"
#include "postgres_cluster.h"
#include "support/pen.h"

namespace sala {
namespace {

struct Attack {
  const char* what;
  std::string statement;
};

const Uuid attacked_project = id_of(0xaa);
const std::string door_id = "'" + id_of(1).text() + "'", trainer_id = "'" + id_of(2).text() + "'";
const std::string trainer_scope_id = "'" + scope_of(attacked_project, Family::trainer).text() + "'";
const std::string staff_scope_id = "'" + scope_of(attacked_project, Family::staff).text() + "'";
const std::string project_id = "'" + attacked_project.text() + "'";

struct ForgedFact {
  std::string project = project_id, station = door_id, readers = "'door'", pushed_by = door_id, kind = "'check_in'";
  std::string seq = "7", rest = "";
};
std::string forged_insert(const ForgedFact& fact) {
  return "INSERT INTO sala.fact (project, station, seq, hash, id, at, kind, body, body_hash, readers, pushed_by) "
         "VALUES (" +
         fact.project + ", " + fact.station + ", " + fact.seq + ", sha256('x'), " + door_id +
         ", '2026-11-29T00:00:00.000Z', " + fact.kind + ", '{}', sha256('x'), " + fact.readers + ", " + fact.pushed_by +
         ")" + fact.rest;
}
std::string file_insert(const std::string& readers, const std::string& pushed_by) {
  return "INSERT INTO sala.file VALUES (" + readers + ", sha256('x'), 0, 1, 'x', " + pushed_by + ")";
}

/// Of any login: nothing that stands there changes, nothing is made, nobody becomes somebody else.
const std::vector<Attack> attacks_of_anybody = {
    {"a fact changed", "UPDATE sala.fact SET body = '{}'"},
    {"a fact erased by hand", "UPDATE sala.fact SET body = NULL"},
    {"a fact deleted", "DELETE FROM sala.fact"},
    {"all facts deleted", "TRUNCATE sala.fact"},
    {"a fact put over another",
     forged_insert({.rest = " ON CONFLICT (readers, project, station, seq, hash) DO UPDATE SET body = '{}'"})},
    {"facts copied in past the policies", "COPY sala.fact FROM STDIN"},
    {"facts written into a file", "COPY sala.fact TO '/tmp/facts'"},
    {"a program of the server's", "COPY sala.fact TO PROGRAM 'cat'"},
    {"policies put off", "SET row_security = off; SELECT count(*) FROM sala.fact"},
    {"policies ended", "ALTER TABLE sala.fact DISABLE ROW LEVEL SECURITY"},
    {"a policy dropped", "DROP POLICY writes ON sala.fact"},
    {"a policy made", "CREATE POLICY more ON sala.fact USING (true)"},
    {"a trigger made",
     "CREATE TRIGGER t BEFORE INSERT ON sala.fact EXECUTE FUNCTION suppress_redundant_updates_trigger()"},
    {"a rule made", "CREATE RULE r AS ON INSERT TO sala.fact DO INSTEAD NOTHING"},
    {"an index made", "CREATE INDEX ON sala.fact (body)"},
    {"a child of the table", "CREATE TABLE sala.child () INHERITS (sala.fact)"},
    {"a temporary table", "CREATE TEMPORARY TABLE t (a int)"},
    {"a table", "CREATE TABLE public.t (a int)"},
    {"a function", "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"},
    {"a schema", "CREATE SCHEMA mine"},
    {"an extension", "CREATE EXTENSION file_fdw"},
    {"a database", "CREATE DATABASE mine"},
    {"a role", "CREATE ROLE mine"},
    {"the owner's role", "SET ROLE sala_owner"},
    {"the admitter's role", "SET ROLE sala_admitter"},
    {"the superuser's session", "SET SESSION AUTHORIZATION boss"},
    {"a word for another's login", "ALTER ROLE sala_s004 PASSWORD 'x'"},
    {"membership in the owner's role", "GRANT sala_owner TO CURRENT_USER"},
    {"a setting of the server's", "ALTER SYSTEM SET log_statement = 'all'"},
    {"its own roles", "UPDATE sala.credential SET roles = '{staff,office}'"},
    {"a login more", "INSERT INTO sala.credential VALUES ('mine', " + door_id + ", '{office}')"},
    {"another record's name", "UPDATE sala.about SET record = gen_random_uuid()"},
    {"a file deleted", "DELETE FROM sala.file"},
    {"a file changed", "UPDATE sala.file SET bytes = ''"},
    {"a lock on all facts", "LOCK TABLE sala.fact IN ACCESS EXCLUSIVE MODE"},
    {"a lock against writers", "LOCK TABLE sala.fact IN SHARE MODE"},
    {"locks on rows", "SELECT * FROM sala.fact FOR UPDATE"},
    {"a large object", "SELECT lo_create(0)"},
    {"a large object of bytes", "SELECT lo_from_bytea(0, 'x')"},
    {"a file of the server's", "SELECT pg_read_file('/etc/passwd')"},
    {"a folder of the server's", "SELECT pg_ls_dir('/')"},
    {"a transaction that stays", "BEGIN; PREPARE TRANSACTION 'x'"},
    {"asking to join in another's place", "SELECT sala.ask(sha256('x'), 'x')"},
    {"a number beyond all", forged_insert({.seq = "9007199254740992"})},
    {"readers that are none", forged_insert({.readers = "'all'"})},
};

const std::vector<Attack> attacks_of_a_station = {
    {"another station's fact", forged_insert({.station = trainer_id})},
    {"another station's fact in its name", forged_insert({.station = trainer_id, .pushed_by = trainer_id})},
    {"a planted last seq", forged_insert({.station = trainer_id, .seq = "9007199254740991"})},
    {"its fact in another's name", forged_insert({.pushed_by = trainer_id})},
    {"an erasure", forged_insert({.kind = "'erasure'"})},
    {"a revocation", forged_insert({.kind = "'station_revoked'"})},
    {"a settling", forged_insert({.kind = "'fork_settled'"})},
    {"the staff's scope", forged_insert({.project = staff_scope_id, .readers = "'staff'"})},
    {"the staff's scope for doors", forged_insert({.project = staff_scope_id, .readers = "'door'"})},
    {"doors' facts hidden from doors", forged_insert({.readers = "'staff'"})},
    {"a file for staff", file_insert("'staff'", door_id)},
    {"a file in another's name", file_insert("'door'", trainer_id)},
    {"admitting", "SELECT sala.admit('sala_s006', 'SCRAM-SHA-256$4096:aaaa$bbbb:cccc', gen_random_uuid(), '{office}')"},
    {"roles for itself", "SELECT sala.set_roles(" + door_id + ", '{office}')"},
    {"another shut out", "SELECT sala.revoke(" + trainer_id + ")"},
    {"the office's role", "SET ROLE sala_office"},
    {"who asks to join", "SELECT * FROM sala.joining"},
    {"an answer to who asks", "INSERT INTO sala.joining VALUES (sha256('x'), now(), 'x', 'x')"},
};

const std::vector<Attack> attacks_of_a_trainer = {
    {"the staff's scope",
     forged_insert({.project = staff_scope_id, .station = trainer_id, .readers = "'staff'", .pushed_by = trainer_id})},
    {"a door's fact", forged_insert({.pushed_by = trainer_id})},
    {"an erasure", forged_insert({.station = trainer_id, .pushed_by = trainer_id, .kind = "'erasure'"})},
    {"a file for staff", file_insert("'staff'", trainer_id)},
};

const std::vector<Attack> attacks_of_a_door = {
    {"the trainers' scope", forged_insert({.project = trainer_scope_id, .readers = "'trainer'"})},
    {"the trainers' scope for doors", forged_insert({.project = trainer_scope_id, .readers = "'door'"})},
};

const std::vector<Attack> attacks_of_an_office = {
    {"its fact in another's name", forged_insert({.pushed_by = trainer_id})},
    {"a login that is not the pool's",
     "SELECT sala.admit('boss', 'SCRAM-SHA-256$4096:aaaa$bbbb:cccc', gen_random_uuid(), '{door}')"},
    {"the owner's role as a login",
     "SELECT sala.admit('sala_owner', 'SCRAM-SHA-256$4096:aaaa$bbbb:cccc', gen_random_uuid(), '{door}')"},
    {"a plain word as a verifier", "SELECT sala.admit('sala_s006', 'plain', gen_random_uuid(), '{door}')"},
    {"a statement in a verifier", "SELECT sala.admit('sala_s006', 'x'' SUPERUSER --', gen_random_uuid(), '{door}')"},
    {"a login that is given out",
     "SELECT sala.admit('sala_s002', 'SCRAM-SHA-256$4096:aaaa$bbbb:cccc', gen_random_uuid(), '{door}')"},
};

/// Statements that succeed and must come to nothing: the count they answer is 0.
const std::vector<Attack> vain_attacks = {
    {"facts of other scopes", "SELECT count(*) FROM sala.fact WHERE readers <> 'door'"},
    {"facts of other scopes by a leak", "SELECT count(*) FROM sala.fact WHERE body LIKE '%note%'"},
    {"others' logins", "SELECT count(*) - 1 FROM sala.credential"},
    {"an erasure that nobody wrote",
     "SELECT sala.erase(" + project_id + ", " + door_id + ", 1, sha256('x'), ARRAY(SELECT id FROM sala.fact))"},
    {"a file dropped", "SELECT sala.drop_file(sha256('file'))"},
};

}  // namespace

TEST_CASE("a stolen login changes nothing at the server, shows nothing and becomes nobody else") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  Pen trainer(2, Roles::all());
  trainer.write(attacked_project, "check_in", {{"participant", id_of(5).text()}});
  trainer.write(scope_of(attacked_project, Family::trainer), "observation", {{"note", "x"}});
  auto record = day.record(2);
  REQUIRE(record->open({id_of(2), served_organisation, {}, true}));
  REQUIRE(record->push(trainer.lines()));
  REQUIRE(record->put_file(Family::project, FileHash::of("file"), "file"));
  const auto state = [&] {
    auto boss = cluster->boss(ServedDay::database);
    return boss
        .ask({"SELECT (SELECT md5(string_agg(f::text, '' ORDER BY hash)) FROM sala.fact f) || (SELECT "
              "md5(string_agg(c::text, '' "
              "ORDER BY login)) FROM sala.credential c) || (SELECT count(*) FROM sala.file) || (SELECT count(*) FROM "
              "sala.joining) || "
              "(SELECT count(*) FROM pg_class) || (SELECT md5(string_agg(r::text, '' ORDER BY rolname)) FROM pg_authid "
              "r) || "
              "(SELECT count(*) FROM pg_auth_members) || (SELECT count(*) FROM pg_largeobject_metadata)"})
        .value()
        .text(0, 0);
  };
  const std::string before = state();
  const auto try_all = [&](int station, const std::vector<Attack>& attacks) {
    for (const auto& [what, statement] : attacks) {
      auto stolen = day.link(station);
      INFO("station " << station << ": " << what);
      CHECK_FALSE(stolen.run(statement));
    }
  };
  for (const int station : {1, 2, 4}) try_all(station, attacks_of_anybody);
  try_all(1, attacks_of_a_station);
  try_all(1, attacks_of_a_door);
  try_all(2, attacks_of_a_trainer);
  try_all(4, attacks_of_an_office);
  for (const auto& [what, statement] : vain_attacks) {
    auto stolen = day.link(1);
    INFO(what);
    CHECK(stolen.ask({statement.c_str()}).value().number(0, 0) == 0);
  }
  CHECK(state() == before);
}

TEST_CASE("a server erases what a stored erasure names, for an office alone, and nothing else") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  Pen door(1, Roles::all()), office(4, Roles::all());
  const Uuid person = id_of(5), other = id_of(6);
  const Fact named = door.write(attacked_project, "check_in", {{"participant", person.text()}});
  const Fact kept = door.write(attacked_project, "check_in", {{"participant", other.text()}});
  const Fact erasure = office.write(
      attacked_project, "erasure",
      {{"participant", person.text()}, {"facts", Json::array({named.id.text(), door.facts[0].id.text()})}});
  const RecordErasure wish{{erasure.project, erasure.station, erasure.seq, erasure.hash},
                           {named.id, kept.id, door.facts[0].id}};
  auto at_door = day.record(1), at_office = day.record(4);
  REQUIRE(at_door->open({id_of(1), served_organisation, {}, true}));
  REQUIRE(at_office->open({id_of(4), served_organisation, {}, true}));
  REQUIRE(at_door->push(door.lines()));
  REQUIRE(at_office->push(office.lines()));
  CHECK_FALSE(at_door->erase(wish));
  CHECK(at_office->erase(wish).value() == 1);
  CHECK(at_door->push(door.lines()).value().already == std::ssize(door.facts));
  const RecordPage page =
      at_door->pull(std::vector<RecordWant>{{{attacked_project, id_of(1)}, 0, ""}}, 1 << 20).value();
  REQUIRE(page.lines.size() == 3);
  CHECK(page.lines[0] == to_line(door.facts[0]));  // who is who stays, whatever an erasure says
  CHECK(from_line(page.lines[1]).value().absent == canonical({{"participant", person.text()}, {"why", "erased"}}));
  CHECK(page.lines[2] == to_line(kept));
}

}  // namespace sala
