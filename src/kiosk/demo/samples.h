// What samples of every subject stand in: the words of a sample are chosen by language with in(), and its people do not
// exist. Part of sample_screens.h.
#pragma once
#include "core/time.h"
#include "kiosk/demo/sample_screens.h"

namespace sala {

inline constexpr Day sample_day{2026, 11, 23};

struct Samples {
  const Texts& texts;
  std::vector<SampleScreen>& all;

  std::string in(const char* th, const char* en) const { return texts.language() == Language::th ? th : en; }
  std::string clock(const char* time) const;
  std::string span(const char* from, const char* to) const;
  std::string date(Day day) const;
  Shell shell() const;

  SampleScreen& add(const char* name, Screen screen) const;
  /// A screen that goes back to Welcome by itself soon.
  SampleScreen& add_passing(const char* name, Screen screen) const;
};

// ---- words that come from data
std::string sample_title(const Samples& s);
std::string sample_long_title(const Samples& s);
std::string sample_person(const Samples& s);
std::string sample_longest_name(const Samples& s);
std::string sample_hall(const Samples& s);
/// The logo of the demo's organisation.
std::shared_ptr<const std::string> sample_logo();

}  // namespace sala
