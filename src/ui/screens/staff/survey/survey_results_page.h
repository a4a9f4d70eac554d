// What a survey came to, as staff see it: the finding, bars of five levels by section, who would recommend, what people wrote.
// Words and figures arrive ready-made; nothing on the page belongs to anybody.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct SurveyResultsPage {
  struct Chip {
    std::string words;
    Tone tone = Tone::primary;
    Icon icon = Icon::star;
  };
  /// A section, or all of them: its bar, its mean and what that is called.
  struct Row {
    std::string title, mean, level;
    Tone tone = Tone::primary;
    std::array<std::int64_t, 5> counts = {};  ///< of levels 1 to 5
  };
  struct Recommend {
    std::string mean;  ///< "8.6"
    std::array<std::int64_t, 11> counts = {};
  };
  struct Written {
    std::string item;
    std::vector<std::string> texts;
  };

  std::vector<Chip> chips;  ///< released, held, lost
  std::string finding, details;
  std::string rows_title, legend;
  std::array<std::string, 5> levels;  ///< words of levels 1 to 5
  std::vector<Row> rows;              ///< the last one is the whole
  std::optional<Recommend> recommend;
  std::string texts_title;
  std::vector<Written> texts;
  bool shows_all_texts = false;
  bool has_survey = true, is_open = false, may_open = true;
  bool asks_close = false;
  ScrollState scroll, text_scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, SurveyResultsPage& page, const Texts& texts);
bool asks(const SurveyResultsPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, SurveyResultsPage& page, const Texts& texts);

}  // namespace sala
