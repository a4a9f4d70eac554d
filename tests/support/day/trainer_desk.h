// Somebody at the pages about tests, with a finger, a stick and a day of people: for tests of the trainer's side.
#pragma once
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "kiosk/staff/learning/learning.h"
#include "station/learning/attempt_desk.h"
#include "station/learning/phases.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"

namespace sala {

inline constexpr const char* letters_gift =
    "$CATEGORY: ภาษา\n\n"
    "คำลงท้ายของหนังสือภายนอกคือข้อใด {=ขอแสดงความนับถือ ~ด้วยความเคารพ ~รักและคิดถึง}\n\n"
    "บันทึกข้อความเป็นหนังสือภายใน {TRUE}\n\n"
    "ครุฑสูงกี่เซนติเมตร {#3:0.1}\n\n"
    "อธิบายงานสารบรรณ {}\n";

/// Somebody at the pages about tests, with a finger. Sticks are folders; they come and go.
struct TrainerDesk {
  explicit TrainerDesk(UserRole role = UserRole::staff, const std::string& more_toml = "") : day(more_toml) {
    user = {Uuid{{7}}, "Suda", role};
    work.import.reader.program = SALA_PROGRAM;
    work.import.find_places = [this] { return std::vector<ExportPlace>{look_at(stick, "KINGSTON")}; };
    std::filesystem::create_directory(stick);
    StaffScreen at_staff;
    at_staff.menu.area = StaffArea::learning;
    screen = std::move(at_staff);
    open();
  }

  StaffScreen& staff() { return std::get<StaffScreen>(screen); }
  StaffDesk at_desk() { return {day.station, &project, day.english, user, staff()}; }
  void open() {
    StaffDesk desk = at_desk();
    begin_learning(work);
    REQUIRE(show_learning(desk, work));
    let_work();
  }
  void ask(const Intent& intent) {
    StaffDesk desk = at_desk();
    const auto* staff_wants = std::get_if<StaffIntent>(&intent);
    REQUIRE(staff_wants != nullptr);
    if (const auto* wanted = std::get_if<LearningIntent>(staff_wants)) {
      REQUIRE(take_learning(desk, work, *wanted));
    } else {
      REQUIRE(show_learning(desk, work));  // a question was closed
    }
    notice = desk.notice;
    let_work();
  }
  /// Waits until it is read or written, as the kiosk's loop does.
  void let_work() {
    const auto works = [&] {
      return work.reading.works() || work.trying.works() || work.import.reading.works() ||
             work.import.writing.works() || work.import.confirmed;
    };
    for (int i = 0; i < 20000 && works(); ++i) {
      StaffDesk desk = at_desk();
      REQUIRE(look_learning(desk, work));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE_FALSE(works());
  }
  void tap(const std::string& id) {
    INFO(id);
    const auto wanted = still.tap(id, screen, Shell{}, day.english);
    REQUIRE(wanted);
    ask(*wanted);
  }
  /// What changes on the page alone.
  void choose(const std::string& id) {
    INFO(id);
    CHECK_FALSE(still.tap(id, screen, Shell{}, day.english));
  }
  std::string words() {
    still.draw(screen, Shell{}, day.english);
    std::string all;
    for (const TextNote& note : still.log().texts) all += note.text + "\n";
    return all;
  }
  bool offers(const std::string& id) {
    still.draw(screen, Shell{}, day.english);
    const WidgetNote* widget = still.log().find(id);
    return widget != nullptr && widget->enabled;
  }
  template <class Page>
  Page& page() {
    REQUIRE(std::holds_alternative<Page>(staff().page));
    return std::get<Page>(staff().page);
  }
  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(stick / name, std::ios::binary) << bytes;
  }

  /// The test of the file, by taps.
  void bring_in(const std::string& bytes = letters_gift) {
    put("letters.gift", bytes);
    tap("tests.import");
    tap("questions.file_0");
    tap("questions.save");
  }
  std::vector<StoredTest> tests() { return stored_tests(*day.station.store, day.project).value(); }
  Test test() { return tests().front().test; }
  std::string id_of(const std::string& what, Phase phase) {
    return "tests." + what + "_" + std::string(name_of(phase)) + "_" + test().id.text();
  }
  void open_phase(Phase phase) {
    tap(id_of("gate", phase));
    tap("tests.ask.confirm");
  }
  void close_phase(Phase phase) { open_phase(phase); }
  bool is_open(Phase phase) {
    return phase_status(*day.station.store, day.project, test(), phase, day.clock.now()).value().is_open;
  }
  /// A person takes the test with so many right answers, and hands in where `whole`.
  Uuid take(std::size_t person, Phase phase, int right, bool whole = true) {
    day.scan(day.person(person).code);
    const Uuid id = day.person(person).person.id;
    const auto begun = start_attempt(day.station, {day.project, id, test().id, phase}).value();
    REQUIRE(begun.outcome == AttemptOutcome::started);
    const AttemptPlace place{day.project, begun.attempt->begun.attempt};
    const Test taken = test();
    const TestKey key = stored_key(*day.station.store, day.project, taken).value()->key;
    const Question& choice = taken.questions[0];
    const std::string& right_id = key_of(key, choice.id)->right.front();
    for (const QuestionItem& item : choice.choices)
      if ((item.id == right_id) == (right > 0)) {
        REQUIRE(give_answer(day.station, place, choice.id, item.id)->outcome == AttemptOutcome::answered);
        break;
      }
    REQUIRE(give_answer(day.station, place, taken.questions[1].id, right > 1)->outcome == AttemptOutcome::answered);
    if (right > 2) REQUIRE(give_answer(day.station, place, taken.questions[2].id, "3.05"));
    if (whole) REQUIRE(finish_attempt(day.station, place)->outcome == AttemptOutcome::finished);
    return place.attempt;
  }

  TrainingDay day;
  Project project = find_project(*day.station.store, day.project).value().value();
  TemporaryFolder folder;
  std::filesystem::path stick = folder.path() / "KINGSTON";
  User user;
  Screen screen;
  StillScreen still;
  std::string notice;
  LearningWork work;  ///< last: its threads end first
};

}  // namespace sala
