// The trainers' part for photos: taken by the camera or from a stick, filed under a session, shown and deleted.
#pragma once
#include <memory>

#include "documents/reader_process.h"
#include "kiosk/staff/staff_part.h"
#include "station/exchange/export_places.h"

namespace sala {

struct PhotoPartSeams {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  TableReader reader = {};
};
std::unique_ptr<StaffPart> photo_part(PhotoPartSeams seams = {});

}  // namespace sala
