#include "record/folder_record.h"

#include <charconv>
#include <set>

#include "core/json_read.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "record/memory_record.h"
#include "record/record_errors.h"
#include "words/record.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* segment_ending = ".facts";
constexpr const char* organisation_scope = "organisation";
constexpr const char* folder_format = "sala-record-1";
constexpr std::uintmax_t largest_segment = 4u << 20;

std::optional<std::int64_t> seq_in(std::string_view text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0;
  return whole ? std::optional(number) : std::nullopt;
}

bool is_hash8(std::string_view text) {
  return text.size() == 8 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<std::string> segment_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

class FolderRecord : public Record {
 public:
  FolderRecord(const fs::path& folder, RecordSeams seams) : folder_(folder), seams_(std::move(seams)) {}

  Result<RecordInfo> open(const RecordWish& wish) override {
    shelf_ = {};
    read_.clear();
    station_ = wish.station;
    std::error_code failed;
    if (!fs::is_directory(folder_, failed)) return record_failure(SyncTrouble::no_network, shown(), "folder");
    if (const auto allowed = check_output(root()); !allowed) return Failure(allowed.error());
    if (wish.may_make) fs::create_directory(root(), failed);
    auto info = about(wish);
    if (!info) return info;
    if (const auto same = check_same_organisation(info->organisation, wish.organisation, shown()); !same)
      return Failure(same.error());
    return info;
  }

  Result<std::vector<RecordHead>> heads() override {
    if (const auto found = read_new(); !found) return Failure(found.error());
    return shelf_.heads();
  }
  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override {
    return shelf_.pull(wants, most_bytes);
  }
  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override {
    return shelf_.hashes_at(chain, seq);
  }

  Result<PushReport> push(std::span<const std::string> lines) override {
    const auto parsed = parse_record_lines(lines, shown());
    if (!parsed) return Failure(parsed.error());
    if (const auto found = read_new(); !found) return Failure(found.error());
    PushReport report;
    std::vector<RecordLine> segment;
    for (const RecordLine* line : shelf_.add(*parsed, report)) {
      const bool goes_on = !segment.empty() && chain_of(segment.back().place) == chain_of(line->place) &&
                           segment.back().place.seq + 1 == line->place.seq;
      if (!segment.empty() && !goes_on)
        if (const auto written = write_segment(segment); !written) return Failure(written.error());
      if (!goes_on) segment.clear();
      segment.push_back(*line);
    }
    if (!segment.empty())
      if (const auto written = write_segment(segment); !written) return Failure(written.error());
    return report;
  }

  /// An office writes the files that hold them anew, whoever's they are.
  Result<std::int64_t> erase(const RecordErasure& erasure) override {
    if (const auto found = read_new(); !found) return Failure(found.error());
    const auto changed = shelf_.erase(erasure);
    const std::set<RecordHead> places(changed.begin(), changed.end());
    for (const auto& [file, lines] : read_) {
      if (std::ranges::none_of(lines, [&](const RecordHead& place) { return places.contains(place); })) continue;
      std::vector<RecordLine> segment;
      for (const RecordHead& place : lines) segment.push_back(*shelf_.find(place));
      if (const auto written = write_lines(file, segment); !written) return Failure(written.error());
    }
    return std::ssize(changed);
  }

  Result<std::vector<FileHash>> files_held(Family readers, std::span<const FileHash> asked) override {
    std::vector<FileHash> held;
    std::error_code failed;
    for (const FileHash& hash : asked)
      if (fs::is_regular_file(fs::symlink_status(file_of(readers, hash), failed))) held.push_back(hash);
    return held;
  }
  Result<std::string> fetch_file(Family readers, const FileHash& hash) override {
    const auto sealed = read_file(file_of(readers, hash), usual_file_limit, OpenFile::Links::refuse);
    const auto bytes = sealed ? seams_.seal.open(readers, *sealed) : sealed;
    if (bytes && FileHash::of(*bytes) == hash) return bytes;
    return fail(words::error_record_file, {{"record", shown()}, {"file", hash.text()}});
  }
  Result<void> put_file(Family readers, const FileHash& hash, std::string_view bytes) override {
    const auto sealed = seams_.seal.seal(readers, bytes);
    if (!sealed) return Failure(sealed.error());
    std::error_code failed;
    fs::create_directory(root() / "files", failed);
    return write_file(file_of(readers, hash), *sealed);
  }
  Result<void> drop_file(const FileHash& hash) override {
    for (const Family readers : {Family::project, Family::trainer, Family::staff}) {
      std::error_code failed;
      fs::remove(file_of(readers, hash), failed);
    }
    return {};
  }

 private:
  fs::path root() const { return folder_ / "sala-record"; }
  std::string shown() const { return "folder:" + folder_.string(); }
  fs::path file_of(Family readers, const FileHash& hash) const {
    return root() / "files" / seams_.seal.file_name(readers, hash);
  }

  /// Which record it is: written once, by whoever comes first.
  Result<RecordInfo> about(const RecordWish& wish) {
    const fs::path file = root() / "about.json";
    std::error_code failed;
    if (!fs::exists(file, failed)) {
      if (!wish.may_make) return record_failure(SyncTrouble::form, shown(), "about.json");
      const Json said = {{"format", folder_format},
                         {"organisation", wish.organisation ? hex(*wish.organisation) : std::string()},
                         {"record", Uuid::v4(seams_.random).text()}};
      if (const auto written = write_file(file, canonical(said)); !written) return Failure(written.error());
    }
    const auto text = read_file(file);
    if (!text) return record_failure(SyncTrouble::no_network, shown(), "about.json");
    const Json said = Json::parse(*text, nullptr, false);
    const auto id = id_at(said, "record");
    if (!said.is_object() || !id) return record_failure(SyncTrouble::form, shown(), "about.json");
    if (text_at(said, "format") != folder_format) return record_failure(SyncTrouble::newer, shown());
    return RecordInfo{*id, from_hex<32>(text_at(said, "organisation")), 1, RecordAccess::owner, {}};
  }

  /// Files that were not here before. One that is not whole, or that this station has no key for, is left for the next time.
  Result<void> read_new() {
    std::error_code failed;
    for (fs::recursive_directory_iterator entry(root(), failed), none; !failed && entry != none;
         entry.increment(failed)) {
      if (read_.contains(entry->path()) || !fs::is_regular_file(fs::symlink_status(entry->path(), failed))) continue;
      const auto name = parse_segment_name(entry->path().filename().string());
      if (name) read_segment(entry->path(), *name);
    }
    if (failed) return record_failure(SyncTrouble::no_network, shown(), failed.message());
    return {};
  }

  void read_segment(const fs::path& file, const SegmentName& name) {
    const auto sealed = read_file(file, largest_segment, OpenFile::Links::refuse);
    const auto text = sealed ? seams_.seal.open(family_of(name.scope), *sealed) : sealed;
    if (!text) return;
    const auto lines = parse_record_lines(segment_lines(*text), shown());
    if (!lines) return;
    PushReport ignored;
    shelf_.add(*lines, ignored);
    for (const RecordLine& line : *lines) read_[file].push_back(line.place);
  }

  Result<void> write_segment(const std::vector<RecordLine>& lines) {
    const RecordHead& first = lines.front().place;
    const bool is_own = first.station == station_;
    const fs::path folder = is_own ? root() / station_.text() : root() / station_.text() / "via" / first.station.text();
    std::error_code failed;
    fs::create_directories(folder, failed);
    const SegmentName name{first.project, first.seq, lines.back().place.seq, lines.back().place.hash.substr(0, 8)};
    const fs::path file = folder / segment_name(name);
    if (const auto written = write_lines(file, lines); !written) return written;
    for (const RecordLine& line : lines) read_[file].push_back(line.place);
    return {};
  }

  Result<void> write_lines(const fs::path& file, const std::vector<RecordLine>& lines) {
    std::string text;
    for (const RecordLine& line : lines) text += line.text + "\n";
    const auto sealed = seams_.seal.seal(family_of(lines.front().place.project), text);
    if (!sealed) return Failure(sealed.error());
    return write_file(file, *sealed);
  }

  fs::path folder_;
  RecordSeams seams_;
  Uuid station_{};
  LineShelf shelf_;
  std::map<fs::path, std::vector<RecordHead>> read_;  ///< what stands in each file that was read or written
};

}  // namespace

std::optional<SegmentName> parse_segment_name(const std::string& name) {
  constexpr std::size_t id_length = 36;
  if (!name.ends_with(segment_ending)) return std::nullopt;
  std::string_view rest(name);
  rest.remove_suffix(std::string_view(segment_ending).size());
  SegmentName segment;
  const bool is_organisation = rest.starts_with(organisation_scope);
  if (!is_organisation && !(segment.scope = Uuid::parse(rest.substr(0, id_length)))) return std::nullopt;
  rest.remove_prefix(is_organisation ? std::string_view(organisation_scope).size() : id_length);
  std::array<std::string_view, 3> parts;
  for (std::string_view& part : parts) {
    if (!rest.starts_with('-')) return std::nullopt;
    rest.remove_prefix(1);
    part = rest.substr(0, rest.find('-'));
    rest.remove_prefix(part.size());
  }
  const auto first = seq_in(parts[0]), last = seq_in(parts[1]);
  if (!rest.empty() || !first || !last || *last < *first || !is_hash8(parts[2])) return std::nullopt;
  segment.first = *first, segment.last = *last, segment.hash8 = parts[2];
  return segment;
}

std::string segment_name(const SegmentName& segment) {
  return fmt::format("{}-{}-{}-{}{}", segment.scope ? segment.scope->text() : organisation_scope, segment.first,
                     segment.last, segment.hash8, segment_ending);
}

std::unique_ptr<Record> make_folder_record(const fs::path& folder, RecordSeams seams) {
  return std::make_unique<FolderRecord>(folder, std::move(seams));
}

}  // namespace sala
