#include "station/survey/waiting_slots.h"

#include <cstring>

#include "core/survey/waiting_text.h"
#include "files/overwrite.h"
#include "files/whole_file.h"
#include "words/core.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

fs::path slot_file(const fs::path& folder, const Uuid& survey, std::int64_t generation) {
  return folder / "surveys" / (survey.text() + (generation % 2 == 0 ? ".0" : ".1"));
}

bool is_blank_slot(std::string_view bytes) {
  return bytes.find_first_not_of(' ') == std::string_view::npos;
}

/// Empty where there is none.
Result<std::string> slot_bytes(const fs::path& file) {
  auto bytes = read_file(file, usual_file_limit, OpenFile::Links::refuse);
  if (!bytes && bytes.error().text == words::error_file_missing) return std::string();
  return bytes;
}

}  // namespace

Result<FoundWaiting> read_waiting(const fs::path& folder, const Uuid& survey, std::int64_t generation) {
  FoundWaiting found;
  for (const std::int64_t wanted : {generation, generation + 1}) {
    const auto bytes = slot_bytes(slot_file(folder, survey, wanted));
    if (!bytes) return Failure(bytes.error());
    auto pool = waiting_pool_from(*bytes, survey);
    if (pool && pool->generation == wanted)
      found.pool = std::move(*pool);  // the next one holds all that this one does
    else if (!is_blank_slot(*bytes) && !(pool && pool->generation == wanted - 2))
      found.has_others = true;
  }
  return found;
}

Result<void> write_waiting(const fs::path& folder, const WaitingPool& pool) {
  return overwrite_file(slot_file(folder, pool.survey, pool.generation), waiting_text(pool));
}

Result<void> blank_waiting(const fs::path& folder, const Uuid& survey, std::int64_t generation) {
  return overwrite_file(slot_file(folder, survey, generation), std::string(waiting_slot_bytes, ' '));
}

Result<void> set_waiting_aside(const fs::path& folder, const Uuid& survey) {
  for (const std::int64_t generation : {0, 1}) {
    const fs::path slot = slot_file(folder, survey, generation);
    std::error_code missing;
    if (!fs::exists(slot, missing)) continue;
    if (const int why = give_name(slot, slot.string() + ".aside"); why != 0)
      return fail(words::error_file_unwritable, {{"file", slot.string()}, {"why", std::strerror(why)}});
  }
  return {};
}

}  // namespace sala
