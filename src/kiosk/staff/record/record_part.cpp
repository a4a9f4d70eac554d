#include "kiosk/staff/record/record_part.h"

#include "core/overloaded.h"
#include "kiosk/staff/record/record_keeper.h"
#include "kiosk/staff/record/record_words.h"
#include "storage/project_queries.h"
#include "words/record_desk.h"

namespace sala {
namespace {

namespace ri = record_intent;

class RecordStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::record, RailGroup::office_work, Icon::refresh, words::record_area, "staff.record"};
  }
  bool may(UserRole role, bool) const override { return sala::may(role, StaffTask::take_out); }
  void begin() override { shows_conflicts_ = false; }

  Result<void> show(StaffDesk& desk) override { return shows_conflicts_ ? show_conflicts(desk) : show_status(desk); }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<RecordIntent>(&wanted);
    if (mine == nullptr) return false;
    std::visit(Overloaded{[&](const ri::SendNow&) { keeper_.hurry(); },
                          [&](const ri::OpenConflicts&) { shows_conflicts_ = true; },
                          [&](const ri::LeaveConflicts&) { shows_conflicts_ = false; },
                          [&](const ri::ChooseConflict& chosen) { chosen_ = chosen.place; }},
               *mine);
    if (const auto shown = show(desk); !shown) return Failure(shown.error());
    return true;
  }

  /// Whatever is on the screen: the record is kept the same all day.
  Result<bool> look(StaffDesk& desk) override {
    const bool is_event_day = desk.project != nullptr && is_within(desk.now(), *desk.project);
    const auto came = keeper_.pass_time(desk.station, is_event_day);
    if (!came || !*came) return came;
    if (desk.is_at({StaffArea::record, 0}) && !shows_conflicts_)
      if (const auto shown = show(desk); !shown) return Failure(shown.error());
    return true;
  }
  bool is_live(const StaffScreen& screen) const override {
    return std::holds_alternative<RecordStatusPage>(screen.page);
  }
  Result<std::optional<RailState>> rail_state(const StaffDesk& desk) const override {
    const auto told = told_now(desk);
    if (!told) return Failure(told.error());
    return rail_state_of(*told, desk.texts);
  }
  void forget() override { begin(); }
  void end(OpenStation&) override { keeper_.end(); }

 private:
  static bool is_within(const Moment& now, const Project& project) {
    const Day today = day_of(now);
    return project.starts_on <= today && today <= project.ends_on;
  }

  Result<void> show_status(StaffDesk& desk) const {
    const auto told = told_now(desk);
    if (!told) return Failure(told.error());
    RecordStatusPage page = record_page_of(*told, desk.texts);
    if (const auto* before = desk.page<RecordStatusPage>()) page.scroll = before->scroll;
    desk.show(words::record_title, std::move(page));
    return {};
  }

  Result<void> show_conflicts(StaffDesk& desk) const {
    const auto found = conflicts(desk.store());
    if (!found) return Failure(found.error());
    const auto known = stations(desk.store());
    if (!known) return Failure(known.error());
    ConflictsPage page = conflicts_page_of(*found, *known, desk.now().offset_min, desk.texts);
    page.chosen = std::min(chosen_, found->empty() ? 0 : found->size() - 1);
    if (const auto* before = desk.page<ConflictsPage>()) page.scroll = before->scroll;
    desk.show(words::conflicts_title, std::move(page));
    return {};
  }

  Result<RecordTold> told_now(const StaffDesk& desk) const {
    RecordTold told;
    const auto url = record_in_use(desk.store());
    if (!url) return Failure(url.error());
    if (*url) told.record = shown_url(**url);
    const RecordNote note = read_record_note(desk.station.folder, told.record).value_or(RecordNote{told.record});
    const auto state = sync_state(desk.store(), note);
    const auto heads = desk.store().heads();
    const auto known = stations(desk.store());
    const auto open = conflicts(desk.store());
    if (!state) return Failure(state.error());
    if (!heads) return Failure(heads.error());
    if (!known) return Failure(known.error());
    if (!open) return Failure(open.error());
    told.state = *state;
    told.stations = *known;
    told.conflicts = open->size();
    told.own = desk.store().own_station_id().value_or(Uuid{});
    told.offset_min = desk.now().offset_min;
    for (const Head& head : *heads) told.facts += head.seq;
    count_by_station(*heads, note.heads, told);
    return told;
  }

  /// This one first, then the others as the store knows them.
  static void count_by_station(const std::vector<Head>& heads, const std::vector<RecordHead>& seen, RecordTold& told) {
    std::vector<RecordHead> own;
    for (const Head& head : heads) {
      own.push_back({head.project, head.station, head.seq, head.hash});
      told.marks[head.station] = head.hash;
    }
    told.held = held_of_stations(own, seen, {});
    std::ranges::stable_partition(told.held, [&](const StationHeld& held) { return held.station == told.own; });
  }

  RecordKeeper keeper_;
  bool shows_conflicts_ = false;
  std::size_t chosen_ = 0;
};

}  // namespace

std::unique_ptr<StaffPart> record_part() {
  return std::make_unique<RecordStaffPart>();
}

}  // namespace sala
