// What staff confirmed is carried out whoever looks by then, and its end replaces no page that somebody else opened.
#include "kiosk/staff/staff_flow.h"
#include "security/pins.h"
#include "station/users.h"
#include "storage/project_queries.h"
#include "support/day/set_up_day.h"
#include "words/people.h"
#include "words/shell.h"
#include "words/station.h"

namespace sala {
namespace {

std::size_t users_of(const EmptyDay& day) {
  return read_users(day.station.folder).value().size();
}

/// A kiosk where somebody is about to become its first user.
struct FirstUserDay : SetUpDay {
  FirstUserDay() {
    open_set_up();
    open(words::set_up_users);
    want(su::Add{});
    fill(words::form_user_name, "สุดา");
    fill(words::form_pin, "804713");
    fill(words::form_pin_again, "804713");
  }
  void let_save() {
    let_work([this] { return users_of(*this) == 0; });
  }
};

/// A part that says what it is told to, once.
struct SpeakingPart : StaffPart {
  SpeakingPart(StaffArea its_area, std::string its_speech) : area(its_area), speech(std::move(its_speech)) {}

  RailEntry entry() const override { return {area, RailGroup::event_day, Icon::door, words::set_up_users, "part"}; }
  bool may(UserRole, bool) const override { return true; }
  Result<void> show(StaffDesk&) override { return {}; }
  Result<bool> take(StaffDesk&, const StaffIntent&) override { return false; }
  Result<bool> look(StaffDesk& desk) override {
    if (std::exchange(has_spoken, true)) return false;
    if (speech.empty()) return fail(words::error_form_missing, {{"field", "?"}});
    desk.notice = speech;
    return true;
  }
  void forget() override {}

  StaffArea area;
  std::string speech;
  bool has_spoken = false;
};

}  // namespace

TEST_CASE("a PIN saved and locked at once is saved, and asked for from then on") {
  FirstUserDay day;
  day.save();
  day.ask(StaffIntent{si::LockScreen{}});
  REQUIRE(day.shows<WelcomeScreen>());
  day.let_save();
  CHECK(day.shows<WelcomeScreen>());
  CHECK_FALSE(day.shell().notice);
  day.ask(intent::OpenStaffSide{});
  CHECK(day.shows<PinScreen>());
}

TEST_CASE("a PIN saved just before the program ends is saved") {
  FirstUserDay day;
  day.save();
  day.flow.reset();
  CHECK(users_of(day) == 1);
}

TEST_CASE("saving that ends while another page is open is told, and the page stays with what was typed there") {
  FirstUserDay day;
  day.save();
  SECTION("in another part") {
    day.ask(StaffIntent{si::OpenArea{StaffArea::people}});
    std::get<PeoplePage>(day.staff().page).search = edit_text("สม");
    day.let_save();
    REQUIRE(std::holds_alternative<PeoplePage>(day.staff().page));
    CHECK(std::get<PeoplePage>(day.staff().page).search.text == "สม");
  }
  SECTION("in another form") {
    day.want(su::Back{});
    day.want(su::Add{});
    day.fill(words::form_user_name, "วิทยา");
    day.let_save();
    CHECK(day.field(words::form_user_name).text.text == "วิทยา");
    CHECK_FALSE(day.form().working);
  }
  CHECK(day.shell().notice == day.english[words::edit_saved]);
  CHECK_FALSE(day.staff().menu.is_open_to_all);
}

TEST_CASE("what could not be saved after everybody left is told to the next who comes") {
  FirstUserDay day;
  const auto hash = hash_pin("571904");
  REQUIRE(hash);
  REQUIRE(add_user(day.station, "สุดา", UserRole::administrator, *hash));  // by line, of the same name
  day.save();
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::TypePin{"571904\n"}});
  day.let_work([&] { return day.shows<PinScreen>() != nullptr; });
  day.let_work([&] { return !day.shell().notice; });
  CHECK(day.shell().notice == day.thai.with(words::error_user_exists, {{"name", "สุดา"}}));
}

TEST_CASE(
    "who gives themself another role with a new PIN does not work on as who they were, wherever they are by then") {
  SetUpDay day;
  const auto hash = hash_pin("804713");
  REQUIRE(hash);
  const User suda = add_user(day.station, "สุดา", UserRole::administrator, *hash).value();
  REQUIRE(add_user(day.station, "วิทยา", UserRole::administrator, *hash));
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::ChooseUser{suda.id}});
  day.ask(StaffIntent{si::TypePin{"804713\n"}});
  day.let_work([&] { return day.shows<PinScreen>() != nullptr; });
  day.ask(intent::ToggleLanguage{});
  day.open_set_up();
  day.open(words::set_up_users);
  day.open("สุดา");
  day.field(words::form_role).chosen = static_cast<std::size_t>(UserRole::staff);
  day.fill(words::form_pin, "571904");
  day.fill(words::form_pin_again, "571904");
  day.save();
  day.ask(StaffIntent{si::OpenArea{StaffArea::people}});
  REQUIRE(day.shows<StaffScreen>());
  day.let_work([&] { return day.shows<StaffScreen>() != nullptr; });
  CHECK(day.shows<PinScreen>());
}

TEST_CASE("one part's trouble hides nothing that another one has to say") {
  TrainingDay day;
  const Project project = find_project(*day.station.store, day.project).value().value();
  StaffParts parts;
  parts.push_back(std::make_unique<SpeakingPart>(StaffArea::door, ""));
  parts.push_back(std::make_unique<SpeakingPart>(StaffArea::out, "written"));
  StaffFlow flow(day.station, {}, std::move(parts));
  const StaffView view{&project, day.english};
  Screen screen = flow.enter(view).value();
  const auto change = flow.pass_time(screen, view);
  REQUIRE(change);
  CHECK(change->is_changed);
  CHECK(change->notice == "written");
  CHECK(std::get<StaffScreen>(screen).trouble == day.english.with(words::error_form_missing, {{"field", "?"}}));
}

TEST_CASE("whatever staff ask for on a page is exactly one part's") {
  TrainingDay day;
  const Project project = find_project(*day.station.store, day.project).value().value();
  StaffScreen screen;
  StaffDesk desk{day.station, &project, day.english, {Uuid{{7}}, "Kim", UserRole::trainer}, screen};
  for (const StaffIntent& wanted :
       {StaffIntent(BoardIntent{}), StaffIntent(AgendaIntent{}), StaffIntent(PeopleIntent{}), StaffIntent(OutIntent{}),
        StaffIntent(ImportIntent{}), StaffIntent(SetUpIntent{})}) {
    INFO(wanted.index());
    int takers = 0;
    for (const auto& part : staff_parts()) takers += part->take(desk, wanted).value() ? 1 : 0;
    CHECK(takers == 1);
  }
}

}  // namespace sala
