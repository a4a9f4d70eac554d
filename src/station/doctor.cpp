#include "station/doctor.h"

#include <fontconfig/fontconfig.h>

#include <fstream>

#include "core/format_date.h"
#include "core/format_number.h"
#include "core/printing/printing_words.h"
#include "files/kept_files.h"
#include "station/exchange/mounts.h"
#include "station/keeping/backups.h"
#include "station/keeping/restore.h"
#include "station/record/record_sync.h"
#include "storage/mend.h"
#include "storage/photo/named_files.h"
#include "storage/project_queries.h"
#include "words/doctor.h"
#include "words/keeping.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int first_plausible_year = 2026;  // when this was written; a dead battery begins at 1970 or 2000
constexpr std::uintmax_t low_space_bytes = 200 * 1024 * 1024;

/// What is missing of a damaged store, and whether that may go.
std::optional<Check> check_losses(const Examined& examined, const OpenStation& station) {
  const auto missing = count_missing_facts(station);
  if (!missing) return Check{"store", Health::fail, examined.texts.of(missing.error())};
  const std::string count = std::to_string(*missing);
  const auto aside = damaged_stores(examined.folder);
  if (aside.empty() && *missing == 0) return std::nullopt;
  if (aside.empty())
    return Check{"store", Health::warn, examined.texts.with(words::restore_missing, {{"count", count}})};
  const std::string file = aside.back().filename().string();
  if (*missing == 0)
    return Check{"store", Health::ok, examined.texts.with(words::doctor_damaged_whole, {{"file", file}})};
  return Check{"store", Health::warn, examined.texts.with(words::doctor_damaged, {{"file", file}, {"count", count}})};
}

/// Facts that could not be mended; whoever has them may bring them.
Check check_worn(const Examined& examined, const OpenStation& station) {
  const auto wear = find_wear(*station.store);
  const std::size_t count = wear ? wear->facts.size() : 0;
  return {"store", Health::fail, examined.texts.with(words::doctor_worn, {{"count", std::to_string(count)}})};
}

Check check_store(const Examined& examined, const Result<OpenStation>& station) {
  std::error_code failed;
  if (!fs::exists(examined.folder, failed)) return {"store", Health::warn, examined.texts[words::doctor_store_none]};
  if (!station) return {"store", Health::fail, examined.texts.of(station.error())};
  const auto intact = station->store->full_check();
  if (!intact) return {"store", Health::fail, examined.texts.of(intact.error())};
  const auto chains = station->store->verify();
  if (!chains) return {"store", Health::fail, examined.texts.of(chains.error())};
  const auto worn = has_new_wear(*station->store);
  if (!worn) return {"store", Health::fail, examined.texts.of(worn.error())};
  if (*worn && chains->broken) return {"store", Health::fail, examined.texts.of(*chains->broken)};
  if (*worn) return {"store", Health::fail, examined.texts.with(words::error_store_damaged, {{"why", "tables"}})};
  if (chains->broken) return check_worn(examined, *station);
  if (const auto lost = check_losses(examined, *station)) return *lost;
  return {"store", Health::ok, examined.texts.with(words::doctor_store_ok, {{"facts", grouped(chains->facts)}})};
}

/// Facts that are a while older than the newest backup must be in one.
Check check_backups(const Examined& examined, const Result<OpenStation>& station) {
  constexpr std::int64_t late_ms = 30 * minute_ms;
  const auto kept = kept_backups(examined.folder);
  if (kept.empty()) return {"backups", Health::warn, examined.texts[words::doctor_backups_none]};
  const Moment made{kept.front().made_ms, examined.clock.now().offset_min};
  const auto newest = station ? newest_at(*station->store) : Result<std::optional<std::int64_t>>();
  const bool is_old = newest && *newest && **newest > made.utc_ms + late_ms;
  return {"backups", is_old ? Health::warn : Health::ok,
          examined.texts.with(
              is_old ? words::doctor_backups_old : words::doctor_backups_ok,
              {{"count", std::to_string(kept.size())}, {"time", date_and_time(made, examined.texts.language())}})};
}

bool has_font(const char* family) {
  FcPattern* wanted = FcPatternCreate();
  FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcObjectSet* fields = FcObjectSetBuild(FC_FAMILY, nullptr);
  FcFontSet* fonts = FcFontList(nullptr, wanted, fields);
  const bool found = fonts && fonts->nfont > 0;
  FcFontSetDestroy(fonts);
  FcObjectSetDestroy(fields);
  FcPatternDestroy(wanted);
  return found;
}

Check check_fonts(const Examined& examined) {
  for (const char* family : {"Noto Sans", "Noto Sans Thai", "Laksaman"})
    if (!has_font(family))
      return {"fonts", Health::fail, examined.texts.with(words::doctor_font_missing, {{"font", family}})};
  return {"fonts", Health::ok, examined.texts[words::doctor_fonts_ok]};
}

Check check_camera(const Examined& examined) {
  if (examined.cameras.empty()) return {"camera", Health::warn, examined.texts[words::doctor_camera_none]};
  return {"camera", Health::ok, examined.cameras.front()};
}

Check check_space(const Examined& examined) {
  std::error_code failed;
  fs::path folder = examined.folder;
  while (!folder.empty() && folder != folder.parent_path() && !fs::exists(folder, failed))
    folder = folder.parent_path();
  const fs::space_info space = fs::space(folder, failed);
  if (failed)
    return {"disk space", Health::fail,
            examined.texts.with(words::doctor_space_unknown, {{"folder", examined.folder.string()}})};
  const std::string free = fmt::format("{:.1f} GB", static_cast<double>(space.available) / 1e9);
  const bool low = space.available < low_space_bytes;
  return {"disk space", low ? Health::warn : Health::ok,
          examined.texts.with(low ? words::doctor_space_low : words::doctor_space_ok, {{"free", free}})};
}

Check check_clock(const Examined& examined, const Result<OpenStation>& station) {
  const Moment now = examined.clock.now();
  const std::string shown = date_and_time(now, examined.texts.language());
  if (day_of(now).year < first_plausible_year)
    return {"clock", Health::fail, examined.texts.with(words::doctor_clock_implausible, {{"time", shown}})};
  if (station) {
    const auto newest = newest_at(*station->store);
    if (newest && clock_is_behind(now, *newest))
      return {"clock", Health::fail, examined.texts.with(words::doctor_clock_back, {{"time", shown}})};
  }
  return {"clock", Health::ok, shown};
}

/// Each with how it stands; one that can print is enough.
Check check_printer(const Examined& examined) {
  const Texts& texts = examined.texts;
  if (!examined.printers) return {"printer", Health::warn, texts.of(examined.printers.error())};
  if (examined.printers->empty()) return {"printer", Health::warn, texts[words::doctor_printer_none]};
  std::string told;
  bool can_print = false;
  for (const Printer& printer : *examined.printers) {
    can_print = can_print || printer.trouble == PrinterTrouble::none;
    told += (told.empty() ? "" : " · ") + printer.name + ": " + texts[state_words(printer.trouble)];
    if (printer.trouble != PrinterTrouble::none) told += ". " + texts[advice_words(printer.trouble)];
  }
  return {"printer", can_print ? Health::ok : Health::warn, told};
}

/// The name in /sys/class/block of what a path is stored on.
fs::path device_of(const fs::path& folder) {
  std::error_code failed;
  const auto mount = mount_of(folder);
  return mount ? fs::weakly_canonical(mount->device, failed).filename() : fs::path();
}

/// A device is encrypted when it is a dm-crypt mapping, or stands on one, as a volume group on LUKS does.
bool is_encrypted(const fs::path& device) {
  const fs::path block = fs::path("/sys/class/block") / device;
  std::string uuid;
  std::ifstream(block / "dm/uuid") >> uuid;
  if (uuid.starts_with("CRYPT-")) return true;
  std::error_code failed;
  fs::directory_iterator below(block / "slaves", failed);
  if (device.empty() || failed || below == fs::directory_iterator()) return false;
  return std::ranges::all_of(below,
                             [](const fs::directory_entry& each) { return is_encrypted(each.path().filename()); });
}

Check check_encryption(const Examined& examined) {
  const bool encrypted = is_encrypted(device_of(examined.folder));
  return {"encryption", encrypted ? Health::ok : Health::warn,
          examined.texts[encrypted ? words::doctor_encryption_ok : words::doctor_encryption_none]};
}

/// What a kiosk records counts at the others by the organisation's word for it, which it cannot give itself.
Check check_endorsement(const Examined& examined, const Result<OpenStation>& station) {
  const char* const name = "endorsement";
  const auto known = station ? organisation(*station->store) : Result<std::optional<Organisation>>();
  const auto made = station ? station->store->setting("station") : Result<std::optional<std::string>>();
  if (!known || !made) return {name, Health::fail, examined.texts.of(known ? made.error() : known.error())};
  const auto id = *made ? Uuid::parse(**made) : std::nullopt;
  if (!*known || !id) return {name, Health::ok, examined.texts[words::doctor_endorsement_none]};
  const auto own = find_station(*station->store, *id);
  if (!own) return {name, Health::fail, examined.texts.of(own.error())};
  if (!*own || !is_endorsed(**own, (*known)->key))
    return {name, Health::warn, examined.texts[words::doctor_endorsement_missing]};
  return {name, Health::ok, examined.texts.with(words::doctor_endorsement_ok, {{"roles", (*own)->roles.text()}})};
}

/// Where several stations meet, whether all of this one's facts are there.
Check check_record(const Examined& examined, const Result<OpenStation>& station) {
  const char* const name = "record";
  const auto url = station ? record_in_use(*station->store) : Result<std::optional<RecordUrl>>();
  if (!url) return {name, Health::fail, examined.texts.of(url.error())};
  if (!*url) return {name, Health::ok, examined.texts[words::doctor_record_local]};
  const std::string shown = shown_url(**url);
  const RecordNote note = read_record_note(examined.folder, shown).value_or(RecordNote{shown});
  const auto state = sync_state(*station->store, note);
  if (!state) return {name, Health::fail, examined.texts.of(state.error())};
  const bool is_well = state->kind == SyncState::Kind::in_sync && state->lost == 0;
  const TextId words = is_well ? words::doctor_record_in_sync : words::doctor_record_waiting;
  return {name, is_well ? Health::ok : Health::warn,
          examined.texts.with(words, {{"record", shown}, {"count", std::to_string(state->waiting)}})};
}

/// Files that facts name; nothing to say while all are here. A picture on its way is no fault of this machine.
std::optional<Check> check_files(const Examined& examined, const Result<OpenStation>& station) {
  if (!station) return std::nullopt;
  const auto named = all_files_named(*station->store);
  if (!named) return Check{"files", Health::fail, examined.texts.of(named.error())};
  const auto is_whole = [&](const FileHash& hash) { return kept_file(examined.folder, hash).has_value(); };
  const auto missing = std::ssize(*named) - std::ranges::count_if(*named, is_whole);
  if (missing == 0) return std::nullopt;
  return Check{"files", Health::warn,
               examined.texts.with(words::doctor_files_missing, {{"count", std::to_string(missing)}})};
}

const char* word_of(Health health) {
  return health == Health::ok ? "ok" : health == Health::warn ? "warn" : "fail";
}

}  // namespace

std::vector<Check> examine(const Examined& examined, const Result<OpenStation>& station) {
  std::vector<Check> checks = {check_store(examined, station),   check_fonts(examined),
                               check_camera(examined),           check_space(examined),
                               check_clock(examined, station),   check_printer(examined),
                               check_record(examined, station),  check_encryption(examined),
                               check_backups(examined, station), check_endorsement(examined, station)};
  if (auto files = check_files(examined, station)) checks.push_back(std::move(*files));
  return checks;
}

std::string words_of(const Check& check, const Texts& texts) {
  constexpr std::array<std::pair<std::string_view, TextId>, 11> names = {{{"store", words::check_store},
                                                                          {"fonts", words::check_fonts},
                                                                          {"camera", words::check_camera},
                                                                          {"disk space", words::check_space},
                                                                          {"clock", words::check_clock},
                                                                          {"printer", words::check_printer},
                                                                          {"record", words::check_record},
                                                                          {"encryption", words::check_encryption},
                                                                          {"backups", words::check_backups},
                                                                          {"endorsement", words::check_endorsement},
                                                                          {"files", words::check_files}}};
  const auto known = std::ranges::find(names, check.name, [](const auto& entry) { return entry.first; });
  return known == names.end() ? check.name : texts[known->second];
}

Json to_json(const std::vector<Check>& checks) {
  Json list = Json::array();
  for (const Check& check : checks)
    list.push_back({{"name", check.name}, {"state", word_of(check.health)}, {"message", check.message}});
  return {{"checks", list}};
}

}  // namespace sala
