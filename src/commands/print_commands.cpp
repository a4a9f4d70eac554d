// sala printers, sala print: the printers of this machine, and a PDF sent to one of them.
#include "commands/command.h"
#include "core/printing/printing_words.h"
#include "files/whole_file.h"
#include "platform/printer/print_queue.h"
#include "words/printing.h"

namespace sala {
namespace {

Result<Answer> tell_printers(const CommandContext& context) {
  const auto printers = list_printers();
  if (!printers) return Failure(printers.error());
  Answer answer{Json::array(), ""};
  for (const Printer& printer : *printers) {
    answer.json.push_back({{"printer", printer.name},
                           {"state", std::string(name_of(printer.trouble))},
                           {"busy", printer.is_busy},
                           {"usual", printer.is_usual},
                           {"reasons", printer.reasons}});
    answer.text += printer.name + ": " + context.texts[state_words(printer.trouble)] + "\n";
  }
  return answer;
}

struct PrintOptions {
  std::string file;
  PrintWish wish;
};

std::string print_text(const PrintJob& job, const Texts& texts) {
  const TextId state = job.trouble == PrinterTrouble::none ? phase_words(job.phase) : state_words(job.trouble);
  return texts.with(words::print_line,
                    {{"number", std::to_string(job.number)}, {"state", texts.with(state, {{"printer", job.printer}})}});
}

/// Handed to the queue; how it stands right then.
Result<Answer> print_file(const CommandContext& context, const PrintOptions& given) {
  const auto pdf = read_file(given.file);
  if (!pdf) return Failure(pdf.error());
  if (!pdf->starts_with("%PDF-")) return fail(words::error_print_not_pdf, {{"file", given.file}});
  const auto sent = send_print(given.wish, *pdf);
  if (!sent) return Failure(sent.error());
  const auto job = look_at_print(*sent);
  if (!job) return Failure(job.error());
  return Answer{{{"printer", job->printer},
                 {"job", job->number},
                 {"state", std::string(name_of(job->phase))},
                 {"trouble", std::string(name_of(job->trouble))}},
                print_text(*job, context.texts)};
}

}  // namespace

void add_print_commands(CommandSet& commands) {
  commands.add("printers", "the printers of this machine and how they stand", tell_printers);
  const auto given = option_values<PrintOptions>();
  CLI::App* print = commands.add("print", "send a PDF to a printer of this machine",
                                 [given](const auto& context) { return print_file(context, *given); });
  print->add_option("FILE", given->file, "a PDF")->required();
  print->add_option("--printer", given->wish.printer, "a name that sala printers tells")->required();
  print->add_option("--copies", given->wish.copies)->check(CLI::Range(1, 99));
  print->add_flag("--both-sides", given->wish.both_sides);
}

}  // namespace sala
