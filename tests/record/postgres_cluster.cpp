#include "postgres_cluster.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <thread>

#include "every_record.h"
#include "support/command_output.h"
#include "support/pen.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const std::string server_programs = "/usr/lib/postgresql/15/bin/";

ServerLink linked(const RecordUrl& url, const std::string& password = "") {
  auto link = ServerLink::connect(server_address(url, {{}, {}, password, ""}).value());
  if (!link) FAIL(link.error().values.back().second);
  return std::move(*link);
}

}  // namespace

BesideProgram::BesideProgram(const std::vector<std::string>& arguments, const std::string& log) {
  std::vector<char*> words;
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_addopen(&streams, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  posix_spawn_file_actions_adddup2(&streams, 1, 2);
  if (::posix_spawnp(&pid_, words[0], &streams, nullptr, words.data(), environ) != 0) pid_ = -1;
  posix_spawn_file_actions_destroy(&streams);
}

void BesideProgram::end(int signal) {
  const pid_t pid = std::exchange(pid_, -1);
  if (pid <= 0) return;
  ::kill(pid, signal);
  for (int i = 0; i < 1000; ++i) {
    if (::waitpid(pid, nullptr, WNOHANG) == pid) return;
    std::this_thread::sleep_for(10ms);
  }
  ::kill(pid, SIGKILL);
  ::waitpid(pid, nullptr, 0);
}

int free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0);
  ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(probe);
  return ntohs(address.sin_port);
}

std::vector<std::string> as_server_user(std::vector<std::string> arguments) {
  std::vector<std::string> all = {"setpriv", "--pdeathsig", "INT"};
  if (::getuid() == 0) all.insert(all.end(), {"--reuid=postgres", "--regid=postgres", "--clear-groups"});
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

void give_to_server_user(const fs::path& file) {
  if (::getuid() != 0) return;
  const passwd* user = ::getpwnam("postgres");
  REQUIRE(user != nullptr);
  REQUIRE(::chown(file.c_str(), user->pw_uid, user->pw_gid) == 0);
}

PostgresCluster* PostgresCluster::shared() {
  if (!fs::exists(server_programs + "postgres")) {
    WARN("SKIPPED: a case with a PostgreSQL server: postgresql-15 is not installed");
    return nullptr;
  }
  static PostgresCluster cluster;
  return &cluster;
}

PostgresCluster::PostgresCluster() : folder_(quick_place()), port_(free_port()) {
  give_to_server_user(folder());
  std::string make;
  for (const std::string& word :
       as_server_user({server_programs + "initdb", "-D", (folder_ / "data").string(), "-N", "-U", "boss", "-A", "trust",
                       "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"}))
    make += word + " ";
  output_of(make);
  output_of(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=sala-test -addext "
      "subjectAltName=IP:127.0.0.1 -keyout " +
      (folder_ / "server.key").string() + " -out " + certificate().string() + " 2>/dev/null");
  give_to_server_user(folder_ / "server.key");
  std::ofstream(folder_ / "data/pg_hba.conf")
      << "host all boss 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n";
  start();
}

void PostgresCluster::start() {
  const std::string here = folder().string();
  std::vector<std::string> arguments = {server_programs + "postgres", "-D", here + "/data", "-p",
                                        std::to_string(port_)};
  for (const std::string& setting :
       {std::string("listen_addresses=127.0.0.1"), "unix_socket_directories=" + here, std::string("fsync=off"),
        std::string("ssl=on"), "ssl_cert_file=" + certificate().string(), "ssl_key_file=" + here + "/server.key",
        std::string("max_connections=40"), std::string("shared_buffers=16MB"), std::string("autovacuum=off")})
    arguments.insert(arguments.end(), {"-c", setting});
  server_ = BesideProgram(as_server_user(arguments), here + "/log");
  const auto address = server_address(url("boss", "postgres"), {}).value();
  for (int i = 0; i < 600 && !ServerLink::connect(address); ++i) std::this_thread::sleep_for(100ms);
}

void PostgresCluster::keep_copy() {
  output_of("rm -rf " + (folder_ / "copy").string() + " && cp -a " + (folder_ / "data").string() + " " +
            (folder_ / "copy").string());
}

void PostgresCluster::go_back_to_copy() {
  output_of("rm -rf " + (folder_ / "data").string() + " && cp -a " + (folder_ / "copy").string() + " " +
            (folder_ / "data").string());
}

RecordUrl PostgresCluster::url(const std::string& login, const std::string& database, int port) const {
  return {RecordKind::postgresql,
          fmt::format("postgresql://{}@127.0.0.1:{}/{}", login, port == 0 ? port_ : port, database)};
}

ServerLink PostgresCluster::boss(const std::string& database) const {
  return linked(url("boss", database));
}

void PostgresCluster::run(const std::string& database, const std::string& statements) const {
  auto link = boss(database);
  const auto done = link.run(statements);
  INFO(statements << ": " << link.last_refusal().words);
  REQUIRE(done);
}

std::int64_t PostgresCluster::count(const std::string& database, const char* statement) const {
  auto link = boss(database);
  return link.ask({statement}).value().number(0, 0);
}

void add_server_record(std::vector<RecordMaker>& all) {
  PostgresCluster* cluster = PostgresCluster::shared();
  if (cluster == nullptr) return;
  cluster->run("postgres", "CREATE DATABASE every");
  all.push_back({"postgresql", [cluster](const fs::path& folder) {
                   static fs::path last;
                   auto record = make_record(cluster->url("boss", "every"), {}).value();
                   if (std::exchange(last, folder) != folder && record->open({id_of(1), std::nullopt, {}, true}))
                     cluster->run("every", "TRUNCATE sala.fact, sala.file; UPDATE sala.about SET organisation = NULL");
                   return record;
                 }});
}

ServedDay::ServedDay(PostgresCluster& shared_cluster) : cluster(shared_cluster) {
  cluster.run("postgres", fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", database));
  cluster.run("postgres", fmt::format("CREATE DATABASE {}", database));
  auto boss = cluster.boss(database);
  const auto login_of = [&](int station, Roles roles) {
    return ServerLogin{id_of(static_cast<std::uint8_t>(station)), roles,
                       boss.password_verifier(login(station), password(station))};
  };
  const auto made = set_up_server(boss, "day", {6, served_organisation, login_of(4, {.office = true}), ""});
  INFO(boss.last_refusal().words);
  REQUIRE(made);
  REQUIRE(made->logins == 6);
  REQUIRE(made->warnings.empty());
  auto office = link(4);
  REQUIRE(admit_station(office, "day", login_of(1, {.door = true})).value() == login(1));
  REQUIRE(admit_station(office, "day", login_of(2, {.trainer = true})).value() == login(2));
  REQUIRE(admit_station(office, "day", login_of(3, {.staff = true})).value() == login(3));
}

std::unique_ptr<Record> ServedDay::record(int station, int port) const {
  RecordSeams seams;
  seams.password = password(station);
  return make_record(cluster.url(login(station), database, port), std::move(seams)).value();
}

ServerLink ServedDay::link(int station) const {
  return linked(cluster.url(login(station), database), password(station));
}

}  // namespace sala
