// sala certificates, sala verify: who has earned one, giving them out and ending them, numbers and keys, and what a code says.
#include "commands/command.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/eligible.h"
#include "station/certificate/verify.h"
#include "storage/project_queries.h"
#include "words/certificate.h"

namespace sala {
namespace {

TextId words_of_earned(EarnedState state) {
  switch (state) {
    case EarnedState::earned:
      return words::eligible_earned;
    case EarnedState::not_earned:
      return words::eligible_not_earned;
    case EarnedState::granted:
      return words::eligible_granted;
    case EarnedState::withheld:
      return words::eligible_withheld;
    case EarnedState::unknown:
      break;
  }
  return words::eligible_unknown;
}

/// "yanisa: not earned yet · came to 4 of 6 sessions, 5 needed · survey not answered yet".
std::string eligible_text(const EligibleLine& line, const Texts& texts) {
  const CertificateAnswer& answer = line.answer;
  std::string text =
      fmt::format("{:>4}  {}: {}", line.person.no, full_name(line.person), texts[words_of_earned(answer.state)]);
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

std::string certificates_text(const std::vector<StoredCertificate>& certificates, const Texts& texts) {
  std::string text;
  for (const StoredCertificate& stored : certificates) {
    const CertificateFields& fields = stored.issued.fields;
    const std::string number = fields.number.empty() ? texts[words::certificate_number_follows] : fields.number;
    text += texts.with(stored.revoked_ms ? words::certificate_line_revoked : words::certificate_line,
                       {{"number", number}, {"issue", std::to_string(fields.issue)}, {"name", fields.name}}) +
            "\n";
  }
  return text;
}

Answer told_certificates(const std::vector<StoredCertificate>& certificates, const Texts& texts) {
  return {certificates_json(certificates), certificates_text(certificates, texts)};
}

std::string issued_text(const std::vector<StoredCertificate>& issued, const Texts& texts) {
  if (issued.empty()) return texts[words::certificates_none_due];
  const auto unnumbered = std::ranges::count_if(
      issued, [](const StoredCertificate& stored) { return stored.issued.fields.number.empty(); });
  std::string text = texts.with(words::certificates_issued, {{"count", std::to_string(issued.size())}}) + "\n";
  if (unnumbered > 0)
    text += texts.with(words::certificates_without_number, {{"count", std::to_string(unnumbered)}}) + "\n";
  return text + certificates_text(issued, texts);
}

Result<Answer> issue(const CommandContext& context, const std::string& participant) {
  IssueWish wish;
  wish.passphrase = *context.owner;
  if (!participant.empty()) {
    const auto id = parse_id(participant);
    if (!id) return Failure(id.error());
    wish.participant = *id;
  }
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto issued = issue_certificates(*station, *project, wish);
  if (!issued) return Failure(issued.error());
  return Answer{certificates_json(*issued), issued_text(*issued, context.texts)};
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

struct BlockOptions {
  std::string station;
  std::int64_t from = 1;
  std::optional<std::int64_t> to;
  std::optional<int> year;
};

Json block_json(const NumberBlock& block) {
  Json json = number_block_body(block, "");
  json.erase("by");
  return json;
}

Result<Answer> list_blocks(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto blocks = number_blocks(*station->store);
  if (!blocks) return Failure(blocks.error());
  Answer answer{Json::array(), ""};
  for (const NumberBlock& block : *blocks) {
    answer.json.push_back(block_json(block));
    answer.text += fmt::format("{}  {}  {}–{}  {}\n", name_of(block.series), block.year, block.from,
                               block.to ? std::to_string(*block.to) : "", block.station.text());
  }
  return answer;
}

Result<Answer> give_numbers(const CommandContext& context, const BlockOptions& given) {
  if (given.station == "list") return list_blocks(context);
  const auto id = parse_id(given.station);
  if (!id) return Failure(id.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto known = organisation(*station->store);
  if (!known) return Failure(known.error());
  const Numbering numbering = *known ? numbering_from((*known)->rest) : Numbering{};
  const int year = given.year.value_or(year_of_number(numbering, day_of(context.clock.now())));
  const NumberBlock block{CertificateKind::participant, year, given.from, given.to, *id};
  if (const auto done = give_block(*station, block, "system"); !done) return Failure(done.error());
  return Answer{block_json(block), context.texts[words::certificate_block_given]};
}

Result<Answer> new_key(const CommandContext& context) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto key = make_certificate_key(*station, {*context.owner, *context.owner, "system"});
  if (!key) return Failure(key.error());
  return Answer{{{"key", hex(*key)}}, context.texts[words::certificate_key_made]};
}

TextId words_of_verdict(const Verdict& verdict) {
  switch (verdict.state) {
    case CertificateState::valid:
      return words::verify_valid;
    case CertificateState::status_unknown:
      return words::verify_status_unknown;
    case CertificateState::replaced:
      return words::verify_replaced;
    case CertificateState::expired:
      return words::verify_expired;
    case CertificateState::revoked:
      return words::verify_revoked;
    case CertificateState::altered:
      return words::verify_altered;
    case CertificateState::unknown_signer:
      return words::verify_unknown_signer;
    case CertificateState::not_a_certificate:
      break;
  }
  return verdict.reason == VerdictReason::is_ticket ? words::verify_is_ticket : words::verify_not_a_certificate;
}

std::string verdict_text(const Verdict& verdict, const Texts& texts) {
  std::string text = texts[words_of_verdict(verdict)] + "\n";
  if (verdict.reason == VerdictReason::not_in_register) text += texts[words::verify_not_in_register] + "\n";
  if (verdict.reason == VerdictReason::number_twice) text += texts[words::verify_number_twice] + "\n";
  if (verdict.fields)
    text += fmt::format("{}\n{}\n{} {}\n", verdict.fields->number, verdict.fields->name, verdict.fields->sentence,
                        verdict.fields->title);
  return text;
}

bool lets_through(CertificateState state) {
  return state == CertificateState::valid || state == CertificateState::status_unknown ||
         state == CertificateState::replaced;
}

Result<Answer> verify_text(const CommandContext& context, const std::string& text) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const Moment now = context.clock.now();
  const auto verdict = verify_certificate(*station->store, text, now);
  if (!verdict) return Failure(verdict.error());
  Answer answer{verdict_json(*verdict, now.offset_min), verdict_text(*verdict, context.texts)};
  if (!lets_through(verdict->state)) answer.status = 1;
  return answer;
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

void add_office(CommandSet& commands) {
  const auto given = option_values<BlockOptions>();
  CLI::App* block = commands.add("certificates block", "give a station numbers, or list them",
                                 [given](const auto& context) { return give_numbers(context, *given); });
  block->add_option("STATION", given->station, "a station's id, or list")->required();
  block->add_option("--from", given->from)->check(CLI::PositiveNumber);
  block->add_option("--to", given->to)->check(CLI::PositiveNumber);
  block->add_option("--year", given->year, "as it stands in numbers; now's where none is given");
  const auto what = option_values<std::string>();
  commands.add("certificates key", "make the key that certificates are signed with here", new_key)
      ->add_option("ACTION", *what, "new")
      ->required()
      ->check(CLI::IsMember({"new"}));
}

}  // namespace

void add_certificate_commands(CommandSet& commands) {
  commands.add("certificates eligible", "who has earned a certificate, with the numbers", list_eligible);
  const auto participant = option_values<std::string>();
  commands
      .add("certificates issue", "give out all that are earned, or one",
           [participant](const auto& context) { return issue(context, *participant); })
      ->add_option("--participant", *participant, "a participant's id");
  commands.add("certificates list", "the certificates of the project by number", list_certificates);
  add_change(commands, "certificates revoke", "end a certificate", revoke_certificate);
  add_change(commands, "certificates reissue", "give it out again with the name as it is now", reissue_certificate);
  add_grant(commands);
  add_office(commands);
  const auto text = option_values<std::string>();
  commands
      .add("verify", "whether a certificate's code is genuine and still counts",
           [text](const auto& context) { return verify_text(context, *text); })
      ->add_option("TEXT", *text, "the text of its QR code")
      ->required();
}

}  // namespace sala
