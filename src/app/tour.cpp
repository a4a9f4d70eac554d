#include "app/tour.h"

#include "app/camera_scene.h"
#include "app/files.h"
#include "app/headless_view.h"
#include "app/sample_screens.h"
#include "core/text_ids.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// What the sample camera sees; the text is no ticket.
constexpr const char* sample_code = "SALA1: this is a picture of a ticket, made for the tour of the screens; nobody gets in with it";

FrameOutput draw_still(Ui& ui, SampleScreen& sample, const Texts& texts, const TourOptions& options) {
  FrameInput input;
  input.width_px = options.width_px;
  input.height_px = options.height_px;
  const Theme theme = theme_for(sample.shell.accessibility);
  FrameOutput output;
  do {
    begin_frame(ui, input, theme);
    draw(ui, sample.screen, sample.shell, texts);
    output = end_frame(ui);
  } while (output.again);
  return output;
}

}  // namespace

Result<int> run_tour(const TourOptions& options, const Texts& texts) {
  std::error_code failed;
  fs::create_directories(options.out, failed);
  if (!fs::is_directory(options.out)) return fail(TextId::error_folder, {{"folder", options.out.string()}});
  auto view = HeadlessView::create(options.width_px, options.height_px);
  if (!view) return Failure(view.error());
  auto ui = open_ui({program_folder("assets")});
  if (!ui) return Failure(ui.error());
  (*view)->join(**ui);
  (*ui)->motion.set_still(true);
  const auto scene = camera_scene(std::string(sample_code));
  if (!scene) return Failure(scene.error());
  (*view)->show_camera(*scene);
  int written = 0;
  for (SampleScreen& sample : sample_screens(texts)) {
    const FrameOutput output = draw_still(**ui, sample, texts, options);
    const auto kept = write_png(options.out / (sample.name + ".png"), (*view)->picture(**ui, output));
    if (!kept) return Failure(kept.error());
    ++written;
  }
  return written;
}

}  // namespace sala
