#include "security/station_key.h"

#include <algorithm>

#include "security/key_file.h"
#include "words/security.h"

namespace sala {
namespace {

constexpr std::size_t id_bytes = sizeof(Uuid::bytes);
constexpr std::size_t machine_bytes = sizeof(Hash);
constexpr std::size_t payload_bytes = id_bytes + machine_bytes + SecretKey::seed_bytes;
constexpr Hash unknown_machine{};

std::filesystem::path station_file_in(const std::filesystem::path& data_folder) {
  return data_folder / "keys" / "station.key";
}

}  // namespace

Result<std::optional<StationKey>> load_station_key(const std::filesystem::path& data_folder) {
  const auto file = station_file_in(data_folder);
  const auto read = read_key_file(file);
  if (!read) return Failure(read.error());
  if (!*read) return std::optional<StationKey>();
  const auto payload = (*read)->payload.span();
  if ((*read)->kind != KeyKind::station || payload.size() != payload_bytes)
    return fail(words::error_key_damaged, {{"file", file.string()}});
  StationKey key{{}, {}, SecretKey::from_seed(payload.last<SecretKey::seed_bytes>())};
  std::ranges::copy(payload.first<id_bytes>(), key.station.bytes.begin());
  Hash machine{};
  std::ranges::copy(payload.subspan<id_bytes, machine_bytes>(), machine.begin());
  if (machine != unknown_machine) key.machine = machine;
  return std::optional(std::move(key));
}

Result<void> save_station_key(const std::filesystem::path& data_folder, const StationKey& key) {
  SecretBytes payload(payload_bytes);
  auto at = std::ranges::copy(key.station.bytes, payload.span().begin()).out;
  at = std::ranges::copy(key.machine.value_or(unknown_machine), at).out;
  std::ranges::copy(key.key.seed(), at);
  return write_key_file(station_file_in(data_folder), KeyKind::station, payload.span(), KeyWrite::replace);
}

bool belongs_to(const StationKey& key, const Uuid& station, const std::optional<Hash>& machine) {
  return key.station == station && (!key.machine || !machine || key.machine == machine);
}

}  // namespace sala
