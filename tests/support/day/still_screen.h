// Screens without a window and without pixels: drawn still, tapped by the ids of their widgets.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/screen.h"

namespace sala {

class StillScreen {
 public:
  explicit StillScreen(int width_px = 1920, int height_px = 1080);

  std::optional<Intent> draw(Screen& screen, const Shell& shell, const Texts& texts);
  /// A finger on a widget and up again: what the screen asked for. Fails the test when the widget is not to be tapped.
  std::optional<Intent> tap(const std::string& id, Screen& screen, const Shell& shell, const Texts& texts);

  /// A finger that stays on a widget for up to that long: after how many seconds the screen asked for something.
  std::optional<double> hold(const std::string& id, double seconds, Screen& screen, const Shell& shell,
                             const Texts& texts);

  /// A finger on a widget, moved by so many dp and up again: what the screen asked for.
  std::optional<Intent> drag(const std::string& id, float by_y, Screen& screen, const Shell& shell, const Texts& texts);

  const WidgetLog& log() const { return ui_->log; }
  Size size() const { return ui_->canvas.size; }
  /// The ids of what can be tapped, in the order drawn.
  std::vector<std::string> targets() const;

 private:
  void point_at(const std::string& id, Screen& screen, const Shell& shell, const Texts& texts);

  std::unique_ptr<Ui> ui_;
  FrameInput input_;
};

/// What was asked for, where it is that, of whichever subject; null otherwise.
template <class Wanted, class Intents>
const Wanted* asked(const Intents& wanted) {
  return std::visit(
      [](const auto& each) -> const Wanted* {
        using Each = std::decay_t<decltype(each)>;
        if constexpr (std::is_same_v<Each, Wanted>) return &each;
        // An empty visitor can be called with a list of intents, also with one that is a class of its own.
        if constexpr (requires { std::visit([](const auto&) {}, each); }) return asked<Wanted>(each);
        return nullptr;
      },
      wanted);
}

}  // namespace sala
