#include "support/day/training_day.h"

#include <catch2/catch.hpp>

#include "core/roster.h"
#include "station/people/roster_changes.h"
#include "station/program_files.h"
#include "station/project/project_changes.h"
#include "storage/door_queries.h"
#include "storage/project_queries.h"
#include "support/day/still_screen.h"

namespace sala {
namespace {

constexpr int bangkok_min = 7 * 60;

const char* const day_toml = R"(
code = "HR-1"
title = "การเขียนหนังสือราชการ"
title_en = "Official letters"
place = "ห้องประชุมใหญ่"
starts = 2026-11-23
station = "จุดลงทะเบียน 1"
[organisation]
name = "กองบริหารงานบุคคล"
name_en = "Human Resources Division"
[[sessions]]
title = "ช่วงที่ 1"
title_en = "Part 1"
starts = "09:15"
ends = "12:00"
opens_before_min = 15
late_after_min = 15
)";

Participant person_of(const char* no, const char* prefix, const char* given_name, const char* family_name) {
  Participant person;
  person.no = no;
  person.prefix = prefix;
  person.given_name = given_name;
  person.family_name = family_name;
  person.unit = "กองคลัง";
  return person;
}

bool record_gate(OpenStation& station, const Uuid& project, const std::string& target, bool open) {
  const Json body = {{"target", target}, {"open", open}, {"time", format_time(station.clock->now())}, {"by", "system"}};
  return record(station, {{project, "gate", body}}).has_value();
}

}  // namespace

Moment at(int hour, int minute, int second) {
  Moment moment = moment_at({2026, 11, 23}, hour * 60 + minute, bangkok_min);
  moment.utc_ms += second * 1000;
  return moment;
}

EmptyDay::EmptyDay()
    : clock(at(8, 0)),
      station(open_station(folder.path(), OpenMode::read_write, clock).value()),
      thai(load_texts(Language::th).value()),
      english(load_texts(Language::en).value()) {}

void EmptyDay::pass_s(int seconds) {
  for (int i = 0; i < seconds; ++i) {
    clock.advance_ms(1000);
    now_s += 1;
    flow->pass_time(now_s);
  }
}

void EmptyDay::begin(FlowOptions options) {
  flow.emplace(station, thai, english, options);
  flow->begin(now_s);
}

TrainingDay::TrainingDay(const std::string& more_toml) {
  project = import_project(station, parse_project_file(more_toml + day_toml).value()).value();
  first_session = sessions(*station.store, project).value().front().id;
  std::vector<Participant> persons = {person_of("1", "นางสาว", "ญาณิศา", "ตั้งใจดี"),
                                      person_of("2", "นาย", "ก้องเกียรติ", "ซื่อสัตย์"),
                                      person_of("3", "นาง", "กัญญ์วรา", "ปั้นทองคำ")};
  for (Participant& person : persons) person.id = put_participant(station, project, person, "system").value();
  people = issue_tickets(station, project, persons).value();
  clock.set(at(8, 5));
  begin();
}

bool TrainingDay::is_registered(std::size_t index) const {
  return counted_check_in(*station.store, project, people.at(index).person.id, std::nullopt, std::nullopt)
      .value()
      .has_value();
}

bool TrainingDay::is_in_first_session(std::size_t index) const {
  return counted_check_in(*station.store, project, people.at(index).person.id, std::nullopt, first_session)
      .value()
      .has_value();
}

int TrainingDay::facts() const {
  int count = 0;
  const auto counted = station.store->export_lines(std::nullopt, [&](const std::string&) -> Result<void> {
    ++count;
    return {};
  });
  return counted ? count : -1;
}

bool TrainingDay::try_reopen_first_session(bool open) {
  return record_gate(station, project, first_session.text(), open);
}
bool TrainingDay::try_close_registration() {
  return record_gate(station, project, "registration", false);
}

std::string drawn_words(EmptyDay& day) {
  StillScreen still;
  still.draw(day.flow->screen(), day.shell(), day.flow->texts());
  std::string words;
  for (const TextNote& text : still.log().texts) words += text.text + "\n";
  return words;
}

bool has(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

std::optional<Outcome> refused(EmptyDay& day, const std::string& code) {
  day.scan(code);
  const auto* refusal = day.shows<RefusalScreen>();
  return refusal ? std::optional(refusal->outcome) : std::nullopt;
}

Uuid write_project(OpenStation& station, const std::string& code, const std::string& title) {
  Project project;
  project.code = code;
  project.title = {title, ""};
  project.starts_on = project.ends_on = {2026, 11, 23};
  return add_project(station, project).value();
}

}  // namespace sala
