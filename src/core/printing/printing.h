// What a printer and a print say of themselves, made into few states that people can do something about. Pure: the numbers
// and keywords are those of IPP (RFC 8011); asking for them is platform/printer's. Never says that paper came out: a job that
// is "completed" was only handed over.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// What keeps paper from coming out, the most helpful first.
enum class PrinterTrouble { none, no_paper, jammed, cover_open, no_ink, offline, refuses, paused, other };

struct Printer {
  std::string name;
  PrinterTrouble trouble = PrinterTrouble::none;
  bool is_busy = false, is_usual = false;
  std::vector<std::string> reasons = {};  ///< as the printer says them, for whoever looks after it
};

/// `left`: it is in the queue no more, and the queue keeps no history.
enum class PrintPhase { waiting, sending, handed_over, left, cancelled, failed };

/// A print and what its printer says meanwhile. Its number is its only title.
struct PrintJob {
  std::string printer = {};
  int number = 0;
  PrintPhase phase = PrintPhase::waiting;
  PrinterTrouble trouble = PrinterTrouble::none;
};

inline bool has_ended(PrintPhase phase) {
  return phase != PrintPhase::waiting && phase != PrintPhase::sending;
}

/// What a queue answers when it is asked how it stands.
struct PrinterAnswer {
  int state = 3;  ///< printer-state: 3 idle, 4 processing, 5 stopped
  bool accepts = true;
  std::vector<std::string> reasons = {};  ///< "media-empty-error", "none"
};
PrinterTrouble trouble_of(const PrinterAnswer& answer);
/// "media-empty-error" tells of paper whatever stands behind the last hyphen.
PrinterTrouble trouble_of_reasons(const std::vector<std::string>& reasons);
/// Of a job-state; its own reasons count beside the printer's, since a job without paper stays "processing".
PrintPhase phase_of(int job_state);

/// For JSON and logs: "ready", "no_paper", "handed_over".
std::string_view name_of(PrinterTrouble trouble);
std::string_view name_of(PrintPhase phase);

}  // namespace sala
