#include "core/report/report_sections.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

struct SectionRow {
  std::string_view what;
  void (*write)(ReportScribe&) = nullptr;
};

constexpr auto section_rows = std::to_array<SectionRow>({
    {"preface"},
    {"summary", write_summary},
    {"contents"},
    {"list_of_tables"},
    {"list_of_figures"},
    {"text"},
    {"rationale", write_rationale},
    {"objectives", write_objectives},
    {"targets", write_targets},
    {"planned_indicators", write_planned_indicators},
    {"when_and_where", write_when_and_where},
    {"money", write_money},
    {"responsible", write_responsible},
    {"expected_results", write_expected_results},
    {"agenda", write_agenda},
    {"tools", write_tools},
    {"statistics", write_statistics},
    {"people", write_people},
    {"attendance", write_attendance},
    {"before_after", write_before_after},
    {"questions", write_questions},
    {"satisfaction", write_satisfaction},
    {"comments", write_comments},
    {"indicators", write_indicators},
    {"budget", write_budget},
    {"outcome", write_outcome},
    {"strengths", write_strengths},
    {"to_improve", write_to_improve},
    {"name_list", write_name_list},
    {"photos", write_photos},
});

}  // namespace

bool is_report_section(std::string_view what) {
  return std::ranges::find(section_rows, what, &SectionRow::what) != section_rows.end();
}

void write_section(ReportScribe& scribe, std::string_view what) {
  const auto row = std::ranges::find(section_rows, what, &SectionRow::what);
  if (row != section_rows.end() && row->write) row->write(scribe);
}

}  // namespace sala
