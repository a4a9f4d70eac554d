#include "storage/door_queries.h"

#include "core/json_read.h"
#include "core/time.h"
#include "storage/database.h"

namespace sala {
namespace {

/// A ticket that a door alone wrote counts only for a walk-in.
constexpr const char* ticket_rows = R"(
  SELECT ticket.ticket, ticket.participant, ticket.issue,
         EXISTS (SELECT 1 FROM ticket_end WHERE ticket_end.project = ticket.project AND ticket_end.ticket = ticket.ticket)
  FROM ticket LEFT JOIN participant ON participant.project = ticket.project AND participant.participant = ticket.participant
  WHERE ticket.project = :project AND (ticket.rank = 1 OR participant.walk_in = 1) AND )";

TicketRow read_ticket(SQLite::Statement& row) {
  return {Uuid::parse(row.getColumn(0).getString()).value_or(Uuid{}), Uuid::parse(row.getColumn(1).getString()).value_or(Uuid{}),
          row.getColumn(2).getInt(), row.getColumn(3).getInt() == 1};
}

std::string who_column(std::optional<Uuid> participant, std::optional<Uuid> ticket) {
  if (participant) return participant->text();
  return ticket ? "ticket:" + ticket->text() : "";
}

}  // namespace

Result<std::optional<TicketRow>> find_ticket(const Store& store, const Uuid& project, const Uuid& ticket) {
  return guarded([&]() -> std::optional<TicketRow> {
    SQLite::Statement ask(store.database(), std::string(ticket_rows) + "ticket.ticket = :ticket");
    ask.bind(":project", project.text());
    ask.bind(":ticket", ticket.text());
    return ask.executeStep() ? std::optional(read_ticket(ask)) : std::nullopt;
  });
}

Result<std::vector<TicketRow>> tickets_of(const Store& store, const Uuid& project, const Uuid& participant) {
  return guarded([&] {
    std::vector<TicketRow> tickets;
    SQLite::Statement ask(store.database(), std::string(ticket_rows) +
      "(ticket.participant = :participant OR ticket.participant IN (SELECT source FROM resolved WHERE project = :project AND person = :participant))"
      " ORDER BY ticket.issue DESC, ticket.at DESC, ticket.ticket");
    ask.bind(":project", project.text());
    ask.bind(":participant", participant.text());
    while (ask.executeStep()) tickets.push_back(read_ticket(ask));
    return tickets;
  });
}

Result<std::optional<TicketRow>> valid_ticket_of(const Store& store, const Uuid& project, const Uuid& participant) {
  const auto tickets = tickets_of(store, project, participant);
  if (!tickets) return Failure(tickets.error());
  const auto valid = std::ranges::find(*tickets, false, &TicketRow::revoked);
  return valid == tickets->end() ? std::nullopt : std::optional(*valid);
}

Result<bool> is_revoked(const Store& store, const Uuid& project, const Uuid& ticket) {
  return guarded([&] {
    SQLite::Statement ask(store.database(), "SELECT 1 FROM ticket_end WHERE project = :project AND ticket = :ticket");
    ask.bind(":project", project.text());
    ask.bind(":ticket", ticket.text());
    return ask.executeStep();
  });
}

Result<std::optional<PublicKey>> ticket_key(const Store& store, const KeyId& id) {
  return guarded([&]() -> std::optional<PublicKey> {
    SQLite::Statement ask(store.database(), R"(
      SELECT key, body, rank, EXISTS (SELECT 1 FROM chain WHERE chain.station = station.station AND chain.trust IN ('own', 'owner'))
      FROM station WHERE key_id = :key_id)");
    ask.bind(":key_id", hex(id));
    while (ask.executeStep()) {
      const auto station = station_from(Json::parse(ask.getColumn(1).getString()));
      const bool endorsed = ask.getColumn(2).getInt() == 1 && station && right_to_write(station->roles, "ticket_put") != Right::no;
      const bool let_in = ask.getColumn(3).getInt() == 1;
      if (endorsed || let_in) return from_hex<32>(ask.getColumn(0).getString());
    }
    return std::nullopt;
  });
}

Result<std::optional<CountedCheckIn>> counted_check_in(const Store& store, const Uuid& project, std::optional<Uuid> participant,
                                                       std::optional<Uuid> ticket, std::optional<Uuid> session) {
  return guarded([&]() -> std::optional<CountedCheckIn> {
    SQLite::Statement ask(store.database(), R"(
      SELECT check_in.fact, check_in.time, check_in.writer, station.body FROM check_in LEFT JOIN station ON station.station = check_in.writer
      WHERE check_in.project = :project AND who = :who AND session = :session AND NOT EXISTS (
        SELECT 1 FROM correction WHERE target = check_in.fact AND (own_only = 0 OR correction.writer = check_in.writer))
      ORDER BY check_in.time_ms, check_in.at, check_in.writer, check_in.seq LIMIT 1)");
    ask.bind(":project", project.text());
    ask.bind(":who", who_column(participant, ticket));
    ask.bind(":session", session ? session->text() : "");
    if (!ask.executeStep()) return std::nullopt;
    CountedCheckIn counted;
    counted.fact = Uuid::parse(ask.getColumn(0).getString()).value_or(Uuid{});
    counted.time = parse_time(ask.getColumn(1).getString()).value_or(Moment{});
    counted.station = Uuid::parse(ask.getColumn(2).getString()).value_or(Uuid{});
    if (!ask.getColumn(3).isNull()) counted.station_name = text_at(Json::parse(ask.getColumn(3).getString()), "name");
    return counted;
  });
}

}  // namespace sala
