#include "storage/reapply.h"

#include "core/json_read.h"
#include "storage/applying.h"
#include "storage/certificate/certificate_words.h"
#include "storage/merges.h"
#include "storage/observation/observation_words.h"
#include "storage/survey/survey_words.h"

namespace sala {
namespace {

/// A project, and a person, a ticket or a fact of it.
using Touched = std::pair<Uuid, Uuid>;

/// What a station's facts touch in the tables, by what must be made again of it.
struct Touch {
  std::set<Touched> people, consents, tickets, corrected;
  std::set<Uuid> rosters;   ///< projects in which others may be one person now
  std::set<Uuid> projects;  ///< sheet, agenda, gates, merges and ended tickets as a whole: they are few
  bool erasures = false;
};

bool is_of_few(std::string_view kind) {
  static const std::set<std::string_view> few = {"project_put", "session_put", "gate", "participant_merged",
                                                 "ticket_revoked"};
  return few.contains(kind);
}

class Reapplying {
 public:
  Reapplying(Connection& connection, const Uuid& station)
      : connection_(connection), station_(station), applying_(connection) {}

  void go() {
    for (const ChainId& chain : chains()) read_chain(chain);
    for (const ChainId& chain : chains_) forget_chain(chain);
    forget_touched();
    for (const ChainId& chain : chains_) apply_chain(chain);
    apply_others();
    settle();
  }

 private:
  std::vector<ChainId> chains() {
    Query ask(connection_, "SELECT project FROM chain WHERE station = :station", {{":station", station_}});
    while (ask.next()) chains_.push_back({ask.id(0), station_});
    return chains_;
  }

  void for_each_fact(const ChainId& chain, const std::function<void(const Fact&)>& work) {
    static const std::string question =
        select_facts + "WHERE project = :project AND station = :station AND kind <> 'check_in' ORDER BY seq";
    Query ask(connection_, question, {{":project", chain.project}, {":station", chain.station}});
    while (ask.next()) work(read_fact(ask));
  }

  void read_chain(const ChainId& chain) {
    const auto project = chain.project ? project_of_chain(connection_, *chain.project) : std::nullopt;
    if (project) for_each_fact(chain, [&](const Fact& fact) { note(fact, *project); });
  }

  void note(const Fact& fact, const Uuid& project) {
    const auto body = body_of(fact);
    if (!body) return;
    applying_.touch(project, fact.kind, *body);
    const auto touch = [&](std::set<Touched>& touched, const char* member) {
      if (const auto id = id_at(*body, member)) touched.insert({project, *id});
    };
    if (fact.kind == "participant_put") touch(touch_.people, "participant");
    if (fact.kind == "participant_put" || fact.kind == "participants_kept_apart") touch_.rosters.insert(project);
    if (fact.kind == "consent") touch(touch_.consents, "participant");
    if (fact.kind == "ticket_put") touch(touch_.tickets, "ticket");
    if (fact.kind == "correction") touch(touch_.corrected, "fact");
    if (fact.kind == "erasure") touch_.erasures = true;
    if (is_of_few(fact.kind)) touch_.projects.insert(project);
  }

  void run(const char* statement, std::initializer_list<Binding> bindings) {
    Query(connection_, statement, bindings).run();
  }

  void forget_rows(std::string_view table, const std::optional<Uuid>& project) {
    Query(connection_, fmt::format("DELETE FROM {} WHERE project = :project AND writer = :station", table),
          {{":project", project}, {":station", station_}})
        .run();
  }

  /// The rows that name their writer.
  void forget_chain(const ChainId& chain) {
    const std::optional<Uuid> project = chain.project ? project_of_chain(connection_, *chain.project) : std::nullopt;
    run("DELETE FROM check_in WHERE number IN (SELECT number FROM fact WHERE project = :chain AND station = :station)",
        {{":chain", chain.project}, {":station", station_}});
    run("DELETE FROM correction WHERE project = :chain AND writer = :station",
        {{":chain", chain.project}, {":station", station_}});
    run("DELETE FROM held WHERE project = :chain AND station = :station AND kind NOT IN ('station_put', "
        "'organisation_put')",
        {{":chain", chain.project}, {":station", station_}});
    for (const char* table : {"mention", "kept_apart", "test_word", "more_time"}) forget_rows(table, project);
    for (const std::string_view table : survey_tables) forget_rows(table, project);
    for (const std::string_view table : certificate_tables) forget_rows(table, project);
    forget_observations(connection_, chain.project, station_);
    forget_rows("photo", chain.project);
    if (!chain.project) forget_of_organisation();
    applying_.touch_certificates();
    run("UPDATE chain SET newest_at = '' WHERE project = :chain AND station = :station",
        {{":chain", chain.project}, {":station", station_}});
  }

  /// Keys and numbers of certificates.
  void forget_of_organisation() {
    for (const std::string_view table : organisation_certificate_tables)
      Query(connection_, fmt::format("DELETE FROM {} WHERE writer = :station", table), {{":station", station_}}).run();
  }

  /// The rows of which only the newest word stands.
  void forget_touched() {
    for (const auto& [project, ticket] : touch_.tickets)
      run("DELETE FROM ticket_word WHERE project = :project AND ticket = :ticket AND writer = :station",
          {{":project", project}, {":ticket", ticket}, {":station", station_}});
    for (const auto& [project, person] : touch_.people)
      for (const char* table : {"participant", "first_word"})
        Query(connection_, fmt::format("DELETE FROM {} WHERE project = :project AND participant = :person", table),
              {{":project", project}, {":person", person}})
            .run();
    for (const auto& [project, person] : touch_.consents)
      run("DELETE FROM consent WHERE project = :project AND participant = :person",
          {{":project", project}, {":person", person}});
    for (const Uuid& project : touch_.projects)
      for (const char* table : {"project", "session", "gate", "merge", "ticket_end"})
        Query(connection_, fmt::format("DELETE FROM {} WHERE project = :project", table), {{":project", project}})
            .run();
    if (touch_.erasures) connection_.run("DELETE FROM erased");
  }

  void apply_chain(const ChainId& chain) {
    static const std::string question = select_facts + "WHERE project = :project AND station = :station ORDER BY seq";
    Query ask(connection_, question, {{":project", chain.project}, {":station", chain.station}});
    while (ask.next()) applying_.apply(read_fact(ask));
  }

  /// What other stations said of the same: it may stand again now.
  void apply_others() {
    static const std::string of_person = select_facts + R"(
      WHERE (project, station, seq) IN (
        SELECT chain, writer, seq FROM mention WHERE project = :project AND id = :person AND writer <> :station)
      AND kind = :kind)";
    static const std::string of_project =
        select_facts + "WHERE kind = :kind AND project = :project AND station <> :station AND " + of_few_kinds;
    static const std::string of_erasure =
        select_facts + "WHERE kind = 'erasure' AND station <> :station AND " + of_few_kinds;
    const auto apply_all = [&](const std::string& question, std::initializer_list<Binding> bindings) {
      Query ask(connection_, question, bindings);
      while (ask.next()) applying_.apply(read_fact(ask));
    };
    for (const auto& [kind, touched] :
         {std::pair{"participant_put", &touch_.people}, std::pair{"consent", &touch_.consents}})
      for (const auto& [project, person] : *touched)
        apply_all(of_person, {{":project", project}, {":person", person}, {":station", station_}, {":kind", kind}});
    for (const Uuid& project : touch_.projects)
      for (const char* kind : {"project_put", "session_put", "gate", "participant_merged", "ticket_revoked"})
        apply_all(of_project, {{":kind", kind}, {":project", project}, {":station", station_}});
    if (touch_.erasures) apply_all(of_erasure, {{":station", station_}});
  }

  void settle() {
    for (const auto& [project, fact] : touch_.corrected) applying_.judge_again(fact);
    applying_.finish();
    touch_.rosters.insert(touch_.projects.begin(), touch_.projects.end());
    for (const Uuid& project : touch_.rosters) follow_merges_in(connection_, project);
    for (const auto& [project, ticket] : touch_.tickets) settle_ticket(connection_, project, ticket);
    for (const auto& [project, person] : touch_.people) settle_tickets_of(connection_, project, person);
  }

  Connection& connection_;
  Uuid station_;
  Applying applying_;
  std::vector<ChainId> chains_;
  Touch touch_;
};

}  // namespace

void reapply_stations(Connection& connection, const std::set<Uuid>& stations) {
  connection.note_people_changed();
  connection.note_facts_changed();
  for (const Uuid& station : stations) Reapplying(connection, station).go();
}

}  // namespace sala
