#include "kiosk/staff/certificate/certificate_part.h"

#include "core/overloaded.h"
#include "kiosk/staff/certificate/certificate_deeds.h"
#include "kiosk/staff/certificate/certificate_desk.h"
#include "kiosk/staff/certificate/certificate_paper.h"
#include "words/certificate_desk.h"

namespace sala {
namespace {

namespace ci = certificates_intent;

class CertificateStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::certificates, RailGroup::event_day, Icon::certificate, words::certs_title, "staff.certificates"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_people);
  }
  void begin() override {
    work_.chosen.reset();
    work_.filter = CertificatesFilter::all;
    work_.verifies = false;
    work_.verdict.reset();
    work_.asked.reset();
    if (!is_busy(work_)) work_.told = {};
  }
  Result<void> show(StaffDesk& desk) override { return show_certificates(desk, work_); }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<CertificatesIntent>(&wanted);
    if (mine == nullptr) return false;
    if (desk.project == nullptr) return true;
    if (const auto done = carry_out(desk, *mine); !done) return Failure(done.error());
    const auto shown = show(desk);
    return shown ? Result<bool>(true) : Failure(shown.error());
  }

  /// A certificate's code is verified; where staff verify, whatever is read is.
  Result<bool> take_code(StaffDesk& desk, const std::string& code, CodeSource) override {
    if (!work_.verifies && !is_certificate_code(code)) return false;
    if (const auto* page = desk.page<CertificatesPage>(); page != nullptr && page->question) return true;
    const auto shown = show_verdict(desk, work_, code);
    return shown ? Result<bool>(true) : Failure(shown.error());
  }

  Result<bool> look(StaffDesk& desk) override {
    const bool was_busy = is_busy(work_);
    const bool went_on = go_on_with_deeds(desk, work_);
    const bool has_paper = look_at_paper(desk, work_);
    auto* page = desk.page<CertificatesPage>();
    if (!went_on && !has_paper && !has_drawn_more(work_)) return false;
    if (page != nullptr && is_busy(work_) && !has_paper) {
      show_band(desk, work_, *page);
      return true;
    }
    if (page == nullptr) return end_elsewhere(desk, was_busy);
    const auto shown = show(desk);
    return shown ? Result<bool>(true) : Failure(shown.error());
  }
  bool is_live(const StaffScreen& screen) const override {
    return std::holds_alternative<CertificatesPage>(screen.page) && !is_busy(work_);
  }
  void forget() override {
    begin();
    work_.key.reset();
    work_.opening.forget();
    work_.list = {};
    work_.told = {};
    work_.drawn_of.clear();
    work_.picture.reset();
    work_.drawing.drop();
  }
  void end(OpenStation& station) override { end_deeds(station, work_); }

 private:
  Result<void> carry_out(StaffDesk& desk, const CertificatesIntent& wanted) {
    return std::visit(Overloaded{
                          [](ci::Search) { return Result<void>(); },
                          [&](ci::Filter filter) {
                            work_.filter = filter.filter;
                            if (auto* page = desk.page<CertificatesPage>()) page->scroll = {};
                            return Result<void>();
                          },
                          [&](const ci::Choose& choose) {
                            work_.chosen = choose.person;
                            return Result<void>();
                          },
                          [&](ci::AskIssueAll) {
                            return ask_about(desk, work_, {CertificateDeed::issue, {}});
                          },
                          [&](ci::AskDeed ask) {
                            return work_.chosen ? ask_about(desk, work_, {ask.deed, work_.chosen}) : Result<void>();
                          },
                          [&](ci::ConfirmAsked) { return confirm_asked(desk, work_); },
                          [&](ci::CancelAsked) {
                            give_up_question(desk);
                            return Result<void>();
                          },
                          [&](ci::StopWork) {
                            stop_run(desk, work_);
                            stop_writing(work_);
                            return Result<void>();
                          },
                          [&](ci::ChoosePlace choose) {
                            if (choose.place < work_.places.size()) work_.place = work_.places[choose.place];
                            return Result<void>();
                          },
                          [&](ci::SavePdf save) { return save_pdf(desk, work_, save.all); },
                          [&](ci::OpenVerify) {
                            work_.verifies = true;
                            work_.verdict.reset();
                            return Result<void>();
                          },
                          [&](ci::CloseVerify) {
                            work_.verifies = false;
                            work_.verdict.reset();
                            return Result<void>();
                          },
                      },
                      wanted);
  }

  /// Whoever looks by then is told in passing; what failed, once somebody is here.
  Result<bool> end_elsewhere(StaffDesk& desk, bool was_busy) {
    if (const auto failed = std::exchange(work_.untold, std::nullopt)) return Failure(*failed);
    if (was_busy && !is_busy(work_)) desk.notice = work_.told.title;
    return true;
  }

  void give_up_question(StaffDesk& desk) {
    work_.asked.reset();
    auto* page = desk.page<CertificatesPage>();
    if (page == nullptr || !page->question) return;
    wipe(page->question->passphrase);
    page->question.reset();
    page->typing = false;
  }

  CertificateWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> certificate_part() {
  return std::make_unique<CertificateStaffPart>();
}

}  // namespace sala
