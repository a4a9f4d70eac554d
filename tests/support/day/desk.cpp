#include "support/day/desk.h"

#include <catch2/catch.hpp>

#include "files/whole_file.h"

namespace sala {

ProgramRun Desk::run(Words words) const {
  words.push_back("--json");
  return run_sala(data(), words);
}

Json Desk::ask(Words words, int status) const {
  std::string line = "sala";
  for (const std::string& word : words) line += " " + word;
  const ProgramRun ran = run(std::move(words));
  INFO(line << "\n" << ran.output << ran.errors);
  REQUIRE(ran.status == status);
  return ran.json();
}

std::string Desk::write(const std::string& name, std::string_view bytes) const {
  REQUIRE(write_file(file(name), bytes));
  return file(name).string();
}

void Desk::set_up() {
  project =
      id({"project", "new", "--code", "HR-1", "--title", "การเขียนหนังสือราชการ", "--starts", "2026-11-23"}, "project");
  yanisa = id({"roster", "add", "--no", "1", "--prefix", "นางสาว", "--given-name", "ญาณิศา", "--family-name", "ตั้งใจดี",
               "--unit", "กองคลัง", "--email", "yanisa.t@example.ac.th"},
              "participant");
  kongkiat = id({"roster", "add", "--no", "2", "--prefix", "นาย", "--given-name", "ก้องเกียรติ", "--family-name", "ซื่อสัตย์"},
                "participant");
}

std::string Desk::picture_of(const std::string& participant) const {
  return ask(
      {"tickets", "--out", file("tickets-" + participant).string(), "--participant", participant})["files"][0]["file"];
}

std::string Desk::code_of(const std::string& participant) const {
  return ask({"scan", picture_of(participant)})[0]["texts"][0];
}

std::vector<std::string> members(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

}  // namespace sala
