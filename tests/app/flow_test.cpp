#include "app/flow.h"

#include <signal.h>
#include <sys/resource.h>

#include "app/project_changes.h"
#include "app/roster_changes.h"
#include "app/still_screen.h"
#include "app/training_day.h"
#include "core/text_ids.h"
#include "core/ticket.h"
#include "security/tickets.h"

namespace sala {
namespace {

/// Every text the screen shows now, drawn.
std::string drawn_words(EmptyDay& day) {
  StillScreen still;
  still.draw(day.flow->screen(), day.shell(), day.flow->texts());
  std::string words;
  for (const TextNote& text : still.log().texts) words += text.text + "\n";
  return words;
}

bool has(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

/// The refusal that a code's screen shows; nothing when it is another screen.
std::optional<Outcome> refused(EmptyDay& day, const std::string& code) {
  day.scan(code);
  const auto* refusal = day.shows<RefusalScreen>();
  return refusal ? std::optional(refusal->outcome) : std::nullopt;
}

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
  CHECK(has(drawn_words(day), day.thai[TextId::checked_in_name_follows]));
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

TEST_CASE("another project's ticket is refused as that") {
  TrainingDay day;
  const auto elsewhere = code_of(day.station, Uuid{{9}}, Uuid{{8}});
  CHECK(refused(day, elsewhere) == Outcome::other_project);
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

TEST_CASE("a kiosk bound to a session that is not open registers and says when it opens") {
  TrainingDay day;
  REQUIRE(day.station.store->set_setting("session", day.first_session.text()));
  CHECK(refused(day, day.person(0).code) == Outcome::not_open);
  CHECK(has(day.shows<RefusalScreen>()->detail, "09:00"));
  CHECK(day.is_registered(0));
  CHECK_FALSE(day.is_in_first_session(0));
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
  CHECK(screen->steps[0].chip == day.thai[TextId::flow_done]);
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

TEST_CASE("a result goes back to welcome by itself and leaves nothing of the visitor") {
  TrainingDay day;
  day.scan(day.person(0).code);
  CHECK(has(drawn_words(day), "ญาณิศา"));
  day.pass_s(7);
  CHECK(day.shows<CheckedInScreen>());
  day.pass_s(1);
  REQUIRE(day.shows<WelcomeScreen>());
  const std::string words = drawn_words(day);
  CHECK_FALSE(has(words, "ญาณิศา"));
  CHECK_FALSE(has(words, "ตั้งใจดี"));
  CHECK_FALSE(has(words, "กองคลัง"));
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("refusals go back to welcome by themselves too") {
  TrainingDay day;
  refused(day, "no ticket");
  day.pass_s(8);
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("a result counts down in seconds") {
  TrainingDay day;
  day.scan(day.person(0).code);
  REQUIRE(day.shell().countdown);
  CHECK(day.shell().countdown->seconds_left == 8);
  CHECK_FALSE(day.shell().countdown->asks);
  day.pass_s(3);
  CHECK(day.shell().countdown->seconds_left == 5);
}

TEST_CASE("an idle visitor is asked, and who stays keeps the day") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.pass_s(27);
  CHECK_FALSE(day.shell().countdown);
  day.pass_s(2);
  REQUIRE(day.shell().countdown);
  CHECK(day.shell().countdown->asks);
  day.ask(intent::StayHere{});
  CHECK_FALSE(day.shell().countdown);
  day.pass_s(39);
  CHECK(day.shows<MyDayScreen>());
}

TEST_CASE("who does not answer is taken back to welcome") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.pass_s(40);
  CHECK(day.shows<WelcomeScreen>());
  CHECK_FALSE(has(drawn_words(day), "ญาณิศา"));
}

TEST_CASE("a touch keeps the visitor's screen") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  for (int i = 0; i < 4; ++i) {
    day.pass_s(30);
    day.flow->take_touch(day.now_s);
  }
  CHECK(day.shows<MyDayScreen>());
}

TEST_CASE("welcome is in Thai again for the next person, as are size and colours") {
  TrainingDay day;
  day.ask(intent::ToggleLanguage{});
  day.ask(intent::SetAccessibility{{.larger_text = true, .dark = true}});
  CHECK(day.shows<WelcomeScreen>()->title == "Official letters");
  day.scan(day.person(0).code);
  CHECK(day.flow->texts().language() == Language::en);
  CHECK(day.flow->accessibility().larger_text);
  day.pass_s(8);
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK(day.flow->texts().language() == Language::th);
  CHECK(day.flow->accessibility() == Accessibility{});
  CHECK(day.shows<WelcomeScreen>()->title == "การเขียนหนังสือราชการ");
}

TEST_CASE("a language chosen at welcome ends when nobody goes on") {
  TrainingDay day;
  day.ask(intent::ToggleLanguage{});
  day.ask(intent::ToggleAccessibilityPanel{});
  CHECK(day.shell().accessibility_open);
  day.pass_s(39);
  CHECK(day.flow->texts().language() == Language::en);
  day.pass_s(1);
  CHECK(day.flow->texts().language() == Language::th);
  CHECK_FALSE(day.shell().accessibility_open);
}

TEST_CASE("my day follows the language") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<MyDayScreen>());
  CHECK(day.shows<MyDayScreen>()->steps[1].title == "Part 1");
}

TEST_CASE("a result follows the language") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->next.front().title == "Part 1");
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

TEST_CASE("welcome counts who came") {
  TrainingDay day;
  CHECK(day.shows<WelcomeScreen>()->checked_in == 0);
  CHECK(day.shows<WelcomeScreen>()->expected == 3);
  day.scan(day.person(0).code);
  day.scan(day.person(1).code);
  day.pass_s(8);
  CHECK(day.shows<WelcomeScreen>()->checked_in == 2);
}

TEST_CASE("welcome names the session while it is open, without a touch") {
  TrainingDay day;
  CHECK(day.shows<WelcomeScreen>()->session.empty());
  day.turn_to(at(9, 0));
  day.flow->pass_time(day.now_s);
  CHECK(day.shows<WelcomeScreen>()->session == "ช่วงที่ 1");
  day.turn_to(at(12, 1));
  day.flow->pass_time(day.now_s);
  CHECK(day.shows<WelcomeScreen>()->session.empty());
}

TEST_CASE("welcome shows what became of the camera") {
  TrainingDay day;
  for (const CameraView view : {CameraView::live, CameraView::unplugged, CameraView::busy, CameraView::absent}) {
    day.flow->take_camera(view);
    CHECK(day.shows<WelcomeScreen>()->camera == view);
  }
  day.flow->take_camera(CameraView::live);
  day.scan(day.person(0).code);
  day.flow->take_camera(CameraView::unplugged);
  day.pass_s(8);
  CHECK(day.shows<WelcomeScreen>()->camera == CameraView::unplugged);
}

TEST_CASE("a clock behind the newest fact asks staff and takes no codes before") {
  TrainingDay day;
  day.turn_to(at(6, 0));
  day.begin();
  REQUIRE(day.shows<ClockScreen>());
  CHECK(has(day.shows<ClockScreen>()->shown, "06:00"));
  CHECK(has(day.shows<ClockScreen>()->newest, "08:00"));
  const int before = day.facts();
  day.scan(day.person(0).code);
  CHECK(day.shows<ClockScreen>());
  CHECK(day.facts() == before);
  day.ask(intent::AskClockConfirmation{true});
  CHECK(day.shows<ClockScreen>()->confirming);
  day.ask(intent::AskClockConfirmation{false});
  CHECK_FALSE(day.shows<ClockScreen>()->confirming);
  day.ask(intent::ConfirmClock{});
  REQUIRE(day.shows<WelcomeScreen>());
  day.scan(day.person(0).code);
  CHECK(day.is_registered(0));
}

TEST_CASE("a clock set right meanwhile needs no word of staff") {
  TrainingDay day;
  day.turn_to(at(6, 0));
  day.begin();
  REQUIRE(day.shows<ClockScreen>());
  day.ask(intent::RecheckSetUp{});
  CHECK(day.shows<ClockScreen>());
  day.turn_to(at(8, 10));
  day.ask(intent::RecheckSetUp{});
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("a station with nothing set up says so, and a project made meanwhile is taken up") {
  EmptyDay day;
  day.begin();
  REQUIRE(day.shows<SetUpScreen>());
  CHECK(day.shows<SetUpScreen>()->data_folder == day.folder.path().string());
  day.scan("anything");
  CHECK(day.shows<SetUpScreen>());
  write_project(day.station, "A", "อบรม ก");
  day.ask(intent::RecheckSetUp{});
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK(day.shows<WelcomeScreen>()->title == "อบรม ก");
}

TEST_CASE("of two projects staff choose one, and it stays chosen") {
  EmptyDay day;
  write_project(day.station, "A", "อบรม ก");
  const Uuid second = write_project(day.station, "B", "อบรม ข");
  day.begin();
  REQUIRE(day.shows<ChooseProjectScreen>());
  CHECK(day.shows<ChooseProjectScreen>()->projects.size() == 2);
  CHECK(day.shows<ChooseProjectScreen>()->projects.front().today);
  day.scan("anything");
  CHECK(day.shows<ChooseProjectScreen>());
  day.ask(intent::ChooseProject{second});
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK(day.shows<WelcomeScreen>()->title == "อบรม ข");
  day.begin();
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK(day.shows<WelcomeScreen>()->title == "อบรม ข");
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

TEST_CASE("the way out asks before it ends the program") {
  TrainingDay day;
  day.ask(intent::OpenWayOut{});
  REQUIRE(day.shows<WayOutScreen>());
  day.scan(day.person(0).code);
  CHECK_FALSE(day.is_registered(0));
  day.ask(intent::AskExit{true});
  CHECK(day.shows<WayOutScreen>()->confirming_exit);
  CHECK_FALSE(day.flow->wants_exit());
  day.ask(intent::ExitProgram{});
  CHECK(day.flow->wants_exit());
}

TEST_CASE("the way out goes back by itself") {
  TrainingDay day;
  day.ask(intent::OpenWayOut{});
  day.pass_s(40);
  CHECK(day.shows<WelcomeScreen>());
}

}  // namespace sala
