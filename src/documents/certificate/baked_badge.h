// A picture that carries its Open Badge with it, as the specification's "baked" PNG.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// The PNG with one uncompressed iTXt chunk `openbadgecredential` after its head; `png` is one that this program made.
std::string bake_badge(std::string_view png, std::string_view json);

}  // namespace sala
