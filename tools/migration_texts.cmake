# Writes storage/migration_texts.h: the texts of the SQL files (-DFILES, in order) as one array (-DOUT).
set(texts "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  string(APPEND texts "    R\"sql(${text})sql\",\n")
endforeach()
file(WRITE ${OUT} "// Made by tools/migration_texts.cmake from data/migrations; do not edit.
#pragma once
#include <array>
#include <string_view>

namespace sala {

inline constexpr auto migration_texts = std::to_array<std::string_view>({
${texts}});

}  // namespace sala
")
