// A text in Thai and English as bodies hold it: {"th", "en"}. For the body files of core.
#pragma once
#include "core/json_read.h"
#include "core/project.h"

namespace sala {

inline Json bilingual_json(const Bilingual& text) {
  return {{"th", text.th}, {"en", text.en}};
}

/// A text alone is the Thai one; anything else is empty.
inline Bilingual bilingual_at(const Json& body, const char* name) {
  const auto found = body.find(name);
  if (found == body.end()) return {};
  if (found->is_string()) return {found->get<std::string>(), ""};
  if (!found->is_object()) return {};
  return {text_at(*found, "th"), text_at(*found, "en")};
}

}  // namespace sala
