#include "station/keeping/backup_parcel.h"

#include "core/canonical.h"
#include "core/json_read.h"

namespace sala {
namespace {

constexpr std::string_view parcel_head = "SALA-PARCEL-1\n";

/// The part of that length at the beginning, stepped over; nothing when it is not there.
std::optional<std::string> take_part(std::string_view& rest, const Json& length) {
  if (!length.is_number_unsigned() || length.get<std::size_t>() > rest.size()) return std::nullopt;
  std::string part(rest.substr(0, length.get<std::size_t>()));
  rest.remove_prefix(part.size());
  return part;
}

}  // namespace

std::string parcel_bytes(const BackupParcel& parcel) {
  if (parcel.files.empty()) return parcel.store;
  Json lengths = {{"files", Json::array()}, {"store", parcel.store.size()}};
  std::size_t all = parcel.store.size();
  for (const std::string& file : parcel.files) {
    lengths["files"].push_back(file.size());
    all += file.size();
  }
  std::string bytes(parcel_head);
  bytes.reserve(all + 64 * (parcel.files.size() + 2));
  bytes += canonical(lengths) + "\n" + parcel.store;
  for (const std::string& file : parcel.files) bytes += file;
  return bytes;
}

std::optional<BackupParcel> parcel_from(std::string bytes) {
  if (!bytes.starts_with(parcel_head)) return BackupParcel{std::move(bytes), {}};
  std::string_view rest = std::string_view(bytes).substr(parcel_head.size());
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  const Json lengths = Json::parse(line, nullptr, false);
  if (!lengths.is_object() || !lengths.contains("store") || !lengths.contains("files") || !lengths["files"].is_array())
    return std::nullopt;
  auto store = take_part(rest, lengths["store"]);
  if (!store) return std::nullopt;
  BackupParcel parcel{std::move(*store), {}};
  for (const Json& length : lengths["files"]) {
    auto file = take_part(rest, length);
    if (!file) return std::nullopt;
    parcel.files.push_back(std::move(*file));
  }
  return rest.empty() ? std::optional(std::move(parcel)) : std::nullopt;
}

}  // namespace sala
