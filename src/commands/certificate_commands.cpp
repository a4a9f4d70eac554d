// sala certificates: who has earned one and what staff decide besides, the list, ending one and giving it out again.
#include "commands/certificate_line.h"
#include "commands/command.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/eligible.h"
#include "words/certificate.h"

namespace sala {
namespace {

/// "yanisa: not earned yet · came to 4 of 6 sessions, 5 needed · survey not answered yet".
std::string eligible_text(const EligibleLine& line, const Texts& texts) {
  const CertificateAnswer& answer = line.answer;
  std::string text =
      fmt::format("{:>4}  {}: {}", line.person.no, full_name(line.person), texts[words_of(answer.state)]);
  const auto add = [&](const std::string& part) { text += " · " + part; };
  if (!answer.registered) add(texts[words::eligible_not_registered]);
  if (answer.needed > 0)
    add(texts.with(words::eligible_sessions, {{"attended", std::to_string(answer.attended)},
                                              {"sessions", std::to_string(answer.sessions)},
                                              {"needed", std::to_string(answer.needed)}}));
  if (answer.post_needed && answer.post_percent)
    add(texts.with(words::eligible_post, {{"percent", std::to_string(*answer.post_percent)},
                                          {"needed", std::to_string(*answer.post_needed)}}));
  if (answer.post_needed && !answer.post_percent) add(texts[words::eligible_post_missing]);
  if (answer.survey_needed && !answer.survey.value_or(false)) add(texts[words::eligible_survey_missing]);
  return text + "\n";
}

Result<Answer> list_eligible(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto lines = eligible_people(*station->store, *project, context.clock.now());
  if (!lines) return Failure(lines.error());
  Answer answer{eligible_json(*lines), ""};
  for (const EligibleLine& line : *lines) answer.text += eligible_text(line, context.texts);
  return answer;
}

Result<Answer> list_certificates(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto certificates = certificates_of(*station->store, project->id);
  if (!certificates) return Failure(certificates.error());
  return told_certificates(*certificates, context.texts);
}

struct CertificateOptions {
  std::string certificate, reason;
};
using ChangeCertificate = Result<StoredCertificate> (*)(OpenStation&, const CertificateChange&);

Result<Answer> change_certificate(const CommandContext& context, const CertificateOptions& given,
                                  ChangeCertificate change) {
  const auto id = parse_id(given.certificate);
  if (!id) return Failure(id.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto changed = change(*station, {*id, given.reason, *context.owner});
  if (!changed) return Failure(changed.error());
  return told_certificates({*changed}, context.texts);
}

struct GrantOptions {
  std::string participant, reason;
  bool withhold = false, by_rule = false;
};

Result<Answer> grant(const CommandContext& context, const GrantOptions& given) {
  const auto id = parse_id(given.participant);
  if (!id) return Failure(id.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const GrantDecision decision = given.withhold  ? GrantDecision::withheld
                                 : given.by_rule ? GrantDecision::by_rule
                                                 : GrantDecision::granted;
  const auto said = grant_certificate(*station, *project, {*id, decision, given.reason});
  if (!said) return Failure(said.error());
  return Answer{{{"participant", id->text()}, {"decision", std::string(name_of(decision))}},
                context.texts[words::certificate_granted_now]};
}

void add_change(CommandSet& commands, const char* path, const char* what, ChangeCertificate change) {
  const auto given = option_values<CertificateOptions>();
  CLI::App* command = commands.add(
      path, what, [given, change](const auto& context) { return change_certificate(context, *given, change); });
  command->add_option("CERTIFICATE", given->certificate, "a certificate's id")->required();
  command->add_option("--reason", given->reason, "stands in the register")->required()->check(must_say_something);
}

void add_grant(CommandSet& commands) {
  const auto given = option_values<GrantOptions>();
  CLI::App* command = commands.add("certificates grant", "give, or withhold, one whatever the rule says",
                                   [given](const auto& context) { return grant(context, *given); });
  command->add_option("PARTICIPANT", given->participant, "a participant's id")->required();
  command->add_option("--reason", given->reason, "stands in the register")->required()->check(must_say_something);
  command->add_flag("--withhold", given->withhold, "this person gets none");
  command->add_flag("--by-rule", given->by_rule, "what was decided before is taken back");
}

}  // namespace

void add_certificate_commands(CommandSet& commands) {
  commands.add("certificates eligible", "who has earned a certificate, with the numbers", list_eligible);
  commands.add("certificates list", "the certificates of the project by number", list_certificates);
  add_change(commands, "certificates revoke", "end a certificate", revoke_certificate);
  add_change(commands, "certificates reissue", "give it out again with the name as it is now", reissue_certificate);
  add_grant(commands);
}

}  // namespace sala
