// The colours an event can be given instead of Sala's own. Words are kept readable on each by the theme.
#pragma once
#include <array>
#include <string_view>

namespace sala {

/// Sala's own first: nothing is written for it.
inline constexpr std::array<std::string_view, 5> event_colours = {"", "#1F4E8C", "#5B3A8C", "#8C2F39", "#2F6B3A"};

}  // namespace sala
