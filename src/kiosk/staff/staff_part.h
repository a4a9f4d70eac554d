// One part of the staff's side as its flow knows it: an entry of the rail and the pages behind it. Each stands in its
// subject's folder, knows no other part, and keeps what lasts while staff go from page to page.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/user.h"
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// What read a code.
enum class CodeSource { camera, scanner };

class StaffPart {
 public:
  virtual ~StaffPart() = default;

  virtual RailEntry entry() const = 0;
  /// Whether that role finds it in the rail.
  virtual bool may(UserRole role, bool has_project) const = 0;
  /// Somebody comes to it from the rail.
  virtual void begin() {}
  /// Shows anew what is open in it, else its first page.
  virtual Result<void> show(StaffDesk& desk) = 0;
  /// Carries out what is its own. Answers whether it was.
  virtual Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) = 0;
  /// A code was read while one of its pages is open. Answers whether the page wanted it for itself.
  virtual Result<bool> take_code(StaffDesk&, const std::string&, CodeSource) { return false; }
  /// Looks at what other threads do for it, whichever page is open, and when nobody works here, too. Answers whether
  /// something changed.
  virtual Result<bool> look(StaffDesk&) { return false; }
  /// Whether the open page shows what changes by itself.
  virtual bool is_live(const StaffScreen&) const { return false; }
  /// What stands at the rail's foot, whichever page is open.
  virtual Result<std::optional<RailState>> rail_state(const StaffDesk&) const { return std::optional<RailState>(); }
  /// Nobody works here any more. What was confirmed is still carried out.
  virtual void forget() = 0;
  /// The program ends: what was confirmed is carried out now.
  virtual void end(OpenStation&) {}
};

using StaffParts = std::vector<std::unique_ptr<StaffPart>>;

/// All of them, in the rail's order.
StaffParts staff_parts();
/// Those that the role may open.
std::vector<RailEntry> rail_of(const StaffParts& parts, UserRole role, bool has_project);

}  // namespace sala
