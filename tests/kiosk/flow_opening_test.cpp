// What stands on the screen before anybody shows a ticket, and how staff open and leave the kiosk.
#include "support/day/training_day.h"

namespace sala {

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

TEST_CASE("the way out asks before it ends the program") {
  TrainingDay day;
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{staff_intent::OpenWayOut{}});
  REQUIRE(day.shows<WayOutScreen>());
  day.scan(day.person(0).code);
  CHECK_FALSE(day.is_registered(0));
  day.ask(intent::AskLeave{Leaving::close_program});
  CHECK(day.shows<WayOutScreen>()->asked == Leaving::close_program);
  CHECK_FALSE(day.flow->leaving());
  day.ask(intent::Leave{Leaving::close_program});
  CHECK(day.flow->leaving() == Leaving::close_program);
}

TEST_CASE("a kiosk can be left for a restart, an end or a login prompt, and for nothing else") {
  TrainingDay day;
  FlowOptions kiosk;
  kiosk.ways_out = {Leaving::restart_machine, Leaving::shut_down, Leaving::login_prompt};
  day.begin(kiosk);
  day.ask(intent::Leave{Leaving::shut_down});  // nobody is at the way out
  CHECK_FALSE(day.flow->leaving());
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{staff_intent::OpenWayOut{}});
  CHECK(day.shows<WayOutScreen>()->ways == kiosk.ways_out);
  day.ask(intent::Leave{Leaving::login_prompt});
  CHECK(day.flow->leaving() == Leaving::login_prompt);
}

TEST_CASE("the way out goes back by itself") {
  TrainingDay day;
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{staff_intent::OpenWayOut{}});
  REQUIRE(day.shows<WayOutScreen>());
  day.pass_s(40);
  CHECK(day.shows<WelcomeScreen>());
}

}  // namespace sala
