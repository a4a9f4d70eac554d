// What a person's key asks of the field on the screen. The scanner's keys never come here (scanner/typed_scanner.h).
#pragma once
#include <functional>
#include <optional>

#include "core/edit_text.h"
#include "scanner/typed_scanner.h"

namespace sala {

/// Nothing: a key that a field knows nothing of. `clipboard` is asked only for Ctrl+V.
std::optional<EditStroke> stroke_of(const KeyPress& press, const std::function<std::string()>& clipboard = {});

}  // namespace sala
