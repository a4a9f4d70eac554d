#include "app/heads_note.h"

#include <map>

#include "app/files.h"
#include "core/json_read.h"

namespace sala {
namespace {

using Place = std::pair<std::optional<Uuid>, Uuid>;

Place place_of(const Head& head) {
  return {head.project, head.station};
}

std::map<Place, std::int64_t> lengths(const std::vector<Head>& heads) {
  std::map<Place, std::int64_t> lengths;
  for (const Head& head : heads) lengths[place_of(head)] = std::max(lengths[place_of(head)], head.seq);
  return lengths;
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
    const auto project = id_at(said, "project"), station = id_at(said, "station");
    const int seq = int_at(said, "seq", 0);
    if (station && seq > 0) heads.push_back({project, *station, seq, text_at(said, "hash")});
  }
  return heads;
}

Result<void> write_heads_note(const std::filesystem::path& data_folder, const std::vector<Head>& heads) {
  return write_file(data_folder / "heads.json", heads_json(heads).dump());
}

std::vector<Head> read_heads_note(const std::filesystem::path& data_folder) {
  const auto text = read_file(data_folder / "heads.json");
  return text ? heads_from(Json::parse(*text, nullptr, false)) : std::vector<Head>();
}

std::vector<Head> furthest(std::vector<Head> a, const std::vector<Head>& b) {
  for (const Head& head : b) {
    const auto same = std::ranges::find_if(a, [&](const Head& known) { return place_of(known) == place_of(head); });
    if (same == a.end())
      a.push_back(head);
    else if (same->seq < head.seq)
      *same = head;
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

}  // namespace sala
