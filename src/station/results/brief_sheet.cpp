#include "station/results/brief_sheet.h"

#include <array>

#include "core/figures/band_words.h"
#include "core/figures/observation_words.h"
#include "core/figures/survey_words.h"
#include "core/figures/test_words.h"
#include "station/results/sheet_parts.h"
#include "words/out.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

enum class ToldAs { count, measure, probability, share, per_cent, level };

struct BriefFigure {
  const char* at;  ///< in JSON, below what it is of
  TextId what;
  ToldAs as = ToldAs::measure;
  std::optional<TextId> unit = {};
};

const std::array participant_figures = {
    BriefFigure{"/roster", words::out_roster, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/checked_in", words::out_registered, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/walk_in", words::out_walk_in, ToldAs::count, words::workbook_unit_people},
};
const std::array session_figures = {
    BriefFigure{"/present", words::out_present, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/late", words::out_late, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/absent", words::out_absent, ToldAs::count, words::workbook_unit_people},
};
const std::array test_brief_figures = {
    BriefFigure{"/full_score", words::brief_full_score, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/pairs", words::brief_pairs, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/pre/mean", words::brief_pre_mean, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/pre/sd", words::brief_pre_sd, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/post/mean", words::brief_post_mean, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/post/sd", words::brief_post_sd, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/gain/mean_difference", words::brief_difference, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/gain/sd_difference", words::brief_sd_difference, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/gain/t", words::brief_t},
    BriefFigure{"/gain/df", words::brief_df, ToldAs::count},
    BriefFigure{"/gain/p", words::brief_p, ToldAs::probability},
    BriefFigure{"/gain/ci95/0", words::brief_ci_low, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/gain/ci95/1", words::brief_ci_high, ToldAs::measure, words::workbook_unit_points},
    BriefFigure{"/gain/d_z", words::brief_d_z},
    BriefFigure{"/gain/d_av", words::brief_d_av},
    BriefFigure{"/gain/g_z", words::brief_g_z},
    BriefFigure{"/gain/wilcoxon/v", words::brief_wilcoxon_v},
    BriefFigure{"/gain/wilcoxon/p", words::brief_wilcoxon_p, ToldAs::probability},
    BriefFigure{"/gain/normalized_gain", words::brief_normalized_gain},
    BriefFigure{"/gain/mean_individual_gain", words::brief_individual_gain},
    BriefFigure{"/people/improved", words::brief_improved, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/people/same", words::brief_same, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/people/worse", words::brief_worse, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/people/pass_percent", words::brief_pass_mark, ToldAs::per_cent},
    BriefFigure{"/people/pass_before", words::brief_pass_before, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/people/pass_after", words::brief_pass_after, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/people/pass_mcnemar_p", words::brief_pass_p, ToldAs::probability},
    BriefFigure{"/reliability/post/kr20", words::brief_kr},
    BriefFigure{"/reliability/post/alpha", words::brief_test_alpha},
    BriefFigure{"/reliability/post/sem", words::brief_sem, ToldAs::measure, words::workbook_unit_points},
};
const std::array survey_brief_figures = {
    BriefFigure{"/answered", words::brief_answered, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/response_rate", words::brief_response_rate, ToldAs::share},
    BriefFigure{"/responses", words::brief_responses, ToldAs::count, words::workbook_unit_answers},
    BriefFigure{"/held", words::brief_held, ToldAs::count, words::workbook_unit_answers},
    BriefFigure{"/lost", words::brief_lost, ToldAs::count, words::workbook_unit_answers},
    BriefFigure{"/mean", words::brief_survey_mean, ToldAs::measure, words::workbook_unit_of_five},
    BriefFigure{"/sd", words::brief_survey_sd},
    BriefFigure{"/level", words::brief_level, ToldAs::level},
    BriefFigure{"/mean_percent", words::brief_mean_percent, ToldAs::per_cent},
    BriefFigure{"/top2_percent", words::brief_high_two, ToldAs::per_cent},
    BriefFigure{"/satisfied_percent", words::brief_satisfied, ToldAs::per_cent},
    BriefFigure{"/alpha", words::brief_survey_alpha},
    BriefFigure{"/recommend/nps", words::brief_nps},
};
const std::array section_figures = {
    BriefFigure{"/mean", words::brief_survey_mean, ToldAs::measure, words::workbook_unit_of_five},
    BriefFigure{"/sd", words::brief_survey_sd},
    BriefFigure{"/level", words::brief_level, ToldAs::level},
};
const std::array certificate_figures = {
    BriefFigure{"/eligible", words::brief_eligible, ToldAs::count, words::workbook_unit_people},
    BriefFigure{"/issued", words::brief_issued, ToldAs::count, words::workbook_unit_certificates},
    BriefFigure{"/revoked", words::brief_revoked, ToldAs::count, words::workbook_unit_certificates},
};

DataCell told_figure(const Json& figures, const std::string& at, ToldAs as, const Texts& texts) {
  const Json::json_pointer place(at);
  const bool is_there = figures.contains(place) && figures.at(place).is_number();
  if (!is_there) return std::string("–");
  const Json& figure = figures.at(place);
  switch (as) {
    case ToldAs::count:
      return figure.get<std::int64_t>();
    case ToldAs::probability:
      return FineMeasure{figure.get<double>()};
    case ToldAs::share:
      return PartOfOne{figure.get<double>()};
    case ToldAs::per_cent:
      return PartOfOne{figure.get<double>() / 100};
    case ToldAs::level:
      return texts[words_of_level(figure.get<int>())];
    case ToldAs::measure:
      break;
  }
  return figure.get<double>();
}

/// Rows of one part of the results, each after what it is of.
class BriefPart {
 public:
  BriefPart(DataSheet& sheet, const Json& figures, const Texts& texts, std::string part)
      : sheet_(sheet), figures_(figures), texts_(texts), part_(std::move(part)) {}

  template <class List>
  void add_figures(const std::string& of, const std::string& place, const List& list) {
    for (const BriefFigure& figure : list) {
      const std::string at = place + figure.at;
      const bool is_share = figure.as == ToldAs::per_cent || figure.as == ToldAs::share;
      const std::string unit = is_share      ? texts_[words::workbook_unit_percent]
                               : figure.unit ? texts_[*figure.unit]
                                             : "";
      sheet_.rows.push_back(
          {part_, of, texts_[figure.what], told_figure(figures_, at, figure.as, texts_), unit, {}, at});
    }
  }

  void add_sentences(const std::string& of, const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences)
      sheet_.rows.push_back({part_, of, texts_[words::brief_in_words], {}, {}, sentence, {}});
  }

 private:
  DataSheet& sheet_;
  const Json& figures_;
  const Texts& texts_;
  std::string part_;
};

std::string place_of(const char* list, std::size_t number) {
  return "/" + std::string(list) + "/" + std::to_string(number);
}

struct BriefOf {
  const Summary& summary;
  const EvaluationResults& results;
  const Json& figures;
  const Texts& texts;

  bool thai() const { return texts.language() == Language::th; }
};

void add_attendance(const BriefOf& of, DataSheet& sheet) {
  BriefPart part(sheet, of.figures, of.texts, of.texts[words::out_attendance]);
  part.add_figures("", "/participants", participant_figures);
  for (std::size_t i = 0; i < of.summary.sessions.size(); ++i)
    part.add_figures(title_in(of.summary.sessions[i].session.title, of.thai()), place_of("sessions", i),
                     session_figures);
}

void add_surveys(const BriefOf& of, DataSheet& sheet) {
  BriefPart part(sheet, of.figures, of.texts, of.texts[words_of(EvaluationLevel::reaction)]);
  for (std::size_t i = 0; i < of.results.surveys.size(); ++i) {
    const SurveyResult& survey = of.results.surveys[i];
    const std::string title = title_in(survey.stored.survey.title, of.thai()), place = place_of("surveys", i);
    part.add_figures(title, place, survey_brief_figures);
    for (std::size_t s = 0; s < survey.figures.sections.size(); ++s)
      if (survey.figures.sections[s].has_ratings)
        part.add_figures(title_in(survey.figures.sections[s].title, of.thai()), place + place_of("sections", s),
                         section_figures);
    part.add_sentences(title, survey_sentences(survey.figures, of.texts));
  }
}

void add_tests(const BriefOf& of, DataSheet& sheet) {
  BriefPart part(sheet, of.figures, of.texts, of.texts[words_of(EvaluationLevel::learning)]);
  for (std::size_t i = 0; i < of.results.tests.size(); ++i) {
    const TestResult& test = of.results.tests[i];
    const std::string title = title_in(test.stored.test.title, of.thai());
    part.add_figures(title, place_of("tests", i), test_brief_figures);
    if (test.key_is_here) part.add_sentences(title, test_sentences(test.figures, of.texts));
  }
}

void add_observations(const BriefOf& of, DataSheet& sheet) {
  BriefPart part(sheet, of.figures, of.texts, of.texts[words_of(EvaluationLevel::behaviour)]);
  for (const RubricResult& rubric : of.results.observations.rubrics)
    part.add_sentences(title_in(rubric.stored.rubric.title, of.thai()),
                       observation_sentences(rubric.figures, of.texts));
}

void add_outcomes(const BriefOf& of, DataSheet& sheet) {
  BriefPart part(sheet, of.figures, of.texts, of.texts[words_of(EvaluationLevel::results)]);
  for (const IndicatorFigures& indicator : of.results.indicators)
    part.add_sentences(indicator.indicator.name, {indicator_sentence(indicator, of.texts)});
  BriefPart certificates(sheet, of.figures, of.texts, of.texts[words::workbook_sheet_certificates]);
  certificates.add_figures("", "/certificates", certificate_figures);
}

}  // namespace

DataSheet brief_sheet(const Summary& summary, const EvaluationResults& results, const Json& figures,
                      const Texts& texts) {
  DataSheet sheet = named_sheet(texts, {"brief", words::workbook_sheet_brief, words::workbook_brief});
  sheet.columns = told_columns(texts, {{words::brief_column_part, words::means_part},
                                       {words::brief_column_of, words::means_of},
                                       {words::brief_column_what, words::means_what},
                                       {words::brief_column_value, words::means_value},
                                       {words::workbook_column_unit, words::means_measured_in},
                                       {words::brief_in_words, words::means_in_words},
                                       {words::brief_column_place, words::means_place}});
  const BriefOf of{summary, results, figures, texts};
  add_attendance(of, sheet);
  add_surveys(of, sheet);
  add_tests(of, sheet);
  add_observations(of, sheet);
  add_outcomes(of, sheet);
  return sheet;
}

}  // namespace sala
