#include "kiosk/headless_view.h"

namespace sala {

Result<std::unique_ptr<HeadlessView>> HeadlessView::create(int width_px, int height_px) {
  auto screen = HeadlessScreen::create(width_px, height_px);
  if (!screen) return Failure(screen.error());
  auto effects = ScreenEffects::create();
  if (!effects) return Failure(effects.error());
  return std::unique_ptr<HeadlessView>(new HeadlessView(std::move(*screen), std::move(*effects)));
}

void HeadlessView::join(Ui& ui) {
  set_upload(ui, atlas_.upload());
  set_effects(ui, &effects_->functions());
}

void HeadlessView::show_camera(const ColourFrame& frame) {
  show_frame(*effects_, frame);
}

Screenshot HeadlessView::picture(const Ui& ui, const FrameOutput& output) {
  screen_->render(*output.draw_data, ground_of(ui));
  return screen_->read();
}

void show_frame(ScreenEffects& effects, const ColourFrame& frame) {
  effects.show_camera({frame.width, frame.height, frame.y(), frame.u(), frame.v()});
}

Ground ground_of(const Ui& ui) {
  const Color paper = ui.color().paper;
  return {static_cast<float>(paper.r) / 255, static_cast<float>(paper.g) / 255, static_cast<float>(paper.b) / 255};
}

Theme theme_for(const Shell& shell) {
  const Accessibility& wanted = shell.accessibility;
  ThemeOptions options;
  options.primary = shell.primary;
  options.larger_text = wanted.larger_text;
  options.variant = wanted.high_contrast ? Variant::high_contrast : wanted.dark ? Variant::dark : Variant::light;
  return make_theme(options);
}

}  // namespace sala
