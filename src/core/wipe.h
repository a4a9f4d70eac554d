// PINs and passphrases that people typed, out of memory again. Keys never stand in texts: security/secret_bytes.h.
#pragma once
#include <string>

namespace sala {

/// Overwrites all the memory the text holds, also what it held before it got shorter, and empties it.
void wipe(std::string& secret);

}  // namespace sala
