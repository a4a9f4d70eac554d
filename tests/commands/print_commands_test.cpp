// Printing by line against a real cupsd, and handing certificates over.
#include "support/day/desk.h"
#include "support/print_service.h"

namespace sala {

TEST_CASE("by line a PDF goes to a printer that says how it stands; anything else stays here", "[print]") {
  if (!PrintServiceOfTest::is_installed()) {
    WARN("cups-daemon is not installed: printing was not tried");
    return;
  }
  PrintServiceOfTest service;
  service.add_queue("good");
  service.add_queue("paused", "Stopped");
  REQUIRE(service.begin());
  Desk desk;
  const Json printers = desk.ask({"printers"});
  REQUIRE(printers.size() == 2);
  CHECK(printers[0]["printer"] == "good");
  CHECK(printers[0]["state"] == "ready");
  CHECK(printers[1]["state"] == "paused");
  CHECK(printers[1]["reasons"] == Json::array({"paused"}));
  const std::string pdf = desk.file("page.pdf").string(), note = desk.file("note.txt").string();
  std::ofstream(pdf) << "%PDF-1.4 for a test";
  std::ofstream(note) << "no PDF";
  const int job = desk.ask({"print", pdf, "--printer", "good"})["job"];
  CHECK(PrintServiceOfTest::within_s(10, [&] { return service.kept(job) == "%PDF-1.4 for a test"; }));
  CHECK(desk.ask({"print", pdf, "--printer", "paused"})["trouble"] == "paused");
  desk.ask({"print", pdf, "--printer", "nowhere"}, 1);
  desk.ask({"print", note, "--printer", "good"}, 1);
}

TEST_CASE("a certificate is handed over once, and the register says so") {
  Desk desk;
  desk.set_up();
  const std::string person = desk.ask({"roster", "list"})[0]["participant"];
  desk.ask({"check-in", "--participant", person});
  const std::string certificate = desk.ask({"certificates", "issue"})[0]["certificate"];
  CHECK(desk.ask({"certificates", "list"})[0]["handed_out"] == false);
  const Json first = desk.ask({"certificates", "hand-out", certificate, "--to", "หัวหน้าฝ่าย"});
  CHECK(first["handed_out"] == true);
  CHECK(first["again"] == false);
  CHECK(desk.ask({"certificates", "hand-out", certificate})["again"] == true);
  CHECK(desk.ask({"certificates", "register", "--out",
                  desk.file("register.xlsx").string()})["entries"][0]["handed_out"] == true);
  desk.ask({"certificates", "revoke", certificate, "--reason", "ออกผิดคน"});
  desk.ask({"certificates", "hand-out", certificate}, 1);
}

}  // namespace sala
