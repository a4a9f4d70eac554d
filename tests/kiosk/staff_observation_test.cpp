// Observing by taps, and the day summed up: what a trainer noted is stored, averaged, and never on a page before the room.
#include <thread>

#include "core/observation/read_rubric.h"
#include "files/whole_file.h"
#include "kiosk/staff/findings/findings_words.h"
#include "station/observation/observe.h"
#include "station/observation/rubric_import.h"
#include "station/program_files.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"
#include "words/findings.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace observing = observation_intent;

/// A day with the shipped rubric, and somebody at the page to observe on.
struct ObservedDay : TrainingDay {
  explicit ObservedDay(bool with_rubric = true) {
    if (with_rubric) bring_rubric();
    ask(intent::OpenStaffSide{});
    open(StaffArea::observation);
  }
  void bring_rubric() {
    const auto text = read_file(program_folder("data") / "observation" / "learning.toml").value();
    const auto read = read_rubric(text, station.store->seams().random).value();
    REQUIRE(import_rubric(station, project, {read}));
  }
  void open(StaffArea area) { ask(StaffIntent{staff_intent::OpenArea{area}}); }
  template <class Page>
  Page& page() {
    auto* staff = std::get_if<StaffScreen>(&flow->screen());
    REQUIRE(staff);
    REQUIRE(std::holds_alternative<Page>(staff->page));
    return std::get<Page>(staff->page);
  }
  ObservationPage& sheet() { return page<ObservationPage>(); }
  void tap(const std::string& id) {
    INFO(id);
    const auto wanted = still.tap(id, flow->screen(), shell(), thai);
    REQUIRE(wanted);
    ask(*wanted);
  }
  void rate(std::size_t item, int level) {
    tap("observation.rate_" + std::to_string(item + 1) + "_" + std::to_string(level));
  }
  std::vector<CountingObservation> noted() { return counting_observations(*station.store, project).value(); }
  void let_read() {
    for (int i = 0; i < 2000 && page<FindingsPage>().is_reading; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      flow->pass_time(now_s);
    }
    REQUIRE_FALSE(page<FindingsPage>().is_reading);
  }

  StillScreen still;
};

std::string rated_of(const ObservationPage& page) {
  std::string text;
  for (const ObservationPage::Item& item : page.items) text += item.rating ? std::to_string(*item.rating) : "-";
  return text;
}

}  // namespace

TEST_CASE("one person takes three taps, and each is stored at once") {
  ObservedDay day;
  CHECK(day.sheet().shown.size() == 3);
  CHECK(rated_of(day.sheet()) == "----");
  day.tap("observation.person_" + day.person(1).person.id.text());
  CHECK(day.sheet().open->participant == day.person(1).person.id);
  day.rate(0, 4);
  day.rate(1, 5);
  CHECK(rated_of(day.sheet()) == "45--");
  const auto noted = day.noted();
  REQUIRE(noted.size() == 2);
  CHECK(noted[0].seen.whom.participant == day.person(1).person.id);
  CHECK(noted[0].seen.session.has_value());
  CHECK(day.sheet().shown[1].rated == 2);
  CHECK(!day.sheet().saved.empty());
}

TEST_CASE("a level tapped again is cleared") {
  ObservedDay day;
  day.rate(0, 4);
  day.rate(0, 4);
  CHECK(rated_of(day.sheet()) == "----");
  day.rate(0, 2);
  CHECK(rated_of(day.sheet()) == "2---");
}

TEST_CASE("the next one and the one before follow the list, and end with it") {
  ObservedDay day;
  CHECK_FALSE(day.sheet().has_previous);
  day.tap("observation.next");
  day.tap("observation.next");
  CHECK(day.sheet().open == day.sheet().shown[2].whom);
  CHECK_FALSE(day.sheet().has_next);
  day.tap("observation.previous");
  CHECK(day.sheet().open == day.sheet().shown[1].whom);
}

TEST_CASE("a group and the whole room are rated apart from people") {
  ObservedDay day;
  day.rate(0, 4);
  day.tap("observation.by_group");
  REQUIRE(day.sheet().shown.size() == 1);
  CHECK(day.sheet().shown[0].name == day.thai[words::observation_whole_room]);
  CHECK(rated_of(day.sheet()) == "----");
  day.rate(0, 2);
  day.tap("observation.by_person");
  CHECK(rated_of(day.sheet()) == "4---");
  CHECK(day.noted().size() == 2);
}

TEST_CASE("what is noted is of the session that is observed") {
  ObservedDay day;
  day.rate(0, 4);
  day.tap("observation.session");
  REQUIRE(day.sheet().sessions.size() > 1);
  day.ask(StaffIntent{ObservationIntent{observing::ChooseSession{std::nullopt}}});
  CHECK(day.sheet().session == day.thai[words::observation_no_session]);
  CHECK(rated_of(day.sheet()) == "----");
  day.rate(0, 1);
  CHECK(day.noted().size() == 2);
}

TEST_CASE("a note is kept with the person, and an unchanged one is not stored again") {
  ObservedDay day;
  const auto save = [&](const std::string& words) {
    day.sheet().note = edit_text(words);
    day.ask(StaffIntent{ObservationIntent{observing::SaveNote{}}});
  };
  save("ช่วยเพื่อน");
  const int facts = day.facts();
  save("ช่วยเพื่อน");
  CHECK(day.facts() == facts);
  CHECK(day.sheet().kept_note == "ช่วยเพื่อน");
  day.tap("observation.next");
  CHECK(day.sheet().kept_note.empty());
  day.tap("observation.results");
  REQUIRE(day.page<ObservationResultsPage>().notes.size() == 1);
  CHECK(day.page<ObservationResultsPage>().notes[0].note == "ช่วยเพื่อน");
  day.tap("observation_results.back");
  day.sheet();
}

TEST_CASE("people are found by part of a name; who is found keeps the sheet") {
  ObservedDay day;
  day.sheet().search = edit_text("ก้อง");
  day.ask(StaffIntent{ObservationIntent{observing::SearchSubjects{}}});
  REQUIRE(day.sheet().shown.size() == 1);
  CHECK(day.sheet().progress == day.thai.with(words::observation_progress, {{"count", "0"}, {"all", "3"}}));
}

TEST_CASE("without a rubric the page says what to do") {
  ObservedDay day(false);
  CHECK(day.sheet().state == ObservationPage::State::no_rubric);
  CHECK(has(drawn_words(day), day.thai[words::observation_none]));
}

TEST_CASE("the day is summed up under four headings, and before the room without names") {
  ObservedDay day;
  day.rate(0, 4);
  day.open(StaffArea::findings);
  day.let_read();
  const FindingCards& cards = day.page<FindingsPage>().cards;
  REQUIRE(cards.cards.size() == 4);
  CHECK(cards.cards[0].sentence == day.thai[words::findings_no_survey]);
  CHECK(cards.cards[1].sentence == day.thai[words::findings_no_test]);
  CHECK(cards.cards[2].figure == "4.00");
  CHECK(cards.cards[3].sentence == day.thai[words::findings_no_indicators]);
  day.tap("findings.room");
  const FindingsRoomPage& room = day.page<FindingsRoomPage>();
  CHECK(room.cards.cards[2].sentence == day.thai[words::findings_observed_few]);
  CHECK(room.cards.cards[2].figure.empty());
  const std::string words = drawn_words(day);
  for (std::size_t person = 0; person < 3; ++person) CHECK_FALSE(has(words, day.person(person).person.family_name));
  day.ask(StaffIntent{FindingsIntent{findings_intent::LeaveRoom{}}});
  day.page<FindingsPage>();
}

}  // namespace sala
