// What a person's history says of facts that need no more than their own body: tests, surveys, certificates, notices.
// Roster, tickets and check-ins need what was said before (person_history.cpp).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/canonical.h"
#include "core/texts.h"

namespace sala {

/// Nothing of a kind that is told otherwise, or that no history has.
std::optional<std::string> told_by_kind(std::string_view kind, const Json& body, const Texts& texts);

}  // namespace sala
