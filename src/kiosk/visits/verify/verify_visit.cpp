#include "kiosk/visits/verify/verify_visit.h"

#include <spdlog/spdlog.h>

#include "kiosk/verdict_words.h"

namespace sala {
namespace {

class VerifyVisit final : public Visit {
 public:
  explicit VerifyVisit(Verdict verdict) : verdict_(std::move(verdict)) {}

  Result<void> take(VisitDesk&, const Intent&) override { return {}; }  // its buttons lead to Welcome

  Result<void> retell(VisitDesk& desk) override {
    auto shown = verdict_words(verdict_, desk.texts, desk.now().offset_min);
    if (!shown) return Failure(shown.error());
    desk.show(VerifyScreen{std::move(*shown)});
    return {};
  }

 private:
  Verdict verdict_;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_verify(VisitDesk& desk, const CodeShown& shown) {
  auto verdict = verify_certificate(desk.store(), shown.code, desk.now());
  if (!verdict) return Failure(verdict.error());
  spdlog::info("certificate: {}", name_of(verdict->state));
  const bool is_good = verdict->state == CertificateState::valid;
  auto visit = std::make_unique<VerifyVisit>(std::move(*verdict));
  if (const auto told = visit->retell(desk); !told) return Failure(told.error());
  desk.chime = is_good ? Chime::success : Chime::refusal;
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
