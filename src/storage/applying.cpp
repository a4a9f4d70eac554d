#include "storage/applying.h"

#include "core/json_read.h"
#include "storage/agenda.h"
#include "storage/certificate/certificate_words.h"
#include "storage/first_words.h"
#include "storage/learning/test_words.h"
#include "storage/merges.h"
#include "storage/observation/observation_words.h"
#include "storage/people.h"
#include "storage/photo/photo_words.h"
#include "storage/survey/survey_words.h"

namespace sala {
namespace {

/// What is applied to the tables of a project; organisation_put and station_put are authority.h's. A new kind goes here.
/// The table of one that may be taken back has number (of the fact), project, writer, fact and corrected; "": it is made anew
/// as a whole.
struct AppliedKind {
  std::string_view kind;
  PutWord put;
  std::string_view table;
  bool mentions = true;  ///< whom it speaks of is found by `mention`; else by its own table
};

constexpr AppliedKind applied_kinds[] = {
    {"project_put", put_project, "project"},
    {"session_put", put_session, "session"},
    {"gate", put_gate, "gate"},
    {"consent", put_consent, "consent"},
    {"participant_put", put_participant, "participant"},
    {"participant_merged", put_merge, "merge"},
    {"participants_kept_apart", put_kept_apart, "kept_apart"},
    {"ticket_put", put_ticket, "ticket_word"},
    {"ticket_revoked", end_ticket, "ticket_end"},
    {"check_in", put_check_in, "check_in", false},
    {"correction", put_correction, "correction"},
    {"erasure", put_erasure, "erased"},
    {"test_put", put_test, ""},
    {"test_key", put_test_key, ""},
    {"test_key_opened", put_test_key, ""},
    {"attempt_started", put_attempt_started, ""},
    {"answer", put_answer, ""},
    {"attempt_finished", put_attempt_finished, ""},
    {"attempt_more_time", put_more_time, ""},
    {"attempt_resumed", put_attempt_resumed, ""},
    {"survey_put", put_survey, ""},
    {"survey_completed", put_survey_completed, ""},
    {"survey_response", put_survey_response, "", false},
    {"survey_text", put_survey_text, "", false},
    {"survey_about", put_survey_about, "", false},
    {"survey_lost", put_survey_lost, "", false},
    {"rubric_put", put_rubric, ""},
    {"observation", put_observation, "observation"},
    {"photo", put_photo, "photo"},
    {"certificate_issued", put_certificate_issued, ""},
    {"certificate_revoked", put_certificate_revoked, ""},
    {"certificate_granted", put_certificate_granted, ""},
    {"certificate_handed_out", put_certificate_handed_out, ""},
    {"certificate_key_put", put_certificate_key, "", false},
    {"certificate_key_ended", end_certificate_key, "", false},
    {"number_block", put_number_block, "", false},
};

const AppliedKind* applied_kind(std::string_view kind) {
  const auto row = std::ranges::find(applied_kinds, kind, &AppliedKind::kind);
  return row == std::end(applied_kinds) ? nullptr : row;
}

/// `corrected` of a fact that a correction may name; a door's correction counts for its own station's only, and every one
/// only in its own chain's project.
std::string mark_in(std::string_view table) {
  return fmt::format(R"(
    UPDATE {0} SET corrected = 1 - corrected
    WHERE number IN (SELECT number FROM fact WHERE id = :fact)
      AND corrected <> EXISTS (
        SELECT 1 FROM correction WHERE correction.target = {0}.fact AND correction.project = {0}.project
          AND (correction.own_only = 0 OR correction.writer = {0}.writer)))",
                     table);
}

/// A door may put people on the roster as walk-ins only.
bool is_beyond_a_door(const Fact& fact, const Json& body) {
  return fact.kind == "participant_put" && !bool_at(body, "walk_in", false);
}

void collect_ids(const Json& value, std::set<Uuid>& ids) {
  if (value.is_string()) {
    if (const auto id = Uuid::parse(value.get_ref<const std::string&>())) ids.insert(*id);
  } else if (value.is_structured()) {
    for (const Json& member : value) collect_ids(member, ids);
  }
}

/// Everything and everybody a body names; who wrote it aside.
std::set<Uuid> ids_in(const Json& body) {
  std::set<Uuid> ids;
  for (const auto& [name, member] : body.items())
    if (name != "by" && name != "salt") collect_ids(member, ids);
  return ids;
}

void add_scope(Connection& connection, const Uuid& project, Family family) {
  Query(connection, "INSERT OR IGNORE INTO scope (scope, project) VALUES (:scope, :project)",
        {{":scope", scope_of(project, family)}, {":project", project}})
      .run();
}

void add_scopes_of(Connection& connection, const Uuid& project) {
  for (const Family family : {Family::trainer, Family::staff}) add_scope(connection, project, family);
}

}  // namespace

void mark_taken_back(Connection& connection, std::string_view kind, const Uuid& fact) {
  static const std::map<std::string_view, std::string> marks = [] {
    std::map<std::string_view, std::string> made;
    for (const AppliedKind& row : applied_kinds)
      if (kind_of(row.kind).may_be_taken_back && !row.table.empty()) made[row.kind] = mark_in(row.table);
    return made;
  }();
  if (kind == "correction")
    for (const auto& [of, mark] : marks) Query(connection, mark, {{":fact", fact}}).run();
  else if (const auto mark = marks.find(kind); mark != marks.end())
    Query(connection, mark->second, {{":fact", fact}}).run();
}

void add_scopes(Connection& connection, std::span<const Fact> added) {
  for (const Fact& fact : added)
    if (fact.kind == "project_put" && family_of(fact.project) == Family::project)
      add_scopes_of(connection, *fact.project);
}

void remake_scopes(Connection& connection) {
  static const std::string question =
      "SELECT DISTINCT project FROM fact WHERE kind = 'project_put' AND " + of_few_kinds;
  connection.run("DELETE FROM scope");
  std::vector<Uuid> projects;
  for (Query ask(connection, question); ask.next();)
    if (const auto project = ask.id(0); project && !is_scope(*project)) projects.push_back(*project);
  for (const Uuid& project : projects) add_scopes_of(connection, project);
}

std::optional<Uuid> project_of_chain(Connection& connection, const Uuid& chain) {
  if (!is_scope(chain)) return chain;
  Query ask(connection, "SELECT project FROM scope WHERE scope = :scope", {{":scope", chain}});
  return ask.next() ? ask.id(0) : std::nullopt;
}

Applying::Applying(Connection& connection) : connection_(connection), organisation_(pinned_organisation(connection)) {}

void Applying::apply(const Fact& fact) {
  const bool settled = is_about_authority(fact) || is_erased(fact);  // by remake_authority, or for good
  const char* why = settled ? nullptr : held_for(fact);
  if (why) hold(connection_, fact, why);
  if (!why && !(settled && is_held(connection_, fact))) note_at(fact);
}

void Applying::note_at(const Fact& fact) {
  std::string& newest = newest_at_[chain_of(fact)];
  newest = std::max(newest, fact.at);
}

const char* Applying::held_for(const Fact& fact) {
  const FactKind& kind = kind_of(fact.kind);
  if (!may_stand(kind, family_of(fact.project))) return "scope";
  const Standing& standing = standing_in(chain_of(fact));
  const Right right = standing.unlimited ? Right::yes : right_to_write(standing.roles, fact.kind);
  if (!standing.own && !standing.unlimited && !(standing.limited && right != Right::no)) return "rights";
  const auto body = body_of(fact);
  if (!body || !keeps_to_bounds(kind, *body)) return "unreadable";
  if (kind.by_organisation && !(organisation_ && is_signed_by_organisation(fact.kind, *body, *organisation_)))
    return "signature";
  const AppliedKind* row = applied_kind(fact.kind);
  if (!fact.project) return held_in_organisation({fact, {}, *body}, row ? row->put : nullptr);
  const auto project = project_of(fact);
  if (!project) return "introduction";
  const FactWord word{fact, *project, *body, right == Right::yes};
  if (!standing.own && !word.full && is_beyond_a_door(fact, *body)) return "rights";
  if (row && !row->put(connection_, word)) return "unreadable";
  note_merges(word);
  if (kind.may_be_taken_back) mark_taken_back(connection_, fact.kind, fact.id);
  if (fact.kind == "correction") judge_again(id_at(*body, "fact").value_or(Uuid{}));
  if (!row || row->mentions) mention(word);
  attempts_.note(*project, fact.kind, *body);
  certificates_.note(fact.kind, *body);
  return nullptr;
}

/// Of what the organisation says of itself, as far as it is not about authority.
const char* Applying::held_in_organisation(const FactWord& word, PutWord put) {
  const std::string& kind = word.fact.kind;
  if (kind == "certificate_key_put" && !(organisation_ && is_endorsed_key(word.body, *organisation_)))
    return "signature";
  if (put && !put(connection_, word)) return "unreadable";
  certificates_.note(kind, word.body);
  return nullptr;
}

/// Who is one person may be another matter now.
void Applying::note_merges(const FactWord& word) {
  const std::string& kind = word.fact.kind;
  const bool is_merge = kind == "participant_merged" || kind == "participants_kept_apart";
  if (merged_in_.contains(word.project) || (!is_merge && kind != "participant_put")) return;
  const auto person = id_at(word.body, "participant");
  if (is_merge || (person && may_be_twin(connection_, word.project, *person))) merged_in_.insert(word.project);
}

void Applying::judge_again(const Uuid& corrected) {
  mark_taken_back(connection_, "correction", corrected);
  attempts_.note_corrected(connection_, corrected);
}

void Applying::mention(const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT OR IGNORE INTO mention (project, id, writer, seq, chain) VALUES (:project, :id, :writer, :seq, :chain))";
  for (const Uuid& id : ids_in(word.body))
    Query(connection_, put,
          {{":project", word.project},
           {":id", id},
           {":writer", word.fact.station},
           {":seq", word.fact.seq},
           {":chain", word.fact.project}})
        .run();
}

void Applying::finish() {
  for (const Uuid& project : merged_in_) follow_merges_in(connection_, project);
  attempts_.settle(connection_);
  certificates_.settle(connection_);
  for (const auto& [chain, at] : newest_at_)
    Query(connection_,
          "UPDATE chain SET newest_at = :at WHERE project = :project AND station = :station AND newest_at < :at",
          {{":at", at}, {":project", chain.project}, {":station", chain.station}})
        .run();
}

std::optional<Uuid> Applying::project_of(const Fact& fact) {
  if (!is_scope(*fact.project)) return fact.project;
  const auto [entry, is_new] = scopes_.try_emplace(*fact.project);
  if (is_new) entry->second = project_of_chain(connection_, *fact.project);
  return entry->second;
}

const Standing& Applying::standing_in(const ChainId& chain) {
  const auto [entry, is_new] = standings_.try_emplace(chain);
  if (is_new) entry->second = standing_of(connection_, chain);
  return entry->second;
}

}  // namespace sala
