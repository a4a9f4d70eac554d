// sala certificates issue, print: giving out all that are earned, and on paper what was given out.
#include <algorithm>

#include "commands/certificate_line.h"
#include "files/own_folder.h"
#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/open_badges.h"
#include "words/certificate.h"

namespace sala {
namespace {

std::string issued_text(const std::vector<StoredCertificate>& issued, const Texts& texts) {
  if (issued.empty()) return texts[words::certificates_none_due];
  const auto unnumbered = std::ranges::count_if(
      issued, [](const StoredCertificate& stored) { return stored.issued.fields.number.empty(); });
  std::string text = texts.with(words::certificates_issued, {{"count", std::to_string(issued.size())}}) + "\n";
  if (unnumbered > 0)
    text += texts.with(words::certificates_without_number, {{"count", std::to_string(unnumbered)}}) + "\n";
  return text + certificates_text(issued, texts);
}

struct IssueOptions {
  std::string participant, out, merged;
  bool badge = false;
};

/// What was made of the certificates; each one's JSON names its file.
void tell_files(Json& certificates, const char* member, const std::vector<std::filesystem::path>& files) {
  for (std::size_t i = 0; i < files.size(); ++i)
    certificates[i][member] = files[i].empty() ? Json() : Json(files[i].string());
}

/// On paper and as badges, as far as was asked for.
Result<void> write_issued(const CommandContext& context, const OpenStation& station, const Project& project,
                          const std::vector<StoredCertificate>& issued, const IssueOptions& given, Answer& answer) {
  if (!given.out.empty() || !given.merged.empty()) {
    const auto files = write_certificates(*station.store, issued, {given.out, given.merged});
    if (!files) return Failure(files.error());
    if (!given.out.empty()) tell_files(answer.json, "file", *files);
  }
  if (given.badge) {
    const auto badges = write_open_badges(station, project, issued, {given.out, *context.owner, context.clock.now()});
    if (!badges) return Failure(badges.error());
    tell_files(answer.json, "badge", *badges);
    answer.text += context.texts[words::badges_open_written] + "\n";
  }
  return {};
}

/// Before anything is issued.
Result<void> check_places(const IssueOptions& given) {
  if (!given.out.empty())
    if (auto may = check_output(std::filesystem::path(given.out) / "certificates"); !may) return may;
  return given.merged.empty() ? Result<void>() : check_output(given.merged);
}

Result<Answer> issue(const CommandContext& context, const IssueOptions& given) {
  if (const auto may = check_places(given); !may) return Failure(may.error());
  IssueWish wish;
  wish.passphrase = *context.owner;
  if (!given.participant.empty()) {
    const auto id = parse_id(given.participant);
    if (!id) return Failure(id.error());
    wish.participant = *id;
  }
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto issued = issue_certificates(*station, *project, wish);
  if (!issued) return Failure(issued.error());
  Answer answer{certificates_json(*issued), issued_text(*issued, context.texts)};
  if (const auto written = write_issued(context, *station, *project, *issued, given, answer); !written)
    return Failure(written.error());
  return answer;
}

/// All of the project on paper again, as they were signed.
Result<Answer> print_certificates(const CommandContext& context, const IssueOptions& given) {
  if (const auto may = check_places(given); !may) return Failure(may.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  auto certificates = certificates_of(*station->store, project->id);
  if (!certificates) return Failure(certificates.error());
  if (!given.participant.empty())
    std::erase_if(*certificates,
                  [&](const StoredCertificate& stored) { return stored.person.text() != given.participant; });
  Answer answer = told_certificates(*certificates, context.texts);
  if (const auto written = write_issued(context, *station, *project, *certificates, given, answer); !written)
    return Failure(written.error());
  return answer;
}

void add_paper_options(CLI::App* command, IssueOptions& given) {
  command->add_option("--participant", given.participant, "a participant's id");
  CLI::Option* out = command->add_option("--out", given.out, "a folder for one PDF each, named by number");
  command->add_flag("--badge", given.badge, "Open Badges beside them: JSON, and a picture that carries it")->needs(out);
  command->add_option("--merged", given.merged, "one PDF of them all");
}

}  // namespace

void add_certificate_paper_commands(CommandSet& commands) {
  const auto given = option_values<IssueOptions>();
  add_paper_options(commands.add("certificates issue", "give out all that are earned, or one",
                                 [given](const auto& context) { return issue(context, *given); }),
                    *given);
  const auto again = option_values<IssueOptions>();
  add_paper_options(commands.add("certificates print", "those that were issued, on paper as they were signed",
                                 [again](const auto& context) { return print_certificates(context, *again); }),
                    *again);
}

}  // namespace sala
