#include "record/record_line.h"

#include <algorithm>
#include <set>

#include "core/fact_kinds.h"
#include "core/json_read.h"
#include "core/texts.h"
#include "record/record_errors.h"

namespace sala {

Result<std::vector<RecordLine>> parse_record_lines(std::span<const std::string> lines, const std::string& what) {
  std::vector<RecordLine> parsed;
  parsed.reserve(lines.size());
  for (const std::string& line : lines) {
    const auto fact = from_line(line);
    if (!fact) return record_failure(SyncTrouble::form, what, "line");
    parsed.push_back({{fact->project, fact->station, fact->seq, fact->hash}, fact->id, is_erased(*fact), line});
  }
  return parsed;
}

std::optional<ErasureSaid> said_by_erasure(const std::string& line, std::span<const Uuid> asked) {
  const auto fact = from_line(line);
  if (!fact || fact->kind != "erasure" || is_erased(*fact)) return std::nullopt;
  const Json body = Json::parse(fact->body, nullptr, false);
  const auto participant = id_at(body, "participant");
  if (!participant) return std::nullopt;
  ErasureSaid said{*participant, {}};
  for (const Uuid& id : asked)
    if (fact->body.find(id.text()) != std::string::npos) said.facts.push_back(id);
  return said;
}

std::optional<std::string> emptied_line(const std::string& line, const Uuid& participant) {
  auto fact = from_line(line);
  if (!fact || is_erased(*fact) || !may_be_erased(kind_of(fact->kind))) return std::nullopt;
  fact->body.clear();
  fact->absent = canonical({{"participant", participant.text()}, {"why", "erased"}});
  return to_line(*fact);
}

std::optional<PublicKey> organisation_of(std::span<const std::string> lines) {
  std::set<std::string> keys;
  for (const std::string& line : lines) {
    if (line.find("\"organisation_put\"") == std::string::npos) continue;
    const auto fact = from_line(line);
    if (!fact || fact->kind != "organisation_put" || fact->project) continue;
    keys.insert(text_at(Json::parse(fact->body, nullptr, false), "key"));
  }
  return keys.size() == 1 ? from_hex<32>(*keys.begin()) : std::nullopt;
}

}  // namespace sala
