// What staff can ask for on the pages about what goes out. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <optional>
#include <variant>

#include "core/uuid.h"

namespace sala {

enum class OutAction { workbook, csv, sheets, tickets, photos, exchange };

namespace out_intent {
struct ChoosePlace {
  std::size_t place;  ///< as the page lists them
};
struct Begin {
  OutAction action;
};
struct WriteSheet {
  std::optional<Uuid> session;  ///< nothing: the registration
  bool blank = false;
};
struct BackToOut {};
}  // namespace out_intent

using OutIntent =
    std::variant<out_intent::ChoosePlace, out_intent::Begin, out_intent::WriteSheet, out_intent::BackToOut>;

}  // namespace sala
