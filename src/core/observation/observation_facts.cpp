#include "core/observation/observation_facts.h"

#include "core/json_read.h"

namespace sala {
namespace {

Json id_or_null(const std::optional<Uuid>& id) {
  return id ? Json(id->text()) : Json();
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

/// Missing and null are nothing; false where it is something else than an id.
bool read_optional_id(const Json& body, const char* name, std::optional<Uuid>& id) {
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return true;
  id = id_at(body, name);
  return id.has_value();
}

bool read_rating(const Json& body, std::optional<int>& rating) {
  const auto found = body.find("rating");
  if (found == body.end() || found->is_null()) return true;
  const int level = int_at(body, "rating", 0);
  if (level < 1 || level > highest_rating) return false;
  rating = level;
  return true;
}

}  // namespace

Json observation_body(const Observation& observation, const Written& written) {
  return stamped({{"session", id_or_null(observation.session)},
                  {"participant", id_or_null(observation.whom.participant)},
                  {"group", text_or_null(observation.whom.group)},
                  {"rubric", id_or_null(observation.rubric)},
                  {"item", text_or_null(observation.item)},
                  {"rating", observation.rating ? Json(*observation.rating) : Json()},
                  {"note", observation.note}},
                 written);
}

std::optional<Observation> observation_from(const Json& body) {
  Observation read;
  read.whom.group = text_at(body, "group");
  read.item = text_at(body, "item");
  read.note = text_at(body, "note");
  const bool is_understood = read_optional_id(body, "session", read.session) &&
                             read_optional_id(body, "participant", read.whom.participant) &&
                             read_optional_id(body, "rubric", read.rubric) && read_rating(body, read.rating);
  if (!is_understood) return std::nullopt;
  if (read.whom.participant) read.whom.group.clear();
  return read;
}

std::string observer_of(const Json& body, const Uuid& station) {
  const auto user = id_at(body, "by");
  return user ? user->text() : station.text();
}

}  // namespace sala
