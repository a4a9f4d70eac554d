// What another program of the machine says about a file that was made.
#pragma once
#include <stdio.h>

#include <catch2/catch.hpp>
#include <string>

namespace sala {

/// The standard output of a shell's line, which must succeed.
inline std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe);
  std::string output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  REQUIRE(pclose(pipe) == 0);
  return output;
}

}  // namespace sala
