// What staff can ask for on their pages; kiosk/staff carries it out. One list: each part's own intents stand in its folder.
#pragma once
#include <string>
#include <variant>

#include "core/uuid.h"
#include "ui/screens/staff/board/board_intent.h"
#include "ui/screens/staff/certificate/certificates_intent.h"
#include "ui/screens/staff/findings/findings_intent.h"
#include "ui/screens/staff/import/import_intent.h"
#include "ui/screens/staff/learning/learning_intent.h"
#include "ui/screens/staff/observation/observation_intent.h"
#include "ui/screens/staff/out/out_intent.h"
#include "ui/screens/staff/people/people_intent.h"
#include "ui/screens/staff/photo/photo_intent.h"
#include "ui/screens/staff/record/record_intent.h"
#include "ui/screens/staff/set_up/set_up_intent.h"
#include "ui/screens/staff/survey/survey_results_intent.h"

namespace sala {

/// The parts of the staff's side; kiosk/staff/parts.cpp says in which order they stand in the rail.
enum class StaffArea {
  door,
  people,
  import_people,
  sessions,
  learning,
  observation,
  photos,
  survey,
  findings,
  certificates,
  out,
  set_up,
  record
};

namespace staff_intent {
// ---- getting in and out
struct ChooseUser {
  Uuid user;
};
struct ForgetUser {};  ///< somebody else is at the pad
struct TypePin {
  std::string keys;  ///< digits; '\b' takes the last one back, '\n' is done
};
struct OpenArea {
  StaffArea area;
};
struct LockScreen {};
struct OpenWayOut {};
/// Closes whatever question stands over the page.
struct CloseQuestion {};
}  // namespace staff_intent

/// Copied and moved by ui/screens/intent.cpp alone, as Intent is.
struct StaffIntent : std::variant<staff_intent::ChooseUser, staff_intent::ForgetUser, staff_intent::TypePin,
                                  staff_intent::OpenArea, staff_intent::LockScreen, staff_intent::OpenWayOut,
                                  staff_intent::CloseQuestion, BoardIntent, AgendaIntent, PeopleIntent, OutIntent,
                                  ImportIntent, LearningIntent, SetUpIntent, SurveyResultsIntent, ObservationIntent,
                                  PhotoIntent, FindingsIntent, CertificatesIntent, RecordIntent> {
  using variant::variant;
  StaffIntent(const StaffIntent&);
  StaffIntent(StaffIntent&&) noexcept;
  StaffIntent& operator=(const StaffIntent&);
  StaffIntent& operator=(StaffIntent&&) noexcept;
  ~StaffIntent();
};

}  // namespace sala
