// A training day for tests: a station in a folder of its own with one project and its people, a clock that tests turn,
// and the flow at its door.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/texts.h"
#include "kiosk/flow.h"
#include "station/open_station.h"
#include "station/people/ticket_issue.h"
#include "support/temporary_folder.h"

namespace sala {

/// A moment of the day, 23 November 2026 in Bangkok.
Moment at(int hour, int minute, int second = 0);

/// A station with nothing in it.
struct EmptyDay {
  EmptyDay();

  /// Lets time pass a second at a time, as the kiosk's loop does.
  void pass_s(int seconds);
  /// Turns the wall clock without any time passing on the screen.
  void turn_to(Moment moment) { clock.set(moment); }
  void scan(const std::string& code) { flow->take_code(code, now_s); }
  void ask(const Intent& intent) { flow->take_intent(intent, now_s); }
  void begin(FlowOptions options = {});

  template <class Kind>
  const Kind* shows() {
    return std::get_if<Kind>(&flow->screen());
  }
  Shell shell() const { return flow->shell(now_s); }

  TemporaryFolder folder;
  SetClock clock;
  OpenStation station;
  Texts thai, english;
  double now_s = 1000;
  std::optional<Flow> flow;
};

/// The registration has no hours. Part 1 runs from 09:15 to 12:00 and opens at 09:00; late after 09:30.
struct TrainingDay : EmptyDay {
  explicit TrainingDay(const std::string& more_toml = "");

  const IssuedTicket& person(std::size_t index) const { return people.at(index); }
  bool is_registered(std::size_t index) const;
  bool is_in_first_session(std::size_t index) const;
  int facts() const;
  /// Whether the gate could be recorded.
  bool try_reopen_first_session(bool open);
  bool try_close_registration();

  Uuid project, first_session;
  std::vector<IssuedTicket> people;  ///< Yanisa, Kongkiat, Kanwara
};

/// Every text the screen shows now, drawn.
std::string drawn_words(EmptyDay& day);
bool has(const std::string& words, const std::string& part);

/// The refusal that a code's screen shows; nothing when it is another screen.
std::optional<Outcome> refused(EmptyDay& day, const std::string& code);

/// Writes a project of that code and title; answers its id.
Uuid write_project(OpenStation& station, const std::string& code, const std::string& title);

}  // namespace sala
