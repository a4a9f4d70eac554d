#include "ui/widget_log.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

constexpr Size screen{1920, 1080};

WidgetNote widget(const std::string& id, Rect rect, Target target = Target::participant) {
  WidgetNote note;
  note.id = id;
  note.rect = note.touch = rect;
  note.target = target;
  return note;
}

TextNote text_of(const std::string& text) {
  TextNote note;
  note.text = text;
  note.rect = {100, 100, 200, 42};
  note.room = {100, 100, 300, 42};
  note.clip = {0, 0, 1920, 1080};
  note.ink = rgb(0x1E2A32);
  note.ground = rgb(0xFBF8F3);
  return note;
}

std::vector<std::string> found(std::vector<WidgetNote> widgets, std::vector<TextNote> texts = {}) {
  return problems({std::move(widgets), std::move(texts)}, screen);
}

}  // namespace

TEST_CASE("large targets far enough apart have no problem") {
  CHECK(found({widget("a", {100, 100, 300, 96}), widget("b", {100, 212, 300, 96})}, {text_of("ตกลง")}).empty());
}

TEST_CASE("a target that is too small is a problem, by who taps it") {
  CHECK(found({widget("a", {100, 100, 300, 95})}).size() == 1);
  CHECK(found({widget("a", {100, 100, 90, 96})}).size() == 1);
  CHECK(found({widget("a", {100, 100, 60, 56}, Target::staff)}).empty());
  CHECK(found({widget("a", {100, 100, 60, 55}, Target::staff)}).size() == 1);
  CHECK(found({widget("a", {100, 100, 60, 80}, Target::key)}).empty());
  CHECK(found({widget("a", {100, 100, 60, 78}, Target::key)}).size() == 1);
}

TEST_CASE("targets closer than 16 dp are a problem, keys closer than 8, rows of one list never") {
  const Rect left{100, 100, 100, 100};
  CHECK(found({widget("a", left), widget("b", {214, 100, 100, 100})}).size() == 1);
  CHECK(found({widget("a", left), widget("b", {150, 100, 100, 100})}).size() == 1);
  CHECK(found({widget("a", left, Target::key), widget("b", {208, 100, 100, 100}, Target::key)}).empty());
  CHECK(found({widget("a", left, Target::key), widget("b", {206, 100, 100, 100}, Target::key)}).size() == 1);
  WidgetNote first = widget("a", left);
  WidgetNote second = widget("b", {100, 200, 100, 100});
  first.group = second.group = "list";
  CHECK(found({first, second}).empty());
}

TEST_CASE("disabled and hidden widgets are not measured") {
  WidgetNote disabled = widget("a", {100, 100, 10, 10});
  disabled.enabled = false;
  WidgetNote hidden = widget("b", {100, 100, 10, 10});
  hidden.visible = false;
  CHECK(found({disabled, hidden}).empty());
}

TEST_CASE("an id used twice and a widget over the screen's edge are problems") {
  CHECK(found({widget("a", {100, 100, 100, 100}), widget("a", {300, 100, 100, 100})}).size() == 1);
  CHECK(found({widget("a", {1850, 100, 100, 100})}).size() == 1);
}

TEST_CASE("two primary buttons on one screen are a problem") {
  WidgetNote next = widget("next", {100, 100, 300, 96}), save = widget("save", {500, 100, 300, 96});
  next.primary = true;
  CHECK(found({next, save}).empty());
  save.primary = true;
  CHECK(found({next, save}).size() == 1);
  save.enabled = false;  // behind a dialog
  CHECK(found({next, save}).empty());
}

TEST_CASE("words that overflow, end in an ellipsis, are cut or cannot be read are problems") {
  TextNote overflowing = text_of("ก");
  overflowing.overflows = true;
  TextNote cut_short = text_of("ข");
  cut_short.ellipsised = true;
  TextNote cut = text_of("ค");
  cut.clip = {0, 0, 250, 1080};
  TextNote pale = text_of("ง");
  pale.ink = rgb(0x999999);
  TextNote unknown = text_of("จ");
  unknown.missing_glyphs = true;
  for (const TextNote& note : {overflowing, cut_short, cut, pale, unknown}) {
    INFO(note.text);
    CHECK(found({}, {note}).size() == 1);
  }
  cut.scrolls = true;
  CHECK(found({}, {cut}).empty());
}
