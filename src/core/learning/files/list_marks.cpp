#include "core/learning/files/list_marks.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

/// As Thai lists count, without letters nobody uses.
constexpr std::array<std::string_view, 20> thai_letters = {"ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ",
                                                           "ฎ", "ฏ", "ฐ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ", "ท"};

bool is_latin(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool take_text(std::string_view& line, std::string_view text) {
  if (!line.starts_with(text)) return false;
  line.remove_prefix(text.size());
  return true;
}

/// Latin words in letters of any size.
bool take_word(std::string_view& line, std::string_view word) {
  const auto same = [](char a, char b) { return a == b || (is_latin(a) && (a | 0x20) == b); };
  if (line.size() < word.size() ||
      !std::equal(word.begin(), word.end(), line.begin(), [&](char b, char a) { return same(a, b); }))
    return false;
  if (is_latin(word.back()) && line.size() > word.size() && is_latin(line[word.size()])) return false;
  line.remove_prefix(word.size());
  return true;
}

void drop_spaces(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
}

std::optional<ChoiceLetter> take_letter(std::string_view& line) {
  if (line.empty()) return std::nullopt;
  if (is_latin(line[0])) {
    const int place = (line[0] | 0x20) - 'a';
    line.remove_prefix(1);
    return ChoiceLetter{false, place};
  }
  for (int place = 0; place < static_cast<int>(thai_letters.size()); ++place)
    if (take_text(line, thai_letters[static_cast<std::size_t>(place)])) return ChoiceLetter{true, place};
  return std::nullopt;
}

/// Up to three figures, Thai ones too.
std::optional<int> take_figures(std::string_view& line) {
  constexpr std::string_view thai_zero = "๐";
  int number = 0, count = 0;
  for (; count < 4 && !line.empty(); ++count) {
    const bool thai = line.size() >= 3 && line.starts_with(thai_zero.substr(0, 2)) &&
                      static_cast<unsigned char>(line[2]) >= 0x90 && static_cast<unsigned char>(line[2]) <= 0x99;
    if (!thai && (line[0] < '0' || line[0] > '9')) break;
    number = number * 10 + (thai ? static_cast<unsigned char>(line[2]) - 0x90 : line[0] - '0');
    line.remove_prefix(thai ? 3 : 1);
  }
  return count == 0 || count > 3 ? std::nullopt : std::optional(number);
}

bool begins_with_figure(std::string_view line) {
  return take_figures(line).has_value();
}

/// What may stand between an answer's word and its letters.
void drop_answer_signs(std::string_view& rest, bool& said) {
  for (bool more = true; more;) {
    drop_spaces(rest);
    const bool sign = take_text(rest, ":") || take_text(rest, "：") || take_text(rest, "=") || take_text(rest, "-") ||
                      take_text(rest, "–") || take_text(rest, ".");
    said = said || sign;
    more = sign || take_text(rest, "คือ") || take_text(rest, "ข้อที่") || take_text(rest, "ข้อ") || take_word(rest, "is");
  }
}

bool drop_between_letters(std::string_view& rest) {
  const auto before = rest.size();
  for (bool more = true; more;) {
    drop_spaces(rest);
    more = take_text(rest, ",") || take_text(rest, ";") || take_text(rest, "/") || take_text(rest, "&") ||
           take_text(rest, "+") || take_text(rest, "และ") || take_text(rest, "กับ") || take_word(rest, "and") ||
           take_text(rest, "ข้อ");
  }
  return rest.size() < before;
}

/// Letters close together, "ACD" or "กค"; nothing where they are the start of a word, or one stands there twice.
std::vector<ChoiceLetter> take_run(std::string_view& rest) {
  constexpr int most_together = 10;
  std::vector<ChoiceLetter> run;
  std::string_view left = rest;
  while (const auto letter = take_letter(left)) {
    if (std::ranges::find(run, *letter) != run.end()) return {};
    run.push_back(*letter);
  }
  if (!left.empty() && static_cast<unsigned char>(left[0]) > 0x7f) return {};
  const std::string_view taken = rest.substr(0, rest.size() - left.size());
  const bool small = std::ranges::any_of(taken, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool far = std::ranges::any_of(run, [](ChoiceLetter letter) { return letter.place >= most_together; });
  if (run.size() > 1 && (small || far)) return {};
  rest = left;
  return run;
}

struct AnswerLetters {
  std::vector<ChoiceLetter> letters;
  std::string_view words;  ///< what stands after them
  bool closed = false;     ///< the last letter had its mark: "ค."
};

/// "ค", "A, C", "(ก) และ (ค)", "ค. ด่วนที่สุด".
AnswerLetters letters_in(std::string_view rest) {
  AnswerLetters found{{}, rest};
  for (std::string_view left = rest; !left.empty();) {
    (void)take_text(left, "(");
    const auto run = take_run(left);
    const bool closed = take_text(left, ")") || take_text(left, ".");
    if (run.empty() || !(drop_between_letters(left) || closed || left.empty())) break;
    found.letters.insert(found.letters.end(), run.begin(), run.end());
    found.words = left;
    found.closed = closed;
  }
  return found;
}

constexpr std::array<std::string_view, 14> answer_words = {
    "คำตอบที่ถูกต้อง", "คำตอบที่ถูก", "ข้อที่ถูกต้อง",       "ข้อที่ถูก",   "ข้อถูก",   "เฉลยคำตอบ", "เฉลย",
    "คำตอบ",       "ตอบ",      "correct answer", "answers", "answer", "ans",       "key"};

}  // namespace

std::string letter_text(ChoiceLetter letter) {
  if (!letter.thai) return std::string(1, static_cast<char>('A' + letter.place));
  return std::string(thai_letters[static_cast<std::size_t>(letter.place)]);
}

std::optional<ChoiceMark> take_choice_mark(std::string_view& line) {
  std::string_view rest = line;
  const bool bracket = take_text(rest, "(");
  const auto letter = take_letter(rest);
  if (!letter) return std::nullopt;
  const bool marked = take_text(rest, ")") || (!bracket && take_text(rest, "."));
  const bool bare = !marked && !bracket && letter->thai && (rest.empty() || rest[0] == ' ' || rest[0] == '\t');
  if (!marked && !bare) return std::nullopt;
  drop_spaces(rest);
  line = rest;
  return ChoiceMark{*letter, bare};
}

std::optional<QuestionMark> take_question_mark(std::string_view& line) {
  std::string_view rest = line;
  bool named = take_text(rest, "ข้อที่") || take_text(rest, "ข้อ") || take_text(rest, "คำถามที่") ||
               take_word(rest, "question") || take_word(rest, "no.");
  if (!named && rest.size() > 1 && (rest[0] == 'Q' || rest[0] == 'q') && begins_with_figure(rest.substr(1)))
    named = take_text(rest, rest.substr(0, 1));
  drop_spaces(rest);
  const bool bracket = take_text(rest, "(");
  const auto number = take_figures(rest);
  if (!number) return std::nullopt;
  const bool marked =
      take_text(rest, ".)") || take_text(rest, ")") || (!bracket && (take_text(rest, ".") || take_text(rest, ":")));
  if (!named && !marked) return std::nullopt;
  if (marked && begins_with_figure(rest)) return std::nullopt;  // "1.5 ลิตร"
  drop_spaces(rest);
  line = rest;
  return QuestionMark{named, *number};
}

std::optional<ListAnswer> list_answer(std::string_view line) {
  const auto word = std::ranges::find_if(answer_words, [&](std::string_view known) { return take_word(line, known); });
  if (word == answer_words.end()) return std::nullopt;
  bool said = false;
  drop_answer_signs(line, said);
  const AnswerLetters found = letters_in(line);
  const bool plain = said || found.words.empty() || found.closed || (!found.letters.empty() && found.letters[0].thai);
  if (!found.letters.empty() && plain) return ListAnswer{found.letters, 0, std::string(found.words)};
  std::string_view rest = line;
  (void)take_text(rest, "(");
  const auto number = take_figures(rest);
  if (number && (rest.empty() || rest == ")" || rest == ".")) return ListAnswer{{}, *number, ""};
  return said ? std::optional(ListAnswer{{}, 0, std::string(line)}) : std::nullopt;
}

}  // namespace sala
