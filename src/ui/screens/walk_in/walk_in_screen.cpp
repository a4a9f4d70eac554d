#include "ui/screens/walk_in/walk_in_screen.h"

#include "core/thai_text.h"
#include "ui/screens/walk_in/walk_in_pages.h"

namespace sala {

bool has_keyboard(const WalkInScreen& screen) {
  return screen.step == WalkInStep::name || screen.step == WalkInStep::typed_unit;
}

std::string page_within(const WalkInScreen& screen) {
  return std::to_string(static_cast<int>(screen.step));
}

std::optional<WalkInStep> step_before(const WalkInScreen& screen) {
  const WalkInStep unit = screen.units.empty() ? WalkInStep::typed_unit : WalkInStep::unit;
  switch (screen.step) {
    case WalkInStep::notice:
      return std::nullopt;
    case WalkInStep::name:
      return WalkInStep::notice;
    case WalkInStep::unit:
      return WalkInStep::name;
    case WalkInStep::typed_unit:
      return unit == WalkInStep::unit ? unit : WalkInStep::name;
    case WalkInStep::type:
      return unit;
    case WalkInStep::review:
      return WalkInStep::name;
  }
  return std::nullopt;
}

std::optional<WalkInStep> step_after(const WalkInScreen& screen) {
  switch (screen.step) {
    case WalkInStep::notice:
      return WalkInStep::name;
    case WalkInStep::name:
      return screen.units.empty() ? WalkInStep::typed_unit : WalkInStep::unit;
    case WalkInStep::unit:
    case WalkInStep::typed_unit:
      return screen.types.empty() ? WalkInStep::review : WalkInStep::type;
    case WalkInStep::type:
      return WalkInStep::review;
    case WalkInStep::review:
      return std::nullopt;
  }
  return std::nullopt;
}

bool types_prefix(const WalkInScreen& screen) {
  return screen.prefix == prefix_words.size();
}

Participant told_person(const WalkInScreen& screen, const Texts& texts) {
  Participant person;
  if (types_prefix(screen))
    person.prefix = clean(screen.typed_prefix.text);
  else if (screen.prefix)
    person.prefix = texts[prefix_words.at(*screen.prefix)];
  person.given_name = screen.given_name.text;
  person.family_name = screen.family_name.text;
  person.unit = screen.unit;
  person.personnel_type = screen.personnel_type;
  return person;
}

std::optional<Intent> draw(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  switch (screen.step) {
    case WalkInStep::notice:
      return draw_notice_page(ui, screen, shell, texts);
    case WalkInStep::name:
      return draw_name_page(ui, screen, shell, texts);
    case WalkInStep::unit:
    case WalkInStep::type:
      return draw_choices_page(ui, screen, shell, texts);
    case WalkInStep::typed_unit:
      return draw_typed_unit_page(ui, screen, shell, texts);
    case WalkInStep::review:
      return draw_review_page(ui, screen, shell, texts);
  }
  return std::nullopt;
}

}  // namespace sala
