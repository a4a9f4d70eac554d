#include "core/learning/files/read_notes.h"

#include <algorithm>
#include <set>

#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {

void note(ReadQuestion& question, int line, TextId text, std::vector<std::pair<std::string, std::string>> values) {
  constexpr std::size_t most_notes = 50;  // nobody reads more
  const auto same = [&](const Error& known) {
    return known.text == text && std::equal(known.values.begin() + 1, known.values.end(), values.begin(), values.end());
  };
  if (question.notes.size() == most_notes || std::ranges::any_of(question.notes, same)) return;
  values.insert(values.begin(), {"line", std::to_string(line)});
  question.notes.push_back({text, std::move(values)});
}

Error too_long() {
  return {words::question_skip_long, {{"limit", std::to_string(max_question_text_bytes / 1024)}}};
}

void note_same_choices(ReadQuestion& question, int line) {
  std::set<std::string> known;
  for (const ReadChoice& choice : question.choices)
    if (!known.insert(fold(choice.text)).second)
      note(question, line, words::question_note_choice_same, {{"text", choice.text}});
}

std::string percent_text(int thousandths) {
  const std::string whole = std::to_string(thousandths / 10);
  return thousandths % 10 == 0 ? whole : whole + "." + std::to_string(std::abs(thousandths % 10));
}

}  // namespace sala
