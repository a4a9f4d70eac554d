#include "kiosk/run_kiosk.h"

#include <spdlog/spdlog.h>

#include "kiosk/atlas_texture.h"
#include "kiosk/headless_view.h"
#include "kiosk/staff/job.h"
#include "kiosk/supervisor.h"
#include "platform/frame_pacer.h"
#include "platform/presenter.h"
#include "platform/sound.h"
#include "scanner/camera.h"
#include "station/keeping/backups.h"
#include "station/keeping/restore.h"
#include "station/system_clock.h"

namespace sala {
namespace {

constexpr double quiet_s = 1.5;  // after the last tap or code

std::int64_t steady_ms() {
  return static_cast<std::int64_t>(steady_s() * 1000);
}

KeyPress press_of(const PlatformKey& key) {
  KeyPress press{static_cast<PhysicalKey>(key.key), key.shift, key.caps_lock, key.ctrl || key.alt || key.super,
                 key.action == KeyAction::repeat};
  press.time_ms = key.time_ms;
  press.since_ms = key.since_ms;
  press.text = key.text;
  return press;
}

/// What draws with the window's GL context.
struct Drawing {
  std::unique_ptr<ScreenEffects> effects;
  Presenter presenter;
};

class KioskLoop {
 public:
  KioskLoop(KioskRun& run, std::unique_ptr<Window> window, Drawing drawing, std::unique_ptr<Kiosk> kiosk)
      : run_(run),
        window_(std::move(window)),
        drawing_(std::move(drawing)),
        kiosk_(std::move(kiosk)),
        inbox_(&Window::post_wake) {
    set_upload(kiosk_->ui(), atlas_.upload());
    set_effects(kiosk_->ui(), &drawing_.effects->functions());
    kiosk_->set_clipboard([this] { return window_->clipboard(); });
    begin_camera();
  }

  KioskEnd run() {
    begin_check();
    while (!kiosk_->flow().leaving() && !supervisor_.is_asked_to_stop()) {
      supervisor_.note_alive(steady_s());
      if (window_->wait_events(wait_s())) note_event();
      if (window_->take_close_wish() && run_.may_close) return KioskEnd::closed;
      take_arrivals();
      take_keys();
      if (window_->take_damage()) show_anew();
      if (pacer_.is_due(steady_s())) draw();
      if (const auto chime = kiosk_->flow().take_chime()) sound_.play(*chime);
      backups_.pass_time(steady_s());
      if (steady_s() - busy_s_ >= quiet_s) run_.station.store->tidy();
      if (has_found_damage()) return KioskEnd::damage_found;
    }
    if (const auto leaving = kiosk_->flow().leaving()) supervisor_.ask_machine(*leaving);
    return KioskEnd::closed;
  }

 private:
  void note_event() {
    pacer_.note_event();
    busy_s_ = steady_s();
  }

  /// Opening looks at the pages only after an unclean end: the time it takes grows with the store. Nobody waits for this.
  void begin_check() {
    check_.begin({}, [folder = run_.station.folder, clock = run_.station.clock] { return is_damaged(folder, *clock); });
  }

  bool has_found_damage() {
    const bool damaged = check_.ready().value_or(false);
    if (damaged) spdlog::error("STAFF: the store is damaged");
    return damaged;
  }

  void begin_camera() {
    auto source = make_source(run_.camera);
    if (!source) return kiosk_->take(CameraChanged{CameraState::absent}, steady_s());
    CameraCallbacks callbacks;
    callbacks.on_code = [this](const CodeSeen& seen) { inbox_.put(CodeScanned{seen.text}); };
    callbacks.on_state = [this](CameraState state) { inbox_.put(CameraChanged{state}); };
    callbacks.on_frame = [this](const ColourFrame&) { inbox_.put(FrameArrived{}); };
    camera_ = std::make_unique<Camera>(std::move(source), std::move(callbacks));
    kiosk_->flow().set_eye([this] { return camera_->newest_frame(); });
  }

  double wait_s() const {
    const double frame_s = pacer_.wait_s(steady_s());
    const auto typed_ms = kiosk_->typed_wakes_at_ms();
    if (!typed_ms) return frame_s;
    return std::clamp(static_cast<double>(*typed_ms - steady_ms()) / 1000, 0.0, frame_s);
  }

  void take_arrivals() {
    for (const Arrival& arrival : inbox_.take()) {
      kiosk_->take(arrival, steady_s());
      if (!std::holds_alternative<FrameArrived>(arrival))
        note_event();
      else if (kiosk_->flow().wants_camera_preview())
        pacer_.note_picture();
    }
  }

  /// A scanner's keys become a code, a person's go to the field on the screen.
  void take_keys() {
    for (const PlatformKey& key : window_->input().take_keys())
      if (key.action != KeyAction::release) kiosk_->take_key(press_of(key), steady_s());
    kiosk_->pause_keys(steady_ms(), steady_s());
    if (kiosk_->has_strokes()) note_event();
  }

  void draw() {
    show_newest_frame();
    const PixelSize size = window_->size();
    const PointerFrame pointer = window_->input().take_pointer();
    FrameInput input;
    input.width_px = size.width;
    input.height_px = size.height;
    input.now_s = steady_s();
    input.pointer = {pointer.x, pointer.y};
    input.pointer_down = pointer.down;
    input.pointer_hovers = pointer.hovers;
    input.wheel = pointer.wheel;
    FrameOutput output = kiosk_->draw(input);
    while (output.again) {
      drawing_.presenter.forget();
      output = kiosk_->draw(input);
    }
    if (window_->is_shown()) show(output);
    pacer_.note_frame(input.now_s, {output.wants_frames, window_->input().has_more(), output.wakes_in_s});
  }

  void show_newest_frame() {
    if (!camera_) return;
    const ColourFrame frame = camera_->newest_frame();
    const bool is_looked_at = kiosk_->flow().wants_camera_preview();
    if (frame.empty() || !shows_frame(frame.serial, shown_serial_, is_looked_at, window_->keeps_picture())) return;
    show_frame(*drawing_.effects, frame);
    shown_serial_ = frame.serial;
  }

  /// The window's picture is gone: another size, something stood before it.
  void show_anew() {
    drawing_.presenter.forget();
    pacer_.note_event();
  }

  void show(const FrameOutput& output) {
    const Ground ground = ground_of(kiosk_->ui());
    if (window_->keeps_picture()) return window_->show(drawing_.presenter.draw_changes(*output.draw_data, ground));
    drawing_.presenter.draw_whole(*output.draw_data, ground);
    window_->show_whole();
  }

  KioskRun& run_;
  Supervisor supervisor_;  // outlives the last backup: asked twice, the kiosk still ends in good order
  Backups backups_{run_.station, steady_s()};  // the last one is made when the window has gone
  std::unique_ptr<Window> window_;             // before the rest: the GL context outlives what is drawn with it
  Drawing drawing_;
  AtlasTexture atlas_;
  std::unique_ptr<Kiosk> kiosk_;
  Inbox inbox_;
  FramePacer pacer_;
  Sound sound_;
  double busy_s_ = steady_s();  ///< when something happened last, other than the camera's next frame
  std::uint64_t shown_serial_ = 0;
  Job<bool> check_;
  std::unique_ptr<Camera> camera_;  // last: its thread ends before the inbox goes
};

}  // namespace

Result<KioskEnd> run_kiosk(KioskRun run) {
  auto window = Window::open(run.window);
  if (!window) return Failure(window.error());
  auto painter = Painter::create();
  if (!painter) return Failure(painter.error());
  auto effects = ScreenEffects::create();
  if (!effects) return Failure(effects.error());
  auto kiosk = Kiosk::open(run.station, std::move(run.words), run.flow, steady_s());
  if (!kiosk) return Failure(kiosk.error());
  Presenter presenter(std::move(*painter), **effects);
  return KioskLoop(run, std::move(*window), {std::move(*effects), std::move(presenter)}, std::move(*kiosk)).run();
}

}  // namespace sala
