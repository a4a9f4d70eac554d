// {=left -> right = -> decoy}: matching.
#include <algorithm>
#include <set>

#include "core/learning/files/gift_answers.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

constexpr std::string_view arrow = "->";

/// Left and right of one answer, feedback and shares left in the text: Moodle knows none here.
Skip take_pair(std::string_view answer, GiftQuestion& question) {
  const auto at = answer.find(arrow);
  if (at == std::string_view::npos)
    return Error{words::question_skip_arrow, {{"text", first_words(unescaped_gift(answer))}}};
  const std::string left = gift_text(answer.substr(0, at), question),
                    right = gift_words(answer.substr(at + arrow.size()));
  if (left.empty() && right.empty())
    gift_note(question, answer, words::question_note_choice_empty);
  else if (right.empty())
    return Error{words::question_skip_half_pair, {{"text", first_words(left)}}};
  else if (left.empty())
    question.read.decoys.push_back(right);
  else
    question.read.pairs.push_back({left, right});
  return {};
}

}  // namespace

Skip read_gift_pairs(std::string_view within, GiftQuestion& question) {
  ReadQuestion& read = question.read;
  read.kind = QuestionKind::matching;
  std::string_view rest = within;
  std::size_t answers = 0;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('='), rest.size());
    const std::string_view part = rest.substr(0, end);
    const bool first = part.data() == within.data();
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (first && trimmed_gift(part).empty()) continue;
    if (++answers > 2 * max_choices) break;
    if (Skip why = take_pair(part, question)) return why;
  }
  if (read.pairs.empty()) return Error{words::question_skip_pairs};
  const std::size_t most = std::max(read.pairs.size() + read.decoys.size(), answers);
  if (most < 2) return Error{words::question_skip_one_choice};
  if (most > max_choices) return too_many_answers(most, max_choices);
  std::set<std::string> lefts;
  for (const ReadPair& pair : read.pairs)
    if (!lefts.insert(fold(pair.left)).second)
      gift_note(question, within, words::question_note_choice_same, {{"text", pair.left}});
  return {};
}

}  // namespace sala
