// {#3:0.5}, {#3..5}, {#=1822:0 =%50%1822:2}: number, as exact decimals.
#include <algorithm>

#include "core/learning/files/accepted_number.h"
#include "core/learning/files/gift_answers.h"
#include "words/questions.h"

namespace sala {
namespace {

Skip take_number(const std::string& written, ReadNumber& number) {
  const auto dots = written.find(".."), colon = written.find(':');
  if (dots != std::string::npos && dots > 0)
    return accept_range(written.substr(0, dots), written.substr(dots + 2), number);
  if (colon == std::string::npos) return accept_value(written, "0", number);
  return accept_value(written.substr(0, colon), written.substr(colon + 1), number);
}

}  // namespace

Skip read_gift_numbers(std::string_view within, GiftQuestion& question) {
  ReadQuestion& read = question.read;
  read.kind = QuestionKind::number;
  if (const auto wrong = within.find('~'); wrong != std::string_view::npos) {
    const std::string_view said = within.substr(wrong);
    const auto mark = said.find('#');
    if (mark != std::string_view::npos) read.feedback_wrong = gift_text(said.substr(mark + 1), question);
    within = within.substr(0, wrong);
  }
  std::int64_t best = 0;
  const std::vector<GiftAnswer> answers = gift_answers(within, "=");
  if (answers.size() > max_accepted) return too_many_answers(answers.size(), max_accepted);
  for (const GiftAnswer& answer : answers) {
    int share = answer.share.value_or(whole_share);
    const std::string written = gift_words(answer.text);
    if (written == "*" && share == 0) {
      gift_note(question, answer.text, words::question_note_star);
      read.feedback_wrong = gift_text(answer.feedback, question);
      continue;
    }
    if (share < 0) gift_note(question, answer.text, words::question_note_negative);
    share = std::max(share, 0);
    ReadNumber& number = read.numbers.emplace_back();
    if (Skip why = take_number(written, number)) return why;
    number.fraction = gift_fraction(share);
    number.feedback = gift_text(answer.feedback, question);
    best = std::max<std::int64_t>(best, share);
  }
  if (read.numbers.empty()) return Error{words::question_skip_number, {{"value", ""}}};
  if (best == 0) return Error{words::question_skip_no_right};
  note_gift_sum(question, best);
  return {};
}

}  // namespace sala
