#include "station/results/test_sheets.h"

#include "core/figures/band_words.h"
#include "core/learning/kinds/question_rules.h"
#include "words/learning.h"
#include "words/out.h"

namespace sala {
namespace {

using TestRow = std::vector<DataCell>;

DataSheet test_sheet(const TestSheets& of, const char* name, TextId title, const Texts& texts) {
  const std::string number = of.place == 0 ? "" : "-" + std::to_string(of.place + 1);
  DataSheet sheet{name + number, texts[title] + (of.place == 0 ? "" : " " + std::to_string(of.place + 1)), {}, {}};
  return sheet;
}

double points_of(Thousandths points) {
  return static_cast<double>(points) / static_cast<double>(whole);
}

template <class Figure>
DataCell measure_cell(const std::optional<Figure>& figure) {
  return figure ? DataCell{static_cast<double>(*figure)} : DataCell{};
}

/// A person's counting attempts.
struct PersonScores {
  const AttemptLine* pre = nullptr;
  const AttemptLine* post = nullptr;
};

DataCell score_cell(const AttemptLine* line) {
  return line && line->score ? DataCell{points_of(line->score->points)} : DataCell{};
}

DataSheet results_sheet(const TestSheets& of, const Texts& texts) {
  DataSheet sheet = test_sheet(of, "test-results", words::test_sheet_results, texts);
  sheet.columns = {{texts[words::out_no], 7},
                   {texts[words::out_name], 30},
                   {texts[words::phase_pre], 12},
                   {texts[words::phase_post], 12},
                   {texts[words::test_column_difference], 12},
                   {texts[words::test_column_full], 12}};
  std::map<Uuid, PersonScores> people;
  std::vector<Uuid> order;
  for (const AttemptLine& line : of.lines) {
    if (!line.standing.counts) continue;
    const auto [entry, is_new] = people.try_emplace(line.person);
    if (is_new) order.push_back(line.person);
    (line.attempt.begun.phase == Phase::pre ? entry->second.pre : entry->second.post) = &line;
  }
  for (const Uuid& id : order) {
    const PersonScores& person = people[id];
    const AttemptLine& any = person.pre ? *person.pre : *person.post;
    const bool has_both = person.pre && person.post && person.pre->score && person.post->score;
    const DataCell difference =
        has_both ? DataCell{points_of(person.post->score->points - person.pre->score->points)} : DataCell{};
    sheet.rows.push_back({any.no, any.name, score_cell(person.pre), score_cell(person.post), difference,
                          any.score ? DataCell{points_of(any.score->full)} : DataCell{}});
  }
  return sheet;
}

/// As staff write it, by letters in file order; where the key is not here, as it is stored.
std::string answer_words(const Question& question, const QuestionKey* key, const AnswerValue& value) {
  const Json said = key ? rules_of(question.kind).said(*key, value) : value;
  return said.is_string() ? said.get<std::string>() : said.dump();
}

void add_answers(const TestSheets& of, const AttemptLine& line, const Texts& texts, DataSheet& sheet) {
  std::int64_t number = 0;
  for (const Question* question : questions_of(of.result.stored.test, line.attempt.begun.form)) {
    ++number;
    const QuestionKey* key = of.key ? key_of(*of.key, question->id) : nullptr;
    const auto answer = line.attempt.answers.find(question->id);
    const bool is_answered =
        answer != line.attempt.answers.end() && rules_of(question->kind).takes(*question, answer->second.value);
    const AnswerValue* value = is_answered ? &answer->second.value : nullptr;
    sheet.rows.push_back({line.no, line.name,
                          texts[line.attempt.begun.phase == Phase::pre ? words::phase_pre : words::phase_post],
                          std::string(name_of(line.attempt.begun.form)), number,
                          value ? DataCell{answer_words(*question, key, *value)} : DataCell{},
                          key ? DataCell{points_of(earned(*question, *key, value))} : DataCell{}});
  }
}

DataSheet answers_sheet(const TestSheets& of, const Texts& texts) {
  DataSheet sheet = test_sheet(of, "test-answers", words::test_sheet_answers, texts);
  sheet.columns = {{texts[words::out_no], 7},
                   {texts[words::out_name], 30},
                   {texts[words::test_column_phase], 12},
                   {"A/B", 6},
                   {texts[words::test_column_question], 8},
                   {texts[words::test_column_answer], 24},
                   {texts[words::test_column_points], 10}};
  for (const AttemptLine& line : of.lines)
    if (line.standing.counts) add_answers(of, line, texts, sheet);
  return sheet;
}

std::string choices_taken(const ItemFigures& item) {
  std::string text;
  for (const ChoiceFigures& choice : item.choices)
    text += (text.empty() ? "" : "  ") + choice.choice + (choice.is_right ? "* " : " ") + std::to_string(choice.taken);
  return text;
}

TestRow item_row(const TestSheets& of, const ItemFigures& item, TextId phase, const Texts& texts) {
  const Question* question = question_in(of.result.stored.test, item.question);
  const bool thai = texts.language() == Language::th;
  const auto usable = is_usable(item);
  return {texts[phase],
          item.form,
          std::int64_t{item.number},
          question ? title_in(question->text, thai) : std::string(),
          question ? question->topic : std::string(),
          item.people,
          measure_cell(item.difficulty),
          item.difficulty ? DataCell{texts[words_of(difficulty_word(*item.difficulty))]} : DataCell{},
          measure_cell(item.discrimination),
          item.discrimination ? DataCell{texts[words_of(discrimination_word(*item.discrimination))]} : DataCell{},
          item.group ? DataCell{*item.group} : DataCell{},
          measure_cell(item.upper),
          measure_cell(item.lower),
          measure_cell(item.point_biserial),
          measure_cell(item.point_biserial_corrected),
          choices_taken(item),
          item.none,
          usable ? DataCell{texts[words_of_usable(*usable)]} : DataCell{}};
}

DataSheet items_sheet(const TestSheets& of, const Texts& texts) {
  DataSheet sheet = test_sheet(of, "test-items", words::test_sheet_items, texts);
  sheet.columns = {{texts[words::test_column_phase], 10},          {"A/B", 6},
                   {texts[words::test_column_question], 8},        {texts[words::test_column_text], 40},
                   {texts[words::test_column_topic], 18},          {texts[words::test_column_people], 10},
                   {texts[words::test_column_difficulty], 16},     {texts[words::test_column_meaning], 14},
                   {texts[words::test_column_discrimination], 18}, {texts[words::test_column_meaning], 14},
                   {texts[words::test_column_group], 12},          {texts[words::test_column_upper], 8},
                   {texts[words::test_column_lower], 8},           {texts[words::test_column_biserial], 16},
                   {texts[words::test_column_corrected], 20},      {texts[words::test_column_choices], 26},
                   {texts[words::test_column_none], 10},           {texts[words::test_column_usable], 12}};
  const TestFigures& figures = of.result.figures;
  for (const ItemFigures& item : figures.pre.items) sheet.rows.push_back(item_row(of, item, words::phase_pre, texts));
  for (const ItemFigures& item : figures.post.items) sheet.rows.push_back(item_row(of, item, words::phase_post, texts));
  return sheet;
}

}  // namespace

std::vector<DataSheet> test_sheets(const TestSheets& of, const Texts& texts) {
  return {results_sheet(of, texts), answers_sheet(of, texts), items_sheet(of, texts)};
}

}  // namespace sala
