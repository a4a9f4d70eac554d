#include "storage/door_queries.h"

#include "core/time.h"
#include "storage/database.h"

namespace sala {
namespace {

const std::string select_tickets = R"(
  SELECT ticket, participant, issue,
         EXISTS (SELECT 1 FROM ticket_end WHERE ticket_end.project = ticket.project AND ticket_end.ticket = ticket.ticket)
  FROM ticket WHERE project = :project AND )";

TicketRow read_ticket(Query& row) {
  return {row.id(0).value_or(Uuid{}), row.id(1).value_or(Uuid{}), static_cast<int>(row.number(2)), row.flag(3)};
}

}  // namespace

Result<std::optional<TicketRow>> find_ticket(const Store& store, const Uuid& project, const Uuid& ticket) {
  return guarded([&]() -> std::optional<TicketRow> {
    Query ask(store.connection(), select_tickets + "ticket = :ticket", {{":project", project}, {":ticket", ticket}});
    return ask.next() ? std::optional(read_ticket(ask)) : std::nullopt;
  });
}

Result<std::vector<TicketRow>> tickets_of(const Store& store, const Uuid& project, const Uuid& participant) {
  static const std::string question = select_tickets + R"((participant = :participant
    OR participant IN (SELECT source FROM merged WHERE merged.project = :project AND person = :participant))
    ORDER BY issue DESC, at DESC, ticket)";
  return guarded([&] {
    std::vector<TicketRow> tickets;
    Query ask(store.connection(), question, {{":project", project}, {":participant", participant}});
    while (ask.next()) tickets.push_back(read_ticket(ask));
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
    return Query(store.connection(), "SELECT 1 FROM ticket_end WHERE project = :project AND ticket = :ticket",
                 {{":project", project}, {":ticket", ticket}})
        .next();
  });
}

Result<std::optional<PublicKey>> ticket_key(const Store& store, const KeyId& id) {
  static constexpr const char* question = R"(
    SELECT key, roles, endorsed, known,
           EXISTS (SELECT 1 FROM chain WHERE chain.station = station.station AND chain.key = station.key AND own = 1),
           EXISTS (SELECT 1 FROM chain WHERE chain.station = station.station AND chain.key = station.key AND accepted = 1)
    FROM station WHERE key_id = :key_id ORDER BY station)";
  return guarded([&]() -> std::optional<PublicKey> {
    Query ask(store.connection(), question, {{":key_id", hex(id)}});
    while (ask.next()) {
      const bool endorsed = ask.flag(2) && right_to_write(Roles::parse(ask.text(1)), "ticket_put") != Right::no;
      const bool own = ask.flag(4), accepted = ask.flag(5) && !ask.flag(3);
      if (endorsed || own || accepted) return from_hex<32>(ask.text(0));
    }
    return std::nullopt;
  });
}

Result<std::vector<Uuid>> check_ins_beside(const Store& store, const Uuid& fact) {
  static constexpr const char* question = R"(
    SELECT beside.fact FROM check_in AS named JOIN check_in AS beside
      ON beside.project = named.project AND beside.session = named.session AND beside.who = named.who
    WHERE named.number IN (SELECT number FROM fact WHERE id = :fact) AND named.corrected = 0 AND beside.corrected = 0
    ORDER BY beside.time_ms, beside.fact)";
  return guarded([&] {
    Query ask(store.connection(), question, {{":fact", fact}});
    std::vector<Uuid> facts;
    while (ask.next()) facts.push_back(ask.id(0).value_or(Uuid{}));
    return facts;
  });
}

Result<std::optional<CountedCheckIn>> counted_check_in(const Store& store, const Uuid& project,
                                                       std::optional<Uuid> participant, std::optional<Uuid> ticket,
                                                       std::optional<Uuid> session) {
  static constexpr const char* question = R"(
    SELECT fact, time, writer, coalesce(station.name, '') FROM check_in LEFT JOIN station ON station.station = check_in.writer
    WHERE project = :project AND session = :session AND who = :who AND corrected = 0
    ORDER BY time_ms, at, writer, seq LIMIT 1)";
  if (!participant && !ticket) return std::optional<CountedCheckIn>();
  const std::string who = participant ? participant->text() : "ticket:" + ticket->text();
  return guarded([&]() -> std::optional<CountedCheckIn> {
    Query ask(store.connection(), question, {{":project", project}, {":session", session}, {":who", who}});
    if (!ask.next()) return std::nullopt;
    return CountedCheckIn{ask.id(0).value_or(Uuid{}), parse_time(ask.text(1)).value_or(Moment{}),
                          ask.id(2).value_or(Uuid{}), ask.text(3)};
  });
}

}  // namespace sala
