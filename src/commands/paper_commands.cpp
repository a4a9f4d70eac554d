// sala badges, sala certificates register: what an office prints besides certificates themselves.
#include "commands/command.h"
#include "documents/xlsx_writer.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "station/certificate/certificate_register.h"
#include "station/people/badge_cards.h"
#include "station/results/attendance_files.h"
#include "storage/project_queries.h"
#include "words/certificate.h"
#include "words/commands.h"

namespace sala {
namespace {

std::string register_text(const CertificateRegister& all, const std::string& file, const Texts& texts) {
  std::string text =
      texts.with(words::register_written, {{"count", std::to_string(all.entries.size())}, {"file", file}}) + "\n";
  std::string numbers;
  for (const std::string& number : all.passed_over) numbers += (numbers.empty() ? "" : ", ") + number;
  if (!numbers.empty()) text += texts.with(words::register_passed_over, {{"numbers", numbers}}) + "\n";
  return text;
}

Result<Answer> write_register(const CommandContext& context, const std::string& out) {
  const bool is_workbook = out.ends_with(".xlsx");
  if (!is_workbook && !out.ends_with(".pdf")) return fail(words::error_register_file);
  if (const auto may = check_output(out); !may) return Failure(may.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const Moment now = context.clock.now();
  const auto all = certificate_register(*station->store, *project, now.offset_min);
  if (!all) return Failure(all.error());
  Answer answer{register_json(*all), register_text(*all, out, context.texts)};
  answer.json["file"] = out;
  if (is_workbook) {
    const auto written = write_xlsx(out, {register_sheet(*all, context.texts)}, usual_era(context.texts.language()));
    return written ? Result<Answer>(std::move(answer)) : Failure(written.error());
  }
  const auto known = organisation(*station->store);
  if (!known) return Failure(known.error());
  const auto pdf = register_pdf(register_paper(*all, *project, *known, now, context.texts));
  if (!pdf) return Failure(pdf.error());
  if (const auto written = write_file(out, *pdf); !written) return Failure(written.error());
  return answer;
}

struct BadgeOptions {
  std::string out, size = "a6", participant;
};

Result<Answer> write_badges(const CommandContext& context, const BadgeOptions& given) {
  if (const auto may = check_output(given.out); !may) return Failure(may.error());
  std::optional<Uuid> participant;
  if (!given.participant.empty()) {
    const auto id = parse_id(given.participant);
    if (!id) return Failure(id.error());
    participant = *id;
  }
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto cards = badge_cards(*station->store, *project, participant, context.texts);
  if (!cards) return Failure(cards.error());
  const auto pdf = badges_pdf(*cards, parse_badge_size(given.size).value_or(BadgeSize::a6));
  if (!pdf) return Failure(pdf.error());
  if (const auto written = write_file(given.out, *pdf); !written) return Failure(written.error());
  return Answer{
      {{"file", given.out}, {"badges", cards->size()}, {"size", given.size}},
      context.texts.with(words::badges_written, {{"count", std::to_string(cards->size())}, {"file", given.out}})};
}

}  // namespace

void add_paper_commands(CommandSet& commands) {
  const auto out = option_values<std::string>();
  commands
      .add("certificates register", "every number that was used, as a workbook or as paper to sign on",
           [out](const auto& context) { return write_register(context, *out); })
      ->add_option("--out", *out, "a file, .xlsx or .pdf")
      ->required();
  const auto given = option_values<BadgeOptions>();
  CLI::App* badges = commands.add("badges", "badges to wear, to print and cut",
                                  [given](const auto& context) { return write_badges(context, *given); });
  badges->add_option("--out", given->out, "a PDF")->required();
  badges->add_option("--size", given->size)->check(CLI::IsMember({"a6", "a7", "86x54", "fold"}));
  badges->add_option("--participant", given->participant, "a participant's id");
}

}  // namespace sala
