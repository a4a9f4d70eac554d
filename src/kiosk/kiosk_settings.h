// How this kiosk behaves at its place: what staff chose on the screen. Of this machine alone, in no fact.
#pragma once
#include <array>
#include <optional>

#include "core/texts.h"
#include "storage/store.h"

namespace sala {

/// What may be chosen for the seconds of quiet after which a screen goes back to Welcome.
inline constexpr std::array<int, 4> idle_choices_s = {20, 40, 60, 120};

/// What nobody chose is absent.
struct KioskSettings {
  std::optional<Language> language = {};
  std::optional<int> idle_s = {};
  bool sounds = false;  ///< a chime for success and for refusal
};

/// What cannot be read counts as not chosen.
KioskSettings read_kiosk_settings(const Store& store);
Result<void> save_kiosk_settings(Store& store, const KioskSettings& settings);

}  // namespace sala
