// Reading members of a body that another version may have written: what is missing or of another type is the fallback.
// For the body files of core (roster.cpp, project.cpp, station.cpp) and small files of this machine.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/canonical.h"
#include "core/uuid.h"
#include "words/core.h"

namespace sala {

/// For a body that nothing can be made of.
inline Failure lacks(const char* kind, const char* member) {
  return fail(words::error_body, {{"kind", kind}, {"member", member}});
}

inline std::string text_at(const Json& body, const char* name, const std::string& fallback = "") {
  const auto found = body.find(name);
  return found != body.end() && found->is_string() ? found->get<std::string>() : fallback;
}

inline int int_at(const Json& body, const char* name, int fallback) {
  const auto found = body.find(name);
  if (found == body.end() || !found->is_number_integer()) return fallback;
  const auto value = found->get<std::int64_t>();
  return value < -1'000'000'000 || value > 1'000'000'000 ? fallback : static_cast<int>(value);
}

/// A whole number as large as canonical JSON may hold.
inline std::int64_t large_int_at(const Json& body, const char* name, std::int64_t fallback) {
  const auto found = body.find(name);
  if (found == body.end() || !found->is_number_integer()) return fallback;
  const bool fits = !found->is_number_unsigned() || found->get<std::uint64_t>() <= std::uint64_t{1} << 53;
  return fits ? found->get<std::int64_t>() : fallback;
}

inline bool bool_at(const Json& body, const char* name, bool fallback) {
  const auto found = body.find(name);
  return found != body.end() && found->is_boolean() ? found->get<bool>() : fallback;
}

inline std::optional<Uuid> id_at(const Json& body, const char* name) {
  return Uuid::parse(text_at(body, name));
}

inline std::vector<std::string> texts_at(const Json& body, const char* name) {
  std::vector<std::string> texts;
  const auto found = body.find(name);
  if (found == body.end() || !found->is_array()) return texts;
  for (const Json& entry : *found)
    if (entry.is_string()) texts.push_back(entry.get<std::string>());
  return texts;
}

}  // namespace sala
