#include "kiosk/staff/papers/papers_part.h"

#include "kiosk/staff/papers/papers_desk.h"
#include "words/papers.h"

namespace sala {
namespace {

class PapersStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::papers, RailGroup::office_work, Icon::file, words::papers_title, "staff.papers"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::take_out);
  }
  void begin() override { look_anew(work_); }
  Result<void> show(StaffDesk& desk) override { return show_papers(desk, work_); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<PapersIntent>(&wanted);
    if (mine == nullptr) return false;
    if (desk.project == nullptr || !sala::may(desk.user.role, StaffTask::take_out)) return true;
    const auto done = take_papers(desk, work_, *mine);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  Result<bool> look(StaffDesk& desk) override { return look_at_papers(desk, work_); }
  bool is_live(const StaffScreen& screen) const override { return std::holds_alternative<PapersPage>(screen.page); }
  void forget() override { forget_papers(work_); }

 private:
  PapersWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> papers_part() {
  return std::make_unique<PapersStaffPart>();
}

}  // namespace sala
