#include "core/search_limit.h"

namespace sala {

bool is_paused(const SearchLimit& limit, double now_s) {
  return now_s < limit.paused_until_s;
}

bool note_search(SearchLimit& limit, std::string_view typed, double now_s) {
  if (is_paused(limit, now_s)) return false;
  if (typed.empty()) return true;
  const bool goes_on = !limit.current.empty() && typed.starts_with(limit.current);
  const bool taken_back = limit.current.starts_with(typed);
  if (!taken_back) limit.current = typed;
  if (goes_on || taken_back) return true;
  if (limit.searches < SearchLimit::most_searches) {
    ++limit.searches;
    return true;
  }
  limit = SearchLimit{};
  limit.paused_until_s = now_s + SearchLimit::pause_s;
  return false;
}

void note_visitor(SearchLimit& limit) {
  limit.current.clear();
}

void note_check_in(SearchLimit& limit) {
  limit.searches = 0;
  limit.current.clear();
}

}  // namespace sala
