// The roster and a person's pages in every state that matters, for the tour.
#include "kiosk/demo/samples_people.h"

#include "kiosk/demo/samples_staff.h"
#include "kiosk/ticket_code.h"
#include "words/board.h"
#include "words/core.h"
#include "words/door.h"
#include "words/people.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {
namespace {

PersonRow row(std::uint8_t id, std::string name, std::string unit, std::string time = "") {
  Uuid person;
  person.bytes.fill(id);
  return {person, std::to_string(id), std::move(name), std::move(unit), std::move(time)};
}

std::vector<PersonRow> roster_rows(const StaffSamples& w) {
  const std::string agriculture = w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture");
  const std::string finance = w.in("กองคลัง", "Finance Division");
  std::vector<PersonRow> rows = {
      row(1, w.in("นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee"), agriculture, "08:31"),
      row(2, w.in("นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"), finance),
      row(3, w.in("นางกัญญ์วรา ปั้นทองคำ", "Mrs. Kanwara Panthongkham"), w.in("คณะบริหารธุรกิจ", "Faculty of Business"),
          "08:29"),
      row(4,
          w.in("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
               "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum"),
          agriculture),
      row(5, w.in("ผศ.ดร.เอี่ยมศรี เกื้อกูล", "Asst. Prof. Iamsri Kuakul"),
          w.in("สำนักงานอธิการบดี", "Office of the President")),
      row(6, w.in("ดร.ปิ่นเพ็ชร์ จูปแก้ว", "Dr. Pinphet Jupkaew"), w.in("สถาบันวิจัย", "Research Institute"), "08:29"),
      row(7, w.in("นางสาวฟ้าใส ณ อยุธยา", "Ms. Fahsai Na Ayudhya"), finance, "08:28")};
  rows[4].withdrawn = true;
  rows[6].walk_in = true;
  return rows;
}

PeoplePage people_page(const StaffSamples& w, std::vector<std::uint32_t> shown) {
  PeoplePage page;
  page.people = std::make_shared<const std::vector<PersonRow>>(roster_rows(w));
  page.shown = std::move(shown);
  page.counts = {6, 4, 2, 1, 1, 0, 0};
  page.keyboard = keyboard_for(w.texts.language());
  return page;
}

void add_roster(const StaffSamples& w) {
  const PeoplePage full = people_page(w, {0, 1, 2, 3, 5, 6});
  w.add("people", StaffArea::people, words::staff_area_people, full);
  PeoplePage by_time = people_page(w, {6, 2, 5, 0});
  by_time.filter = PeopleFilter::checked_in;
  by_time.order = PeopleOrder::time;
  w.add("people-checked-in", StaffArea::people, words::staff_area_people, by_time);
  PeoplePage same_number = people_page(w, {1, 6});
  std::vector<PersonRow> rows = roster_rows(w);
  for (const std::size_t place : {1, 6}) rows[place].no = "41", rows[place].shares_no = true;
  same_number.people = std::make_shared<const std::vector<PersonRow>>(std::move(rows));
  same_number.filter = PeopleFilter::same_number;
  same_number.counts[static_cast<std::size_t>(PeopleFilter::same_number)] = 2;
  w.add("people-same-number", StaffArea::people, words::staff_area_people, same_number);
  PeoplePage doubles = people_page(w, {1, 6});
  std::vector<PersonRow> alike = roster_rows(w);
  alike[6].name = alike[1].name;
  for (const std::size_t place : {1, 6}) alike[place].is_double = true;
  doubles.people = std::make_shared<const std::vector<PersonRow>>(std::move(alike));
  doubles.filter = PeopleFilter::likely_double;
  doubles.counts[static_cast<std::size_t>(PeopleFilter::likely_double)] = 2;
  w.add("people-doubles", StaffArea::people, words::staff_area_people, doubles);
  PeoplePage withdrawn = people_page(w, {4});
  withdrawn.filter = PeopleFilter::withdrawn;
  w.add("people-withdrawn", StaffArea::people, words::staff_area_people, withdrawn);
  PeoplePage none = people_page(w, {});
  none.search = edit_text("กขค");
  w.add("people-search-none", StaffArea::people, words::staff_area_people, none);
  none.search = {};
  none.filter = PeopleFilter::withdrawn;
  none.counts[static_cast<std::size_t>(PeopleFilter::withdrawn)] = 0;
  w.add("people-filter-none", StaffArea::people, words::staff_area_people, none);
  PeoplePage empty;
  empty.people = std::make_shared<const std::vector<PersonRow>>();
  w.add("people-empty", StaffArea::people, words::staff_area_people, empty);
  PeoplePage typing = people_page(w, {0, 3, 6});
  typing.search = edit_text(w.in("ณ", "na"));
  typing.typing = true;
  w.add("people-search", StaffArea::people, words::staff_area_people, typing);
}

PersonPage person_page(const StaffSamples& w) {
  const Texts& texts = w.texts;
  const std::string desk = w.in("จุดลงทะเบียน 1", "Desk 1"), by = w.in("สุดา ใจงาม", "Suda Jaingam");
  const auto clock = [&](const char* time) { return texts.with(words::flow_at_clock, {{"time", time}}); };
  PersonPage page;
  page.person = row(1, "", "").id;
  page.name = w.in("นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee");
  page.may_correct = true;
  page.tags = {{texts[words::person_is_in], Tone::success}};
  page.details = {{texts[words::people_by_number], "1"},
                  {texts[words::edit_unit], w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture")},
                  {texts[words::edit_position], w.in("นักวิชาการศึกษา", "Educator")},
                  {texts[words::edit_email], "yanisa@example.ac.th"},
                  {texts[words::edit_phone], "081 234 5678"},
                  {texts[words::person_ticket], texts.with(words::person_ticket_valid, {{"issue", "2"}})}};
  page.places = {{std::nullopt, texts[words::flow_registration],
                  clock("08:31") + " · " + texts[words::board_by_ticket] + " · " + desk, row(9, "", "").id},
                 {row(8, "", "").id, w.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing"),
                  texts.with(words::flow_time_span, {{"from", "09:15"}, {"to", "12:00"}}), std::nullopt}};
  const auto told = [&](const char* time, const std::string& what, const std::string& who) {
    page.history.push_back({clock(time), what, who + " · " + desk});
  };
  const std::string lost = texts[words::new_ticket_lost];
  told("08:31",
       texts.with(words::history_in,
                  {{"place", texts[words::flow_registration]}, {"method", texts[words::board_by_ticket]}}),
       texts[words::history_by_self]);
  told("08:25", texts.with(words::history_ticket, {{"issue", "2"}}), by);
  told("08:25", texts.with(words::history_ticket_ended, {{"reason", lost}}), by);
  told("08:20",
       texts.with(words::history_taken_back,
                  {{"place", texts[words::flow_registration]}, {"reason", texts[words::undo_wrong_person]}}),
       by);
  told("08:10",
       texts.with(words::history_changed,
                  {{"fields", texts[words::edit_unit] + ": " +
                                  w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture")}}),
       by);
  told("08:02", texts.with(words::history_added, {{"name", page.name}}), texts[words::history_by_system]);
  return page;
}

void add_person(const StaffSamples& w) {
  const PersonPage in = person_page(w);
  w.add("person", StaffArea::people, words::person_title, in);
  PersonPage out = in;
  out.history.erase(out.history.begin());
  out.tags = {{w.texts[words::person_not_in], Tone::primary}, {w.texts[words::person_walk_in], Tone::accent}};
  out.name = w.in("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
                  "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum");
  out.places[0] = {std::nullopt, w.texts[words::flow_registration], w.texts[words::person_not_in], std::nullopt};
  w.add("person-not-in", StaffArea::people, words::person_title, out);
  out.withdrawn = true;
  out.tags = {{w.texts[words::person_withdrawn], Tone::danger}};
  w.add("person-withdrawn", StaffArea::people, words::person_title, out);
  PersonPage alike = in;
  const std::string finance = w.in("กองคลัง", "Finance Division");
  alike.likely = PersonPage::Double{row(6, "", "").id, w.texts.with(words::person_double_ask, {{"name", in.name}}),
                                    w.texts[words::people_by_number] + " 41 · " + w.texts[words::edit_unit] + " " +
                                        finance + " · " + w.texts[words::edit_phone] + " 089 876 5432"};
  w.add("person-double", StaffArea::people, words::person_title, alike);
  PersonPage asked = in;
  asked.question = PersonQuestion{
      PersonChange::new_ticket,
      std::nullopt,
      {w.texts.with(words::new_ticket_ask, {{"name", in.name}}),
       w.texts[words::new_ticket_ask_body],
       w.texts[words::new_ticket_confirm],
       {w.texts[words::new_ticket_lost], w.texts[words::new_ticket_unreadable], w.texts[words::new_ticket_wrong_hands]},
       0}};
  w.add("person-new-ticket", StaffArea::people, words::person_title, asked);
  PersonPage ticket = in;
  ticket.ticket =
      code_picture("SALA1: a picture of a ticket for the tour; nobody gets in with it, however it is shown").value();
  w.add("person-ticket", StaffArea::people, words::person_title, ticket);
}

void add_edit(const StaffSamples& w) {
  EditPersonPage page;
  const std::array<std::string, person_fields> values = {
      "1",
      w.in("นางสาว", "Ms."),
      w.in("ญาณิศา", "Yanisa"),
      w.in("ตั้งใจดี", "Tangjaidee"),
      "Yanisa Tangjaidee",
      w.in("นักวิชาการศึกษา", "Educator"),
      w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture"),
      w.in("สายสนับสนุน", "Support staff"),
      "yanisa@example.ac.th",
      "081 234 5678"};
  for (std::size_t i = 0; i < person_fields; ++i) page.fields[i] = edit_text(values[i]);
  w.add("person-edit", StaffArea::people, words::edit_title, page);
  begin_typing(page, static_cast<std::size_t>(PersonField::family_name), w.texts.language());
  w.add("person-edit-typing", StaffArea::people, words::edit_title, page);
}

void add_merge(const StaffSamples& w) {
  const PersonPage person = person_page(w);
  MergePage page;
  page.opened = person.person;
  page.stays = {person.person, person.name, person.details};
  page.keyboard = keyboard_for(w.texts.language());
  page.typing = true;
  w.add("person-merge-search", StaffArea::people, words::merge_title, page);
  page.search = edit_text(w.in("ญาณ", "Yan"));
  PersonRow other =
      row(41, w.in("น.ส.ญาณิศา ตั้งใจดี", "Yanisa Tangjaidee"), w.in("คณะเกษตรศาสตร์", "Agriculture"), "08:40");
  other.walk_in = true;
  page.found = {other};
  w.add("person-merge-found", StaffArea::people, words::merge_title, page);
  page.typing = false;
  page.goes = MergePage::Card{
      other.id, other.name, {{w.texts[words::people_by_number], "41"}, {w.texts[words::edit_unit], other.unit}}};
  w.add("person-merge", StaffArea::people, words::merge_title, page);
  page.question = ReasonQuestion{
      w.texts.with(words::merge_question, {{"name", page.stays.name}}),
      w.texts.with(words::merge_question_body, {{"name", page.goes->name}}),
      w.texts[words::merge_confirm],
      {w.texts[words::merge_same_person], w.texts[words::merge_came_as_walk_in], w.texts[words::merge_listed_twice]},
      1};
  w.add("person-merge-question", StaffArea::people, words::merge_title, page);
}

}  // namespace

void add_people_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples words{{texts, all}};
  add_roster(words);
  add_person(words);
  add_edit(words);
  add_merge(words);
}

}  // namespace sala
