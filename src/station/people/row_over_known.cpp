#include "station/people/row_over_known.h"

#include <algorithm>

#include "core/same_person.h"
#include "core/thai_text.h"
#include "words/documents.h"

namespace sala {
namespace {

/// The name as it is spelled, however it is divided into fields.
std::string spelled(const Participant& person) {
  std::string name = clean(person.given_name + " " + person.family_name);
  std::erase(name, ' ');
  return name;
}

bool is_other_sex(const std::string& a, const std::string& b) {
  Participant left, right;
  left.prefix = a, right.prefix = b;
  return evidence_between(Described(left), Described(right)).sex == Says::differs;
}

void take_extra(Participant& known, const std::vector<ExtraValue>& said) {
  for (const ExtraValue& kept : said) {
    const auto same = std::ranges::find(known.extra, kept.name, &ExtraValue::name);
    if (same == known.extra.end())
      known.extra.push_back(kept);
    else
      same->value = kept.value;
  }
}

}  // namespace

Participant with_row(Participant known, const Participant& row, bool takes_name) {
  const auto take = [](std::string& field, const std::string& value) {
    if (!value.empty()) field = value;
  };
  if (takes_name) {
    take(known.given_name, row.given_name);
    known.family_name = row.family_name.empty() ? known.family_name : row.family_name;
  }
  const bool same_prefix = is_same_prefix(known.prefix, row.prefix) && !known.prefix.empty();
  if (takes_name || (!same_prefix && !is_other_sex(known.prefix, row.prefix))) take(known.prefix, row.prefix);
  if (takes_name || known.name_en.empty()) take(known.name_en, row.name_en);
  take(known.position, row.position);
  take(known.unit, row.unit);
  take(known.personnel_type, row.personnel_type);
  take(known.email, row.email);
  if (dialled(row.phone) != dialled(known.phone)) take(known.phone, row.phone);
  take_extra(known, row.extra);
  return known;
}

std::vector<RosterProblem> told_changes(const Participant& before, const Participant& after, const RosterEntry& entry) {
  std::vector<RosterProblem> told;
  const auto tell = [&](const char* column, const std::string& value, Error what) {
    told.push_back({entry.row, column, value, std::move(what), false});
  };
  const auto changed = [&](const char* column, const std::string& was, const std::string& is) {
    if (!was.empty() && was != is) tell(column, is, {words::problem_was, {{"before", was}}});
  };
  const auto kept = [&](const char* column, const std::string& is, const std::string& said) {
    if (!said.empty() && is != said) tell(column, said, {words::problem_name_kept, {{"kept", is}}});
  };
  changed("prefix", before.prefix, after.prefix);
  changed("unit", before.unit, after.unit);
  changed("email", before.email, after.email);
  changed("phone", before.phone, after.phone);
  if (spelled(before) != spelled(after))
    tell("given_name", full_name(after), {words::problem_was, {{"before", full_name(before)}}});
  else if (spelled(after) != spelled(entry.person))
    kept("given_name", full_name(after), full_name(entry.person));
  if (!is_same_prefix(after.prefix, entry.person.prefix)) kept("prefix", after.prefix, entry.person.prefix);
  kept("name_en", after.name_en, entry.person.name_en);
  return told;
}

}  // namespace sala
