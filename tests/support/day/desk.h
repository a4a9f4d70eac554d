// A desk with the built program and a data folder of its own: what it is told by line, and what it answers as JSON.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "support/day/run_program.h"
#include "support/temporary_folder.h"

namespace sala {

class Desk {
 public:
  using Words = std::vector<std::string>;

  /// Runs `sala --data … --json WORDS`.
  ProgramRun run(Words words) const;
  /// The same; fails the test unless it exits with `status` and prints one JSON document.
  Json ask(Words words, int status = 0) const;
  std::string id(Words words, const std::string& member) const { return ask(std::move(words))[member]; }

  std::filesystem::path data() const { return folder_ / "data"; }
  std::filesystem::path file(const std::string& name) const { return folder_ / name; }
  std::string write(const std::string& name, std::string_view bytes) const;

  /// A project on 23 November 2026 and two people on its roster.
  void set_up();
  /// The text in the QR code of a person's ticket, which is issued where there is none.
  std::string code_of(const std::string& participant) const;
  /// The same as a picture.
  std::string picture_of(const std::string& participant) const;

  std::string project, yanisa, kongkiat;

 private:
  TemporaryFolder folder_;
};

/// The members of an object, in order of name.
std::vector<std::string> members(const Json& object);

}  // namespace sala
