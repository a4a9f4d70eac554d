// What a person can ask for on a screen, by subject. Screens answer with one; kiosk/flow hands it to whom it concerns.
#pragma once
#include <optional>
#include <variant>

#include "ui/screens/certificate/certificate_intent.h"
#include "ui/screens/door/door_intent.h"
#include "ui/screens/find/find_intent.h"
#include "ui/screens/opening/opening_intent.h"
#include "ui/screens/shell_intent.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/survey/survey_intent.h"
#include "ui/screens/test/test_intent.h"
#include "ui/screens/walk_in/walk_in_intent.h"

namespace sala {

/// Copied and moved by intent.cpp alone: some hundred files answer with one, and compiling its copies in each of them
/// took longer than the rest of them.
struct Intent : std::variant<ShellIntent, OpeningIntent, DoorIntent, FindIntent, WalkInIntent, TestIntent, SurveyIntent,
                             CertificateIntent, StaffIntent> {
  using variant::variant;
  Intent(const Intent&);
  Intent(Intent&&) noexcept;
  Intent& operator=(const Intent&);
  Intent& operator=(Intent&&) noexcept;
  ~Intent();
};

}  // namespace sala
