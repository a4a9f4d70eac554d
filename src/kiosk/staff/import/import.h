// Takes people in from a file that staff choose on the screen, as `sala roster import` does by line. The file is read in a
// process apart while a thread waits for it; nothing is written before it is confirmed, and what was shown is what is
// written, whatever becomes of the file meanwhile.
#pragma once
#include <future>
#include <optional>

#include "documents/table_process.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"
#include "station/exchange/listed_files.h"
#include "station/people/roster_changes.h"

namespace sala {

/// A file that was read, and what a person decided about its columns.
struct ImportFile {
  Table table;
  RosterHeadings headings;
  RosterTable roster;
  ImportReport report;  ///< of what would be written
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
  std::string words = {};  ///< what came of it
  bool write_waits = false;
  std::future<Result<ImportFile>> reading = {};
  std::vector<std::future<Result<ImportFile>>> left = {};  ///< cancelled; each ends by itself within the reader's time
};

Result<void> show_import(StaffDesk& desk, ImportWork& work);
Result<void> take_import(StaffDesk& desk, ImportWork& work, const ImportIntent& wanted);

inline bool is_working(const ImportWork& work) {
  return work.reading.valid() || work.write_waits;
}
/// To be called often while it works: shows what came of it. Answers whether something changed.
Result<bool> look_import(StaffDesk& desk, ImportWork& work);
/// Somebody else works here next: what was read is forgotten.
void forget_import(ImportWork& work);

}  // namespace sala
