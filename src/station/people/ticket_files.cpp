#include "station/people/ticket_files.h"

#include "core/format_date.h"
#include "documents/safe_file_name.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "storage/project_queries.h"
#include "words/people.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Result<std::string> organiser_of(const Store& store, const Project& project, const Texts& texts) {
  if (!project.organiser.empty()) return project.organiser;
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  return *known ? title_in((*known)->names, texts.language() == Language::th) : std::string();
}

/// The days and, where there is an agenda, the hour of the first session.
Result<std::string> when(const Store& store, const Project& project, const Texts& texts) {
  const std::string days = date_range(project.starts_on, project.ends_on, texts.language());
  const auto agenda = sessions(store, project.id);
  if (!agenda) return Failure(agenda.error());
  if (agenda->empty()) return days;
  const auto first = std::ranges::min_element(*agenda, {}, [](const Session& each) { return each.starts.utc_ms; });
  return texts.with(words::ticket_when, {{"date", days}, {"time", clock_time(first->starts)}});
}

}  // namespace

Result<std::vector<TicketCard>> ticket_cards(const Store& store, const Project& project,
                                             const std::vector<IssuedTicket>& issued, const Texts& texts) {
  const auto organiser = organiser_of(store, project, texts);
  if (!organiser) return Failure(organiser.error());
  const auto begins = when(store, project, texts);
  if (!begins) return Failure(begins.error());
  std::vector<TicketCard> cards;
  for (const IssuedTicket& ticket : issued)
    cards.push_back({ticket.code, name_in(ticket.person, texts.language()), ticket.person.unit,
                     texts.with(words::ticket_no, {{"no", ticket.person.no}}), *organiser,
                     title_in(project.title, texts.language() == Language::th), *begins, project.place,
                     texts[words::ticket_hint]});
  return cards;
}

Result<std::vector<fs::path>> write_ticket_pictures(const fs::path& folder, const std::vector<IssuedTicket>& issued,
                                                    const std::vector<TicketCard>& cards) {
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  FileNames names;
  std::vector<fs::path> files;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto png = ticket_png(cards[i]);
    if (!png) return Failure(png.error());
    files.push_back(folder / names.take(issued[i].person.no, ".png"));
    if (const auto written = write_file(files.back(), *png); !written) return Failure(written.error());
  }
  return files;
}

Result<fs::path> write_ticket_sheet(const fs::path& folder, const std::vector<TicketCard>& cards) {
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  const auto pdf = tickets_pdf(cards);
  if (!pdf) return Failure(pdf.error());
  const fs::path file = folder / "tickets.pdf";
  if (const auto written = write_file(file, *pdf); !written) return Failure(written.error());
  return file;
}

}  // namespace sala
