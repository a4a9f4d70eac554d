#include "kiosk/kiosk_settings.h"

#include <string>

namespace sala {
namespace {

constexpr const char* language_key = "language";
constexpr const char* idle_key = "idle_s";
constexpr const char* sounds_key = "sounds";

std::string value_of(const Store& store, const char* key) {
  const auto value = store.setting(key);
  return value && *value ? **value : std::string();
}

}  // namespace

KioskSettings read_kiosk_settings(const Store& store) {
  KioskSettings settings;
  const std::string language = value_of(store, language_key), idle = value_of(store, idle_key);
  if (language == "th") settings.language = Language::th;
  if (language == "en") settings.language = Language::en;
  for (const int seconds : idle_choices_s)
    if (idle == std::to_string(seconds)) settings.idle_s = seconds;
  settings.sounds = value_of(store, sounds_key) == "on";
  return settings;
}

Result<void> save_kiosk_settings(Store& store, const KioskSettings& settings) {
  std::optional<std::string> language, idle;
  if (settings.language) language = *settings.language == Language::th ? "th" : "en";
  if (settings.idle_s) idle = std::to_string(*settings.idle_s);
  if (const auto saved = store.set_setting(language_key, language); !saved) return saved;
  if (const auto saved = store.set_setting(idle_key, idle); !saved) return saved;
  return store.set_setting(sounds_key, settings.sounds ? std::optional<std::string>("on") : std::nullopt);
}

}  // namespace sala
