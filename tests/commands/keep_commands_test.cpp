// Backups and what is got back from them, by line: from a file, sealed or plain, and after damage.
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>
#include <set>

#include "files/whole_file.h"
#include "security/compare_digits.h"
#include "station/exchange/mounts.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "support/day/desk.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* passphrase = "four quite different words";

/// A desk with people, some of whom are in.
struct KeepCommandsBusyDesk : Desk {
  KeepCommandsBusyDesk() {
    set_up();
    ask({"check-in", "--code", code_of(yanisa), "--at", "2026-11-23T08:05:00+07:00"});
  }
  int facts() const { return ask({"facts", "verify"})["facts"]; }
  Json roster() const { return ask({"roster", "list"}); }
  std::string backup(const std::string& name = "backup.sqlite") const {
    ask({"backup", file(name).string()});
    return file(name).string();
  }
  /// As if the kiosk had made it itself then: by line nothing is written there.
  fs::path kept_backup(const char* name) const {
    const std::string made = backup(name);
    fs::create_directories(data() / "backups");
    fs::rename(made, data() / "backups" / name);
    return data() / "backups" / name;
  }
  fs::path store() const { return data() / "sala.sqlite"; }
  /// Many facts, so that one page does not hold them all.
  void fill() {
    for (int i = 3; i < 40; ++i)
      ask({"roster", "add", "--no", std::to_string(i), "--given-name", "คน" + std::string(900, 'x')});
  }
};

/// The same with a passphrase on standard input.
ProgramRun run_with_passphrase(const Desk& desk, const std::string& words, const std::string& typed) {
  const auto out = desk.file("out");
  const std::string line = "printf '%s\\n' '" + typed + "' | '" SALA_PROGRAM "' --data '" + desk.data().string() +
                           "' --json " + words + " --passphrase-fd 0 >'" + out.string() + "' 2>/dev/null";
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), read_file(out).value_or(""), ""};
}

void damage(const fs::path& file, std::streamoff page, int pages) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(page * 4096);
  stream << std::string(static_cast<std::size_t>(pages) * 4096, '\x55');
}

/// Spoils the page that a fact stands on, told by a part of its body.
void damage_fact(const fs::path& file, const std::string& part) {
  const std::size_t at = read_file(file).value().find(part);
  REQUIRE(at != std::string::npos);
  damage(file, static_cast<std::streamoff>(at / 4096), 1);
}

Json check_named(const Json& report, const std::string& name) {
  for (const Json& check : report["checks"])
    if (check["name"] == name) return check;
  return nullptr;
}

Json doctor(const Desk& desk, const std::string& name) {
  return check_named(desk.run({"doctor", "--camera", "none"}).json(), name);
}

}  // namespace

TEST_CASE("a backup restored into an empty folder answers the same, as a new station") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const Json made = from.ask({"backup", from.file("b").string()});
  CHECK(made["facts"] == from.facts());
  CHECK(made["sealed"] == false);
  const Json restored = to.ask({"restore", from.file("b").string()});
  CHECK(restored["added"] == from.facts());
  CHECK(restored["missing"] == 0);
  CHECK(to.ask({"roster", "list"}) == from.roster());
  to.ask({"gate", "registration", "close"});
  std::set<std::string> stations;
  for (const Json& head : to.ask({"facts", "head"})) stations.insert(head["station"]);
  CHECK(stations.size() == 2);
}

TEST_CASE("a backup is never written over another file") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.backup();
  const std::string bytes = read_file(file).value();
  CHECK(desk.ask({"backup", file}, 1)["error"] == "error_file_exists");
  CHECK(read_file(file).value() == bytes);
}

TEST_CASE("facts are added to facts only when that is meant") {
  const KeepCommandsBusyDesk from, to;
  const std::string file = from.backup();
  const int before = to.facts();
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_into_existing");
  CHECK(to.facts() == before);
  to.ask({"restore", file, "--into-existing"});
  CHECK(to.facts() == before + from.facts());
}

TEST_CASE("a backup that was cut or altered is refused, and neither is anything restored nor a store begun") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const std::string file = from.backup();
  const auto size = fs::file_size(file);
  fs::resize_file(file, size / 2);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_backup_cut");
  fs::resize_file(file, size);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_backup_altered");
  CHECK(to.ask({"restore", from.file("nothing").string()}, 1)["error"] == "error_file_missing");
  CHECK_FALSE(fs::exists(to.data() / "sala.sqlite"));
}

TEST_CASE("a sealed backup opens with its passphrase alone") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const std::string file = from.file("sealed").string();
  const Json made = run_with_passphrase(from, "backup --sealed " + file, passphrase).json();
  CHECK(made["sealed"] == true);
  const std::string bytes = read_file(file).value();
  CHECK(bytes.find("SQLite") == std::string::npos);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_seal_passphrase");
  CHECK(run_with_passphrase(to, "restore " + file, "four other different words").json()["error"] ==
        "error_passphrase_wrong");
  CHECK(run_with_passphrase(to, "restore " + file, passphrase).json()["added"] == from.facts());
  CHECK(to.ask({"roster", "list"}) == from.roster());
}

TEST_CASE("nothing is sealed with a weak passphrase, or with none") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.file("sealed").string();
  CHECK(run_with_passphrase(desk, "backup --sealed " + file, "short").json()["error"] == "error_passphrase_short");
  CHECK(desk.ask({"backup", "--sealed", file}, 1)["error"] == "error_seal_passphrase");
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a store with a damaged page is set aside and built anew from what is left and the newest backup") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const Json people = desk.roster();
  desk.kept_backup("20261123T013000.000Z.sqlite");
  damage(desk.store(), 20, 3);
  CHECK(doctor(desk, "store")["state"] == "fail");
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
  CHECK(fs::exists(std::string(restored["set_aside"])));
  CHECK(desk.roster() == people);
  CHECK(doctor(desk, "store")["state"] == "ok");
  CHECK(desk.ask({"restore"}, 1)["error"] == "restore_sound");
}

TEST_CASE("without a backup, what is missing after damage is counted, told, and found again in one") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const Json people = desk.roster();
  const std::string kept_elsewhere = desk.backup();
  damage_fact(desk.store(), R"("no":"20")");
  const Json restored = desk.ask({"restore"});
  const int missing = restored["missing"];
  CHECK(missing > 0);
  CHECK(restored["facts"].get<int>() + missing == before);
  const Json told = doctor(desk, "store");
  CHECK(told["state"] == "warn");
  CHECK(std::string(told["message"]).find(std::to_string(missing)) != std::string::npos);
  desk.ask({"gate", "registration", "close"});  // work goes on meanwhile
  const Json found = desk.ask({"restore", kept_elsewhere, "--into-existing"});
  CHECK(found["missing"] == 0);
  CHECK(desk.roster() == people);
  CHECK(doctor(desk, "store")["state"] == "ok");
}

TEST_CASE("a loss can be accepted, and is then not told any more") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  damage_fact(desk.store(), R"("no":"20")");
  CHECK(desk.ask({"restore"})["missing"].get<int>() > 0);
  CHECK(desk.ask({"restore", "--accept-loss"})["missing"] == 0);
  CHECK(doctor(desk, "store")["state"] == "ok");
}

TEST_CASE("a store whose first page is gone is built anew from the newest sound backup, not from a cut one") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const fs::path backups = desk.data() / "backups";
  desk.kept_backup("20261123T013000.000Z.sqlite");
  fs::copy_file(backups / "20261123T013000.000Z.sqlite", backups / "20261123T014000.000Z.sqlite");
  fs::resize_file(backups / "20261123T014000.000Z.sqlite", 9000);
  damage(desk.store(), 0, 1);
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
}

TEST_CASE("an emptied store is damage too, where facts are known of") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  desk.kept_backup("20261123T013000.000Z.sqlite");
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::resize_file(desk.store(), 0);
  CHECK(desk.ask({"restore"})["facts"] == before);
  fs::remove(desk.store());
  CHECK(desk.ask({"restore"})["facts"] == before);
}

TEST_CASE("a rebuild that was broken off between two renames is finished by whoever opens the store") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  const fs::path workshop = desk.data() / "rebuilding";
  fs::create_directory(workshop);
  fs::copy_file(desk.store(), workshop / "sala.sqlite");
  REQUIRE(write_file(workshop / "ready", "sala.sqlite.damaged-1", FileOf::sala));
  desk.ask({"gate", "registration", "close"});
  CHECK(desk.facts() == before + 1);
  CHECK(fs::exists(desk.data() / "sala.sqlite.damaged-1"));
  CHECK_FALSE(fs::exists(workshop));
  desk.ask({"gate", "registration", "open"});
  CHECK(desk.facts() == before + 2);
}

TEST_CASE("a rebuild that was broken off with the damaged store half moved away is finished, not begun again") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  const fs::path workshop = desk.data() / "rebuilding";
  fs::create_directory(workshop);
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::rename(desk.store(), workshop / "sala.sqlite");
  REQUIRE(write_file(workshop / "ready", "sala.sqlite.damaged-1", FileOf::sala));
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
}

TEST_CASE("an old copy put back in the store's place goes on as a new station, so that nothing is contradicted") {
  KeepCommandsBusyDesk desk;
  const fs::path old_copy = desk.file("old");
  fs::copy_file(desk.store(), old_copy);
  desk.ask({"gate", "registration", "close"});
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::copy_file(old_copy, desk.store(), fs::copy_options::overwrite_existing);
  const Json told = doctor(desk, "store");
  CHECK(told["state"] == "warn");
  desk.ask({"gate", "registration", "open"});
  std::set<std::string> stations;
  for (const Json& head : desk.ask({"facts", "head"})) stations.insert(head["station"]);
  CHECK(stations.size() == 2);
}

TEST_CASE("the doctor tells how old the newest backup is") {
  const KeepCommandsBusyDesk desk;
  CHECK(doctor(desk, "backups")["state"] == "warn");
  desk.kept_backup("20260101T013000.000Z.sqlite");
  CHECK(doctor(desk, "backups")["state"] == "warn");
  desk.kept_backup("29990101T013000.000Z.sqlite");
  CHECK(doctor(desk, "backups")["state"] == "ok");
}

TEST_CASE("two kiosks join and exchange by line") {
  const KeepCommandsBusyDesk office;
  Desk door;
  const std::string stick = office.file("stick").string();
  fs::create_directory(stick);
  const Json request = door.ask({"stick", "request", stick});
  CHECK(office.ask({"stick", "exchange", stick}, 1)["error"] == "error_stick_alone");
  const Json listed = office.ask({"stick", "endorse", stick});
  REQUIRE(listed["requests"].size() == 1);
  CHECK(listed["requests"][0]["code"] == request["code"]);
  CHECK(listed["endorsed"].is_null());
  const std::string wrong = request["code"] == "000000000000" ? "000000000001" : "000000000000";
  CHECK(office.ask({"stick", "endorse", stick, "--code", wrong}, 1)["error"] == "error_stick_code");
  CHECK(door.ask({"stick", "exchange", stick}, 1)["error"] == "error_stick_not_joined");
  const Json let_in = office.ask({"stick", "endorse", stick, "--code", request["code"]});
  CHECK(let_in["endorsed"]["roles"] == "door");
  const std::string answer = let_in["endorsed"]["answer_code"];
  CHECK(door.ask({"stick", "exchange", stick}, 1)["answer"]["code"] == answer);
  CHECK(door.ask({"stick", "exchange", stick, "--code", wrong}, 1)["error"] == "error_stick_answer_code");
  const Json joined = door.ask({"stick", "exchange", stick, "--code", in_threes(answer)});
  CHECK(joined["joined"] == true);
  CHECK(door.ask({"roster", "list"}) == office.roster());
  door.ask({"check-in", "--participant", office.kongkiat, "--at", "2026-11-23T08:10:00+07:00"});
  CHECK(door.ask({"stick", "exchange", stick})["joined"] == false);
  CHECK(office.ask({"stick", "exchange", stick})["added"].get<int>() >= 2);
  Json at_office = office.ask({"summary"}), at_door = door.ask({"summary"});
  CHECK(at_door["not_here"] == Json::array({"observation"}));  // a door's store never holds any
  for (Json* told : {&at_office, &at_door})
    for (const char* member : {"observations", "not_here"}) told->erase(member);
  CHECK(at_office == at_door);
  CHECK(office.ask({"summary"})["participants"]["checked_in"] == 2);
  CHECK(office.ask({"stick", "exchange", stick})["added"] == 0);
}

TEST_CASE("a kiosk is let join for what is said, and for nothing that nobody knows") {
  const KeepCommandsBusyDesk office;
  Desk door;
  const std::string stick = office.file("stick").string();
  fs::create_directory(stick);
  const std::string code = door.ask({"stick", "request", stick})["code"];
  for (const char* roles : {"", "doors", "door,steward", "door,,staff"})
    CHECK(office.run({"stick", "endorse", stick, "--code", code, "--roles", roles}).status == 2);
  CHECK(office.ask({"stick", "endorse", stick, "--code", code, "--roles", "trainer,door"})["endorsed"]["roles"] ==
        "door,trainer");
}

TEST_CASE("what is mounted below /media is a stick, a data folder is none") {
  const auto mounts = parse_mounts(
      "36 35 98:0 / / rw shared:1 - ext4 /dev/root rw\n"
      "40 36 8:17 / /media/user/MY\\040STICK rw,nosuid shared:2 - vfat /dev/sdb1 rw\n"
      "nonsense\n"
      "41 40 8:17 / /media/user/MY\\040STICK rw,nosuid shared:2 - vfat /dev/sdb1 rw\n");  // bound on itself
  REQUIRE(mounts.size() == 2);
  CHECK(mounts[1].folder == "/media/user/MY STICK");
  CHECK(mounts[1].device == "/dev/sdb1");
  const TemporaryFolder folder;
  CHECK_FALSE(is_on_stick(folder / "b"));
}

/// Seals the organisation's key by line.
void seal(const Desk& desk, const std::string& words) {
  const auto line =
      "'" SALA_PROGRAM "' --data '" + desk.data().string() + "' key passphrase --new-passphrase-fd 0 > /dev/null";
  REQUIRE(std::system(("printf '" + words + "\\n' | " + line).c_str()) == 0);
}

TEST_CASE("once the organisation has a passphrase, every way out of people's data asks for it, and no way in") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.backup(), person = desk.roster()[0]["participant"];
  const std::string out = desk.file("out-folder").string();
  desk.ask({"tickets", "reissue", person});
  seal(desk, passphrase);
  const int before = desk.facts();
  const std::vector<std::string> asking = {"tickets reissue " + person,
                                           "tickets --out " + out,
                                           "restore " + file + " --into-existing",
                                           "facts export " + out + ".jsonl",
                                           "summary --xlsx " + out + ".xlsx",
                                           "summary --csv " + out,
                                           "sign-in-sheet --out " + out + ".pdf",
                                           "report --out " + out + ".pdf",
                                           "users list",
                                           "users remove nobody",
                                           "backup " + out + ".sqlite",
                                           "stick endorse " + desk.file("").string()};
  for (const std::string& words : asking) {
    INFO(words);
    CHECK(run_with_passphrase(desk, words, "four other wrong words").json()["error"] == "error_passphrase_wrong");
    CHECK_FALSE(fs::exists(out));
    CHECK(desk.facts() == before);
  }
  for (const char* words : {".jsonl", ".xlsx", ".pdf", ".sqlite"}) CHECK_FALSE(fs::exists(out + words));
  for (const Desk::Words& open : {Desk::Words{"summary"},
                                  {"roster", "list"},
                                  {"facts", "head"},
                                  {"session", "list"},
                                  {"gate", "registration", "open"}})
    desk.ask(open);
  CHECK(run_with_passphrase(desk, asking[0], passphrase).status == 0);
  CHECK(run_with_passphrase(desk, asking[2], passphrase).status == 0);
  CHECK(run_with_passphrase(desk, asking[4], passphrase).status == 0);
  CHECK(desk.facts() > before);
}

TEST_CASE("nothing that is asked for is written among Sala's own files, but into its exchange folder") {
  const KeepCommandsBusyDesk desk;
  const std::string code = desk.code_of(desk.yanisa);
  const auto digest = [&] { return desk.ask({"facts", "head"}).dump(); };
  const std::string before = digest(), key = read_file(desk.data() / "keys" / "organisation.key").value();
  fs::create_directory_symlink(desk.data() / "keys", desk.file("link"));
  const std::string data = desk.data().string(), link = desk.file("link").string();
  for (const Desk::Words& words : {Desk::Words{"summary", "--xlsx", data + "/sala.sqlite"},
                                   {"summary", "--csv", data},
                                   {"summary", "--csv", data + "/keys"},
                                   {"sign-in-sheet", "--out", data + "/keys/organisation.key"},
                                   {"sign-in-sheet", "--out", link + "/organisation.key"},
                                   {"facts", "export", data + "/heads.json"},
                                   {"facts", "export", data + "/keys/../lock"},
                                   {"backup", data + "/new.sqlite"},
                                   {"backup", data + "/backups/20261123T013000.000Z.sqlite"},
                                   {"backup", link + "/new.sqlite"},
                                   {"tickets", "--out", data},
                                   {"tickets", "--out", data + "/keys/tickets"},
                                   {"tour", "--out", data + "/log"}}) {
    INFO(words[0] + " " + words[2 < words.size() ? 2 : 1]);
    CHECK(desk.ask(words, 1)["error"] == "error_own_folder");
  }
  CHECK(digest() == before);
  CHECK(read_file(desk.data() / "keys" / "organisation.key").value() == key);
  CHECK_FALSE(fs::exists(desk.data() / "keys" / "tickets"));
  desk.ask({"tickets", "--out", data + "/exchange/tickets"});
  desk.ask({"facts", "export", data + "/exchange/all.jsonl"});
}

TEST_CASE("every command that records notes how far the chains go") {
  const KeepCommandsBusyDesk desk;
  for (const Desk::Words& words : {Desk::Words{"roster", "add", "--given-name", "คน"},
                                   {"gate", "registration", "close"},
                                   {"session", "add", "--title", "เช้า", "--starts", "2026-11-23T09:00:00+07:00",
                                    "--ends", "2026-11-23T10:00:00+07:00"}}) {
    desk.ask(words);
    CHECK(noted_heads(desk.data()).size() == heads_from(desk.ask({"facts", "head"})).size());
    CHECK(count_missing(heads_from(desk.ask({"facts", "head"})), noted_heads(desk.data())) == 0);
  }
}

TEST_CASE("a store that is not there is not called sound") {
  const Desk nowhere;
  CHECK(nowhere.ask({"restore"}, 1)["error"] == "error_store_none");
  KeepCommandsBusyDesk desk;
  fs::remove(desk.store());
  for (const char* beside : {"-wal", "-shm"}) fs::remove(desk.store().string() + beside);
  CHECK(desk.ask({"restore"}).value("error", "") != "restore_sound");  // heads were noted: it is lost, and built anew
}

TEST_CASE("what is no file is refused by every reader, and nothing waits for it") {
  const KeepCommandsBusyDesk desk;
  const std::string pipe = desk.file("pipe").string(), folder = desk.file("folder").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_directory(folder);
  for (const std::string& file : {pipe, folder, std::string("/dev/zero")})
    for (const Desk::Words& words : {Desk::Words{"facts", "import", file},
                                     {"roster", "import", file},
                                     {"project", "import", file},
                                     {"restore", file, "--into-existing"},
                                     {"check-in", "--image", file},
                                     {"demo", "--script", file}}) {
      INFO(words[0] + " " + file);
      CHECK(desk.run(words).status == 1);
    }
}

TEST_CASE("a byte order mark before facts stands for nothing") {
  const KeepCommandsBusyDesk from;
  const Desk to;
  const std::string facts = from.file("facts.jsonl").string();
  from.ask({"facts", "export", facts});
  const std::string marked = to.write("marked.jsonl", "\xEF\xBB\xBF" + read_file(facts).value());
  const Json taken = to.ask({"facts", "import", marked});
  CHECK(taken["refused"] == 0);
  CHECK(taken["added"] == from.facts());
}

TEST_CASE("of two organisations in one import neither is believed unasked") {
  const KeepCommandsBusyDesk one, other;
  const Desk to;
  std::string both;
  for (const KeepCommandsBusyDesk* desk : {&one, &other}) {
    const std::string facts = desk->file("facts.jsonl").string();
    desk->ask({"facts", "export", facts});
    both += read_file(facts).value();
  }
  const std::string file = to.write("both.jsonl", both);
  const Json refused = to.ask({"facts", "import", file}, 1);
  CHECK(refused["error"] == "error_two_organisations");
  CHECK(to.ask({"facts", "head"}).empty());
  CHECK(to.ask({"facts", "import", file, "--organisation", std::string(64, 'a')}, 1)["error"] ==
        "error_organisation_key");
}

TEST_CASE("a check-in that is told to nobody stands, and is an error: its words go into no file of Sala's") {
  const KeepCommandsBusyDesk desk;
  const std::string before = read_file(desk.data() / "lock").value();
  const std::string line = "'" SALA_PROGRAM "' --data '" + desk.data().string() + "' --json check-in --participant " +
                           desk.kongkiat + " --at 2026-11-23T08:10:00+07:00 2>/dev/null";
  CHECK(WEXITSTATUS(std::system((line + " >&-").c_str())) == 1);
  CHECK(read_file(desk.data() / "lock").value() == before);
  CHECK(desk.ask({"facts", "verify"})["ok"] == true);
  CHECK(desk.ask({"summary"})["participants"]["checked_in"] == 2);
}

}  // namespace sala
