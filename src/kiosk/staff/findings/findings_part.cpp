#include "kiosk/staff/findings/findings_part.h"

#include "kiosk/staff/findings/findings_words.h"
#include "words/findings.h"

namespace sala {
namespace {

namespace fi = findings_intent;

/// As long as staff's pages stay open without a touch.
constexpr std::int64_t findings_unwatched_ms = 180'000;

/// Reads on another thread, by a store that only reads: tests of a thousand people take longer than a frame may.
class FindingsStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::findings, RailGroup::event_day, Icon::bars, words::findings_area, "staff.findings"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_results);
  }
  void begin() override { forget(); }

  Result<void> show(StaffDesk& desk) override {
    if (!reading_.works()) read_anew(desk);
    tell(desk);
    return {};
  }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<FindingsIntent>(&wanted);
    if (mine == nullptr) return false;
    is_to_room_ = std::holds_alternative<fi::ShowToRoom>(*mine);
    room_since_ = desk.now();
    tell(desk);
    return true;
  }

  Result<bool> look(StaffDesk& desk) override {
    auto read = reading_.ready();
    if (!read) return false;
    if (!*read) return Failure(read->error());
    if (!desk.is_at(reading_.owner())) return false;
    read_ = std::move(**read);
    tell(desk);
    return true;
  }
  bool is_live(const StaffScreen& screen) const override {
    return std::holds_alternative<FindingsPage>(screen.page) || std::holds_alternative<FindingsRoomPage>(screen.page);
  }
  void forget() override {
    reading_.drop();
    read_.reset();
    is_to_room_ = false;
  }

 private:
  void read_anew(const StaffDesk& desk) {
    reading_.begin(desk.this_part(),
                   [folder = desk.station.folder, clock = desk.station.clock, project = *desk.project,
                    now = desk.now()]() -> Result<DayFindings> {
                     const auto station = open_station(folder, OpenMode::read_only, *clock);
                     if (!station) return Failure(station.error());
                     return read_day_findings(*station->store, project, now);
                   });
  }

  /// What was read last; where lists stand stays.
  void tell(StaffDesk& desk) const {
    if (is_to_room_ && read_) {
      FindingsRoomPage room{title_in(desk.project->title, desk.thai()), finding_cards(*read_, true, desk.texts)};
      room.locks = desk.now().utc_ms - room_since_.utc_ms > findings_unwatched_ms;
      if (const auto* before = desk.page<FindingsRoomPage>()) keep_scrolls(before->cards, room.cards);
      desk.show(words::findings_title, std::move(room));
      return;
    }
    FindingsPage page;
    page.is_reading = !read_;
    if (read_) page.cards = finding_cards(*read_, false, desk.texts);
    if (const auto* before = desk.page<FindingsPage>()) keep_scrolls(before->cards, page.cards);
    desk.show(words::findings_title, std::move(page));
  }

  static void keep_scrolls(const FindingCards& before, FindingCards& now) {
    for (std::size_t i = 0; i < std::min(before.cards.size(), now.cards.size()); ++i)
      now.cards[i].scroll = before.cards[i].scroll;
    if (before.wishes && now.wishes) now.wishes->scroll = before.wishes->scroll;
  }

  Job<Result<DayFindings>> reading_ = {};
  std::optional<DayFindings> read_ = {};
  bool is_to_room_ = false;
  Moment room_since_ = {};  ///< when the page before the room was opened
};

}  // namespace

std::unique_ptr<StaffPart> findings_part() {
  return std::make_unique<FindingsStaffPart>();
}

}  // namespace sala
