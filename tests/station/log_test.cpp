#include "station/log.h"

#include <spdlog/spdlog.h>

#include "files/whole_file.h"
#include "support/day/training_day.h"

namespace sala {
namespace {

/// Puts back whatever logger the test program had.
struct LogRestored {
  ~LogRestored() {
    spdlog::set_default_logger(before);
    spdlog::set_level(spdlog::level::info);
  }
  std::shared_ptr<spdlog::logger> before = spdlog::default_logger();
};

}  // namespace

TEST_CASE("the log tells what scans came to and not whose they were") {
  const LogRestored restored;
  TrainingDay day;
  open_log(day.folder.path());
  day.scan(day.person(0).code);
  day.scan("https://www.example.ac.th/secret");
  const std::string text = read_file(day.folder / "log/sala.log").value();
  CHECK(text.find("checked_in") != std::string::npos);
  CHECK(text.find("not_a_ticket") != std::string::npos);
  for (const std::string& secret :
       {day.person(0).code, day.person(0).code.substr(6, 20), std::string("ญาณิศา"), std::string("ตั้งใจดี"),
        std::string("example"), day.person(0).person.id.text(), day.person(0).ticket.text()}) {
    INFO(secret);
    CHECK(text.find(secret) == std::string::npos);
  }
}

TEST_CASE("where no log can be written the station works without one") {
  const LogRestored restored;
  TrainingDay day;
  REQUIRE(write_file(day.folder / "log", "in the way", FileOf::sala));
  open_log(day.folder.path());
  day.scan(day.person(0).code);
  CHECK(day.is_registered(0));
}

}  // namespace sala
