#include "kiosk/visits/door/door_visit.h"

#include <spdlog/spdlog.h>

#include "core/overloaded.h"
#include "kiosk/visits/door/door_words.h"
#include "storage/roster_queries.h"
#include "words/door.h"

namespace sala {
namespace {

Result<Screen> result_screen(const WordContext& context, const DoorAnswer& answer) {
  if (answer.outcome == Outcome::already_in) return already_in_words(context, answer);
  if (!lets_in(answer)) return refusal_words(context, answer);
  auto words = checked_in_words(context, answer);
  if (!words) return Failure(words.error());
  return std::move(*words);
}

class DoorVisit final : public Visit {
 public:
  explicit DoorVisit(DoorAnswer answer) : answer_(std::move(answer)) {}

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<DoorIntent>(&wanted);
    if (mine == nullptr) return {};
    return std::visit(Overloaded{
                          [&](intent::OpenMyDay) { return open_day(desk); },
                          [&](intent::NotMe) {
                            answer_ = {};
                            stands_ = Stands::not_me;
                            return retell(desk);
                          },
                      },
                      *mine);
  }

  Result<void> retell(VisitDesk& desk) override {
    switch (stands_) {
      case Stands::result:
        break;
      case Stands::day:
        return show_day(desk);
      case Stands::not_me:
        desk.show(not_me_words(desk.words()));
        return {};
    }
    auto screen = result_screen(desk.words_at(answer_.time), answer_);
    if (!screen) return Failure(screen.error());
    desk.show(std::move(*screen));
    return {};
  }

 private:
  enum class Stands { result, day, not_me };

  /// By name one gets in and no further.
  bool may_open_day() const {
    const bool is_theirs =
        lets_in(answer_) || answer_.outcome == Outcome::already_in || answer_.outcome == Outcome::not_open;
    return stands_ != Stands::not_me && is_theirs && answer_.participant && answer_.method == Method::ticket;
  }

  Result<void> open_day(VisitDesk& desk) {
    if (!may_open_day()) return {};
    return show_day(desk);
  }

  Result<void> show_day(VisitDesk& desk) {
    const auto person = find_participant(desk.store(), desk.project->id, *answer_.participant);
    if (!person) return Failure(person.error());
    if (!*person) return {};
    auto words = my_day_words(desk.words(), **person);
    if (!words) return Failure(words.error());
    stands_ = Stands::day;
    desk.show(std::move(*words));
    return {};
  }

  DoorAnswer answer_;
  Stands stands_ = Stands::result;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_door(VisitDesk& desk, const CodeShown& shown) {
  const auto answer = check_in_by_code(desk.station, DoorRequest{desk.project->id}, shown.code);
  if (!answer) return Failure(answer.error());
  spdlog::info("scan: {}", name_of(answer->outcome));
  return begin_door(desk, *answer);
}

Result<std::unique_ptr<Visit>> begin_door(VisitDesk& desk, const DoorAnswer& answer) {
  desk.chime = lets_in(answer) ? Chime::success : Chime::refusal;
  desk.is_repeat = answer.outcome == Outcome::already_in;
  std::unique_ptr<Visit> visit = std::make_unique<DoorVisit>(answer);
  if (const auto shown = visit->retell(desk); !shown) return Failure(shown.error());
  return visit;
}

Result<void> show_welcome(VisitDesk& desk) {
  auto words = welcome_words(desk.words());
  if (!words) return Failure(words.error());
  words->camera = desk.camera;
  desk.show(std::move(*words));
  return {};
}

}  // namespace sala
