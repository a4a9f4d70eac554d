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

LoggedCheckIn read_logged(Query& row) {
  LoggedCheckIn read{row.id(0).value_or(Uuid{}), {}, row.text(2), {}};
  const std::string who = row.text(1);
  if (!who.starts_with(unresolved)) read.person = Uuid::parse(who);
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

Result<std::vector<LoggedCheckIn>> latest_check_ins(const Store& store, const Uuid& project,
                                                    std::optional<Uuid> session, int most) {
  static constexpr const char* question = R"(
    SELECT fact, who, method, time, time_ms FROM check_in
    WHERE project = :project AND session = :session AND corrected = 0
    ORDER BY time_ms DESC, at DESC, writer, seq DESC LIMIT :most)";
  return guarded([&] {
    std::vector<LoggedCheckIn> rows;
    Query ask(store.connection(), question, {{":project", project}, {":session", session}, {":most", most}});
    while (ask.next()) rows.push_back(read_logged(ask));
    return rows;
  });
}

Result<int> tickets_at_two_stations(const Store& store, const Uuid& project, std::optional<Uuid> session) {
  static constexpr const char* question = R"(
    SELECT count(*) FROM (
      SELECT ticket FROM check_in
      WHERE project = :project AND session = :session AND corrected = 0 AND ticket <> ''
      GROUP BY ticket HAVING count(DISTINCT writer) > 1))";
  return guarded([&] {
    Query ask(store.connection(), question, {{":project", project}, {":session", session}});
    ask.next();
    return static_cast<int>(ask.number(0));
  });
}

}  // namespace sala
