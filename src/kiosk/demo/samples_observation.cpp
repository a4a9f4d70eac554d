#include "kiosk/demo/samples_observation.h"

#include "kiosk/demo/sample_observations.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/observation/observation_words.h"
#include "words/observation.h"

namespace sala {
namespace {

/// The first is done, the second half, of the third there is a note; the others are still to come.
ObserverSheets half_observed(const std::vector<Participant>& people) {
  ObserverSheets sheets{sample_rubric(), {}};
  const auto& items = sheets.rubric.items;
  for (const std::size_t done : {std::size_t{0}, std::size_t{2}})
    for (const RubricItem& item : items) sheets.sheets[{people[done].id, ""}].ratings[item.id] = 4;
  ObservedSheet& second = sheets.sheets[{people[1].id, ""}];
  second.ratings = {{items[0].id, 4}, {items[1].id, 5}};
  second.saved = moment_at(sample_day, 13 * 60 + 42, 7 * 60);
  sheets.sheets[{std::nullopt, ""}].ratings[items[0].id] = 3;
  return sheets;
}

ObservationPage sample_sheet(const StaffSamples& s, bool by_group, std::size_t open) {
  const auto people = observed_people(s);
  ObserverSheets sheets = half_observed(people);
  sheets.sheets[{people[1].id, ""}].note = s.in("ช่วยเพื่อนจัดรูปแบบหนังสือเวียน", "helped others with a circular");
  ObservationPage page;
  page.session = s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice");
  page.by_group = by_group;
  page.shown = by_group ? rows_of_groups(people, sheets, s.texts) : rows_of_people(people, sheets, s.texts);
  tell_observed(page, page.shown, s.texts);
  const std::string group = by_group ? "" : people[open].extra[0].name + " " + people[open].extra[0].value;
  tell_sheet(page, {page.shown[open], group, moment_at(sample_day, 13 * 60 + 50, 7 * 60)}, sheets, s.texts);
  page.has_previous = open > 0;
  page.has_next = open + 1 < page.shown.size();
  return page;
}

/// As many items as a rubric may have, with words that are long.
ObservationPage long_sheet(const StaffSamples& s) {
  ObservationPage page = sample_sheet(s, false, 3);
  const ObservationPage::Item first = page.items.front();
  for (int i = 0; i < 8; ++i) {
    page.items.push_back(first);
    page.items.back().id += std::to_string(i);
    page.items.back().name = s.in("การนำระเบียบงานสารบรรณไปใช้กับงานจริงในหน่วยงานของตน",
                                  "Using the rules on letters in the work of one's own office");
    page.items.back().hint = s.in("ยกตัวอย่างจากงานของตน และบอกได้ว่าจะเปลี่ยนวิธีทำอย่างไร",
                                  "gives an example from own work, and says what will be done otherwise");
  }
  return page;
}

void add_sheets(const StaffSamples& s) {
  const auto add = [&](const char* name, ObservationPage page) -> SampleScreen& {
    return s.add(name, StaffArea::observation, words::observation_title, std::move(page));
  };
  add("observation", sample_sheet(s, false, 1));
  add("observation-dark", sample_sheet(s, false, 1)).shell.accessibility.dark = true;
  add("observation-larger-text", sample_sheet(s, false, 1)).shell.accessibility.larger_text = true;
  add("observation-long", long_sheet(s));
  add("observation-groups", sample_sheet(s, true, 0));
  ObservationPage sessions = sample_sheet(s, false, 1);
  sessions.sessions = {{Uuid{}, s.in("ช่วงที่ 1 หลักการเขียนหนังสือราชการ", "Part 1: Principles"), s.span("09:15", "12:00")},
                       {Uuid{}, s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice"), s.span("13:00", "16:00")},
                       {{}, s.texts[words::observation_no_session], ""}};
  add("observation-sessions", sessions);
  ObservationPage searching = sample_sheet(s, false, 1);
  searching.search = edit_text(s.in("ก้อง", "kong"));
  searching.shown = {searching.shown[1]};
  searching.typing = true;
  searching.keyboard = keyboard_for(s.texts.language());
  add("observation-search", searching);
  searching.shown.clear();
  searching.typing = false;
  add("observation-nobody-found", searching);
  ObservationPage writing = sample_sheet(s, false, 1);
  writing.typing = writing.writes_note = true;
  writing.keyboard = keyboard_for(s.texts.language());
  add("observation-note", writing);
  for (const auto& [name, state] : {std::pair("observation-none", ObservationPage::State::no_rubric),
                                    std::pair("observation-door", ObservationPage::State::not_here),
                                    std::pair("observation-nobody", ObservationPage::State::nobody)}) {
    ObservationPage none;
    none.state = state;
    add(name, none);
  }
}

void add_observed_results(const StaffSamples& s) {
  std::map<Uuid, std::string> names;
  for (const Participant& person : observed_people(s)) names[person.id] = name_in(person, s.texts.language());
  const auto add = [&](const char* name, std::size_t people) {
    s.add(name, StaffArea::observation, words::observation_results_title,
          observation_results_words(sample_observations(s, people), names, s.texts));
  };
  add("observation-results", 8);
  add("observation-results-none", 0);
}

}  // namespace

void add_observation_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples s{{texts, all}};
  add_sheets(s);
  add_observed_results(s);
}

}  // namespace sala
