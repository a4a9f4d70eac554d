// The record on a real PostgreSQL server: what a cut wire, a dead server, an old backup, a pool of connections and a stolen login
// do to it. What it answers is every_record_test's.
#include "record/postgres_record.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <thread>

#include "core/scope.h"
#include "cutting_proxy.h"
#include "postgres_cluster.h"
#include "record/postgres/server_address.h"
#include "record/postgres/server_trouble.h"
#include "record/record_errors.h"
#include "support/breaks_to_try.h"
#include "support/pen.h"
#include "words/record.h"

namespace sala {
namespace {

const Uuid served_project = id_of(0xaa);
constexpr const char* count_facts = "SELECT count(*) FROM sala.fact";

RecordWish station_wish(int station) {
  return {id_of(static_cast<std::uint8_t>(station)), served_organisation, {}, true};
}

/// So many check-ins of a station, after its introduction.
std::vector<std::string> check_in_lines(int station, int count) {
  Pen pen(static_cast<std::uint8_t>(station), Roles::all());
  for (int i = 0; i < count; ++i) pen.write(served_project, "check_in", {{"n", i}});
  return pen.lines();
}

SyncTrouble trouble(const Result<RecordInfo>& opened) {
  return opened ? SyncTrouble::other : trouble_of(opened.error());
}

/// Opens and pushes; whether the record said that all of it is there.
bool sends(Record& record, int station, const std::vector<std::string>& lines) {
  return record.open(station_wish(station)) && record.push(lines);
}

}  // namespace

TEST_CASE("a server's refusals are known by their states") {
  const auto read = [](const char* text) { return read_server_message(text); };
  CHECK(read("connection to server at \"h\" (::1), port 1 failed: FATAL:  28P01: password authentication "
             "failed\nLOCATION: x") == ServerMessage{"28P01", "password authentication failed"});
  CHECK(read("could not connect: Connection refused\n").state.empty());
  const auto is = [](const char* state, SyncTrouble trouble) {
    return trouble_of(ServerMessage{state, ""}) == trouble;
  };
  CHECK(is("28P01", SyncTrouble::access));
  CHECK(is("42501", SyncTrouble::access));
  CHECK(is("3D000", SyncTrouble::access));
  CHECK(is("42P01", SyncTrouble::form));
  CHECK(is("53100", SyncTrouble::disk_full));
  CHECK(is("53300", SyncTrouble::busy));
  CHECK(is("40P01", SyncTrouble::busy));
  CHECK(is("55P03", SyncTrouble::busy));
  CHECK(is("57P01", SyncTrouble::no_answer));
  CHECK(is("08006", SyncTrouble::no_answer));
  CHECK(trouble_of(ServerMessage{"", "SSL error: certificate verify failed"}) == SyncTrouble::certificate);
}

TEST_CASE(
    "every address but this machine's is spoken to by TLS with a proven name, and nothing else is taken from it") {
  const auto way = [](const std::string& url) { return server_address({RecordKind::postgresql, url}, {}); };
  for (const char* near : {"postgresql://me@127.0.0.1/x", "postgresql://me@localhost/x", "postgresql://me@[::1]/x",
                           "postgresql://me@/x"}) {
    INFO(near);
    CHECK(way(near).value().ways.front().find("sslmode='disable'") != std::string::npos);
  }
  for (const char* far :
       {"postgresql://me@office/x", "postgresql://me@10.0.0.1/x", "postgresql://me@127.0.0.1.evil.org/x"}) {
    INFO(far);
    CHECK(way(far).value().ways.front().find("sslmode='verify-full'") != std::string::npos);
  }
  CHECK(way("postgresql://me@a:1,b:2/x").value().ways.size() == 2);
  for (const char* option :
       {"sslmode=disable", "options=-crow_security%3doff", "service=x", "passfile=/x", "hostaddr=1.2.3.4"}) {
    INFO(option);
    const auto refused = way(std::string("postgresql://me:secret@office/x?") + option);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text == words::error_record_option);
    for (const auto& [name, value] : refused.error().values) CHECK(value.find("secret") == std::string::npos);
  }
  CHECK_FALSE(way("postgresql://office/x"));
}

TEST_CASE("the environment changes nothing of a connection") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  for (const auto& [name, value] : {std::pair("PGSSLMODE", "verify-full"),
                                    {"PGHOST", "nowhere"},
                                    {"PGOPTIONS", "-c search_path=x"},
                                    {"PGPASSFILE", "/x"},
                                    {"PGTARGETSESSIONATTRS", "standby"}})
    ::setenv(name, value, 1);
  const auto link = ServerLink::connect(server_address(cluster->url("boss", "postgres"), {}).value());
  for (const char* name : {"PGSSLMODE", "PGHOST", "PGOPTIONS", "PGPASSFILE", "PGTARGETSESSIONATTRS"}) ::unsetenv(name);
  CHECK(link);
}

TEST_CASE("stations see through a server what each may: the office all, a door no trainer's note") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  Pen trainer(2, Roles::all());
  trainer.write(served_project, "gate", {{"open", true}});
  trainer.write(scope_of(served_project, Family::trainer), "observation", {{"note", "x"}});
  auto door = day.record(1), of_trainer = day.record(2), office = day.record(4);
  REQUIRE(sends(*of_trainer, 2, trainer.lines()));
  REQUIRE(sends(*door, 1, check_in_lines(1, 3)));
  REQUIRE(office->open(station_wish(4)));
  CHECK(door->heads().value().size() == 2);
  CHECK(of_trainer->heads().value().size() == 3);
  CHECK(office->heads().value().size() == 3);
  CHECK(of_trainer->push(check_in_lines(1, 1)).error().text == words::error_record_access);
}

TEST_CASE("a server's record is refused in words: another's login, a wrong word, a shut login, no record there") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  CHECK(day.record(1)->open(station_wish(1)).value().access == RecordAccess::station);
  CHECK(trouble(day.record(1)->open(station_wish(2))) == SyncTrouble::access);
  CHECK(trouble(day.record(1)->open({id_of(1), PublicKey{8}, {}, true})) == SyncTrouble::organisation);
  CHECK(trouble(make_record(cluster->url(day.login(1), ServedDay::database), {}).value()->open(station_wish(1))) ==
        SyncTrouble::access);
  CHECK(trouble(make_record(cluster->url(day.login(1), ServedDay::database), {{}, {}, "guessed", ""})
                    .value()
                    ->open(station_wish(1))) == SyncTrouble::access);
  CHECK(trouble(make_record(cluster->url(day.login(1), "postgres"), {{}, {}, day.password(1), ""})
                    .value()
                    ->open(station_wish(1))) == SyncTrouble::form);
  auto open_now = day.record(1);
  REQUIRE(open_now->open(station_wish(1)));
  auto office = day.link(4);
  REQUIRE(shut_out_station(office, id_of(1)));
  CHECK(open_now->heads().value().empty());
  CHECK(open_now->push(check_in_lines(1, 1)).error().text == words::error_record_access);
  CHECK(trouble(day.record(1)->open(station_wish(1))) == SyncTrouble::access);
}

TEST_CASE("a server is proven by its certificate before a word is said") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const auto opened = [&](const std::filesystem::path& authority) {
    const auto link =
        ServerLink::connect(server_address(cluster->url("boss", "postgres"), {{}, {}, "", authority.string()}).value());
    return link ? SyncTrouble::other : trouble_of(link.error());
  };
  CHECK(opened(cluster->certificate()) == SyncTrouble::other);
  CHECK(opened("/etc/ssl/certs/ca-certificates.crt") == SyncTrouble::certificate);
}

TEST_CASE("a server that would let a door write as somebody else gets nothing") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  struct OpenDoor {
    const char *open, *shut;
  };
  for (const auto& [open, shut] : std::vector<OpenDoor>{
           {"ALTER TABLE sala.fact DISABLE ROW LEVEL SECURITY", "ALTER TABLE sala.fact ENABLE ROW LEVEL SECURITY"},
           {"ALTER TABLE sala.file DISABLE ROW LEVEL SECURITY", "ALTER TABLE sala.file ENABLE ROW LEVEL SECURITY"},
           {"CREATE POLICY more ON sala.fact FOR SELECT USING (true)", "DROP POLICY more ON sala.fact"},
           {"CREATE VIEW sala.shown AS SELECT * FROM sala.fact", "DROP VIEW sala.shown"},
           {"CREATE TABLE sala.part () INHERITS (sala.fact)", "DROP TABLE sala.part"},
           {"DROP POLICY writes ON sala.fact; CREATE POLICY writes ON sala.fact FOR INSERT WITH CHECK (true)",
            "DROP POLICY writes ON sala.fact"}}) {
    INFO(open);
    cluster->run(ServedDay::database, open);
    CHECK(trouble(day.record(1)->open(station_wish(1))) == SyncTrouble::unprotected);
    cluster->run(ServedDay::database, shut);
    CHECK(cluster->count(ServedDay::database, count_facts) == 0);
  }
  cluster->run("postgres", "DROP DATABASE IF EXISTS latin; ");
  cluster->run("postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
  CHECK(trouble(make_record(cluster->url("boss", "latin"), {}).value()->open(station_wish(1))) == SyncTrouble::form);
}

TEST_CASE("a wire that is cut at any byte loses nothing and leaves no half page") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  const auto lines = check_in_lines(1, 20);
  const auto all = static_cast<std::int64_t>(lines.size());
  const auto cut = [&](CutWay way, std::int64_t bytes) {
    cluster->run(ServedDay::database, "TRUNCATE sala.fact");
    bool is_said = false;
    std::int64_t carried = 0;
    {
      CuttingProxy wire(cluster->port(), way, bytes);
      is_said = sends(*day.record(1, wire.port()), 1, lines);
      carried = wire.carried();
    }
    INFO("cut after " << bytes << (way == CutWay::to_server ? " to the server" : " to the station"));
    auto again = day.record(1);
    REQUIRE(again->open(station_wish(1)));
    const auto report = again->push(lines).value();
    CHECK((report.already == 0 || report.already == all));
    CHECK((report.already == all || !is_said));
    CHECK(report.added + report.already == all);
    CHECK(cluster->count(ServedDay::database, count_facts) == all);
    return carried;
  };
  for (const CutWay way : {CutWay::to_server, CutWay::to_station}) {
    for (const int bytes : breaks_to_try(400, 50)) cut(way, bytes);
    const auto whole = cut(way, std::numeric_limits<std::int64_t>::max());
    for (const int bytes : breaks_to_try(static_cast<int>(whole), static_cast<int>(whole / 12))) cut(way, bytes);
  }
}

TEST_CASE("a dead server costs nothing, and one put back to an old backup gets everything again") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  const ServedDay day(*cluster);
  const auto before = check_in_lines(1, 5), after = check_in_lines(1, 9);
  auto door = day.record(1);
  REQUIRE(sends(*door, 1, before));
  cluster->crash();
  const auto failed = door->push(after);
  REQUIRE_FALSE(failed);
  CHECK(is_passing(trouble_of(failed.error())));
  CHECK(trouble(door->open(station_wish(1))) == SyncTrouble::no_answer);
  cluster->keep_copy();
  cluster->start();
  REQUIRE(door->open(station_wish(1)));
  const auto heads = door->heads().value();
  CHECK(door->push(after).value().already == std::ssize(before));
  cluster->stop();
  cluster->go_back_to_copy();
  cluster->start();
  REQUIRE(door->open(station_wish(1)));
  CHECK(door->heads().value() == heads);
  CHECK(door->push(after).value().added == std::ssize(after) - std::ssize(before));
}

TEST_CASE("six stations behind a pool of connections push the same page at once, and it is there once") {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  if (!std::filesystem::exists("/usr/sbin/pgbouncer")) {
    WARN("SKIPPED: pgbouncer is not installed");
    return;
  }
  const ServedDay day(*cluster);
  const int port = free_port();
  const auto settings = cluster->folder() / "pool.ini", logins = cluster->folder() / "logins.txt";
  std::ofstream(logins) << fmt::format("\"{}\" \"{}\"\n", day.login(3), day.password(3));
  std::ofstream(settings) << fmt::format(
      "[databases]\n* = host=127.0.0.1 port={}\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port={}\nunix_socket_dir=\n"
      "auth_type=scram-sha-256\nauth_file={}\npool_mode=transaction\ndefault_pool_size=2\n",
      cluster->port(), port, logins.string());
  const BesideProgram pool(as_server_user({"/usr/sbin/pgbouncer", settings.string()}),
                           (cluster->folder() / "pool.log").string());
  for (int i = 0; i < 100 && !day.record(3, port)->open(station_wish(3)); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const auto lines = check_in_lines(1, 300);
  std::atomic<int> added = 0, failed = 0;
  std::vector<std::thread> stations;
  for (int i = 0; i < 6; ++i)
    stations.emplace_back([&] {
      auto record = day.record(3, port);
      const bool opened = record->open(station_wish(3)).has_value();
      for (int turn = 0; turn < 3; ++turn) {
        const auto report = opened ? record->push(lines) : Result<PushReport>(Failure(Error{}));
        if (report) added += static_cast<int>(report->added);
        if (!report || !record->heads() || record->heads()->size() != 1) ++failed;
      }
    });
  for (std::thread& station : stations) station.join();
  CHECK(failed == 0);
  CHECK(added == std::ssize(lines));
  CHECK(cluster->count(ServedDay::database, count_facts) == std::ssize(lines));
}

}  // namespace sala
