// A page of a survey: up to six rows of faces, or one item answered with tiles, numbers or a keyboard. What stands on it lives
// here and in the visit, and is gone with them.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/survey/survey.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

inline constexpr std::size_t most_face_rows = 6;

struct FaceRow {
  std::string item, text;
  std::array<std::string, level_words> scale = {};  ///< below the faces, the lowest first
  std::optional<int> level = {};
};

struct SurveyTile {
  std::string id, text;
  bool is_chosen = false;
};

/// An item that has the page for itself.
struct SurveyQuestion {
  std::string item, text;
  SurveyItemKind kind = SurveyItemKind::text;
  std::vector<SurveyTile> tiles = {};  ///< of single and multiple; other words are the last
  std::optional<int> level = {};       ///< of recommend
  bool is_writing = false;             ///< the field and the keyboard are shown
  EditText field = {};
};

struct SurveyScreen {
  static constexpr std::string_view id = "survey";
  static constexpr Manner manner{.leaves = Leaves::working, .takes_codes = false, .fills = true};

  std::size_t page = 0, pages = 1;
  std::string title;  ///< of the section, with whom it asks about
  std::vector<FaceRow> faces;
  std::optional<SurveyQuestion> question;
  bool is_incomplete = false;  ///< something required was left out
  Keyboard keyboard;
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, SurveyScreen& screen, const Shell& shell, const Texts& texts);
inline std::string page_within(const SurveyScreen& screen) {
  const bool is_writing = screen.question && screen.question->is_writing;
  return std::to_string(screen.page) + (is_writing ? " writing" : "");
}

}  // namespace sala
