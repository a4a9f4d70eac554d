#include "kiosk/visits/opening/trouble_visit.h"

#include <spdlog/spdlog.h>

#include "words/door.h"
#include "words/opening.h"

namespace sala {
namespace {

class TroubleVisit final : public Visit {
 public:
  explicit TroubleVisit(Error error) : error_(std::move(error)) {}

  Result<void> take(VisitDesk&, const Intent&) override { return {}; }
  Result<void> retell(VisitDesk& desk) override {
    const Texts& texts = desk.texts;
    desk.show(TroubleScreen{texts[words::trouble_title], texts.of(error_), texts[words::flow_try_again]});
    return {};
  }

 private:
  Error error_;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_trouble(VisitDesk& desk, const Error& error) {
  spdlog::error("trouble: {}", name_of(error.text));
  std::unique_ptr<Visit> visit = std::make_unique<TroubleVisit>(error);
  if (const auto told = visit->retell(desk); !told) return Failure(told.error());
  return visit;
}

}  // namespace sala
