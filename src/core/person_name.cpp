#include "core/person_name.h"

#include <algorithm>
#include <array>

#include "core/thai_text.h"

namespace sala {
namespace {

/// Prefixes written out. Dotted ones (น.ส., ผศ.ดร., พ.ต.อ.) are known by their dots.
constexpr auto thai_prefixes = std::to_array<std::string_view>({
    "นาย",
    "นาง",
    "นางสาว",
    "เด็กชาย",
    "เด็กหญิง",
    "คุณ",
    "คุณหญิง",
    "ท่านผู้หญิง",
    "พระมหา",
    "พระครู",
    "พระอาจารย์",
    "อาจารย์",
    "ศาสตราจารย์",
    "รองศาสตราจารย์",
    "ผู้ช่วยศาสตราจารย์",
    "ศาสตราจารย์เกียรติคุณ",
    "ดอกเตอร์",
    "ด็อกเตอร์",
    "นายแพทย์",
    "แพทย์หญิง",
    "ทันตแพทย์",
    "ทันตแพทย์หญิง",
    "สัตวแพทย์",
    "สัตวแพทย์หญิง",
    "เภสัชกร",
    "เภสัชกรหญิง",
    "หม่อมเจ้า",
    "หม่อมราชวงศ์",
    "หม่อมหลวง",
    "ว่าที่",
    "ว่าที่ร้อยตรี",
    "ว่าที่ร้อยโท",
    "ว่าที่ร้อยเอก",
    "ว่าที่พันตรี",
    "ว่าที่เรือตรี",
    "พลเอก",
    "พลโท",
    "พลตรี",
    "พันเอก",
    "พันโท",
    "พันตรี",
    "ร้อยเอก",
    "ร้อยโท",
    "ร้อยตรี",
    "จ่าสิบเอก",
    "จ่าสิบโท",
    "จ่าสิบตรี",
    "สิบเอก",
    "สิบโท",
    "สิบตรี",
    "พลทหาร",
    "พลตำรวจเอก",
    "พลตำรวจโท",
    "พลตำรวจตรี",
    "พันตำรวจเอก",
    "พันตำรวจโท",
    "พันตำรวจตรี",
    "ร้อยตำรวจเอก",
    "ร้อยตำรวจโท",
    "ร้อยตำรวจตรี",
    "ดาบตำรวจ",
    "จ่าสิบตำรวจ",
    "สิบตำรวจเอก",
    "สิบตำรวจโท",
    "สิบตำรวจตรี",
    "นาวาเอก",
    "นาวาโท",
    "นาวาตรี",
    "เรือเอก",
    "เรือโท",
    "เรือตรี",
    "พันจ่าเอก",
    "จ่าเอก",
    "นาวาอากาศเอก",
    "นาวาอากาศโท",
    "นาวาอากาศตรี",
    "เรืออากาศเอก",
    "เรืออากาศโท",
    "เรืออากาศตรี",
    "พันจ่าอากาศเอก",
    "จ่าอากาศเอก",
});
constexpr auto english_prefixes = std::to_array<std::string_view>(
    {"mr",        "mrs",  "ms",        "miss", "master",   "dr",     "prof",  "professor", "assoc",
     "associate", "asst", "assistant", "lect", "lecturer", "acting", "sub",   "lt",        "capt",
     "maj",       "col",  "gen",       "sgt",  "rev",      "sir",    "madam", "mx"});
/// After these nothing but a dotted one (นาย ดร.) is a prefix: นายพระครู, นายเอก are names.
constexpr auto civil_prefixes = std::to_array<std::string_view>({"นาย", "นาง", "นางสาว", "คุณ", "เด็กชาย", "เด็กหญิง"});
/// Abbreviations that are often written without their dot, and are no names.
constexpr auto undotted_prefixes = std::to_array<std::string_view>({"ดร", "ผศ", "รศ", "นส"});
/// Words that begin like a prefix and are names themselves, whole: คุณธรรม, คุณวุฒิ.
constexpr auto names_like_prefixes = std::to_array<std::string_view>({"คุณธรรม", "คุณวุฒิ", "คุณภาพ", "คุณค่า"});
constexpr std::string_view professor_emeritus = "เกียรติคุณ";  // after ศ.
constexpr auto rank_endings = std::to_array<std::string_view>({".", "ตรี", "โท", "เอก"});
constexpr auto women_marks = std::to_array<std::string_view>({"หญิง", "(หญิง)"});
constexpr auto family_particles = std::to_array<std::string_view>(
    {"al", "bin", "binti", "da", "de", "del", "della", "der", "di", "du", "la", "le", "van", "von"});

constexpr std::size_t thai_bytes = 3;  // of each Thai character in UTF-8

bool starts_thai(std::string_view text) {
  return text.starts_with("\xe0\xb8") || text.starts_with("\xe0\xb9");
}

/// A Thai word may begin with a consonant or a vowel written before it, not with one written after, above or below.
bool may_begin_word(std::string_view text) {
  if (!starts_thai(text)) return !text.empty();
  const std::string_view letter = text.substr(0, thai_bytes);
  return (letter >= "ก" && letter <= "ฮ") || (letter >= "เ" && letter <= "ไ");
}

std::size_t spaces_at(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

bool is_consonant(std::string_view text) {
  return text.size() == thai_bytes && text >= "ก" && text <= "ฮ";
}

/// The ส of "น.ส กมล", whose dot was forgotten: no name is a single consonant.
std::size_t undotted_letter(std::string_view text) {
  return is_consonant(text.substr(0, thai_bytes)) && text.substr(thai_bytes, 1) == " " ? thai_bytes : 0;
}

/// The bytes of "ผศ." or "ร." at the beginning: at most four Thai characters and a dot.
std::size_t abbreviation(std::string_view text) {
  std::size_t at = 0;
  while (at <= 4 * thai_bytes && starts_thai(text.substr(at))) at += thai_bytes;
  if (at == 0 || at > 4 * thai_bytes || text.substr(at, 1) != ".") return 0;
  return at + 1 + undotted_letter(text.substr(at + 1));
}

/// "ดร" before a space.
std::size_t undotted_prefix(std::string_view text) {
  const std::size_t end = text.find(' ');
  const bool known = std::ranges::find(undotted_prefixes, text.substr(0, end)) != undotted_prefixes.end();
  return known && end != std::string_view::npos ? end : 0;
}

/// The longest one: "นางสาว" with nothing after it is that, and not นาง and สาว.
std::size_t thai_word_prefix(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (std::ranges::find(names_like_prefixes, word) != names_like_prefixes.end()) return 0;
  std::size_t longest = 0;
  for (const std::string_view prefix : thai_prefixes) {
    if (prefix.size() <= longest || !text.starts_with(prefix)) continue;
    const std::string_view rest = text.substr(prefix.size());
    if (rest.empty() || may_begin_word(rest)) longest = prefix.size();
  }
  return longest;
}

/// "Mr." or "Assoc" followed by a dot or a space.
std::size_t english_prefix(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(". "), text.size());
  if (end == text.size()) return 0;
  const std::string word = fold(text.substr(0, end));
  if (std::ranges::find(english_prefixes, word) == english_prefixes.end()) return 0;
  return text[end] == '.' ? end + 1 : end;
}

std::size_t one_prefix(std::string_view text, bool after_civil) {
  if (const std::size_t bytes = abbreviation(text)) return bytes;
  if (const std::size_t bytes = undotted_prefix(text)) return bytes;
  if (after_civil) return 0;
  if (const std::size_t bytes = thai_word_prefix(text)) return bytes;
  return english_prefix(text);
}

/// หญิง after a rank, as in ร.ต.หญิง; in "ร.ต. หญิง มาลี ใจดี" only because two names follow.
std::size_t women_mark(std::string_view prefix, std::string_view rest) {
  const auto ends_so = [prefix](std::string_view ending) { return prefix.ends_with(ending); };
  if (std::ranges::none_of(rank_endings, ends_so)) return 0;
  const std::size_t spaces = spaces_at(rest);
  for (const std::string_view mark : women_marks) {
    if (!rest.substr(spaces).starts_with(mark)) continue;
    std::string_view name = rest.substr(spaces + mark.size());
    const bool apart = name.starts_with(' ');
    name.remove_prefix(spaces_at(name));
    if (spaces > 0 && (!apart || name.find(' ') == std::string_view::npos)) continue;
    if (may_begin_word(name)) return spaces + mark.size();
  }
  return 0;
}

/// The rest of ศ.เกียรติคุณ, where a name of its own follows: another prefix, or a given and a family name.
std::size_t emeritus_mark(std::string_view prefix, std::string_view rest) {
  if (prefix != "ศ." || !rest.starts_with(professor_emeritus)) return 0;
  std::string_view name = rest.substr(professor_emeritus.size());
  name.remove_prefix(spaces_at(name));
  const bool two_words = name.find(' ') != std::string_view::npos;
  return two_words || abbreviation(name) > 0 ? professor_emeritus.size() : 0;
}

/// Where an English family name begins: at its first particle, else the last word.
std::size_t english_family_start(std::string_view name) {
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const std::string_view word = name.substr(at + 1, name.find(' ', at + 1) - at - 1);
    if (std::ranges::find(family_particles, word) != family_particles.end()) return at;
  }
  return name.rfind(' ');
}

struct PrefixPlace {
  std::size_t end = 0;    ///< of the prefix
  std::size_t start = 0;  ///< of the name after it; the end of the text when there is none
};

PrefixPlace find_prefix(std::string_view name) {
  std::size_t end = 0, start = 0;
  bool after_civil = false;
  while (const std::size_t bytes = one_prefix(name.substr(start), after_civil)) {
    const std::string_view prefix = name.substr(start, bytes);
    after_civil |= std::ranges::find(civil_prefixes, prefix) != civil_prefixes.end();
    end = start + bytes;
    end += women_mark(prefix, name.substr(end));
    end += emeritus_mark(prefix, name.substr(end));
    start = end + spaces_at(name.substr(end));
  }
  return {end, start};
}

}  // namespace

std::string with_its_dot(std::string prefix) {
  const std::size_t before = prefix.find_last_of(". ");
  const std::string_view last = std::string_view(prefix).substr(before == std::string::npos ? 0 : before + 1);
  const bool forgotten = std::ranges::find(undotted_prefixes, last) != undotted_prefixes.end();
  if (forgotten || (before != std::string::npos && is_consonant(last))) prefix += '.';
  return prefix;
}

PrefixedName split_prefix(std::string_view name) {
  const PrefixPlace place = find_prefix(name);
  if (place.start >= name.size()) return {"", std::string(name)};
  return {with_its_dot(std::string(name.substr(0, place.end))), std::string(name.substr(place.start))};
}

std::string_view without_prefix(std::string_view name) {
  return name.substr(find_prefix(name).start);
}

std::vector<std::size_t> line_starts_of_name(std::string_view name) {
  std::vector<std::size_t> starts;
  const std::size_t given_name = find_prefix(name).start;
  std::size_t word = 0;
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool after_space = name[at - 1] == ' ' && name[at] != ' ';
    if (!after_space && at != given_name) continue;
    const bool belongs_to_next = after_space && name.substr(word, at - 1 - word) == "ณ";  // of "ณ เกียรติศักดิ์"
    if (!belongs_to_next) starts.push_back(at);
    word = at;
  }
  return starts;
}

NameParts split_name(std::string_view whole) {
  const auto [prefix, name] = split_prefix(whole);
  const std::size_t space = has_thai(name) ? name.find(' ') : english_family_start(name);
  if (space == std::string::npos) return {prefix, name, ""};
  return {prefix, name.substr(0, space), name.substr(space + 1)};
}

}  // namespace sala
