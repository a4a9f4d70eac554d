#include "scanner/held_codes.h"

namespace sala {

CodeTexts HeldCodes::newly_seen(const CodeTexts& in_view, std::int64_t now_ms) {
  std::erase_if(held_, [now_ms](const auto& entry) {
    const auto& since = entry.second.missing_since_ms;
    return since && now_ms - *since >= out_of_view_ms;
  });
  for (auto& [text, held] : held_)
    if (!held.missing_since_ms) held.missing_since_ms = now_ms;

  CodeTexts fresh;
  for (const std::string& text : in_view) {
    const auto [entry, is_new] = held_.try_emplace(text);
    entry->second.missing_since_ms.reset();
    if (is_new) fresh.push_back(text);
  }
  return fresh;
}

}  // namespace sala
