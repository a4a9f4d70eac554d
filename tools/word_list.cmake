# Writes words/<list>.h: one TextId for each id of an English word list (-DWORDS, -DLIST, -DNUMBER, -DOUT), or, with
# -DNAMES, the names of all lists and of their ids for core/texts.cpp (-DFOLDER, -DNAMES, -DOUT).
function(read_ids file out)
  file(STRINGS ${file} lines ENCODING UTF-8 REGEX "^[a-z][a-z0-9_]* *=")
  list(TRANSFORM lines REPLACE "^([a-z][a-z0-9_]*) *=.*" "\\1")
  set(${out} ${lines} PARENT_SCOPE)
endfunction()

if(NAMES)
  set(content "")
  foreach(name IN LISTS NAMES)
    read_ids(${FOLDER}/${name}.toml ids)
    list(TRANSFORM ids REPLACE "(.+)" "\"\\1\"" OUTPUT_VARIABLE quoted)
    list(JOIN quoted ", " joined)
    string(APPEND content "inline constexpr auto ids_of_${name} = std::to_array<std::string_view>({${joined}});\n")
    string(APPEND lists "    {\"${name}\", ids_of_${name}},\n")
  endforeach()
  set(content "#pragma once
#include <array>
#include <span>
#include <string_view>

namespace sala {

${content}
struct WordList {
  std::string_view name;
  std::span<const std::string_view> ids;
};
/// By their numbers.
inline constexpr auto word_lists = std::to_array<WordList>({
${lists}});

}  // namespace sala
")
else()
  read_ids(${WORDS} ids)
  set(place 0)
  set(constants "")
  foreach(id IN LISTS ids)
    string(APPEND constants "inline constexpr TextId ${id} = text_id(${NUMBER}, ${place});\n")
    math(EXPR place "${place} + 1")
  endforeach()
  set(content "#pragma once
#include \"core/text_id.h\"

namespace sala::words {

${constants}
}  // namespace sala::words
")
endif()
# The file stays as it is where only words changed: then nothing is built anew.
file(CONFIGURE OUTPUT ${OUT} CONTENT "// Made by tools/word_list.cmake from assets/lang/en; do not edit.\n${content}" @ONLY)
