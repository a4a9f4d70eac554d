// The certificates of the day: issued on the staff's page, shown to their owners, verified.
#include <algorithm>
#include <chrono>
#include <thread>

#include "kiosk/demo/day_player.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/eligible.h"

namespace sala {
namespace {

constexpr int longest_work_s = 20;

bool is_on_its_way(const PhotosPage::Tile& tile) {
  return !tile.picture && !tile.is_missing;
}

bool is_working_on_photos(const StaffPage& page) {
  if (const auto* gallery = std::get_if<PhotosPage>(&page)) return std::ranges::any_of(gallery->tiles, is_on_its_way);
  if (const auto* one = std::get_if<PhotoPage>(&page)) return is_on_its_way(one->photo);
  const auto* made = std::get_if<NewPhotoPage>(&page);
  return made != nullptr && made->is_making;
}

bool is_working(const Screen& screen) {
  if (const auto* shown = std::get_if<CertificateScreen>(&screen)) return !shown->picture && !shown->cannot_be_drawn;
  const auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff != nullptr && is_working_on_photos(staff->page)) return true;
  if (const auto* papers = staff != nullptr ? std::get_if<PapersPage>(&staff->page) : nullptr) return !papers->picture;
  const auto* page = staff != nullptr ? std::get_if<CertificatesPage>(&staff->page) : nullptr;
  if (page == nullptr) return false;
  const bool is_drawn = !page->panel.picture && !page->panel.waits.empty();
  return is_drawn || page->band.state == CertificatesBand::State::working;
}

}  // namespace

Result<std::string> DayPlayer::certificate_of(const std::string& no, bool altered) const {
  const auto person = person_of(no);
  if (!person) return Failure(person.error());
  if (!*person) return refuse_step(no);
  const auto held = certificate_held(*play_.station.store, project_.id, (*person)->id);
  if (!held) return Failure(held.error());
  if (!*held) return refuse_step(no);
  auto coded = certificate_with_code(*play_.station.store, (*held)->issued.fields.certificate);
  if (!coded) return Failure(coded.error());
  if (!altered) return coded->code;
  SignedCertificate changed = signed_certificate(coded->stored.issued);
  changed.fields.name += "กุล";
  return certificate_text(changed);
}

Result<void> DayPlayer::let_work() {
  using namespace std::chrono_literals;
  for (int i = 0; i < longest_work_s * 100; ++i) {
    pass(1);
    if (!is_working(kiosk_->flow().screen())) return {};
    std::this_thread::sleep_for(10ms);
  }
  return refuse_step("let-work");
}

}  // namespace sala
