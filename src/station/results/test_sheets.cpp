#include "station/results/test_sheets.h"

#include "core/figures/band_words.h"
#include "station/results/sheet_parts.h"
#include "words/learning.h"
#include "words/out.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

DataCell points_cell(const std::optional<Thousandths>& points) {
  return points ? DataCell{static_cast<double>(*points) / static_cast<double>(whole)} : DataCell{};
}

const std::string& phase_words(const Texts& texts, Phase phase) {
  return texts[phase == Phase::pre ? words::phase_pre : words::phase_post];
}

/// Whether the pass mark is reached; nothing without one.
DataCell passed_cell(const SatTest& sat, const SatAttempt& attempt, const Texts& texts) {
  if (!sat.pass_percent || !attempt.points || !attempt.full) return {};
  const bool is_passed = reaches_percent({*attempt.points, *attempt.full, 0, 0}, *sat.pass_percent);
  return texts[is_passed ? words::workbook_yes : words::workbook_no];
}

DataSheet scores_sheet(const SatTest& sat, std::size_t place, const Texts& texts) {
  DataSheet sheet =
      named_sheet(texts, {"test-results", words::test_sheet_results, words::workbook_test_results}, place);
  sheet.columns = told_columns(texts, {{words::out_no, words::means_no},
                                       {words::out_name, words::means_name},
                                       {words::out_unit, words::means_unit},
                                       {words::out_type, words::means_type},
                                       {words::test_column_phase, words::means_phase},
                                       {words::test_column_form, words::means_form},
                                       {words::test_column_points, words::means_score},
                                       {words::test_column_full, words::means_full},
                                       {words::out_percent, words::means_score_share},
                                       {words::test_column_passed, words::means_passed},
                                       {words::test_column_answered, words::means_answered},
                                       {words::out_date, words::means_begun_on},
                                       {words::out_time, words::means_begun_at},
                                       {words::test_column_minutes, words::means_minutes}});
  constexpr double seconds_of_minute = 60;
  for (const SatAttempt& attempt : sat.attempts)
    sheet.rows.push_back({number_or_words(attempt.no), attempt.name, attempt.unit, attempt.personnel_type,
                          phase_words(texts, attempt.phase), std::string(name_of(attempt.form)),
                          points_cell(attempt.points), points_cell(attempt.full),
                          share_cell(attempt.points.value_or(0), attempt.full.value_or(0)),
                          passed_cell(sat, attempt, texts), attempt.answered, day_of(attempt.begun),
                          TimeOfDay{attempt.begun}, static_cast<double>(attempt.used_s) / seconds_of_minute});
  return sheet;
}

void tell_answers(const SatTest& sat, const std::string& pre, const std::string& post, const TakeDataRow& take) {
  AnswersTold answers(sat);
  DataRow row;
  for (const SatAttempt& attempt : sat.attempts) {
    row = {number_or_words(attempt.no),
           attempt.name,
           attempt.phase == Phase::pre ? pre : post,
           std::string(name_of(attempt.form)),
           std::int64_t{0},
           {},
           {}};
    for (const ToldAnswer* told : answers.of(attempt.form, attempt.lines)) {
      ++std::get<std::int64_t>(row[4]);
      row[5] = told->words;
      row[6] = points_cell(told->points);
      take(row);
    }
  }
}

DataSheet answers_sheet(const std::shared_ptr<const SatTest>& sat, std::size_t place, const Texts& texts) {
  DataSheet sheet =
      named_sheet(texts, {"test-answers", words::test_sheet_answers, words::workbook_test_answers}, place);
  sheet.columns = told_columns(texts, {{words::out_no, words::means_no},
                                       {words::out_name, words::means_name},
                                       {words::test_column_phase, words::means_phase},
                                       {words::test_column_form, words::means_form},
                                       {words::test_column_question, words::means_question},
                                       {words::test_column_answer, words::means_answer},
                                       {words::test_column_points, words::means_points}});
  for (const SatAttempt& attempt : sat->attempts) sheet.more_rows += questions_of(sat->test, attempt.form).size();
  sheet.more = [sat, pre = texts[words::phase_pre], post = texts[words::phase_post]](const TakeDataRow& take) {
    tell_answers(*sat, pre, post, take);
  };
  return sheet;
}

std::string choices_taken(const ItemFigures& item) {
  std::string text;
  for (const ChoiceFigures& choice : item.choices)
    text += (text.empty() ? "" : "  ") + choice.choice + (choice.is_right ? "* " : " ") + std::to_string(choice.taken);
  return text;
}

DataRow item_row(const Test& test, const ItemFigures& item, TextId phase, const Texts& texts) {
  const Question* question = question_in(test, item.question);
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

DataSheet items_sheet(const TestResult& result, std::size_t place, const Texts& texts) {
  DataSheet sheet = named_sheet(texts, {"test-items", words::test_sheet_items, words::workbook_test_items}, place);
  sheet.columns = told_columns(texts, {{words::test_column_phase, words::means_phase},
                                       {words::test_column_form, words::means_form},
                                       {words::test_column_question, words::means_question},
                                       {words::test_column_text, words::means_question_text},
                                       {words::test_column_topic, words::means_topic},
                                       {words::test_column_people, words::means_people},
                                       {words::test_column_difficulty, words::means_difficulty},
                                       {words::test_column_difficulty_words, words::means_difficulty_words},
                                       {words::test_column_discrimination, words::means_discrimination},
                                       {words::test_column_discrimination_words, words::means_discrimination_words},
                                       {words::test_column_group, words::means_group},
                                       {words::test_column_upper, words::means_upper},
                                       {words::test_column_lower, words::means_lower},
                                       {words::test_column_biserial, words::means_biserial},
                                       {words::test_column_corrected, words::means_corrected},
                                       {words::test_column_choices, words::means_choices},
                                       {words::test_column_none, words::means_none},
                                       {words::test_column_usable, words::means_usable}});
  const Test& test = result.stored.test;
  const TestFigures& figures = result.figures;
  for (const ItemFigures& item : figures.pre.items) sheet.rows.push_back(item_row(test, item, words::phase_pre, texts));
  for (const ItemFigures& item : figures.post.items)
    sheet.rows.push_back(item_row(test, item, words::phase_post, texts));
  return sheet;
}

}  // namespace

TestSheets test_sheets(const TestResult& result, const std::shared_ptr<const SatTest>& sat, std::size_t place,
                       const Texts& texts) {
  return {scores_sheet(*sat, place, texts), answers_sheet(sat, place, texts), items_sheet(result, place, texts)};
}

}  // namespace sala
