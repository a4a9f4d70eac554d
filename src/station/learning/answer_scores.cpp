#include "station/learning/answer_scores.h"

#include "core/learning/kinds/letters.h"
#include "core/learning/scoring.h"
#include "storage/stored_json.h"

namespace sala {
namespace {

constexpr std::size_t most_choices = 16;

/// Whether its points are all or none: no share anywhere in its key.
bool is_all_or_nothing(const Question& question, const QuestionKey& key) {
  const auto is_whole = [](int fraction) { return fraction <= 0 || fraction >= whole; };
  const bool has_shares =
      std::ranges::any_of(key.fractions, [&](const auto& part) { return !is_whole(part.second); }) ||
      std::ranges::any_of(key.numbers, [&](const ReadNumber& number) { return !is_whole(number.fraction); }) ||
      std::ranges::any_of(key.texts, [&](const AcceptedText& text) { return !is_whole(text.fraction); });
  if (key.voided == Voided::all) return true;
  if (question.kind == QuestionKind::multiple) return key.right.size() == 1 && key.fractions.empty();
  if (question.kind == QuestionKind::matching) return question.left.size() <= 1;
  return !has_shares;
}

/// Ids of what can be taken, in file order where the key tells that; "true" and "false" have no ids.
std::vector<std::string> choices_of(const Question& question, const QuestionKey* key) {
  if (question.kind == QuestionKind::true_false) return {"true", "false"};
  if (question.kind != QuestionKind::single && question.kind != QuestionKind::multiple) return {};
  if (key && key->file_order.size() == question.choices.size()) return key->file_order;
  std::vector<std::string> ids;
  for (const QuestionItem& choice : question.choices) ids.push_back(choice.id);
  return ids;
}

std::uint16_t bit_of(const std::vector<std::string>& choices, const std::string& id) {
  const auto found = std::ranges::find(choices, id);
  const auto place = static_cast<std::size_t>(found - choices.begin());
  return found == choices.end() || place >= most_choices ? std::uint16_t{0} : static_cast<std::uint16_t>(1u << place);
}

std::uint16_t taken_bits(const std::vector<std::string>& choices, const AnswerValue& value) {
  if (value.is_boolean()) return bit_of(choices, value.get<bool>() ? "true" : "false");
  if (value.is_string()) return bit_of(choices, value.get<std::string>());
  std::uint16_t bits = 0;
  if (value.is_array())
    for (const Json& id : value)
      if (id.is_string()) bits = static_cast<std::uint16_t>(bits | bit_of(choices, id.get<std::string>()));
  return bits;
}

std::uint16_t right_bits(const Question& question, const QuestionKey& key, const std::vector<std::string>& choices) {
  if (question.kind == QuestionKind::true_false) return bit_of(choices, key.is_true ? "true" : "false");
  return taken_bits(choices, Json(key.right));
}

}  // namespace

AnswerScores::AnswerScores(const Test& test, const TestKey* key) {
  if (!has_forms(test)) add_form(Form::only, test, key);
  if (!test.form_a.empty()) add_form(Form::a, test, key);
  if (!test.form_b.empty()) add_form(Form::b, test, key);
}

void AnswerScores::add_form(Form form, const Test& test, const TestKey* key) {
  names_.push_back(form);
  TestForm& made = forms_.emplace_back(TestForm{std::string(name_of(form)), {}});
  auto& asked = asked_.emplace_back();
  auto& places = places_.emplace_back();
  int number = 0;
  for (const Question* question : questions_of(test, form)) {
    ++number;
    const QuestionKey* known = key ? key_of(*key, question->id) : nullptr;
    if (key && (!known || known->voided == Voided::none)) continue;
    ScoredQuestion scored{question->id, number, question->topic};
    AskedQuestion ask{question, known, choices_of(*question, known), {}, {}};
    for (std::size_t i = 0; i < std::min(ask.choices.size(), most_choices); ++i) {
      const bool is_letter = known && question->kind != QuestionKind::true_false;
      scored.choices.push_back(is_letter ? letter_of(i) : ask.choices[i]);
    }
    if (known) {
      scored.points = worth(*known);
      scored.all_or_nothing = is_all_or_nothing(*question, *known);
      scored.right = right_bits(*question, *known, ask.choices);
      ask.unanswered.points = static_cast<std::int32_t>(earned(*question, *known, nullptr));
    }
    places[question->id] = asked.size();
    made.questions.push_back(std::move(scored));
    asked.push_back(std::move(ask));
  }
}

std::optional<std::size_t> AnswerScores::place_of(Form form) const {
  const auto found = std::ranges::find(names_, form);
  if (found == names_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names_.begin());
}

ScoredAnswer AnswerScores::scored(const AskedQuestion& asked, std::string_view text) {
  const auto value = stored_json(text);
  if (!value || value->is_null()) return asked.unanswered;
  ScoredAnswer answer = asked.unanswered;
  answer.answered = true;
  answer.taken = taken_bits(asked.choices, *value);
  if (asked.key) answer.points = static_cast<std::int32_t>(earned(*asked.question, *asked.key, &*value));
  return answer;
}

std::vector<ScoredAnswer> AnswerScores::score(std::size_t form, std::string_view lines) {
  auto& asked = asked_[form];
  std::vector<ScoredAnswer> answers;
  answers.reserve(asked.size());
  for (const AskedQuestion& ask : asked) answers.push_back(ask.unanswered);
  std::string id, text;
  for (std::size_t from = 0; from < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    const std::string_view line = lines.substr(from, end - from);
    from = end + 1;
    const std::size_t blank = std::min(line.find(' '), line.size());
    id.assign(line.substr(0, blank));
    const auto place = places_[form].find(id);
    if (place == places_[form].end() || blank == line.size()) continue;
    AskedQuestion& ask = asked[place->second];
    text.assign(line.substr(blank + 1));
    const auto known = ask.known.find(text);
    answers[place->second] =
        known != ask.known.end() ? known->second : ask.known.emplace(text, scored(ask, text)).first->second;
  }
  return answers;
}

}  // namespace sala
