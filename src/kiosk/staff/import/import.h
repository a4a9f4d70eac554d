// Takes people in from a file that staff choose on the screen, as `sala roster import` does by line. The file is read in a
// process apart while a thread waits for it; nothing is written before it is confirmed, and what was shown is what is
// written, whatever becomes of the file meanwhile.
#pragma once
#include <map>
#include <optional>

#include "documents/table_process.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"
#include "station/exchange/listed_files.h"
#include "station/people/roster_import.h"

namespace sala {

/// A file that was read, and what a person decided about its columns.
struct ImportFile {
  Table table;
  RosterHeadings headings;
  RosterTable roster;
  ImportReport report;               ///< of what would be written
  std::map<int, bool> answers = {};  ///< by row: whether it is the one it may be
};

/// What somebody confirmed: carried out whoever looks by then.
struct ConfirmedImport {
  Uuid project;
  RosterTable roster;
  ImportWish wish;
  JobOwner owner;
};

/// What lasts while staff go from page to page.
struct ImportWork {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  TableReader reader = {};
  std::filesystem::path place = {};               ///< the chosen one
  std::vector<std::string> folders = {};          ///< the way from it to the open folder
  std::vector<std::filesystem::path> shown = {};  ///< the places as the page lists them
  std::vector<ListedFile> entries = {};           ///< as the page lists them
  std::string file = {};                          ///< being read, or read last
  std::optional<ImportFile> read = {};
  WorkTold::State state = WorkTold::State::none;
  std::string words = {};                         ///< what came of it
  std::optional<ConfirmedImport> confirmed = {};  ///< written in the next turn
  Job<Result<ImportFile>> reading = {};           ///< dropped, it ends within the reader's time
};

Result<void> show_import(StaffDesk& desk, ImportWork& work);
Result<void> take_import(StaffDesk& desk, ImportWork& work, const ImportIntent& wanted);

inline bool is_working(const ImportWork& work) {
  return work.reading.works() || work.confirmed;
}
/// To be called often while it works: shows what came of it. Answers whether something changed.
Result<bool> look_import(StaffDesk& desk, ImportWork& work);
/// Somebody else works here next: what was read is forgotten, what was confirmed is not.
void forget_import(ImportWork& work);
/// The program ends: what was confirmed is written now.
void end_import(OpenStation& station, ImportWork& work);

}  // namespace sala
