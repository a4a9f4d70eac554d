// Plays the steps of a day's script on a kiosk without a window: its clock, its fingers, what is held up to its camera. One
// part of the day stands in one file: day_fingers, day_door, day_learning, day_survey,
// day_certificates, day_exports.
#pragma once
#include <map>

#include "kiosk/demo/day_script.h"
#include "kiosk/demo/play_day.h"
#include "kiosk/headless_view.h"
#include "scanner/decoder.h"
#include "scanner/held_codes.h"
#include "station/learning/project_test.h"

namespace sala {

/// A step that cannot be carried out; play_day.h puts its line in.
Failure refuse_step(std::string why);
std::optional<int> number_of_step(const std::string& text);
/// "6s".
std::optional<int> seconds_of_step(const std::string& text);

class DayPlayer {
 public:
  DayPlayer(DayPlay& play, std::unique_ptr<HeadlessView> view, std::unique_ptr<Kiosk> kiosk);

  Result<void> begin();
  Result<void> carry_out(const ScriptStep& step);

 private:
  FrameOutput draw(Point pointer = {-1, -1}, bool down = false);
  void pass(std::int64_t ms);
  Result<void> turn_clock(const std::string& text);
  Result<void> wait(const std::string& text);
  Result<void> expect(const std::string& what, const std::string& wanted);
  Result<void> shoot(const std::string& name);
  Result<void> change_names(bool masked);
  Result<void> speak(Language language);

  // day_fingers.cpp
  /// Where a finger goes, in pixels, once the page takes taps.
  Result<Point> place_of(const std::string& id);
  /// A finger: down in one frame, up in the next.
  Result<void> tap(const std::string& id);
  /// A finger that stays.
  Result<void> hold(const std::string& id, const std::string& text);
  bool has_key(const std::string& id);
  /// On the keyboard of the screen, key by key.
  Result<void> type(const std::string& words);
  /// Taps a person's row among the names found.
  Result<void> choose(const std::string& no);

  // day_door.cpp
  /// What the camera sees now; a code is read from the picture itself.
  Result<void> see(const std::optional<std::string>& code);
  /// Holds the code up for a second and takes it away again.
  Result<void> hold_up(const std::string& code);
  Result<std::optional<Participant>> person_of(const std::string& no) const;
  Result<std::string> ticket_of(const std::string& no) const;
  Result<std::string> code_of(const ScriptStep& step) const;
  Result<void> show(const ScriptStep& step);
  Result<void> type_scan(const ScriptStep& step);
  Result<void> reissue(const std::string& no);
  Result<void> answer_surveys(const std::string& from, const std::string& to);
  Result<void> observe_people(const std::string& from, const std::string& to);
  /// A photo that a trainer's own camera took; day_observation.cpp.
  Result<void> add_photo_of_step(const std::string& no);
  Result<void> change_camera(bool plugged);

  // day_learning.cpp
  /// The question on screen, with a finger.
  Result<void> answer(bool right);
  /// On to the next question, by the key or button that leads there.
  Result<void> turn();
  Result<KeyedTest> keyed_test_here() const;
  /// Everybody of these numbers hands in, as at other kiosks beside this one.
  Result<void> hand_in_tests(const std::string& phase_name, const std::string& numbers);

  // day_certificates.cpp
  /// What a person's certificate says; altered: with another name under the same signature.
  Result<std::string> certificate_of(const std::string& no, bool altered) const;
  /// Waits until what is issued, drawn or written apart has come to its end.
  Result<void> let_work();

  // day_exports.cpp
  Result<void> export_all(const std::string& name);
  Result<void> export_tickets(const std::filesystem::path& folder);
  Result<void> export_results(const std::filesystem::path& folder);
  Result<void> export_certificates(const std::filesystem::path& folder);
  Result<void> export_papers(const std::filesystem::path& folder);
  Result<void> export_report(const std::filesystem::path& folder);

  DayPlay& play_;
  std::unique_ptr<HeadlessView> view_;
  std::unique_ptr<Kiosk> kiosk_;
  Project project_;
  StreamDecoder decoder_;
  HeldCodes held_;
  ColourFrame seen_;  ///< by the camera, last
  std::map<std::string, std::string> replaced_;
  bool camera_plugged_ = true;
  double now_s_ = 0;
};

}  // namespace sala
