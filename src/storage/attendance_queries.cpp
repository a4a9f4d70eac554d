#include "storage/attendance_queries.h"

#include "storage/database.h"

namespace sala {
namespace {

constexpr std::string_view unresolved = "ticket:";

AttendanceRow read_row(Query& row) {
  AttendanceRow read;
  const std::string who = row.text(0);
  if (who.starts_with(unresolved))
    read.ticket = who.substr(unresolved.size());
  else
    read.person = Uuid::parse(who);
  read.session = row.id(1);
  read.method = row.text(2);
  read.time = parse_time(row.text(3)).value_or(Moment{row.number(4), 0});
  return read;
}

}  // namespace

Result<std::vector<AttendanceRow>> counted_check_ins(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT who, session, method, time, time_ms FROM (
      SELECT who, session, method, time, time_ms,
             row_number() OVER (PARTITION BY session, who ORDER BY time_ms, at, writer, seq) AS place
      FROM check_in WHERE project = :project AND corrected = 0)
    WHERE place = 1 ORDER BY time_ms, session, who)";
  return guarded([&] {
    std::vector<AttendanceRow> rows;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next()) rows.push_back(read_row(ask));
    return rows;
  });
}

}  // namespace sala
