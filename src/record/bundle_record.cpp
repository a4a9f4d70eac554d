#include "record/bundle_record.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "files/whole_file.h"
#include "record/memory_record.h"
#include "record/record_errors.h"
#include "words/files.h"
#include "words/record.h"

namespace sala {
namespace {

constexpr std::uintmax_t largest_bundle = std::uintmax_t{1} << 30;

/// Held while the file is read and written anew. On the folder, so that nothing is left lying there.
class FolderTurn {
 public:
  explicit FolderTurn(const std::filesystem::path& folder)
      : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ >= 0) ::flock(descriptor_, LOCK_EX);
  }
  ~FolderTurn() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  FolderTurn(const FolderTurn&) = delete;
  FolderTurn& operator=(const FolderTurn&) = delete;
  bool is_there() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

/// A bundle has no id of its own: the place is what is known again.
Uuid id_of_place(const std::filesystem::path& file) {
  const Hash hash = blake2b("sala-bundle-record:" + file.string());
  Uuid id;
  std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

}  // namespace

Result<void> BundleRecord::read() {
  std::error_code failed;
  if (!std::filesystem::exists(file_, failed)) return {};
  const auto text = read_file(file_, largest_bundle);
  if (!text) return record_failure(SyncTrouble::no_network, shown(), "read");
  const auto lines = parse_record_lines(lines_in(*text), shown());
  if (!lines) return Failure(lines.error());
  PushReport ignored;
  shelf_.add(*lines, ignored);
  return {};
}

Result<void> BundleRecord::write() const {
  std::string text;
  for (const std::string& line : shelf_.lines()) text += line + "\n";
  return write_file(file_, text);
}

Result<RecordInfo> BundleRecord::open(const RecordWish& wish) {
  const FolderTurn turn(file_.parent_path());
  if (!turn.is_there()) return record_failure(SyncTrouble::no_network, shown(), "folder");
  shelf_ = {};
  if (const auto read_now = read(); !read_now) return Failure(read_now.error());
  const auto organisation = organisation_of(shelf_.lines());
  if (const auto same = check_same_organisation(organisation, wish.organisation, shown()); !same)
    return Failure(same.error());
  RecordInfo info{id_of_place(file_), organisation, 1, RecordAccess::owner, {}};
  info.keeps_files = false;
  return info;
}

Result<std::vector<RecordHead>> BundleRecord::heads() {
  if (const auto again = read(); !again) return Failure(again.error());
  return shelf_.heads();
}

Result<RecordPage> BundleRecord::pull(std::span<const RecordWant> wants, std::size_t most_bytes) {
  return shelf_.pull(wants, most_bytes);
}

Result<PushReport> BundleRecord::push(std::span<const std::string> lines) {
  const auto parsed = parse_record_lines(lines, shown());
  if (!parsed) return Failure(parsed.error());
  const FolderTurn turn(file_.parent_path());
  if (const auto again = read(); !again) return Failure(again.error());
  PushReport report;
  shelf_.add(*parsed, report);
  if (const auto written = write(); !written) return Failure(written.error());
  return report;
}

Result<std::vector<std::string>> BundleRecord::hashes_at(const ChainId& chain, std::int64_t seq) {
  return shelf_.hashes_at(chain, seq);
}

Result<std::int64_t> BundleRecord::erase(const RecordErasure& erasure) {
  const FolderTurn turn(file_.parent_path());
  if (const auto again = read(); !again) return Failure(again.error());
  const auto changed = std::ssize(shelf_.erase(erasure));
  if (changed > 0)
    if (const auto written = write(); !written) return Failure(written.error());
  return changed;
}

Result<std::string> BundleRecord::fetch_file(Family, const FileHash& hash) {
  return fail(words::error_record_file, {{"record", shown()}, {"file", hash.text()}});
}

}  // namespace sala
