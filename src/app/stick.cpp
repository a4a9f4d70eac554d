#include "app/stick.h"

#include "app/files.h"
#include "app/heads_note.h"
#include "app/stick_files.h"
#include "core/json_read.h"
#include "core/text_ids.h"
#include "security/bundle_key.h"
#include "security/endorsement.h"
#include "security/join_request.h"
#include "security/organisation_key.h"
#include "security/sealed.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* request_ending = ".request";
constexpr const char* welcome_ending = ".welcome";
constexpr const char* bundle_ending = ".bundle";
constexpr const char* welcome_format = "sala-welcome-1";
constexpr const char* bundle_format = "sala-bundle-1";
constexpr std::size_t most_requests = 20;

Result<bool> is_endorsed_here(const OpenStation& opened) {
  const auto own = opened.store->own_station_id();
  if (!own) return false;
  const auto known = find_station(*opened.store, *own);
  if (!known) return Failure(known.error());
  const auto organisation_now = organisation(*opened.store);
  if (!organisation_now) return Failure(organisation_now.error());
  return *known && *organisation_now && is_endorsed(**known, (*organisation_now)->key);
}

Result<JoinRequest> read_request(const StationFile& found) {
  const auto text = read_stick_file(found.file);
  if (!text) return Failure(text.error());
  const auto station = read_join_request(*text);
  if (!station || station->id != found.station)
    return fail(TextId::error_stick_request, {{"file", found.file.string()}});
  const auto code = join_code(*station);
  if (!code) return Failure(code.error());
  return JoinRequest{*station, *code, found.file};
}

Result<SecretBytes> bundle_key_of(const fs::path& data_folder) {
  auto kept = load_bundle_key(data_folder);
  if (!kept) return Failure(kept.error());
  if (*kept) return std::move(**kept);
  SecretBytes made = new_bundle_key();
  if (const auto saved = save_bundle_key(data_folder, made); !saved) return Failure(saved.error());
  return made;
}

/// The organisation's word about a station, as a fact; none where it stands already. A known id with another key is
/// somebody else.
Result<void> put_station(OpenStation& office, const Station& endorsed) {
  const auto known = find_station(*office.store, endorsed.id);
  if (!known) return Failure(known.error());
  if (*known && **known == endorsed) return {};
  const auto recorded = record(office, {{std::nullopt, "station_put", station_body(endorsed, "system")}});
  if (!recorded) return Failure(recorded.error());
  return {};
}

Result<void> write_welcome(const OpenStation& office, const Station& station, const PublicKey& organisation_key,
                           const fs::path& file) {
  const auto key = bundle_key_of(office.folder);
  if (!key) return Failure(key.error());
  const auto text = bundle_text(*office.store, {{"format", welcome_format},
                                                {"bundle_key", hex(key->span())},
                                                {"organisation", hex(organisation_key)},
                                                {"station", station.id.text()}});
  if (!text) return Failure(text.error());
  const auto sealed = seal_for_station(*text, station.key);
  if (!sealed) return Failure(sealed.error());
  return write_file(file, *sealed);
}

/// The organisation a welcome speaks for must be this store's, if it has one.
Result<void> check_organisation(const Store& store, const std::optional<PublicKey>& said, const fs::path& file) {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  if (!said || (*known && (*known)->key != *said))
    return fail(TextId::error_stick_organisation, {{"file", file.string()}});
  return {};
}

Result<ReceiveReport> take_welcome(OpenStation& station, const fs::path& file) {
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto text = open_for_station(*bytes, *station.key, file);
  if (!text) return Failure(text.error());
  const auto bundle = read_bundle(*text, welcome_format, file);
  if (!bundle) return Failure(bundle.error());
  const auto organisation_key = from_hex<32>(text_at(bundle->head, "organisation"));
  if (const auto same = check_organisation(*station.store, organisation_key, file); !same) return Failure(same.error());
  const auto key = from_hex<32>(text_at(bundle->head, "bundle_key"));
  if (!key) return fail(TextId::error_stick_bundle, {{"file", file.string()}});
  auto received = station.store->receive(bundle->lines, Trust::endorsed);
  if (!received) return received;
  if (const auto same = check_organisation(*station.store, organisation_key, file); !same) return Failure(same.error());
  SecretBytes kept(key->size());
  std::ranges::copy(*key, kept.span().begin());
  if (const auto saved = save_bundle_key(station.folder, kept); !saved) return Failure(saved.error());
  if (const auto taken = take_up_own_station(station); !taken) return Failure(taken.error());
  return received;
}

/// Joining once is enough: request and answer leave the stick.
Result<void> join_if_welcomed(OpenStation& station, const fs::path& folder, Exchange& exchange) {
  const fs::path file = file_of(folder, *station.store->own_station_id(), welcome_ending);
  std::error_code failed;
  if (!fs::exists(fs::symlink_status(file, failed))) return {};
  const auto received = take_welcome(station, file);
  if (!received) return Failure(received.error());
  exchange.taken.push_back({file, *received, {}});
  exchange.joined = true;
  fs::remove(file, failed);
  fs::remove(file_of(folder, *station.store->own_station_id(), request_ending), failed);
  return {};
}

Result<ReceiveReport> take_bundle(Store& store, const SecretBytes& key, const fs::path& file) {
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto text = open_with_key(*bytes, key, file);
  if (!text) return Failure(text.error());
  const auto bundle = read_bundle(*text, bundle_format, file);
  if (!bundle) return Failure(bundle.error());
  return store.receive(bundle->lines, Trust::endorsed);
}

Result<void> write_own_bundle(const OpenStation& station, const SecretBytes& key, const fs::path& folder,
                              Exchange& exchange) {
  const Uuid own = *station.store->own_station_id();
  const auto text = bundle_text(*station.store, {{"format", bundle_format}, {"station", own.text()}});
  if (!text) return Failure(text.error());
  exchange.written = file_of(folder, own, bundle_ending);
  exchange.facts = std::ranges::count(*text, '\n') - 1;
  return write_file(exchange.written, seal_with_key(*text, key));
}

}  // namespace

Result<JoinRequest> request_to_join(OpenStation& station, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const auto endorsed = is_endorsed_here(station);
  if (!endorsed) return Failure(endorsed.error());
  if (*endorsed) return fail(TextId::error_stick_joined);
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Uuid own = *station.store->own_station_id();
  const auto name = station_name(*station.store);
  if (!name) return Failure(name.error());
  const fs::path file = file_of(*folder, own, request_ending);
  if (const auto written = write_file(file, join_request(own, *name, *station.key)); !written)
    return Failure(written.error());
  return read_request({own, file});
}

Result<std::vector<JoinRequest>> join_requests(const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  std::vector<JoinRequest> requests;
  std::optional<Error> trouble;
  for (const StationFile& found : station_files(*folder, request_ending)) {
    if (requests.size() == most_requests) break;
    auto request = read_request(found);
    if (request)
      requests.push_back(std::move(*request));
    else
      trouble = request.error();
  }
  if (!requests.empty()) return requests;
  if (trouble) return Failure(*trouble);
  return fail(TextId::error_stick_no_requests, {{"folder", stick.string()}});
}

Result<fs::path> endorse_station(OpenStation& office, const JoinRequest& request, const Roles& roles,
                                 const fs::path& stick, std::string_view passphrase) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const auto known = find_station(*office.store, request.station.id);
  if (!known) return Failure(known.error());
  if (*known && (*known)->key != request.station.key)
    return fail(TextId::error_stick_request, {{"file", request.file.string()}});
  const auto organisation_key = open_organisation_key(office.folder, passphrase);
  if (!organisation_key) return Failure(organisation_key.error());
  Station endorsed = request.station;
  endorsed.roles = roles;
  endorsed.endorsement = endorse(endorsed, *organisation_key);
  if (const auto put = put_station(office, endorsed); !put) return Failure(put.error());
  const fs::path file = file_of(*folder, endorsed.id, welcome_ending);
  const auto written = write_welcome(office, endorsed, organisation_key->public_key(), file);
  if (!written) return Failure(written.error());
  return file;
}

Result<Exchange> exchange_facts(OpenStation& station, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  if (!station.key) return fail(TextId::error_stick_not_joined);
  Exchange done;
  if (const auto joined = join_if_welcomed(station, *folder, done); !joined) return Failure(joined.error());
  const auto key = load_bundle_key(station.folder);
  if (!key) return Failure(key.error());
  if (!*key) return fail(TextId::error_stick_not_joined);
  for (const StationFile& found : station_files(*folder, bundle_ending)) {
    if (found.station == *station.store->own_station_id()) continue;
    auto taken = take_bundle(*station.store, **key, found.file);
    done.taken.push_back(
        {found.file, taken ? *taken : ReceiveReport{}, taken ? std::optional<Error>() : std::optional(taken.error())});
  }
  if (const auto written = write_own_bundle(station, **key, *folder, done); !written) return Failure(written.error());
  const auto heads = station.store->heads();
  if (!heads) return Failure(heads.error());
  if (const auto noted = note_heads(station.folder, *heads); !noted) return Failure(noted.error());
  return done;
}

}  // namespace sala
