#include "core/fact_kinds.h"

#include "core/json_read.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr bool people = true, taken_back = true, signed_kind = true;

constexpr int names = 1000;  // bytes of a name or a title: some 330 Thai letters
constexpr int whole_body = 0;

constexpr FactKind rows[] = {
    // who is who: every station introduces itself in each of its chains
    {"station_put", Stands::anywhere, Needs::office_or_own, false, false, false, names},
    {"organisation_put", Stands::organisation, Needs::office, false, false, false, whole_body},
    {"station_revoked", Stands::organisation, Needs::office, false, false, signed_kind},
    {"station_refused", Stands::organisation, Needs::office},
    {"fork_settled", Stands::organisation, Needs::office, false, false, signed_kind},
    {"facts_taken", Stands::organisation, Needs::office, false, false, false, whole_body},
    {"held", Stands::organisation, Needs::office, false, false, false, whole_body},
    {"erasure", Stands::with_its_subject, Needs::office, people, false, signed_kind},
    // the project and its people
    {"project_put", Stands::project, Needs::staff},
    {"session_put", Stands::project, Needs::staff},
    {"gate", Stands::project, Needs::trainer},
    {"participant_put", Stands::project, Needs::door_walk_in, people, false, false, names},
    {"participant_merged", Stands::project, Needs::staff, people},
    {"participants_kept_apart", Stands::project, Needs::staff, people},
    {"ticket_put", Stands::project, Needs::door_walk_in, false, false, false, names},
    {"ticket_revoked", Stands::project, Needs::staff},
    {"badge_put", Stands::project, Needs::door_walk_in, false, false, false, names},
    {"badge_revoked", Stands::project, Needs::staff},
    {"consent", Stands::project, Needs::door, false, false, false, names},
    {"contact_put", Stands::staff, Needs::staff, false, false, false, names},
    {"person_request", Stands::staff, Needs::staff},
    // the door
    {"check_in", Stands::project, Needs::door, false, taken_back, false, names},
    {"correction", Stands::with_its_subject, Needs::door_own},
    // tests
    {"test_put", Stands::project, Needs::staff, false, false, false, whole_body},
    {"test_key", Stands::trainer, Needs::staff, false, false, false, whole_body},
    {"test_key_opened", Stands::project, Needs::trainer, false, false, false, whole_body},
    {"attempt_started", Stands::project, Needs::door, false, taken_back, false, names},
    {"answer", Stands::project, Needs::door, false, false, false, whole_body},
    {"attempt_finished", Stands::project, Needs::door, false, taken_back, false, names},
    {"attempt_more_time", Stands::project, Needs::trainer},
    {"attempt_resumed", Stands::project, Needs::staff, false, false, false, names},
    {"sheet_put", Stands::project, Needs::staff, false, false, false, whole_body},
    {"sheet_read", Stands::project, Needs::door, false, false, false, whole_body},
    // surveys
    {"survey_put", Stands::project, Needs::staff, false, false, false, whole_body},
    {"survey_completed", Stands::project, Needs::door, false, false, false, names},
    {"survey_response", Stands::project, Needs::door, false, false, false, whole_body},
    {"survey_text", Stands::project, Needs::door, false, false, false, whole_body},
    {"survey_about", Stands::project, Needs::door},
    {"survey_lost", Stands::project, Needs::door, false, false, false, names},
    // what trainers note
    {"rubric_put", Stands::project, Needs::staff, false, false, false, whole_body},
    {"observation", Stands::trainer, Needs::trainer, false, taken_back},
    {"photo", Stands::trainer, Needs::trainer, false, taken_back},
    // certificates and papers
    {"certificate_granted", Stands::project, Needs::staff},
    {"certificate_issued", Stands::project, Needs::staff},
    {"certificate_revoked", Stands::project, Needs::staff},
    {"certificate_handed_out", Stands::project, Needs::door_own},
    {"certificate_key_put", Stands::organisation, Needs::office},
    {"certificate_key_ended", Stands::organisation, Needs::office, false, false, signed_kind},
    {"number_block", Stands::organisation, Needs::office},
    {"template_put", Stands::organisation, Needs::staff, false, false, false, whole_body},
    {"report_text", Stands::project, Needs::staff, false, false, false, whole_body},
    // the way a training is run
    {"step", Stands::staff, Needs::staff},
    {"budget_put", Stands::staff, Needs::staff},
    {"expense", Stands::staff, Needs::staff, false, taken_back},
    {"advance", Stands::staff, Needs::staff},
    {"training_report", Stands::staff, Needs::staff},
};

constexpr FactKind of_tomorrow{"", Stands::anywhere, Needs::staff, false, false, false, whole_body};

/// A body's texts, however deep they stand: a body is at most 16 deep.
bool has_longer_text(const Json& value, std::size_t most_bytes) {
  if (value.is_string()) return value.get_ref<const std::string&>().size() > most_bytes;
  return value.is_structured() &&
         std::ranges::any_of(value, [&](const Json& member) { return has_longer_text(member, most_bytes); });
}

}  // namespace

std::span<const FactKind> fact_kinds() {
  return rows;
}

const FactKind& kind_of(std::string_view name) {
  const auto row = std::ranges::find(rows, name, &FactKind::name);
  return row == std::end(rows) ? of_tomorrow : *row;
}

bool is_known_kind(std::string_view name) {
  return &kind_of(name) != &of_tomorrow;
}

bool may_stand(const FactKind& kind, Family family) {
  switch (kind.stands) {
    case Stands::organisation:
      return family == Family::organisation;
    case Stands::project:
      return family == Family::project;
    case Stands::trainer:
      return family == Family::trainer;
    case Stands::staff:
      return family == Family::staff;
    case Stands::with_its_subject:
      return family != Family::organisation;
    case Stands::anywhere:
      return true;
  }
  return false;
}

std::optional<Uuid> chain_for(const FactKind& kind, const std::optional<Uuid>& project) {
  const bool scoped = kind.stands == Stands::trainer || kind.stands == Stands::staff;
  if (!scoped || family_of(project) != Family::project) return project;
  return scope_of(*project, kind.stands == Stands::trainer ? Family::trainer : Family::staff);
}

bool may_be_erased(const FactKind& kind) {
  return kind.needs != Needs::office && kind.needs != Needs::office_or_own;
}

bool keeps_to_bounds(const FactKind& kind, const Json& body) {
  return kind.most_text_bytes == whole_body || !has_longer_text(body, static_cast<std::size_t>(kind.most_text_bytes));
}

std::string organisation_message(std::string_view kind, const Json& body) {
  std::string name(kind);
  std::ranges::replace(name, '_', '-');
  Json signed_part = body;
  signed_part.erase("signature");
  return "sala-" + name + "-1\0"s + canonical(signed_part);
}

bool is_signed_by_organisation(std::string_view kind, const Json& body, const PublicKey& organisation_key) {
  const auto signature = from_hex<64>(text_at(body, "signature"));
  return signature && verifies(*signature, organisation_message(kind, body), organisation_key);
}

}  // namespace sala
