#include <algorithm>

#include "core/figures/figure_text.h"
#include "core/figures/score_bins.h"
#include "core/figures/test_words.h"
#include "station/results/result_charts.h"
#include "words/findings.h"
#include "words/learning.h"
#include "words/workbook.h"

namespace sala {
namespace {

/// "…, small group" where the figures ask for it.
std::string means_finding(const TestFigures& figures, const Texts& texts) {
  const std::string finding =
      texts.with(words::chart_means_finding, {{"before", decimals(figures.paired.before.mean, 2)},
                                              {"after", decimals(figures.paired.after.mean, 2)},
                                              {"full", decimals(figures.full_score, 0)},
                                              {"n", std::to_string(figures.pairs)}});
  return figures.pairs < small_group_below ? finding + " · " + texts[words::findings_small_group] : finding;
}

std::string first_sentence(const std::vector<std::string>& sentences) {
  return sentences.empty() ? std::string() : sentences.front();
}

/// From thirty pairs on: how many people had how much.
void add_score_columns(const ScoredTest& scored, const Texts& texts, ChartTable& charts) {
  std::vector<ChartPoint> before, after;
  for (const ScoreColumns::Column& column : score_columns(scored).columns) {
    before.push_back({column.name, DataCell{column.before}});
    after.push_back({column.name, DataCell{column.after}});
  }
  charts.add_series(texts[words::phase_pre], ChartColour::light, before);
  charts.add_series(texts[words::phase_post], ChartColour::deep, after);
}

double points_of(const ScoredAttempt& attempt) {
  return static_cast<double>(total_of(attempt)) / static_cast<double>(whole);
}

/// Below thirty pairs: a line a person, by score and without names, and the mean over them.
void add_people_lines(const ScoredTest& scored, const TestFigures& figures, const Texts& texts, ChartTable& charts) {
  const std::string &pre = texts[words::phase_pre], &post = texts[words::phase_post];
  std::vector<AttemptPair> pairs = attempt_pairs(scored);
  std::ranges::stable_sort(
      pairs, {}, [](const AttemptPair& pair) { return std::pair(total_of(*pair.pre), total_of(*pair.post)); });
  for (const AttemptPair& pair : pairs)
    charts.add_series(texts[words::chart_one_person], ChartColour::light,
                      {{pre, points_of(*pair.pre)}, {post, points_of(*pair.post)}});
  charts.add_series(texts[words::brief_survey_mean], ChartColour::deep,
                    {{pre, static_cast<double>(*figures.paired.before.mean)},
                     {post, static_cast<double>(*figures.paired.after.mean)}});
  charts.make_strong();
}

void add_means_chart(const ScoredTest& scored, const TestFigures& figures, const Texts& texts, ChartTable& charts) {
  if (!figures.paired.before.mean || !figures.paired.after.mean) return;
  const bool is_small = figures.pairs < small_group_below;
  SheetChart& chart =
      charts.begin(is_small ? SheetChartKind::lines : SheetChartKind::columns, words::chart_before_after);
  chart.title = means_finding(figures, texts);
  chart.description = texts[is_small ? words::chart_lines_described : words::chart_columns_described] + " " +
                      first_sentence(comparison_sentences(figures, texts));
  chart.category_axis = texts[is_small ? words::test_column_phase : words::workbook_unit_points];
  chart.value_axis = texts[is_small ? words::workbook_unit_points : words::chart_axis_people];
  chart.has_legend = !is_small;
  if (is_small) chart.least = 0;
  if (is_small)
    add_people_lines(scored, figures, texts, charts);
  else
    add_score_columns(scored, texts, charts);
}

struct QuestionShares {
  std::int64_t number = 0;
  double before = 0, after = 0;
};

/// Those asked in both phases, the most gained first.
std::vector<QuestionShares> question_shares(const TestFigures& figures) {
  std::vector<QuestionShares> shares;
  for (const ItemFigures& after : figures.post.items) {
    const auto before = std::ranges::find(figures.pre.items, after.question, &ItemFigures::question);
    if (before == figures.pre.items.end() || !before->difficulty || !after.difficulty) continue;
    shares.push_back({after.number, *before->difficulty, *after.difficulty});
  }
  std::ranges::stable_sort(shares, std::greater<>{},
                           [](const QuestionShares& shares_of) { return shares_of.after - shares_of.before; });
  return shares;
}

void add_questions_chart(const TestFigures& figures, const Texts& texts, ChartTable& charts) {
  if (figures.has_forms) return;  // their questions are not the same people's
  const auto shares = question_shares(figures);
  if (shares.empty()) return;
  std::vector<ChartPoint> before, after;
  for (const QuestionShares& question : shares) {
    const std::string name = texts.with(words::chart_question, {{"number", std::to_string(question.number)}});
    before.push_back({name, PartOfOne{question.before}});
    after.push_back({name, PartOfOne{question.after}});
  }
  SheetChart& chart = charts.begin(SheetChartKind::bars, words::chart_questions);
  chart.title = texts.with(words::chart_questions_finding, {{"number", std::to_string(shares.front().number)},
                                                            {"before", decimals(100 * shares.front().before, 0)},
                                                            {"after", decimals(100 * shares.front().after, 0)}});
  chart.description = texts[words::chart_questions_described] + " " + chart.title;
  chart.category_axis = texts[words::test_column_question];
  chart.value_axis = texts[words::chart_axis_share];
  chart.least = 0;
  chart.most = 1;
  charts.add_series(texts[words::phase_pre], ChartColour::light, before);
  charts.add_series(texts[words::phase_post], ChartColour::deep, after);
}

}  // namespace

void add_test_charts(const TestResult& test, const ScoredTest& scored, const Texts& texts, ChartTable& charts) {
  if (!test.key_is_here) return;
  add_means_chart(scored, test.figures, texts, charts);
  add_questions_chart(test.figures, texts, charts);
}

}  // namespace sala
