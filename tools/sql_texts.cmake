# Writes a header (-DOUT) with the texts of SQL files (-DFILES, in order) as one array (-DNAME).
set(texts "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  string(APPEND texts "    R\"sql(${text})sql\",\n")
endforeach()
file(WRITE ${OUT} "// Made by tools/sql_texts.cmake from data/; do not edit.
#pragma once
#include <array>
#include <string_view>

namespace sala {

inline constexpr auto ${NAME} = std::to_array<std::string_view>({
${texts}});

}  // namespace sala
")
