// sala record: the place where the stations of an organisation meet.
#include "commands/command.h"
#include "record/record_errors.h"
#include "station/record/record_sync.h"
#include "storage/record/sync_queries.h"
#include "words/commands.h"
#include "words/record.h"

namespace sala {
namespace {

Json id_or_null(const std::optional<Uuid>& id) {
  return id ? Json(id->text()) : Json(nullptr);
}

struct RecordSyncCommand {
  std::string url;
  bool as_owner = false;
};

Result<RecordUrl> url_meant(const Store& store, const std::string& typed) {
  if (!typed.empty()) return parse_record_url(typed);
  const auto used = record_in_use(store);
  if (!used) return Failure(used.error());
  if (!*used) return fail(words::error_record_none);
  return **used;
}

Json synced_json(const SyncDone& done, const Texts& texts) {
  const SyncReport& report = done.report;
  Json json = {
      {"pushed", report.pushed},
      {"pulled", report.pulled},
      {"already", report.already},
      {"refused", Json::array()},
      {"stations", Json::array()},
      {"equal", report.equal},
      {"record", report.info.record.text()},
      {"lost", report.lost},
      {"warning", report.info.warnings.empty() ? Json(nullptr) : Json(report.info.warnings.front())},
      {"files", {{"fetched", done.files.fetched}, {"sent", done.files.sent}, {"missing", done.files.missing}}}};
  for (const Error& refusal : report.refused) json["refused"].push_back(texts.of(refusal));
  for (const StationHeld& held : report.stations)
    json["stations"].push_back({{"station", held.station.text()}, {"held", held.held}, {"head", held.head}});
  return json;
}

/// What is typed without a password becomes the record of this machine; a bundle is a file that was brought once.
bool is_to_be_remembered(const RecordUrl& url) {
  return url.kind == RecordKind::sqlite || url.kind == RecordKind::folder;
}

Result<Answer> sync_by_line(const CommandContext& context, const RecordSyncCommand& given) {
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  const auto url = url_meant(*station->store, given.url);
  if (!url) return Failure(url.error());
  const auto done = sync_record(*station, {*url, given.as_owner});
  if (!done) return Failure(done.error());
  if (!given.url.empty() && is_to_be_remembered(*url))
    if (const auto kept = use_record(*station->store, *url); !kept) return Failure(kept.error());
  const SyncReport& report = done->report;
  for (const Error& refusal : report.refused) say(context.texts.of(refusal));
  if (done->files.trouble) say(context.texts.of(*done->files.trouble));
  if (report.lost > 0) say(context.texts.with(words::record_lost, {{"count", std::to_string(report.lost)}}));
  const TextId words = report.equal ? words::record_synced_equal : words::record_synced;
  return Answer{synced_json(*done, context.texts),
                context.texts.with(words, {{"pushed", std::to_string(report.pushed)},
                                           {"pulled", std::to_string(report.pulled)},
                                           {"record", shown_url(*url)}}),
                report.refused.empty() ? 0 : 1};
}

Json time_or_null(const std::optional<std::int64_t>& ms, const Clock& clock) {
  return ms ? Json(format_time({*ms, clock.now().offset_min})) : Json(nullptr);
}

TextId words_of_state(SyncState::Kind kind) {
  constexpr std::array<TextId, 5> all = {words::record_state_never, words::record_state_in_sync,
                                         words::record_state_sending, words::record_state_waiting,
                                         words::record_state_refused};
  return all.at(static_cast<std::size_t>(kind));
}

Result<Answer> tell_record_status(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto url = record_in_use(*station->store);
  if (!url) return Failure(url.error());
  const std::string shown = *url ? shown_url(**url) : "";
  const RecordNote note = read_record_note(station->folder, shown).value_or(RecordNote{shown});
  const auto state = sync_state(*station->store, note);
  if (!state) return Failure(state.error());
  const auto open_conflicts = conflicts(*station->store);
  if (!open_conflicts) return Failure(open_conflicts.error());
  const Json json = {{"state", state_name(state->kind)},
                     {"waiting", state->waiting},
                     {"since", time_or_null(state->since_ms, context.clock)},
                     {"why", state->trouble ? Json(trouble_name(*state->trouble)) : Json(nullptr)},
                     {"record", *url ? Json(shown) : Json(nullptr)},
                     {"login", nullptr},
                     {"last_sync", time_or_null(state->last_ms, context.clock)},
                     {"conflicts", open_conflicts->size()}};
  std::string text =
      context.texts.with(words_of_state(state->kind), {{"count", std::to_string(state->waiting)}, {"record", shown}});
  if (state->trouble)
    text += "\n" + context.texts.of(
                       record_failure(*state->trouble, shown, std::string(trouble_name(*state->trouble))).value());
  return Answer{json, text};
}

Json branch_json(const ConflictBranch& branch) {
  return {{"hash", branch.hash},
          {"facts", branch.facts},
          {"check_ins", branch.check_ins},
          {"from", branch.from.empty() ? Json(nullptr) : Json(branch.from)},
          {"to", branch.to.empty() ? Json(nullptr) : Json(branch.to)}};
}

TextId words_of_conflict(const std::string& kind) {
  if (kind == "fork") return words::conflict_fork;
  if (kind == "rights") return words::conflict_rights;
  if (kind == "future") return words::conflict_future;
  return words::conflict_unknown_station;
}

Result<Answer> list_conflicts(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto found = conflicts(*station->store);
  if (!found) return Failure(found.error());
  Answer answer{Json::array(), found->empty() ? context.texts[words::conflicts_none] : ""};
  for (const RecordConflict& conflict : *found) {
    Json branches = Json::array();
    for (const ConflictBranch& branch : conflict.branches) branches.push_back(branch_json(branch));
    answer.json.push_back({{"conflict", conflict.id},
                           {"kind", conflict.kind},
                           {"project", id_or_null(conflict.project)},
                           {"station", conflict.station.text()},
                           {"seq", conflict.seq},
                           {"branches", branches},
                           {"choices", choices_of_conflict(conflict.kind)}});
    answer.text += conflict.id + "  " +
                   context.texts.with(words_of_conflict(conflict.kind), {{"station", conflict.station.text()},
                                                                         {"number", std::to_string(conflict.seq)}}) +
                   "\n";
  }
  return answer;
}

}  // namespace

void add_record_commands(CommandSet& commands) {
  const auto given = option_values<RecordSyncCommand>();
  CLI::App* syncing = commands.add("record sync", "send what the record lacks and take in what is lacking here",
                                   [given](const auto& context) { return sync_by_line(context, *given); });
  syncing->add_option("URL", given->url,
                      "sqlite:PATH, folder:PATH, file:BUNDLE or postgresql://…; else the one in use");
  syncing->add_flag("--as-owner", given->as_owner, "take in what comes as the store's owner, whoever endorsed it");
  commands.add("record status", "whether all that was recorded here is in the record", tell_record_status);
  commands.add("record conflicts", "what facts do not settle among themselves", list_conflicts);
}

}  // namespace sala
