#include "core/printing/printing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sala {
namespace {

/// Keywords of RFC 8011 5.4.12 and of CUPS, each a beginning; "-error", "-warning" or "-report" follows.
constexpr std::array<std::pair<std::string_view, PrinterTrouble>, 18> reason_words = {
    {{"media-empty", PrinterTrouble::no_paper},
     {"media-needed", PrinterTrouble::no_paper},
     {"input-tray-missing", PrinterTrouble::no_paper},
     {"media-jam", PrinterTrouble::jammed},
     {"cover-open", PrinterTrouble::cover_open},
     {"door-open", PrinterTrouble::cover_open},
     {"interlock-open", PrinterTrouble::cover_open},
     {"toner-empty", PrinterTrouble::no_ink},
     {"marker-supply-empty", PrinterTrouble::no_ink},
     {"developer-empty", PrinterTrouble::no_ink},
     {"offline", PrinterTrouble::offline},
     {"connecting-to-device", PrinterTrouble::offline},
     {"timed-out", PrinterTrouble::offline},
     {"shutdown", PrinterTrouble::offline},
     {"paused", PrinterTrouble::paused},
     {"stopped", PrinterTrouble::other},
     {"marker-waste-full", PrinterTrouble::other},
     {"output-area-full", PrinterTrouble::other}}};

}  // namespace

PrinterTrouble trouble_of_reasons(const std::vector<std::string>& reasons) {
  PrinterTrouble worst = PrinterTrouble::none;
  for (const std::string& reason : reasons)
    for (const auto& [word, trouble] : reason_words)
      if (reason.starts_with(word) && (worst == PrinterTrouble::none || trouble < worst)) worst = trouble;
  return worst;
}

PrinterTrouble trouble_of(const PrinterAnswer& answer) {
  const PrinterTrouble told = trouble_of_reasons(answer.reasons);
  const bool is_of_the_machine = told != PrinterTrouble::none && told < PrinterTrouble::refuses;
  if (is_of_the_machine) return told;
  if (!answer.accepts) return PrinterTrouble::refuses;
  return answer.state == 5 ? PrinterTrouble::paused : told;
}

PrintPhase phase_of(int job_state) {
  switch (job_state) {
    case 5:
      return PrintPhase::sending;
    case 7:
      return PrintPhase::cancelled;
    case 8:
      return PrintPhase::failed;
    case 9:
      return PrintPhase::handed_over;
    default:
      return PrintPhase::waiting;  // 3 pending, 4 held, 6 stopped: it goes on when the queue does
  }
}

std::string_view name_of(PrinterTrouble trouble) {
  constexpr std::array<std::string_view, 9> names = {"ready",   "no_paper", "jammed", "cover_open", "no_ink",
                                                     "offline", "refuses",  "paused", "other"};
  return names[static_cast<std::size_t>(trouble)];
}

std::string_view name_of(PrintPhase phase) {
  constexpr std::array<std::string_view, 6> names = {"waiting", "sending",   "handed_over",
                                                     "left",    "cancelled", "failed"};
  return names[static_cast<std::size_t>(phase)];
}

}  // namespace sala
