#include "kiosk/demo/samples.h"

#include "core/format_date.h"
#include "files/whole_file.h"
#include "station/program_files.h"
#include "words/core.h"

namespace sala {

std::string Samples::clock(const char* time) const {
  return texts.with(words::flow_at_clock, {{"time", time}});
}

std::string Samples::span(const char* from, const char* to) const {
  return texts.with(words::flow_time_span, {{"from", from}, {"to", to}});
}

std::string Samples::date(Day day) const {
  return long_date(day, texts.language());
}

Shell Samples::shell() const {
  Shell shell;
  shell.organisation = in("กองบริหารงานบุคคล", "Human Resources Division");
  shell.station_line = in("จุดลงทะเบียน 1 · ห้องประชุมใหญ่", "Desk 1 · Main hall");
  shell.clock = "08:31";
  return shell;
}

SampleScreen& Samples::add(const char* name, Screen screen) const {
  return all.emplace_back(SampleScreen{name, std::move(screen), shell()});
}

SampleScreen& Samples::add_passing(const char* name, Screen screen) const {
  SampleScreen& sample = add(name, std::move(screen));
  sample.shell.countdown = Countdown{6, 0.79F, false};
  return sample;
}

std::string sample_title(const Samples& s) {
  return s.in("การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters in the digital age");
}
std::string sample_long_title(const Samples& s) {
  return s.in("การพัฒนาทักษะการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุน",
              "Writing official letters and using the electronic correspondence system, for support staff");
}
std::string sample_person(const Samples& s) {
  return s.in("นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee");
}
std::string sample_longest_name(const Samples& s) {
  return s.in("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
              "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum");
}
std::string sample_hall(const Samples& s) {
  return s.in("ห้องประชุมใหญ่", "Main hall");
}

std::shared_ptr<const std::string> sample_logo() {
  const auto png = read_file(program_folder("data") / "demo" / "logo.png");
  return png ? std::make_shared<const std::string>(*png) : nullptr;
}

}  // namespace sala
