#include "kiosk/visits/test/own_result_visit.h"

#include "kiosk/visits/test/own_result_words.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

class OwnResultVisit final : public Visit {
 public:
  explicit OwnResultVisit(const intent::OpenOwnResult& wanted) : participant_(wanted.participant), test_(wanted.test) {}

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<TestIntent>(&wanted);
    const auto* sitting = mine != nullptr ? std::get_if<intent::ShowSitting>(mine) : nullptr;
    if (sitting == nullptr) return {};
    shown_ = sitting->phase;
    return retell(desk);
  }

  /// Looked up anew each time: a phase that was opened meanwhile hides it again.
  Result<void> retell(VisitDesk& desk) override {
    if (!desk.project) return {};
    const auto results = own_results(desk.store(), *desk.project, participant_, desk.now());
    if (!results) return Failure(results.error());
    const auto own = std::ranges::find(*results, test_, [](const OwnResult& each) { return each.stored.test.id; });
    if (own == results->end()) {
      desk.is_over = true;
      return {};
    }
    const auto person = find_participant(desk.store(), desk.project->id, participant_);
    if (!person) return Failure(person.error());
    OwnResultScreen screen = own_result_words(desk.words(), *own, shown_);
    if (*person) screen.name = shown_name(desk.words(), **person);
    desk.show(std::move(screen));
    return {};
  }

 private:
  Uuid participant_, test_;
  Phase shown_ = Phase::post;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_own_result(VisitDesk& desk, const intent::OpenOwnResult& wanted) {
  auto visit = std::make_unique<OwnResultVisit>(wanted);
  if (const auto shown = visit->retell(desk); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
