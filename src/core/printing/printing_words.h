// How printers and prints stand, in words for people: what it is, and what to do about it.
#pragma once
#include "core/printing/printing.h"
#include "core/text_id.h"

namespace sala {

/// "กระดาษหมด"; "พร้อมพิมพ์" without trouble.
TextId state_words(PrinterTrouble trouble);
/// What whoever stands there does; of a printer without trouble, that it may be used.
TextId advice_words(PrinterTrouble trouble);
/// With {printer}.
TextId phase_words(PrintPhase phase);

}  // namespace sala
