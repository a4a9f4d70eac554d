// A day as people write it in a form: "29/11/2569", "29/11/69", "29 พ.ย. 2569", "29 Nov 2026". What is understood is to be
// said back in full, since two digits of a year are a guess.
#pragma once
#include <optional>
#include <string>

#include "core/eras.h"
#include "core/texts.h"

namespace sala {

/// Of two digits, the year of either era that lies nearest to `today`.
std::optional<Day> said_day(const std::string& written, Day today, Eras& eras);
/// As it stands in a field, in the era of the language: "29/11/2569". Nothing for no day.
std::string typed_day(Day day, Language language);

}  // namespace sala
