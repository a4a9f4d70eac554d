#include "core/printing/printing_words.h"

#include <array>

#include "words/printing.h"

namespace sala {

TextId state_words(PrinterTrouble trouble) {
  constexpr std::array all = {words::printer_ready,      words::printer_no_paper, words::printer_jammed,
                              words::printer_cover_open, words::printer_no_ink,   words::printer_offline,
                              words::printer_refuses,    words::printer_paused,   words::printer_disturbed};
  return all[static_cast<std::size_t>(trouble)];
}

TextId advice_words(PrinterTrouble trouble) {
  constexpr std::array all = {words::printer_ready_do,      words::printer_no_paper_do, words::printer_jammed_do,
                              words::printer_cover_open_do, words::printer_no_ink_do,   words::printer_offline_do,
                              words::printer_refuses_do,    words::printer_paused_do,   words::printer_disturbed_do};
  return all[static_cast<std::size_t>(trouble)];
}

TextId phase_words(PrintPhase phase) {
  constexpr std::array all = {words::print_waiting, words::print_sending,   words::print_handed_over,
                              words::print_left,    words::print_cancelled, words::print_failed};
  return all[static_cast<std::size_t>(phase)];
}

}  // namespace sala
