// Files of questions: what is taken can be asked, and everything that is told has its line.
#include <algorithm>

#include "core/body_check.h"
#include "core/learning/decimal.h"
#include "core/learning/files/gift.h"
#include "core/learning/files/numbered_lines.h"
#include "core/learning/files/question_list.h"
#include "core/thai_text.h"
#include "documents/question_file.h"
#include "documents/question_source.h"
#include "fuzz/targets.h"

namespace sala::fuzz {
namespace {

/// Text as people will see it: valid, without control characters, no line of it untidy.
void check_text(const std::string& text, const std::string& what) {
  must(check_body(Json{{"text", text}}).has_value(), what + " can stand in a fact");
  for (const NumberedLine& line : numbered_lines(text))
    must(clean(line.text) == line.text, what + " is clean: " + std::string(line.text));
}

void check_line(const std::vector<std::pair<std::string, std::string>>& values, int last_line) {
  must(!values.empty() && values.front().first == "line", "a note says its line");
  const int line = std::stoi(values.front().second);
  must(line >= 1 && line <= last_line, "which is one of the file");
}

void check_choices(const ReadQuestion& question) {
  const bool by_choice = question.kind == QuestionKind::single || question.kind == QuestionKind::multiple;
  const bool in_order = question.kind == QuestionKind::ordering;
  int best = 0;
  for (const ReadChoice& choice : question.choices) {
    must(!choice.text.empty(), "no choice is empty");
    check_text(choice.text, "a choice");
    must(choice.fraction >= -1000 && choice.fraction <= 1000, "a share is at most the whole");
    best = std::max(best, choice.fraction);
  }
  if (by_choice || in_order)
    must(question.choices.size() >= 2 && question.choices.size() <= max_choices, "two to ten choices");
  if (by_choice || question.kind == QuestionKind::short_text) must(best > 0, "something is right");
}

void check_numbers(const ReadQuestion& question) {
  if (question.kind == QuestionKind::number) must(!question.numbers.empty(), "a number is accepted");
  for (const ReadNumber& number : question.numbers) {
    const bool range = number.value.empty();
    const auto low = parse_decimal(range ? number.from : "0"),
               high = parse_decimal(range ? number.to : number.tolerance);
    must(low && high && (range || parse_decimal(number.value)), "a number is a number");
    must(*low <= *high, "upwards");
  }
}

void check_pairs(const ReadQuestion& question) {
  if (question.kind == QuestionKind::matching) must(!question.pairs.empty(), "there are pairs");
  must(question.pairs.size() + question.decoys.size() <= max_choices, "not too many");
  for (const ReadPair& pair : question.pairs) {
    must(!pair.left.empty() && !pair.right.empty(), "a pair has two halves");
    check_text(pair.left, "a left half");
    check_text(pair.right, "a right half");
  }
}

void check_questions(const std::vector<ReadQuestion>& questions, const std::vector<SkippedText>& skipped,
                     int last_line) {
  int n = 0, before = 0;
  for (const ReadQuestion& question : questions) {
    must(question.n == ++n, "questions are numbered from 1");
    must(question.line > before && question.line <= last_line, "in the order of the file");
    before = question.line;
    must(!question.text.th.empty() || !question.text.en.empty(), "a question has words");
    check_text(question.text.th, "a question");
    check_text(question.feedback, "feedback");
    check_text(question.description, "a description");
    must(question.points > 0, "and points");
    check_choices(question);
    check_numbers(question);
    check_pairs(question);
    for (const Error& note : question.notes) check_line(note.values, last_line);
  }
  for (const SkippedText& part : skipped) {
    must(part.line >= 1 && part.line <= last_line, "what is skipped has its line");
    check_text(part.text, "what is skipped");
  }
}

void check_read(const ReadQuestions& read, std::string_view text) {
  check_questions(read.questions, read.skipped, static_cast<int>(numbered_lines(text).size()));
}

}  // namespace

void gift(std::string_view bytes) {
  const std::string text = decode_text(bytes).text;
  check_read(read_gift(text), text);
}

void question_list(std::string_view bytes) {
  const std::string text = decode_text(bytes).text;
  check_read(read_question_list(text), text);
}

void question_template(std::string_view bytes) {
  const auto content = parse_question_bytes(bytes, "q");
  const std::string lines = content_lines(content);
  const auto again = content_from_lines(lines, "q");
  must(again.has_value(), "what the reading process writes is understood");
  must(content_lines(*again) == lines, "and says the same when it is written again");
  if (!content) return;
  const auto file = understand_questions(*content, "q");
  if (!file) return;
  const auto* table = std::get_if<Table>(&*content);
  const int last =
      table ? table->rows.back().number : static_cast<int>(numbered_lines(std::get<DecodedText>(*content).text).size());
  check_questions(file->questions, file->skipped, last);
}

}  // namespace sala::fuzz
