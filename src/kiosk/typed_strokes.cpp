#include "kiosk/typed_strokes.h"

namespace sala {
namespace {

constexpr auto letter_v = PhysicalKey{'V'};

std::optional<EditKey> key_of(PhysicalKey key) {
  switch (key) {
    case PhysicalKey::left:
      return EditKey::left;
    case PhysicalKey::right:
      return EditKey::right;
    case PhysicalKey::home:
      return EditKey::home;
    case PhysicalKey::end:
      return EditKey::end;
    case PhysicalKey::backspace:
      return EditKey::backspace;
    case PhysicalKey::erase:
      return EditKey::erase;
    case PhysicalKey::enter:
    case PhysicalKey::keypad_enter:
      return EditKey::enter;
    case PhysicalKey::escape:
      return EditKey::escape;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<EditStroke> stroke_of(const KeyPress& press, const std::function<std::string()>& clipboard) {
  if (press.command && press.key == PhysicalKey::letter_a) return EditStroke{EditKey::select_all};
  if (press.command && press.key == letter_v && clipboard) return EditStroke{EditKey::paste, clipboard()};
  if (press.command) return std::nullopt;
  if (const auto key = key_of(press.key)) return EditStroke{*key, "", press.shift};
  if (press.text.empty()) return std::nullopt;
  return EditStroke{EditKey::text, press.text};
}

}  // namespace sala
