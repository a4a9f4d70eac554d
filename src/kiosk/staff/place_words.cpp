#include "kiosk/staff/place_words.h"

#include <fmt/format.h>

#include "words/out.h"
#include "words/storage.h"

namespace sala {

std::vector<ExportPlace> places_now(const StaffDesk& desk, const FindPlaces& find) {
  return find ? find() : export_places(desk.station.folder);
}

Result<ExportPlace> place_to_write(const StaffDesk& desk, const FindPlaces& find, const std::filesystem::path& folder) {
  const auto places = places_now(desk, find);
  const auto place = std::ranges::find(places, folder, &ExportPlace::folder);
  if (place == places.end()) return fail(words::send_gone);
  if (const auto made = make_place(*place); !made) return Failure(made.error());
  return *place;
}

Result<void> make_place(const ExportPlace& place) {
  std::error_code failed;
  if (!place.is_stick()) std::filesystem::create_directories(place.folder, failed);
  if (is_still_there(place)) return {};
  if (place.is_stick()) return fail(words::send_gone);
  return fail(words::error_folder, {{"folder", place.folder.string()}});
}

Error place_trouble(const ExportPlace& place, const Error& error) {
  constexpr std::uintmax_t little_room = 1'000'000;
  if (place.is_stick() && !is_still_there(place)) return {words::send_gone};
  const ExportPlace now = look_at(place.folder, place.name);
  if (now.is_write_protected) return {words::send_protected};
  return now.free_bytes < little_room ? Error{words::send_full} : error;
}

std::string size_words(std::uintmax_t bytes) {
  const auto amount = static_cast<double>(bytes);
  if (amount >= 1e9) return fmt::format("{:.0f} GB", amount / 1e9);
  if (amount >= 1e6) return fmt::format("{:.1f} MB", amount / 1e6);
  return fmt::format("{} KB", std::max<std::uintmax_t>(1, bytes / 1000));
}

std::string name_words(const ExportPlace& place, const Texts& texts) {
  return place.is_stick() ? texts.with(words::send_stick, {{"name", place.name}}) : texts[words::send_folder];
}

std::string place_words(const ExportPlace& place, const Texts& texts) {
  const std::string room = place.is_write_protected
                               ? texts[words::send_write_protected]
                               : texts.with(words::send_free, {{"size", size_words(place.free_bytes)}});
  return name_words(place, texts) + " · " + room;
}

PlacesTold tell_places(const StaffDesk& desk, const FindPlaces& find, const std::filesystem::path& chosen,
                       PlaceWords words) {
  PlacesTold told;
  told.hint = desk.texts[words::send_no_stick];
  for (const ExportPlace& place : places_now(desk, find)) {
    if (place.folder == chosen) told.chosen = told.folders.size();
    if (place.is_stick()) told.hint.clear();
    told.folders.push_back(place.folder);
    told.words.push_back(words(place, desk.texts));
  }
  return told;
}

}  // namespace sala
