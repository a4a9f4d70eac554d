#include "kiosk/staff/board/missing.h"

#include <algorithm>
#include <unordered_set>

#include "core/name_index.h"
#include "core/near_spelling.h"
#include "storage/attendance_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/board.h"
#include "words/door.h"

namespace sala {
namespace {

Result<std::unordered_set<Uuid>> people_inside(const StaffDesk& desk, std::optional<Uuid> session) {
  const auto rows = counted_check_ins(desk.store(), desk.project->id);
  if (!rows) return Failure(rows.error());
  std::unordered_set<Uuid> inside;
  for (const AttendanceRow& row : *rows)
    if (row.person && row.session == session) inside.insert(*row.person);
  return inside;
}

Result<std::string> name_of_place(const StaffDesk& desk, std::optional<Uuid> session) {
  if (!session) return desk.texts[words::flow_registration];
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  const auto found = std::ranges::find(*agenda, *session, &Session::id);
  return found == agenda->end() ? std::string() : title_in(found->title, desk.thai());
}

}  // namespace

Result<void> show_missing(StaffDesk& desk, std::optional<Uuid> session) {
  const auto people = roster(desk.store(), desk.project->id);
  if (!people) return Failure(people.error());
  const auto inside = people_inside(desk, session);
  if (!inside) return Failure(inside.error());
  const auto place = name_of_place(desk, session);
  if (!place) return Failure(place.error());
  MissingPage page;
  page.session = session;
  page.keyboard = keyboard_for(desk.texts.language());
  if (const auto* before = desk.page<MissingPage>()) page.search = before->search;
  for (const RosterRow& row : *people) {
    const Participant& person = row.person;
    if (person.status == "withdrawn" || inside->contains(person.id)) continue;
    page.people.push_back({person.no, full_name(person), person.unit});
    page.search_texts.push_back(search_text(person));
  }
  page.lead =
      desk.texts.with(words::board_missing_lead, {{"place", *place}, {"count", std::to_string(page.people.size())}});
  search_missing(page);
  desk.show(words::board_missing_title, std::move(page));
  return {};
}

void search_missing(MissingPage& page) {
  const std::vector<std::string> typed = name_words(page.search.text);
  const std::vector<NearSpellings> spelled = near_spellings(typed);
  std::vector<std::size_t> near;
  page.shown.clear();
  page.scroll = {};
  for (std::size_t i = 0; i < page.people.size(); ++i) {
    const std::string& text = page.search_texts[i];
    const auto stands = [&](const std::string& word) { return text.find(word) != std::string::npos; };
    if (std::ranges::all_of(typed, stands))
      page.shown.push_back(i);
    else if (stand_nearly(spelled, near_spellings(text)))
      near.push_back(i);
  }
  page.shown.insert(page.shown.end(), near.begin(), near.end());
}

}  // namespace sala
