#include "kiosk/demo/samples_opening.h"

#include "core/format_date.h"
#include "kiosk/demo/samples.h"
#include "station/program_files.h"
#include "words/door.h"
#include "words/opening.h"
#include "words/storage.h"

namespace sala {
namespace {

ChooseProjectScreen choices(const Samples& s) {
  ChooseProjectScreen screen;
  screen.projects = {
      {Uuid{{1}}, sample_title(s), s.date(sample_day), sample_hall(s), true},
      {Uuid{{2}}, s.in("การจัดการข้อมูลส่วนบุคคลในงานราชการ", "Personal data at work"), s.date({2026, 12, 1}), "", false},
      {Uuid{{3}}, s.in("ภาษาอังกฤษเพื่อการทำงาน", "English for work"),
       date_range({2026, 12, 14}, {2026, 12, 15}, s.texts.language()), sample_hall(s), false}};
  return screen;
}

void add_before_opening(const Samples& s) {
  s.add("set-up", SetUpScreen{"/home/kiosk/.local/share/sala"});
  s.add("choose-project", choices(s));
  ChooseProjectScreen many = choices(s);
  for (std::uint8_t i = 4; i < 10; ++i)
    many.projects.push_back({Uuid{{i}}, sample_long_title(s), s.date({2027, 1, i}), sample_hall(s), false});
  s.add("choose-project-many", many);
  s.add("choose-project-low-controls", many).shell.accessibility.low_controls = true;
  const std::string shown = s.date(sample_day) + " · " + s.clock("08:31");
  const std::string newest = s.date({2026, 11, 24}) + " · " + s.clock("16:02");
  s.add("clock", ClockScreen{shown, newest, false});
  s.add("clock-ask", ClockScreen{shown, newest, true});
}

void add_way_out(const Samples& s) {
  s.add("way-out", WayOutScreen{SALA_VERSION, "1f0e7c0a-5b1c-4d7e-9a52-0c6f2f9d7b11"});
  const std::vector<Leaving> of_a_kiosk = {Leaving::restart_machine, Leaving::shut_down, Leaving::login_prompt};
  s.add("way-out-kiosk", WayOutScreen{SALA_VERSION, "1f0e7c0a-5b1c-4d7e-9a52-0c6f2f9d7b11", of_a_kiosk});
  s.add("way-out-ask",
        WayOutScreen{SALA_VERSION, "1f0e7c0a-5b1c-4d7e-9a52-0c6f2f9d7b11", of_a_kiosk, Leaving::restart_machine});
}

/// The tour's language first, so that either is seen large.
void add_call_staff(const Samples& s) {
  const auto other = load_texts(s.texts.language() == Language::th ? Language::en : Language::th);
  if (other) s.add("call-staff", call_staff_screen(s.texts, *other));
}

}  // namespace

void add_opening_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const Samples samples{texts, all};
  add_before_opening(samples);
  samples.add_passing("trouble", TroubleScreen{texts[words::trouble_title], texts[words::error_disk_full],
                                               texts[words::flow_call_staff]});
  add_way_out(samples);
  add_call_staff(samples);
}

}  // namespace sala
