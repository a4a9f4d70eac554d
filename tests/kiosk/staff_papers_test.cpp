// Staff look at a document before it is made, and have it written to a stick, from the screen.
#include <catch2/catch.hpp>
#include <thread>

#include "files/whole_file.h"
#include "kiosk/staff/papers/papers_desk.h"
#include "kiosk/staff/papers/papers_rows.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "support/day/training_day.h"
#include "words/out.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// A user at the page of documents, with a stick that is a folder.
struct PapersDay {
  PapersDay() : project(find_project(*day.station.store, day.project).value().value()) {
    work.find_places = [this] {
      std::vector<ExportPlace> places;
      if (is_plugged_in) places.push_back(look_at(stick.path(), "KINGSTON"));
      places.push_back(look_at(day.station.folder / "exchange", ""));
      return places;
    };
    StaffDesk desk = at_desk();
    REQUIRE(show_papers(desk, work));
  }

  StaffDesk at_desk() { return {day.station, &project, texts, {Uuid{{7}}, "Suda", UserRole::staff}, screen}; }
  void ask(const PapersIntent& wanted) {
    StaffDesk desk = at_desk();
    REQUIRE(take_papers(desk, work, wanted));
  }
  /// Waits until it is looked at and made, as the kiosk's loop does.
  void let_papers_work() {
    for (int i = 0; i < 20'000 && (work.looking.works() || work.making.works()); ++i) {
      StaffDesk desk = at_desk();
      REQUIRE(look_at_papers(desk, work));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  const PapersPage& page() { return std::get<PapersPage>(screen.page); }
  std::vector<std::string> on_stick() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(stick.path())) names.push_back(entry.path().filename());
    return names;
  }

  TrainingDay day;
  Project project;
  TemporaryFolder stick;
  bool is_plugged_in = true;
  Texts texts = load_texts(Language::th).value();
  StaffScreen screen;
  PapersWork work;  ///< last: its threads end first
};

constexpr std::size_t summary_row = 1, sheets_row = 4;

}  // namespace

TEST_CASE("a document is looked at before it is made: its first page, and what is missing with the way to mend it") {
  PapersDay desk;
  desk.ask(papers_intent::Choose{summary_row});
  CHECK_FALSE(desk.page().picture);
  desk.let_papers_work();
  REQUIRE(desk.page().picture);
  CHECK(desk.page().picture->height > desk.page().picture->width);
  REQUIRE_FALSE(desk.page().lacks.empty());
  CHECK(std::ranges::find(desk.page().lacks, StaffArea::survey, &PapersPage::Lack::area) != desk.page().lacks.end());
}

TEST_CASE("a document that was made stands on the stick, named by the project and by nobody") {
  PapersDay desk;
  desk.ask(papers_intent::Choose{summary_row});
  desk.ask(papers_intent::Make{PaperForm::pdf});
  CHECK(desk.page().told.state == WorkTold::State::running);
  desk.let_papers_work();
  CHECK(desk.page().told.state == WorkTold::State::done);
  const auto names = desk.on_stick();
  REQUIRE(names.size() == 1);
  CHECK(names[0].starts_with("summary-" + desk.project.code));
  CHECK(read_file(desk.stick.path() / names[0]).value().starts_with("%PDF"));
}

TEST_CASE("a document that is stopped, or whose stick is gone, leaves no file") {
  PapersDay stopped;
  stopped.ask(papers_intent::Make{PaperForm::pdf});
  stopped.ask(papers_intent::Stop{});
  stopped.let_papers_work();
  CHECK(stopped.on_stick().empty());
  PapersDay gone;
  gone.is_plugged_in = false;
  gone.ask(papers_intent::Make{PaperForm::pdf});
  CHECK(gone.page().told.state == WorkTold::State::trouble);
  CHECK(gone.on_stick().empty());
}

TEST_CASE("what is made on another page leads there") {
  PapersDay desk;
  desk.ask(papers_intent::Choose{sheets_row});
  REQUIRE(desk.page().forms.size() == 1);
  const auto* open = std::get_if<staff_intent::OpenArea>(&desk.page().forms[0].wanted);
  REQUIRE(open != nullptr);
  CHECK(open->area == StaffArea::out);
}

}  // namespace sala
