// The report book by line, and the reports of a year.
#include "commands/command.h"
#include "station/report/report_files.h"
#include "station/report/year_report.h"
#include "station/results/csv_files.h"
#include "words/memos.h"
#include "words/papers.h"
#include "words/report.h"

namespace sala {
namespace {

struct BookCommand {
  std::string out;
  std::vector<std::string> parts;
};

Result<Answer> write_book_of_line(const CommandContext& context, const BookCommand& given) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto pages =
      write_report(*station->store, *project, context.clock.now(), context.texts, {given.out, given.parts});
  if (!pages) return Failure(pages.error());
  return Answer{{{"file", given.out}, {"pages", *pages}},
                context.texts.with(words::report_written, {{"pages", std::to_string(*pages)}, {"file", given.out}})};
}

struct MemoCommand {
  int step = 0;
  std::string out;
};

struct ReceiptCommand {
  std::string out, name, what, amount;
};

/// A paper made of what the report tells.
Result<Answer> write_few_pages(const CommandContext& context, const std::string& out,
                               const std::function<Book(const ReportData&)>& paper) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto data = report_data(*station->store, *project, context.clock.now(), context.texts);
  if (!data) return Failure(data.error());
  const auto pages = write_book(paper(*data), out);
  if (!pages) return Failure(pages.error());
  return Answer{{{"file", out}, {"pages", *pages}}, context.texts.with(words::papers_written, {{"file", out}})};
}

Result<Answer> write_memo(const CommandContext& context, const MemoCommand& given) {
  if (!has_memo(given.step)) return fail(words::error_memo_step, {{"step", std::to_string(given.step)}});
  return write_few_pages(context, given.out, [&](const ReportData& data) {
    return memo_paper(data, given.step, day_of(context.clock.now()), context.texts);
  });
}

Result<Answer> write_receipt(const CommandContext& context, const ReceiptCommand& given) {
  const auto amount = ratio_of_decimal(given.amount);
  const auto satang = amount ? std::optional(rounded_half_up(*amount, 100)) : std::nullopt;
  constexpr std::int64_t most_satang = 100'000'000'000;
  if (!satang || *satang <= 0 || *satang > most_satang || 100 % amount->under != 0)
    return fail(words::error_receipt_amount, {{"amount", given.amount}});
  return write_few_pages(context, given.out, [&](const ReportData& data) {
    return receipt_paper(data, {given.name, given.what, *satang}, context.texts);
  });
}

struct YearCommand {
  int fiscal_year = 0;
  int period = 0;
  std::string out, era;
};

Result<Answer> report_year(const CommandContext& context, YearReportKind kind, const YearCommand& given) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  YearWish wish{kind, given.fiscal_year};
  if (given.period != 0) wish.period = given.period;
  const auto report = year_report(*station->store, wish, context.clock.now(), context.texts);
  if (!report) return Failure(report.error());
  const YearTotals totals = year_totals(all_projects(*report));
  Answer answer{year_json(*report),
                context.texts.with(words::papers_year_found, {{"held", std::to_string(totals.held)},
                                                              {"projects", std::to_string(totals.projects)},
                                                              {"covered", std::to_string(totals.covered)}})};
  if (given.out.empty()) return answer;
  const Era era =
      given.era.empty() ? usual_era(context.texts.language()) : (given.era == "be" ? Era::buddhist : Era::common);
  if (const auto written = write_year_report(*report, given.out, era, context.texts); !written)
    return Failure(written.error());
  answer.json["file"] = given.out;
  answer.text += "\n" + context.texts.with(words::papers_written, {{"file", given.out}});
  return answer;
}

void add_year_command(CommandSet& commands, const char* path, const char* help, YearReportKind kind) {
  const auto given = option_values<YearCommand>();
  CLI::App* year =
      commands.add(path, help, [given, kind](const auto& context) { return report_year(context, kind, *given); });
  year->add_option("--fiscal-year", given->fiscal_year, "Buddhist era: 2570 ends in September 2027")
      ->required()
      ->check(CLI::Range(2500, 2700));
  if (kind != YearReportKind::coverage)
    year->add_option(kind == YearReportKind::monthly ? "--month" : "--quarter", given->period,
                     "this one alone, counted from October");
  year->add_option("--out", given->out, "a file: .pdf, .docx or .xlsx");
  year->add_option("--era", given->era, "years of days in a workbook: be or ce")->check(CLI::IsMember({"be", "ce"}));
}

}  // namespace

void add_book_commands(CommandSet& commands) {
  const auto wanted = option_values<BookCommand>();
  CLI::App* book = commands.add("report", "the report book of the project, as PDF or DOCX",
                                [wanted](const auto& context) -> Result<Answer> {
                                  if (wanted->out.empty()) return fail(words::error_report_out);
                                  return write_book_of_line(context, *wanted);
                                });
  book->add_option("--out", wanted->out, "a file: .pdf to hand in, .docx to edit before");
  book->add_option("--parts", wanted->parts, "these parts alone: cover,preface,summary,contents,…")->delimiter(',');
  const auto memo = option_values<MemoCommand>();
  CLI::App* memos = commands.add("memo", "the memo of a step of the procedure: 4, 7 or 15",
                                 [memo](const auto& context) { return write_memo(context, *memo); });
  memos->add_option("--step", memo->step)->required();
  memos->add_option("--out", memo->out, "a file: .pdf, or .docx to edit")->required();
  const auto receipt = option_values<ReceiptCommand>();
  CLI::App* receipts =
      commands.add("receipt", "a receipt for a speaker to sign, the amount in digits and in Thai words",
                   [receipt](const auto& context) { return write_receipt(context, *receipt); });
  receipts->add_option("--amount", receipt->amount, "baht: 7200 or 7200.50")->required();
  receipts->add_option("--name", receipt->name, "who is paid; otherwise left to be written");
  receipts->add_option("--for", receipt->what, "what for; otherwise the speaker's fee");
  receipts->add_option("--out", receipt->out, "a file: .pdf, or .docx to edit")->required();
  add_year_command(commands, "report monthly", "a fiscal year's projects month by month", YearReportKind::monthly);
  add_year_command(commands, "report quarterly", "a fiscal year's projects by quarters", YearReportKind::quarterly);
  add_year_command(commands, "report coverage", "which projects cover every personnel type", YearReportKind::coverage);
}

}  // namespace sala
