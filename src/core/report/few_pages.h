// Papers of few pages, made of the same data and sentences as the report book: what is handed to the management, and what
// is sent with the book. Pure; how many pages they come to is known to who prints them.
#pragma once
#include "core/book.h"
#include "core/figures/year_figures.h"
#include "core/report/report_data.h"
#include "core/texts.h"

namespace sala {

/// The project on two pages. `shorter`: how much is left out, where more would take a third page; at shortest_summary nothing
/// is left that could be.
inline constexpr int shortest_summary = 4;
Book summary_paper(const ReportData& data, const Texts& texts, int shorter = 0);

/// What the trainings of a fiscal year came to, month by month, quarter by quarter or in all.
struct YearReport {
  YearReportKind kind = YearReportKind::quarterly;
  int fiscal_year = 0;  ///< B.E.
  std::vector<YearPeriod> periods = {};
  std::vector<std::string> types = {};  ///< that every training is to cover
  std::string organisation = {}, logo = {};
  bool thai_digits = true;
  Day as_of = {};
};
Book year_paper(const YearReport& report, const Texts& texts);
/// "ไตรมาสที่ 1", "เดือนตุลาคม 2569", "ทั้งปี"; and of the months in it: "ตุลาคม – ธันวาคม 2569".
std::string period_name(const YearReport& report, const YearPeriod& period, const Texts& texts);
std::string period_months(const YearPeriod& period, const Texts& texts);
std::vector<YearProject> all_projects(const YearReport& report);

/// Steps 4, 7 and 15 of the procedure have one: the proposal, carrying it out with its money, the report.
bool has_memo(int step);
/// To be numbered and signed by hand. Of a step that has_memo.
Book memo_paper(const ReportData& data, int step, Day written, const Texts& texts);

/// What somebody is paid: citizen number and address are written by hand, Sala takes none.
struct Receipt {
  std::string name = {}, what = {};  ///< of what nobody says: the speaker's fee
  std::int64_t satang = 0;
};
Book receipt_paper(const ReportData& data, const Receipt& receipt, const Texts& texts);

/// What all of them are: numbers at the foot, Thai digits as the project wishes.
struct FewPages {
  std::string title = {}, author = {};
  bool thai_digits = true;
  std::string foot = {};
  std::vector<BookBlock> blocks = {};
  BookNumbers numbers = BookNumbers::foot;
};
Book few_pages(FewPages pages, const Texts& texts);

}  // namespace sala
