#include "core/roster.h"

#include "core/json_read.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// The first letters of a name up to and with its first consonant: "ต" of ตั้งใจดี, "เก" of เกื้อกูล.
std::string initial(std::string_view name) {
  std::size_t at = 0;
  std::string letters;
  while (at < name.size()) {
    const auto lead = static_cast<unsigned char>(name[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const std::string_view letter = name.substr(at, length);
    letters += letter;
    at += length;
    const bool leading_vowel = letter >= "เ" && letter <= "ไ";
    if (!leading_vowel) break;
  }
  return letters;
}

std::string with_prefix(const Participant& person) {
  const bool both_thai = has_thai(person.prefix) && has_thai(person.given_name);
  const bool apart = !person.prefix.empty() && !person.given_name.empty() && !both_thai;
  return person.prefix + (apart ? " " : "") + person.given_name;
}

/// The digits, or the other characters, that the text begins with; the text goes on after them.
std::string_view take_run(std::string_view& text, bool digits) {
  std::size_t end = 0;
  while (end < text.size() && (text[end] >= '0' && text[end] <= '9') == digits) ++end;
  const std::string_view run = text.substr(0, end);
  text.remove_prefix(end);
  return run;
}

}  // namespace

std::string full_name(const Participant& person) {
  const std::string first = with_prefix(person);
  if (person.family_name.empty()) return first;
  return first.empty() ? person.family_name : first + " " + person.family_name;
}

std::string name_in(const Participant& person, Language language) {
  return language == Language::en && !person.name_en.empty() ? person.name_en : full_name(person);
}

std::string masked_name(const Participant& person) {
  if (person.family_name.empty()) return with_prefix(person);
  return with_prefix(person) + " " + initial(person.family_name) + "•••";
}

std::string search_text(const Participant& person) {
  return fold(full_name(person) + " " + person.name_en + " " + person.unit + " " + person.no);
}

Json participant_body(const Participant& person, const std::string& salt, const std::string& by) {
  Json body = {{"participant", person.id.text()},
               {"no", person.no},
               {"prefix", person.prefix},
               {"given_name", person.given_name},
               {"family_name", person.family_name},
               {"name_en", person.name_en},
               {"position", person.position},
               {"unit", person.unit},
               {"personnel_type", person.personnel_type},
               {"email", person.email},
               {"phone", person.phone},
               {"reply", person.reply},
               {"status", person.status},
               {"walk_in", person.walk_in},
               {"salt", salt},
               {"by", by}};
  if (person.replaces) body["replaces"] = person.replaces->text();
  if (!person.extra.empty()) body["extra"] = extra_json(person.extra);
  return body;
}

Result<Participant> participant_from(const Json& body) {
  const auto id = id_at(body, "participant");
  if (!id) return lacks("participant_put", "participant");
  Participant person;
  person.id = *id;
  person.no = text_at(body, "no");
  person.prefix = text_at(body, "prefix");
  person.given_name = text_at(body, "given_name");
  person.family_name = text_at(body, "family_name");
  person.name_en = text_at(body, "name_en");
  person.position = text_at(body, "position");
  person.unit = text_at(body, "unit");
  person.personnel_type = text_at(body, "personnel_type");
  person.email = text_at(body, "email");
  person.phone = text_at(body, "phone");
  person.reply = text_at(body, "reply", "none");
  person.status = text_at(body, "status", "expected");
  person.replaces = id_at(body, "replaces");
  person.walk_in = bool_at(body, "walk_in", false);
  if (const auto extra = body.find("extra"); extra != body.end()) person.extra = extra_from(*extra);
  return person;
}

Json extra_json(const std::vector<ExtraValue>& extra) {
  Json json = Json::array();
  for (const ExtraValue& kept : extra) json.push_back(Json{{"name", kept.name}, {"value", kept.value}});
  return json;
}

std::vector<ExtraValue> extra_from(const Json& json) {
  std::vector<ExtraValue> extra;
  if (!json.is_array()) return extra;
  for (const Json& kept : json)
    if (kept.is_object() && !text_at(kept, "name").empty())
      extra.push_back({text_at(kept, "name"), text_at(kept, "value")});
  return extra;
}

bool no_less(const std::string& a, const std::string& b) {
  std::string_view left = a, right = b;
  while (!left.empty() && !right.empty()) {
    const bool digits = left[0] >= '0' && left[0] <= '9';
    if (digits != (right[0] >= '0' && right[0] <= '9')) return digits;
    std::string_view left_run = take_run(left, digits), right_run = take_run(right, digits);
    if (digits) {
      left_run.remove_prefix(std::min(left_run.find_first_not_of('0'), left_run.size()));
      right_run.remove_prefix(std::min(right_run.find_first_not_of('0'), right_run.size()));
      if (left_run.size() != right_run.size()) return left_run.size() < right_run.size();
    }
    if (left_run != right_run) return left_run < right_run;
  }
  return left.empty() && !right.empty() ? true : (left.empty() == right.empty() && a < b);
}

}  // namespace sala
