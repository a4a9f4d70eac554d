// What staff can ask for on the record's page.
#pragma once
#include <cstddef>
#include <variant>

namespace sala {

namespace record_intent {
struct SendNow {};
struct OpenConflicts {};
struct LeaveConflicts {};
struct ChooseConflict {
  std::size_t place = 0;  ///< in the page's list
};
}  // namespace record_intent

using RecordIntent = std::variant<record_intent::SendNow, record_intent::OpenConflicts, record_intent::LeaveConflicts,
                                  record_intent::ChooseConflict>;

}  // namespace sala
