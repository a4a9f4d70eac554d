// sala certificates: who has earned one, giving them out, on paper too, and ending them, numbers and keys.
#include "commands/command.h"
#include "files/own_folder.h"
#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/eligible.h"
#include "station/certificate/open_badges.h"
#include "storage/project_queries.h"
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

void add_paper_options(CLI::App* command, IssueOptions& given) {
  command->add_option("--participant", given.participant, "a participant's id");
  CLI::Option* out = command->add_option("--out", given.out, "a folder for one PDF each, named by number");
  command->add_flag("--badge", given.badge, "Open Badges beside them: JSON, and a picture that carries it")->needs(out);
  command->add_option("--merged", given.merged, "one PDF of them all");
}

void add_issue(CommandSet& commands) {
  const auto given = option_values<IssueOptions>();
  add_paper_options(commands.add("certificates issue", "give out all that are earned, or one",
                                 [given](const auto& context) { return issue(context, *given); }),
                    *given);
  const auto again = option_values<IssueOptions>();
  add_paper_options(commands.add("certificates print", "those that were issued, on paper as they were signed",
                                 [again](const auto& context) { return print_certificates(context, *again); }),
                    *again);
}

}  // namespace

void add_certificate_commands(CommandSet& commands) {
  commands.add("certificates eligible", "who has earned a certificate, with the numbers", list_eligible);
  add_issue(commands);
  commands.add("certificates list", "the certificates of the project by number", list_certificates);
  add_change(commands, "certificates revoke", "end a certificate", revoke_certificate);
  add_change(commands, "certificates reissue", "give it out again with the name as it is now", reissue_certificate);
  add_grant(commands);
  add_office(commands);
}

}  // namespace sala
