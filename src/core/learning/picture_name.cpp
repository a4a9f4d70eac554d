#include "core/learning/picture_name.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

using namespace std::string_view_literals;

bool ends_alike(std::string_view name, std::string_view ending) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return name.size() > ending.size() && std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, small);
}

}  // namespace

bool is_picture_name(std::string_view name) {
  constexpr std::array endings = {".png"sv, ".jpg"sv, ".jpeg"sv};
  const bool is_plain = !name.starts_with('.') && name.find_first_of("/\\\0"sv) == std::string_view::npos;
  return is_plain && name.size() <= 255 &&
         std::ranges::any_of(endings, [&](std::string_view ending) { return ends_alike(name, ending); });
}

std::string_view picture_name_in(std::string_view path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

}  // namespace sala
