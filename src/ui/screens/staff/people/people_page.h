// The roster: searched, filtered, sorted, ten thousand people as fast as ten. Rows are values made by app/staff; only
// those that can be seen are drawn.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct PersonRow {
  Uuid id;
  std::string no, name, unit;
  std::string time;  ///< "08:31"; empty for who is not in
  bool walk_in = false, withdrawn = false;
  bool shares_no = false;  ///< another has the same number: kiosks that could not see each other gave it
  bool is_double = false;  ///< likely one person with another
  bool checked_in() const { return !time.empty(); }
};

inline constexpr std::size_t people_filters = 7;

struct PeoplePage {
  std::shared_ptr<const std::vector<PersonRow>> people;  ///< everyone
  std::vector<std::uint32_t> shown;                      ///< places in `people`, as filtered and sorted
  std::array<int, people_filters> counts = {};           ///< by PeopleFilter
  PeopleFilter filter = PeopleFilter::all;
  PeopleOrder order = PeopleOrder::number;
  EditText search = {.may_paste = true};
  Keyboard keyboard;
  bool typing = false;  ///< the keyboard is there
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, PeoplePage& page, const Texts& texts);

/// One row of the roster, or of a search in it; answers whether it was tapped.
bool draw_person_row(Ui& ui, Rect rect, const PersonRow& row, bool line_above, const Texts& texts);
float person_row_height(const Ui& ui);
/// A search field that brings its keyboard; answers whether what it holds changed. Cuts its band off `room`.
bool draw_people_search(Ui& ui, std::string_view id, Rect& room, EditText& field, bool& typing, const Texts& texts);

}  // namespace sala
