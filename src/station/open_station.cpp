#include "station/open_station.h"

#include "security/endorsement.h"
#include "security/organisation_key.h"
#include "security/random.h"
#include "security/station_key.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "station/program_files.h"
#include "station/station_rights.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {

namespace {

constexpr const char* station_setting = "station";
constexpr const char* believed_setting = "organisation_key";  // storage/authority.h reads it

/// What staff named this station; nothing when nobody did.
Result<std::optional<std::string>> given_name(const Store& store) {
  return store.setting("station_name");
}

/// The organisation's word for this station, where its key is here and open.
Result<void> endorse_if_possible(const OpenStation& opened, Station& station) {
  const auto state = organisation_key_state(opened.folder);
  if (!state) return Failure(state.error());
  if (*state != OrganisationKeyState::plain) return {};
  const auto key = open_organisation_key(opened.folder);
  if (!key) return Failure(key.error());
  station.endorsement = endorse(station, *key);
  return {};
}

void use_key(OpenStation& opened, Station station, SecretKey key) {
  opened.key = std::make_shared<const SecretKey>(std::move(key));
  opened.store->set_own_station(
      {std::move(station), [key = opened.key](std::string_view message) { return key->sign(message); }});
}

/// Whether the store is older than it was: going on with its chain would contradict what other stations hold of it.
Result<bool> went_back(const OpenStation& opened, const Uuid& station) {
  const auto held = opened.store->heads();
  if (!held) return Failure(held.error());
  return count_missing_of(station, noted_heads(opened.folder), *held) > 0;
}

/// The key that was kept for this store on this machine; nothing when a new station must be made.
Result<std::optional<StationKey>> kept_key(const OpenStation& opened) {
  auto key = load_station_key(opened.folder);
  if (!key) return Failure(key.error());
  const auto known = opened.store->setting(station_setting);
  if (!known) return Failure(known.error());
  const auto id = *known ? Uuid::parse(**known) : std::nullopt;
  if (!*key || !id || !belongs_to(**key, *id, machine_id())) return std::optional<StationKey>();
  const auto older = went_back(opened, *id);
  if (!older) return Failure(older.error());
  if (*older) return std::optional<StationKey>();
  return std::move(*key);
}

}  // namespace

Result<std::string> station_name(const Store& store, const Texts& words) {
  const auto given = given_name(store), made = store.setting(station_setting);
  if (!given || !made) return Failure(given ? made.error() : given.error());
  if (*given) return **given;
  const auto own = *made ? Uuid::parse(**made) : std::nullopt;
  if (!own) return words[words::station_default_name];
  return words.with(words::station_numbered_name, {{"number", std::to_string(desk_number(*own))}});
}

Result<std::string> station_name(const Store& store) {
  const auto words = load_texts(Language::th);
  if (!words) return Failure(words.error());
  return station_name(store, *words);
}

Result<void> take_up_own_station(OpenStation& opened) {
  auto key = kept_key(opened);
  if (!key) return Failure(key.error());
  if (!*key) return {};
  const auto known = find_station(*opened.store, (*key)->station);
  if (!known) return Failure(known.error());
  const auto name = station_name(*opened.store);
  if (!name) return Failure(name.error());
  Station station = *known ? **known : Station{(*key)->station, *name, (*key)->key.public_key(), Roles::all(), {}};
  if (!station.endorsement)
    if (const auto done = endorse_if_possible(opened, station); !done) return done;
  use_key(opened, std::move(station), std::move((*key)->key));
  return {};
}

Result<OpenStation> open_station(const std::filesystem::path& folder, OpenMode mode, const Clock& clock) {
  start_sodium();
  OpenStation opened;
  opened.folder = folder;
  opened.clock = &clock;
  if (mode == OpenMode::read_write) {
    auto lock = FolderLock::take(folder, lock_wait_ms);
    if (!lock) return Failure(lock.error());
    opened.lock = std::move(*lock);
    if (const auto finished = finish_rebuild(folder); !finished) return Failure(finished.error());
  }
  auto store = Store::open(folder, mode, {&clock, system_random});
  if (!store) return Failure(store.error());
  opened.store = std::move(*store);
  if (mode == OpenMode::read_write)
    if (const auto taken = take_up_own_station(opened); !taken) return Failure(taken.error());
  return opened;
}

Result<void> ensure_own_station(OpenStation& opened) {
  if (opened.key) return {};
  StationKey made{Uuid::v4(opened.store->seams().random), machine_id(), SecretKey::generate()};
  if (const auto saved = save_station_key(opened.folder, made); !saved) return Failure(saved.error());
  if (const auto set = opened.store->set_setting(station_setting, made.station.text()); !set) return set;
  const auto name = station_name(*opened.store);
  if (!name) return Failure(name.error());
  Station station{made.station, *name, made.key.public_key(), Roles::all(), {}};
  if (const auto done = endorse_if_possible(opened, station); !done) return done;
  use_key(opened, std::move(station), std::move(made.key));
  return {};
}

Result<void> name_station(OpenStation& opened, const std::string& name, const std::string& by) {
  if (const auto set = opened.store->set_setting("station_name", name); !set) return set;
  const auto own = opened.store->own_station_id();
  const auto known = own ? find_station(*opened.store, *own) : Result<std::optional<Station>>();
  if (!known) return Failure(known.error());
  if (!*known || (*known)->name == name) return {};
  Station station = **known;
  station.name = name;
  const auto facts = record(opened, {{std::nullopt, "station_put", station_body(station, by)}});
  if (!facts) return Failure(facts.error());
  return {};
}

Result<void> tell_given_name(OpenStation& opened) {
  const auto given = given_name(*opened.store);
  if (!given) return Failure(given.error());
  return *given ? name_station(opened, **given, "system") : Result<void>();
}

Result<void> ensure_organisation(OpenStation& opened) {
  const auto known = organisation(*opened.store);
  if (!known) return Failure(known.error());
  if (*known) return {};
  const auto state = organisation_key_state(opened.folder);
  if (!state) return Failure(state.error());
  if (*state == OrganisationKeyState::none)
    if (const auto made = create_organisation_key(opened.folder, SecretKey::generate()); !made) return made;
  const auto key = open_organisation_key(opened.folder);
  if (!key) return Failure(key.error());
  Organisation organisation_now;
  organisation_now.key = key->public_key();
  const auto facts =
      record(opened, {{std::nullopt, "organisation_put", organisation_body(organisation_now, "system")}});
  if (!facts) return Failure(facts.error());
  return {};
}

Result<std::vector<Fact>> record(OpenStation& station, const std::vector<Draft>& drafts) {
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  if (const auto allowed = check_rights(station, drafts); !allowed) return Failure(allowed.error());
  return station.store->record(drafts);
}

bool clock_is_behind(Moment now, std::optional<std::int64_t> newest_at_ms) {
  constexpr std::int64_t allowed_ms = minute_ms;
  return newest_at_ms && now.utc_ms + allowed_ms < *newest_at_ms;
}

Result<bool> believes_an_organisation(const Store& store) {
  const auto key = store.setting(believed_setting);
  if (!key) return Failure(key.error());
  return key->has_value();
}

Result<void> believe_organisation(OpenStation& station, const PublicKey& organisation) {
  return station.store->set_setting(believed_setting, hex(organisation));
}

Result<std::optional<Project>> project_in_use(const Store& store) {
  const auto all = projects(store);
  if (!all) return Failure(all.error());
  const auto chosen = store.setting("project");
  if (!chosen) return Failure(chosen.error());
  const auto found =
      std::ranges::find_if(*all, [&](const Project& project) { return *chosen && project.id.text() == **chosen; });
  if (found != all->end()) return std::optional(*found);
  return all->size() == 1 ? std::optional(all->front()) : std::nullopt;
}

Result<OpenStation> in_own_zone(Result<OpenStation> opened, SystemClock& clock) {
  if (!opened) return opened;
  const auto known = organisation(*opened->store);
  if (known && *known) clock.set_time_zone((*known)->time_zone);
  return opened;
}

}  // namespace sala
