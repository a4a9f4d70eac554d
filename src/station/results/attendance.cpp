#include "station/results/attendance.h"

namespace sala {
namespace {

/// The line of each person and of each ticket without one, in the order of the roster.
class Lines {
 public:
  explicit Lines(const std::vector<RosterRow>& roster) {
    for (const RosterRow& row : roster) add(row.person.id.text(), row.person);
  }

  AttendanceLine& of(const AttendanceRow& row) {
    const std::string key = row.person ? row.person->text() : row.ticket;
    const auto known = places_.find(key);
    return known != places_.end() ? lines_[known->second] : add(key, Participant{});
  }

  std::vector<AttendanceLine> take() { return std::move(lines_); }

 private:
  AttendanceLine& add(const std::string& key, const Participant& person) {
    places_[key] = lines_.size();
    return lines_.emplace_back(AttendanceLine{person});
  }

  std::vector<AttendanceLine> lines_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

Result<Attendance> attendance_of(const Store& store, const Project& project) {
  auto summary = summarise(store, project);
  if (!summary) return Failure(summary.error());
  const auto people = roster(store, project.id);
  if (!people) return Failure(people.error());
  const auto check_ins = counted_check_ins(store, project.id);
  if (!check_ins) return Failure(check_ins.error());
  std::map<Uuid, const Session*> agenda;
  for (const SessionFigures& figures : summary->sessions) agenda[figures.session.id] = &figures.session;
  Lines lines(*people);
  for (const AttendanceRow& row : *check_ins) {
    if (!row.session) {
      lines.of(row).registration = CheckInMark{row.time, row.method};
    } else if (const auto session = agenda.find(*row.session); session != agenda.end()) {
      const bool late = is_late(*session->second, row.time.utc_ms);
      lines.of(row).sessions[*row.session] = CheckInMark{row.time, row.method, late};
    }
  }
  return Attendance{std::move(*summary), lines.take()};
}

}  // namespace sala
