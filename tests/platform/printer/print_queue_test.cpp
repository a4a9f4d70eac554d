// Printing, tried against a real cupsd; where none is installed that is said, and nothing is tried.
#include "platform/printer/print_queue.h"

#include <catch2/catch.hpp>
#include <future>

#include "platform/printer/print_run.h"
#include "support/print_service.h"
#include "words/printing.h"

using namespace sala;

namespace {

constexpr const char* page = "%PDF-1.4\nbut for a test\n%%EOF\n";

std::unique_ptr<PrintServiceOfTest> service_with_queues() {
  if (!PrintServiceOfTest::is_installed()) {
    WARN("cups-daemon is not installed: printing was not tried");
    return nullptr;
  }
  auto service = std::make_unique<PrintServiceOfTest>();
  service->add_queue("good");
  service->add_queue("paused", "Stopped");
  service->add_queue("refusing", "Idle", "No");
  const bool answers = service->begin();
  INFO(service->log());
  REQUIRE(answers);
  return service;
}

PrinterTrouble listed(const std::string& name) {
  const auto printers = list_printers();
  REQUIRE(printers);
  const auto found = std::ranges::find(*printers, name, &Printer::name);
  REQUIRE(found != printers->end());
  return found->trouble;
}

PrintJob sent_to(const std::string& printer) {
  const auto job = send_print({printer}, page);
  REQUIRE(job);
  return *job;
}

/// Asked again until it is so, for at most ten seconds.
bool comes_to(const PrintJob& job, PrintPhase phase, PrinterTrouble trouble = PrinterTrouble::none) {
  return PrintServiceOfTest::within_s(10, [&] {
    const auto now = look_at_print(job);
    return now && now->phase == phase && now->trouble == trouble;
  });
}

TextId why_not(const std::string& printer) {
  const auto job = send_print({printer}, page);
  REQUIRE(!job);
  return job.error().text;
}

}  // namespace

TEST_CASE("a PDF reaches its printer byte for byte, and its title says nothing", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  CHECK(listed("good") == PrinterTrouble::none);
  const PrintJob job = sent_to("good");
  CHECK(comes_to(job, PrintPhase::handed_over));
  CHECK(service->kept(job.number) == page);
  CHECK(service->title_of(job.number) == "sala");
}

TEST_CASE("a print without paper says so while it waits, and goes on by itself", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  service->has_paper(false);
  const PrintJob job = sent_to("good");
  CHECK(comes_to(job, PrintPhase::sending, PrinterTrouble::no_paper));
  CHECK(listed("good") == PrinterTrouble::no_paper);
  service->has_paper(true);
  CHECK(comes_to(job, PrintPhase::handed_over));
}

TEST_CASE("a print that is cancelled in the middle ends so", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  service->has_paper(false);
  const PrintJob job = sent_to("good");
  CHECK(comes_to(job, PrintPhase::sending, PrinterTrouble::no_paper));
  CHECK(cancel_print(job));
  CHECK(comes_to(job, PrintPhase::cancelled));
  CHECK(cancel_print(job));  // it is over, and that is all that was asked for
  CHECK(service->kept(job.number).empty());
}

TEST_CASE("a paused printer takes a print and says that it waits; one that refuses takes none", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  CHECK(listed("paused") == PrinterTrouble::paused);
  CHECK(comes_to(sent_to("paused"), PrintPhase::waiting, PrinterTrouble::paused));
  CHECK(listed("refusing") == PrinterTrouble::refuses);
  CHECK(why_not("refusing") == words::error_print_refused);
  CHECK(why_not("nowhere") == words::error_print_unknown);
}

TEST_CASE("a service that is killed in the middle of a print goes on with it when it is back", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  service->has_paper(false);
  const PrintJob job = sent_to("good");
  CHECK(comes_to(job, PrintPhase::sending, PrinterTrouble::no_paper));
  service->end(SIGKILL);
  const auto meanwhile = look_at_print(job);
  REQUIRE(!meanwhile);
  CHECK(meanwhile.error().text == words::error_print_service);
  service->has_paper(true);
  REQUIRE(service->begin());
  CHECK(comes_to(job, PrintPhase::handed_over));
  CHECK(service->kept(job.number) == page);
}

TEST_CASE("no service means no printers; one that never answers is given up in time", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  service->signal(SIGSTOP);
  const auto begin = std::chrono::steady_clock::now();
  const auto printers = list_printers();
  REQUIRE(!printers);
  CHECK(printers.error().text == words::error_print_service);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(2 * print_limit_ms));
  service->end(SIGKILL);
  const auto none = list_printers();
  REQUIRE(none);
  CHECK(none->empty());
}

TEST_CASE("a print is followed to its end, and whoever looks sees what it waits for", "[print]") {
  const auto service = service_with_queues();
  if (!service) return;
  service->has_paper(false);
  PrintWatch watch;
  auto end = std::async(std::launch::async, [&] { return run_print({"good"}, page, watch, [] {}); });
  CHECK(PrintServiceOfTest::within_s(10, [&] { return watch.now().trouble == PrinterTrouble::no_paper; }));
  SECTION("it is cancelled") {
    watch.cancel();
    const auto job = end.get();
    REQUIRE(job);
    CHECK(job->phase == PrintPhase::cancelled);
  }
  SECTION("the service is killed and comes back") {
    service->end(SIGKILL);
    service->has_paper(true);
    REQUIRE(service->begin());
    const auto job = end.get();
    REQUIRE(job);
    CHECK(job->phase == PrintPhase::handed_over);
    CHECK(service->kept(job->number) == page);
  }
  SECTION("nobody follows it any more") {
    watch.leave();
    const auto job = end.get();
    REQUIRE(job);
    CHECK(job->phase == PrintPhase::sending);
    service->has_paper(true);
    CHECK(comes_to(*job, PrintPhase::handed_over));
  }
}
