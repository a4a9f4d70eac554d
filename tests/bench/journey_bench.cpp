// The way of a ticket from the camera's frame to the drawn answer, the work of the kit on every screen of the tour, and
// what stands between opening the store of a large roster and the first picture.
//   build/sala_bench --benchmark_filter=journey
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <numeric>

#include "kiosk/atlas_texture.h"
#include "kiosk/demo/sample_screens.h"
#include "kiosk/headless_view.h"
#include "kiosk/kiosk.h"
#include "platform/presenter.h"
#include "scanner/decoder.h"
#include "scanner/qr_pictures.h"
#include "station/people/roster_import.h"
#include "station/people/ticket_issue.h"
#include "station/program_files.h"
#include "station/project/project_changes.h"
#include "station/system_clock.h"
#include "storage/roster_queries.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

constexpr int people = 10'000;
constexpr int tickets = 200;

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double share(std::vector<double> values, double part) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

KioskWords words() {
  return {load_texts(Language::th).value(), load_texts(Language::en).value()};
}

/// A folder with a project today and ten thousand people, and some of their tickets as the camera sees them.
class LargeDay {
 public:
  LargeDay() {
    auto station = open();
    Project project;
    project.code = "A";
    project.title = {"อบรม", ""};
    project.starts_on = project.ends_on = day_of(clock_.now());
    const Uuid id = add_project(station, project).value();
    std::string csv = "ลำดับ,คำนำหน้า,ชื่อ,นามสกุล,หน่วยงาน\n";
    for (int i = 1; i <= people; ++i) csv += fmt::format("{},นางสาว,ญาณิศา{},ตั้งใจดี,กองบริหารงานบุคคล\n", i, i);
    std::ofstream(folder_ / "people.csv") << csv;
    (void)import_roster(station, id, read_roster(folder_ / "people.csv", "", "").value()).value();
    std::vector<Participant> some;
    const auto rows = roster(*station.store, id).value();
    for (const RosterRow& row : rows)
      if (some.size() < tickets) some.push_back(row.person);
    unsigned seed = 0;
    const auto issued = issue_tickets(station, id, some).value();
    for (const IssuedTicket& ticket : issued)
      frames.push_back(picture_of(ticket.code, {.module_px = 5, .degrees = 5, .noise = 5, .seed = ++seed}));
  }

  OpenStation open() const { return open_station(folder_ / "data", OpenMode::read_write, clock_).value(); }

  std::vector<GreyFrame> frames;

 private:
  TemporaryFolder folder_;
  SystemClock clock_;
};

const LargeDay& large_day() {
  static const LargeDay day;
  return day;
}

/// The kiosk on a screen that is not there, drawn by the processor as the window's loop draws it.
class Drawn {
 public:
  explicit Drawn(OpenStation& station)
      : target_(HeadlessScreen::create(1920, 1080).value()),
        effects_(ScreenEffects::create(DrawnBy::processor).value()),
        presenter_(Painter::create().value(), *effects_),
        kiosk_(Kiosk::open(station, words(), {}, now_s_).value()) {
    set_upload(kiosk_->ui(), atlas_.upload());
    set_effects(kiosk_->ui(), &effects_->functions());
  }

  void frame() {
    FrameInput input;
    input.now_s = now_s_ += 1.0 / 60;
    FrameOutput output = kiosk_->draw(input);
    for (; output.again; output = kiosk_->draw(input)) presenter_.forget();
    presenter_.draw_changes(*output.draw_data, ground_of(kiosk_->ui()));
    glFinish();
  }
  void take_code(const std::string& code) { kiosk_->take(CodeScanned{code}, now_s_); }
  void wait_for_welcome() {
    now_s_ += 60;
    for (int i = 0; i < 3; ++i) frame();
  }

 private:
  double now_s_ = 1;
  std::unique_ptr<HeadlessScreen> target_;
  std::unique_ptr<ScreenEffects> effects_;
  Presenter presenter_;
  AtlasTexture atlas_;
  std::unique_ptr<Kiosk> kiosk_;
};

/// A frame with a ticket arrives, is decoded, judged, stored (the disk waited for) and drawn.
void journey_of_a_ticket(benchmark::State& state) {
  const LargeDay& day = large_day();
  auto station = day.open();
  Drawn drawn(station);
  StreamDecoder decoder;
  std::vector<double> times_ms;
  std::size_t number = 0;
  for (auto _ : state) {
    state.PauseTiming();
    drawn.wait_for_welcome();
    const GreyFrame& frame = day.frames[number++ % day.frames.size()];
    state.ResumeTiming();
    const double begun = now_ms();
    CodeTexts texts;
    for (int tries = 0; tries < 8 && texts.empty(); ++tries) texts = decoder.decode(frame);
    if (texts.empty()) std::abort();
    drawn.take_code(texts.front());
    drawn.frame();
    times_ms.push_back(now_ms() - begun);
  }
  state.counters["p50_ms"] = share(times_ms, 0.5);
  state.counters["p99_ms"] = share(times_ms, 0.99);
}
BENCHMARK(journey_of_a_ticket)->Iterations(tickets)->Unit(benchmark::kMillisecond)->UseRealTime();

/// From opening the folder to the first picture; the program's own loading is not in it.
void journey_to_first_frame(benchmark::State& state) {
  const LargeDay& day = large_day();
  for (auto _ : state) {
    auto station = day.open();
    Drawn drawn(station);
    drawn.frame();
  }
}
BENCHMARK(journey_to_first_frame)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The kit's work for a frame of each screen of the tour, texts shaped already: the median of the slowest screen.
void journey_screen_work(benchmark::State& state) {
  const auto ui = open_ui({program_folder("assets")}).value();
  const Texts texts = load_texts(Language::th).value();
  const Theme theme = make_theme({});
  auto samples = sample_screens(texts);
  FrameInput input;
  std::vector<double> medians_ms;
  for (auto _ : state)
    for (SampleScreen& sample : samples) {
      std::vector<double> times_ms;
      for (int i = 0; i < 60; ++i) {
        input.now_s += 1.0 / 60;
        const double begun = now_ms();
        begin_frame(*ui, input, theme);
        draw(*ui, sample.screen, sample.shell, texts);
        benchmark::DoNotOptimize(end_frame(*ui));
        times_ms.push_back(now_ms() - begun);
      }
      medians_ms.push_back(share(times_ms, 0.5));
    }
  state.counters["slowest_ms"] = share(medians_ms, 1);
  state.counters["mean_ms"] =
      std::accumulate(medians_ms.begin(), medians_ms.end(), 0.0) / static_cast<double>(medians_ms.size());
  state.counters["screens"] = static_cast<double>(samples.size());
}
BENCHMARK(journey_screen_work)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
