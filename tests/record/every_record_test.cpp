// Every record answers the same to the same calls: one property drives them all beside the plainest one.
#include "record/every_record.h"

#include <rapidcheck.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/scope.h"
#include "record/file_systems.h"
#include "record/folder_record.h"
#include "record/record_errors.h"
#include "support/pen.h"
#include "words/record.h"

namespace sala {
namespace {

const Uuid record_project = id_of(0xaa);
const Uuid trainer_scope = scope_of(record_project, Family::trainer);
const Uuid somebody = id_of(0x77);

/// Facts of three stations in all families of chains, a fork, a person and the erasure of what was said of them.
struct RecordedFacts {
  RecordedFacts() {
    std::vector<Uuid> ended;
    for (const int number : {1, 2, 3}) {
      Pen pen(static_cast<std::uint8_t>(number), Roles::all());
      pen.write({}, "organisation_put", {{"key", std::string(64, 'a')}});
      for (int i = 0; i < 4; ++i) pen.write(record_project, "check_in", {{"participant", somebody.text()}, {"n", i}});
      ended.push_back(pen.write(record_project, "participant_put", {{"participant", somebody.text()}}).id);
      pen.write(trainer_scope, "observation", {{"note", "x"}});
      add(pen);
    }
    Pen clone(2, Roles::all());
    for (int i = 0; i < 6; ++i) clone.write(record_project, "check_in", {{"participant", somebody.text()}, {"m", i}});
    add(clone);
    Pen office(4, Roles::all());
    Json facts = Json::array();
    for (const Uuid& fact : ended) facts.push_back(fact.text());
    const Fact fact = office.write(record_project, "erasure", {{"participant", somebody.text()}, {"facts", facts}});
    erasure = {{fact.project, fact.station, fact.seq, fact.hash}, ended};
    add(office);
  }
  void add(const Pen& pen) {
    for (const Fact& fact : pen.facts) {
      lines.push_back(to_line(fact));
      chains.insert({fact.project, fact.station});
    }
  }

  std::vector<std::string> lines;
  std::set<ChainId> chains;
  RecordErasure erasure;
};

const RecordedFacts& recorded() {
  static const RecordedFacts facts;
  return facts;
}

RecordWish some_station() {
  return {id_of(1), PublicKey{7}, {}, true};
}

std::vector<RecordHead> in_order(Result<std::vector<RecordHead>> heads) {
  std::vector<RecordHead> sorted = heads.value();
  std::ranges::sort(sorted);
  return sorted;
}

/// All that the record holds, page by page.
std::vector<std::string> pulled_whole(Record& record, std::size_t page_bytes) {
  std::vector<std::string> lines;
  std::vector<RecordWant> wants;
  for (const ChainId& chain : recorded().chains) wants.push_back({chain, 0, ""});
  while (!wants.empty()) {
    const RecordPage page = record.pull(wants, page_bytes).value();
    lines.insert(lines.end(), page.lines.begin(), page.lines.end());
    if (!page.more) break;
    const Fact last = from_line(page.lines.back()).value();
    while (wants.front().chain != ChainId{last.project, last.station}) wants.erase(wants.begin());
    wants.front() = {wants.front().chain, last.seq, last.hash};
  }
  return lines;
}

void same_answers(Record& record, Record& plain) {
  RC_ASSERT(in_order(record.heads()) == in_order(plain.heads()));
  const auto page_bytes = *rc::gen::elementOf(std::vector<std::size_t>{1, 900, 100'000});
  RC_ASSERT(pulled_whole(record, page_bytes) == pulled_whole(plain, page_bytes));
  const ChainId chain = *rc::gen::elementOf(std::vector<ChainId>(recorded().chains.begin(), recorded().chains.end()));
  const std::int64_t seq = *rc::gen::inRange(1, 8);
  RC_ASSERT(record.hashes_at(chain, seq).value() == plain.hashes_at(chain, seq).value());
}

void same_push(Record& record, Record& plain) {
  auto lines = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(recorded().lines));
  const PushReport one = record.push(lines).value(), other = plain.push(lines).value();
  RC_ASSERT(one.added == other.added);
  RC_ASSERT(one.already == other.already);
  RC_ASSERT(one.others == other.others);
}

void same_calls(const RecordMaker& maker) {
  const TemporaryFolder folder(quick_place());
  MemoryRecord plain(Uuid{});
  auto record = maker.make(folder.path());
  RC_ASSERT(plain.open(some_station()));
  RC_ASSERT(record->open(some_station()));
  const int calls = *rc::gen::inRange(1, 8);
  for (int i = 0; i < calls; ++i) {
    const int call = *rc::gen::inRange(0, 6);
    if (call < 3) same_push(*record, plain);
    if (call == 3) RC_ASSERT(record->erase(recorded().erasure).value() == plain.erase(recorded().erasure).value());
    if (call == 4 && maker.stays) {
      record = maker.make(folder.path());
      RC_ASSERT(record->open(some_station()));
    }
    same_answers(*record, plain);
  }
}

TextId failing(const Result<RecordInfo>& opened) {
  return opened ? TextId{} : opened.error().text;
}

}  // namespace

TEST_CASE("every record answers the same calls with the same answers") {
  for (const RecordMaker& maker : every_record()) {
    INFO(maker.name);
    CHECK(rc::check(maker.name, [&] { same_calls(maker); }));
  }
}

TEST_CASE("every record knows itself again, is one organisation's, and takes no half page") {
  for (const RecordMaker& maker : every_record()) {
    INFO(maker.name);
    const TemporaryFolder folder;
    auto record = maker.make(folder.path());
    const Uuid id = record->open(some_station()).value().record;
    CHECK_FALSE(record->push(std::vector<std::string>{recorded().lines[0], "{}"}));
    CHECK(record->heads().value().empty());
    if (!maker.stays) continue;
    CHECK(record->push(std::vector<std::string>{recorded().lines[0]}));
    CHECK(maker.make(folder.path())->open(some_station()).value().record == id);
  }
}

TEST_CASE("a record of another organisation is refused before anything is sent") {
  for (const RecordMaker& maker : every_record()) {
    INFO(maker.name);
    const TemporaryFolder folder;
    auto record = maker.make(folder.path());
    REQUIRE(record->open(some_station()));
    if (!maker.keeps_files) {  // a bundle says whose it is by its facts
      Pen office(9, Roles::all());
      office.write({}, "organisation_put", {{"key", hex(PublicKey{7})}});
      REQUIRE(record->push(office.lines()));
    }
    CHECK(failing(record->open({id_of(2), PublicKey{8}, {}, true})) == words::error_record_organisation);
    CHECK(record->open({id_of(3), std::nullopt, {}, true}));
  }
}

TEST_CASE("every record that keeps files gives back the bytes that a hash names") {
  const std::string bytes(300'000, 'x');
  const FileHash hash = FileHash::of(bytes), other = FileHash::of("other");
  for (const RecordMaker& maker : every_record()) {
    INFO(maker.name);
    const TemporaryFolder folder;
    auto record = maker.make(folder.path());
    REQUIRE(record->open(some_station()).value().keeps_files == maker.keeps_files);
    if (!maker.keeps_files) continue;
    REQUIRE(record->put_file(Family::project, hash, bytes));
    CHECK(record->files_held(Family::project, std::vector{hash, other}).value() == std::vector{hash});
    CHECK(record->fetch_file(Family::project, hash).value() == bytes);
    CHECK_FALSE(record->fetch_file(Family::project, other));
    REQUIRE(record->drop_file(hash));
    CHECK(record->files_held(Family::project, std::vector{hash}).value().empty());
  }
}

TEST_CASE("an emptied fact says whose it was and never gets its body back") {
  for (const RecordMaker& maker : every_record()) {
    INFO(maker.name);
    const TemporaryFolder folder;
    auto record = maker.make(folder.path());
    REQUIRE(record->open(some_station()));
    REQUIRE(record->push(recorded().lines));
    CHECK(record->erase(recorded().erasure).value() == 3);
    CHECK(record->erase(recorded().erasure).value() == 0);
    REQUIRE(record->push(recorded().lines));
    int absent = 0;
    for (const std::string& line : pulled_whole(*record, 1 << 20)) absent += is_erased(from_line(line).value());
    CHECK(absent == 3);
  }
}

TEST_CASE("a record in one file has exactly the form that is made here") {
  const TemporaryFolder folder;
  const auto file = folder / "record.sqlite";
  const auto opened = [&] { return failing(record_of(RecordKind::sqlite, file)->open(some_station())); };
  const auto change = [&](const char* statement) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
  };
  CHECK(opened() == TextId{});
  change("CREATE VIEW more AS SELECT 1");
  CHECK(opened() == words::error_record_form);
  change("DROP VIEW more; PRAGMA user_version = 2");
  CHECK(opened() == words::error_record_newer);
  std::ofstream(file) << "not a database at all, but long enough to look like something";
  CHECK(opened() == words::error_record_form);
}

TEST_CASE("file systems that machines share are known by their numbers") {
  for (const std::uint32_t shared : {0x6969u, 0xFF534D42u, 0xFE534D42u, 0x65735546u, 0x01021997u, 0x00C36400u})
    CHECK(is_shared_file_system(shared));
  for (const std::uint32_t own :
       {0xEF53u, 0x9123683Eu, 0x01021994u, 0x58465342u, 0x794C7630u})  // ext4, btrfs, tmpfs, xfs, overlay
    CHECK_FALSE(is_shared_file_system(own));
}

TEST_CASE("addresses are read and shown without passwords") {
  const auto shown = [](const char* text) { return shown_url(parse_record_url(text).value()); };
  CHECK(shown("sqlite:/x/a.sqlite") == "sqlite:/x/a.sqlite");
  CHECK(shown("folder:/x/./y/../z") == "folder:/x/z");
  CHECK(shown("file:/b.facts.jsonl") == "file:/b.facts.jsonl");
  CHECK(shown("postgresql://me:secret@office:5432/sala?sslmode=disable") == "postgresql://office:5432/sala");
  for (const char* wrong : {"", "sqlite:", "http://office", "office"}) CHECK_FALSE(parse_record_url(wrong));
  const Error refused = parse_record_url("mysql://me:secret@office").error();
  for (const auto& [name, value] : refused.values) CHECK(value.find("secret") == std::string::npos);
}

TEST_CASE("a folder's files of other names are passed over") {
  const SegmentName segment{record_project, 3, 9, "0123abcd"};
  CHECK(parse_segment_name(segment_name(segment)) == segment);
  const SegmentName organisation{std::nullopt, 1, 1, "0123abcd"};
  CHECK(parse_segment_name(segment_name(organisation)) == organisation);
  const std::string name = segment_name(segment);
  for (const std::string& wrong :
       {name + ".part", "x" + name, name.substr(0, name.size() - 6) + " (conflicted copy).facts",
        std::string("organisation-2-1-0123abcd.facts"), std::string("organisation-0-1-0123abcd.facts")})
    CHECK_FALSE(parse_segment_name(wrong));
}

}  // namespace sala
