#include "station/exchange/stick.h"

#include "files/whole_file.h"
#include "security/endorsement.h"
#include "security/organisation_key.h"
#include "security/welcome.h"
#include "station/exchange/stick_files.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_requests = 20;

/// A setting: it is this machine's own, and no backup holds it.
constexpr const char* request_setting = "join_request";

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

Result<std::optional<RequestNonce>> open_request(const OpenStation& station) {
  const auto kept = station.store->setting(request_setting);
  if (!kept) return Failure(kept.error());
  return *kept ? from_hex<sizeof(RequestNonce)>(**kept) : std::nullopt;
}

Result<void> close_request(OpenStation& station) {
  return station.store->set_setting(request_setting, std::nullopt);
}

Result<fs::path> write_request(OpenStation& station, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const auto organisation_key = organisation_key_state(station.folder);
  if (!organisation_key) return Failure(organisation_key.error());
  if (*organisation_key != OrganisationKeyState::none) return fail(words::error_stick_joined);
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Uuid own = *station.store->own_station_id();
  const auto name = station_name(*station.store);
  if (!name) return Failure(name.error());
  const RequestNonce nonce = new_request_nonce();
  if (const auto set = station.store->set_setting(request_setting, hex(nonce)); !set) return Failure(set.error());
  const fs::path file = file_of(*folder, own, request_ending);
  if (const auto written = write_file(file, join_request(own, *name, nonce, *station.key)); !written)
    return Failure(written.error());
  return file;
}

Result<JoinRequest> read_request(const fs::path& file) {
  const auto text = read_stick_file(file);
  if (!text) return Failure(text.error());
  const auto asked = read_join_request(*text);
  if (!asked || asked->station.id.text() != file.stem())
    return fail(words::error_stick_request, {{"file", file.string()}});
  const auto code = join_code(*asked);
  if (!code) return Failure(code.error());
  return JoinRequest{*asked, *code, file};
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
  const Station& asking = request.asked.station;
  const auto known = find_station(*office.store, asking.id);
  if (!known) return Failure(known.error());
  if (*known && (*known)->key != asking.key) return fail(words::error_stick_request, {{"file", request.file.string()}});
  Station endorsed = asking;
  endorsed.roles = grant.roles;
  endorsed.endorsement = endorse(endorsed, organisation_key);
  if (*known && **known == endorsed) return endorsed;
  const auto recorded = record(office, {{std::nullopt, "station_put", station_body(endorsed, grant.by)}});
  if (!recorded) return Failure(recorded.error());
  return endorsed;
}

Result<Answered> write_answer(const OpenStation& office, const AskedToJoin& endorsed, const SecretKey& organisation_key,
                              const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  const Station& station = endorsed.station;
  auto keys = make_bundle_keys(office.folder, station.roles);
  if (!keys) return Failure(keys.error());
  auto facts = lines_of_chains(*office.store, readable_by(station.roles));
  if (!facts) return Failure(facts.error());
  const Welcome welcome{
      organisation_key.public_key(), station.id, endorsed.request, station.roles, std::move(*keys), std::move(*facts)};
  const auto sealed = seal_welcome(welcome, station.key, organisation_key);
  if (!sealed) return Failure(sealed.error());
  const auto code = welcome_code(welcome.organisation, station.id, endorsed.request, station.roles);
  if (!code) return Failure(code.error());
  const fs::path file = file_of(*folder, station.id, welcome_ending);
  if (const auto written = write_file(file, *sealed); !written) return Failure(written.error());
  return Answered{file, *code};
}

Result<Answered> endorse_station(OpenStation& office, const JoinRequest& request, const Grant& grant,
                                 const fs::path& stick, std::string_view passphrase) {
  const auto organisation_key = open_organisation_key(office.folder, passphrase);
  if (!organisation_key) return Failure(organisation_key.error());
  const auto endorsed = put_endorsed(office, request, grant, *organisation_key);
  if (!endorsed) return Failure(endorsed.error());
  return write_answer(office, {*endorsed, request.asked.request}, *organisation_key, stick);
}

}  // namespace sala
