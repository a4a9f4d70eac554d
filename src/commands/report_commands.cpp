#include "commands/survey_line.h"
#include "commands/test_line.h"
#include "documents/xlsx_writer.h"
#include "files/whole_file.h"
#include "platform/printer/print_queue.h"
#include "scanner/source.h"
#include "station/doctor.h"
#include "station/report/report_files.h"
#include "station/results/csv_files.h"
#include "station/results/evaluation_workbook.h"
#include "station/results/sign_in.h"
#include "words/commands.h"
#include "words/out.h"
#include "words/papers.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

struct SummaryOptions {
  std::string xlsx, csv, pdf, era;

  /// The era asked for, else the usual one.
  Era era_or(Era usual) const {
    if (era.empty()) return usual;
    return era == "be" ? Era::buddhist : Era::common;
  }
};

/// Writes what was asked for and answers with the same figures that `--json` tells.
Result<Answer> write_results(const CommandContext& context, const Store& store, const Project& project,
                             const SummaryOptions& given) {
  const auto book = evaluation_workbook(store, project, context.texts, context.clock.now());
  if (!book) return Failure(book.error());
  const Era era = given.era_or(usual_era(context.texts.language()));
  Answer answer{book->figures, ""};
  answer.json["files"] = Json::array();
  const auto note = [&](const fs::path& file, TextId words, std::size_t count) {
    answer.json["files"].push_back(file.string());
    answer.text += context.texts.with(words, {{"count", std::to_string(count)}, {"file", file.string()}}) + "\n";
  };
  if (!given.xlsx.empty()) {
    const auto written = write_xlsx(given.xlsx, book->sheets, era, {book->title, book->creator});
    if (!written) return Failure(written.error());
    note(given.xlsx, words::out_written, book->people);
  }
  if (given.csv.empty()) return answer;
  const auto files = write_csv_files(given.csv, book->sheets, given.era_or(usual_csv_era));
  if (!files) return Failure(files.error());
  for (const WrittenTable& table : *files) note(table.file, words::out_written_rows, table.rows);
  return answer;
}

/// Absent is said only once the session is closed.
std::string session_text(const SessionFigures& figures, Moment now, const Texts& texts) {
  const SessionState state = state_of(figures, now);
  const bool is_closed = state == SessionState::closed;
  return texts.with(is_closed ? words::summary_session : words::summary_session_open,
                    {{"title", title_in(figures.session.title, texts.language() == Language::th)},
                     {"present", std::to_string(figures.present)},
                     {"late", std::to_string(figures.late)},
                     {"absent", std::to_string(figures.absent)},
                     {"state", texts[session_state_words(state)]}}) +
         "\n";
}

Result<Answer> write_two_pages(const CommandContext& context, const Store& store, const Project& project,
                               const std::string& file) {
  const auto data = report_data(store, project, context.clock.now(), context.texts);
  if (!data) return Failure(data.error());
  const auto book = two_pages(*data, context.texts);
  if (!book) return Failure(book.error());
  const auto pages = write_book(*book, file);
  if (!pages) return Failure(pages.error());
  return Answer{{{"file", file}, {"pages", *pages}},
                context.texts.with(words::papers_summary_written, {{"pages", std::to_string(*pages)}, {"file", file}})};
}

Result<Answer> summary(const CommandContext& context, const SummaryOptions& given) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  if (!given.xlsx.empty() || !given.csv.empty()) return write_results(context, *station->store, *project, given);
  if (!given.pdf.empty()) return write_two_pages(context, *station->store, *project, given.pdf);
  const auto figures = summarise(*station->store, *project);
  if (!figures) return Failure(figures.error());
  const Moment now = context.clock.now();
  const auto results = evaluate(*station->store, *project, now);
  if (!results) return Failure(results.error());
  const bool thai = context.texts.language() == Language::th;
  Answer answer{to_json(*figures, *results, now), title_in(project->title, thai) + "\n"};
  answer.text +=
      context.texts.with(words::summary_registered, {{"in", std::to_string(figures->participants.checked_in)},
                                                     {"all", std::to_string(figures->participants.roster)}}) +
      "\n";
  for (const SessionFigures& session : figures->sessions) answer.text += session_text(session, now, context.texts);
  answer.text += tests_text(results->tests, context.texts) + surveys_text(results->surveys, context.texts);
  return answer;
}

struct SignInCommand {
  std::string out, session;
  SignInOptions options;
};

Result<Answer> write_sign_in_sheet(const CommandContext& context, const SignInCommand& given) {
  SignInOptions options = given.options;
  if (options.empty_rows < 0 || options.empty_rows > 500)
    return fail(words::error_rows, {{"rows", std::to_string(options.empty_rows)}});
  if (!given.session.empty()) {
    const auto session = parse_id(given.session);
    if (!session) return Failure(session.error());
    options.session = *session;
  }
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  options.now = context.clock.now();
  const auto sheet = sign_in_sheet(*station->store, *project, options, context.texts);
  if (!sheet) return Failure(sheet.error());
  const auto pdf = sign_in_pdf(*sheet);
  if (!pdf) return Failure(pdf.error());
  if (const auto written = write_file(given.out, pdf->bytes); !written) return Failure(written.error());
  return Answer{{{"file", given.out}, {"people", sheet->rows.size()}, {"pages", pdf->pages}},
                context.texts.with(words::sign_written, {{"pages", std::to_string(pdf->pages)},
                                                         {"count", std::to_string(sheet->rows.size())},
                                                         {"file", given.out}})};
}

Result<Answer> doctor(const CommandContext& context) {
  const auto checks = examine({context.folder(), context.texts, context.clock, capture_devices(), list_printers()},
                              context.open(OpenMode::read_only));
  Answer answer{to_json(checks), ""};
  for (const Check& check : checks) {
    const char* mark = check.health == Health::ok ? "✓" : check.health == Health::warn ? "!" : "✗";
    answer.text += fmt::format("{} {}: {}\n", mark, words_of(check, context.texts), check.message);
    if (check.health == Health::fail) answer.status = 1;
  }
  return answer;
}

}  // namespace

void add_report_commands(CommandSet& commands) {
  const auto wanted = option_values<SummaryOptions>();
  CLI::App* figures =
      commands.add("summary", "what came of the project: people, sessions, tests, surveys, indicators; also as tables",
                   [wanted](const auto& context) { return summary(context, *wanted); });
  figures->add_option("--xlsx", wanted->xlsx,
                      "a workbook: what came of the project, people, attendance, scores, answers, charts");
  figures->add_option("--csv", wanted->csv, "a folder for the same as CSV files");
  figures->add_option("--pdf", wanted->pdf, "the same on two pages, for the management: .pdf, or .docx to edit");
  figures->add_option("--era", wanted->era, "years of days: be or ce")->check(CLI::IsMember({"be", "ce"}));

  const auto paper = option_values<SignInCommand>();
  CLI::App* sheet = commands.add("sign-in-sheet", "the list to sign on paper, as PDF",
                                 [paper](const auto& context) { return write_sign_in_sheet(context, *paper); });
  sheet->add_option("--out", paper->out, "a PDF file")->required();
  sheet->add_option("--session", paper->session, "of this session; otherwise of the registration");
  sheet->add_flag("--blank", paper->options.blank, "without who is in already");
  sheet->add_flag("--by-name", paper->options.by_name, "in the order of the Thai dictionary, not of the numbers");
  sheet->add_option("--rows", paper->options.empty_rows,
                    "at least so many empty rows at the end; the last page is filled");
  commands.add("doctor", "what may keep this machine from serving", doctor);
}

}  // namespace sala
