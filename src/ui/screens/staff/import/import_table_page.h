// What a file holds, before anything is written: what each column is, what would come of the rows, and what is odd about
// them. Words come ready-made.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct ImportTablePage {
  struct Column {
    std::string heading, example, use;
    Tone tone = Tone::primary;
    bool is_taken = false;   ///< in a field, or kept
    bool may_change = true;  ///< citizen numbers are never taken
  };
  struct Problem {
    std::string where, what;                ///< "Row 12 · Telephone", "“0812”: …"
    bool skipped = false;                   ///< the row is left out
    std::optional<std::size_t> doubt = {};  ///< it asks whether two are one
  };
  /// A row that may be somebody who is known, both as they are described.
  struct Doubt {
    struct Side {
      std::string name;
      std::vector<std::string> lines;
    };
    int row = 0;
    Side said, known;
    std::optional<bool> is_same = {};  ///< as answered
    bool must_answer = false;
  };
  std::string file;
  std::vector<std::string> sheets;  ///< of a workbook with several
  std::size_t sheet = 0;
  std::vector<Column> columns;
  std::string counts;  ///< "40 rows · 38 new · …"
  std::vector<Problem> problems;
  std::vector<Doubt> doubts;
  int unanswered = 0;  ///< of those that must be
  std::optional<std::size_t> asked_doubt;
  int people = 0;                    ///< that would be written
  std::vector<std::string> uses;     ///< what a column may be
  std::optional<std::size_t> asked;  ///< the column that is asked about
  std::optional<std::size_t> now;    ///< what it is now, in `uses`
  bool writing = false;
  ScrollState columns_scroll, problems_scroll, uses_scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ImportTablePage& page, const Texts& texts);
bool asks(const ImportTablePage& page);
std::optional<StaffIntent> draw_question(Ui& ui, ImportTablePage& page, const Texts& texts);

}  // namespace sala
