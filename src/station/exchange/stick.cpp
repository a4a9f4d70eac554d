#include "station/exchange/stick.h"

#include "files/whole_file.h"
#include "security/bundle_key.h"
#include "security/endorsement.h"
#include "security/join_request.h"
#include "security/organisation_key.h"
#include "security/sealed.h"
#include "station/exchange/stick_files.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_requests = 20;

Result<SecretBytes> bundle_key_of(const fs::path& data_folder) {
  auto kept = load_bundle_key(data_folder);
  if (!kept) return Failure(kept.error());
  if (*kept) return std::move(**kept);
  SecretBytes made = new_bundle_key();
  if (const auto saved = save_bundle_key(data_folder, made); !saved) return Failure(saved.error());
  return made;
}

}  // namespace

Result<bool> has_joined(const OpenStation& station) {
  const auto own = station.store->own_station_id();
  if (!own) return false;
  const auto known = find_station(*station.store, *own);
  if (!known) return Failure(known.error());
  const auto organisation_now = organisation(*station.store);
  if (!organisation_now) return Failure(organisation_now.error());
  return *known && *organisation_now && is_endorsed(**known, (*organisation_now)->key);
}

Result<fs::path> write_request(OpenStation& station, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const auto endorsed = has_joined(station);
  if (!endorsed) return Failure(endorsed.error());
  if (*endorsed) return fail(words::error_stick_joined);
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Uuid own = *station.store->own_station_id();
  const auto name = station_name(*station.store);
  if (!name) return Failure(name.error());
  const fs::path file = file_of(*folder, own, request_ending);
  if (const auto written = write_file(file, join_request(own, *name, *station.key)); !written)
    return Failure(written.error());
  return file;
}

Result<JoinRequest> read_request(const fs::path& file) {
  const auto text = read_stick_file(file);
  if (!text) return Failure(text.error());
  const auto station = read_join_request(*text);
  if (!station || station->id.text() != file.stem()) return fail(words::error_stick_request, {{"file", file.string()}});
  const auto code = join_code(*station);
  if (!code) return Failure(code.error());
  return JoinRequest{*station, *code, file};
}

Result<JoinRequest> request_to_join(OpenStation& station, const fs::path& stick) {
  const auto file = write_request(station, stick);
  if (!file) return Failure(file.error());
  return read_request(*file);
}

Result<std::vector<JoinRequest>> join_requests(const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  std::vector<JoinRequest> requests;
  std::optional<Error> trouble;
  for (const StationFile& found : station_files(*folder, request_ending)) {
    if (requests.size() == most_requests) break;
    auto request = read_request(found.file);
    if (request)
      requests.push_back(std::move(*request));
    else
      trouble = request.error();
  }
  if (!requests.empty()) return requests;
  if (trouble) return Failure(*trouble);
  return fail(words::error_stick_no_requests, {{"folder", stick.string()}});
}

Result<Station> put_endorsed(OpenStation& office, const JoinRequest& request, const Grant& grant,
                             const SecretKey& organisation_key) {
  const auto known = find_station(*office.store, request.station.id);
  if (!known) return Failure(known.error());
  if (*known && (*known)->key != request.station.key)
    return fail(words::error_stick_request, {{"file", request.file.string()}});
  Station endorsed = request.station;
  endorsed.roles = grant.roles;
  endorsed.endorsement = endorse(endorsed, organisation_key);
  if (*known && **known == endorsed) return endorsed;
  const auto recorded = record(office, {{std::nullopt, "station_put", station_body(endorsed, grant.by)}});
  if (!recorded) return Failure(recorded.error());
  return endorsed;
}

Result<fs::path> write_answer(const Store& store, const fs::path& data_folder, const Station& endorsed,
                              const PublicKey& organisation_key, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const auto key = bundle_key_of(data_folder);
  if (!key) return Failure(key.error());
  const auto text = bundle_text(store, {{"format", welcome_format},
                                        {"bundle_key", hex(key->span())},
                                        {"organisation", hex(organisation_key)},
                                        {"station", endorsed.id.text()}});
  if (!text) return Failure(text.error());
  const auto sealed = seal_for_station(*text, endorsed.key);
  if (!sealed) return Failure(sealed.error());
  const fs::path file = file_of(*folder, endorsed.id, welcome_ending);
  if (const auto written = write_file(file, *sealed); !written) return Failure(written.error());
  return file;
}

Result<fs::path> endorse_station(OpenStation& office, const JoinRequest& request, const Grant& grant,
                                 const fs::path& stick, std::string_view passphrase) {
  const auto organisation_key = open_organisation_key(office.folder, passphrase);
  if (!organisation_key) return Failure(organisation_key.error());
  const auto endorsed = put_endorsed(office, request, grant, *organisation_key);
  if (!endorsed) return Failure(endorsed.error());
  return write_answer(*office.store, office.folder, *endorsed, organisation_key->public_key(), stick);
}

}  // namespace sala
