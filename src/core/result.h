// What a function answers when it can fail: a value, or an Error that already knows the words a person will read.
// Refusals at the door are values of their own (check_in.h), not errors; a bug stops the program.
#pragma once
#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "core/text_id.h"

namespace sala {

/// Why something failed: a text id and the values for its {placeholders}. Becomes words only at the edge (core/texts.h).
struct Error {
  TextId text;
  std::vector<std::pair<std::string, std::string>> values = {};
  bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

using Failure = tl::unexpected<Error>;

/// `return fail(words::error_no_file, {{"file", path}});`
inline Failure fail(TextId text, std::vector<std::pair<std::string, std::string>> values = {}) {
  return Failure(Error{text, std::move(values)});
}

}  // namespace sala
