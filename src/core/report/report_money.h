// Money of a report: satang as baht with two decimals, and what lines come to together.
#pragma once
#include <span>
#include <string>

#include "core/report/report_data.h"

namespace sala {

/// 1234550 is "12,345.50".
std::string baht_text(std::int64_t satang);
std::int64_t satang_in_all(std::span<const PlannedLine> lines);

}  // namespace sala
