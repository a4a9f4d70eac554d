#include "documents/xml_text.h"

#include <unicode/utf8.h>

#include <algorithm>

namespace sala {
namespace {

bool is_xml_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return (c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

std::string for_xml(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
    if (is_xml_character(c)) kept.append(text, static_cast<std::size_t>(from), static_cast<std::size_t>(at - from));
  }
  return kept;
}

}  // namespace sala
