#include "platform/input_queue.h"

#include <cmath>

namespace sala {

namespace {

void append_utf8(std::string& text, char32_t letter) {
  const auto add = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (letter < 0x80) {
    add(letter);
  } else if (letter < 0x800) {
    add(0xC0 | (letter >> 6));
    add(0x80 | (letter & 0x3F));
  } else if (letter < 0x10000) {
    add(0xE0 | (letter >> 12));
    add(0x80 | ((letter >> 6) & 0x3F));
    add(0x80 | (letter & 0x3F));
  } else {
    add(0xF0 | (letter >> 18));
    add(0x80 | ((letter >> 12) & 0x3F));
    add(0x80 | ((letter >> 6) & 0x3F));
    add(0x80 | (letter & 0x3F));
  }
}

bool is_letter(char32_t code) {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool is_surrogate = code >= 0xD800 && code < 0xE000;
  return !is_control && !is_surrogate && code <= 0x10FFFF;
}

}  // namespace

// A finger appears where it presses; a mouse travels there.
constexpr int mouse_moves = 3;
constexpr float finger_jump_px = 16;

void InputQueue::pointer_moved(float x, float y) {
  jump_ = std::hypot(x - x_, y - y_);
  x_ = x;
  y_ = y;
  may_append_ = false;
  ++moves_;
  if (!pressed_ && moves_ >= mouse_moves) is_mouse_ = true;
  const bool merges = !pointer_.empty() && pointer_.back().kind == PointerKind::move;
  if (merges) pointer_.pop_back();
  push(PointerKind::move);
}

void InputQueue::pointer_pressed() {
  if (pressed_) return;
  if (jump_ > finger_jump_px) is_mouse_ = false;
  pressed_ = true;
  moves_ = 0;
  jump_ = 0;
  may_append_ = false;
  push(PointerKind::press);
}

void InputQueue::end_press(PointerKind kind) {
  if (!pressed_) return;
  pressed_ = false;
  moves_ = 0;
  jump_ = 0;
  may_append_ = false;
  push(kind);
}

void InputQueue::pointer_released() {
  end_press(PointerKind::release);
}

void InputQueue::pointer_left() {
  if (!pressed_) push(PointerKind::leave);
}

void InputQueue::wheel_turned(float lines) {
  push(PointerKind::wheel, lines);
}

void InputQueue::key(PlatformKey key) {
  key.since_ms = told_ms_;
  may_append_ = key.action != KeyAction::release;
  keys_.push_back(std::move(key));
}

void InputQueue::character(char32_t letter, std::int64_t time_ms) {
  if (!is_letter(letter)) return;
  if (!may_append_ || keys_.empty()) key({.time_ms = time_ms});
  append_utf8(keys_.back().text, letter);
}

void InputQueue::told_all(std::int64_t now_ms) {
  told_ms_ = now_ms;
  may_append_ = false;
}

void InputQueue::focus_lost() {
  end_press(PointerKind::cancel);
}

void InputQueue::apply(const PointerEvent& event) {
  const bool is_cancel = event.kind == PointerKind::cancel;
  const bool is_away = event.kind == PointerKind::leave || is_cancel;
  now_.x = is_away ? -1 : event.x;
  now_.y = is_away ? -1 : event.y;
  now_.wheel += event.wheel;
  if (event.kind == PointerKind::press) now_.down = true;
  if (event.kind == PointerKind::release || is_cancel) now_.down = false;
}

PointerFrame InputQueue::take_pointer() {
  now_.wheel = 0;
  bool has_dragged = false;
  while (!pointer_.empty()) {
    const PointerEvent event = pointer_.front();
    const bool is_end = event.kind == PointerKind::release || event.kind == PointerKind::cancel;
    const bool is_transition = event.kind == PointerKind::press || is_end;
    if (event.kind == PointerKind::release && has_dragged) break;
    has_dragged = now_.down && event.kind == PointerKind::move;
    pointer_.pop_front();
    apply(event);
    if (is_transition) break;
  }
  now_.hovers = is_mouse_ && !now_.down;
  return now_;
}

std::vector<PlatformKey> InputQueue::take_keys() {
  may_append_ = false;
  return std::exchange(keys_, {});
}

}  // namespace sala
