#include "kiosk/staff/set_up/set_up_part.h"

#include "kiosk/staff/set_up/devices.h"
#include "kiosk/staff/set_up/set_up.h"
#include "words/staff.h"

namespace sala {
namespace {

class SetUpStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::set_up, RailGroup::office_work, Icon::gear, words::staff_area_set_up, "staff.set_up"};
  }
  bool may(UserRole role, bool) const override { return sala::may(role, StaffTask::set_up); }
  void begin() override { begin_set_up(work_); }
  Result<void> show(StaffDesk& desk) override { return show_set_up(desk, work_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* set_up = std::get_if<SetUpIntent>(&wanted);
    if (set_up == nullptr) return false;
    const auto done = take_set_up(desk, work_, *set_up);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  Result<bool> take_code(StaffDesk& desk, const std::string& code, CodeSource source) override {
    auto* devices = desk.page<DevicesPage>();
    if (devices == nullptr) return false;
    show_reading(desk, *devices, code, source);
    return true;
  }
  Result<bool> look(StaffDesk& desk) override { return look_set_up(desk, work_); }
  bool is_live(const StaffScreen& screen) const override { return shows_places(screen, work_); }
  void forget() override { forget_set_up(work_); }
  void end(OpenStation& station) override { end_set_up(station, work_); }

 private:
  SetUpWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> set_up_part() {
  return std::make_unique<SetUpStaffPart>();
}

}  // namespace sala
