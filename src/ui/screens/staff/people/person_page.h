// One person for staff: who it is, where they checked in, what happened to them and who did it, and everything that can
// be mended.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/code_picture.h"
#include "ui/screens/staff/reason_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

/// What a question over the page is about.
enum class PersonChange { take_back, new_ticket };

struct PersonQuestion {
  PersonChange change = PersonChange::take_back;
  std::optional<Uuid> fact = {};  ///< the check-in to be taken back
  ReasonQuestion words = {};
};

struct PersonPage {
  struct Tag {
    std::string words;
    Tone tone = Tone::primary;
  };
  struct Detail {
    std::string label, value;
  };
  /// The registration, or a session that takes attendance.
  struct Place {
    std::optional<Uuid> session;
    std::string title, note;
    std::optional<Uuid> fact;  ///< the check-in that counts
  };
  /// Somebody who is likely the same person, and what tells the two apart.
  struct Double {
    Uuid person;
    std::string ask, note;
  };
  struct Event {
    std::string time, what, who;
  };

  Uuid person;
  std::string name;
  std::vector<Tag> tags;
  std::vector<Detail> details;
  std::vector<Place> places;
  std::optional<Double> likely;
  std::vector<Event> history;  ///< the newest first
  bool withdrawn = false;
  bool may_correct = false;
  ScrollState details_scroll, history_scroll;
  std::optional<PersonQuestion> question;
  std::optional<CodePicture> ticket;  ///< shown over the page
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, PersonPage& page, const Texts& texts);
bool asks(const PersonPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, PersonPage& page, const Texts& texts);

}  // namespace sala
