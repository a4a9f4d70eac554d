// {T}, {FALSE#wrong#right} and {=word =%50%other}: true/false and short text.
#include <algorithm>
#include <array>

#include "core/learning/files/gift_answers.h"
#include "core/learning/files/read_notes.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

/// Whether the word says true or false, in letters of any size; nothing for other words.
std::optional<bool> truth_of(std::string_view word) {
  const std::string small = fold(word);
  if (small == "t" || small == "true") return true;
  if (small == "f" || small == "false") return false;
  return std::nullopt;
}

bool is_capital(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void join_feedback(std::string& feedback, const std::string& more) {
  if (!more.empty()) feedback += (feedback.empty() ? "" : "\n") + more;
}

void read_truth(std::string_view within, bool is_true, GiftQuestion& question) {
  std::array<std::string_view, 3> parts;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto end = at + 1 < parts.size() ? within.find('#') : std::string_view::npos;
    parts[at] = within.substr(0, end);
    within.remove_prefix(end == std::string_view::npos ? within.size() : end + 1);
  }
  const std::string_view word = trimmed_gift(parts[0]);
  question.read.kind = QuestionKind::true_false;
  question.read.is_true = is_true;
  question.read.feedback_wrong = gift_text(parts[1], question);
  join_feedback(question.read.feedback, gift_text(parts[2], question));
  if (!is_capital(word)) gift_note(question, word, words::question_note_small_letters, {{"value", std::string(word)}});
}

/// An answer of "*" that earns nothing says only what people read when nothing else fits.
bool is_comment_only(const GiftAnswer& answer) {
  return answer.share == 0 && answer.text == "*";
}

}  // namespace

Skip read_gift_words(std::string_view within, GiftQuestion& question) {
  if (const auto truth = truth_of(trimmed_gift(within.substr(0, within.find('#'))))) {
    read_truth(within, *truth, question);
    return {};
  }
  ReadQuestion& read = question.read;
  read.kind = QuestionKind::short_text;
  std::int64_t best = 0;
  const std::vector<GiftAnswer> answers = gift_answers(within, "=");
  if (answers.size() > max_accepted) return too_many_answers(answers.size(), max_accepted);
  for (const GiftAnswer& answer : answers) {
    const int share = answer.share.value_or(whole_share);
    if (is_comment_only(answer)) {
      gift_note(question, answer.text, words::question_note_star);
      read.feedback_wrong = gift_text(answer.feedback, question);
      continue;
    }
    const std::string accepted = gift_words(answer.text);
    if (accepted.empty()) {
      gift_note(question, answer.text, words::question_note_choice_empty);
      continue;
    }
    if (share < 0) gift_note(question, answer.text, words::question_note_negative);
    const std::string feedback = gift_text(answer.feedback, question);
    read.choices.push_back({accepted, gift_fraction(std::max(share, 0)), "", feedback});
    best = std::max<std::int64_t>(best, share);
  }
  if (best <= 0) return Error{words::question_skip_no_right};
  note_gift_sum(question, best);
  note_same_choices(read, question.source.line_of(within));
  return {};
}

}  // namespace sala
