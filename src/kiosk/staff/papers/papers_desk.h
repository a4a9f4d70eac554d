// What lasts on the page of documents while staff go from page to page, and what is done there: the chosen one is looked at and
// made on other threads, which read by stores of their own.
#pragma once
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"
#include "station/report/project_papers.h"

namespace sala {

/// How far the pages are, and whether nobody wants them any more.
struct PageProgress {
  std::atomic<std::size_t> drawn = 0, all = 0;
  std::atomic<bool> is_ended = false;
};

struct PaperMade {
  std::filesystem::path file = {};  ///< empty: it was ended before
  std::uintmax_t bytes = 0;
};

struct PapersWork {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  std::size_t chosen = 0;
  Job<Result<PaperLook>> looking = {};
  std::string looked_at = {};  ///< what the look is of: paper, project and language
  std::optional<PaperLook> look = {};
  std::optional<ShownPicture> picture = {};
  bool cannot_be_drawn = false;
  std::vector<std::filesystem::path> places = {};  ///< as the page lists them
  std::filesystem::path place = {};                ///< the chosen one
  ExportPlace written_to = {};
  std::shared_ptr<PageProgress> progress = {};
  Job<Result<PaperMade>> making = {};
  WorkTold told = {};
};

/// Looks at the chosen paper where it is another one, or in another language.
Result<void> show_papers(StaffDesk& desk, PapersWork& work);
Result<void> take_papers(StaffDesk& desk, PapersWork& work, const PapersIntent& wanted);
/// What other threads came to. Answers whether something changed.
Result<bool> look_at_papers(StaffDesk& desk, PapersWork& work);
/// Whoever comes to the page sees what there is by then; a busy door does not have it drawn again and again.
void look_anew(PapersWork& work);
/// Somebody else works here next; what was asked for is still written.
void forget_papers(PapersWork& work);

}  // namespace sala
