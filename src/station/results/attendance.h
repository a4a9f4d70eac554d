// Who was where and when, worked out once for every list that goes out: workbook, CSV and sign-in sheet. The counts are
// summary.h's; a list here has one line for each thing counted there.
#pragma once
#include <map>
#include <vector>

#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/results/summary.h"
#include "storage/attendance_queries.h"

namespace sala {

struct CheckInMark {
  Moment time;
  std::string method;  ///< ticket, name, walk_in, staff
  bool late = false;
};

/// A person on the roster, or (no name) somebody whose ticket counts and whose name has not arrived.
struct AttendanceLine {
  Participant person;
  std::optional<CheckInMark> registration = {};
  std::map<Uuid, CheckInMark> sessions = {};
};

struct Attendance {
  Summary summary;
  std::vector<AttendanceLine> lines;  ///< the roster by `no`, withdrawn people too; then those without a name
};

Result<Attendance> attendance_of(const Store& store, const Project& project);

/// Who came, in sheets: people, attendance, check-ins, sessions, personnel types.
std::vector<DataSheet> attendance_sheets(const Attendance& attendance, const Texts& texts, Moment now);

}  // namespace sala
