// The kit without a window for tests: frames, fingers and pictures in one line each.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "support/word_lists.h"
#include "ui/soft_render.h"
#include "ui/widgets.h"

namespace sala {

std::filesystem::path assets_folder();

struct Kit {
  using Draw = std::function<void(Ui&)>;

  explicit Kit(int width_px = 1920, int height_px = 1080, const ThemeOptions& options = {});

  /// Draws one frame, 1/60 s after the last.
  FrameOutput frame(const Draw& draw);
  /// Draws frames until nothing moves.
  void settle(const Draw& draw);
  /// A finger down and up again in the middle of a widget; fails the test when there is none.
  void tap(std::string_view id, const Draw& draw);
  void press(Point dp, const Draw& draw);
  void drag_to(Point dp, const Draw& draw);
  void release(const Draw& draw);
  /// What the last of these frames looks like, when all is still.
  Picture picture(const Draw& draw);

  std::unique_ptr<Ui> ui;
  Theme theme;
  FrameInput input;
  SoftTexture texture;
};

}  // namespace sala
