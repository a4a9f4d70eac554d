// The sections that a report book can have, by the names that data/report/book.toml uses. Each writes what the project has of
// it, and nothing where it has nothing.
#pragma once
#include <string_view>

#include "core/report/report_scribe.h"

namespace sala {

bool is_report_section(std::string_view what);
/// Nothing for parts that are more than a section: contents, lists of tables and pictures, texts of their own.
void write_section(ReportScribe& scribe, std::string_view what);

void write_summary(ReportScribe& scribe);

// of the project's sheet
void write_rationale(ReportScribe& scribe);
void write_objectives(ReportScribe& scribe);
void write_targets(ReportScribe& scribe);
void write_planned_indicators(ReportScribe& scribe);
void write_when_and_where(ReportScribe& scribe);
void write_money(ReportScribe& scribe);
void write_responsible(ReportScribe& scribe);
void write_expected_results(ReportScribe& scribe);

// how it was done
void write_agenda(ReportScribe& scribe);
void write_tools(ReportScribe& scribe);
void write_statistics(ReportScribe& scribe);

// what came of it
void write_people(ReportScribe& scribe);
void write_attendance(ReportScribe& scribe);
void write_before_after(ReportScribe& scribe);
void write_questions(ReportScribe& scribe);
void write_satisfaction(ReportScribe& scribe);
void write_comments(ReportScribe& scribe);
void write_indicators(ReportScribe& scribe);
void write_budget(ReportScribe& scribe);

void write_outcome(ReportScribe& scribe);
void write_strengths(ReportScribe& scribe);
void write_to_improve(ReportScribe& scribe);
void write_name_list(ReportScribe& scribe);
void write_photos(ReportScribe& scribe);

}  // namespace sala
