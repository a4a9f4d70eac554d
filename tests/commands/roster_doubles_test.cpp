// Nobody silently becomes another, or two: lists with shared addresses, people of one name, and kiosks that meet.
#include "support/day/desk.h"

namespace sala {
namespace {

struct ListDesk : Desk {
  ListDesk() { ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"}); }
  Json import(const std::string& csv, Words more = {}) const {
    Words words = {"roster", "import", write("people.csv", csv)};
    words.insert(words.end(), more.begin(), more.end());
    return ask(words);
  }
  /// "1 นายสมชาย ใจดี, กองคลัง": a line a person.
  std::string people() const {
    std::string lines;
    for (const Json& person : ask({"roster", "list"}))
      lines += person["no"].get<std::string>() + " " + person["prefix"].get<std::string>() +
               person["given_name"].get<std::string>() + " " + person["family_name"].get<std::string>() + ", " +
               person["unit"].get<std::string>() + "\n";
    return lines;
  }
  Json person(std::size_t place) const { return ask({"roster", "list"})[place]; }
};

/// The column of each problem that a row has, in order.
Desk::Words columns_of(const Json& report, int row) {
  Desk::Words columns;
  for (const Json& problem : report["problems"])
    if (problem["row"] == row) columns.push_back(problem["column"]);
  return columns;
}

const std::string head = "ชื่อ-สกุล,หน่วยงาน,อีเมล,โทรศัพท์\n";

}  // namespace

TEST_CASE(
    "who uses the same office's address is another person, told; the first one and the ticket stay as they were") {
  const ListDesk desk;
  desk.import(head + "นายธีระ มั่นคง,กองคลัง,finance@example.ac.th,\n");
  const Json before = desk.person(0);
  const std::string ticket = desk.code_of(before["participant"]);
  const Json report = desk.import(head + "นางสาวพิม ขยันดี,กองคลัง,finance@example.ac.th,\n");
  CHECK(report["new"] == 1);
  CHECK(report["updated"] == 0);
  CHECK(columns_of(report, 2) == Desk::Words{"email"});
  CHECK(report["likely_doubles"].empty());
  CHECK(desk.person(0) == before);
  CHECK(desk.ask({"check-in", "--code", ticket})["participant"] == before["participant"]);
  CHECK(desk.import(head + "นางสาวพิม ขยันดี,กองคลัง,finance@example.ac.th,\n")["unchanged"] == 1);
}

TEST_CASE("the same with a telephone, and whatever the order of two rows of one file") {
  const ListDesk desk;
  desk.import(head + "นายธีระ มั่นคง,กองคลัง,,02-123-4567\n");
  const Json report = desk.import(head + "นางสาวพิม ขยันดี,กองแผน,,021234567\nนายธีระ มั่นคง,กองคลัง,,021234567\n");
  CHECK(report["new"] == 1);
  CHECK(report["unchanged"] == 1);
  CHECK(desk.people() == "1 นายธีระ มั่นคง, กองคลัง\n2 นางสาวพิม ขยันดี, กองแผน\n");
}

TEST_CASE("one name and unit with another address or telephone is a second person, told, until somebody says yes") {
  const ListDesk desk;
  desk.import(head + "นายธีระ มั่นคง,กองคลัง,theera@example.ac.th,0811111111\n");
  const std::string other = head + "นายธีระ มั่นคง,กองคลัง,theera.m@example.ac.th,0822222222\n";
  const Json tried = desk.import(other, {"--dry-run"});
  REQUIRE(tried["likely_doubles"].size() == 1);
  CHECK(tried["likely_doubles"][0]["row"] == 2);
  CHECK(tried["likely_doubles"][0]["participant"] == desk.person(0)["participant"]);
  CHECK(tried["likely_doubles"][0]["why"] == "contradicted");
  CHECK(columns_of(tried, 2) == Desk::Words{"email"});
  CHECK(desk.import(other, {"--dry-run", "--same", "2"})["updated"] == 1);
  CHECK(desk.import(other)["new"] == 1);
  CHECK(desk.import(other)["unchanged"] == 1);
  CHECK(desk.ask({"roster", "list"}).size() == 2);
}

TEST_CASE("a yes to a row makes it the known person, name included, and the ticket goes on working") {
  const ListDesk desk;
  desk.import(head + "นางสาวพิม ขยันดี,กองคลัง,pim@example.ac.th,\n");
  const std::string id = desk.person(0)["participant"], ticket = desk.code_of(id);
  const std::string married = head + "นางพิม มั่นคง,กองคลัง,pim@example.ac.th,\n";
  CHECK(desk.import(married, {"--dry-run"})["new"] == 1);
  const Json report = desk.import(married, {"--same", "2"});
  CHECK(report["updated"] == 1);
  CHECK(desk.people() == "1 นางพิม มั่นคง, กองคลัง\n");
  CHECK(desk.ask({"check-in", "--code", ticket})["participant"] == id);
  CHECK(columns_of(desk.import(married, {"--same", "9"}), 9) == Desk::Words{""});
}

TEST_CASE("two people of one name and unit in one list are two, and stay two when it comes again") {
  const ListDesk desk;
  const std::string list =
      "ลำดับ,ชื่อ-สกุล,หน่วยงาน,อีเมล,โทรศัพท์\n1,นายธีระ มั่นคง,กองคลัง,t1@example.ac.th,0811111111\n"
      "2,นายธีระ มั่นคง,กองคลัง,t2@example.ac.th,0822222222\n3,นายธีระ มั่นคง,กองแผน,t3@example.ac.th,0833333333\n";
  const Json report = desk.import(list);
  CHECK(report["new"] == 3);
  CHECK(report["likely_doubles"].size() == 2);
  CHECK(desk.import(list)["unchanged"] == 3);
  const std::string turned =
      "ชื่อ-สกุล,หน่วยงาน,อีเมล\nนายธีระ มั่นคง,กองคลัง,t2@example.ac.th\nนายธีระ มั่นคง,กองคลัง,t1@example.ac.th\n";
  CHECK(desk.import(turned)["unchanged"] == 2);
}

TEST_CASE("the same name in another unit is told as a likely double") {
  const ListDesk desk;
  desk.import(head + "นายธีระ มั่นคง,กองคลัง,,\n");
  const Json report = desk.import(head + "นายธีระ มั่นคง,กองแผน,,\n");
  REQUIRE(report["likely_doubles"].size() == 1);
  CHECK(report["likely_doubles"][0]["why"] == "other_unit");
  CHECK(desk.ask({"roster", "doubles"}).size() == 1);
  const std::string a = desk.person(0)["participant"], b = desk.person(1)["participant"];
  desk.ask({"roster", "keep-apart", a, b, "--reason", "สองคน"});
  CHECK(desk.ask({"roster", "doubles"}).empty());
}

TEST_CASE("a corrected spelling of the name changes nobody unasked") {
  const ListDesk desk;
  desk.import(head + "นางสาวญานิศา ตั้งใจดี,กองคลัง,,\n");
  const Json report = desk.import(head + "นางสาวญาณิศา ตั้งใจดี,กองคลัง,,\n");
  REQUIRE(report["likely_doubles"].size() == 1);
  CHECK(report["likely_doubles"][0]["why"] == "near_name");
  CHECK(desk.ask({"roster", "list"}).size() == 2);
}

TEST_CASE("a man of the name of a woman in the same unit is another person") {
  const ListDesk desk;
  desk.import(head + "นางสาวกมล ขยันดี,กองคลัง,,\n");
  CHECK(desk.import(head + "นายกมล ขยันดี,กองคลัง,,\n")["new"] == 1);
}

TEST_CASE("a list that counts anew is told in one line, and what changed of somebody row by row") {
  const ListDesk desk;
  desk.import("ลำดับ,ชื่อ-สกุล,หน่วยงาน\n1,นาง ก หนึ่ง,กองคลัง\n2,นาง ข สอง,กองคลัง\n3,นาง ค สาม,กองคลัง\n");
  const Json report = desk.import(
      "ลำดับ,ชื่อ-สกุล,หน่วยงาน,โทร\n1,นาง ง สี่,กองคลัง,\n2,นาง ก หนึ่ง,กองคลัง,\n3,นาง ข สอง,กองคลัง,\n4,นาง ค สาม,กองคลัง,\n");
  CHECK(report["new"] == 1);
  CHECK(report["unchanged"] == 3);
  CHECK(report["problems"].size() == 2);  // the number taken, and all that moved
  desk.import("ชื่อ-สกุล,หน่วยงาน,โทร\nนาง ก หนึ่ง,กองคลัง,0811111111\n");
  const Json moved = desk.import("ลำดับ,ชื่อ-สกุล,หน่วยงาน,โทร\n1,นาง ก หนึ่ง,กองแผน,0822222222\n");
  CHECK(moved["updated"] == 1);
  CHECK(columns_of(moved, 2) == Desk::Words{"unit", "phone"});
}

TEST_CASE("columns and sheets that were not taken are named after an import") {
  const ListDesk desk;
  const std::string file = desk.write("people.csv", "ชื่อ-สกุล,รหัส\nนายธีระ มั่นคง,7\n");
  CHECK(desk.ask({"roster", "import", file})["columns_not_taken"] == Json::array({"รหัส"}));
  const ProgramRun run = run_sala(desk.data(), {"--lang", "en", "roster", "import", file});
  CHECK(run.output.find("Columns that were not taken: รหัส") != std::string::npos);
}

TEST_CASE("two stations that took in one list hold everybody once after they meet, and both tickets work") {
  const ListDesk a;
  const Desk b;
  const std::string stick = a.file("stick").string();
  std::filesystem::create_directory(stick);
  const std::string code = b.ask({"stick", "request", stick})["code"];
  const Json let_in = a.ask({"stick", "endorse", stick, "--code", code, "--roles", "door,staff"});
  b.ask({"stick", "exchange", stick, "--code", let_in["endorsed"]["answer_code"]});
  const std::string one = "ชื่อ-สกุล,หน่วยงาน\nนายธีระ มั่นคง,กองคลัง\nนางสาวพิม ขยันดี,กองแผน\n";
  const std::string other = "ชื่อ-สกุล,หน่วยงาน\nนางสาวพิม ขยันดี,กองแผน\nนายธีระ มั่นคง,กองคลัง\n";
  a.import(one);
  b.ask({"roster", "import", b.write("people.csv", other)});
  const auto ticket_of = [](const Desk& desk, const char* name) {
    return desk.code_of(desk.ask({"roster", "list", "--search", name})[0]["participant"]);
  };
  const std::string of_a = ticket_of(a, "ธีระ"), of_b = ticket_of(b, "ธีระ");
  for (const Desk* desk : {static_cast<const Desk*>(&a), &b, static_cast<const Desk*>(&a)})
    desk->ask({"stick", "exchange", stick});
  CHECK(a.ask({"roster", "list"}).size() == 2);
  CHECK(a.ask({"roster", "list"}) == b.ask({"roster", "list"}));
  CHECK(a.ask({"roster", "doubles"}).empty());
  const Json first = a.ask({"check-in", "--code", of_a}), second = a.ask({"check-in", "--code", of_b});
  CHECK(first["outcome"] == "checked_in");
  CHECK(second["participant"] == first["participant"]);
  CHECK(a.ask({"roster", "list", "--search", "ธีระ"})[0]["checked_in"] == true);
}

}  // namespace sala
