#include "core/survey/survey_pages.h"

namespace sala {
namespace {

bool is_rated(const SurveyItem& item) {
  return item.kind == SurveyItemKind::level5;
}

/// Whether an item stands below the one before it.
bool joins(const SurveyPage& page, const NumberedItem& next) {
  const SurveyItem& last = *page.items.back();
  return page.section == next.section && is_rated(last) && is_rated(*next.item) && last.row == next.item->row;
}

/// Pages of about as many rows each.
void spread(const SurveyPage& run, std::size_t most_rows, std::vector<SurveyPage>& pages) {
  const std::size_t count = run.items.size(), parts = (count + most_rows - 1) / most_rows;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto from = static_cast<std::ptrdiff_t>(count * part / parts);
    const auto to = static_cast<std::ptrdiff_t>(count * (part + 1) / parts);
    pages.push_back({run.section, {run.items.begin() + from, run.items.begin() + to}});
  }
}

}  // namespace

std::vector<SurveyPage> survey_pages(const Survey& survey, const SurveyReply& reply, std::size_t most_rows) {
  std::vector<SurveyPage> runs, pages;
  for (const NumberedItem& numbered : numbered_items(survey)) {
    if (!is_asked(survey, *numbered.item, reply)) continue;
    if (!runs.empty() && joins(runs.back(), numbered))
      runs.back().items.push_back(numbered.item);
    else
      runs.push_back({numbered.section, {numbered.item}});
  }
  for (const SurveyPage& run : runs) spread(run, most_rows, pages);
  return pages;
}

}  // namespace sala
