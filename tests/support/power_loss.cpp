#include "support/power_loss.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace sala {
namespace {

constexpr std::size_t sector_bytes = 512;

std::string content(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool heads(std::mt19937& chance) {
  return chance() % 2 == 0;
}

void put(std::string& image, std::size_t offset, std::string_view bytes) {
  if (image.size() < offset + bytes.size()) image.resize(offset + bytes.size());
  std::ranges::copy(bytes, image.begin() + static_cast<std::ptrdiff_t>(offset));
}

/// Sectors are the disk's, so a write that begins within one is torn where that one ends.
void put_some_sectors(std::string& image, std::size_t offset, std::string_view bytes, std::mt19937& chance) {
  while (!bytes.empty()) {
    const std::size_t part = std::min(bytes.size(), sector_bytes - offset % sector_bytes);
    if (heads(chance)) put(image, offset, bytes.substr(0, part));
    offset += part;
    bytes.remove_prefix(part);
  }
}

}  // namespace

int PowerLoss::before(DiskCall call, const std::string&) {
  return is_off_ ? failure_of(call) : SQLITE_OK;
}

void PowerLoss::opened(const std::string& name) {
  if (name.empty() || name.ends_with("-shm")) return;
  const std::string now = content(name);
  const auto [known, is_first] = files_.try_emplace(name);
  File& file = known->second;
  if (is_first) file.on_disk = now;
  if (file.is_removed) file = {true, false, "", {}};
  if (is_first) file.is_new = now.empty();
}

void PowerLoss::removed(const std::string& name, bool folder_synced) {
  if (folder_synced)
    files_.erase(name);
  else if (const auto file = files_.find(name); file != files_.end())
    file->second.is_removed = true;
}

void PowerLoss::written(const std::string& name, std::int64_t offset, std::string_view bytes) {
  if (const auto file = files_.find(name); file != files_.end())
    file->second.waiting.push_back({offset, std::string(bytes)});
  if (++writes_ == at_) cut();
}

void PowerLoss::truncated(const std::string& name, std::int64_t size) {
  if (const auto file = files_.find(name); file != files_.end()) file->second.waiting.push_back({size, ""});
}

void PowerLoss::synced(const std::string& name) {
  const auto file = files_.find(name);
  if (file == files_.end()) return;
  file->second = {false, false, content(name), {}};
}

void PowerLoss::come_back(std::mt19937& chance) const {
  for (const auto& [name, file] : files_) {
    if ((file.is_new || file.is_removed) && heads(chance)) {
      std::filesystem::remove(name);
      continue;
    }
    std::string image = file.on_disk;
    for (const Change& change : file.waiting) {
      const auto offset = static_cast<std::size_t>(change.offset);
      if (!change.bytes.empty())
        put_some_sectors(image, offset, change.bytes, chance);
      else if (heads(chance))
        image.resize(offset);
    }
    std::ofstream(name, std::ios::binary | std::ios::trunc) << image;
  }
}

}  // namespace sala
