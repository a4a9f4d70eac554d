// The ids of the words in assets/lang: which list, and which place in it. Each list has a generated header of its own,
// words/<list>.h, so that a word more is nobody's business but its subject's.
#pragma once
#include <cstdint>

namespace sala {

enum class TextId : std::uint16_t;

constexpr TextId text_id(unsigned list, unsigned place) {
  return static_cast<TextId>(list << 10 | place);
}
constexpr unsigned list_of(TextId id) {
  return static_cast<unsigned>(id) >> 10;
}
constexpr unsigned place_of(TextId id) {
  return static_cast<unsigned>(id) & 0x3FF;
}

}  // namespace sala
