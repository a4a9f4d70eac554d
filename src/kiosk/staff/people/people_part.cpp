#include "kiosk/staff/people/people_part.h"

#include "kiosk/staff/people/people.h"
#include "words/staff.h"

namespace sala {
namespace {

class PeopleStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::people, RailGroup::event_day, Icon::people, words::staff_area_people, "staff.people"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_people);
  }
  Result<void> show(StaffDesk& desk) override { return refresh_people(desk, list_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* people = std::get_if<PeopleIntent>(&wanted);
    if (people == nullptr) return false;
    const auto done = take_people(desk, list_, *people);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  bool is_live(const StaffScreen& screen) const override { return std::holds_alternative<PeoplePage>(screen.page); }
  void forget() override { list_ = {}; }

 private:
  PeopleList list_;
};

}  // namespace

std::unique_ptr<StaffPart> people_part() {
  return std::make_unique<PeopleStaffPart>();
}

}  // namespace sala
