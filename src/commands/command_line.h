// The command line: `sala` alone opens the kiosk; every command works without a screen.
#pragma once

namespace sala {

/// Runs what the arguments ask for and returns the exit status: 0 done, 1 refused or failed, 2 wrong usage.
int run_command_line(int argc, char** argv);

}  // namespace sala
