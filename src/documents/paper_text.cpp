#include "documents/paper_text.h"

#include <unicode/utf8.h>

namespace sala {
namespace {

bool is_paper_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return U_IS_UNICODE_CHAR(c);
}

}  // namespace

std::string for_paper(std::string_view text) {
  std::string kept;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
    if (is_paper_character(c)) kept.append(text, static_cast<std::size_t>(from), static_cast<std::size_t>(at - from));
  }
  return kept;
}

}  // namespace sala
