// Visitors who are not on the list, through the screens.
#include <catch2/catch.hpp>

#include "core/hash.h"
#include "core/walk_in.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"
#include "words/walk_in.h"

namespace sala {
namespace {

/// A visitor's fingers at the door of a training day.
struct Fingers {
  TrainingDay& day;
  StillScreen still = StillScreen();

  void tap(const std::string& id) {
    const auto wanted = still.tap(id, day.flow->screen(), day.shell(), day.flow->texts());
    if (wanted) day.ask(*wanted);
  }
  WalkInScreen& form() {
    auto* screen = std::get_if<WalkInScreen>(&day.flow->screen());
    REQUIRE(screen);
    return *screen;
  }
  WalkInStep step() { return form().step; }
  void tell_name(const char* given_name, const char* family_name) {
    form().given_name = edit_text(given_name);
    form().family_name = edit_text(family_name);
    tap("keyboard.done");
  }
  void tell_unit(const char* unit) {
    form().typed_unit = edit_text(unit);
    tap("keyboard.done");
  }
  /// As far as the page on which everything is looked over.
  void fill_in(const char* given_name, const char* family_name) {
    day.ask(intent::WalkIn{});
    tap("walk_in.read");
    tell_name(given_name, family_name);
    tell_unit("เทศบาลตำบลบ้านสวน");
    REQUIRE(step() == WalkInStep::review);
  }
  void register_as(const char* given_name, const char* family_name) {
    fill_in(given_name, family_name);
    tap("walk_in.register");
  }
};

std::vector<Json> bodies_of(const TrainingDay& day, const std::string& kind) {
  std::vector<Json> bodies;
  const auto keep = [&](const std::string& line) -> Result<void> {
    const Json fact = Json::parse(line);
    if (fact["kind"] == kind) bodies.push_back(fact["body"]);
    return {};
  };
  REQUIRE(day.station.store->export_lines(day.project, keep));
  return bodies;
}

}  // namespace

TEST_CASE(
    "who is not on the list reads the notice, tells their name and unit, and gets in with a ticket of their own") {
  TrainingDay day;
  REQUIRE(day.shows<WelcomeScreen>()->can_walk_in);
  Fingers fingers{day};
  fingers.tap("welcome.walk_in");
  CHECK(fingers.step() == WalkInStep::notice);
  fingers.tap("walk_in.read");
  fingers.tap("walk_in.prefix_0");
  fingers.tell_name("ธนกร", "แสงทอง");
  CHECK(fingers.step() == WalkInStep::typed_unit);
  fingers.tell_unit("เทศบาลตำบลบ้านสวน");
  const int before = day.facts();
  fingers.tap("walk_in.register");
  REQUIRE(day.shows<WalkInDoneScreen>());
  CHECK(day.shows<WalkInDoneScreen>()->name == "นายธนกร แสงทอง");
  CHECK(day.shows<WalkInDoneScreen>()->ticket.size > 0);
  CHECK(day.facts() > before);
  fingers.tap("walk_in_done.home");
  CHECK(day.shows<WelcomeScreen>()->checked_in == 1);
}

TEST_CASE("units and types of personnel are chosen from what the organisation has, or told otherwise") {
  TrainingDay day;
  Organisation known = organisation(*day.station.store).value().value();
  known.units = {"กองคลัง", "สำนักหอสมุด"};
  known.personnel_types = {"สายวิชาการ", "สายสนับสนุน"};
  REQUIRE(record(day.station, {{std::nullopt, "organisation_put", organisation_body(known, "system")}}));
  Fingers fingers{day};
  fingers.tap("welcome.walk_in");
  fingers.tap("walk_in.read");
  fingers.tell_name("ธนกร", "แสงทอง");
  CHECK(fingers.step() == WalkInStep::unit);
  fingers.tap("walk_in.unit_1");
  CHECK(fingers.step() == WalkInStep::type);
  fingers.tap("walk_in.back");
  fingers.tap("walk_in.unit_2");  // somewhere else
  CHECK(fingers.step() == WalkInStep::typed_unit);
  fingers.tap("walk_in.back");
  fingers.tap("walk_in.unit_0");
  fingers.tap("walk_in.type_1");
  fingers.tap("walk_in.register");
  const Json person = bodies_of(day, "participant_put").back();
  CHECK(person["unit"] == "กองคลัง");
  CHECK(person["personnel_type"] == "สายสนับสนุน");
}

TEST_CASE("what was agreed to is kept with the version of the words, and nothing is agreed to beforehand") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.tap("welcome.walk_in");
  fingers.tap("walk_in.wish_photographs");
  fingers.tap("walk_in.read");
  fingers.tell_name("ธนกร", "แสงทอง");
  fingers.tell_unit("เทศบาล");
  fingers.tap("walk_in.register");
  const auto consents = bodies_of(day, "consent");
  REQUIRE(consents.size() == 3);
  for (const Json& consent : consents) CHECK(consent["version"] == day.thai[words::walk_in_notice_version]);
  CHECK(consents[0]["notice"] == "pdpa");
  CHECK(consents[0]["given"] == true);
  CHECK(consents[1]["notice"] == "photographs");
  CHECK(consents[1]["given"] == true);
  CHECK(consents[2]["notice"] == "next_trainings");
  CHECK(consents[2]["given"] == false);
}

TEST_CASE("half a name goes no further") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.tap("welcome.walk_in");
  fingers.tap("walk_in.read");
  fingers.form().given_name = edit_text("ธนกร");
  fingers.tap("keyboard.done");
  CHECK(fingers.form().in_family_name);
  CHECK(fingers.step() == WalkInStep::name);
}

TEST_CASE("a likely double goes to the staff without being told who, and leaves nothing behind") {
  TrainingDay day;
  Fingers fingers{day};
  const int before = day.facts();
  fingers.register_as("ญาณิศา", "ตั้งใจดี");
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(day.shows<TroubleScreen>()->what == day.thai[words::walk_in_double_why]);
  CHECK_FALSE(has(drawn_words(day), "ญาณิศา"));
  CHECK(day.facts() == before);
}

TEST_CASE("who is likely on the list is led to their name with what they typed") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.register_as("ญาณิศา", "ตั้งใจดี");
  fingers.tap("trouble.way");
  REQUIRE(day.shows<FindNameScreen>());
  CHECK(day.shows<FindNameScreen>()->field.text == "ญาณิศา ตั้งใจดี");
  REQUIRE(day.shows<FindNameScreen>()->found.size() == 1);
  CHECK_FALSE(day.shows<FindNameScreen>()->found.front().is_near);
}

TEST_CASE("where the whole name finds nobody its first word may") {
  TrainingDay day;
  day.ask(intent::FindName{"ญาณิศา ใจงาม"});
  REQUIRE(day.shows<FindNameScreen>());
  CHECK(day.shows<FindNameScreen>()->field.text == "ญาณิศา");
  CHECK(day.shows<FindNameScreen>()->found.size() == 1);
}

TEST_CASE("who is not found registers here and types their name once") {
  TrainingDay day;
  Fingers fingers{day};
  day.ask(intent::FindName{"ธนกร แสงทอง"});
  REQUIRE(day.shows<FindNameScreen>());
  auto& typed = std::get<FindNameScreen>(day.flow->screen());
  typed.field = edit_text("นายธนกร แสงทอง");
  day.ask(intent::SearchName{});
  fingers.tap("find_name.walk_in");
  fingers.tap("walk_in.read");
  CHECK(fingers.form().given_name.text == "ธนกร");
  CHECK(fingers.form().family_name.text == "แสงทอง");
}

TEST_CASE("a prefix that is not among those to choose from is typed") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.tap("welcome.walk_in");
  fingers.tap("walk_in.read");
  fingers.tap("walk_in.prefix_3");
  fingers.form().typed_prefix = edit_text("ดร.");
  fingers.tap("keyboard.done");
  fingers.tell_name("ธนกร", "แสงทอง");
  fingers.tell_unit("เทศบาล");
  fingers.tap("walk_in.register");
  REQUIRE(day.shows<WalkInDoneScreen>());
  CHECK(day.shows<WalkInDoneScreen>()->name == "ดร.ธนกร แสงทอง");
}

TEST_CASE("being told that a name is on the list counts, whoever registered meanwhile, until staff come") {
  TrainingDay day;
  Fingers fingers{day};
  const auto why = [&](const char* given_name, const char* family_name) {
    day.ask(intent::GoWelcome{});
    fingers.register_as(given_name, family_name);
    return day.shows<TroubleScreen>() != nullptr ? day.shows<TroubleScreen>()->what : std::string();
  };
  for (int i = 0; i < 15; ++i) REQUIRE(why("ญาณิศา", "ตั้งใจดี") == day.thai[words::walk_in_double_why]);
  CHECK(why("ญาณิศา", "ตั้งใจดี") == day.thai[words::walk_in_pause_why]);
  day.ask(intent::GoWelcome{});
  day.ask(intent::WalkIn{});
  CHECK_FALSE(day.shows<WalkInScreen>());
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{staff_intent::LockScreen{}});
  day.ask(intent::WalkIn{});
  CHECK(day.shows<WalkInScreen>());
}

TEST_CASE("who keeps what is told is named in the language of the moment, and what was typed stays") {
  TrainingDay day;
  Fingers fingers{day};
  day.ask(intent::WalkIn{});
  CHECK(fingers.form().organiser == "กองบริหารงานบุคคล");
  fingers.tap("walk_in.read");
  fingers.form().given_name = edit_text("ธนกร");
  day.ask(intent::ToggleLanguage{});
  CHECK(fingers.form().organiser == "Human Resources Division");
  CHECK(fingers.form().given_name.text == "ธนกร");
  CHECK(fingers.step() == WalkInStep::name);
  CHECK((fingers.form().keyboard == keyboard_for(Language::en)));
}

TEST_CASE("after ten walk-ins the next one needs staff, until the ten minutes are over") {
  TrainingDay day;
  Fingers fingers{day};
  for (std::size_t i = 0; i < WalkInLimit::most; ++i) {
    fingers.register_as("ธนกร", ("แสง" + std::to_string(i * 111)).c_str());
    REQUIRE(day.shows<WalkInDoneScreen>());
    day.ask(intent::GoWelcome{});
  }
  day.ask(intent::WalkIn{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(day.shows<TroubleScreen>()->what == day.thai[words::walk_in_pause_why]);
  day.pass_s(static_cast<int>(WalkInLimit::window_s));
  day.ask(intent::WalkIn{});
  CHECK(day.shows<WalkInScreen>());
}

TEST_CASE("where the project takes nobody else, walk-ins are not offered and do not come in by asking") {
  TrainingDay day("walk_in = false\n");
  CHECK_FALSE(day.shows<WelcomeScreen>()->can_walk_in);
  day.ask(intent::WalkIn{});
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("a visitor who goes away leaves nothing on the screen for the next one") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.fill_in("ธนกร", "แสงทอง");
  day.pass_s(60);
  REQUIRE(day.shows<WelcomeScreen>());
  fingers.tap("welcome.walk_in");
  CHECK(fingers.form().given_name.text.empty());
  CHECK(fingers.form().unit.empty());
}

TEST_CASE("the new ticket is shown in the other language too, and goes with its owner") {
  TrainingDay day;
  Fingers fingers{day};
  fingers.register_as("ธนกร", "แสงทอง");
  const auto ticket = day.shows<WalkInDoneScreen>()->ticket.dark;
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<WalkInDoneScreen>());
  CHECK(day.shows<WalkInDoneScreen>()->ticket.dark == ticket);
  CHECK(day.shows<WalkInDoneScreen>()->headline.starts_with("You are registered"));
  day.pass_s(60);
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("while registration is closed the visitor is told so, and is not put on the roster") {
  TrainingDay day;
  REQUIRE(day.try_close_registration());
  Fingers fingers{day};
  fingers.register_as("ธนกร", "แสงทอง");
  CHECK(day.shows<RefusalScreen>());
  CHECK(roster(*day.station.store, day.project).value().size() == 3);
}

TEST_CASE("the version of the notice belongs to its words: who changes the words changes the version") {
  const auto fingerprint = [](const Texts& texts) {
    std::string words;
    for (const TextId id : {words::walk_in_notice, words::walk_in_notice_kept, words::walk_in_notice_use,
                            words::walk_in_notice_rights, words::walk_in_wish_photographs, words::walk_in_wish_next})
      words += texts[id] + "\n";
    return texts[words::walk_in_notice_version] + " " + hex(blake2b(words)).substr(0, 16);
  };
  TrainingDay day;
  CHECK(fingerprint(day.thai) == "2 (ไทย) d6478afd8f3d27e4");
  CHECK(fingerprint(day.english) == "1 (English) 10efdcb32e909c1a");
}

}  // namespace sala
