// {#3:0.5}, {#3..5}, {#=1822:0 =%50%1822:2}: number, as exact decimals.
#include <algorithm>

#include "core/learning/files/decimal_text.h"
#include "core/learning/files/gift_answers.h"
#include "words/questions.h"

namespace sala {
namespace {

Error bad_number(std::string_view written) {
  return {words::question_skip_number, {{"value", first_words(written)}}};
}

Skip take_range(const std::string& written, std::size_t dots, ReadNumber& number) {
  const auto from = decimal_text(written.substr(0, dots)), to = decimal_text(written.substr(dots + 2));
  if (!from || !to) return bad_number(written);
  if (is_smaller_decimal(*to, *from)) return Error{words::question_skip_range, {{"value", *from + ".." + *to}}};
  number.from = *from;
  number.to = *to;
  return {};
}

Skip take_number(const std::string& written, ReadNumber& number) {
  if (const auto dots = written.find(".."); dots != std::string::npos && dots > 0)
    return take_range(written, dots, number);
  const auto colon = written.find(':');
  const auto value = decimal_text(written.substr(0, colon));
  const auto tolerance =
      colon == std::string::npos ? std::optional<std::string>("0") : decimal_text(written.substr(colon + 1));
  if (!value || !tolerance) return bad_number(written);
  if (tolerance->starts_with('-')) return Error{words::question_skip_tolerance, {{"value", *tolerance}}};
  number.value = *value;
  number.tolerance = *tolerance;
  return {};
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
  if (read.numbers.empty()) return bad_number("");
  if (best == 0) return Error{words::question_skip_no_right};
  note_gift_sum(question, best);
  return {};
}

}  // namespace sala
