#include "kiosk/flow.h"

#include <signal.h>
#include <sys/resource.h>

#include "core/ticket.h"
#include "security/tickets.h"
#include "station/people/roster_changes.h"
#include "station/project/project_changes.h"
#include "support/day/training_day.h"
#include "words/door.h"

namespace sala {
namespace {

/// The ticket of another person's number, with the signature of this one.
std::string altered(const IssuedTicket& ticket) {
  TicketPayload payload = *parse_ticket(ticket.code);
  payload.ticket.bytes[3] ^= 1;
  return ticket_text(payload);
}

std::string code_of(const OpenStation& station, const Uuid& project, const Uuid& ticket) {
  return ticket_text(sign_ticket(project, ticket, *station.key));
}

/// While it lives this program can write to no file, as on a full disk.
class FullDisk {
 public:
  FullDisk() {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit nothing = before_;
    nothing.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &nothing);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    signal(SIGXFSZ, signal_before_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*signal_before_)(int) = signal(SIGXFSZ, SIG_IGN);
  rlimit before_{};
};

}  // namespace

TEST_CASE("a first scan registers and shows the name, the unit and what comes next") {
  TrainingDay day;
  REQUIRE(day.shows<WelcomeScreen>());
  day.scan(day.person(0).code);
  const auto* screen = day.shows<CheckedInScreen>();
  REQUIRE(screen);
  CHECK(screen->name == "นางสาวญาณิศา ตั้งใจดี");
  CHECK(screen->unit == "กองคลัง");
  CHECK(has(screen->headline, "08:05"));
  CHECK_FALSE(screen->now);
  REQUIRE(screen->next.size() == 1);
  CHECK(screen->next.front().title == "ช่วงที่ 1");
  CHECK(day.is_registered(0));
  CHECK_FALSE(day.is_in_first_session(0));
}

TEST_CASE("one fact is stored for a registration") {
  TrainingDay day;
  const int before = day.facts();
  day.scan(day.person(0).code);
  CHECK(day.facts() == before + 1);
}

TEST_CASE("while a session is open a scan registers and checks in to it") {
  TrainingDay day;
  day.turn_to(at(9, 5));
  day.scan(day.person(0).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK_FALSE(day.shows<CheckedInScreen>()->late);
  REQUIRE(day.shows<CheckedInScreen>()->now);
  CHECK(day.shows<CheckedInScreen>()->now->title == "ช่วงที่ 1");
  CHECK(has(day.shows<CheckedInScreen>()->now->caption, day.thai[words::flow_come_in]));
  CHECK(day.shows<CheckedInScreen>()->next.empty());
  CHECK(day.is_registered(0));
  CHECK(day.is_in_first_session(0));
}

TEST_CASE("a ticket given out at another desk is welcomed before its name has arrived, and counts once it has") {
  TrainingDay day;
  const Random& random = day.station.store->seams().random;
  const Uuid ticket = Uuid::v4(random);
  day.scan(code_of(day.station, day.project, ticket));
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->name.empty());
  CHECK(has(drawn_words(day), day.thai[words::checked_in_name_follows]));
  const Json arrived = {{"ticket", ticket.text()},
                        {"participant", day.person(0).person.id.text()},
                        {"issue", 2},
                        {"salt", random_salt(random)},
                        {"by", "system"}};
  REQUIRE(record(day.station, {{day.project, "ticket_put", arrived}}));
  CHECK(day.is_registered(0));
}

TEST_CASE("who comes after the session's grace is late") {
  TrainingDay day;
  day.turn_to(at(9, 31));
  day.scan(day.person(0).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->late);
}

TEST_CASE("a second person may scan while the first one's result still shows") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.pass_s(1);
  day.scan(day.person(1).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->name == "นายก้องเกียรติ ซื่อสัตย์");
  CHECK(day.is_registered(0));
  CHECK(day.is_registered(1));
}

TEST_CASE("the same ticket again within five seconds changes nothing") {
  TrainingDay day;
  day.scan(day.person(0).code);
  const int before = day.facts();
  day.pass_s(4);
  day.scan(day.person(0).code);
  CHECK(day.shows<CheckedInScreen>());
  CHECK(day.facts() == before);
}

TEST_CASE("the same ticket later is already in, with when and where") {
  TrainingDay day;
  day.scan(day.person(0).code);
  const int before = day.facts();
  day.pass_s(60);
  day.scan(day.person(0).code);
  const auto* screen = day.shows<AlreadyInScreen>();
  REQUIRE(screen);
  CHECK(screen->name == "นางสาวญาณิศา ตั้งใจดี");
  CHECK(has(screen->headline, "08:05"));
  CHECK(has(screen->headline, "จุดลงทะเบียน 1"));
  CHECK(day.facts() == before);
}

TEST_CASE("on another day the same ticket says which day it was") {
  TrainingDay day;
  day.scan(day.person(0).code);
  Moment next_day = at(8, 5);
  next_day.utc_ms += 24 * 60 * minute_ms;
  day.turn_to(next_day);
  day.pass_s(60);
  day.scan(day.person(0).code);
  REQUIRE(day.shows<AlreadyInScreen>());
  CHECK(has(day.shows<AlreadyInScreen>()->headline, "23 พฤศจิกายน 2569 08:05"));
}

TEST_CASE("another project's ticket is refused as that") {
  TrainingDay day;
  const auto elsewhere = code_of(day.station, Uuid{{9}}, Uuid{{8}});
  CHECK(refused(day, elsewhere) == Outcome::other_project);
  CHECK(day.shows<RefusalScreen>()->second == RefusalScreen::SecondWay::find_name);
}

TEST_CASE("an altered ticket is refused as that and names nobody") {
  TrainingDay day;
  CHECK(refused(day, altered(day.person(0))) == Outcome::altered);
  CHECK(day.shows<RefusalScreen>()->name.empty());
  CHECK_FALSE(day.is_registered(0));
}

TEST_CASE("a replaced ticket is refused and the new one lets in") {
  TrainingDay day;
  const auto again = reissue_ticket(day.station, day.project, day.person(0).person.id, "lost").value();
  CHECK(refused(day, day.person(0).code) == Outcome::revoked);
  CHECK(day.shows<RefusalScreen>()->name.empty());
  CHECK_FALSE(day.is_registered(0));
  day.scan(code_of(day.station, day.project, again.ticket));
  CHECK(day.shows<CheckedInScreen>());
  CHECK(day.is_registered(0));
}

TEST_CASE("who withdrew is refused by name") {
  TrainingDay day;
  Participant person = day.person(0).person;
  person.status = "withdrawn";
  REQUIRE(put_participant(day.station, day.project, person, "system"));
  CHECK(refused(day, day.person(0).code) == Outcome::withdrawn);
  CHECK(day.shows<RefusalScreen>()->name == "นางสาวญาณิศา ตั้งใจดี");
  CHECK_FALSE(day.is_registered(0));
}

TEST_CASE("what is no ticket is refused and not shown") {
  TrainingDay day;
  CHECK(refused(day, "https://www.example.ac.th/training") == Outcome::not_a_ticket);
  CHECK_FALSE(has(drawn_words(day), "example"));
  CHECK(refused(day, "") == Outcome::not_a_ticket);
  CHECK(refused(day, day.person(0).code + " ") == Outcome::not_a_ticket);
}

TEST_CASE("a closed registration lets nobody in and says so") {
  TrainingDay day;
  REQUIRE(day.try_close_registration());
  CHECK(refused(day, day.person(0).code) == Outcome::not_open);
  CHECK(day.shows<RefusalScreen>()->name == "นางสาวญาณิศา ตั้งใจดี");
  CHECK_FALSE(day.is_registered(0));
}

TEST_CASE("a kiosk bound to a session that is not open registers; the next scan says when the session opens") {
  TrainingDay day;
  REQUIRE(day.station.store->set_setting("session", day.first_session.text()));
  day.scan(day.person(0).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->headline == day.thai.with(words::flow_registered, {{"time", "08:05 น."}}));
  CHECK(day.is_registered(0));
  CHECK_FALSE(day.is_in_first_session(0));
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<MyDayScreen>());
  day.pass_s(60);
  CHECK(refused(day, day.person(0).code) == Outcome::not_open);
  CHECK(has(day.shows<RefusalScreen>()->detail, "09:00"));
  CHECK(day.shows<RefusalScreen>()->second == RefusalScreen::SecondWay::my_day);
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<MyDayScreen>());
}

TEST_CASE("a trainer's gate opens a session before its time and closes it within") {
  TrainingDay day;
  REQUIRE(day.try_reopen_first_session(true));
  day.scan(day.person(0).code);
  CHECK(day.is_in_first_session(0));
  day.turn_to(at(9, 20));
  REQUIRE(day.try_reopen_first_session(false));
  day.scan(day.person(1).code);
  CHECK(day.is_registered(1));
  CHECK_FALSE(day.is_in_first_session(1));
}

TEST_CASE("my day opens after a ticket and shows the steps with their state") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  const auto* screen = day.shows<MyDayScreen>();
  REQUIRE(screen);
  CHECK(screen->name == "นางสาวญาณิศา ตั้งใจดี");
  REQUIRE(screen->steps.size() == 2);
  CHECK(screen->steps[0].chip == day.thai[words::flow_done]);
  CHECK(has(screen->steps[0].caption, "08:05"));
  CHECK(screen->steps[1].title == "ช่วงที่ 1");
}

TEST_CASE("without a ticket there is no day to open") {
  TrainingDay day;
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<WelcomeScreen>());
  refused(day, altered(day.person(0)));
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<RefusalScreen>());
}

TEST_CASE("after a refusal the last visitor's day is out of reach") {
  TrainingDay day;
  day.scan(day.person(0).code);
  refused(day, "no ticket");
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<RefusalScreen>());
}

TEST_CASE("who says it is not them is asked to get help and reaches nothing of the other's") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.pass_s(60);
  day.scan(day.person(0).code);
  day.ask(intent::NotMe{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK_FALSE(has(drawn_words(day), "ญาณิศา"));
  const std::string thai = day.shows<TroubleScreen>()->title;
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(day.shows<TroubleScreen>()->title != thai);
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<TroubleScreen>());
}

TEST_CASE("a project that hides names shows no family name on any screen") {
  TrainingDay day("names_on_screen = \"masked\"\n");
  const auto check_hidden = [&] {
    const std::string words = drawn_words(day);
    CHECK(has(words, "ญาณิศา"));
    CHECK_FALSE(has(words, "ตั้งใจดี"));
  };
  day.scan(day.person(0).code);
  REQUIRE(day.shows<CheckedInScreen>());
  check_hidden();
  day.ask(intent::OpenMyDay{});
  check_hidden();
  day.pass_s(10);
  day.scan(day.person(0).code);
  REQUIRE(day.shows<AlreadyInScreen>());
  check_hidden();
}

TEST_CASE("a check-in that cannot be stored is never shown as done, and the next one works again") {
  TrainingDay day;
  {
    const FullDisk full;
    day.scan(day.person(0).code);
  }
  REQUIRE(day.shows<TroubleScreen>());
  const std::string thai = day.shows<TroubleScreen>()->what;
  CHECK_FALSE(thai.empty());
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(day.shows<TroubleScreen>()->what != thai);
  CHECK_FALSE(day.is_registered(0));
  day.pass_s(8);
  CHECK(day.shows<WelcomeScreen>());
  for (std::size_t i = 0; i < day.people.size(); ++i) day.scan(day.person(i).code);
  for (std::size_t i = 0; i < day.people.size(); ++i) CHECK(day.is_registered(i));
  CHECK_FALSE(day.station.store->verify().value().broken);
}

}  // namespace sala
