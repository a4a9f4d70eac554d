#include "core/fact.h"

#include "core/fact_kinds.h"
#include "core/time.h"
#include "words/core.h"

namespace sala {
namespace {

using namespace std::string_literals;

Failure bad_line(const std::string& why) {
  return fail(words::error_fact_line, {{"why", why}});
}

std::string fact_raw(std::span<const std::uint8_t> bytes) {
  return {bytes.begin(), bytes.end()};
}

Json project_member(const Fact& fact) {
  return fact.project ? Json(fact.project->text()) : Json(nullptr);
}

/// A text member that must be there.
std::optional<std::string> text_member(const Json& line, const char* name) {
  const auto found = line.find(name);
  if (found == line.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<Uuid> id_member(const Json& line, const char* name) {
  const auto text = text_member(line, name);
  return text ? Uuid::parse(*text) : std::nullopt;
}

/// A number that canonical JSON can write again.
std::optional<std::int64_t> seq_member(const Json& line) {
  const auto found = line.find("seq");
  if (found == line.end() || !found->is_number_integer()) return std::nullopt;
  const auto seq = found->get<std::int64_t>();
  return seq >= 1 && seq <= largest_integer ? std::optional(seq) : std::nullopt;
}

bool is_kind(std::string_view kind) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !kind.empty() && kind.size() <= 64 && std::ranges::all_of(kind, plain);
}

/// The members every line has; "project" may be null, "head_sig" is left out where there is none.
bool known_members_only(const Json& line) {
  static const std::array known = {"absent", "at",   "body",    "body_hash", "hash",   "head_sig",
                                   "id",     "kind", "project", "seq",       "station"};
  return std::ranges::all_of(line.items(),
                             [](const auto& member) { return std::ranges::find(known, member.key()) != known.end(); });
}

/// What stands where the body was: whose it was, and that it was erased.
bool is_absence(const Json& said) {
  return said.is_object() && said.size() == 2 && text_member(said, "why") == "erased" && id_member(said, "participant");
}

/// As canonical() writes it, but total: bytes that are no text, which only damage leaves, are replaced.
std::string written(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The body, or what stands in its place; where both or neither is said there is none.
Result<void> take_body(const Json& line, Fact& fact) {
  const auto body = line.find("body"), absent = line.find("absent");
  if ((body == line.end()) == (absent == line.end())) return bad_line("no body");
  if (absent != line.end()) {
    if (!is_absence(*absent) || !may_be_erased(kind_of(fact.kind)))
      return bad_line("absent does not say whose body was erased");
    fact.absent = absent->dump();
    return {};
  }
  if (!body->is_object()) return bad_line("no body");
  fact.body = body->dump();
  const auto checked = parse_canonical(fact.body);
  return checked ? Result<void>() : Failure(checked.error());
}

}  // namespace

const std::string first_previous_hash(64, '0');

std::string hash_body(std::string_view body) {
  return hex(blake2b(body));
}

std::string hash_fact(std::string_view previous_hash, const Fact& fact) {
  const Json head = {{"at", fact.at},
                     {"body_hash", fact.body_hash},
                     {"id", fact.id.text()},
                     {"kind", fact.kind},
                     {"project", project_member(fact)},
                     {"seq", fact.seq},
                     {"station", fact.station.text()}};
  return hex(blake2b(std::string(previous_hash) + written(head)));
}

std::string head_message(const Fact& fact) {
  std::string message = "sala-head-1\0"s + fact_raw(fact.project.value_or(Uuid{}).bytes) + fact_raw(fact.station.bytes);
  for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(fact.seq >> shift);
  return message + fact_raw(from_hex<32>(fact.hash).value_or(Hash{}));
}

std::string endorsement_message(const Uuid& station, const PublicKey& key, std::string_view roles) {
  return "sala-station-1\0"s + fact_raw(station.bytes) + fact_raw(key) + std::string(roles);
}

std::string to_line(const Fact& fact) {
  const char* const member = is_erased(fact) ? "absent" : "body";
  Json line = {{"at", fact.at},
               {member, nullptr},
               {"body_hash", fact.body_hash},
               {"hash", fact.hash},
               {"id", fact.id.text()},
               {"kind", fact.kind},
               {"project", project_member(fact)},
               {"seq", fact.seq},
               {"station", fact.station.text()}};
  if (fact.head_sig) line["head_sig"] = *fact.head_sig;
  std::string text = written(line);
  const std::string empty = fmt::format("\"{}\":null", member);
  const std::string& verbatim = is_erased(fact) ? fact.absent : fact.body;
  return text.replace(text.find(empty) + empty.size() - 4, 4, verbatim);
}

Result<Fact> from_line(std::string_view text) {
  if (text.size() > max_body_bytes + 4096) return bad_line("longer than a body may be");
  if (nests_deeper_than(text, max_body_depth + 1)) return bad_line("nested deeper than a body may be");
  const auto line = Json::parse(text, nullptr, false);
  if (!line.is_object()) return bad_line("not a JSON object in UTF-8");
  if (!known_members_only(line)) return bad_line("members that this version does not know");
  const auto id = id_member(line, "id");
  const auto station = id_member(line, "station");
  const auto at = text_member(line, "at");
  const auto kind = text_member(line, "kind");
  const auto body_hash = text_member(line, "body_hash");
  const auto hash = text_member(line, "hash");
  if (!id || !station) return bad_line("no id or no station");
  if (!at || !parse_at(*at)) return bad_line("at is not a time in UTC with milliseconds");
  if (!kind || !is_kind(*kind)) return bad_line("no kind");
  if (!body_hash || !hash || !from_hex<32>(*body_hash) || !from_hex<32>(*hash)) return bad_line("no hashes");
  if (!line.contains("project")) return bad_line("no project");
  const auto seq = seq_member(line);
  if (!seq) return bad_line("seq is not a number from 1 to 2^53-1");
  Fact fact{*id, std::nullopt, *station, *seq, *at, *kind, "", *body_hash, *hash, {}};
  if (!line["project"].is_null() && !(fact.project = id_member(line, "project")))
    return bad_line("project is not an id");
  if (line.contains("head_sig")) {
    fact.head_sig = text_member(line, "head_sig");
    if (!fact.head_sig || !from_hex<64>(*fact.head_sig)) return bad_line("head_sig is not 128 digits");
  }
  if (const auto body = take_body(line, fact); !body) return Failure(body.error());
  if (to_line(fact) != text)
    return fail(words::error_not_canonical, {{"why", "other spacing, order or escapes, or a key twice"}});
  if (!is_erased(fact) && hash_body(fact.body) != fact.body_hash)
    return bad_line("the body does not have this body_hash");
  return fact;
}

}  // namespace sala
