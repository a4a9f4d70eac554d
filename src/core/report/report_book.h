// The report book (เล่มรายงานผล) of a project: what its plan asks for, of what there is. Pure; knows no paper.
#pragma once
#include "core/book.h"
#include "core/report/book_plan.h"
#include "core/report/report_data.h"
#include "core/texts.h"

namespace sala {

/// `parts`: those of part_names that are wanted; none: all.
Book report_book(const ReportData& data, const BookPlan& plan, const Texts& texts,
                 const std::vector<std::string>& parts = {});

}  // namespace sala
