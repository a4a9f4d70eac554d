# Writes core/text_ids.h: one enumerator for each id of the English word list (-DWORDS, -DOUT).
file(STRINGS ${WORDS} lines ENCODING UTF-8 REGEX "^[a-z][a-z0-9_]* *=")
set(enumerators "")
set(names "")
foreach(line IN LISTS lines)
  if(line MATCHES "^([a-z][a-z0-9_]*) *=")
    string(APPEND enumerators "  ${CMAKE_MATCH_1},\n")
    string(APPEND names "    \"${CMAKE_MATCH_1}\",\n")
  endif()
endforeach()
# The file stays as it is where only words changed: then nothing is built anew.
file(CONFIGURE OUTPUT ${OUT} CONTENT "// Made by tools/text_ids.cmake from assets/lang/en.toml; do not edit.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sala {

enum class TextId : std::uint16_t {
${enumerators}};

inline constexpr auto text_names = std::to_array<std::string_view>({
${names}});
inline constexpr std::size_t text_count = text_names.size();

}  // namespace sala
" @ONLY)
