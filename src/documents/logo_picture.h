// The logo that somebody brings, made small enough to travel with the facts.
#pragma once
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

/// A PNG or JPEG as the logo that core/logo.h describes: upright, see-through where it was, no larger than it has to be.
/// `name` is only told in errors: error_image_unknown, error_image_too_large (over 64 megapixels), error_image_damaged.
Result<std::string> logo_from(std::string_view picture, const std::string& name);

}  // namespace sala
