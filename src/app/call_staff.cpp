#include "app/call_staff.h"

#include "app/atlas_texture.h"
#include "app/files.h"
#include "app/headless_view.h"
#include "app/supervisor.h"
#include "app/system_clock.h"
#include "core/text_ids.h"
#include "platform/presenter.h"
#include "ui/screens/areas.h"
#include "ui/screens/column.h"

namespace sala {
namespace {

constexpr double looks_every_s = 1;

void draw_page(Ui& ui, const KioskWords& words) {
  draw_gradient(ui.canvas, ui.color()[Tone::warning].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({220, 220}, 120, [&ui](Rect place) {
    result_disc(ui, centered(place, {place.height, place.height}), Icon::people, Tone::warning);
  });
  column.gap(36);
  column.words(words.thai[TextId::call_staff_title], Type::display, ui.color().ink);
  column.words(words.thai[TextId::call_staff_do], Type::heading, ui.color().ink);
  column.gap(24);
  column.words(words.english[TextId::call_staff_title], Type::heading, ui.color().quiet);
  column.words(words.english[TextId::call_staff_do], Type::body, ui.color().quiet);
  column.gap(56);
  column.words(words.thai[TextId::call_staff_why], Type::caption, ui.color().quiet);
  column.gap(12);
  column.words(words.english[TextId::call_staff_why], Type::caption, ui.color().quiet);
  column.draw(centered(ui.screen(), {column.width(), ui.screen().height - 96}));
}

void show_page(Ui& ui, const KioskWords& words, Presenter& presenter, Window& window) {
  FrameInput input;
  input.width_px = window.size().width;
  input.height_px = window.size().height;
  input.now_s = steady_s();
  FrameOutput output;
  do {
    begin_frame(ui, input, theme_for({}));
    draw_page(ui, words);
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
    if ((*window)->take_damage()) show_page(**ui, page.words, presenter, **window);
    (*window)->wait_events(looks_every_s);
    (*window)->input().take_keys();
    (*window)->input().take_pointer();
    if ((*window)->take_close_wish() && page.may_close) break;
  }
  return {};
}

}  // namespace sala
