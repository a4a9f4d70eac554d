#include "core/learning/test_ids.h"

namespace sala {

std::size_t draw_below(std::size_t count, const Random& random) {
  constexpr std::uint32_t most = 0xffffffffU;
  const auto wanted = static_cast<std::uint32_t>(count);
  const std::uint32_t even_part = most - most % wanted;  // what is beyond would make the first numbers likelier
  for (;;) {
    std::array<std::uint8_t, 4> bytes{};
    random(bytes);
    std::uint32_t drawn = 0;
    for (const std::uint8_t byte : bytes) drawn = drawn << 8 | byte;
    if (drawn < even_part) return drawn % wanted;
  }
}

std::string TestIds::next() {
  constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";  // none that people take for another
  for (;;) {
    std::array<std::uint8_t, 6> bytes{};
    random_(bytes);
    std::string id;
    for (const std::uint8_t byte : bytes) id += letters[byte % letters.size()];
    if (taken_.insert(id).second) return id;
  }
}

}  // namespace sala
