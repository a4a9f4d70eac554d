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
  std::optional<ButtonSpec> other = {};  // above the primary one
};

enum class StaffTap { primary, other };

/// Disc, title and sentence beside the card; answers which button was tapped.
std::optional<StaffTap> draw_staff_card(Ui& ui, const Shell& shell, const StaffCard& card);

}  // namespace sala
