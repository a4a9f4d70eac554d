// Before and after the training, the two forms of a test, and the window a phase may have by the agenda.
// Whether a phase is open at a moment is phase_gate.h's.
#pragma once
#include <optional>
#include <string_view>

#include "core/canonical.h"
#include "core/uuid.h"

namespace sala {

enum class Phase { pre, post };
std::string_view name_of(Phase phase);
std::optional<Phase> phase_of(std::string_view name);

/// Which questions an attempt has: all of them, or those of form A or B.
enum class Form { only, a, b };
/// "", "A", "B".
std::string_view name_of(Form form);
std::optional<Form> form_of(std::string_view name);

/// A moment by the agenda: so many minutes after (below 0: before) a session starts or ends.
struct WindowEdge {
  Uuid session = {};
  bool at_end = false;
  int offset_min = 0;
  bool operator==(const WindowEdge&) const = default;
};

struct PhaseWindow {
  std::optional<WindowEdge> opens = {}, closes = {};
  bool operator==(const PhaseWindow&) const = default;
};

/// {"opens": {"session", "at": "starts"|"ends", "offset_min"}, "closes": …}, as test_put and survey_put hold it.
Json window_json(const PhaseWindow& window);
/// An edge that cannot be read is no edge.
PhaseWindow window_from(const Json& json);

}  // namespace sala
