// What is written at the end of the day.
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "kiosk/demo/day_player.h"
#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/people/ticket_files.h"
#include "station/people/ticket_issue.h"
#include "station/results/summary.h"
#include "storage/roster_queries.h"

namespace sala {

Result<void> DayPlayer::export_all(const std::string& name) {
  const std::filesystem::path folder = play_.shots / name;
  if (const auto made = make_output_folder(folder); !made) return made;
  std::string lines;
  const auto exported = play_.station.store->export_lines(std::nullopt, [&](const std::string& line) -> Result<void> {
    lines += line + "\n";
    return {};
  });
  if (!exported) return exported;
  if (auto written = write_file(folder / "facts.facts.jsonl", lines); !written) return written;
  const auto figures = summarise(*play_.station.store, project_);
  if (!figures) return Failure(figures.error());
  const Moment now = play_.station.clock->now();
  const auto results = evaluate(*play_.station.store, project_, now);
  if (!results) return Failure(results.error());
  const std::string summary = to_json(*figures, *results, now).dump(2) + "\n";
  if (auto written = write_file(folder / "summary.json", summary); !written) return written;
  if (auto written = export_tickets(folder); !written) return written;
  return export_certificates(folder);
}

/// Issued to all who have earned one and have none yet; on paper all in one file.
Result<void> DayPlayer::export_certificates(const std::filesystem::path& folder) {
  const auto issued = issue_certificates(play_.station, project_, {});
  if (!issued) return Failure(issued.error());
  const auto all = certificates_of(*play_.station.store, project_.id);
  if (!all) return Failure(all.error());
  return write_merged_certificates(*play_.station.store, *all, folder / "certificates.pdf");
}

Result<void> DayPlayer::export_tickets(const std::filesystem::path& folder) {
  const auto rows = roster(*play_.station.store, project_.id);
  if (!rows) return Failure(rows.error());
  std::vector<Participant> people;
  for (const RosterRow& row : *rows) people.push_back(row.person);
  const auto issued = issue_tickets(play_.station, project_.id, people);
  if (!issued) return Failure(issued.error());
  const auto cards = ticket_cards(*play_.station.store, project_, *issued, kiosk_->flow().texts());
  if (!cards) return Failure(cards.error());
  const auto sheet = write_ticket_sheet(folder, *cards);
  if (!sheet) return Failure(sheet.error());
  return {};
}

}  // namespace sala
