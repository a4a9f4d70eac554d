#include "record/memory_record.h"

#include "record/record_errors.h"
#include "words/record.h"

namespace sala {
namespace {
constexpr const char* memory_name = "memory:";
}

Result<void> check_same_organisation(const std::optional<PublicKey>& record, const std::optional<PublicKey>& station,
                                     const std::string& what) {
  if (!record || !station || *record == *station) return {};
  return record_failure(SyncTrouble::organisation, what);
}

Result<RecordInfo> MemoryRecord::open(const RecordWish& wish) {
  if (const auto same = check_same_organisation(organisation_, wish.organisation, memory_name); !same)
    return Failure(same.error());
  if (!organisation_) organisation_ = wish.organisation;
  return RecordInfo{id_, organisation_, 1, RecordAccess::owner, {}};
}

Result<PushReport> MemoryRecord::push(std::span<const std::string> lines) {
  const auto parsed = parse_record_lines(lines, memory_name);
  if (!parsed) return Failure(parsed.error());
  PushReport report;
  shelf_.add(*parsed, report);
  return report;
}

Result<std::vector<FileHash>> MemoryRecord::files_held(Family readers, std::span<const FileHash> asked) {
  std::vector<FileHash> held;
  for (const FileHash& hash : asked)
    if (files_.contains({readers, hash})) held.push_back(hash);
  return held;
}

Result<std::string> MemoryRecord::fetch_file(Family readers, const FileHash& hash) {
  const auto found = files_.find({readers, hash});
  if (found == files_.end()) return fail(words::error_record_file, {{"record", memory_name}, {"file", hash.text()}});
  return found->second;
}

Result<void> MemoryRecord::put_file(Family readers, const FileHash& hash, std::string_view bytes) {
  files_.insert_or_assign({readers, hash}, std::string(bytes));
  return {};
}

Result<void> MemoryRecord::drop_file(const FileHash& hash) {
  std::erase_if(files_, [&](const auto& file) { return file.first.second == hash; });
  return {};
}

}  // namespace sala
