// Opens the kit and draws one frame with it: ImGui's context, sizes, time and the one full-screen window. No ini file,
// no look of ImGui's own. The window, GL and where events come from are the platform's.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/edit_text.h"
#include "core/result.h"
#include "ui/atlas.h"
#include "ui/canvas.h"
#include "ui/motion.h"
#include "ui/widget_log.h"

struct ImDrawData;

namespace sala {

struct UiFiles {
  std::filesystem::path assets;  // the folder with icons/ and logo.svg
  FontFiles fonts = {};
};

/// What the app hands over for one frame. Positions in px; one press or release a frame (platform/input does that).
struct FrameInput {
  int width_px = 1920;
  int height_px = 1080;
  double now_s = 0;  // any steady clock
  Point pointer = {-1, -1};
  bool pointer_down = false;
  bool pointer_hovers = false;           // a mouse that moves without pressing, not a finger
  float wheel = 0;                       // lines, positive away from the person
  bool key_next = false;                 // Tab went down, on staff screens
  bool key_activate = false;             // Enter went down
  std::vector<EditStroke> strokes = {};  // what was typed on a keyboard that is plugged in, for the field on the screen
};

struct FrameOutput {
  ImDrawData* draw_data = nullptr;
  bool wants_frames = false;              // something moves: draw again soon
  std::optional<double> wakes_in_s = {};  // something changes by itself then: draw again after that long
  bool again = false;                     // the atlas was full: draw this frame again before showing it
};

/// Everything screens draw with. Lives as long as the window; one at a time.
struct Ui {
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  Canvas canvas;
  WidgetLog log;
  Motion motion;
  FrameInput input;
  Target target = Target::participant;  // how large the targets of this screen must be
  bool enabled = true;                  // false while a dialog covers what is drawn
  std::string focus = {};               // the id the keyboard has reached

  const Theme& theme() const { return canvas.theme; }
  const Palette& color() const { return canvas.theme.color; }
  Rect screen() const { return {0, 0, canvas.size.width, canvas.size.height}; }

  struct Parts;
  std::unique_ptr<Parts> parts;
};

/// A height around words: it follows them when they are set larger.
inline float grown(const Ui& ui, float height) {
  return height * ui.theme().text_scale;
}

Result<std::unique_ptr<Ui>> open_ui(const UiFiles& files);
/// Moves pixels to the GPU; without one (tests without pixels) nothing is uploaded.
void set_upload(Ui& ui, const AtlasUpload& upload);
void set_effects(Ui& ui, const DrawEffects* effects);
/// The organisation's own, a PNG; Sala's where there is none. Before anything of the frame is drawn.
void set_logo(Ui& ui, std::shared_ptr<const std::string> png);

void begin_frame(Ui& ui, const FrameInput& input, const Theme& theme);
FrameOutput end_frame(Ui& ui);

}  // namespace sala
