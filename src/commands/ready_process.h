// What holds for the whole program before it does anything: its files are its owner's, it leaves no image of its memory, and
// nothing that it opens takes the place of a stream that was closed.
#pragma once

namespace sala {

void ready_process();

}  // namespace sala
