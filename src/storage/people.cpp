#include "storage/people.h"

#include "core/json_read.h"
#include "core/roster.h"
#include "core/time.h"
#include "storage/certificate/certificate_words.h"
#include "storage/first_words.h"
#include "storage/merges.h"

namespace sala {

bool put_participant(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO participant (project, participant, no, prefix, given_name, family_name, name_en, position, unit, personnel_type,
      email, phone, reply, status, replaces, walk_in, extra, search, rank, at, writer, seq)
    VALUES (:project, :participant, :no, :prefix, :given_name, :family_name, :name_en, :position, :unit, :personnel_type,
      :email, :phone, :reply, :status, :replaces, :walk_in, :extra, :search, :rank, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET no = excluded.no, prefix = excluded.prefix, given_name = excluded.given_name,
      family_name = excluded.family_name, name_en = excluded.name_en, position = excluded.position, unit = excluded.unit,
      personnel_type = excluded.personnel_type, email = excluded.email, phone = excluded.phone, reply = excluded.reply,
      status = excluded.status, replaces = excluded.replaces, walk_in = excluded.walk_in, extra = excluded.extra,
      search = excluded.search,
      rank = excluded.rank, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.rank, excluded.at, excluded.writer, excluded.seq)
        > (participant.rank, participant.at, participant.writer, participant.seq))";
  const Fact& fact = word.fact;
  const auto person = participant_from(word.body);
  if (!person) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":participant", person->id},
         {":no", person->no},
         {":prefix", person->prefix},
         {":given_name", person->given_name},
         {":family_name", person->family_name},
         {":name_en", person->name_en},
         {":position", person->position},
         {":unit", person->unit},
         {":personnel_type", person->personnel_type},
         {":email", person->email},
         {":phone", person->phone},
         {":reply", person->reply},
         {":status", person->status},
         {":replaces", person->replaces},
         {":walk_in", person->walk_in},
         {":extra", extra_json(person->extra).dump()},
         {":search", search_text(*person)},
         {":rank", word.full},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  note_first_word(connection, word, *person);
  settle_tickets_of(connection, *fact.project, person->id);
  return true;
}

bool put_merge(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO merge (project, source, target, at, writer, seq) VALUES (:project, :source, :target, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET target = excluded.target, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (merge.at, merge.writer, merge.seq))";
  const Fact& fact = word.fact;
  const auto from = id_at(word.body, "from");
  const auto into = id_at(word.body, "into");
  if (!from || !into || from == into) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":source", from},
         {":target", into},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  return true;
}

bool put_ticket(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO ticket_word (project, ticket, participant, issue, rank, at, writer, seq)
    VALUES (:project, :ticket, :participant, :issue, :rank, :at, :writer, :seq))";
  const Fact& fact = word.fact;
  const auto ticket = id_at(word.body, "ticket");
  const auto participant = id_at(word.body, "participant");
  if (!ticket || !participant) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":ticket", ticket},
         {":participant", participant},
         {":issue", int_at(word.body, "issue", 1)},
         {":rank", word.full},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  settle_ticket(connection, *fact.project, *ticket);
  return true;
}

bool end_ticket(Connection& connection, const FactWord& word) {
  const auto ticket = id_at(word.body, "ticket");
  if (!ticket) return false;
  Query(connection, "INSERT OR IGNORE INTO ticket_end (project, ticket) VALUES (:project, :ticket)",
        {{":project", word.fact.project}, {":ticket", ticket}})
      .run();
  return true;
}

bool put_check_in(Connection& connection, const FactWord& word) {
  static const std::string put = R"(
    INSERT INTO check_in (number, project, writer, seq, fact, at, participant, ticket, session, method, time, time_ms, corrected, who)
    VALUES ((SELECT number FROM fact WHERE project = :project AND station = :writer AND seq = :seq),
      :project, :writer, :seq, :fact, :at, :participant, :ticket, :session, :method, :time, :time_ms, 0, )" +
                                 who_is_counted(":project", ":participant", ":ticket") + ")";
  const Fact& fact = word.fact;
  const auto participant = id_at(word.body, "participant");
  const auto ticket = id_at(word.body, "ticket");
  const auto session = id_at(word.body, "session");
  const bool session_unreadable = !session && word.body.contains("session") && !word.body["session"].is_null();
  const auto time = parse_time(text_at(word.body, "time"));
  if (!time || session_unreadable || (!participant && !ticket)) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":writer", fact.station},
         {":seq", fact.seq},
         {":fact", fact.id},
         {":at", fact.at},
         {":participant", participant},
         {":ticket", ticket},
         {":session", session},
         {":method", text_at(word.body, "method")},
         {":time", format_time(*time)},
         {":time_ms", time->utc_ms}})
      .run();
  return true;
}

bool put_correction(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO correction (project, writer, seq, target, own_only) VALUES (:project, :writer, :seq, :target, :own_only))";
  const Fact& fact = word.fact;
  const auto target = id_at(word.body, "fact");
  if (!target) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":writer", fact.station},
         {":seq", fact.seq},
         {":target", target},
         {":own_only", !word.full}})
      .run();
  return true;
}

bool put_erasure(Connection& connection, const FactWord& word) {
  const auto participant = id_at(word.body, "participant");
  const auto facts = word.body.find("facts");
  if (!participant || facts == word.body.end() || !facts->is_array()) return false;
  for (const std::string& fact : texts_at(word.body, "facts"))
    Query(connection, "INSERT OR IGNORE INTO erased (fact) VALUES (:fact)", {{":fact", fact}}).run();
  keep_erased_numbers(connection, word);
  return true;
}

}  // namespace sala
