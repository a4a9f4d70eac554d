// Which places there are, and how places and sizes are told to staff.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/texts.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"

namespace sala {

/// Those of this machine, unless `find` says others.
std::vector<ExportPlace> places_now(const StaffDesk& desk, const FindPlaces& find);

/// The place, for something to be written there: the exchange folder comes into being, a stick must still be plugged in.
/// Error: send_gone.
Result<ExportPlace> place_to_write(const StaffDesk& desk, const FindPlaces& find, const std::filesystem::path& folder);

/// The exchange folder comes into being; a stick must be there. Errors: send_gone, error_folder.
Result<void> make_place(const ExportPlace& place);

/// What a person can do about something that was not written there; otherwise what is known already.
Error place_trouble(const ExportPlace& place, const Error& error);

/// "12 GB", "1.2 MB": thousands, as sticks are sold.
std::string size_words(std::uintmax_t bytes);
/// "Stick KINGSTON", or the exchange folder.
std::string name_words(const ExportPlace& place, const Texts& texts);
/// With the room that is free, or that nothing can be written.
std::string place_words(const ExportPlace& place, const Texts& texts);

/// The places of now, as a page lists them.
struct PlacesTold {
  std::vector<std::filesystem::path> folders;
  std::vector<std::string> words;
  std::size_t chosen = 0;  ///< the first where the chosen one is gone
  std::string hint;        ///< as long as no stick is there
};
using PlaceWords = std::string (*)(const ExportPlace& place, const Texts& texts);
PlacesTold tell_places(const StaffDesk& desk, const FindPlaces& find, const std::filesystem::path& chosen,
                       PlaceWords words = place_words);

}  // namespace sala
