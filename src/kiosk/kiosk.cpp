#include "kiosk/kiosk.h"

#include "kiosk/headless_view.h"
#include "kiosk/typed_strokes.h"
#include "station/program_files.h"

namespace sala {
namespace {

CameraView view_of(CameraState state) {
  switch (state) {
    case CameraState::absent:
      return CameraView::absent;
    case CameraState::busy:
      return CameraView::busy;
    case CameraState::unplugged:
      return CameraView::unplugged;
    case CameraState::starting:
      return CameraView::starting;
    case CameraState::live:
      return CameraView::live;
  }
  return CameraView::absent;
}

}  // namespace

Kiosk::Kiosk(OpenStation& station, KioskWords words, FlowOptions options, std::unique_ptr<Ui> ui)
    : words_(std::move(words)), flow_(station, words_.thai, words_.english, options), ui_(std::move(ui)) {}

Result<std::unique_ptr<Kiosk>> Kiosk::open(OpenStation& station, KioskWords words, FlowOptions options, double now_s) {
  auto ui = open_ui({program_folder("assets")});
  if (!ui) return Failure(ui.error());
  std::unique_ptr<Kiosk> kiosk(new Kiosk(station, std::move(words), options, std::move(*ui)));
  kiosk->flow_.begin(now_s);
  return kiosk;
}

void Kiosk::take(const Arrival& arrival, double now_s) {
  if (const auto* code = std::get_if<CodeScanned>(&arrival)) flow_.take_code(code->text, now_s, CodeSource::camera);
  if (const auto* camera = std::get_if<CameraChanged>(&arrival)) flow_.take_camera(view_of(camera->state));
}

void Kiosk::sort_out(const TypedKeys& keys, double now_s) {
  for (const std::string& text : keys.scanned) flow_.take_code(text, now_s, CodeSource::scanner);
  if (!keys.typed.empty()) flow_.take_touch(now_s);
  for (const KeyPress& press : keys.typed)
    if (auto stroke = stroke_of(press, clipboard_)) strokes_.push_back(std::move(*stroke));
}

void Kiosk::take_key(const KeyPress& press, double now_s) {
  sort_out(typed_.key(press), now_s);
}

void Kiosk::pause_keys(std::int64_t now_ms, double now_s) {
  sort_out(typed_.pause_until(now_ms), now_s);
}

/// Whether the finger came down on the page that it sees; until it is lifted.
bool Kiosk::is_meant(const FrameInput& input, const Shell& shell) {
  if (std::string page = page_of(flow_.screen(), shell); page != page_) {
    const bool is_first = page_.empty();
    page_ = std::move(page);
    if (!is_first) page_since_s_ = input.now_s;
  }
  const bool comes_down = input.pointer_down && !was_down_;
  was_down_ = input.pointer_down;
  if (comes_down) swallows_ = settles_in_s(input.now_s) > 0;
  return !swallows_;
}

FrameOutput Kiosk::draw(const FrameInput& seen) {
  FrameInput input = seen;
  input.strokes = std::exchange(strokes_, {});
  flow_.pass_time(input.now_s);
  if (input.pointer_down) flow_.take_touch(input.now_s);
  const Shell shell = flow_.shell(input.now_s);
  input.pointer_down = is_meant(seen, shell) && seen.pointer_down;
  begin_frame(*ui_, input, theme_for(shell));
  const auto wanted = sala::draw(*ui_, flow_.screen(), shell, flow_.texts());
  FrameOutput output = end_frame(*ui_);
  if (!wanted) return output;
  flow_.take_intent(*wanted, input.now_s);
  output.wants_frames = true;
  return output;
}

}  // namespace sala
