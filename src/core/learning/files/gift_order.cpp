// {> ALL, then an item a line, in their right order}: ordering, as Moodle's own kind writes it. What its first line says of
// looks and part marks is dropped: here the order is right or it is not.
#include <set>

#include "core/learning/files/gift_answers.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

constexpr int whole_order = 1000;  // each item belongs to the right answer

/// "3 RANDOM VERTICAL ABSOLUTE_POSITION": capitals and figures alone.
bool is_order_setting(std::string_view line) {
  return std::ranges::all_of(line, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '\t';
  });
}

}  // namespace

Skip read_gift_order(std::string_view within, GiftQuestion& question) {
  ReadQuestion& read = question.read;
  read.kind = QuestionKind::ordering;
  std::set<std::string> seen;
  bool is_first = true;
  for (std::string_view rest = within; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed_gift(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool is_setting = std::exchange(is_first, false) && is_order_setting(line);
    if (line.empty() || is_setting) continue;
    if (read.choices.size() == max_choices) return too_many_answers(max_choices + 1, max_choices);
    read.choices.push_back({.text = gift_text(line, question), .fraction = whole_order});
    if (!seen.insert(fold(read.choices.back().text)).second)
      gift_note(question, line, words::question_note_choice_same, {{"text", read.choices.back().text}});
  }
  return read.choices.size() < 2 ? Skip(Error{words::question_skip_order}) : Skip();
}

}  // namespace sala
