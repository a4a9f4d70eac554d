#include "station/keeping/heads_note.h"

#include <map>

#include "core/json_read.h"
#include "files/whole_file.h"

namespace sala {
namespace {

using Place = std::pair<std::optional<Uuid>, Uuid>;

Place place_of(const Head& head) {
  return {head.project, head.station};
}

std::filesystem::path file_in(const std::filesystem::path& data_folder) {
  return data_folder / "heads.json";
}

std::map<Place, std::int64_t> lengths(const std::vector<Head>& heads) {
  std::map<Place, std::int64_t> lengths;
  for (const Head& head : heads) lengths[place_of(head)] = std::max(lengths[place_of(head)], head.seq);
  return lengths;
}

/// A head may come from a file that is damaged: bytes that are no text are replaced.
std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Json heads_json(const std::vector<Head>& heads) {
  Json list = Json::array();
  for (const Head& head : heads)
    list.push_back({{"project", head.project ? Json(head.project->text()) : Json(nullptr)},
                    {"station", head.station.text()},
                    {"seq", head.seq},
                    {"hash", head.hash}});
  return list;
}

std::vector<Head> heads_from(const Json& json) {
  std::vector<Head> heads;
  if (!json.is_array()) return heads;
  for (const Json& said : json) {
    if (!said.is_object()) continue;
    const auto project = id_at(said, "project"), station = id_at(said, "station");
    const std::int64_t seq = large_int_at(said, "seq", 0);
    if (station && seq > 0) heads.push_back({project, *station, seq, text_at(said, "hash")});
  }
  return heads;
}

std::vector<Head> noted_heads(const std::filesystem::path& data_folder) {
  const auto text = read_file(file_in(data_folder));
  return text ? heads_from(Json::parse(*text, nullptr, false)) : std::vector<Head>();
}

Result<void> note_heads(const std::filesystem::path& data_folder, const std::vector<Head>& heads) {
  const auto noted = noted_heads(data_folder);
  const Json now = heads_json(furthest(noted, heads));
  if (!noted.empty() && now == heads_json(noted)) return {};
  return write_file(file_in(data_folder), written(now), FileOf::sala);
}

Result<void> forget_missing(const std::filesystem::path& data_folder, const std::vector<Head>& held) {
  return write_file(file_in(data_folder), written(heads_json(held)), FileOf::sala);
}

std::vector<Head> furthest(std::vector<Head> a, const std::vector<Head>& b) {
  std::map<Place, std::size_t> places;
  for (std::size_t i = 0; i < a.size(); ++i) places.try_emplace(place_of(a[i]), i);
  for (const Head& head : b) {
    const auto [known, is_new] = places.try_emplace(place_of(head), a.size());
    if (is_new)
      a.push_back(head);
    else if (a[known->second].seq < head.seq)
      a[known->second] = head;
  }
  return a;
}

std::int64_t count_missing(const std::vector<Head>& known, const std::vector<Head>& held) {
  const auto here = lengths(held);
  std::int64_t missing = 0;
  for (const auto& [place, seq] : lengths(known)) {
    const auto found = here.find(place);
    missing += std::max(std::int64_t{0}, seq - (found == here.end() ? 0 : found->second));
  }
  return missing;
}

std::int64_t count_missing_of(const Uuid& station, std::vector<Head> known, const std::vector<Head>& held) {
  std::erase_if(known, [&](const Head& head) { return head.station != station; });
  return count_missing(known, held);
}

}  // namespace sala
