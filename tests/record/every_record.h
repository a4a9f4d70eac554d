// All records, for tests that ask the same of each: one line a kind.
#pragma once
#include <functional>
#include <random>

#include "core/hash.h"
#include "record/memory_record.h"
#include "record/open_record.h"
#include "support/temporary_folder.h"

namespace sala {

/// Fills the bytes with numbers that repeat from run to run.
inline void fill_by_count(std::span<std::uint8_t> bytes) {
  static std::mt19937 random(20);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
}

/// A seal that hides nothing: what is sealed is security's to test.
inline RecordSeal open_seal() {
  const auto as_it_is = [](Family, std::string_view bytes) -> Result<std::string> { return std::string(bytes); };
  return {as_it_is, as_it_is, [](Family, const FileHash& hash) { return hash.text(); }};
}

struct RecordMaker {
  const char* name;
  /// The record in a folder; made again it is the same one.
  std::function<std::unique_ptr<Record>(const std::filesystem::path&)> make;
  bool stays = true, keeps_files = true;
};

inline std::unique_ptr<Record> record_of(RecordKind kind, const std::filesystem::path& place) {
  return make_record({kind, place.string()}, {open_seal(), fill_by_count, "", ""}).value();
}

/// A server's, where there is one (postgres_cluster.cpp): a row more.
void add_server_record(std::vector<RecordMaker>& all);

inline const std::vector<RecordMaker>& every_record() {
  using Path = const std::filesystem::path&;
  static const std::vector<RecordMaker> all = [] {
    std::vector<RecordMaker> made = {
        {"memory", [](Path) { return std::make_unique<MemoryRecord>(Uuid{}); }, false},
        {"sqlite", [](Path folder) { return record_of(RecordKind::sqlite, folder / "record.sqlite"); }},
        {"folder", [](Path folder) { return record_of(RecordKind::folder, folder); }},
        {"bundle", [](Path folder) { return record_of(RecordKind::bundle, folder / "all.facts.jsonl"); }, true, false},
    };
    add_server_record(made);
    return made;
  }();
  return all;
}

}  // namespace sala
