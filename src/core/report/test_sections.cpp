// What people knew before and after, and how each question did.
#include "core/figures/figure_text.h"
#include "core/figures/test_words.h"
#include "core/figures/told_ranks.h"
#include "core/format_number.h"
#include "core/report/report_sections.h"
#include "words/report.h"

namespace sala {
namespace {

std::string scored_phase(const ReportScribe& scribe, TextId words, const ScoreFigures& figures) {
  return figures.mean ? scribe.words(words, {{"mean", decimals(figures.mean, 2)}}) : std::string();
}

/// "8.91*", and what the star says.
std::string starred(const OneSampleT& test) {
  if (!test.t) return "–";
  return decimals(test.t, 2) + (*test.p < 0.01 ? "**" : *test.p < 0.05 ? "*" : "");
}

std::string p_cell(const OneSampleT& test) {
  if (!test.p) return "–";
  std::string text = p_text(*test.p).substr(2);
  return text.starts_with("= ") ? text.substr(2) : text;
}

BookTable before_after_table(const ReportScribe& scribe, const TestFigures& figures) {
  BookTable table;
  table.columns = {{scribe.words(words::report_test), 0.26},
                   {"n", 0.09, BookAlign::center},
                   {"x̄", 0.12, BookAlign::center},
                   {"S.D.", 0.12, BookAlign::center},
                   {scribe.words(words::report_percent), 0.14, BookAlign::center},
                   {"t", 0.11, BookAlign::center},
                   {"df", 0.07, BookAlign::center},
                   {"p", 0.11, BookAlign::center}};
  const PairedFigures& paired = figures.paired;
  const auto row = [&](TextId name, const ScoreFigures& scores, const std::optional<Ratio>& percent,
                       std::vector<std::string> test) {
    BookRow cells{{scribe.words(name), grouped(scores.n), decimals(scores.mean, 2), decimals(scores.sd, 2),
                   decimals(percent, 2)}};
    cells.cells.insert(cells.cells.end(), test.begin(), test.end());
    return cells;
  };
  table.rows.push_back(row(words::report_before, paired.before, figures.before_percent, {"", "", ""}));
  table.rows.push_back(
      row(words::report_after, paired.after, figures.after_percent,
          {starred(paired.test), paired.test.df ? grouped(*paired.test.df) : "–", p_cell(paired.test)}));
  if (paired.test.p && *paired.test.p < 0.05)
    table.note = scribe.words(words::report_significant, {{"stars", *paired.test.p < 0.01 ? "**" : "*"},
                                                          {"level", significance_level(*paired.test.p)}});
  return table;
}

PaperChart score_chart(const ReportScribe& scribe, const ReportTest& test) {
  ScoreHistogram histogram{test.scores};
  histogram.before = scored_phase(scribe, words::report_before_mean, test.figures.paired.before);
  histogram.after = scored_phase(scribe, words::report_after_mean, test.figures.paired.after);
  if (histogram.before.empty()) histogram.before = scribe.words(words::report_before);
  if (histogram.after.empty()) histogram.after = scribe.words(words::report_after);
  histogram.people = scribe.words(words::report_people_axis);
  histogram.score = scribe.words(words::report_score_axis, {{"full", decimals(test.figures.full_score, 0)}});
  for (const std::int64_t step : people_steps(test.scores)) histogram.axis.push_back(grouped(step));
  for (const ScoreColumns::Column& column : test.scores.columns) {
    histogram.above_before.push_back(grouped(column.before));
    histogram.above_after.push_back(grouped(column.after));
  }
  return histogram;
}

/// With a key, and taken by anybody.
bool is_told(const ReportTest& test) {
  return test.key_is_here && (test.figures.pre.n > 0 || test.figures.post.n > 0);
}

void write_test(ReportScribe& scribe, const ReportTest& test) {
  const TestFigures& figures = test.figures;
  scribe.paragraph(scribe.words(words::report_test_taken, {{"title", scribe.in_language(test.title)},
                                                           {"pairs", grouped(figures.pairs)},
                                                           {"before", grouped(figures.pre.n)},
                                                           {"after", grouped(figures.post.n)}}));
  if (figures.pairs == 0) return;
  const std::string number =
      scribe.table(scribe.words(words::report_before_after_caption, {{"n", grouped(figures.pairs)}}),
                   before_after_table(scribe, figures));
  std::vector<std::string> sentences = comparison_sentences(figures, scribe.texts());
  const std::string first = sentences.front();
  sentences.erase(sentences.begin());
  for (const std::string& more : gain_sentences(figures, scribe.texts())) sentences.push_back(more);
  scribe.finding(scribe.from_table(number), first, sentences);
  if (!test.scores.columns.empty())
    scribe.chart(scribe.words(words::report_score_chart,
                              {{"before", grouped(figures.pre.n)}, {"after", grouped(figures.post.n)}}),
                 first, score_chart(scribe, test));
  scribe.paragraph(joined_sentences(people_sentences(figures, scribe.texts())));
}

struct QuestionShares {
  const ReportQuestion* question = nullptr;
  std::optional<Ratio> before = {}, after = {};
};

std::vector<QuestionShares> question_shares(const ReportTest& test) {
  std::vector<QuestionShares> rows;
  const auto share_in = [](const PhaseFigures& phase, const std::string& id) -> std::optional<Ratio> {
    for (const ItemFigures& item : phase.items)
      if (item.question == id) return item.difficulty;
    return {};
  };
  for (const ReportQuestion& question : test.questions) {
    QuestionShares row{&question, share_in(test.figures.pre, question.id), share_in(test.figures.post, question.id)};
    if (row.before || row.after) rows.push_back(row);
  }
  return rows;
}

std::optional<double> as_share(const std::optional<Ratio>& ratio) {
  return ratio ? std::optional<double>(*ratio) : std::nullopt;
}

std::string percent_text(const std::optional<Ratio>& share) {
  return share ? decimals(Ratio{share->over * 100, share->under}, 2) : "–";
}

std::string change_text(const QuestionShares& row) {
  if (!row.before || !row.after) return "–";
  const double change = (double{*row.after} - double{*row.before}) * 100;
  return (change > 0 ? "+" : "") + decimals(change, 2);
}

/// The questions that were answered worst in the end; those of one share together.
std::string hardest_sentence(const ReportScribe& scribe, const std::vector<QuestionShares>& rows) {
  std::vector<NamedFigure> shares;
  for (const QuestionShares& row : rows)
    if (const auto& share = row.after ? row.after : row.before)
      shares.push_back({std::to_string(row.question->number), {share->over * 100, share->under}});
  const std::vector<ToldRank> ranks = told_ranks(shares, 2);
  const WordValues values = {{"highest", listed(ranks.front().names, scribe.texts())},
                             {"highest_percent", ranks.front().told},
                             {"lowest", listed(ranks.back().names, scribe.texts())},
                             {"lowest_percent", ranks.back().told}};
  if (ranks.size() == 1) return scribe.words(words::report_questions_alike, values);
  return scribe.words(words::report_questions_differ, values);
}

/// Few learned questions one by one with their numbers of people, many in one sentence; then keys that may be wrong.
std::vector<std::string> told_questions(const ReportScribe& scribe, const TestFigures& figures) {
  constexpr std::size_t most_told = 3;
  std::vector<std::string> sentences = question_sentences(figures, scribe.texts());
  std::vector<std::string> learned;
  double largest_p = 0;
  for (const ShiftFigures& shift : figures.shift)
    if (shift.is_learned()) {
      learned.push_back(std::to_string(shift.number));
      largest_p = std::max(largest_p, *shift.p_holm);
    }
  if (learned.size() <= most_told) return sentences;
  sentences.erase(sentences.begin(), sentences.begin() + static_cast<std::ptrdiff_t>(learned.size()));
  sentences.insert(sentences.begin(),
                   scribe.words(words::report_questions_learned, {{"numbers", listed(learned, scribe.texts())},
                                                                  {"n", grouped(figures.pairs)},
                                                                  {"p", p_text(largest_p)}}));
  return sentences;
}

void write_questions_of(ReportScribe& scribe, const ReportTest& test) {
  const std::vector<QuestionShares> rows = question_shares(test);
  if (rows.empty()) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_question), 0.09, BookAlign::center},
                   {scribe.words(words::report_question_text), 0.49},
                   {scribe.words(words::report_before), 0.14, BookAlign::center},
                   {scribe.words(words::report_after), 0.14, BookAlign::center},
                   {scribe.words(words::report_change), 0.14, BookAlign::center}};
  MovedRows chart{scribe.words(words::report_before), scribe.words(words::report_after), {}};
  for (const QuestionShares& row : rows) {
    const std::string number = std::to_string(row.question->number), change = change_text(row);
    table.rows.push_back({{number, row.question->text, percent_text(row.before), percent_text(row.after), change}});
    chart.rows.push_back({scribe.words(words::report_question_name, {{"n", number}}), as_share(row.before),
                          as_share(row.after), change});
  }
  table.note = scribe.words(words::report_questions_note);
  const std::string number =
      scribe.table(scribe.words(words::report_questions_caption,
                                {{"before", grouped(test.figures.pre.n)}, {"after", grouped(test.figures.post.n)}}),
                   std::move(table));
  const std::string sentence = hardest_sentence(scribe, rows);
  scribe.finding(scribe.from_table(number), sentence, told_questions(scribe, test.figures));
  constexpr std::size_t most_rows = 30;
  if (rows.size() <= most_rows) scribe.chart(scribe.words(words::report_questions_chart), sentence, std::move(chart));
}

}  // namespace

void write_before_after(ReportScribe& scribe) {
  for (const ReportTest& test : scribe.data().tests)
    if (is_told(test)) write_test(scribe, test);
}

void write_questions(ReportScribe& scribe) {
  for (const ReportTest& test : scribe.data().tests)
    if (is_told(test)) write_questions_of(scribe, test);
}

}  // namespace sala
