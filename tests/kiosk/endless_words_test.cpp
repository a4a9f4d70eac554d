// Titles and names of any length, as strangers' facts may have them, push no button off participants' screens.
#include <catch2/catch.hpp>

#include "core/overloaded.h"
#include "kiosk/demo/sample_screens.h"
#include "station/program_files.h"
#include "support/day/still_screen.h"

namespace sala {
namespace {

using Ids = std::vector<std::string>;

std::string endless() {
  std::string words;
  while (words.size() < 50'000) words += "การเขียนหนังสือราชการ";
  return words;
}

/// Everything on a screen that comes from facts, as long as it gets. What staff see is staff's.
bool lengthen(Screen& screen, const std::string& words) {
  return std::visit(Overloaded{
                        [&](WelcomeScreen& shown) {
                          shown.title = shown.session = words;
                          return true;
                        },
                        [&](CheckedInScreen& shown) {
                          shown.name = shown.unit = shown.headline = shown.replaces = words;
                          for (NextStep& step : shown.next) step.title = step.caption = words;
                          if (shown.now) shown.now->title = shown.now->caption = words;
                          return true;
                        },
                        [&](AlreadyInScreen& shown) {
                          if (!shown.name.empty()) shown.name = words;  // without one other buttons stand there
                          shown.headline = words;
                          return true;
                        },
                        [&](RefusalScreen& shown) {
                          shown.name = shown.detail = words;
                          return true;
                        },
                        [&](TroubleScreen& shown) {
                          shown.what = words;
                          return true;
                        },
                        [&](MyDayScreen& shown) {
                          shown.name = shown.project_line = words;
                          for (DayStep& step : shown.steps) step.title = step.caption = words;
                          return true;
                        },
                        [&](FindNameScreen& shown) {
                          for (FoundName& found : shown.found) found.name = found.unit = words;
                          return true;
                        },
                        [&](ConfirmNameScreen& shown) {
                          shown.name = shown.unit = shown.replaces = words;
                          return true;
                        },
                        [&](WalkInScreen& shown) {
                          shown.organiser = shown.unit = shown.personnel_type = words;
                          for (std::string& unit : shown.units) unit = words;
                          return true;
                        },
                        [&](WalkInDoneScreen& shown) {
                          shown.name = shown.unit = words;
                          return true;
                        },
                        [&](ChooseProjectScreen& shown) {
                          for (ProjectChoice& choice : shown.projects) choice.title = choice.place = words;
                          return true;
                        },
                        [](const auto&) { return false; },
                    },
                    screen);
}

/// What can be tapped and stands wholly on the screen, or in a list that scrolls.
Ids within_reach(const StillScreen& still) {
  Ids ids;
  for (const WidgetNote& widget : still.log().widgets) {
    const Rect& rect = widget.rect;
    const bool stands =
        rect.x > -1 && rect.y > -1 && rect.right() < still.size().width + 1 && rect.bottom() < still.size().height + 1;
    if (widget.visible && widget.enabled && (stands || !widget.group.empty())) ids.push_back(widget.id);
  }
  return ids;
}

void check_buttons_stay(int width, int height) {
  const Texts texts = load_texts(Language::th).value();
  const std::string words = endless();
  StillScreen still(width, height);
  int tried = 0;
  for (SampleScreen& sample : sample_screens(texts)) {
    still.draw(sample.screen, sample.shell, texts);
    const Ids before = within_reach(still);
    if (!lengthen(sample.screen, words)) continue;
    ++tried;
    sample.shell.organisation = sample.shell.station_line = words;
    still.draw(sample.screen, sample.shell, texts);
    const Ids after = within_reach(still);
    INFO(sample.name << " at " << width << "x" << height);
    for (const std::string& id : before) {
      INFO(id);
      const bool is_row = id.starts_with("choose_project.") || id.starts_with("walk_in.unit_");
      CHECK((is_row || std::ranges::find(after, id) != after.end()));
    }
  }
  CHECK(tried > 40);
}

}  // namespace

TEST_CASE("words of any length push no button off a landscape screen") {
  check_buttons_stay(1920, 1080);
}
TEST_CASE("words of any length push no button off a portrait screen") {
  check_buttons_stay(1080, 1920);
}
TEST_CASE("words of any length push no button off a small screen") {
  check_buttons_stay(1280, 800);
}

}  // namespace sala
