// The card of the screens that staff meet: a few rows to read and one or two buttons below them.
#pragma once
#include <string>
#include <vector>

#include "ui/screens/areas.h"

namespace sala {

struct StaffCard {
  Icon disc = Icon::info;
  Tone tone = Tone::primary;
  std::string_view title, sentence;
  std::vector<StepRow> rows;
  std::string_view heading = {};  // over the rows
  std::string_view note = {};     // small, under the sentence
  ButtonSpec primary;
  std::vector<ButtonSpec> others = {};  // above the primary one, two beside each other
};

inline constexpr std::size_t primary_button = static_cast<std::size_t>(-1);

/// Disc, title and sentence beside the card; answers which button was tapped: its place in `others`, or primary_button.
std::optional<std::size_t> draw_staff_card(Ui& ui, const Shell& shell, const StaffCard& card);

}  // namespace sala
