// What lasts on the certificates' pages while staff go from page to page: the list, what was confirmed and is being done, the
// signing key while it is open. Written by the files of this folder alone.
#pragma once
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/staff/staff_desk.h"
#include "station/certificate/eligible.h"
#include "station/certificate/issue_run.h"
#include "station/certificate/verify.h"
#include "station/exchange/export_places.h"

namespace sala {

/// What staff confirmed, for whom, and who they are.
struct ConfirmedDeed {
  CertificateDeed deed = CertificateDeed::issue;
  std::optional<Uuid> person = {};  ///< nothing: everybody who is due
  std::string reason = {}, by = "system";
};

struct CertificatePaperFile {
  std::filesystem::path file = {};  ///< empty: it was ended before
  std::uintmax_t bytes = 0;
};

/// How far the drawing thread is, and whether it is to end.
struct DrawingCount {
  std::atomic<std::size_t> drawn = 0;
  std::atomic<bool> is_ended = false;
  std::size_t all = 0;
  std::size_t told = 0;  ///< of the drawn ones; the main thread's own
};

/// What a project's list was made of, until the store holds something new.
struct CertificateList {
  std::optional<Uuid> project = {};
  std::uint64_t facts_version = 0;
  Language language = Language::th;
  std::vector<EligibleLine> lines = {};
  std::shared_ptr<const std::vector<CertificateRow>> rows = {};
  std::vector<std::string> search_texts = {};
};

struct CertificateWork {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  CertificateList list = {};
  CertificatesFilter filter = CertificatesFilter::all;
  std::optional<Uuid> chosen = {};
  bool verifies = false;  ///< the page that verifies is open
  std::optional<Verdict> verdict = {};

  std::optional<ConfirmedDeed> asked = {};    ///< what the open question is about
  std::optional<ConfirmedDeed> waiting = {};  ///< for the key
  std::shared_ptr<const SecretKey> key = {};  ///< open as long as somebody works here
  Job<Result<SecretKey>> opening = {};
  std::optional<IssueRun> run = {};
  std::shared_ptr<const SecretKey> run_key = {};  ///< its own: what was confirmed goes on

  std::vector<std::filesystem::path> places = {};  ///< as the page lists them
  std::filesystem::path place = {};                ///< the chosen one
  ExportPlace written_to = {};
  std::shared_ptr<DrawingCount> drawing_count = {};
  Job<Result<CertificatePaperFile>> writing = {};

  Job<Result<std::string>> drawing = {};  ///< the preview
  std::string drawn_of = {};              ///< the certificate's signature
  std::optional<ShownPicture> picture = {};
  bool cannot_be_drawn = false;

  CertificatesBand told = {};        ///< what came of the last work; quiet: nothing
  std::optional<Error> untold = {};  ///< what failed while the page was not open
};

/// The chosen person's line, as long as they are on the list.
const EligibleLine* chosen_line(const CertificateWork& work);
inline bool is_busy(const CertificateWork& work) {
  return work.run || work.opening.works() || work.writing.works();
}

}  // namespace sala
