#include <algorithm>

#include "documents/question_file.h"
#include "words/questions.h"

namespace sala {
namespace {

/// 1000 → 1, 500 → 0.5.
Json from_thousandths(int thousandths) {
  if (thousandths % 1000 == 0) return thousandths / 1000;
  return thousandths / 1000.0;
}

std::string choice_letter(std::size_t place) {
  return std::string(1, static_cast<char>('a' + place));
}

bool has_choices(QuestionKind kind) {
  return kind == QuestionKind::single || kind == QuestionKind::multiple || kind == QuestionKind::ordering;
}

Json choices_json(const ReadQuestion& question) {
  Json choices = Json::array();
  for (std::size_t place = 0; place < question.choices.size(); ++place)
    choices.push_back({{"id", choice_letter(place)},
                       {"text", question.choices[place].text},
                       {"fraction", from_thousandths(question.choices[place].fraction)}});
  return choices;
}

/// Letters of the choices that are best, of several choices those that earn something, of an ordering the right order; true
/// or false.
Json right_json(const ReadQuestion& question) {
  if (question.kind == QuestionKind::true_false) return question.is_true;
  int least = 1;
  if (question.kind == QuestionKind::single)
    for (const ReadChoice& choice : question.choices) least = std::max(least, choice.fraction);
  Json right = Json::array();
  for (std::size_t place = 0; place < question.choices.size(); ++place)
    if (question.choices[place].fraction >= least) right.push_back(choice_letter(place));
  return right;
}

Json number_json(const ReadNumber& number) {
  Json json = {{"fraction", from_thousandths(number.fraction)}};
  if (number.value.empty()) {
    json["from"] = number.from;
    json["to"] = number.to;
  } else {
    json["value"] = number.value;
    json["tolerance"] = number.tolerance;
  }
  return json;
}

Json answers_json(const ReadQuestion& question) {
  Json answers = Json::array();
  for (const ReadNumber& number : question.numbers) answers.push_back(number_json(number));
  for (const ReadChoice& accepted : question.choices)
    answers.push_back({{"text", accepted.text}, {"fraction", from_thousandths(accepted.fraction)}});
  return answers;
}

void add_answers(const ReadQuestion& question, Json& json) {
  if (has_choices(question.kind)) json["choices"] = choices_json(question);
  if (has_choices(question.kind) || question.kind == QuestionKind::true_false) json["right"] = right_json(question);
  if (question.kind == QuestionKind::number || question.kind == QuestionKind::short_text)
    json["answers"] = answers_json(question);
  if (question.kind != QuestionKind::matching) return;
  json["pairs"] = Json::array();
  for (const ReadPair& pair : question.pairs) json["pairs"].push_back({{"left", pair.left}, {"right", pair.right}});
  json["decoys"] = question.decoys;
}

Json read_question_json(const ReadQuestion& question, QuestionForm format, const Texts& texts) {
  Json json = {{"n", question.n},
               {"line", question.line},
               {"name", question.name},
               {"topic", question.topic},
               {"kind", name_of(question.kind)},
               {"text", question.text.th.empty() ? question.text.en : question.text.th},
               {"choices", Json::array()},
               {"points", from_thousandths(question.points)},
               {"notes", Json::array()}};
  if (!question.text.th.empty() && !question.text.en.empty()) json["text_en"] = question.text.en;
  if (!question.description.empty()) json["description"] = question.description;
  if (!question.unit.empty()) json["unit"] = question.unit;
  if (!question.picture.empty()) json["picture"] = question.picture;
  if (!question.picture.empty()) json["picture_found"] = question.picture_read != nullptr;
  if (!question.feedback.empty()) json["feedback"] = question.feedback;
  add_answers(question, json);
  for (const Error& note : question.notes) json["notes"].push_back(note_words(note, format, texts));
  return json;
}

}  // namespace

std::string note_words(const Error& note, QuestionForm format, const Texts& texts) {
  const auto line = std::ranges::find(note.values, "line", &std::pair<std::string, std::string>::first);
  if (line == note.values.end()) return texts.of(note);
  return texts.with(format == QuestionForm::workbook ? words::question_note_row : words::question_note_line,
                    {{"line", line->second}, {"note", texts.of(note)}});
}

Json question_file_json(const ReadQuestionFile& file, const Texts& texts) {
  const bool is_csv = file.format == QuestionForm::workbook && !file.encoding.empty();
  Json json = {{"encoding", file.encoding.empty() ? Json() : Json(file.encoding)},
               {"format", is_csv ? "csv" : name_of(file.format)},
               {"questions", Json::array()},
               {"skipped", Json::array()}};
  for (const ReadQuestion& question : file.questions)
    json["questions"].push_back(read_question_json(question, file.format, texts));
  for (const SkippedText& skipped : file.skipped)
    json["skipped"].push_back({{"line", skipped.line}, {"text", skipped.text}, {"why", texts.of(skipped.why)}});
  return json;
}

}  // namespace sala
