#include "support/day/run_program.h"

#include <stdio.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "files/whole_file.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

/// An argument as the shell gives it on unchanged.
std::string quoted(const std::string& argument) {
  std::string text = "'";
  for (const char letter : argument) text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return text + "'";
}

std::string read_all(FILE* pipe) {
  std::string text;
  char part[4096];
  for (std::size_t got = 0; (got = fread(part, 1, sizeof part, pipe)) > 0;) text.append(part, got);
  return text;
}

}  // namespace

Json ProgramRun::json() const {
  INFO("standard output: " << output << "\nstandard error: " << errors);
  const Json document = Json::parse(output, nullptr, false);
  REQUIRE_FALSE(document.is_discarded());
  return document;
}

ProgramRun run_program(const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  std::string line =
      "env -i PATH=/usr/bin:/bin LSAN_OPTIONS=\"$LSAN_OPTIONS\" ${CUPS_SERVER+CUPS_SERVER=\"$CUPS_SERVER\"} HOME=";
  line += quoted(folder.path().string()) + " " + quoted(SALA_PROGRAM);
  for (const std::string& argument : arguments) line += " " + quoted(argument);
  const auto errors = folder / "errors";
  FILE* pipe = popen((line + " 2>" + quoted(errors.string()) + " </dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  ProgramRun run;
  run.output = read_all(pipe);
  const int ended = pclose(pipe);
  run.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
  run.errors = read_file(errors).value_or("");
  return run;
}

ProgramRun run_sala(const std::filesystem::path& data, const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"--data", data.string()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_program(all);
}

}  // namespace sala
