#include "station/record/record_sync.h"

#include "files/kept_files.h"
#include "record/record_errors.h"
#include "security/random.h"
#include "station/exchange/stick.h"
#include "station/keeping/arrived_file.h"
#include "station/record/record_seal.h"
#include "storage/learning/test_pictures.h"
#include "storage/project_queries.h"
#include "storage/record/sync_queries.h"

namespace sala {
namespace {

Result<std::set<Uuid>> endorsed_stations(const OpenStation& station) {
  std::set<Uuid> endorsed;
  const auto organisation_now = organisation(*station.store);
  if (!organisation_now) return Failure(organisation_now.error());
  const auto known = stations(*station.store);
  if (!known) return Failure(known.error());
  for (const Station& one : *known)
    if (*organisation_now && is_endorsed(one, (*organisation_now)->key)) endorsed.insert(one.id);
  return endorsed;
}

/// Which station this is, also of a store that is open to read only.
Result<std::optional<Uuid>> own_id(const Store& store) {
  if (const auto own = store.own_station_id()) return own;
  const auto kept = store.setting("station");
  if (!kept) return Failure(kept.error());
  return *kept ? Uuid::parse(**kept) : std::nullopt;
}

/// Facts first, files after, and what is noted of both.
Result<SyncDone> synced(OpenStation& station, const SyncWish& wish, const RecordNote& note, const TableReader& reader) {
  const auto party = sync_party(station);
  if (!party) return Failure(party.error());
  const auto wanted = record_wish(station, *party);
  if (!wanted) return Failure(wanted.error());
  const auto trust = trust_by_line(station, wish.as_owner);
  if (!trust) return Failure(trust.error());
  const auto record = record_at(station.folder, wish.url);
  if (!record) return Failure(record.error());
  SyncMemory memory;
  memory.noted = note.heads;
  const auto take = [&](const std::vector<std::string>& lines) { return station.store->receive(lines, *trust); };
  auto report = sync_now({**record, *station.store, *party, *wanted, note.record, take}, memory);
  if (!report) return Failure(report.error());
  if (const auto taken = take_up_own_station(station); !taken) return Failure(taken.error());
  SyncDone done{std::move(*report), {}};
  if (!done.report.info.keeps_files) return done;
  auto files = sync_files(**record, *station.store, station.folder, reader);
  if (!files) return Failure(files.error());
  done.files = *files;
  return done;
}

}  // namespace

Result<std::optional<RecordUrl>> record_in_use(const Store& store) {
  const auto kept = store.setting(record_setting);
  if (!kept) return Failure(kept.error());
  if (!*kept) return std::optional<RecordUrl>();
  auto url = parse_record_url(**kept);
  if (!url) return Failure(url.error());
  return std::optional(*url);
}

Result<void> use_record(Store& store, const std::optional<RecordUrl>& url) {
  return store.set_setting(record_setting, url ? std::optional(shown_url(*url)) : std::nullopt);
}

Result<SyncParty> sync_party(const OpenStation& station) {
  SyncParty party;
  party.station = station.store->own_station_id().value_or(Uuid{});
  const auto joined = has_joined(station);
  if (!joined) return Failure(joined.error());
  const auto known = find_station(*station.store, party.station);
  if (!known) return Failure(known.error());
  const Roles roles = *joined && *known ? (*known)->roles : Roles::all();
  party.relays = roles.staff || roles.office;
  party.reads = readable_by(roles);
  return party;
}

Result<RecordWish> record_wish(const OpenStation& station, const SyncParty& party) {
  RecordWish wish{party.station, std::nullopt, party.reads, true};
  const auto organisation_now = organisation(*station.store);
  if (!organisation_now) return Failure(organisation_now.error());
  if (*organisation_now) wish.organisation = (*organisation_now)->key;
  return wish;
}

Result<std::unique_ptr<Record>> record_at(const std::filesystem::path& data_folder, const RecordUrl& url) {
  RecordSeams seams;
  seams.random = system_random;
  if (url.kind == RecordKind::folder) {
    auto seal = record_seal(data_folder, url.place);
    if (!seal) return Failure(seal.error());
    seams.seal = std::move(*seal);
  }
  return make_record(url, std::move(seams));
}

Result<Trust> trust_by_line(const OpenStation& station, bool as_owner) {
  if (as_owner) return Trust::store_owner;
  auto endorsed = endorsed_stations(station);
  if (!endorsed) return Failure(endorsed.error());
  const bool is_joined = endorsed->erase(station.store->own_station_id().value_or(Uuid{})) > 0;
  return is_joined && !endorsed->empty() ? Trust::endorsed : Trust::store_owner;
}

Result<RecordFiles> sync_files(Record& record, const Store& store, const std::filesystem::path& data_folder,
                               const TableReader& reader) {
  RecordFiles done;
  const auto named = pictures_of_tests(store);  // read by every station that holds the test
  if (!named) return Failure(named.error());
  if (named->empty()) return done;
  const auto there = record.files_held(Family::project, *named);
  if (!there) return Failure(there.error());
  for (const FileHash& hash : *named) {
    const bool is_here = has_kept_file(data_folder, hash);
    const bool is_there = std::ranges::find(*there, hash) != there->end();
    done.missing += !is_here && !is_there;
    if (is_here == is_there) continue;
    if (is_here) {
      const auto bytes = kept_file(data_folder, hash);
      if (!bytes) continue;  // damaged where it lies: doctor says so
      if (const auto put = record.put_file(Family::project, hash, *bytes); !put) return Failure(put.error());
      ++done.sent;
      continue;
    }
    const auto bytes = record.fetch_file(Family::project, hash);
    const auto kept = bytes ? keep_arrived(data_folder, hash, *bytes, reader) : Result<void>(Failure(bytes.error()));
    kept ? ++done.fetched : ++done.missing;
    if (!kept && !done.trouble) done.trouble = kept.error();
  }
  return done;
}

Result<SyncDone> sync_record(OpenStation& station, const SyncWish& wish, const TableReader& reader) {
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const std::string shown = shown_url(wish.url);
  const RecordNote note = read_record_note(station.folder, shown).value_or(RecordNote{shown});
  auto done = synced(station, wish, note, reader);
  const std::int64_t now_ms = station.clock->now().utc_ms;
  const RecordNote after =
      done ? after_sync(note, done->report, now_ms) : after_trouble(note, trouble_of(done.error()), now_ms);
  if (!done && !note.record) return done;  // never met: a mistyped address is not worth a note
  if (const auto noted = write_record_note(station.folder, after); !noted) return Failure(noted.error());
  return done;
}

std::string_view state_name(SyncState::Kind kind) {
  constexpr std::array<std::string_view, 5> names = {"never", "in_sync", "sending", "waiting", "refused"};
  return names.at(static_cast<std::size_t>(kind));
}

Result<SyncState> sync_state(const Store& store, const RecordNote& note) {
  SyncState state;
  state.last_ms = note.in_sync_ms;
  state.since_ms = note.trouble_ms;
  state.trouble = note.trouble;
  state.lost = note.lost;
  const auto own_station = own_id(store);
  if (!own_station) return Failure(own_station.error());
  const auto heads = store.heads();
  if (!heads) return Failure(heads.error());
  std::map<ChainId, RecordHead> seen;
  for (const RecordHead& head : note.heads) seen[chain_of(head)] = head;
  for (const Head& own : *heads) {
    const ChainId chain{own.project, own.station};
    if (own.station != *own_station) continue;
    const auto there = seen.find(chain);
    std::int64_t held = 0;
    if (there != seen.end()) {
      const auto here = hash_in_chain(store, chain.project, chain.station, there->second.seq);
      if (!here) return Failure(here.error());
      if (*here == there->second.hash) held = there->second.seq;
    }
    state.waiting += own.seq - held;
  }
  using Kind = SyncState::Kind;
  if (note.trouble)
    state.kind = is_passing(*note.trouble) ? Kind::waiting : Kind::refused;
  else if (!note.record)
    state.kind = Kind::never;
  else
    state.kind = state.waiting > 0 ? Kind::waiting : Kind::in_sync;
  return state;
}

}  // namespace sala
