#include "kiosk/demo/samples_staff.h"

#include "core/format_date.h"
#include "kiosk/staff/staff_part.h"
#include "words/board.h"
#include "words/core.h"
#include "words/door.h"
#include "words/staff.h"
#include "words/storage.h"
#include "words/taking.h"

namespace sala {
namespace {

Uuid id(std::uint8_t number) {
  Uuid uuid;
  uuid.bytes.fill(number);
  return uuid;
}

// ---- the entrance -------------------------------------------------------------------------------------------------
PinScreen entrance(const StaffSamples& s) {
  PinScreen screen;
  screen.users = {{id(1), s.in("สุดา ใจงาม", "Suda Jaingam"), s.texts[words::role_staff]},
                  {id(2), s.in("ผศ.ดร.วิทยา เกื้อกูล", "Asst. Prof. Wittaya Kuakul"), s.texts[words::role_trainer]},
                  {id(3), s.in("ก้องเกียรติ ซื่อสัตย์", "Kongkiat Suesat"), s.texts[words::role_administrator]}};
  return screen;
}

void add_entrance(const StaffSamples& s) {
  const auto add = [&](const char* name, PinScreen screen) { s.all.push_back({name, std::move(screen), s.shell()}); };
  add("pin-users", entrance(s));
  PinScreen pin = entrance(s);
  pin.chosen = 0;
  add("pin", pin);
  pin.typed = 6;
  pin.can_finish = true;
  add("pin-typed", pin);
  pin.checking = true;
  add("pin-checking", pin);
  pin = entrance(s);
  pin.chosen = 1;
  pin.told = s.texts[words::pin_wrong];
  add("pin-wrong", pin);
  pin.told = s.texts.with(words::pin_wait, {{"seconds", "20"}});
  add("pin-wait", pin);
  PinScreen alone = entrance(s);
  alone.users.erase(alone.users.begin() + 1, alone.users.end());
  alone.chosen = 0;
  add("pin-one-user", alone);
}

// ---- the door board -----------------------------------------------------------------------------------------------
std::vector<DoorBoardPage::Latest> latest(const StaffSamples& s) {
  const std::string ticket = s.texts[words::board_by_ticket], walk_in = s.texts[words::board_by_walk_in];
  const std::string name = s.texts[words::board_by_name], staff = s.texts[words::board_by_staff];
  const std::string agriculture = s.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture");
  return {{id(11), "08:31", s.in("นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee"), agriculture, ticket, Tone::primary},
          {id(12), "08:31", s.in("นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"), s.in("กองคลัง", "Finance Division"),
           ticket, Tone::primary},
          {id(13), "08:30", s.in("นางกัญญ์วรา ปั้นทองคำ", "Mrs. Kanwara Panthongkham"),
           s.in("คณะบริหารธุรกิจ", "Faculty of Business"), name, Tone::accent},
          {id(14), "08:30",
           s.in("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
                "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum"),
           agriculture, walk_in, Tone::warning},
          {id(15), "08:29", s.texts[words::board_name_follows], "", ticket, Tone::primary},
          {id(16), "08:29", s.in("ดร.ปิ่นเพ็ชร์ จูปแก้ว", "Dr. Pinphet Jupkaew"), s.in("สถาบันวิจัย", "Research Institute"),
           staff, Tone::success},
          {id(17), "08:28", s.in("นางสาวฟ้าใส ณ อยุธยา", "Ms. Fahsai Na Ayudhya"), s.in("กองคลัง", "Finance Division"),
           ticket, Tone::primary}};
}

DoorBoardPage board(const StaffSamples& s) {
  const Texts& texts = s.texts;
  DoorBoardPage page;
  page.places = {{std::nullopt, texts[words::flow_registration], true},
                 {id(21), s.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing")},
                 {id(22), s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice")}};
  page.figures = {{"28 / 40", texts[words::board_registered], Tone::primary},
                  {"12", texts[words::board_missing], {}, true},
                  {"3.4", texts.with(words::board_rate_left, {{"count", "4"}})},
                  {"2", texts[words::board_walk_ins], Tone::warning}};
  page.arrivals.title = texts.with(words::board_peak, {{"from", "08:20"}, {"to", "08:25"}});
  page.arrivals.caption = texts.with(words::board_by_minutes, {{"minutes", "5"}});
  page.arrivals.bars = {{1}, {2}, {4}, {5}, {9}, {6}, {1, true}};
  page.arrivals.first = "08:00";
  page.arrivals.middle = "08:15";
  page.arrivals.last = "08:35";
  page.latest = latest(s);
  page.notes =
      texts.with(words::board_twice, {{"count", "1"}}) + " · " + texts.with(words::board_repeats, {{"count", "3"}});
  page.may_undo = true;
  return page;
}

void add_missing(const StaffSamples& s) {
  MissingPage page;
  const std::string finance = s.in("กองคลัง", "Finance Division");
  page.lead = s.texts.with(words::board_missing_lead,
                           {{"place", s.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing")}, {"count", "4"}});
  page.people = {{"7", s.in("นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"), finance},
                 {"12", s.in("นางสาวฟ้าใส ณ อยุธยา", "Ms. Fahsai Na Ayudhya"), finance},
                 {"18", s.in("นางสาวฟ้าใส ณ อยุธยา", "Ms. Fahsai Na Ayudhya"), s.in("สถาบันวิจัย", "Research Institute")},
                 {"33", latest(s)[3].name, latest(s)[3].unit}};
  page.shown = {0, 1, 2, 3};
  const auto add = [&](const char* name, MissingPage shown) {
    s.add(name, StaffArea::door, words::board_missing_title, std::move(shown));
  };
  add("missing", page);
  MissingPage typing = page;
  typing.typing = true;
  typing.keyboard = keyboard_for(s.texts.language());
  typing.search = edit_text(s.in("ฟ้าใส", "fahsai"));
  typing.shown = {1, 2};
  add("missing-typing", typing);
  typing.shown.clear();
  typing.typing = false;
  add("missing-not-found", typing);
  page.people.clear();
  page.shown.clear();
  page.lead = s.texts.with(words::board_missing_lead, {{"place", s.texts[words::flow_registration]}, {"count", "0"}});
  add("missing-none", page);
}

void add_board(const StaffSamples& s) {
  const auto add = [&](const char* name, DoorBoardPage page) -> SampleScreen& {
    return s.add(name, StaffArea::door, words::board_title, std::move(page));
  };
  add("door-board", board(s));
  add("door-board-dark", board(s)).shell.accessibility.dark = true;
  add("door-board-told", board(s)).shell.notice = s.texts[words::undo_done];
  DoorBoardPage asked = board(s);
  asked.undo = DoorBoardPage::UndoQuestion{
      id(11),
      {s.texts.with(words::undo_ask,
                    {{"name", asked.latest.front().name}, {"place", s.texts[words::flow_registration]}}),
       s.texts[words::undo_ask_body],
       s.texts[words::undo_confirm],
       {s.texts[words::undo_wrong_person], s.texts[words::undo_not_here], s.texts[words::undo_trial]},
       0}};
  add("door-board-undo", asked);
  std::get<StaffScreen>(add("door-board-trouble", board(s)).screen).trouble = s.texts[words::error_disk_full];
  DoorBoardPage empty = board(s);
  empty.places.resize(1);
  empty.figures = {{"0 / 40", s.texts[words::board_registered], Tone::primary},
                   {"40", s.texts[words::board_missing], {}, true},
                   {"–", s.texts[words::board_rate]},
                   {"0", s.texts[words::board_walk_ins]}};
  empty.arrivals = {};
  empty.latest.clear();
  empty.notes.clear();
  StaffMenu& menu = std::get<StaffScreen>(add("door-board-empty", empty).screen).menu;
  menu.user = menu.role = "";
  menu.is_open_to_all = true;
  menu.may_leave = true;
  add_missing(s);
  DoorBoardPage trainer = board(s);
  trainer.may_undo = false;
  std::get<StaffScreen>(add("door-board-trainer", trainer).screen).menu.rail =
      rail_of(staff_parts(), UserRole::trainer, true);
}

// ---- the agenda ---------------------------------------------------------------------------------------------------
AgendaPage agenda(const StaffSamples& s) {
  const Texts& texts = s.texts;
  const auto when = [&](const char* from, const char* to) {
    return long_date({2026, 11, 23}, texts.language()) + " · " +
           texts.with(words::flow_time_span, {{"from", from}, {"to", to}});
  };
  const auto people = [&](const char* count) { return texts.with(words::agenda_people, {{"count", count}}); };
  AgendaPage page;
  page.rows = {{std::nullopt, texts[words::flow_registration], when("08:00", "16:00"), people("28"),
                texts[words::agenda_is_open], Tone::success, true},
               {id(21), s.in("ช่วงที่ 1 หลักการเขียนหนังสือราชการ", "Part 1: Principles of official writing"),
                when("09:00", "12:00") + " · " + texts.with(words::agenda_late, {{"count", "2"}}), people("26"),
                texts[words::agenda_is_open], Tone::success, true, true},
               {id(22),
                s.in("ช่วงที่ 2 ฝึกปฏิบัติการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์เป็นกลุ่ม",
                     "Part 2: Group practice in official writing and the electronic correspondence system"),
                when("13:00", "16:00"), people("0"), texts.with(words::agenda_opens_at, {{"time", "12:30"}})},
               {id(23), s.in("พิธีปิด", "Closing"), when("16:00", "16:30"), people("0"),
                texts[words::agenda_closed_by_hand], Tone::warning, false, false, true}};
  const auto handed_in = [&](const char* count, const char* begun) {
    return texts.with(words::agenda_handed_in, {{"count", count}, {"begun", begun}});
  };
  const AgendaPage::Row before = {std::nullopt,
                                  texts[words::taking_pre],
                                  texts.with(words::agenda_phase_from_to, {{"from", "08:00"}, {"to", "09:15"}}),
                                  handed_in("24", "26"),
                                  texts.with(words::agenda_phase_until, {{"to", "09:15"}}),
                                  Tone::success,
                                  true,
                                  false,
                                  false,
                                  AgendaPage::TestPhase{id(24), Phase::pre, true}};
  AgendaPage::Row after = {std::nullopt,
                           texts[words::taking_post],
                           texts.with(words::agenda_phase_from_to, {{"from", "15:30"}, {"to", "16:30"}}),
                           handed_in("0", "0"),
                           texts[words::agenda_closed_by_hand],
                           Tone::warning,
                           false,
                           false,
                           true,
                           AgendaPage::TestPhase{id(24), Phase::post, true}};
  page.rows.insert(page.rows.begin() + 1, before);
  page.rows.insert(page.rows.end() - 1, after);
  page.follows_clock = false;
  return page;
}

void add_agenda(const StaffSamples& s) {
  s.add("sessions", StaffArea::sessions, words::agenda_title, agenda(s));
  AgendaPage follows = agenda(s);
  follows.follows_clock = true;
  for (AgendaPage::Row& row : follows.rows) row.bound = false;
  s.add("sessions-by-clock", StaffArea::sessions, words::agenda_title, follows);
}

}  // namespace

SampleScreen& StaffSamples::add(const char* name, StaffArea area, TextId title, StaffPage page) const {
  StaffScreen screen;
  screen.menu.user = in("สุดา ใจงาม", "Suda Jaingam");
  screen.menu.role = texts[words::role_staff];
  screen.menu.rail = rail_of(staff_parts(), UserRole::administrator, true);
  screen.menu.area = area;
  screen.title = texts[title];
  screen.page = std::move(page);
  all.push_back({name, std::move(screen), shell()});
  return all.back();
}

void add_staff_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples samples{{texts, all}};
  add_entrance(samples);
  add_board(samples);
  add_agenda(samples);
}

}  // namespace sala
