# Writes core/certificate_dictionary.h: the bytes of data/vectors/certificate-dictionary.txt (-DFILE) as an array (-DOUT).
file(READ ${FILE} bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "// Made by tools/certificate_dictionary.cmake from data/vectors; do not edit.
#pragma once
#include <array>
#include <cstdint>

namespace sala {

inline constexpr auto certificate_dictionary = std::to_array<std::uint8_t>({
${bytes}});

}  // namespace sala
")
