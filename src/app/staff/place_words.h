// Which places there are, and how places and sizes are told to staff.
#pragma once
#include <cstdint>
#include <string>

#include "app/export_places.h"
#include "app/staff/staff_desk.h"
#include "core/texts.h"

namespace sala {

/// Those of this machine, unless `find` says others.
std::vector<ExportPlace> places_now(const StaffDesk& desk, const FindPlaces& find);

/// "12 GB", "1.2 MB": thousands, as sticks are sold.
std::string size_words(std::uintmax_t bytes);
/// "Stick KINGSTON", or the exchange folder.
std::string name_words(const ExportPlace& place, const Texts& texts);
/// With the room that is free, or that nothing can be written.
std::string place_words(const ExportPlace& place, const Texts& texts);

}  // namespace sala
