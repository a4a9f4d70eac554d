#include "kiosk/visits/opening/opening_visit.h"

#include "core/format_date.h"
#include "core/overloaded.h"
#include "words/keeping.h"

namespace sala {
namespace {

ProjectChoice choice_of(const Project& project, const Texts& texts, Day today) {
  return {project.id, title_in(project.title, texts.language() == Language::th),
          date_range(project.starts_on, project.ends_on, texts.language()), project.place,
          project.starts_on <= today && today <= project.ends_on};
}

class OpeningVisit final : public Visit {
 public:
  explicit OpeningVisit(OpeningKept& kept) : kept_(kept) {}

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* ask = std::get_if<OpeningIntent>(&wanted);
    const auto* confirming = ask != nullptr ? std::get_if<intent::AskClockConfirmation>(ask) : nullptr;
    if (auto* clock = desk.shown<ClockScreen>(); clock != nullptr && confirming != nullptr)
      clock->confirming = confirming->ask;
    return {};  // whatever else is asked for begins the opening anew
  }

  Result<void> retell(VisitDesk& desk) override {
    if (!notice_) return look(desk);
    show_notice(desk);
    return {};
  }

  /// The first thing that somebody must do or read; Welcome where there is nothing.
  Result<void> look(VisitDesk& desk) {
    const auto newest = newest_at(desk.store());
    if (!newest) return Failure(newest.error());
    kept_.is_clock_asked = clock_is_behind(desk.now(), *newest) && !kept_.is_clock_confirmed;
    if (kept_.is_clock_asked) {
      desk.show(clock_screen(desk, **newest));
      return {};
    }
    const auto in_use = project_in_use(desk.store());
    if (!in_use) return Failure(in_use.error());
    desk.project = *in_use;
    if (!kept_.notices.empty()) {
      notice_ = std::exchange(kept_.notices, {}).front();
      show_notice(desk);
      return {};
    }
    desk.is_over = desk.project.has_value();
    return desk.is_over ? Result<void>() : show_choice(desk);
  }

 private:
  static ClockScreen clock_screen(const VisitDesk& desk, std::int64_t newest_ms) {
    const Language language = desk.texts.language();
    return {date_and_time(desk.now(), language), date_and_time({newest_ms, desk.now().offset_min}, language)};
  }

  void show_notice(VisitDesk& desk) const {
    const Texts& texts = desk.texts;
    desk.show(TroubleScreen{texts[words::keep_notice_title], texts.of(*notice_), texts[words::keep_notice_do]});
  }

  static Result<void> show_choice(VisitDesk& desk) {
    const auto all = projects(desk.store());
    if (!all) return Failure(all.error());
    ChooseProjectScreen choose;
    for (const Project& project : *all) choose.projects.push_back(choice_of(project, desk.texts, day_of(desk.now())));
    if (all->empty())
      desk.show(SetUpScreen{desk.station.folder.string()});
    else
      desk.show(std::move(choose));
    return {};
  }

  OpeningKept& kept_;
  std::optional<Error> notice_ = {};  ///< that stands there
};

Result<std::unique_ptr<Visit>> look_at_first(VisitDesk& desk, OpeningKept& kept) {
  auto visit = std::make_unique<OpeningVisit>(kept);
  if (const auto shown = visit->look(desk); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

class WayOutVisit final : public Visit {
 public:
  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    auto* way_out = desk.shown<WayOutScreen>();
    const auto* opening = std::get_if<OpeningIntent>(&wanted);
    if (way_out == nullptr || opening == nullptr) return {};
    if (const auto* ask = std::get_if<intent::AskLeave>(opening)) way_out->asked = ask->how;
    if (const auto* leave = std::get_if<intent::Leave>(opening)) desk.leaving = leave->how;
    return {};
  }
  Result<void> retell(VisitDesk&) override { return {}; }  // its words are drawn in the language of the moment
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, const KioskOpens& opens) {
  kept.notices.insert(kept.notices.end(), opens.notices.begin(), opens.notices.end());
  return look_at_first(desk, kept);
}

Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, const OpeningIntent& wanted) {
  using Begun = Result<std::unique_ptr<Visit>>;
  return std::visit(Overloaded{
                        [&](const intent::ChooseProject& chosen) {
                          const auto set = desk.station.store->set_setting("project", chosen.project.text());
                          return set ? look_at_first(desk, kept) : Begun(Failure(set.error()));
                        },
                        [&](intent::ConfirmClock) {
                          desk.vouched = ClockVouched{};
                          return Begun();
                        },
                        [&](intent::RecheckSetUp) { return look_at_first(desk, kept); },
                        [](intent::AskClockConfirmation) { return Begun(); },
                        [](const intent::AskLeave&) { return Begun(); },
                        [](intent::Leave) { return Begun(); },
                    },
                    wanted);
}

Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, ClockVouched) {
  kept.is_clock_confirmed = true;
  return look_at_first(desk, kept);
}

Result<std::unique_ptr<Visit>> begin_way_out(VisitDesk& desk, const WayOutScreen& way_out) {
  desk.show(way_out);
  return std::unique_ptr<Visit>(std::make_unique<WayOutVisit>());
}

}  // namespace sala
