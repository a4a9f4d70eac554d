#include "core/report/paper_lacks.h"

#include <algorithm>

namespace sala {
namespace {

bool has_pairs(const ReportData& data) {
  return data.tests.empty() ||
         std::ranges::any_of(data.tests, [](const ReportTest& test) { return test.figures.pairs > 0; });
}

bool has_ratings(const ReportData& data) {
  return std::ranges::any_of(data.surveys, [](const ReportSurvey& survey) {
    return survey.figures.responses >= told_from_people && survey.figures.overall.mean;
  });
}

}  // namespace

std::vector<PaperLack> lacks_of(ProjectPaper paper, const ReportData& data) {
  std::vector<PaperLack> lacks;
  const auto need = [&](bool is_there, PaperLack lack) {
    if (!is_there) lacks.push_back(lack);
  };
  const bool has_came = std::ranges::any_of(data.people, &ReportPerson::came);
  need(!data.people.empty(), PaperLack::names);
  need(data.people.empty() || has_came, PaperLack::arrivals);
  if (paper == ProjectPaper::workbook) return lacks;
  need(!has_came || has_pairs(data), PaperLack::scores);
  need(!data.surveys.empty(), PaperLack::survey);
  need(!has_came || data.surveys.empty() || has_ratings(data), PaperLack::ratings);
  need(!data.indicators.empty(), PaperLack::indicators);
  if (paper != ProjectPaper::summary) need(!data.budget.empty(), PaperLack::budget);
  if (paper == ProjectPaper::book)
    need(!data.sheet.objectives.empty() && !data.sheet.rationale.empty(), PaperLack::objectives);
  need(!data.logo.empty(), PaperLack::logo);
  return lacks;
}

}  // namespace sala
