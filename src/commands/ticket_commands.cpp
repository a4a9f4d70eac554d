#include "commands/command.h"
#include "files/own_folder.h"
#include "station/people/ticket_files.h"
#include "words/commands.h"
#include "words/people.h"

namespace sala {
namespace {

struct TicketOptions {
  std::string out, format = "png", participant;
};

Result<Json> write_files(const TicketOptions& given, const std::vector<IssuedTicket>& issued,
                         const std::vector<TicketCard>& cards) {
  if (given.format == "pdf") {
    const auto sheet = write_ticket_sheet(given.out, cards);
    if (!sheet) return Failure(sheet.error());
    return Json::array({{{"file", sheet->string()}}});
  }
  const auto pictures = write_ticket_pictures(given.out, issued, cards);
  if (!pictures) return Failure(pictures.error());
  Json files = Json::array();
  for (std::size_t i = 0; i < pictures->size(); ++i)
    files.push_back({{"participant", issued[i].person.id.text()},
                     {"ticket", issued[i].ticket.text()},
                     {"file", (*pictures)[i].string()}});
  return files;
}

Result<Answer> write_tickets(const CommandContext& context, const TicketOptions& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto people = ticket_holders(*station->store, project->id, given.participant);
  if (!people) return Failure(people.error());
  if (const auto may = check_output(std::filesystem::path(given.out) / "tickets"); !may)
    return Failure(may.error());  // before anything is issued
  const auto issued = issue_tickets(*station, project->id, *people);
  if (!issued) return Failure(issued.error());
  const auto cards = ticket_cards(*station->store, *project, *issued, context.texts);
  if (!cards) return Failure(cards.error());
  const auto files = write_files(given, *issued, *cards);
  if (!files) return Failure(files.error());
  const std::string place = given.format == "pdf" ? files->front()["file"].get<std::string>() : given.out;
  return Answer{
      {{"tickets", cards->size()}, {"files", *files}},
      context.texts.with(words::tickets_written, {{"count", std::to_string(cards->size())}, {"place", place}})};
}

struct ReissueOptions {
  std::string participant, reason;
};

Result<Answer> reissue(const CommandContext& context, const ReissueOptions& given) {
  const auto participant = parse_id(given.participant);
  if (!participant) return Failure(participant.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto done = reissue_ticket(*station, project->id, *participant, given.reason);
  if (!done) return Failure(done.error());
  Json revoked = Json::array();
  for (const Uuid& ticket : done->revoked) revoked.push_back(ticket.text());
  return Answer{{{"ticket", done->ticket.text()}, {"revoked", revoked}}, done->ticket.text()};
}

}  // namespace

void add_ticket_commands(CommandSet& commands) {
  const auto given = option_values<TicketOptions>();
  CLI::App* tickets = commands.add("tickets", "tickets with QR codes, as pictures or as a sheet to print",
                                   [given](const auto& context) -> Result<Answer> {
                                     if (given->out.empty()) return fail(words::error_tickets_out);
                                     return write_tickets(context, *given);
                                   });
  tickets->add_option("--out", given->out, "a folder");
  tickets->add_option("--format", given->format)->check(CLI::IsMember({"png", "pdf"}));
  tickets->add_option("--participant", given->participant);

  const auto lost = option_values<ReissueOptions>();
  CLI::App* again = commands.add("tickets reissue", "end a person's tickets and issue a new one",
                                 [lost](const auto& context) { return reissue(context, *lost); });
  again->add_option("PARTICIPANT", lost->participant)->required();
  again->add_option("--reason", lost->reason);
}

}  // namespace sala
