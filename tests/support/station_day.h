// A training day for tests that need no screen: a station in a folder of its own with one project and its people, and a clock
// that tests turn.
#pragma once
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/clock.h"
#include "station/open_station.h"
#include "station/people/roster_changes.h"
#include "station/people/ticket_issue.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "support/temporary_folder.h"

namespace sala {

/// A moment of the day, 23 November 2026 in Bangkok.
inline Moment moment_of_day(int hour, int minute) {
  return moment_at({2026, 11, 23}, hour * 60 + minute, 7 * 60);
}

/// A station with nothing in it.
struct BareStation {
  BareStation()
      : clock(moment_of_day(8, 0)), station(open_station(folder.path(), OpenMode::read_write, clock).value()) {}

  TemporaryFolder folder;
  SetClock clock;
  OpenStation station;
};

/// One session that takes attendance, from 09:15 to 12:00, and three people with tickets. At noon.
struct StationDay : BareStation {
  explicit StationDay(const std::string& more_toml = "") {
    project = import_project(station, parse_project_file(more_toml + R"(
code = "HR-1"
title = "การเขียนหนังสือราชการ"
place = "ห้องประชุมใหญ่"
starts = 2026-11-23
[organisation]
name = "กองบริหารงานบุคคล"
[[sessions]]
title = "ช่วงที่ 1"
starts = "09:15"
ends = "12:00"
)")
                                          .value())
                  .value();
    first_session = sessions(*station.store, project).value().front().id;
    std::vector<Participant> persons(3);
    persons[0].prefix = "นางสาว", persons[0].given_name = "ญาณิศา", persons[0].family_name = "ตั้งใจดี";
    persons[1].prefix = "นาย", persons[1].given_name = "ก้องเกียรติ", persons[1].family_name = "ซื่อสัตย์";
    persons[2].prefix = "นาง", persons[2].given_name = "กัญญ์วรา", persons[2].family_name = "ปั้นทองคำ";
    for (Participant& person : persons) person.id = put_participant(station, project, person, "system").value();
    people = issue_tickets(station, project, persons).value();
    clock.set(moment_of_day(12, 0));
  }

  Project sheet() const { return find_project(*station.store, project).value().value(); }
  const IssuedTicket& person(std::size_t index) const { return people.at(index); }

  Uuid project, first_session;
  std::vector<IssuedTicket> people;
};

}  // namespace sala
