// What drawing costs the processor on a machine without a graphics card: whole frames beside only what changed, the
// tick that draws itself, the camera's view in both ways. Each of them also counts the work of the kit.
//   build/sala_bench --benchmark_filter=draw
#include <benchmark/benchmark.h>

#include "kiosk/atlas_texture.h"
#include "kiosk/demo/camera_scene.h"
#include "kiosk/demo/sample_screens.h"
#include "kiosk/headless_view.h"
#include "platform/presenter.h"
#include "station/program_files.h"

using namespace sala;

namespace {

enum class Way { whole, changes };

/// A screen of the tour, drawn frame by frame at 1920 × 1080.
class Drawn {
 public:
  Drawn(const char* name, DrawnBy by)
      : target_(HeadlessScreen::create(1920, 1080).value()),
        effects_(ScreenEffects::create(by).value()),
        presenter_(Painter::create().value(), *effects_),
        ui_(open_ui({program_folder("assets")}).value()),
        texts_(load_texts(Language::th).value()) {
    set_upload(*ui_, atlas_.upload());
    set_effects(*ui_, &effects_->functions());
    for (SampleScreen& sample : sample_screens(texts_))
      if (sample.name == name) sample_ = std::move(sample);
  }

  void frame(Way way) {
    FrameInput input;
    input.now_s = now_s_ += 1.0 / 60;
    begin_frame(*ui_, input, make_theme({}));
    draw(*ui_, sample_.screen, sample_.shell, texts_);
    const FrameOutput output = end_frame(*ui_);
    if (way == Way::whole) presenter_.draw_whole(*output.draw_data, ground_of(*ui_));
    if (way == Way::changes) presenter_.draw_changes(*output.draw_data, ground_of(*ui_));
    glFinish();
  }
  void show(const ColourFrame& picture) { show_frame(*effects_, picture); }
  /// The screen appears anew: what draws itself begins again.
  void appear_again() { now_s_ += 10, ui_->motion.begin_frame(now_s_), ui_->motion.begin_frame(now_s_); }

 private:
  std::unique_ptr<HeadlessScreen> target_;  // first: its GL context outlives what is drawn with it
  std::unique_ptr<ScreenEffects> effects_;
  Presenter presenter_;
  AtlasTexture atlas_;
  std::unique_ptr<Ui> ui_;
  Texts texts_;
  SampleScreen sample_;
  double now_s_ = 0;
};

void draw_still(benchmark::State& state, Way way) {
  Drawn drawn("checked-in", DrawnBy::processor);
  for (int i = 0; i < 60; ++i) drawn.frame(way);
  for (auto _ : state) drawn.frame(way);
}

/// The frames of the first half second of a check-in, in which the tick draws itself.
void draw_tick(benchmark::State& state, Way way) {
  Drawn drawn("checked-in", DrawnBy::processor);
  int frame = 0;
  for (auto _ : state) {
    if (frame++ % 30 == 0) drawn.appear_again();
    drawn.frame(way);
  }
}

void draw_camera(benchmark::State& state, DrawnBy by, Way way) {
  Drawn drawn("welcome", by);
  const ColourFrame picture = camera_scene(std::string("SALA1: no ticket")).value();
  for (auto _ : state) {
    drawn.show(picture);
    drawn.frame(way);
  }
}

BENCHMARK_CAPTURE(draw_still, whole, Way::whole)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_still, changes, Way::changes)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_tick, whole, Way::whole)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_tick, changes, Way::changes)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_camera, whole, DrawnBy::processor, Way::whole)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_camera, changes, DrawnBy::processor, Way::changes)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(draw_camera, by_shader, DrawnBy::card, Way::changes)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

}  // namespace
