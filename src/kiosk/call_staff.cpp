#include "kiosk/call_staff.h"

#include "kiosk/atlas_texture.h"
#include "kiosk/headless_view.h"
#include "kiosk/supervisor.h"
#include "platform/presenter.h"
#include "station/program_files.h"
#include "station/system_clock.h"
#include "ui/screens/screen.h"

namespace sala {
namespace {

constexpr double looks_every_s = 1;

void show_page(Ui& ui, const CallStaff& page, Presenter& presenter, Window& window) {
  Screen screen = call_staff_screen(page.words.thai, page.words.english);
  FrameInput input;
  input.width_px = window.size().width;
  input.height_px = window.size().height;
  input.now_s = steady_s();
  FrameOutput output;
  do {
    begin_frame(ui, input, theme_for({}));
    draw(ui, screen, {}, page.words.thai);
    output = end_frame(ui);
  } while (output.again);
  presenter.draw_whole(*output.draw_data, ground_of(ui));
  window.show_whole();
}

}  // namespace

Result<void> call_staff(const CallStaff& page) {
  auto window = Window::open(page.window);
  if (!window) return Failure(window.error());
  auto painter = Painter::create();
  if (!painter) return Failure(painter.error());
  auto effects = ScreenEffects::create();
  if (!effects) return Failure(effects.error());
  AtlasTexture atlas;
  auto ui = open_ui({program_folder("assets")});
  if (!ui) return Failure(ui.error());
  set_upload(**ui, atlas.upload());
  set_effects(**ui, &(*effects)->functions());
  (*ui)->motion.set_still(true);
  Presenter presenter(std::move(*painter), **effects);
  Supervisor supervisor;
  while (!supervisor.is_asked_to_stop()) {
    supervisor.note_alive(steady_s());
    if ((*window)->take_damage()) show_page(**ui, page, presenter, **window);
    (*window)->wait_events(looks_every_s);
    (*window)->input().take_keys();
    (*window)->input().take_pointer();
    if ((*window)->take_close_wish() && page.may_close) break;
  }
  return {};
}

}  // namespace sala
