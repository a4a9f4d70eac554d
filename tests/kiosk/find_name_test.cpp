// Visitors without a ticket who find their own name.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "core/search_limit.h"
#include "kiosk/kiosk.h"
#include "kiosk/typed_strokes.h"
#include "station/people/roster_changes.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"

namespace sala {
namespace {

using FindNameNames = std::vector<std::string>;

/// Types into the field of find my name; answers the names it shows.
FindNameNames typed(TrainingDay& day, const std::string& words) {
  auto* screen = std::get_if<FindNameScreen>(&day.flow->screen());
  REQUIRE(screen);
  screen->field = edit_text(words);
  day.ask(intent::SearchName{});
  FindNameNames names;
  if (const auto* shown = day.shows<FindNameScreen>())
    for (const FoundName& found : shown->found) names.push_back(found.name);
  return names;
}

void choose(TrainingDay& day, std::size_t index) {
  day.ask(intent::ChooseName{day.person(index).person.id});
}

void get_in_by_name(TrainingDay& day, std::size_t index) {
  day.ask(intent::FindName{});
  choose(day, index);
  REQUIRE(day.shows<ConfirmNameScreen>());
  day.ask(intent::ConfirmName{day.person(index).person.id});
}

}  // namespace

TEST_CASE("a visitor finds their name, confirms it and is registered by name") {
  TrainingDay day;
  REQUIRE(day.shows<WelcomeScreen>()->can_find_name);
  day.ask(intent::FindName{});
  CHECK(typed(day, "") == FindNameNames{});
  CHECK(typed(day, "ก้อง") == FindNameNames{"นายก้องเกียรติ ซื่อสัตย์"});
  choose(day, 1);
  REQUIRE(day.shows<ConfirmNameScreen>());
  CHECK(day.shows<ConfirmNameScreen>()->unit == "กองคลัง");
  CHECK_FALSE(day.is_registered(1));
  day.ask(intent::ConfirmName{day.person(1).person.id});
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.is_registered(1));
}

TEST_CASE("by name one gets in and no further: no day of one's own") {
  TrainingDay day;
  get_in_by_name(day, 0);
  REQUIRE(day.shows<CheckedInScreen>());
  StillScreen still;
  still.draw(day.flow->screen(), day.shell(), day.flow->texts());
  CHECK(still.log().find("checked_in.my_day") == nullptr);
  day.ask(intent::OpenMyDay{});
  CHECK_FALSE(day.shows<MyDayScreen>());
  day.pass_s(20);
  get_in_by_name(day, 0);
  REQUIRE(day.shows<AlreadyInScreen>());
  CHECK_FALSE(day.shows<AlreadyInScreen>()->by_ticket);
}

TEST_CASE("only the person who was asked about can be confirmed") {
  TrainingDay day;
  day.ask(intent::FindName{});
  choose(day, 0);
  day.ask(intent::ConfirmName{day.person(1).person.id});
  CHECK_FALSE(day.is_registered(1));
  day.ask(intent::FindName{});
  day.ask(intent::ConfirmName{day.person(0).person.id});
  CHECK_FALSE(day.is_registered(0));
}

TEST_CASE("who has withdrawn is not found, who was added meanwhile is") {
  TrainingDay day;
  day.ask(intent::FindName{});
  CHECK(typed(day, "ปั้น").size() == 1);
  Participant withdrawn = day.person(2).person;
  withdrawn.status = "withdrawn";
  REQUIRE(put_participant(day.station, day.project, withdrawn, "system"));
  CHECK(typed(day, "ปั้น").empty());
  choose(day, 2);
  CHECK(day.shows<FindNameScreen>());
  Participant added;
  added.given_name = "ปั้นจั่น";
  REQUIRE(put_participant(day.station, day.project, added, "system"));
  CHECK(typed(day, "ปั้น") == FindNameNames{"ปั้นจั่น"});
}

TEST_CASE("a project may switch finding names off") {
  TrainingDay day("find_by_name = false\n");
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK_FALSE(day.shows<WelcomeScreen>()->can_find_name);
  day.ask(intent::FindName{});
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("where names are masked so are the names found") {
  TrainingDay day("names_on_screen = \"masked\"\n");
  day.ask(intent::FindName{});
  CHECK(typed(day, "ญาณ") == FindNameNames{"นางสาวญาณิศา ต•••"});
  CHECK(typed(day, "ตั้งใจ").empty());
}

/// A longer list: forty people more, each with a name of their own.
void add_forty(TrainingDay& day) {
  for (int i = 0; i < 40; ++i) {
    Participant person;
    person.given_name = fmt::format("ผู้มา{}", 10 + i);
    REQUIRE(put_participant(day.station, day.project, person, "system"));
  }
}

TEST_CASE("who tries the list out meets a pause that staff are told about, whoever was let in meanwhile") {
  TrainingDay day;
  add_forty(day);
  for (int i = 0; i < 3; ++i) {
    day.ask(intent::FindName{});
    typed(day, "ผู้มา" + std::to_string(i + 1));
    if (i == 0) get_in_by_name(day, 0);
    day.ask(intent::GoWelcome{});
  }
  day.ask(intent::FindName{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(has(day.shows<TroubleScreen>()->what, "60"));
  day.scan(day.person(1).code);
  CHECK(day.is_registered(1));
  day.pass_s(static_cast<int>(SearchLimit::window_s));
  day.ask(intent::FindName{});
  CHECK(day.shows<FindNameScreen>());
}

TEST_CASE("staff who come lift the pause, also where nobody has a PIN") {
  TrainingDay day;
  add_forty(day);
  for (int i = 1; i <= 4; ++i) {
    day.ask(intent::FindName{});
    if (day.shows<FindNameScreen>() != nullptr) typed(day, "ผู้มา" + std::to_string(i));
  }
  REQUIRE(day.shows<TroubleScreen>());
  day.ask(intent::OpenStaffSide{});
  REQUIRE(day.shows<StaffScreen>());
  day.ask(StaffIntent{staff_intent::LockScreen{}});
  day.ask(intent::FindName{});
  CHECK(day.shows<FindNameScreen>());
}

TEST_CASE("on a longer list one letter finds nobody yet") {
  TrainingDay day;
  day.ask(intent::FindName{});
  CHECK_FALSE(typed(day, "ก").empty());
  CHECK_FALSE(day.shows<FindNameScreen>()->needs_two_letters);
  add_forty(day);
  day.ask(intent::FindName{});
  CHECK(day.shows<FindNameScreen>()->needs_two_letters);
  CHECK(typed(day, "ก").empty());
  CHECK(typed(day, "ก้อ") == FindNameNames{"นายก้องเกียรติ ซื่อสัตย์"});
}

TEST_CASE("names found, and who is asked whether it is them, follow the language") {
  TrainingDay day;
  Participant person = day.person(1).person;
  person.name_en = "Mr. Kongkiat Suesat";
  REQUIRE(put_participant(day.station, day.project, person, "system"));
  day.ask(intent::FindName{});
  CHECK(typed(day, "ก้อง") == FindNameNames{"นายก้องเกียรติ ซื่อสัตย์"});
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<FindNameScreen>());
  CHECK(day.shows<FindNameScreen>()->field.text == "ก้อง");
  REQUIRE(day.shows<FindNameScreen>()->found.size() == 1);
  CHECK(day.shows<FindNameScreen>()->found.front().name == "Mr. Kongkiat Suesat");
  day.ask(intent::ToggleLanguage{});
  choose(day, 1);
  CHECK(day.shows<ConfirmNameScreen>()->name == "นายก้องเกียรติ ซื่อสัตย์");
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<ConfirmNameScreen>());
  CHECK(day.shows<ConfirmNameScreen>()->name == "Mr. Kongkiat Suesat");
  day.ask(intent::ConfirmName{person.id});
  CHECK(day.is_registered(1));
}

TEST_CASE("a ticket held up while somebody types is taken") {
  TrainingDay day;
  day.ask(intent::FindName{});
  typed(day, "ก");
  day.scan(day.person(0).code);
  CHECK(day.shows<CheckedInScreen>());
}

TEST_CASE("what was typed is gone when the next visitor comes") {
  TrainingDay day;
  day.ask(intent::FindName{});
  typed(day, "ก้อง");
  day.pass_s(41);
  REQUIRE(day.shows<WelcomeScreen>());
  day.ask(intent::FindName{});
  CHECK(day.shows<FindNameScreen>()->field.text.empty());
  CHECK(day.shows<FindNameScreen>()->found.empty());
}

TEST_CASE("a substitute is told for whom they came") {
  TrainingDay day;
  Participant substitute;
  substitute.given_name = "สมศรี";
  substitute.replaces = day.person(1).person.id;
  const Uuid id = put_participant(day.station, day.project, substitute, "system").value();
  day.ask(intent::FindName{});
  CHECK(typed(day, "สมศรี").size() == 1);
  day.ask(intent::ChooseName{id});
  REQUIRE(day.shows<ConfirmNameScreen>());
  CHECK(day.shows<ConfirmNameScreen>()->replaces.find("ก้องเกียรติ") != std::string::npos);
  day.ask(intent::ConfirmName{id});
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->replaces.find("ก้องเกียรติ") != std::string::npos);
}

TEST_CASE("keys of a real keyboard become strokes, a command does not type") {
  KeyPress press{PhysicalKey::letter_a};
  press.text = "a";
  CHECK(stroke_of(press)->text == "a");
  press.command = true;
  CHECK(stroke_of(press)->key == EditKey::select_all);
  KeyPress paste{PhysicalKey{'V'}};
  paste.command = true;
  CHECK_FALSE(stroke_of(paste));
  CHECK(stroke_of(paste, [] { return std::string("copied"); })->text == "copied");
  KeyPress arrow{PhysicalKey::left, true};
  CHECK(stroke_of(arrow)->select);
}

}  // namespace sala
