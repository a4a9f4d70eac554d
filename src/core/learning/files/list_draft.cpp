#include "core/learning/files/list_draft.h"

#include <algorithm>

#include "core/learning/files/question_text.h"
#include "core/learning/files/read_notes.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

std::string joined(const std::vector<DraftLine>& lines) {
  std::string text;
  for (const DraftLine& line : lines) text += (text.empty() ? "" : "\n") + line.text;
  return text;
}

/// Letters that come again or backwards were typed wrong and count as the next one; one left out stays left out.
void settle_letters(std::vector<DraftChoice>& choices, ReadQuestion& read) {
  int before = -1;
  for (DraftChoice& choice : choices) {
    const ChoiceLetter typed = choice.letter;
    if (typed.place <= before) {
      choice.letter.place = before + 1;
      note(read, choice.line, words::question_note_letter,
           {{"letter", letter_text(typed)}, {"read", letter_text(choice.letter)}});
    } else if (typed.place > before + 1) {
      note(read, choice.line, words::question_note_letter_gap, {{"letter", letter_text(typed)}});
    }
    before = choice.letter.place;
  }
}

/// The choices an answer names, by their places.
struct NamedChoices {
  std::vector<std::size_t> places;
  bool by_place = false;  ///< by a number, or a letter of the other alphabet
};

std::optional<NamedChoices> named_choices(const ListAnswer& answer, const std::vector<DraftChoice>& choices) {
  NamedChoices named;
  const auto add = [&](std::size_t place) {
    if (std::ranges::find(named.places, place) == named.places.end()) named.places.push_back(place);
  };
  for (const ChoiceLetter& letter : answer.letters) {
    const auto found = std::ranges::find(choices, letter.place, [](const DraftChoice& c) { return c.letter.place; });
    if (found == choices.end()) return std::nullopt;
    named.by_place = named.by_place || found->letter.thai != letter.thai;
    add(static_cast<std::size_t>(found - choices.begin()));
  }
  if (answer.number > static_cast<int>(choices.size())) return std::nullopt;
  if (answer.number > 0) {
    named.by_place = true;
    add(static_cast<std::size_t>(answer.number) - 1);
  }
  if (named.places.empty())
    for (std::size_t place = 0; place < choices.size(); ++place)
      if (!answer.words.empty() && fold(choices[place].text) == fold(answer.words)) add(place);
  return named.places.size() == 0 ? std::nullopt : std::optional(named);
}

std::string answer_as_typed(const ListAnswer& answer) {
  std::string typed;
  for (const ChoiceLetter& letter : answer.letters) typed += (typed.empty() ? "" : ", ") + letter_text(letter);
  if (answer.number > 0) typed = std::to_string(answer.number);
  return typed.empty() ? first_words(answer.words) : typed;
}

void note_answer(const ListAnswer& answer, const NamedChoices& named, const std::vector<DraftChoice>& choices, int line,
                 ReadQuestion& read) {
  const DraftChoice& first = choices[named.places.front()];
  if (named.by_place)
    note(read, line, words::question_note_answer_place,
         {{"answer", answer_as_typed(answer)}, {"letter", letter_text(first.letter)}});
  const bool has_words = !answer.letters.empty() && !clean(answer.words).empty();
  if (has_words && (named.places.size() > 1 || fold(answer.words) != fold(first.text)))
    note(read, line, words::question_note_answer_words, {{"letter", answer_as_typed(answer)}});
  if (named.places.size() > 1) note(read, line, words::question_note_answers);
}

void drop_empty_choices(std::vector<DraftChoice>& choices, ReadQuestion& read) {
  const auto is_empty = [](const DraftChoice& choice) { return choice.text.empty(); };
  const auto empty = std::ranges::find_if(choices, is_empty);
  if (empty == choices.end()) return;
  note(read, empty->line, words::question_note_choice_empty);
  std::erase_if(choices, is_empty);
}

std::size_t bytes_of(const ListDraft& draft) {
  std::size_t bytes = 0;
  for (const auto* lines : {&draft.text, &draft.loose})
    for (const DraftLine& line : *lines) bytes += line.text.size();
  for (const DraftChoice& choice : draft.choices) bytes += choice.text.size();
  return bytes;
}

/// Why the choices cannot make a question.
std::optional<Error> wrong_choices(const std::vector<DraftChoice>& choices) {
  if (choices.empty()) return Error{words::question_skip_no_choices};
  if (choices.size() == 1) return Error{words::question_skip_one_choice};
  if (choices.size() > max_choices)
    return Error{words::question_skip_many_choices,
                 {{"count", std::to_string(choices.size())}, {"limit", std::to_string(max_choices)}}};
  return std::nullopt;
}

std::optional<Error> fill(ListDraft& draft, const std::optional<ListAnswer>& answer, int answer_line,
                          ReadQuestion& read) {
  if (bytes_of(draft) > max_question_text_bytes) return too_long();
  if (!draft.loose.empty()) draft.choices.back().text += "\n" + joined(draft.loose);
  for (DraftChoice& choice : draft.choices) choice.text = tidy_lines(choice.text);
  if (read.text.th.empty()) return Error{words::question_skip_text};
  if (draft.choices.size() <= 2 * max_choices) {
    settle_letters(draft.choices, read);
    drop_empty_choices(draft.choices, read);
  }
  if (auto why = wrong_choices(draft.choices)) return why;
  if (!answer) return Error{words::question_skip_no_answer};
  const auto named = named_choices(*answer, draft.choices);
  if (!named) return Error{words::question_skip_answer, {{"answer", answer_as_typed(*answer)}}};
  for (const DraftChoice& choice : draft.choices) read.choices.push_back({choice.text, 0});
  for (const std::size_t place : named->places) read.choices[place].fraction = 1000;
  read.kind = named->places.size() > 1 ? QuestionKind::multiple : QuestionKind::single;
  note_answer(*answer, *named, draft.choices, answer_line, read);
  note_same_choices(read, draft.choices.front().line);
  return std::nullopt;
}

}  // namespace

void finish_draft(ListDraft draft, const std::optional<ListAnswer>& answer, int answer_line, ReadQuestions& read) {
  ReadQuestion question;
  question.line = !draft.text.empty()     ? draft.text.front().line
                  : draft.choices.empty() ? answer_line
                                          : draft.choices.front().line;
  question.text.th = tidy_lines(joined(draft.text));
  const std::string told = !question.text.th.empty() ? question.text.th
                           : draft.choices.empty()   ? (answer ? answer_as_typed(*answer) : "")
                                                     : draft.choices.front().text;
  if (auto why = fill(draft, answer, answer_line, question)) {
    read.skipped.push_back({question.line, first_words(told), std::move(*why)});
    return;
  }
  question.n = static_cast<int>(read.questions.size()) + 1;
  read.questions.push_back(std::move(question));
}

}  // namespace sala
