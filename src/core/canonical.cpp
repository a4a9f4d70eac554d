#include "core/canonical.h"

#include <cmath>
#include <cstdlib>

#include "core/body_check.h"
#include "words/core.h"

namespace sala {
namespace {

Failure not_canonical(const char* why) {
  return fail(words::error_not_canonical, {{"why", why}});
}

/// What is too much of it; nullptr when it may be a body.
const char* broken_limit(std::string_view text) {
  if (text.size() > max_body_bytes) return "longer than 256 KB";
  if (nests_deeper_than(text, max_body_depth)) return "nested deeper than 16";
  return nullptr;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What RFC 8785 made easy leaves out; nullptr when the value keeps to the rules.
const char* broken_rule(const Json& value) {
  if (value.is_number_float()) return "a number that is not an integer";
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(largest_integer))
    return "a number beyond 2^53-1";
  if (value.is_number_integer() && !value.is_number_unsigned() &&
      std::abs(static_cast<double>(value.get<std::int64_t>())) > static_cast<double>(largest_integer))
    return "a number beyond 2^53-1";
  if (value.is_string() && value.get_ref<const std::string&>().find('\0') != std::string::npos) return "U+0000";
  if (value.is_binary() || value.is_discarded()) return "a value that is not JSON";
  if (value.is_object())
    for (const auto& [key, member] : value.items())
      if (!is_ascii(key) || key.find('\0') != std::string::npos) return "a key that is not ASCII";
  if (value.is_structured())
    for (const Json& member : value)
      if (const char* why = broken_rule(member)) return why;
  return nullptr;
}

}  // namespace

bool nests_deeper_than(std::string_view text, int depth) {
  int open = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++open > depth) return true;
    } else if (c == '}' || c == ']') {
      --open;
    }
  }
  return false;
}

std::string canonical(const Json& value) {
  if (broken_rule(value)) std::abort();
  return value.dump();
}

Result<Json> parse_canonical(std::string_view text) {
  if (const char* why = broken_limit(text)) return not_canonical(why);
  Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) return not_canonical("not JSON in UTF-8");
  if (const char* why = broken_rule(value)) return not_canonical(why);
  if (value.dump() != text) return not_canonical("other spacing, order or escapes, or a key twice");
  return value;
}

Result<void> check_body(const Json& body) {
  if (const char* why = broken_rule(body)) return not_canonical(why);
  try {
    if (const char* why = broken_limit(body.dump())) return not_canonical(why);
  } catch (const Json::type_error&) {
    return not_canonical("not UTF-8");
  }
  return {};
}

}  // namespace sala
