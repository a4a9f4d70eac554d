# Writes platform/shader_texts.h: each shaders/<name>.glsl (-DFILES) as the text shader_texts::<name> (-DOUT).
set(texts "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND texts "inline constexpr const char* ${name} = R\"glsl(${text})glsl\";\n")
endforeach()
file(WRITE ${OUT} "// Made by tools/shader_texts.cmake from shaders; do not edit.
#pragma once

namespace sala::shader_texts {

${texts}
}  // namespace sala::shader_texts
")
