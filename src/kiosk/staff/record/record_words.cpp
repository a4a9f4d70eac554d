#include "kiosk/staff/record/record_words.h"

#include "core/format_number.h"
#include "core/time.h"
#include "words/record_desk.h"

namespace sala {
namespace {

using StateKind = SyncState::Kind;

TextId words_of_trouble(SyncTrouble trouble) {
  constexpr std::array<TextId, 13> all = {
      words::record_why_no_network, words::record_why_no_name,     words::record_why_no_answer,
      words::record_why_busy,       words::record_why_disk_full,   words::record_why_certificate,
      words::record_why_access,     words::record_why_unprotected, words::record_why_organisation,
      words::record_why_newer,      words::record_why_form,        words::record_why_cloned,
      words::record_why_unknown};
  return all.at(static_cast<std::size_t>(trouble));
}

/// "13:05".
std::string hour_of_record(std::int64_t ms, int offset_min) {
  return format_time({ms, offset_min}).substr(11, 5);
}

std::string hour_of_fact(const std::string& at, int offset_min) {
  const auto ms = parse_at(at);
  return ms ? hour_of_record(*ms, offset_min) : "";
}

RecordStanding standing_of_record(const RecordTold& told, const Texts& texts) {
  const SyncState& state = told.state;
  const std::string count = std::to_string(state.waiting);
  const std::string where = texts.with(words::record_standing_where, {{"record", told.record}});
  if (told.record.empty())
    return {Tone::primary, Icon::info, texts[words::record_standing_none], texts[words::record_standing_none_words],
            texts[words::record_standing_none_note]};
  if (state.kind == StateKind::in_sync && state.last_ms)
    return {Tone::success, Icon::check,
            texts.with(words::record_standing_in_sync, {{"time", hour_of_record(*state.last_ms, told.offset_min)}}),
            state.lost > 0 ? texts.with(words::record_standing_lost, {{"count", std::to_string(state.lost)}})
                           : texts[words::record_standing_in_sync_words],
            where};
  if (!state.trouble) return {Tone::primary, Icon::refresh, texts[words::record_standing_sending], where, ""};
  const std::string why = texts[words_of_trouble(*state.trouble)];
  if (state.kind == StateKind::refused)
    return {Tone::warning, Icon::warning, texts.with(words::record_standing_refused, {{"count", count}}), why,
            texts[words::record_standing_kept]};
  const std::string title =
      state.since_ms ? texts.with(words::record_standing_waiting_since,
                                  {{"count", count}, {"time", hour_of_record(*state.since_ms, told.offset_min)}})
                     : texts.with(words::record_standing_waiting, {{"count", count}});
  return {Tone::warning, Icon::warning, title, why, texts[words::record_standing_kept]};
}

std::string name_of_held(const Uuid& station, const std::vector<Station>& stations) {
  const auto known = std::ranges::find(stations, station, &Station::id);
  return known == stations.end() || known->name.empty() ? station.text().substr(0, 8) : known->name;
}

std::string short_mark(const std::string& hash) {
  return hash.size() < 8 ? "" : hash.substr(0, 4) + " " + hash.substr(hash.size() - 4);
}

/// The widest role says it.
std::string role_of_station(const Roles& roles, const Texts& texts) {
  if (roles.office) return texts[words::record_role_office];
  if (roles.staff) return texts[words::record_role_staff];
  return texts[roles.trainer ? words::record_role_trainer : words::record_role_door];
}

RecordStationRow row_of_station(const StationHeld& held, const RecordTold& told, const Texts& texts) {
  RecordStationRow row;
  row.name = name_of_held(held.station, told.stations);
  if (held.station == told.own) row.name = texts.with(words::record_this_station, {{"name", row.name}});
  const auto known = std::ranges::find(told.stations, held.station, &Station::id);
  if (known != told.stations.end()) row.role = role_of_station(known->roles, texts);
  row.head = grouped(held.head);
  row.held = grouped(held.held);
  const auto mark = told.marks.find(held.station);
  if (mark != told.marks.end()) row.mark = short_mark(mark->second);
  row.state = texts[words::record_station_whole];
  if (held.held >= held.head) return row;
  row.state = texts.with(words::record_station_missing, {{"count", grouped(held.head - held.held)}});
  row.tone = Tone::warning;
  row.icon = Icon::minus;
  return row;
}

std::array<RecordFigure, 4> figures_of_record(const RecordTold& told, const Texts& texts) {
  const auto whole = std::ranges::count_if(told.held, [](const StationHeld& one) { return one.held >= one.head; });
  std::array<RecordFigure, 4> figures;
  figures[0] = {grouped(told.facts), texts[words::record_figure_facts], Tone::primary};
  figures[1] = {told.state.last_ms
                    ? texts.with(words::record_time, {{"time", hour_of_record(*told.state.last_ms, told.offset_min)}})
                    : texts[words::record_figure_never],
                texts[words::record_figure_last]};
  figures[2] = {texts.with(words::record_figure_of,
                           {{"count", std::to_string(whole)}, {"all", std::to_string(told.held.size())}}),
                texts[words::record_figure_equal], Tone::success};
  figures[3] =
      told.conflicts == 0
          ? RecordFigure{texts[words::record_figure_conflicts_none], texts[words::record_figure_conflicts_none_words]}
          : RecordFigure{texts.with(words::record_figure_conflicts_count, {{"count", std::to_string(told.conflicts)}}),
                         texts[words::record_figure_conflicts], Tone::warning};
  return figures;
}

struct ConflictWords {
  TextId title, words, to_do;
};
ConflictWords words_of_kind(const std::string& kind) {
  if (kind == "fork") return {words::conflict_fork_title, words::conflict_fork_words, words::conflict_fork_do};
  if (kind == "rights") return {words::conflict_rights_title, words::conflict_rights_words, words::conflict_rights_do};
  if (kind == "future") return {words::conflict_future_title, words::conflict_future_words, words::conflict_future_do};
  return {words::conflict_unknown_title, words::conflict_unknown_words, words::conflict_unknown_do};
}

ConflictShown shown_conflict(const RecordConflict& conflict, const std::string& station, int offset_min,
                             const Texts& texts) {
  const ConflictWords said = words_of_kind(conflict.kind);
  ConflictShown shown{texts[said.title],
                      station,
                      texts.with(said.words, {{"station", station}, {"number", std::to_string(conflict.seq)}}),
                      {},
                      texts[said.to_do]};
  for (std::size_t i = 0; i < conflict.branches.size() && i < 2; ++i) {
    const ConflictBranch& branch = conflict.branches[i];
    const bool counts = i == 0 && conflict.kind == "fork";
    shown.branches.push_back({texts[i == 0 ? words::conflicts_branch_a : words::conflicts_branch_b],
                              texts[counts ? words::conflicts_branch_counts : words::conflicts_branch_waits],
                              texts.with(words::conflicts_span, {{"from", hour_of_fact(branch.from, offset_min)},
                                                                 {"to", hour_of_fact(branch.to, offset_min)}}),
                              grouped(branch.facts), grouped(branch.check_ins), short_mark(branch.hash), counts});
  }
  return shown;
}

}  // namespace

RecordStatusPage record_page_of(const RecordTold& told, const Texts& texts) {
  RecordStatusPage page;
  page.has_record = !told.record.empty();
  page.waits = page.has_record && told.state.kind != StateKind::in_sync;
  page.standing = standing_of_record(told, texts);
  page.figures = figures_of_record(told, texts);
  for (const StationHeld& held : told.held) page.stations.push_back(row_of_station(held, told, texts));
  return page;
}

ConflictsPage conflicts_page_of(const std::vector<RecordConflict>& conflicts, const std::vector<Station>& stations,
                                int offset_min, const Texts& texts) {
  ConflictsPage page;
  for (const RecordConflict& conflict : conflicts)
    page.conflicts.push_back(shown_conflict(conflict, name_of_held(conflict.station, stations), offset_min, texts));
  return page;
}

std::optional<RailState> rail_state_of(const RecordTold& told, const Texts& texts) {
  if (told.record.empty()) return std::nullopt;
  const std::string count = std::to_string(told.state.waiting);
  if (told.state.kind == StateKind::in_sync && told.state.last_ms)
    return RailState{
        true, texts.with(words::record_rail_in_sync, {{"time", hour_of_record(*told.state.last_ms, told.offset_min)}})};
  return RailState{
      false, texts.with(told.state.kind == StateKind::refused ? words::record_rail_refused : words::record_rail_waiting,
                        {{"count", count}})};
}

}  // namespace sala
