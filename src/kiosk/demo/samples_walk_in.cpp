// The pages for somebody who is not on the list, in every state that matters, for the tour.
#include "kiosk/demo/samples_walk_in.h"

#include "kiosk/demo/samples.h"
#include "kiosk/ticket_code.h"
#include "kiosk/visits/walk_in/walk_in_words.h"
#include "words/core.h"
#include "words/door.h"
#include "words/walk_in.h"

namespace sala {
namespace {

/// All that a visitor has told; each page shows its part.
WalkInScreen walk_in_told(const Samples& w, WalkInStep step) {
  WalkInScreen screen;
  screen.step = step;
  screen.organiser = w.in("กองบริหารงานบุคคล", "Human Resources Division");
  screen.units = {w.in("กองคลัง", "Finance Division"),
                  w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture and Natural Resources"),
                  w.in("คณะวิทยาศาสตร์", "Faculty of Science"), w.in("สำนักหอสมุด", "Library"),
                  w.in("สำนักงานอธิการบดี", "President's Office")};
  screen.types = {w.in("สายวิชาการ", "Academic staff"), w.in("สายสนับสนุน", "Support staff"), w.in("ผู้บริหาร", "Executive")};
  screen.prefix = 0;
  screen.given_name = edit_text(w.in("ธนกร", "Thanakorn"));
  screen.family_name = edit_text(w.in("แสงทอง", "Saengthong"));
  screen.in_family_name = true;
  screen.keyboard = keyboard_for(w.texts.language());
  screen.unit = screen.units[1];
  screen.personnel_type = screen.types[1];
  return screen;
}

void add_pages(const Samples& w) {
  w.add("walk-in-notice", walk_in_told(w, WalkInStep::notice));
  WalkInScreen agreed = walk_in_told(w, WalkInStep::notice);
  agreed.wishes[0] = true;
  w.add("walk-in-notice-larger-text", agreed).shell.accessibility.larger_text = true;
  w.add("walk-in-name", walk_in_told(w, WalkInStep::name));
  WalkInScreen empty = walk_in_told(w, WalkInStep::name);
  empty.prefix.reset();
  empty.given_name = empty.family_name = {};
  empty.in_family_name = false;
  w.add("walk-in-name-empty", empty);
  WalkInScreen titled = walk_in_told(w, WalkInStep::name);
  titled.prefix = 3;
  titled.typed_prefix = edit_text(w.in("ว่าที่ร้อยตรีหญิง", "Acting Sub Lt."));
  titled.in_prefix = true;
  w.add("walk-in-name-prefix", titled);
  w.add("walk-in-unit", walk_in_told(w, WalkInStep::unit));
  WalkInScreen many = walk_in_told(w, WalkInStep::unit);
  const std::vector<std::string> units = many.units;
  for (int i = 0; i < 4; ++i) many.units.insert(many.units.end(), units.begin(), units.end());
  w.add("walk-in-unit-many", many);
  w.add("walk-in-unit-low-controls", many).shell.accessibility.low_controls = true;
  WalkInScreen typed = walk_in_told(w, WalkInStep::typed_unit);
  typed.typed_unit = edit_text(w.in("เทศบาลตำบลบ้านสวน", "Ban Suan municipality"));
  w.add("walk-in-unit-typed", typed);
  w.add("walk-in-type", walk_in_told(w, WalkInStep::type));
  w.add("walk-in-review", walk_in_told(w, WalkInStep::review));
  WalkInScreen long_words = walk_in_told(w, WalkInStep::review);
  long_words.prefix.reset();
  long_words.given_name = edit_text(w.in("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร", "Pimpitchayasasiprapasson"));
  long_words.family_name = edit_text(w.in("ณ เกียรติศักดิ์ศรีสุวรรณภูมิ", "Kiattisaksrisuwannaphum"));
  w.add("walk-in-review-long-name", long_words);
}

}  // namespace

void add_walk_in_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const Samples w{texts, all};
  add_pages(w);
  const std::string time = texts.with(words::flow_at_clock, {{"time", "08:31"}});
  const WalkInDoneScreen done{
      texts.with(words::flow_registered, {{"time", time}}), w.in("นายธนกร แสงทอง", "Mr. Thanakorn Saengthong"),
      w.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture and Natural Resources"),
      code_picture("SALA1: a picture of a ticket for the tour; nobody gets in with it, however it is shown").value()};
  w.add("walk-in-done", done);
  w.add("walk-in-done-dark", done).shell.accessibility.dark = true;
  w.add_passing("walk-in-listed", likely_listed_words(texts, "ธนกร แสงทอง"));
  w.add_passing("walk-in-double", staff_needed_words(texts, words::walk_in_double_why));
  w.add_passing("walk-in-pause", staff_needed_words(texts, words::walk_in_pause_why));
}

}  // namespace sala
