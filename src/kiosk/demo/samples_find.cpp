#include "kiosk/demo/samples_find.h"

#include "kiosk/demo/samples.h"
#include "words/find.h"

namespace sala {
namespace {

FindNameScreen find_name(const Samples& s, const char* typed) {
  FindNameScreen screen;
  screen.keyboard = keyboard_for(s.texts.language());
  screen.field = edit_text(typed);
  if (screen.field.text.empty()) return screen;
  screen.words = {typed};
  screen.found = {{Uuid{{1}}, "นายก้องเกียรติ ซื่อสัตย์", "กองคลัง"},
                  {Uuid{{2}}, "นายเกียรติศักดิ์ ปั้นทองคำ", "คณะเกษตรศาสตร์ฯ"},
                  {Uuid{{3}}, "นางสาวเอี่ยมศรี เกียรติกำจร", "สำนักงานอธิการบดี"}};
  return screen;
}

void add_finding(const Samples& s) {
  s.add("find-name", find_name(s, ""));
  s.add("find-name-found", find_name(s, "เกียรติ"));
  FindNameScreen many = find_name(s, "เกียรติ");
  many.more = true;
  many.found.push_back(
      {Uuid{{4}}, "ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ", "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ"});
  many.found.push_back({Uuid{{5}}, "นายเกียรติ ณ อยุธยา", ""});
  many.found.push_back({Uuid{{6}}, "นางเกียรติสุดา ก•••", "กองคลัง"});
  s.add("find-name-many", many);
  s.add("find-name-low-controls", many).shell.accessibility.low_controls = true;
  s.add("find-name-larger-text", many).shell.accessibility.larger_text = true;
  s.add("find-name-dark", many).shell.accessibility.dark = true;
  FindNameScreen near = find_name(s, "กองเกียรติ");
  near.found.resize(1);
  near.found.front().is_near = true;
  s.add("find-name-near", near);
  FindNameScreen none = find_name(s, "");
  none.field = edit_text("กขค");
  none.words = {"กขค"};
  none.can_walk_in = true;
  none.keyboard.shift = Shift::once;
  s.add("find-name-none", none);
  none.keyboard = digit_keyboard(s.texts.language());
  s.add("find-name-digits", none);
  const std::string unit = s.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture");
  s.add("confirm-name", ConfirmNameScreen{Uuid{{1}}, sample_person(s), unit, ""});
  s.add("confirm-name-replaces",
        ConfirmNameScreen{Uuid{{1}}, sample_longest_name(s), unit,
                          s.texts.with(words::find_name_replaces, {{"name", sample_person(s)}})});
  s.add_passing("find-name-paused", TroubleScreen{s.texts[words::find_name_paused],
                                                  s.texts.with(words::find_name_paused_staff, {{"minutes", "2"}}),
                                                  s.texts[words::find_name_paused_do], Icon::clock, Tone::warning});
}

}  // namespace

void add_find_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  add_finding({texts, all});
}

}  // namespace sala
