#include "app/command.h"
#include "app/files.h"
#include "app/ticket_issue.h"
#include "core/format_date.h"
#include "core/text_ids.h"
#include "documents/safe_file_name.h"
#include "documents/ticket_picture.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

struct TicketOptions {
  std::string out, format = "png", participant;
};

TicketCard card_of(const IssuedTicket& issued, const Project& project, const std::string& organiser, const Texts& texts) {
  return {issued.code,
          full_name(issued.person),
          issued.person.unit,
          texts.with(TextId::ticket_no, {{"no", issued.person.no}}),
          organiser,
          title_in(project.title, texts.language() == Language::th),
          date_range(project.starts_on, project.ends_on, texts.language()),
          texts[TextId::ticket_hint]};
}

/// Everyone who is expected, or the one who is asked for.
Result<std::vector<Participant>> people_for(const Store& store, const Uuid& project, const std::string& only) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  std::vector<Participant> people;
  for (const RosterRow& row : *rows)
    if (only.empty() ? row.person.status != "withdrawn" : row.person.id.text() == only) people.push_back(row.person);
  if (!only.empty() && people.empty()) return fail(TextId::error_no_participant, {{"participant", only}});
  return people;
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!fs::is_directory(folder)) return fail(TextId::error_folder, {{"folder", folder.string()}});
  return {};
}

Result<Json> write_pictures(const fs::path& folder, const std::vector<IssuedTicket>& issued, const std::vector<TicketCard>& cards) {
  FileNames names;
  Json files = Json::array();
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto png = ticket_png(cards[i]);
    if (!png) return Failure(png.error());
    const fs::path file = folder / names.take(issued[i].person.no, ".png");
    if (const auto written = write_file(file, *png); !written) return Failure(written.error());
    files.push_back({{"participant", issued[i].person.id.text()}, {"ticket", issued[i].ticket.text()}, {"file", file.string()}});
  }
  return files;
}

Result<Json> write_sheet(const fs::path& folder, const std::vector<TicketCard>& cards) {
  const auto pdf = tickets_pdf(cards);
  if (!pdf) return Failure(pdf.error());
  const fs::path file = folder / "tickets.pdf";
  if (const auto written = write_file(file, *pdf); !written) return Failure(written.error());
  return Json::array({{{"file", file.string()}}});
}

Result<std::string> organiser_of(const Store& store, const Project& project, const Texts& texts) {
  if (!project.organiser.empty()) return project.organiser;
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  return *known ? title_in((*known)->names, texts.language() == Language::th) : std::string();
}

Result<Answer> write_tickets(const CommandContext& context, const TicketOptions& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto people = people_for(*station->store, project->id, given.participant);
  if (!people) return Failure(people.error());
  if (const auto made = make_folder(given.out); !made) return Failure(made.error());
  const auto organiser = organiser_of(*station->store, *project, context.texts);
  if (!organiser) return Failure(organiser.error());
  const auto issued = issue_tickets(*station, project->id, *people);
  if (!issued) return Failure(issued.error());
  std::vector<TicketCard> cards;
  for (const IssuedTicket& ticket : *issued) cards.push_back(card_of(ticket, *project, *organiser, context.texts));
  const auto files = given.format == "pdf" ? write_sheet(given.out, cards) : write_pictures(given.out, *issued, cards);
  if (!files) return Failure(files.error());
  return Answer{{{"tickets", cards.size()}, {"files", *files}},
                context.texts.with(TextId::tickets_written, {{"count", std::to_string(cards.size())}, {"folder", given.out}})};
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
                                     if (given->out.empty()) return fail(TextId::error_tickets_out);
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
