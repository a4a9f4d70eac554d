#include "kiosk/staff/learning/learning_part.h"

#include "kiosk/staff/learning/learning.h"
#include "words/trainer.h"

namespace sala {
namespace {

class LearningStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::learning, RailGroup::event_day, Icon::pencil, words::trainer_area, "staff.learning"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::run_tests);
  }
  void begin() override { begin_learning(work_); }
  Result<void> show(StaffDesk& desk) override { return show_learning(desk, work_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* learning = std::get_if<LearningIntent>(&wanted);
    if (learning == nullptr) return false;
    const auto done = take_learning(desk, work_, *learning);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  Result<bool> look(StaffDesk& desk) override { return look_learning(desk, work_); }
  bool is_live(const StaffScreen& screen) const override { return is_live_page(screen); }
  void forget() override { forget_learning(work_); }
  void end(OpenStation& station) override { end_learning(station, work_); }

 private:
  LearningWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> learning_part() {
  return std::make_unique<LearningStaffPart>();
}

}  // namespace sala
