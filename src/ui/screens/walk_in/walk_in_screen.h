// I am not on the list: the notice, then one question at a time, then everything to look over. What is typed and chosen
// changes in place; pages are turned and the person is registered by app/flow.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/roster.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

/// What one may agree to or not, beside the notice: the purposes as consent facts name them.
inline constexpr std::array<std::string_view, 2> wish_purposes = {"photographs", "next_trainings"};

struct WalkInScreen {
  static constexpr std::string_view id = "walk_in";
  static constexpr Manner manner{};

  WalkInStep step = WalkInStep::notice;
  std::string organiser;                            ///< who keeps what is told
  std::vector<std::string> units;                   ///< to choose from; empty: typed
  std::vector<std::string> types;                   ///< of personnel; empty: not asked
  std::array<bool, wish_purposes.size()> wishes{};  ///< by wish_purposes; none is given beforehand
  std::string notice_version;                       ///< of the words that were read
  std::optional<std::size_t> prefix;                ///< which of those to choose from; past the last: a typed one
  EditText typed_prefix, given_name, family_name, typed_unit;
  bool in_prefix = false, in_family_name = false;  ///< the field that is typed in, else the given name
  Keyboard keyboard;
  std::string unit, personnel_type;
  ScrollState scroll;
};

/// Whether the prefix is none of those to choose from.
bool types_prefix(const WalkInScreen& screen);

std::optional<Intent> draw(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);

/// Whether the page has a keyboard and takes the whole screen.
bool has_keyboard(const WalkInScreen& screen);
/// Which of its pages stands there.
std::string page_within(const WalkInScreen& screen);
/// The pages before and after this one; nothing before the notice, after the review nothing but registering.
std::optional<WalkInStep> step_before(const WalkInScreen& screen);
std::optional<WalkInStep> step_after(const WalkInScreen& screen);
/// What was told so far.
Participant told_person(const WalkInScreen& screen, const Texts& texts);

}  // namespace sala
