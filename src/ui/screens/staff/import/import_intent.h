// What staff can ask for while they take people in from a file. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <variant>

namespace sala {

namespace import_intent {
// ---- which file
struct ChoosePlace {
  std::size_t place;
};
struct OpenEntry {
  std::size_t entry;  ///< a folder, or the file itself
};
struct GoUp {};
struct LookAgain {};
struct Cancel {};  ///< what is being read

// ---- what it holds
struct ChooseSheet {
  std::size_t sheet;
};
struct AskColumn {
  std::size_t column;
};
struct UseColumn {
  std::size_t use;
};
struct AskDoubt {
  std::size_t doubt;
};
struct AnswerDoubt {
  bool is_same;  ///< the row and the known person are one
};
struct CloseQuestion {};
struct ChooseOtherFile {};
struct Confirm {};
}  // namespace import_intent

using ImportIntent =
    std::variant<import_intent::ChoosePlace, import_intent::OpenEntry, import_intent::GoUp, import_intent::LookAgain,
                 import_intent::Cancel, import_intent::ChooseSheet, import_intent::AskColumn, import_intent::UseColumn,
                 import_intent::AskDoubt, import_intent::AnswerDoubt, import_intent::CloseQuestion,
                 import_intent::ChooseOtherFile, import_intent::Confirm>;

}  // namespace sala
