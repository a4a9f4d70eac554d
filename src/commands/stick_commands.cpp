// sala stick: a second kiosk joins, and stations exchange facts, by a stick.
#include "commands/command.h"
#include "security/compare_digits.h"
#include "station/exchange/stick.h"
#include "station/exchange/stick_pass.h"
#include "storage/project_queries.h"
#include "words/commands.h"
#include "words/doctor.h"
#include "words/exchange.h"

namespace sala {
namespace {

Json request_json(const JoinRequest& request) {
  const Station& station = request.asked.station;
  return {{"station", station.id.text()}, {"name", station.name}, {"code", request.code}};
}

Result<Answer> request(const CommandContext& context, const std::string& stick) {
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  const auto written = request_to_join(*station, stick);
  if (!written) return Failure(written.error());
  Answer answer{request_json(*written),
                context.texts.with(words::stick_requested,
                                   {{"file", written->file.string()}, {"code", in_threes(written->code)}})};
  answer.json["file"] = written->file.string();
  return answer;
}

/// For `check`: a name that nobody knows would be passed over, and the kiosk could do less than was meant.
std::string must_be_roles(const std::string& said) {
  const auto length = [](const std::string& text) { return std::ranges::count(text, ',') + 1; };
  const std::string known = Roles::parse(said).text();
  return known.empty() || length(known) != length(said) ? "roles are door, trainer, staff, office, with commas" : "";
}

struct EndorseCommand {
  std::string stick, code, roles = "door";
};

/// Without the digits nothing is endorsed: they are shown, for a person to compare.
Answer listed(const CommandContext& context, const std::vector<JoinRequest>& requests, const std::string& stick) {
  Answer answer{{{"requests", Json::array()}, {"endorsed", nullptr}}, ""};
  for (const JoinRequest& request : requests) {
    answer.json["requests"].push_back(request_json(request));
    answer.text += context.texts.with(
                       words::stick_compare,
                       {{"name", request.asked.station.name}, {"code", in_threes(request.code)}, {"folder", stick}}) +
                   "\n";
  }
  return answer;
}

Result<Answer> endorse(const CommandContext& context, const EndorseCommand& given) {
  auto office = context.open(OpenMode::read_write);
  if (!office) return Failure(office.error());
  const auto requests = join_requests(given.stick);
  if (!requests) return Failure(requests.error());
  if (given.code.empty()) return listed(context, *requests, given.stick);
  const auto is_it = [&](const JoinRequest& request) { return request.code == only_digits(given.code); };
  if (std::ranges::count_if(*requests, is_it) != 1)
    return fail(words::error_stick_code, {{"folder", given.stick}, {"code", given.code}});
  const JoinRequest& chosen = *std::ranges::find_if(*requests, is_it);
  const Roles roles = Roles::parse(given.roles);
  const auto done = endorse_station(*office, chosen, {roles}, given.stick, *context.owner);
  if (!done) return Failure(done.error());
  Answer answer{{{"requests", Json::array({request_json(chosen)})}, {"endorsed", request_json(chosen)}},
                context.texts.with(words::stick_endorsed, {{"name", chosen.asked.station.name},
                                                           {"file", done->file.string()},
                                                           {"code", in_threes(done->code)}})};
  answer.json["endorsed"]["roles"] = roles.text();
  answer.json["endorsed"]["answer_code"] = done->code;
  answer.json["file"] = done->file.string();
  return answer;
}

Json taken_json(const BundleTaken& taken, const Texts& texts) {
  return {
      {"file", taken.file.string()},       {"added", taken.received.added},
      {"already", taken.received.already}, {"pending", taken.received.pending},
      {"refused", taken.received.refused}, {"error", taken.refused ? Json(texts.of(*taken.refused)) : Json(nullptr)}};
}

Result<std::string> organisation_name(const Store& store, Language language) {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  if (!*known) return std::string();
  const Bilingual& names = (*known)->names;
  const std::string& name = language == Language::th ? names.th : names.en;
  return name.empty() ? hex(key_id((*known)->key)) : name;
}

struct ExchangeCommand {
  std::string stick, code;
};

/// Without the digits nothing is taken in at a kiosk that knows no organisation: they are shown, for people to compare.
Answer to_be_compared(const CommandContext& context, const AnswerToCompare& shown, const std::string& stick) {
  const std::string digits = in_threes(shown.code);
  say(context.texts.with(words::stick_compare_answer, {{"code", digits}, {"folder", stick}}));
  return {{{"joined", false}, {"answer", {{"code", shown.code}, {"roles", shown.roles.text()}}}}, "", 1};
}

Result<Answer> pass_stick(const CommandContext& context, const ExchangeCommand& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto passed = exchange_facts(*station, given.stick, given.code);
  if (!passed) return Failure(passed.error());
  if (passed->compare) return to_be_compared(context, *passed->compare, given.stick);
  const Exchange* done = &passed->exchange;
  Answer answer{{{"bundles", Json::array()}, {"joined", done->joined}}, ""};
  int added = 0;
  for (const BundleTaken& taken : done->taken) {
    answer.json["bundles"].push_back(taken_json(taken, context.texts));
    added += taken.received.added;
    if (taken.refused) say(context.texts.of(*taken.refused));
    for (const Error& refusal : taken.received.refusals) say(context.texts.of(refusal));
    if (taken.refused || taken.received.refused > 0) answer.status = 1;
  }
  answer.json["added"] = added;
  answer.json["file"] = done->written.front().string();
  answer.json["files"] = Json::array();
  for (const auto& file : done->written) answer.json["files"].push_back(file.string());
  answer.json["facts"] = done->facts;
  const KeptOnStick& kept = done->kept;
  answer.json["kept"] = {{"taken", kept.taken}, {"written", kept.written}, {"missing", kept.missing}};
  if (kept.trouble) say(context.texts.of(*kept.trouble));
  if (kept.missing > 0) say(context.texts.with(words::doctor_files_missing, {{"count", std::to_string(kept.missing)}}));
  if (done->joined) {
    const auto name = organisation_name(*station->store, context.texts.language());
    if (!name) return Failure(name.error());
    answer.text = context.texts.with(words::stick_welcomed, {{"organisation", *name}}) + "\n";
  }
  answer.text += context.texts.with(words::stick_exchanged, {{"added", std::to_string(added)},
                                                             {"bundles", std::to_string(done->taken.size())},
                                                             {"facts", std::to_string(done->facts)},
                                                             {"file", done->written.front().string()}});
  return answer;
}

}  // namespace

void add_stick_commands(CommandSet& commands) {
  const auto asked = option_values<std::string>();
  commands
      .add("stick request", "ask to join, at the new kiosk",
           [asked](const auto& context) { return request(context, *asked); })
      ->add_option("DIR", *asked, "a folder on the stick")
      ->required();

  const auto given = option_values<EndorseCommand>();
  CLI::App* endorsing = commands.add("stick endorse", "take a kiosk in, at the station with the organisation's key",
                                     [given](const auto& context) { return endorse(context, *given); });
  endorsing->add_option("DIR", given->stick, "a folder on the stick")->required();
  endorsing->add_option("--code", given->code, "the twelve digits both kiosks show; without them requests are listed");
  endorsing->add_option("--roles", given->roles, "what it is for: door (when nothing is said), trainer, staff, office")
      ->check(must_be_roles);

  const auto passed = option_values<ExchangeCommand>();
  CLI::App* passing = commands.add("stick exchange", "take in what other stations wrote, and write for them",
                                   [passed](const auto& context) { return pass_stick(context, *passed); });
  passing->add_option("DIR", passed->stick, "a folder on the stick")->required();
  passing->add_option("--code", passed->code, "the twelve digits of the answer, when this kiosk joins");
}

}  // namespace sala
