#include "station/certificate/issue_run.h"

#include "station/certificate/certificate_making.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

/// The person as they are now, where there is still something to give.
Result<std::optional<EligibleLine>> still_due(const Store& store, const IssueRun& run, const Uuid& id) {
  const auto person = find_participant(store, run.project.id, id);
  if (!person) return Failure(person.error());
  if (!*person || (*person)->status == "withdrawn") return std::optional<EligibleLine>();
  auto held = certificate_held(store, run.project.id, id);
  if (!held) return Failure(held.error());
  EligibleLine line{**person, CertificateKind::participant, {}, std::move(*held)};
  const bool is_due =
      !line.certificate || waits_for_number(line) || (run.again && line.certificate->revoked_ms.has_value());
  return is_due ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace

IssueRun issue_run(const Project& project, const std::vector<EligibleLine>& lines, bool has_numbers,
                   const std::string& by) {
  IssueRun run{project, by};
  for (const EligibleLine& line : lines)
    if (is_due_first(line) || (has_numbers && waits_for_number(line))) run.people.push_back(line.person.id);
  return run;
}

Result<void> issue_next(OpenStation& station, IssueRun& run, const SecretKey& key, std::size_t most) {
  const std::size_t end = std::min(run.people.size(), run.done + most);
  std::vector<EligibleLine> due;
  for (std::size_t i = run.done; i < end; ++i) {
    auto line = still_due(*station.store, run, run.people[i]);
    if (!line) return Failure(line.error());
    if (*line) due.push_back(std::move(**line));
  }
  const auto made = make_certificates(station, run.project, {key, {}, run.by}, due);
  if (!made) return Failure(made.error());
  const auto recorded = record_certificates(station, run.project.id, *made, run.by);
  if (!recorded) return Failure(recorded.error());
  run.done = end;
  run.issued += recorded->size();
  for (const StoredCertificate& stored : *recorded) run.without_number += stored.issued.fields.number.empty();
  return {};
}

}  // namespace sala
