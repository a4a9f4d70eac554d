#include "kiosk/visits/certificate/certificate_visit.h"

#include <spdlog/spdlog.h>

#include "kiosk/ticket_code.h"
#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/eligible.h"
#include "words/certificate_desk.h"
#include "words/certificate_shown.h"

namespace sala {
namespace {

constexpr double shown_dots_per_inch = 110;

class CertificateVisit final : public Visit {
 public:
  CertificateVisit(CertificateKept& kept, StoredCertificate stored) : kept_(kept), stored_(std::move(stored)) {}
  ~CertificateVisit() override { kept_.drawing.drop(); }
  CertificateVisit(const CertificateVisit&) = delete;
  CertificateVisit& operator=(const CertificateVisit&) = delete;

  Result<void> take(VisitDesk&, const Intent&) override { return {}; }

  Result<void> retell(VisitDesk& desk) override {
    const CertificateFields& fields = stored_.issued.fields;
    const auto coded = certificate_with_code(desk.store(), fields.certificate);
    if (!coded) return Failure(coded.error());
    auto code = code_picture(coded->code);
    if (!code) return Failure(code.error());
    CertificateScreen screen;
    screen.name = fields.name;
    screen.number = desk.texts.with(words::certs_preview_number, {{"number", fields.number}});
    screen.picture = picture_;
    screen.cannot_be_drawn = cannot_be_drawn_;
    screen.code = std::move(*code);
    desk.show(std::move(screen));
    return {};
  }

  Result<bool> pass_time(VisitDesk& desk) override {
    const auto drawn = kept_.drawing.ready();
    if (!drawn) return false;
    cannot_be_drawn_ = !*drawn;
    if (!*drawn) spdlog::error("certificate: it cannot be drawn: {}", name_of(drawn->error().text));
    if (*drawn) picture_ = shown_picture(hex(stored_.issued.signature), **drawn);
    if (auto* screen = desk.shown<CertificateScreen>()) {  // as long as it is read, nothing else moves
      screen->picture = picture_;
      screen->cannot_be_drawn = cannot_be_drawn_;
    }
    return true;
  }

  Result<void> begin_drawing(VisitDesk& desk) {
    auto pages = certificate_pages(desk.store(), {stored_});
    if (!pages) return Failure(pages.error());
    kept_.drawing.begin([pages = std::move(*pages)] { return draw_picture_of(pages, shown_dots_per_inch); });
    return {};
  }

 private:
  CertificateKept& kept_;
  StoredCertificate stored_;
  std::optional<ShownPicture> picture_ = {};
  bool cannot_be_drawn_ = false;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_certificate(VisitDesk& desk, CertificateKept& kept,
                                                 const CertificateIntent& wanted) {
  const auto* opened = std::get_if<intent::OpenCertificate>(&wanted);
  if (opened == nullptr || !desk.project) return std::unique_ptr<Visit>();
  auto held = certificate_held(desk.store(), desk.project->id, opened->participant);
  if (!held) return Failure(held.error());
  const bool may_be_shown = *held && !(*held)->revoked_ms && !(*held)->issued.fields.number.empty();
  if (!may_be_shown) return std::unique_ptr<Visit>();  // it was ended while my day stood there
  auto visit = std::make_unique<CertificateVisit>(kept, std::move(**held));
  if (const auto begun = visit->begin_drawing(desk); !begun) return Failure(begun.error());
  if (const auto told = visit->retell(desk); !told) return Failure(told.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
