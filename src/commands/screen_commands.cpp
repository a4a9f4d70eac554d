#include "commands/command.h"
#include "files/whole_file.h"
#include "kiosk/call_staff.h"
#include "kiosk/demo/day_script.h"
#include "kiosk/demo/demo_project.h"
#include "kiosk/demo/play_day.h"
#include "kiosk/demo/tour.h"
#include "kiosk/run_kiosk.h"
#include "kiosk/supervisor.h"
#include "station/keeping/restore.h"
#include "station/log.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "words/commands.h"
#include "words/keeping.h"
#include "words/storage.h"

namespace sala {
namespace {

struct PixelCounts {
  int width = 0, height = 0;
};

Result<PixelCounts> parse_size(const std::string& text) {
  PixelCounts size;
  char cross = 0, more = 0;
  if (std::sscanf(text.c_str(), "%5d%c%5d%c", &size.width, &cross, &size.height, &more) != 3 || cross != 'x' ||
      size.width < 320 || size.height < 320 || size.width > 7680 || size.height > 7680)
    return fail(words::error_size, {{"text", text}});
  return size;
}

struct TourCommand {
  std::string out, size = "1920x1080";
};

Result<Answer> tour(const CommandContext& context, const TourCommand& given) {
  const auto size = parse_size(given.size);
  if (!size) return Failure(size.error());
  const auto written = run_tour({given.out, size->width, size->height}, context.texts);
  if (!written) return Failure(written.error());
  return Answer{{{"pictures", *written}, {"out", given.out}},
                context.texts.with(words::tour_written, {{"count", std::to_string(*written)}, {"folder", given.out}})};
}

struct DemoCommand {
  bool fresh = false;
  std::string script, shots;
};

Result<KioskWords> kiosk_words() {
  auto thai = load_texts(Language::th);
  if (!thai) return Failure(thai.error());
  auto english = load_texts(Language::en);
  if (!english) return Failure(english.error());
  return KioskWords{std::move(*thai), std::move(*english)};
}

/// The script's day begins an hour before the doors open.
constexpr int script_begins_min = 7 * 60;

Result<Answer> play_script(const CommandContext& context, const DemoCommand& given, const DemoFolder& folder) {
  const auto text = read_file(given.script);
  if (!text) return Failure(text.error());
  const auto steps = parse_script(*text);
  if (!steps) return Failure(steps.error());
  const Moment now = context.clock.now();
  SetClock clock(moment_at(day_of(now), script_begins_min, now.offset_min));
  auto station = open_demo(folder, day_of(now), clock);
  if (!station) return Failure(station.error());
  auto words = kiosk_words();
  if (!words) return Failure(words.error());
  open_log(folder.folder);
  const std::string shots = given.shots.empty() ? "demo-day" : given.shots;
  const auto played = play_day({*station, clock, std::move(*words), shots}, *steps);
  if (!played) return Failure(played.error());
  return Answer{{{"steps", steps->size()}, {"shots", shots}},
                context.texts.with(words::demo_played, {{"steps", std::to_string(steps->size())}, {"folder", shots}})};
}

/// What kiosk and demo read alike from the options of the line.
Result<KioskRun> kiosk_run(const CommandContext& context, OpenStation& station) {
  auto words = kiosk_words();
  if (!words) return Failure(words.error());
  const auto camera = parse_camera_spec(context.options.camera);
  if (!camera) return Failure(camera.error());
  KioskRun run{station, std::move(*words), {}, *camera, {}};
  if (!context.options.language.empty()) run.flow.language = context.texts.language();
  run.flow.ways_out = ways_out();
  if (context.options.windowed.empty()) return run;
  const auto size = parse_size(context.options.windowed);
  if (!size) return Failure(size.error());
  run.window.windowed = PixelSize{size->width, size->height};
  run.may_close = true;
  return run;
}

Answer closed() {
  return {{{"closed", true}}, ""};
}

/// A clock that begins at a moment of its own and runs as the machine's does.
class DemoClock : public Clock {
 public:
  explicit DemoClock(Moment begins) : begins_(begins) {}
  Moment now() const override {
    const auto passed = std::chrono::steady_clock::now() - since_;
    return {begins_.utc_ms + std::chrono::duration_cast<std::chrono::milliseconds>(passed).count(), begins_.offset_min};
  }
  void begin_at(Moment moment) {
    begins_ = moment;
    since_ = std::chrono::steady_clock::now();
  }

 private:
  Moment begins_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

/// The demo's people arrive from 08:20 on; a demo that was open today goes on where it stopped.
constexpr int demo_begins_min = 8 * 60 + 20;

Result<Answer> demo_on_screen(const CommandContext& context, const DemoFolder& folder) {
  const Moment now = context.clock.now();
  DemoClock clock(moment_at(day_of(now), script_begins_min, now.offset_min));
  auto station = open_demo(folder, day_of(now), clock);
  if (!station) return Failure(station.error());
  const auto newest = newest_at(*station->store);
  if (!newest) return Failure(newest.error());
  Moment begins = moment_at(day_of(now), demo_begins_min, now.offset_min);
  if (*newest) begins.utc_ms = std::max(begins.utc_ms, **newest + 1000);
  clock.begin_at(begins);
  auto run = kiosk_run(context, *station);
  if (!run) return Failure(run.error());
  run->may_close = true;
  open_log(folder.folder);
  const auto end = run_kiosk(std::move(*run));
  if (!end) return Failure(end.error());
  return closed();
}

Result<Answer> demo(const CommandContext& context, const DemoCommand& given) {
  const DemoFolder folder{context.options.data.empty() ? demo_folder() : std::filesystem::path(context.options.data),
                          given.fresh};
  return given.script.empty() ? demo_on_screen(context, folder) : play_script(context, given, folder);
}

/// What staff must know of a store that lost facts.
std::vector<Error> loss_notices(const OpenStation& station) {
  const auto missing = count_missing_facts(station);
  if (!missing || *missing == 0) return {};
  return {Error{words::restore_missing, {{"count", std::to_string(*missing)}}}};
}

/// Until staff leave, or damage is found. Errors also: those of opening a damaged store.
Result<KioskEnd> open_door(const CommandContext& context, std::vector<Error> notices) {
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  auto run = kiosk_run(context, *station);
  if (!run) return Failure(run.error());
  if (station->store->was_mended() && notices.empty()) notices.push_back({words::restore_tables_mended, {}});
  const auto losses = loss_notices(*station);
  run->flow.notices = losses.empty() ? std::move(notices) : losses;
  open_log(station->folder);
  return run_kiosk(std::move(*run));
}

bool ended_with_damage(const Result<KioskEnd>& end) {
  return end ? *end == KioskEnd::damage_found : is_damage(end.error());
}

/// The door opens also after damage: with what could be got back, and a word to staff about the rest.
Result<KioskEnd> open_door_again(const CommandContext& context) {
  const auto rebuilt = rebuild_damaged(context.folder(), context.clock);
  if (!rebuilt) return Failure(rebuilt.error());
  return open_door(context, {words_of(*rebuilt)});
}

Result<Answer> kiosk(const CommandContext& context) {
  Result<KioskEnd> end = KioskEnd::damage_found;
  if (!is_store_lost(context.folder())) end = open_door(context, {});
  if (ended_with_damage(end)) end = open_door_again(context);
  if (!end) return Failure(end.error());
  if (*end == KioskEnd::damage_found) return fail(words::error_store_damaged, {{"why", "integrity_check"}});
  return closed();
}

Result<Answer> call_staff_on_screen(const CommandContext& context) {
  auto words = kiosk_words();
  if (!words) return Failure(words.error());
  CallStaff page{std::move(*words), {}};
  if (!context.options.windowed.empty()) {
    const auto size = parse_size(context.options.windowed);
    if (!size) return Failure(size.error());
    page.window.windowed = PixelSize{size->width, size->height};
    page.may_close = true;
  }
  if (const auto shown = call_staff(page); !shown) return Failure(shown.error());
  return closed();
}

}  // namespace

void add_screen_commands(CommandSet& commands) {
  commands.otherwise(kiosk);
  commands.add("call-staff", "the page a kiosk shows when it cannot go on", call_staff_on_screen);
  const auto drawn = option_values<TourCommand>();
  CLI::App* touring =
      commands.add("tour", "every screen as a picture", [drawn](const auto& context) { return tour(context, *drawn); });
  touring->add_option("--out", drawn->out)->required();
  touring->add_option("--size", drawn->size, "WxH");

  const auto day = option_values<DemoCommand>();
  CLI::App* demonstration = commands.add("demo", "the kiosk on a ready demo project",
                                         [day](const auto& context) { return demo(context, *day); });
  demonstration->add_flag("--fresh", day->fresh, "begin again from nothing");
  demonstration->add_option("--script", day->script, "a day to play without a person");
  demonstration->add_option("--shots", day->shots, "a folder for the script's pictures");
}

}  // namespace sala
