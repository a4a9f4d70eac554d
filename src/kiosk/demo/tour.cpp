#include "kiosk/demo/tour.h"

#include "files/own_folder.h"
#include "kiosk/demo/camera_scene.h"
#include "kiosk/demo/sample_screens.h"
#include "kiosk/headless_view.h"
#include "station/program_files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// What the sample camera sees; the text is no ticket.
constexpr const char* sample_code =
    "SALA1: this is a picture of a ticket, made for the tour of the screens; nobody gets in with it";

constexpr double frame_s = 1.0 / 30;
constexpr int held_frames = 57;  // counted, so that a picture depends on none before it

struct Tour {
  const TourOptions& options;
  const Texts& texts;
  Ui& ui;
  double now_s = 0;

  FrameOutput frame(SampleScreen& sample, std::optional<Point> finger) {
    FrameInput input;
    input.width_px = options.width_px;
    input.height_px = options.height_px;
    input.now_s = now_s += frame_s;
    if (finger) input.pointer = {finger->x * ui.canvas.scale, finger->y * ui.canvas.scale};
    input.pointer_down = finger.has_value();
    FrameOutput output;
    do {
      begin_frame(ui, input, theme_for(sample.shell));
      draw(ui, sample.screen, sample.shell, texts);
      output = end_frame(ui);
    } while (output.again);
    return output;
  }

  /// As it stands when nothing moves any more.
  FrameOutput still(SampleScreen& sample) {
    ui.motion.set_still(true);
    sample.shell.notice_since_s = now_s;
    return frame(sample, std::nullopt);
  }

  /// While a finger rests on a widget.
  FrameOutput held(SampleScreen& sample) {
    FrameOutput output = still(sample);
    const WidgetNote* widget = ui.log.find(sample.held);
    if (widget == nullptr) return output;
    const Point finger = widget->touch.center();
    ui.motion.set_still(false);
    for (int i = 0; i < held_frames; ++i) output = frame(sample, finger);
    return output;
  }
};

}  // namespace

Result<int> run_tour(const TourOptions& options, const Texts& texts) {
  if (const auto made = make_output_folder(options.out); !made) return Failure(made.error());
  auto view = HeadlessView::create(options.width_px, options.height_px);
  if (!view) return Failure(view.error());
  auto ui = open_ui({program_folder("assets")});
  if (!ui) return Failure(ui.error());
  (*view)->join(**ui);
  const auto scene = camera_scene(std::string(sample_code));
  if (!scene) return Failure(scene.error());
  (*view)->show_camera(*scene);
  Tour tour{options, texts, **ui};
  int written = 0;
  for (SampleScreen& sample : sample_screens(texts)) {
    const FrameOutput output = sample.held.empty() ? tour.still(sample) : tour.held(sample);
    const auto kept = write_png(options.out / (sample.name + ".png"), (*view)->picture(**ui, output));
    if (!kept) return Failure(kept.error());
    ++written;
  }
  return written;
}

}  // namespace sala
