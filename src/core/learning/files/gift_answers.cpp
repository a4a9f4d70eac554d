#include "core/learning/files/gift_answers.h"

#include <algorithm>

#include "core/learning/files/read_notes.h"
#include "core/learning/picture_name.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

constexpr int share_decimals = 5;

bool is_digit_sign(char c) {
  return c >= '0' && c <= '9';
}

/// "%50%", "%-33.333%" at the start, as Moodle reads them; steps over it.
std::optional<int> take_share(std::string_view& text) {
  std::string_view rest = text;
  if (!rest.starts_with('%')) return std::nullopt;
  rest.remove_prefix(1);
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  std::int64_t share = 0;
  int decimals = -1;
  std::size_t at = 0;
  for (; at < rest.size() && (is_digit_sign(rest[at]) || (rest[at] == '.' && decimals < 0)); ++at) {
    if (rest[at] == '.' || decimals >= 0) ++decimals;
    if (rest[at] != '.' && decimals <= share_decimals)
      share = std::min<std::int64_t>(share * 10 + (rest[at] - '0'), whole_share * 10LL);
  }
  if (at == 0 || rest[0] == '.' || at == rest.size() || rest[at] != '%') return std::nullopt;
  for (int given = std::max(decimals, 0); given < share_decimals; ++given)
    share = std::min<std::int64_t>(share * 10, whole_share * 10LL);
  text = rest.substr(at + 1);
  return static_cast<int>(negative ? -share : share);
}

GiftAnswer answer_from(char sign, std::string_view part) {
  GiftAnswer answer{sign, trimmed_gift(part)};
  answer.share = take_share(answer.text);
  const auto feedback = answer.text.find('#');
  if (feedback != std::string_view::npos) answer.feedback = answer.text.substr(feedback + 1);
  answer.text = trimmed_gift(answer.text.substr(0, feedback));
  return answer;
}

}  // namespace

std::vector<GiftAnswer> gift_answers(std::string_view within, std::string_view signs) {
  std::vector<GiftAnswer> answers;
  char sign = 0;
  for (bool more = true; more;) {
    const auto end = std::min(within.find_first_of(signs), within.size());
    const std::string_view part = within.substr(0, end);
    if (sign != 0 || !trimmed_gift(part).empty()) answers.push_back(answer_from(sign, part));
    more = end < within.size();
    if (more) sign = within[end];
    within.remove_prefix(std::min(end + 1, within.size()));
  }
  return answers;
}

Error too_many_answers(std::size_t count, std::size_t limit) {
  return {words::question_skip_many_choices, {{"count", std::to_string(count)}, {"limit", std::to_string(limit)}}};
}

int gift_fraction(int share) {
  constexpr int of_thousandth = whole_share / 1000;
  const int half = share < 0 ? -of_thousandth / 2 : of_thousandth / 2;
  return std::clamp((share + half) / of_thousandth, -1000, 1000);
}

std::optional<TextMark> take_gift_mark(std::string_view& part) {
  if (!part.starts_with('[')) return std::nullopt;
  const auto end = part.find(']');
  const auto mark = end == std::string_view::npos ? std::nullopt : text_mark_of(part.substr(1, end - 1));
  if (mark) part.remove_prefix(end + 1);
  return mark;
}

std::string gift_text(std::string_view part, GiftQuestion& question) {
  return part.empty() ? "" : gift_text_at(part, question.source.line_of(trimmed_gift(part)), question);
}

std::string gift_text_at(std::string_view said, int line, GiftQuestion& question) {
  said = trimmed_gift(said);
  const TextMark mark = take_gift_mark(said).value_or(question.mark);
  const QuestionText text = question_text(unescaped_gift(said), mark);
  ReadQuestion& read = question.read;
  for (const std::string& picture : text.pictures)
    if (question.takes_picture && read.picture.empty() && is_picture_name(picture))
      read.picture = picture;
    else
      note(read, line, words::question_note_picture, {{"picture", picture}});
  if (text.has_formula) note(read, line, words::question_note_formula);
  if (text.lost_tags) note(read, line, words::question_note_tags);
  return text.text;
}

std::string gift_words(std::string_view part) {
  std::string_view rest = trimmed_gift(part);
  (void)take_gift_mark(rest);
  return clean(unescaped_gift(rest));
}

void gift_note(GiftQuestion& question, std::string_view where, TextId text,
               std::vector<std::pair<std::string, std::string>> values) {
  note(question.read, question.source.line_of(trimmed_gift(where)), text, std::move(values));
}

void note_gift_sum(GiftQuestion& question, std::int64_t best_share) {
  constexpr std::int64_t near = whole_share / 1000;
  if (std::abs(best_share - whole_share) <= near) return;
  const auto thousandths =
      static_cast<int>(std::min<std::int64_t>(best_share, 100LL * whole_share) / (whole_share / 1000));
  note(question.read, question.read.line, words::question_note_sum, {{"percent", percent_text(thousandths)}});
}

Skip read_gift_answers(std::string_view within, GiftQuestion& question) {
  if (within.empty()) return Error{words::question_skip_essay};
  if (within[0] == '#') return read_gift_numbers(within.substr(1), question);
  if (within[0] == '>') return read_gift_order(within.substr(1), question);
  if (within.find('~') != std::string_view::npos) return read_gift_choices(within, question);
  if (within.find('=') != std::string_view::npos && within.find("->") != std::string_view::npos)
    return read_gift_pairs(within, question);
  return read_gift_words(within, question);
}

}  // namespace sala
