#include "core/learning/stays_last.h"

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::string_view openings_of_all[] = {"ถูกทุกข้อ", "ถูกทั้ง", "ไม่มีข้อใดถูก", "all of", "none of"};
constexpr std::string_view openings_of_letters[] = {"ถูกทั้ง", "ถูกเฉพาะ", "ทั้งข้อ", "ทั้ง", "ข้อ", "both", "only"};
constexpr std::string_view joining_words[] = {"และ", "กับ", "and", "ข้อ", "&", ",", "/"};
constexpr std::string_view choice_letters[] = {"ก", "ข", "ค", "ง", "จ", "ฉ", "a", "b", "c", "d", "e", "f"};

template <class Words>
bool take_any_of(std::string_view& text, const Words& words) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

void take_blanks_and_dots(std::string_view& text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == '.' || text[0] == ')' || text[0] == '(')) text.remove_prefix(1);
}

}  // namespace

bool speaks_of_all(std::string_view text) {
  const std::string folded = fold(text);
  return std::ranges::any_of(openings_of_all, [&](std::string_view opening) { return folded.starts_with(opening); });
}

bool names_letters(std::string_view text) {
  const std::string folded = fold(text);
  std::string_view rest = folded;
  take_any_of(rest, openings_of_letters);
  int letters = 0;
  for (take_blanks_and_dots(rest); !rest.empty(); take_blanks_and_dots(rest)) {
    if (take_any_of(rest, joining_words)) continue;
    if (!take_any_of(rest, choice_letters)) return false;  // a word: the choice says something of its own
    ++letters;
  }
  return letters >= 2;
}

void propose_last(std::vector<QuestionItem>& choices) {
  const auto any_text = [](const QuestionItem& item, auto&& says) { return says(item.text.th) || says(item.text.en); };
  const bool by_letters =
      std::ranges::any_of(choices, [&](const QuestionItem& item) { return any_text(item, names_letters); });
  for (QuestionItem& choice : choices) choice.stays_last = by_letters || any_text(choice, speaks_of_all);
}

}  // namespace sala
