// Turns a text into the modules of a QR code. Does not draw them: ticket_picture.h.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

/// Square, without a quiet zone.
struct QrMatrix {
  int size = 0;  ///< modules on a side; 45 for a ticket (version 7)
  std::vector<bool> modules;

  bool dark(int x, int y) const { return modules[static_cast<std::size_t>(y * size + x)]; }
};

/// Error correction M, the smallest version that holds the text. Fails when none does.
Result<QrMatrix> qr_code(const std::string& text);

}  // namespace sala
