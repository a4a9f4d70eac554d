// Gives up, for good, every right that reading a file from standard input and answering on standard output does not need.
#pragma once

namespace sala {

/// Other descriptors closed; no core dump, no file, no new privilege, 15 s of processor, memory as it is and 192 MB more;
/// then a filter that ends the process at any system call but reading, writing and asking for memory. False when the
/// system refuses any of it: nothing may be read then. Builds with a sanitizer keep memory and calls, which they need.
bool confine_reader();

}  // namespace sala
