#include "core/walk_in.h"

#include "core/person_name.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// Whether a name put after it would be all the name there is: an empty text, or a prefix alone.
bool names_nobody(const std::string& given_name) {
  constexpr std::string_view any_name = "ก";
  const std::string whole = clean(given_name + " " + std::string(any_name));
  return without_prefix(whole) == any_name;
}

}  // namespace

std::vector<WalkInField> missing_in(const Participant& comer) {
  std::vector<WalkInField> missing;
  if (names_nobody(comer.given_name)) missing.push_back(WalkInField::given_name);
  if (clean(comer.family_name).empty()) missing.push_back(WalkInField::family_name);
  if (clean(comer.unit).empty()) missing.push_back(WalkInField::unit);
  return missing;
}

void note_walk_in(WalkInLimit& limit, double now_s) {
  limit.registered_at_s.push_back(now_s);
  if (limit.registered_at_s.size() > WalkInLimit::most) limit.registered_at_s.pop_front();
}

bool needs_staff(const WalkInLimit& limit, double now_s) {
  return limit.registered_at_s.size() == WalkInLimit::most &&
         now_s - limit.registered_at_s.front() < WalkInLimit::window_s;
}

}  // namespace sala
