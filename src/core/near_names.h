// Whether a name is another one with a slip of the finger in it. Knows letters, not people.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// A folded name made ready once to be compared with many.
class NameLetters {
 public:
  explicit NameLetters(std::string_view folded_name);
  /// One letter put in, left out or replaced; two in a long name; none in a short one, where a slip makes another name.
  bool is_near(const NameLetters& other) const;

 private:
  std::vector<char32_t> letters_;
  std::uint64_t kinds_ = 0;  ///< a bit for each letter that occurs: tells most others apart at once
};

}  // namespace sala
