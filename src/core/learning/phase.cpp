#include "core/learning/phase.h"

#include "core/json_read.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 2> phase_names = {"pre", "post"};
constexpr std::array<std::string_view, 3> form_names = {"", "A", "B"};

Json edge_json(const WindowEdge& edge) {
  return {{"session", edge.session.text()}, {"at", edge.at_end ? "ends" : "starts"}, {"offset_min", edge.offset_min}};
}

std::optional<WindowEdge> edge_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object()) return std::nullopt;
  const auto session = id_at(*found, "session");
  const std::string at = text_at(*found, "at");
  if (!session || (at != "starts" && at != "ends")) return std::nullopt;
  return WindowEdge{*session, at == "ends", int_at(*found, "offset_min", 0)};
}

}  // namespace

std::string_view name_of(Phase phase) {
  return phase_names[static_cast<std::size_t>(phase)];
}

std::optional<Phase> phase_of(std::string_view name) {
  const auto found = std::ranges::find(phase_names, name);
  if (found == phase_names.end()) return std::nullopt;
  return static_cast<Phase>(found - phase_names.begin());
}

std::string_view name_of(Form form) {
  return form_names[static_cast<std::size_t>(form)];
}

std::optional<Form> form_of(std::string_view name) {
  const auto found = std::ranges::find(form_names, name);
  if (found == form_names.end()) return std::nullopt;
  return static_cast<Form>(found - form_names.begin());
}

Json window_json(const PhaseWindow& window) {
  Json json = Json::object();
  if (window.opens) json["opens"] = edge_json(*window.opens);
  if (window.closes) json["closes"] = edge_json(*window.closes);
  return json;
}

PhaseWindow window_from(const Json& json) {
  if (!json.is_object()) return {};
  return {edge_at(json, "opens"), edge_at(json, "closes")};
}

}  // namespace sala
