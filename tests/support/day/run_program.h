// The built program as a person or a script runs it: arguments in, what it printed and its exit status out.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/canonical.h"

namespace sala {

struct ProgramRun {
  int status = -1;  ///< -1: it ended by a signal
  std::string output, errors;

  /// The one JSON document on standard output; fails the test when it is anything else.
  Json json() const;
};

/// Runs `sala --data FOLDER ARGUMENTS…` to its end.
ProgramRun run_sala(const std::filesystem::path& data, const std::vector<std::string>& arguments);
/// The same with exactly these arguments and nothing of the caller's home.
ProgramRun run_program(const std::vector<std::string>& arguments);

}  // namespace sala
