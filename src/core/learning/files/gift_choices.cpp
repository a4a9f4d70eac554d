// {~wrong =right ~%50%half}: single, and multiple with weights where no answer begins with "=".
#include <algorithm>

#include "core/learning/files/gift_answers.h"
#include "core/learning/files/read_notes.h"
#include "words/questions.h"

namespace sala {
namespace {

char sign_before(std::string_view within, std::size_t at) {
  return at == 0 ? '\n' : within[at - 1];
}
bool begins_line(std::string_view within, std::size_t at) {
  const auto before = within.substr(0, at).find_last_not_of(" \t");
  return before == std::string_view::npos || within[before] == '\n';
}
bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// An "=" that stands otherwise than the other signs: within a line where each answer has its own, or close to a word where
/// all others stand apart. Moodle reads it as a right answer; people often meant the sign itself.
std::string_view odd_equals(std::string_view within) {
  bool all_on_lines = true, all_apart = true;
  std::size_t tildes = 0;
  for (auto at = within.find('~'); at != std::string_view::npos; at = within.find('~', at + 1), ++tildes) {
    all_on_lines = all_on_lines && begins_line(within, at);
    all_apart = all_apart && (is_gap(sign_before(within, at)) || begins_line(within, at));
  }
  const bool one = std::ranges::count(within, '=') == 1;
  for (auto at = within.find('='); at != std::string_view::npos; at = within.find('=', at + 1)) {
    const bool close = !is_gap(sign_before(within, at)) && sign_before(within, at) != '~';
    const bool within_line = all_on_lines && tildes > 1 && !begins_line(within, at);
    if (within_line || (close && ((all_apart && tildes > 1) || !one))) return within.substr(at, 1);
  }
  return {};
}

/// Shares that make the whole but for rounding (3 × 33.333%) make it exactly: whoever is right in all has all the points.
void even_out(std::vector<ReadChoice>& choices, std::int64_t best_share) {
  constexpr std::int64_t near = whole_share / 1000;
  if (std::abs(best_share - whole_share) > near) return;
  int missing = 1000;
  for (const ReadChoice& choice : choices) missing -= std::max(choice.fraction, 0);
  for (ReadChoice& choice : choices) {
    if (missing == 0) return;
    if (choice.fraction <= 0) continue;
    const int step = missing > 0 ? 1 : -1;
    choice.fraction += step;
    missing -= step;
  }
}

/// What one answer earns, in its shares.
int share_of(const GiftAnswer& answer, bool multiple, GiftQuestion& question) {
  if (answer.sign == '=' && answer.share) gift_note(question, answer.text, words::question_note_equals_share);
  const int share = answer.share.value_or(answer.sign == '=' ? whole_share : 0);
  if (share >= 0 || multiple) return share;
  gift_note(question, answer.text, words::question_note_negative);
  return 0;
}

}  // namespace

Skip read_gift_choices(std::string_view within, GiftQuestion& question) {
  std::vector<GiftAnswer> answers = gift_answers(within, "~=");
  const bool multiple = within.find('=') == std::string_view::npos;
  const auto is_empty = [](const GiftAnswer& answer) { return answer.text.empty(); };
  const auto empty = std::ranges::find_if(answers, is_empty);
  if (empty != answers.end()) gift_note(question, empty->text, words::question_note_choice_empty);
  std::erase_if(answers, is_empty);
  if (answers.size() < 2) return Error{words::question_skip_one_choice};
  if (answers.size() > max_choices) return too_many_answers(answers.size(), max_choices);
  ReadQuestion& read = question.read;
  read.kind = multiple ? QuestionKind::multiple : QuestionKind::single;
  read.is_weighted = multiple;
  std::int64_t sum = 0, best = 0;
  for (const GiftAnswer& answer : answers) {
    const int share = share_of(answer, multiple, question);
    sum += std::max(share, 0);
    best = std::max<std::int64_t>(best, share);
    read.choices.push_back(
        {gift_text(answer.text, question), gift_fraction(share), "", gift_text(answer.feedback, question)});
  }
  if (best <= 0) return Error{words::question_skip_no_right};
  note_gift_sum(question, multiple ? sum : best);
  if (multiple) even_out(read.choices, sum);
  if (const auto equals = odd_equals(within); !equals.empty()) gift_note(question, equals, words::question_note_equals);
  const auto right = std::ranges::count(read.choices, 1000, &ReadChoice::fraction);
  if (!multiple && right > 1)
    gift_note(question, within, words::question_note_several_right, {{"count", std::to_string(right)}});
  note_same_choices(read, question.source.line_of(within));
  return {};
}

}  // namespace sala
