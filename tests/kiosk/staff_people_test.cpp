// Staff at the roster: finding people, mending what went wrong, and what the history says of it.
#include <catch2/catch.hpp>

#include "kiosk/staff/people/people.h"
#include "station/people/roster_changes.h"
#include "station/results/summary.h"
#include "storage/door_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/day/training_day.h"
#include "support/pen.h"
#include "words/people.h"
#include "words/shell.h"
#include "words/station.h"

namespace sala {
namespace {

namespace pi = people_intent;
using StaffPeopleNames = std::vector<std::string>;

/// A user at the roster of a training day.
struct Office {
  explicit Office(UserRole role = UserRole::staff) {
    user = {Uuid{{7}}, "Suda", role};
    screen.page = DoorBoardPage{};
    StaffDesk desk = at_desk();
    REQUIRE(show_people(desk, list));
  }

  StaffDesk at_desk() { return {day.station, &project, day.english, user, screen}; }
  Result<std::string> try_ask(const PeopleIntent& wanted) {
    StaffDesk desk = at_desk();
    const auto done = take_people(desk, list, wanted);
    if (!done) return Failure(done.error());
    return desk.notice;
  }
  std::string ask(const PeopleIntent& wanted) { return try_ask(wanted).value(); }
  void open(std::size_t index) { ask(pi::OpenPerson{id(index)}); }

  PeoplePage& roster_page() { return std::get<PeoplePage>(screen.page); }
  PersonPage& person_page() { return std::get<PersonPage>(screen.page); }
  Uuid id(std::size_t index) const { return day.person(index).person.id; }
  Participant person(std::size_t index) const {
    return find_participant(*day.station.store, day.project, id(index)).value().value();
  }
  StaffPeopleNames shown() {
    StaffPeopleNames names;
    for (const std::uint32_t place : roster_page().shown) names.push_back((*roster_page().people)[place].name);
    return names;
  }
  StaffPeopleNames searched(const std::string& words) {
    roster_page().search = edit_text(words);
    ask(pi::Search{});
    return shown();
  }
  StaffPeopleNames filtered(PeopleFilter filter) {
    ask(pi::Filter{filter});
    return shown();
  }
  /// The newest of the history, with who did it.
  std::string newest() {
    const PersonPage::Event& event = person_page().history.front();
    return event.what + " / " + event.who;
  }
  /// Who stands in the newest fact.
  std::string newest_by() {
    std::string last;
    const auto keep = [&](const std::string& line) -> Result<void> {
      last = line;
      return {};
    };
    REQUIRE(day.station.store->export_lines(day.project, keep));
    return Json::parse(last)["body"]["by"];
  }

  TrainingDay day;
  Project project = find_project(*day.station.store, day.project).value().value();
  User user;
  PeopleList list;
  StaffScreen screen;
};

const std::string yanisa = "นางสาวญาณิศา ตั้งใจดี", kongkiat = "นายก้องเกียรติ ซื่อสัตย์";

}  // namespace

TEST_CASE("staff find people by any part of a name and see them by group, counted as the summary counts") {
  Office office;
  CHECK(office.shown().size() == 3);
  CHECK(office.searched("ก้อง") == StaffPeopleNames{kongkiat});
  CHECK(office.searched("nobody") == StaffPeopleNames{});
  CHECK(office.searched("").size() == 3);
  office.day.scan(office.day.person(0).code);
  CHECK(office.filtered(PeopleFilter::checked_in) == StaffPeopleNames{yanisa});
  CHECK(office.filtered(PeopleFilter::not_yet).size() == 2);
  CHECK(office.filtered(PeopleFilter::walk_ins) == StaffPeopleNames{});
  const Summary summary = summarise(*office.day.station.store, office.project).value();
  CHECK(office.roster_page().counts[0] == summary.participants.roster);
  CHECK(office.roster_page().counts[1] == summary.participants.checked_in);
}

TEST_CASE("check-ins that arrive late from another kiosk stand in the list, though newer facts were here before") {
  Office office;
  office.day.scan(office.day.person(0).code);
  CHECK(office.filtered(PeopleFilter::checked_in) == StaffPeopleNames{yanisa});
  Pen other(9, Roles::all());
  other.at_ms = 1'700'000'000'000;
  other.write(office.day.project, "check_in", bodies::check_in(office.id(1), at(8, 40).utc_ms));
  REQUIRE(office.day.station.store->receive(other.lines(), Trust::store_owner));
  CHECK(office.filtered(PeopleFilter::checked_in) == StaffPeopleNames{yanisa, kongkiat});
}

TEST_CASE("the roster is sorted by number, by name as dictionaries do, and by the time of coming") {
  Office office;
  const StaffPeopleNames by_number = office.shown();
  office.day.scan(office.day.person(1).code);
  office.day.pass_s(30);
  office.day.scan(office.day.person(0).code);
  office.day.turn_to(at(8, 59));
  office.ask(pi::Sort{PeopleOrder::time});
  CHECK(office.shown().front() == kongkiat);
  office.ask(pi::Sort{PeopleOrder::name});
  CHECK(office.shown().back() == yanisa);
  office.ask(pi::Sort{PeopleOrder::number});
  CHECK(office.shown() == by_number);
}

TEST_CASE("coming back from a person shows the list as it was left") {
  Office office;
  office.searched("ก้อง");
  office.open(1);
  REQUIRE(office.person_page().name == kongkiat);
  office.ask(pi::BackToRoster{});
  CHECK(office.shown() == StaffPeopleNames{kongkiat});
  CHECK_FALSE(office.roster_page().typing);
}

TEST_CASE("a person marked in by hand is registered by the user's word, and taken back with a reason") {
  Office office;
  office.open(0);
  CHECK(office.ask(pi::MarkIn{}) == "Checked in");
  CHECK(office.day.is_registered(0));
  CHECK(office.newest_by() == office.user.id.text());
  REQUIRE(office.person_page().places[0].fact);
  office.ask(pi::AskTakeBack{*office.person_page().places[0].fact});
  REQUIRE(office.person_page().question);
  CHECK(office.day.is_registered(0));
  office.ask(pi::Answer{"The wrong person was checked in"});
  CHECK_FALSE(office.day.is_registered(0));
  CHECK_FALSE(office.person_page().question);
  CHECK_FALSE(office.person_page().places[0].fact);
  CHECK(has(office.newest(), "The wrong person was checked in"));
}

TEST_CASE("who was at a session that is over is marked by hand, in time as far as staff know") {
  Office office;
  office.open(0);
  office.day.turn_to(at(18, 30));
  CHECK(office.ask(pi::MarkIn{office.day.first_session}) == "Checked in");
  CHECK(office.day.is_in_first_session(0));
  const Session session = sessions(*office.day.station.store, office.day.project).value().front();
  const auto counted = session_count(*office.day.station.store, office.day.project, session).value();
  CHECK(counted.present == 1);
  CHECK(counted.late == 0);
}

TEST_CASE("at a desk bound to a session, marking the registration by hand says nothing of the session") {
  Office office;
  REQUIRE(office.day.station.store->set_setting("session", office.day.first_session.text()));
  office.open(0);
  office.ask(pi::MarkIn{});
  CHECK(office.day.is_registered(0));
  CHECK_FALSE(office.day.is_in_first_session(0));
}

TEST_CASE("nobody is marked at a session that is still to come, and when it opens is said") {
  Office office;
  office.open(0);
  office.day.turn_to(at(8, 30));
  const int before = office.day.facts();
  const auto done = office.try_ask(pi::MarkIn{office.day.first_session});
  REQUIRE_FALSE(done);
  CHECK(office.day.english.of(done.error()) == "Opens at 09:00");
  CHECK(office.day.facts() == before);
}

TEST_CASE("who was checked in at two kiosks is taken back at both") {
  Office office;
  office.open(0);
  office.ask(pi::MarkIn{});
  Pen other(9, Roles::all());
  other.write(office.day.project, "check_in", bodies::check_in(office.id(0), at(8, 6).utc_ms));
  REQUIRE(office.day.station.store->receive(other.lines(), Trust::store_owner));
  office.open(0);
  office.ask(pi::AskTakeBack{*office.person_page().places[0].fact});
  office.ask(pi::Answer{"A trial"});
  CHECK_FALSE(office.day.is_registered(0));
}

TEST_CASE("a search that the filter hides looks at everybody") {
  Office office;
  office.ask(pi::Filter{PeopleFilter::checked_in});
  CHECK(office.searched("ก้อง") == StaffPeopleNames{"นายก้องเกียรติ ซื่อสัตย์"});
}

TEST_CASE("an edit changes only what was typed, and the history says what and whose word it is") {
  Office office;
  const Participant before = office.person(1);
  office.open(1);
  office.ask(pi::Edit{});
  auto& page = std::get<EditPersonPage>(office.screen.page);
  page.fields[static_cast<std::size_t>(PersonField::unit)] = edit_text("  กองแผนงาน ");
  CHECK(office.ask(pi::Save{}) == "Saved");
  Participant wanted = before;
  wanted.unit = "กองแผนงาน";
  CHECK(office.person(1) == wanted);
  CHECK(has(office.newest(), "Unit: กองแผนงาน"));
  CHECK(office.newest_by() == office.user.id.text());
}

TEST_CASE("saving without a change writes nothing, and a person without any name is refused") {
  Office office;
  const int facts = office.day.facts();
  office.open(1);
  office.ask(pi::Edit{});
  CHECK(office.ask(pi::Save{}).empty());
  CHECK(office.day.facts() == facts);
  office.ask(pi::Edit{});
  auto& page = std::get<EditPersonPage>(office.screen.page);
  page.fields[static_cast<std::size_t>(PersonField::given_name)] = edit_text(" ");
  page.fields[static_cast<std::size_t>(PersonField::family_name)] = edit_text("");
  const auto saved = office.try_ask(pi::Save{});
  REQUIRE_FALSE(saved);
  CHECK(saved.error().text == words::error_person_name);
  CHECK(office.day.facts() == facts);
}

TEST_CASE("a number may be changed, to none that another has") {
  Office office;
  office.open(1);
  office.ask(pi::Edit{});
  auto& no = std::get<EditPersonPage>(office.screen.page).fields[static_cast<std::size_t>(PersonField::no)];
  no = edit_text(office.person(0).no);
  const auto refused = office.try_ask(pi::Save{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == words::error_no_taken);
  no = edit_text("๔๑");
  CHECK(office.ask(pi::Save{}) == "Saved");
  CHECK(office.person(1).no == "41");
}

TEST_CASE("two people to whom two kiosks gave one number are shown, and either can be mended") {
  Office office;
  Participant twin = office.person(1);
  twin.no = office.person(0).no;
  REQUIRE(record(office.day.station, {participant_draft(office.day.station, office.day.project, twin, "system")}));
  CHECK(office.filtered(PeopleFilter::same_number).size() == 2);
  for (const std::size_t person : {0, 1}) {
    office.open(person);
    office.ask(pi::Withdraw{});
    office.ask(pi::TakeBackWithdrawal{});
    CHECK(office.person(person).status == "expected");
    office.ask(pi::BackToRoster{});
  }
  office.open(1);
  office.ask(pi::Edit{});
  std::get<EditPersonPage>(office.screen.page).fields[static_cast<std::size_t>(PersonField::no)] = edit_text("");
  office.ask(pi::Save{});
  CHECK(office.person(1).no == "2");
  office.ask(pi::BackToRoster{});
  CHECK(office.filtered(PeopleFilter::same_number).empty());
}

TEST_CASE("who withdraws leaves the roster's count and is found there; who returns is expected again") {
  Office office;
  office.open(2);
  office.ask(pi::Withdraw{});
  CHECK(office.person(2).status == "withdrawn");
  CHECK(office.newest().starts_with("Withdrew"));
  office.ask(pi::BackToRoster{});
  CHECK(office.shown().size() == 2);
  CHECK(office.filtered(PeopleFilter::withdrawn).size() == 1);
  office.open(2);
  office.ask(pi::TakeBackWithdrawal{});
  CHECK(office.person(2).status == "expected");
}

TEST_CASE("a new ticket is shown as a code, and the old one lets nobody in any more") {
  Office office;
  office.open(0);
  office.ask(pi::ShowTicket{});
  REQUIRE(office.person_page().ticket);
  const CodePicture old = *office.person_page().ticket;
  office.ask(pi::CloseQuestion{});
  office.ask(pi::AskNewTicket{});
  office.ask(pi::Answer{"The ticket is lost"});
  REQUIRE(office.person_page().ticket);
  CHECK(office.person_page().ticket->dark != old.dark);
  CHECK(office.newest_by() == office.user.id.text());
  CHECK(is_revoked(*office.day.station.store, office.day.project, office.day.person(0).ticket).value());
  CHECK(refused(office.day, office.day.person(0).code) == Outcome::revoked);
}

TEST_CASE("two entries become one: the other one's check-in counts for who stays") {
  Office office;
  office.day.scan(office.day.person(1).code);
  office.open(0);
  office.ask(pi::BeginMerge{});
  auto& page = std::get<MergePage>(office.screen.page);
  page.search = edit_text("ก้อง");
  office.ask(pi::SearchOther{});
  REQUIRE(page.found.size() == 1);
  office.ask(pi::ChooseOther{page.found[0].id});
  CHECK(page.stays.name == yanisa);
  office.ask(pi::SwapMerge{});
  CHECK(page.stays.name == kongkiat);
  office.ask(pi::SwapMerge{});
  office.ask(pi::AskMerge{});
  REQUIRE(page.question);
  CHECK(office.ask(pi::Answer{"They are the same person"}) == "Both are one entry now");
  CHECK(office.person_page().name == yanisa);
  CHECK(office.person_page().places[0].fact);
  CHECK(has(office.newest(), kongkiat));
  office.ask(pi::BackToRoster{});
  CHECK(office.shown().size() == 2);
}

TEST_CASE("a search for the other one never finds the person itself") {
  Office office;
  office.open(0);
  office.ask(pi::BeginMerge{});
  auto& page = std::get<MergePage>(office.screen.page);
  page.search = edit_text("ญาณิศา");
  office.ask(pi::SearchOther{});
  CHECK(page.found.empty());
}

TEST_CASE("a trainer sees no people") {
  Office office;
  office.user.role = UserRole::trainer;
  office.screen.page = DoorBoardPage{};
  office.open(0);
  CHECK(std::holds_alternative<DoorBoardPage>(office.screen.page));
  StaffDesk desk = office.at_desk();
  CHECK(show_people(desk, office.list));
  CHECK(std::holds_alternative<DoorBoardPage>(office.screen.page));
}

TEST_CASE("who came after the list was drawn stands in it when it is shown anew") {
  Office office;
  office.day.scan(office.day.person(2).code);
  StaffDesk desk = office.at_desk();
  REQUIRE(refresh_people(desk, office.list));
  CHECK(office.roster_page().counts[1] == 1);
}

TEST_CASE("who withdrew may be replaced by somebody new, who takes the place on the list") {
  Office office;
  office.open(1);
  office.ask(pi::Withdraw{});
  office.ask(pi::AddSubstitute{});
  office.ask(pi::BackToPerson{});
  CHECK(office.person_page().name == kongkiat);
  office.ask(pi::AddSubstitute{});
  auto& page = std::get<EditPersonPage>(office.screen.page);
  CHECK(page.fields[static_cast<std::size_t>(PersonField::unit)].text == office.person(1).unit);
  page.fields[static_cast<std::size_t>(PersonField::given_name)] = edit_text("ธนกร");
  office.ask(pi::Save{});
  const Participant added = roster(*office.day.station.store, office.day.project).value().back().person;
  CHECK(added.replaces == office.id(1));
  CHECK_FALSE(added.walk_in);
}

TEST_CASE("staff add somebody who is not on the list, with a number; on the day itself they count as a walk-in") {
  Office office;
  office.ask(pi::AddPerson{});
  auto& page = std::get<EditPersonPage>(office.screen.page);
  page.fields[static_cast<std::size_t>(PersonField::given_name)] = edit_text("ธนกร");
  page.fields[static_cast<std::size_t>(PersonField::family_name)] = edit_text("แสงทอง");
  CHECK(office.ask(pi::Save{}) == office.day.english[words::add_saved]);
  CHECK(office.person_page().name == "ธนกร แสงทอง");
  const auto rows = roster(*office.day.station.store, office.day.project).value();
  REQUIRE(rows.size() == 4);
  CHECK(rows.back().person.no == "4");
  CHECK(rows.back().person.walk_in);
}

TEST_CASE("whoever is added before the first day is expected, not a walk-in") {
  Office office;
  Moment evening = at(20, 0);
  evening.utc_ms -= 24 * 3'600'000LL;
  office.day.turn_to(evening);
  office.ask(pi::AddPerson{});
  std::get<EditPersonPage>(office.screen.page).fields[static_cast<std::size_t>(PersonField::given_name)] =
      edit_text("ธนกร");
  office.ask(pi::Save{});
  CHECK_FALSE(roster(*office.day.station.store, office.day.project).value().back().person.walk_in);
}

TEST_CASE("adding a name like one on the list says so; leaving the page adds nobody") {
  Office office;
  office.ask(pi::AddPerson{});
  office.ask(pi::BackToPerson{});
  CHECK(std::holds_alternative<PeoplePage>(office.screen.page));
  office.ask(pi::AddPerson{});
  auto& page = std::get<EditPersonPage>(office.screen.page);
  page.fields[static_cast<std::size_t>(PersonField::given_name)] = edit_text("ญาณิศา");
  page.fields[static_cast<std::size_t>(PersonField::family_name)] = edit_text("ตั้งใจดี");
  CHECK(office.ask(pi::Save{}) == office.day.english[words::add_similar]);
}

TEST_CASE("somebody without a name is not added") {
  Office office;
  office.ask(pi::AddPerson{});
  CHECK_FALSE(office.try_ask(pi::Save{}));
  CHECK(roster(*office.day.station.store, office.day.project).value().size() == 3);
}

TEST_CASE("a likely double is found on the roster and settled with one tap, either way") {
  for (const bool is_one : {true, false}) {
    Office office;
    Participant twin = office.person(1);
    twin.id = {};
    twin.no.clear();
    twin.unit = "กองอื่น";
    REQUIRE(put_participant(office.day.station, office.day.project, twin, "system"));
    CHECK(office.filtered(PeopleFilter::likely_double).size() == 2);
    office.open(1);
    REQUIRE(office.person_page().likely);
    office.ask(pi::SettleDouble{office.person_page().likely->person, is_one});
    CHECK_FALSE(office.person_page().likely);
    CHECK(roster(*office.day.station.store, office.day.project).value().size() == (is_one ? 3 : 4));
    office.ask(pi::BackToRoster{});
    CHECK(office.filtered(PeopleFilter::likely_double).empty());
  }
}

}  // namespace sala
