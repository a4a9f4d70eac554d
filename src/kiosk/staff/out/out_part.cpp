#include "kiosk/staff/out/out_part.h"

#include "kiosk/staff/out/out.h"
#include "words/staff.h"

namespace sala {
namespace {

class OutStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::out, RailGroup::office_work, Icon::usb, words::staff_area_out, "staff.out"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::take_out);
  }
  Result<void> show(StaffDesk& desk) override { return show_out(desk, work_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* out = std::get_if<OutIntent>(&wanted);
    if (out == nullptr) return false;
    const auto done = take_out(desk, work_, *out);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  Result<bool> look(StaffDesk& desk) override { return look_out(desk, work_); }
  bool is_live(const StaffScreen& screen) const override { return std::holds_alternative<OutPage>(screen.page); }
  void forget() override { forget_told(work_); }

 private:
  OutWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> out_part() {
  return std::make_unique<OutStaffPart>();
}

}  // namespace sala
