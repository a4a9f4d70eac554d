// Certificates by line, from who has earned one to what a code says.
#include <fstream>

#include "documents/code_stencil.h"
#include "documents/paper.h"
#include "files/whole_file.h"
#include "support/command_output.h"
#include "support/day/desk.h"

namespace sala {
namespace {

struct CertificateLine : Desk {
  CertificateLine() {
    set_up();
    for (const Json& person : ask({"roster", "list"})) persons.push_back(person["participant"]);
  }
  /// A certificate's PDF, issued to the first person.
  std::string issued_pdf() {
    ask({"check-in", "--participant", persons[0]});
    std::string pdf = file("all.pdf").string();
    ask({"certificates", "issue", "--merged", pdf});
    return pdf;
  }
  std::string code_on(const std::string& pdf) {
    const std::string page = file("page").string();
    output_of("pdftoppm -r 200 -png -singlefile '" + pdf + "' '" + page + "'");
    return ask({"scan", page + ".png"})[0]["texts"][0];
  }
  std::vector<std::string> persons;
};

/// A paper with these words and a genuine code.
std::string paper_with(const std::string& words, const std::string& code) {
  const PrintFonts fonts = PrintFonts::open().value();
  PdfFile file(a4_lying, "");
  fonts.draw(file.pen(), words, {.size = sarabun_mm(24), .lines = 30}, {20, 10, 200, 190});
  REQUIRE(draw_code_stencil(file.pen(), code, {240, 124, 45, 45}, 20));
  file.end_page();
  return file.finish().value();
}

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

TEST_CASE("a certificate's PDF is verified by its code, and a field whose words are others on the page is told") {
  CertificateLine line;
  const std::string pdf = line.issued_pdf();
  const Json whole = line.ask({"verify", pdf});
  CHECK(whole["state"] == "valid");
  CHECK(whole["text_differs"] == Json::array());
  std::string words = output_of("pdftotext -raw '" + pdf + "' -");
  const std::string name = whole["fields"]["name"];
  const auto at = words.find(name);
  REQUIRE(at != std::string::npos);
  words.replace(at, name.size(), "นายคนอื่น ไม่ใช่เจ้าของ");
  const Json other = line.ask({"verify", line.write("other.pdf", paper_with(words, line.code_on(pdf)))});
  CHECK(other["state"] == "status_unknown");
  CHECK(other["genuine"] == true);
  CHECK(other["text_differs"] == Json::array({"name"}));
  CHECK(other["fields"]["name"] == name);
}

TEST_CASE("a PDF without a certificate is none, and one that cannot be read says so") {
  const CertificateLine line;
  const Json ticket =
      line.ask({"verify", line.write("ticket.pdf", paper_with("บัตร", line.code_of(line.persons[0])))}, 1);
  CHECK(ticket["state"] == "not_a_certificate");
  CHECK(ticket["reason"] == "ticket");
  CHECK(line.ask({"verify", line.write("broken.pdf", "%PDF-1.5 of nothing")}, 1)["error"] == "error_pdf_unreadable");
  CHECK(line.ask({"verify", line.write("words.txt", "a letter")}, 1)["error"] == "error_image_unknown");
}

TEST_CASE("the certificate key is tried and ended by line; what it signed stays genuine, and another one is made") {
  CertificateLine line;
  const std::string pdf = line.issued_pdf();
  const std::string key = line.ask({"certificates", "key", "open"})["key"];
  line.ask({"certificates", "key", "end"}, 1);
  line.ask({"certificates", "key", "end", "--key", std::string(64, 'a'), "--reason", "ถูกขโมย"}, 1);
  CHECK(line.ask({"certificates", "key", "end", "--reason", "ถูกขโมย"})["key"] == key);
  CHECK(line.ask({"verify", pdf})["genuine"] == true);
  CHECK(line.ask({"certificates", "key", "new"})["key"] != key);
  line.ask({"check-in", "--participant", line.persons[1]});
  CHECK(line.ask({"certificates", "issue"}).size() == 1);
}

TEST_CASE("the six templates are listed and have no problems for the roster; a spoilt one is told by field and fault") {
  CertificateLine line;
  const std::filesystem::path shipped = std::filesystem::path(SALA_SOURCE_DIR) / "data" / "certificates";
  const Json all = line.ask({"templates", "list"});
  REQUIRE(all.size() == 6);
  for (const Json& each : all) {
    const std::string name = each["template"];
    INFO(name);
    CHECK(each["orientation"] == name.substr(name.find('_') + 1));
    CHECK(line.ask({"templates", "check", (shipped / (name + ".toml")).string()})["problems"] == Json::array());
  }
  std::string toml = read_file(shipped / "plain_landscape.toml").value();
  const auto code = toml.find("what = \"code\"");
  REQUIRE(code != std::string::npos);
  toml.replace(toml.find("width", code), 10, "width = 30");
  const Json spoilt = line.ask({"templates", "check", line.write("spoilt.toml", toml)}, 1)["problems"];
  REQUIRE(spoilt.size() == 1);
  CHECK(spoilt[0]["fault"] == "small_code");
  CHECK(spoilt[0]["field"] == "code");
  CHECK(line.ask({"templates", "check", line.write("broken.toml", "page = {")}, 1)["error"] == "error_template_toml");
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
