#include "commands/command.h"
#include "core/thai_text.h"
#include "core/ticket.h"
#include "scanner/decoder.h"
#include "scanner/image_file.h"
#include "station/door/door.h"
#include "words/door.h"
#include "words/storage.h"

namespace sala {
namespace {

/// Given but empty is given: an empty code is no ticket, an empty time no time.
struct CheckInOptions {
  std::optional<std::string> code, image, participant, session, at;
};

Json first_json(const std::optional<CountedCheckIn>& first) {
  if (!first) return nullptr;
  return {
      {"time", format_time(first->time)}, {"station", first->station.text()}, {"station_name", first->station_name}};
}

TextId sentence_of(Outcome outcome) {
  static constexpr TextId sentences[] = {
      words::outcome_checked_in,    words::outcome_already_in, words::outcome_not_on_roster, words::outcome_withdrawn,
      words::outcome_other_project, words::outcome_altered,    words::outcome_revoked,       words::outcome_not_open,
      words::outcome_not_a_ticket,  words::outcome_unreadable};
  return sentences[static_cast<std::size_t>(outcome)];
}

Answer door_answer_of(const DoorAnswer& door, const Texts& texts) {
  const bool done = door.outcome == Outcome::checked_in || door.outcome == Outcome::already_in;
  const std::string name = door.person ? full_name(*door.person) : "";
  Json json = {{"outcome", name_of(door.outcome)},
               {"participant", id_or_null(door.participant)},
               {"session", door.session ? Json(door.session->id.text()) : Json(nullptr)},
               {"first", first_json(door.first)},
               {"fact", id_or_null(door.fact)}};
  return {json, texts[sentence_of(door.outcome)] + (name.empty() ? "" : " " + name), done ? 0 : 1};
}

/// The first ticket among a picture's codes, else its first code.
Result<std::optional<std::string>> code_in_image(const std::string& file) {
  const auto picture = read_image(file);
  if (!picture) return Failure(picture.error());
  const auto texts = decode_still(picture->grey);
  const auto ticket =
      std::ranges::find_if(texts, [](const std::string& text) { return parse_ticket(text).has_value(); });
  if (ticket != texts.end()) return std::optional(*ticket);
  return texts.empty() ? std::nullopt : std::optional(texts.front());
}

Result<DoorRequest> request_of(const CommandContext& context, const Store& store, const CheckInOptions& given) {
  const auto project = context.project(store);
  if (!project) return Failure(project.error());
  DoorRequest request{project->id};
  request.by = "system";
  if (given.session) {
    const auto session = parse_id(*given.session);
    if (!session) return Failure(session.error());
    request.session = *session;
  }
  const auto at = parse_optional_time(given.at);
  if (!at) return Failure(at.error());
  request.at = *at;
  return request;
}

Result<Answer> check_in(const CommandContext& context, const CheckInOptions& given) {
  std::optional<std::string> code = given.code;
  if (given.image) {
    const auto seen = code_in_image(*given.image);
    if (!seen) return Failure(seen.error());
    if (!*seen) return door_answer_of({Outcome::unreadable}, context.texts);
    code = **seen;
  }
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  auto request = request_of(context, *station->store, given);
  if (!request) return Failure(request.error());
  if (code) {
    const auto door = check_in_by_code(*station, *request, *code);
    if (!door) return Failure(door.error());
    return door_answer_of(*door, context.texts);
  }
  const auto participant = parse_id(given.participant.value_or(""));
  if (!participant) return Failure(participant.error());
  request->method = Method::staff;
  const auto door = check_in_person(*station, *request, *participant);
  if (!door) return Failure(door.error());
  return door_answer_of(*door, context.texts);
}

/// What one text is as a ticket here; null when it is none.
Result<Json> ticket_json(const Store* store, const std::optional<Uuid>& project, const std::string& text) {
  if (!parse_ticket(text)) return Json(nullptr);
  if (!project) return Json{{"valid", false}, {"participant", nullptr}, {"reason", name_of(Outcome::other_project)}};
  const auto verdict = judge_ticket(*store, *project, text);
  if (!verdict) return Failure(verdict.error());
  const bool valid = verdict->refusal == Outcome::checked_in;
  return Json{{"valid", valid},
              {"participant", id_or_null(verdict->participant)},
              {"reason", valid ? Json(nullptr) : Json(name_of(verdict->refusal))}};
}

/// The first ticket among a picture's codes as JSON; null when there is none.
Result<Json> first_ticket_json(const Store* store, const std::optional<Uuid>& project,
                               const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const auto judged = ticket_json(store, project, text);
    if (!judged || !judged->is_null()) return judged;
  }
  return Json(nullptr);
}

/// The project in use; none is no obstacle, but one that was named must be here.
Result<std::optional<Uuid>> project_to_scan_for(const CommandContext& context, const Store& store) {
  const auto project = context.project(store);
  if (project) return std::optional(project->id);
  if (!context.options.project.empty()) return Failure(project.error());
  return std::optional<Uuid>();
}

/// A file that is no picture is told in its place, and the others are read all the same.
Result<Answer> scan(const CommandContext& context, const std::vector<std::string>& files) {
  const auto station = context.open(OpenMode::read_only);
  if (!station && station.error().text != words::error_store_none) return Failure(station.error());
  const auto project = station ? project_to_scan_for(context, *station->store) : Result<std::optional<Uuid>>();
  if (!project) return Failure(project.error());
  Answer answer{Json::array(), ""};
  for (const std::string& file : files) {
    const auto picture = read_image(file);
    if (!picture) {
      const std::string why = context.texts.of(picture.error());
      say(why);
      answer.json.push_back({{"file", file}, {"texts", Json::array()}, {"ticket", nullptr}, {"error", why}});
      answer.status = 1;
      continue;
    }
    const auto texts = decode_still(picture->grey);
    const auto ticket = first_ticket_json(station ? station->store.get() : nullptr, *project, texts);
    if (!ticket) return Failure(ticket.error());
    answer.json.push_back({{"file", file}, {"texts", texts}, {"ticket", *ticket}});
    answer.text +=
        file + "  " + (texts.empty() ? context.texts[words::outcome_unreadable] : clean(texts.front())) + "\n";
  }
  return answer;
}

struct Correction {
  std::string fact, reason;
};

Result<Answer> correct(const CommandContext& context, const Correction& given) {
  const auto fact = parse_id(given.fact);
  if (!fact) return Failure(fact.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto recorded = correct_fact(*station, *fact, given.reason, "system");
  if (!recorded) return Failure(recorded.error());
  return Answer{{{"fact", recorded->text()}, {"corrects", fact->text()}}, recorded->text()};
}

}  // namespace

void add_door_commands(CommandSet& commands) {
  const auto files = option_values<std::vector<std::string>>();
  commands.add("scan", "read QR codes in pictures", [files](const auto& context) { return scan(context, *files); })
      ->add_option("IMAGE", *files)
      ->required();

  const auto given = option_values<CheckInOptions>();
  CLI::App* add =
      commands.add("check-in", "let a person in", [given](const auto& context) { return check_in(context, *given); });
  CLI::Option_group* who = add->add_option_group("who");
  who->add_option("--code", given->code, "the text of a ticket");
  who->add_option("--image", given->image, "a picture of a ticket");
  who->add_option("--participant", given->participant, "a participant's id");
  who->require_option(1);
  add->add_option("--session", given->session);
  add->add_option("--at", given->at, "ISO 8601 with offset");

  const auto correction = option_values<Correction>();
  CLI::App* undo = commands.add("correct", "take back a check-in",
                                [correction](const auto& context) { return correct(context, *correction); });
  undo->add_option("FACT", correction->fact)->required();
  undo->add_option("--reason", correction->reason)->required()->check(must_say_something);
}

}  // namespace sala
