#include "kiosk/staff/board/board_parts.h"
#include "kiosk/staff/certificate/certificate_part.h"
#include "kiosk/staff/findings/findings_part.h"
#include "kiosk/staff/import/import_part.h"
#include "kiosk/staff/learning/learning_part.h"
#include "kiosk/staff/observation/observation_part.h"
#include "kiosk/staff/out/out_part.h"
#include "kiosk/staff/people/people_part.h"
#include "kiosk/staff/photo/photo_part.h"
#include "kiosk/staff/record/record_part.h"
#include "kiosk/staff/set_up/set_up_part.h"
#include "kiosk/staff/survey/survey_part.h"

namespace sala {

StaffParts staff_parts() {
  StaffParts parts;
  parts.push_back(door_board_part());
  parts.push_back(people_part());
  parts.push_back(agenda_part());
  parts.push_back(learning_part());
  parts.push_back(observation_part());
  parts.push_back(photo_part());
  parts.push_back(survey_part());
  parts.push_back(findings_part());
  parts.push_back(certificate_part());
  parts.push_back(record_part());
  parts.push_back(import_part());
  parts.push_back(out_part());
  parts.push_back(set_up_part());
  return parts;
}

std::vector<RailEntry> rail_of(const StaffParts& parts, UserRole role, bool has_project) {
  std::vector<RailEntry> rail;
  for (const auto& part : parts)
    if (part->may(role, has_project)) rail.push_back(part->entry());
  return rail;
}

}  // namespace sala
