// The report book by line.
#include "commands/command.h"
#include "station/report/report_files.h"
#include "words/report.h"

namespace sala {
namespace {

struct BookCommand {
  std::string out;
  std::vector<std::string> parts;
};

Result<Answer> write_book(const CommandContext& context, const BookCommand& given) {
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

}  // namespace

void add_book_commands(CommandSet& commands) {
  const auto wanted = option_values<BookCommand>();
  CLI::App* book = commands.add("report", "the report book of the project, as PDF or DOCX",
                                [wanted](const auto& context) { return write_book(context, *wanted); });
  book->add_option("--out", wanted->out, "a file: .pdf to hand in, .docx to edit before")->required();
  book->add_option("--parts", wanted->parts, "these parts alone: cover,preface,summary,contents,…")->delimiter(',');
}

}  // namespace sala
