// Which letters stand on the keys. Thai is Kedmanee (TIS 820-2538) in its own rows, so that whoever types Thai finds
// every letter where it is on a desk.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "ui/keyboard.h"

namespace sala {

constexpr int key_rows = 4;  // of letters; below them stands the row of the space

/// The rows of letters, from the top.
const std::vector<std::vector<std::string>>& letters_on(KeyboardLayout layout, bool shift);
/// A letter as a key shows it: marks stand on a dotted circle.
std::string key_label(const std::string& letter);
/// What stands on the key that leads to a layout: its first letters.
std::string_view layout_label(KeyboardLayout layout);
/// What the key of a US keyboard types in Thai.
std::optional<std::string> kedmanee(char us);

}  // namespace sala
