#include "station/results/plan_sheets.h"

#include <set>

#include "core/figures/band_words.h"
#include "station/results/indicator_results.h"
#include "station/results/sheet_parts.h"
#include "words/certificate.h"
#include "words/out.h"
#include "words/survey.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

TextId words_of_measure(Measure measure) {
  switch (measure) {
    case Measure::post_pass_percent:
      return words::workbook_measure_post_pass;
    case Measure::improved_percent:
      return words::workbook_measure_improved;
    case Measure::survey_mean:
      return words::workbook_measure_survey_mean;
    case Measure::survey_percent:
      return words::workbook_measure_survey_percent;
    case Measure::people_satisfied_percent:
      return words::workbook_measure_satisfied;
    case Measure::attendance_percent:
      return words::workbook_measure_attendance;
    case Measure::checked_in:
      break;
  }
  return words::workbook_measure_checked_in;
}

/// A target is a number, unless somebody wrote words.
DataCell target_cell(const std::string& target) {
  const auto number = ratio_of_decimal(target);
  return number ? DataCell{static_cast<double>(*number)} : DataCell{target};
}

DataCell yes_or_no(const Texts& texts, const std::optional<bool>& answer) {
  return answer ? DataCell{texts[*answer ? words::workbook_yes : words::workbook_no]} : DataCell{};
}

DataCell reached_cell(const Texts& texts, const std::optional<bool>& reached) {
  return reached ? DataCell{texts[*reached ? words::workbook_reached : words::workbook_missed]} : DataCell{};
}

DataCell percent_of_whole(const std::optional<int>& percent) {
  return percent ? DataCell{PartOfOne{*percent / 100.0}} : DataCell{};
}

void add_certificate_cells(DataRow& row, const StoredCertificate* certificate, int offset_min) {
  if (certificate == nullptr) return;
  const CertificateFields& fields = certificate->issued.fields;
  row.resize(10);
  row.emplace_back(fields.number);
  row.emplace_back(fields.given_on);
  row.emplace_back(std::int64_t{fields.issue});
  row.emplace_back(certificate->revoked_ms ? DataCell{day_of({*certificate->revoked_ms, offset_min})} : DataCell{});
}

DataRow eligible_row(const EligibleLine& line, const Texts& texts) {
  const Participant& person = line.person;
  const CertificateAnswer& answer = line.answer;
  return {number_or_words(person.no),
          full_name(person),
          person.unit,
          texts[words_of(answer.state)],
          std::int64_t{answer.attended},
          std::int64_t{answer.sessions},
          std::int64_t{answer.needed},
          percent_of_whole(answer.post_percent),
          percent_of_whole(answer.post_needed),
          yes_or_no(texts, answer.survey)};
}

}  // namespace

DataSheet indicators_sheet(const std::vector<IndicatorFigures>& indicators, const Texts& texts) {
  DataSheet sheet = named_sheet(texts, {"indicators", words::workbook_sheet_indicators, words::workbook_indicators});
  sheet.columns = told_columns(texts, {{words::workbook_column_indicator, words::means_indicator},
                                       {words::workbook_column_target, words::means_target},
                                       {words::workbook_column_result, words::means_indicator_result},
                                       {words::workbook_column_unit, words::means_measured_in},
                                       {words::workbook_column_reached, words::means_reached},
                                       {words::workbook_column_measure, words::means_measure}});
  for (const IndicatorFigures& figures : indicators) {
    const Indicator& indicator = figures.indicator;
    const auto measure = measure_of(indicator.measure);
    sheet.rows.push_back({indicator.name, target_cell(indicator.target), measure_cell(figures.result), indicator.unit,
                          reached_cell(texts, figures.reached),
                          measure ? texts[words_of_measure(*measure)] : texts[words::workbook_measure_elsewhere]});
  }
  return sheet;
}

DataSheet budget_sheet(const Project& project, const Texts& texts) {
  DataSheet sheet = named_sheet(texts, {"budget", words::workbook_sheet_budget, words::workbook_budget});
  sheet.columns = told_columns(texts, {{words::workbook_column_budget_line, words::means_budget_line},
                                       {words::workbook_column_planned, words::means_planned}});
  for (const BudgetLine& line : budget_of(project)) sheet.rows.push_back({line.name, MoneyCell{line.planned_satang}});
  return sheet;
}

DataSheet certificates_sheet(const EvaluationResults& results, const Texts& texts, Moment now) {
  DataSheet sheet =
      named_sheet(texts, {"certificates", words::workbook_sheet_certificates, words::workbook_certificates});
  sheet.columns = told_columns(texts, {{words::out_no, words::means_no},
                                       {words::out_name, words::means_name},
                                       {words::out_unit, words::means_unit},
                                       {words::workbook_column_earned, words::means_earned},
                                       {words::workbook_column_attended, words::means_sessions_attended},
                                       {words::workbook_column_sessions, words::means_sessions},
                                       {words::workbook_column_needed, words::means_needed},
                                       {words::workbook_column_post, words::means_post},
                                       {words::workbook_column_post_needed, words::means_post_needed},
                                       {words::workbook_column_survey, words::means_survey_done},
                                       {words::workbook_column_number, words::means_certificate_number},
                                       {words::workbook_column_given_on, words::means_given_on},
                                       {words::workbook_column_issue, words::means_issue},
                                       {words::workbook_column_revoked_on, words::means_revoked_on}});
  std::set<Uuid> told;
  for (const EligibleLine& line : results.eligible) {
    sheet.rows.push_back(eligible_row(line, texts));
    if (!line.certificate) continue;
    told.insert(line.certificate->issued.fields.certificate);
    add_certificate_cells(sheet.rows.back(), &*line.certificate, now.offset_min);
  }
  for (const StoredCertificate& certificate : results.certificates) {
    if (told.contains(certificate.issued.fields.certificate)) continue;
    DataRow& row = sheet.rows.emplace_back(DataRow(2));
    row[1] = certificate.issued.fields.name;
    add_certificate_cells(row, &certificate, now.offset_min);
  }
  return sheet;
}

DataSheet observations_sheet(const ObservationResults& observations, const Texts& texts) {
  DataSheet sheet =
      named_sheet(texts, {"observations", words::workbook_sheet_observations, words::workbook_observations});
  sheet.columns = told_columns(texts, {{words::workbook_column_rubric, words::means_rubric},
                                       {words::workbook_column_observed, words::means_observed},
                                       {words::workbook_column_observed_people, words::means_observed_people},
                                       {words::workbook_column_ratings, words::means_ratings},
                                       {words::survey_column_mean, words::means_mean},
                                       {words::survey_column_sd, words::means_sd},
                                       {words::survey_column_level, words::means_level}});
  const bool thai = texts.language() == Language::th;
  for (const RubricResult& rubric : observations.rubrics)
    for (const ObservedItem& item : rubric.figures.items) {
      const ObservedFigures& figures = item.figures;
      const DataCell level = figures.level ? DataCell{texts[words_of_level(*figures.level)]} : DataCell{};
      sheet.rows.push_back({title_in(rubric.stored.rubric.title, thai), title_in(item.name, thai), figures.people,
                            figures.ratings, measure_cell(figures.mean), measure_cell(figures.sd), level});
    }
  return sheet;
}

}  // namespace sala
