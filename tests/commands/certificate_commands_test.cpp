// Certificates by line, from who has earned one to what a code says.
#include <fstream>

#include "files/whole_file.h"
#include "support/day/desk.h"

namespace sala {
namespace {

struct CertificateLine : Desk {
  CertificateLine() {
    set_up();
    for (const Json& person : ask({"roster", "list"})) persons.push_back(person["participant"]);
  }
  std::vector<std::string> persons;
};

}  // namespace

TEST_CASE("from who has earned one to its end, by line") {
  CertificateLine line;
  CHECK(line.ask({"certificates", "eligible"})[0]["state"] == "not_earned");
  CHECK(line.ask({"certificates", "issue"}) == Json::array());
  line.ask({"check-in", "--participant", line.persons[0]});
  const Json eligible = line.ask({"certificates", "eligible"})[0];
  CHECK(eligible["participant"] == line.persons[0]);
  CHECK(eligible["state"] == "earned");
  CHECK(eligible["kind"] == "participant");
  CHECK(eligible["post_needed"].is_null());
  const Json issued = line.ask({"certificates", "issue"});
  REQUIRE(issued.size() == 1);
  CHECK(issued[0]["number"] == "0001/2569");
  CHECK(issued[0]["participant"] == line.persons[0]);
  CHECK(issued[0]["issue"] == 1);
  CHECK(issued[0]["revoked"] == false);
  CHECK(line.ask({"certificates", "list"}) == issued);
  const std::string certificate = issued[0]["certificate"];
  CHECK(line.ask({"certificates", "reissue", certificate, "--reason", "สะกดผิด"})[0]["issue"] == 2);
  CHECK(line.ask({"certificates", "revoke", certificate, "--reason", "ออกผิดคน"})[0]["revoked"] == true);
  line.ask({"certificates", "revoke", certificate, "--reason", "อีกครั้ง"}, 1);
  line.ask({"certificates", "revoke", certificate}, 2);
}

TEST_CASE("a store with certificates is whole, is backed up and restored, and opens after a sudden end") {
  CertificateLine line;
  line.ask({"certificates", "grant", line.persons[0], "--reason", "ลาป่วย"});
  const Json issued = line.ask({"certificates", "issue"});
  const Json checks = line.ask({"doctor"})["checks"];
  const auto store = std::ranges::find_if(checks, [](const Json& check) { return check["name"] == "store"; });
  REQUIRE(store != checks.end());
  CHECK((*store)["state"] == "ok");
  const std::string backup = line.file("backup.sqlite").string();
  line.ask({"backup", backup});
  CHECK(std::filesystem::exists(backup));
  line.ask({"restore", backup, "--into-existing"});
  CHECK(line.ask({"certificates", "list"}) == issued);
}

TEST_CASE("staff grant one by line, with a reason") {
  CertificateLine line;
  line.ask({"certificates", "issue", "--participant", line.persons[1]}, 1);
  line.ask({"certificates", "grant", line.persons[1]}, 2);
  line.ask({"certificates", "grant", line.persons[1], "--reason", "ลาป่วย"});
  CHECK(line.ask({"certificates", "eligible"})[1]["state"] == "granted");
  CHECK(line.ask({"certificates", "issue", "--participant", line.persons[1]}).size() == 1);
}

TEST_CASE("Open Badges stand beside the certificates, the same in the picture as in the file") {
  CertificateLine line;
  line.ask({"check-in", "--participant", line.persons[0]});
  const std::string out = line.file("papers").string();
  const Json issued = line.ask({"certificates", "issue", "--out", out, "--badge"});
  const std::string file = issued[0]["badge"];
  CHECK(std::filesystem::path(file).filename() == "0001-2569.json");
  const std::string json = read_file(file).value();
  CHECK(Json::parse(json)["credentialSubject"]["licenseNumber"] == "0001/2569");
  CHECK(json.find(line.persons[0]) == std::string::npos);
  const std::string png = read_file(std::filesystem::path(file).replace_extension(".png")).value();
  CHECK(png.find("iTXtopenbadgecredential" + std::string(5, '\0') + json) != std::string::npos);
  line.ask({"certificates", "print", "--badge"}, 2);
}

TEST_CASE("verify tells by line and by its exit what a text is") {
  CertificateLine line;
  const Json ticket = line.ask({"verify", line.code_of(line.persons[0])}, 1);
  CHECK(ticket["state"] == "not_a_certificate");
  CHECK(ticket["genuine"].is_null());
  CHECK(ticket["reason"] == "ticket");
  std::ifstream vectors(std::string(SALA_SOURCE_DIR) + "/data/vectors/certificates.jsonl");
  std::string first;
  REQUIRE(std::getline(vectors, first));
  const Json stranger = line.ask({"verify", Json::parse(first)["text"]}, 1);
  CHECK(stranger["state"] == "unknown_signer");
  CHECK(stranger["genuine"].is_null());
  CHECK(stranger["fields"]["number"] == "0012/2569");
  CHECK(stranger["fields"]["from"] == "2026-11-23");
  CHECK(line.ask({"verify", "missing.PNG"}, 1)["error"] == "error_file_missing");
}

}  // namespace sala
