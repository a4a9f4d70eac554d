#include "core/learning/stays_last.h"

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::string_view openings_of_all[] = {"ถูกทุกข้อ", "ถูกทั้ง", "ไม่มีข้อใดถูก", "all of", "none of"};
constexpr std::string_view openings_of_letters[] = {"ถูกทั้ง", "ถูกเฉพาะ", "ทั้งข้อ", "ทั้ง", "ข้อ", "both", "only"};
constexpr std::string_view words_between[] = {"และ", "กับ",    "and",      "ข้อ",   "ถูกต้อง",       "ถูก",
                                              "ผิด",  "เท่านั้น", "are true", "only", "are correct", "&"};
constexpr std::string_view choice_letters[] = {"ก", "ข", "ค", "ง", "จ", "ฉ", "a", "b", "c", "d", "e", "f"};
constexpr std::string_view choice_numbers[] = {"1", "2", "3", "4", "5", "6"};

template <class Words>
bool take_any_of(std::string_view& text, const Words& words) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

bool take_marks(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of(" .,()/"), text.size());
  text.remove_prefix(end);
  return end > 0;
}

}  // namespace

bool speaks_of_all(std::string_view text) {
  const std::string folded = fold(text);
  return std::ranges::any_of(openings_of_all, [&](std::string_view opening) { return folded.starts_with(opening); });
}

bool names_letters(std::string_view text) {
  const std::string folded = fold(text);
  std::string_view rest = folded;
  const bool is_opened = take_any_of(rest, openings_of_letters);  // else "1, 2" is an answer of its own
  int letters = 0;
  bool is_apart = true;  // "ก และ ข" names two, "กข" is a word
  while (!rest.empty()) {
    if (take_marks(rest) || take_any_of(rest, words_between)) {
      is_apart = true;
    } else if (is_apart && (take_any_of(rest, choice_letters) || (is_opened && take_any_of(rest, choice_numbers)))) {
      is_apart = false;
      ++letters;
    } else {
      return false;  // the choice says something of its own
    }
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
