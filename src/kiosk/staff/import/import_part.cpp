#include "kiosk/staff/import/import_part.h"

#include "kiosk/staff/import/import.h"
#include "words/staff.h"

namespace sala {
namespace {

class ImportStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::import_people, RailGroup::office_work, Icon::plus_circle, words::staff_area_import,
            "staff.import"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_people);
  }
  Result<void> show(StaffDesk& desk) override { return show_import(desk, work_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* import = std::get_if<ImportIntent>(&wanted);
    if (import == nullptr) return false;
    const auto done = take_import(desk, work_, *import);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  Result<bool> look(StaffDesk& desk) override { return look_import(desk, work_); }
  bool is_live(const StaffScreen& screen) const override {
    return std::holds_alternative<ImportFilesPage>(screen.page);
  }
  void forget() override { forget_import(work_); }
  void end(OpenStation& station) override { end_import(station, work_); }

 private:
  ImportWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> import_part() {
  return std::make_unique<ImportStaffPart>();
}

}  // namespace sala
