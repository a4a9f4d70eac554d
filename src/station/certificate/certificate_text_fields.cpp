#include "station/certificate/certificate_text_fields.h"

#include "core/json_read.h"
#include "core/organiser.h"
#include "core/thai_text.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "words/certificate.h"

namespace sala {
namespace {

/// The agenda's minutes of the sessions that take attendance, begun ones downwards.
Result<std::optional<int>> planned_minutes(const Store& store, const Uuid& project) {
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  std::int64_t sum_ms = 0;
  for (const Session& session : *agenda)
    if (session.takes_attendance) sum_ms += session.ends.utc_ms - session.starts.utc_ms;
  const auto minutes = static_cast<int>(sum_ms / minute_ms);
  return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

/// The project's short title is made for certificates.
std::string certificate_title(const Project& project) {
  const auto found = project.rest.find("short_title");
  if (found == project.rest.end()) return title_in(project.title, true);
  const std::string short_title = found->is_string() ? found->get<std::string>() : text_at(*found, "th");
  return short_title.empty() ? title_in(project.title, true) : short_title;
}

std::vector<Signatory> signatories_of(const Project& project) {
  std::vector<Signatory> signatories;
  const auto found = project.rest.find("signatories");
  if (found == project.rest.end() || !found->is_array()) return signatories;
  for (const Json& entry : *found)
    if (signatories.size() < most_signatories && !text_at(entry, "name").empty())
      signatories.push_back({clean(text_at(entry, "name")), clean(text_at(entry, "position"))});
  return signatories;
}

}  // namespace

Result<CertificateFields> common_fields(const Store& store, const Project& project, std::optional<Day> given_on) {
  const auto thai = load_texts(Language::th);
  if (!thai) return Failure(thai.error());
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  const auto minutes = planned_minutes(store, project.id);
  if (!minutes) return Failure(minutes.error());
  CertificateFields fields;
  fields.sentence = (*thai)[words::certificate_sentence_participant];
  fields.title = clean(certificate_title(project));
  fields.from = project.starts_on;
  fields.to = project.ends_on;
  fields.minutes = *minutes;
  if (!project.place.empty()) fields.place = clean(project.place);
  fields.organiser = clean(organiser_of(project, *known, true));
  fields.given_on = given_on.value_or(project.ends_on);
  fields.signatories = signatories_of(project);
  return fields;
}

std::string printed_name(const Participant& person) {
  return clean(full_name(person));
}

}  // namespace sala
