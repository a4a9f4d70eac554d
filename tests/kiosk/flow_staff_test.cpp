// The staff's side from the door: the PIN, what each role sees, and what is done there.
#include <sodium.h>

#include <thread>

#include "core/walk_in.h"
#include "station/users.h"
#include "support/day/training_day.h"
#include "words/board.h"
#include "words/staff.h"

namespace sala {
namespace {

namespace si = staff_intent;

/// The same kind of hash as a PIN's, made fast.
std::string quick_hash(const std::string& pin) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  REQUIRE(crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_MIN,
                            crypto_pwhash_MEMLIMIT_MIN) == 0);
  return hash.data();
}

/// A training day with an administrator and a trainer.
struct StaffedDay : TrainingDay {
  StaffedDay() {
    somsri = add_user(station, "สมศรี ใจดี", UserRole::administrator, quick_hash("804713")).value();
    kim = add_user(station, "Kim", UserRole::trainer, quick_hash("571904")).value();
  }

  void type(const std::string& keys) { ask(StaffIntent{si::TypePin{keys}}); }
  /// Waits until the PIN was checked, as the kiosk's loop does.
  void let_check() {
    for (int i = 0; i < 2000 && shows<PinScreen>() && shows<PinScreen>()->checking; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      flow->pass_time(now_s);
    }
  }
  void come_in(const User& user, const std::string& pin) {
    ask(intent::OpenStaffSide{});
    ask(StaffIntent{si::ChooseUser{user.id}});
    type(pin + "\n");
    let_check();
  }
  const StaffScreen& staff() {
    REQUIRE(shows<StaffScreen>());
    return *shows<StaffScreen>();
  }
  void open(StaffArea area) { ask(StaffIntent{si::OpenArea{area}}); }
  template <class Page>
  const Page& page() {
    REQUIRE(std::holds_alternative<Page>(staff().page));
    return std::get<Page>(staff().page);
  }
  bool offers(StaffArea area) { return std::ranges::count(staff().menu.rail, area, &RailEntry::area) > 0; }
  std::string notice() const { return shell().notice.value_or(""); }

  User somsri, kim;
};

/// As many walk-ins as the door takes before staff look.
void register_until_the_pause(TrainingDay& day) {
  for (std::size_t i = 0; i < WalkInLimit::most; ++i) {
    day.ask(intent::WalkIn{});
    auto* form = std::get_if<WalkInScreen>(&day.flow->screen());
    REQUIRE(form);
    form->given_name = edit_text("ธนกร");
    form->family_name = edit_text("แสง" + std::to_string(i * 111));
    form->unit = "เทศบาล";
    day.ask(intent::TurnWalkIn{WalkInStep::review});
    day.ask(intent::RegisterWalkIn{});
    REQUIRE(day.shows<WalkInDoneScreen>());
  }
  day.ask(intent::WalkIn{});
  REQUIRE(day.shows<TroubleScreen>());
}

}  // namespace

TEST_CASE("where nobody has a PIN yet, the staff's side opens and says so") {
  TrainingDay day;
  day.ask(intent::OpenStaffSide{});
  REQUIRE(day.shows<StaffScreen>());
  CHECK(day.shows<StaffScreen>()->menu.user.empty());
  CHECK(has(drawn_words(day), day.thai[words::staff_open_to_all]));
}

TEST_CASE("the right PIN opens the board under the user's name") {
  StaffedDay day;
  day.ask(intent::OpenStaffSide{});
  REQUIRE(day.shows<PinScreen>());
  CHECK(day.shows<PinScreen>()->users.size() == 2);
  day.come_in(day.somsri, "804713");
  CHECK(day.staff().menu.user == "สมศรี ใจดี");
  CHECK(day.staff().menu.may_leave);
  day.page<DoorBoardPage>();
}

TEST_CASE("a right PIN whose owner went away before it was checked opens nothing for the next person") {
  StaffedDay day;
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::ChooseUser{day.somsri.id}});
  day.type("804713\n");
  REQUIRE(day.shows<PinScreen>()->checking);
  day.ask(intent::GoWelcome{});
  day.ask(intent::OpenStaffSide{});
  for (int i = 0; i < 200; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    day.flow->pass_time(day.now_s);
  }
  CHECK(day.shows<PinScreen>());
  CHECK(read_users(day.station.folder).value().front().lockout == Lockout{});  // nor is it counted as a wrong one
  day.ask(StaffIntent{si::ChooseUser{day.somsri.id}});
  day.type("804713\n");
  day.let_check();
  CHECK(day.shows<StaffScreen>());
}

TEST_CASE("a disk that takes no try, full or read-only, locks nobody out, and wrong PINs still wait") {
  StaffedDay day;
  const auto in_the_way = day.station.folder / "keys" / "users.new";
  std::filesystem::create_directories(in_the_way / "so that no file can be made");
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::ChooseUser{day.somsri.id}});
  for (int i = 0; i < 3; ++i) {
    REQUIRE(day.shows<PinScreen>());
    day.type("000000\n");
    day.let_check();
  }
  day.type("804713\n");
  CHECK_FALSE(day.shows<PinScreen>()->checking);  // it waits
  day.ask(intent::GoWelcome{});
  day.come_in(day.kim, "571904");
  CHECK(day.shows<StaffScreen>());
}

TEST_CASE("with nothing set up the way out asks for the PIN of somebody who may leave, and stands behind the set-up") {
  EmptyDay day;
  add_user(day.station, "สมศรี ใจดี", UserRole::administrator, quick_hash("804713")).value();
  add_user(day.station, "Kim", UserRole::trainer, quick_hash("571904")).value();
  day.begin();
  REQUIRE(day.shows<SetUpScreen>());
  day.ask(intent::OpenStaffSide{});
  REQUIRE(day.shows<PinScreen>());
  CHECK(day.shows<PinScreen>()->users.size() == 1);
  day.ask(StaffIntent{si::TypePin{"804713\n"}});
  for (int i = 0; i < 2000 && day.shows<PinScreen>(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    day.flow->pass_time(day.now_s);
  }
  REQUIRE(day.shows<StaffScreen>());
  const auto& rail = day.shows<StaffScreen>()->menu.rail;
  REQUIRE(rail.size() == 1);
  CHECK(rail.front().area == StaffArea::set_up);
  day.ask(StaffIntent{si::OpenWayOut{}});
  CHECK(day.shows<WayOutScreen>());
}

TEST_CASE(
    "where somebody has a PIN, a clock behind the newest record is said to be right with it, and with nothing less") {
  StaffedDay day;
  day.scan(day.person(0).code);
  day.turn_to(at(6, 0));
  day.begin();
  REQUIRE(day.shows<ClockScreen>());
  day.ask(intent::ConfirmClock{});
  REQUIRE(day.shows<PinScreen>());
  day.ask(intent::GoWelcome{});
  CHECK(day.shows<ClockScreen>());
  day.ask(intent::OpenStaffSide{});
  day.ask(intent::GoWelcome{});
  CHECK(day.shows<ClockScreen>());
  day.ask(intent::ConfirmClock{});
  day.ask(StaffIntent{si::ChooseUser{day.kim.id}});
  day.type("571904\n");
  day.let_check();
  CHECK(day.shows<WelcomeScreen>());
  CHECK(day.is_registered(0));
}

TEST_CASE("digits are counted on the screen, and can be taken back") {
  StaffedDay day;
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::ChooseUser{day.kim.id}});
  day.type("57190");
  CHECK(day.shows<PinScreen>()->typed == 5);
  CHECK_FALSE(day.shows<PinScreen>()->can_finish);
  day.type("\b\b");
  CHECK(day.shows<PinScreen>()->typed == 3);
  day.type("\n");
  CHECK_FALSE(day.shows<PinScreen>()->checking);
  day.ask(StaffIntent{si::ForgetUser{}});
  CHECK(day.shows<PinScreen>()->typed == 0);
  CHECK_FALSE(day.shows<PinScreen>()->chosen);
}

TEST_CASE("a wrong PIN says so; after the fourth there is a wait that is counted down") {
  StaffedDay day;
  day.come_in(day.kim, "111222");
  REQUIRE(day.shows<PinScreen>());
  CHECK(day.shows<PinScreen>()->told == day.thai[words::pin_wrong]);
  CHECK(day.shows<PinScreen>()->typed == 0);
  for (int i = 0; i < 3; ++i) {
    day.type("111222\n");
    day.let_check();
  }
  day.type("571904\n");
  REQUIRE(day.shows<PinScreen>());
  const std::string told = day.shows<PinScreen>()->told;
  CHECK(told != day.thai[words::pin_wrong]);
  CHECK_FALSE(told.empty());
  day.now_s += 2;
  day.flow->pass_time(day.now_s);
  CHECK(day.shows<PinScreen>()->told != told);
  CHECK(day.facts() == StaffedDay().facts());  // who tried is no fact
}

TEST_CASE("from the staff's side the tickets go into the exchange folder, and the page says so by itself") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  REQUIRE(day.offers(StaffArea::out));
  day.open(StaffArea::out);
  const std::size_t folder = day.page<OutPage>().places.size() - 1;
  day.ask(StaffIntent{OutIntent{out_intent::ChoosePlace{folder}}});
  day.ask(StaffIntent{OutIntent{out_intent::Begin{OutAction::tickets}}});
  for (int i = 0; i < 5000 && day.page<OutPage>().told.state == OutPage::State::running; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    day.flow->pass_time(day.now_s);
  }
  CHECK(day.page<OutPage>().told.state == OutPage::State::done);
  const std::filesystem::directory_iterator written(day.station.folder / "exchange"), none;
  CHECK(std::distance(written, none) == 1);
}

TEST_CASE("a trainer sees the board and the sessions, and neither people nor the way to take back") {
  StaffedDay day;
  day.scan(day.person(0).code);
  day.come_in(day.kim, "571904");
  CHECK(day.offers(StaffArea::sessions));
  CHECK_FALSE(day.offers(StaffArea::people));
  CHECK_FALSE(day.offers(StaffArea::out));
  CHECK_FALSE(day.staff().menu.may_leave);
  const auto& board = day.page<DoorBoardPage>();
  REQUIRE(board.latest.size() == 1);
  CHECK_FALSE(board.may_undo);
  const Uuid fact = board.latest.front().fact;
  day.ask(StaffIntent{si::AskUndo{fact}});
  CHECK_FALSE(asks(day.staff()));
  day.ask(StaffIntent{si::Undo{fact, "no reason"}});
  CHECK(day.is_registered(0));
  day.open(StaffArea::people);
  CHECK_FALSE(std::holds_alternative<PeoplePage>(day.staff().page));
  day.ask(StaffIntent{si::OpenWayOut{}});
  CHECK_FALSE(day.shows<WayOutScreen>());
}

TEST_CASE("who is missing is one tap from a trainer's board, and searched") {
  StaffedDay day;
  day.scan(day.person(0).code);
  day.come_in(day.kim, "571904");
  REQUIRE(day.page<DoorBoardPage>().figures[1].opens_missing);
  const std::string missing = day.page<DoorBoardPage>().figures[1].value;
  day.ask(StaffIntent{si::ShowMissing{}});
  CHECK(std::to_string(day.page<MissingPage>().people.size()) == missing);
  const auto is_first = [&](const MissingPage::Row& row) { return row.name == full_name(day.person(0).person); };
  CHECK(std::ranges::none_of(day.page<MissingPage>().people, is_first));
  auto& page = std::get<MissingPage>(std::get<StaffScreen>(day.flow->screen()).page);
  page.search = edit_text(day.person(1).person.given_name);
  day.ask(StaffIntent{si::SearchMissing{}});
  REQUIRE(day.page<MissingPage>().shown.size() == 1);
  CHECK(page.people[page.shown.front()].name == full_name(day.person(1).person));
  day.ask(StaffIntent{si::ShowPlace{}});
  CHECK(day.page<DoorBoardPage>().places.front().shown);
}

TEST_CASE("a check-in is taken back with a reason, and the person can check in again") {
  StaffedDay day;
  day.scan(day.person(0).code);
  day.come_in(day.somsri, "804713");
  const Uuid fact = day.page<DoorBoardPage>().latest.front().fact;
  day.ask(StaffIntent{si::AskUndo{fact}});
  REQUIRE(day.page<DoorBoardPage>().undo);
  CHECK(has(day.page<DoorBoardPage>().undo->words.title, "ญาณิศา"));
  day.ask(StaffIntent{si::CloseQuestion{}});
  CHECK_FALSE(day.page<DoorBoardPage>().undo);
  CHECK(day.is_registered(0));
  day.ask(StaffIntent{si::Undo{fact, day.thai[words::undo_wrong_person]}});
  CHECK_FALSE(day.is_registered(0));
  CHECK(day.page<DoorBoardPage>().latest.empty());
  CHECK(day.notice() == day.thai[words::undo_done]);
  day.scan(day.person(0).code);
  CHECK(day.is_registered(0));
}

TEST_CASE("a ticket shown while the board is open lets its owner in and says so") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.scan(day.person(1).code);
  CHECK(day.is_registered(1));
  CHECK(has(day.notice(), "ก้องเกียรติ"));
  CHECK(day.page<DoorBoardPage>().latest.size() == 1);
  day.turn_to(at(8, 20));
  day.scan(day.person(1).code);
  CHECK(day.notice() == day.thai.with(words::staff_scan_again, {{"name", "นายก้องเกียรติ ซื่อสัตย์"}}));
  CHECK(day.page<DoorBoardPage>().notes == day.thai.with(words::board_repeats, {{"count", "1"}}));
  day.scan("no ticket");
  CHECK(has(day.notice(), day.thai[refusal_title(Outcome::not_a_ticket)]));
}

TEST_CASE("a session is opened before its time by hand, follows its hours again, and the registration is closed") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.open(StaffArea::sessions);
  REQUIRE(day.page<AgendaPage>().rows.size() == 2);
  CHECK_FALSE(day.page<AgendaPage>().rows[1].open);
  day.ask(StaffIntent{si::SetGate{day.first_session, true}});
  CHECK(day.page<AgendaPage>().rows[1].open);
  CHECK(day.page<AgendaPage>().rows[1].by_hand);
  day.ask(StaffIntent{si::SetGate{day.first_session, std::nullopt}});
  CHECK_FALSE(day.page<AgendaPage>().rows[1].open);
  CHECK_FALSE(day.page<AgendaPage>().rows[1].by_hand);
  day.ask(StaffIntent{si::SetGate{std::nullopt, false}});
  CHECK_FALSE(day.page<AgendaPage>().rows[0].open);
}

TEST_CASE("a desk is bound to one session, and follows the clock again") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.open(StaffArea::sessions);
  day.ask(StaffIntent{si::SetGate{day.first_session, true}});
  day.ask(StaffIntent{si::BindDesk{day.first_session}});
  CHECK_FALSE(day.page<AgendaPage>().follows_clock);
  CHECK(day.page<AgendaPage>().rows[1].bound);
  day.scan(day.person(2).code);
  CHECK(day.is_in_first_session(2));
  day.ask(StaffIntent{si::BindDesk{}});
  CHECK(day.page<AgendaPage>().follows_clock);
}

TEST_CASE("a staff page that nobody touches is locked, and the next one needs the PIN") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.pass_s(170);
  CHECK(day.shows<StaffScreen>());
  day.pass_s(20);
  CHECK(day.shows<WelcomeScreen>());
  day.ask(intent::OpenStaffSide{});
  CHECK(day.shows<PinScreen>());
  CHECK(day.shows<PinScreen>()->typed == 0);
}

TEST_CASE("locking the screen goes to welcome, and leaves no notice behind") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.scan(day.person(0).code);
  CHECK_FALSE(day.notice().empty());
  day.ask(StaffIntent{si::LockScreen{}});
  CHECK(day.shows<WelcomeScreen>());
  CHECK(day.notice().empty());
}

TEST_CASE("the staff's side changes its language under the same page") {
  StaffedDay day;
  day.come_in(day.somsri, "804713");
  day.open(StaffArea::sessions);
  day.ask(intent::ToggleLanguage{});
  CHECK(day.staff().title == day.english[words::agenda_title]);
  CHECK(day.staff().menu.role == day.english[words::role_administrator]);
  CHECK(day.page<AgendaPage>().rows.size() == 2);
}

TEST_CASE("a PIN lets walk-ins go on after ten of them") {
  StaffedDay day;
  register_until_the_pause(day);
  day.come_in(day.somsri, "804713");
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::WalkIn{});
  CHECK(day.shows<WalkInScreen>());
}

TEST_CASE("where nobody has a PIN, coming to the staff's side lets walk-ins go on after ten of them") {
  TrainingDay day;
  register_until_the_pause(day);
  day.ask(intent::OpenStaffSide{});
  REQUIRE(day.shows<StaffScreen>());
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::WalkIn{});
  CHECK(day.shows<WalkInScreen>());
}

}  // namespace sala
