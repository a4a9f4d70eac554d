#include "station/record/record_note.h"

#include "core/json_read.h"
#include "files/whole_file.h"
#include "station/keeping/heads_note.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 13> trouble_names = {
    "no_network",  "no_name",      "no_answer", "busy", "disk_full", "certificate", "access",
    "unprotected", "organisation", "newer",     "form", "cloned",    "other"};

std::filesystem::path note_file(const std::filesystem::path& data_folder) {
  return data_folder / "record_heads.json";
}

Json all_notes(const std::filesystem::path& data_folder) {
  const auto text = read_file(note_file(data_folder));
  Json all = text ? Json::parse(*text, nullptr, false) : Json();
  return all.is_object() ? all : Json::object();
}

std::optional<std::int64_t> ms_at(const Json& said, const char* name) {
  const std::int64_t ms = large_int_at(said, name, 0);
  return ms > 0 ? std::optional(ms) : std::nullopt;
}

std::optional<SyncTrouble> trouble_at(const Json& said) {
  const auto found = std::ranges::find(trouble_names, text_at(said, "trouble"));
  if (found == trouble_names.end()) return std::nullopt;
  return static_cast<SyncTrouble>(found - trouble_names.begin());
}

}  // namespace

std::string_view trouble_name(SyncTrouble trouble) {
  return trouble_names.at(static_cast<std::size_t>(trouble));
}

std::optional<RecordNote> read_record_note(const std::filesystem::path& data_folder, const std::string& url) {
  const Json all = all_notes(data_folder);
  const auto found = all.find(url);
  if (found == all.end() || !found->is_object()) return std::nullopt;
  RecordNote note{url,
                  id_at(*found, "record"),
                  {},
                  ms_at(*found, "in_sync"),
                  ms_at(*found, "trouble_since"),
                  trouble_at(*found),
                  large_int_at(*found, "lost", 0)};
  if (found->contains("heads"))
    for (const Head& head : heads_from(found->at("heads")))
      note.heads.push_back({head.project, head.station, head.seq, head.hash});
  return note;
}

Result<void> write_record_note(const std::filesystem::path& data_folder, const RecordNote& note) {
  Json all = all_notes(data_folder);
  std::vector<Head> heads;
  for (const RecordHead& head : note.heads) heads.push_back({head.project, head.station, head.seq, head.hash});
  Json said = {{"heads", heads_json(heads)}, {"lost", note.lost}};
  if (note.record) said["record"] = note.record->text();
  if (note.in_sync_ms) said["in_sync"] = *note.in_sync_ms;
  if (note.trouble_ms) said["trouble_since"] = *note.trouble_ms;
  if (note.trouble) said["trouble"] = trouble_name(*note.trouble);
  if (all.contains(note.url) && all[note.url] == said) return {};
  all[note.url] = std::move(said);
  return write_file(note_file(data_folder), all.dump(-1, ' ', false, Json::error_handler_t::replace), FileOf::sala);
}

RecordNote after_sync(RecordNote note, const SyncReport& report, std::int64_t now_ms) {
  note.record = report.info.record;
  note.heads = furthest_seen(note.heads, report.heads);
  note.lost = report.lost;
  if (report.own_waiting == 0) note.in_sync_ms = now_ms;
  note.trouble.reset();
  note.trouble_ms.reset();
  return note;
}

RecordNote after_trouble(RecordNote note, SyncTrouble trouble, std::int64_t now_ms) {
  if (!note.trouble) note.trouble_ms = now_ms;
  note.trouble = trouble;
  return note;
}

}  // namespace sala
