// Two entries of the roster that are one person: finds the other one, shows both, says which stays.
#pragma once
#include "ui/screens/staff/people/people_page.h"
#include "ui/screens/staff/people/person_page.h"

namespace sala {

struct MergePage {
  struct Card {
    Uuid person;
    std::string name;
    std::vector<PersonPage::Detail> details;
  };
  Uuid opened;               ///< from whose page it was asked
  Card stays;                ///< while no other is chosen: the opened one
  std::optional<Card> goes;  ///< is merged into the first
  EditText search = {.may_paste = true};
  Keyboard keyboard;
  bool typing = false;
  std::vector<PersonRow> found;
  ScrollState scroll;
  std::optional<ReasonQuestion> question;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, MergePage& page, const Texts& texts);
inline bool asks(const MergePage& page) {
  return page.question.has_value();
}
std::optional<StaffIntent> draw_question(Ui& ui, MergePage& page, const Texts& texts);

}  // namespace sala
