// The number a question accepts, as files write it: what they say is read exactly and written plainly.
#pragma once
#include <optional>
#include <string_view>

#include "core/learning/read_question.h"

namespace sala {

/// Both ends are accepted. Why not, where one is no number or the range goes downwards.
std::optional<Error> accept_range(std::string_view from, std::string_view to, ReadNumber& number);

/// Why not, where one is no number or the tolerance is below 0.
std::optional<Error> accept_value(std::string_view value, std::string_view tolerance, ReadNumber& number);

}  // namespace sala
