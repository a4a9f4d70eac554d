#include <set>

#include "kiosk/demo/sample_screens.h"
#include "station/program_files.h"
#include "support/day/still_screen.h"

namespace sala {
namespace {

struct PixelCounts {
  int width, height;
};
constexpr PixelCounts landscape{1920, 1080};
constexpr PixelCounts portrait{1080, 1920};
constexpr PixelCounts small{1280, 800};

using Change = void (*)(Accessibility&);
void as_it_is(Accessibility&) {}
void with_larger_text(Accessibility& wanted) {
  wanted.larger_text = true;
}
void dark(Accessibility& wanted) {
  wanted.dark = true;
}
void with_low_controls(Accessibility& wanted) {
  wanted.low_controls = true;
}
void with_high_contrast(Accessibility& wanted) {
  wanted.high_contrast = true;
}

/// Draws every sample and checks that nothing is wrong with any.
void check_all(Language language, PixelCounts size, Change change) {
  const Texts texts = load_texts(language).value();
  StillScreen still(size.width, size.height);
  for (SampleScreen& sample : sample_screens(texts)) {
    change(sample.shell.accessibility);
    still.draw(sample.screen, sample.shell, texts);
    INFO(sample.name << " at " << size.width << "x" << size.height);
    CHECK(problems(still.log(), still.size()) == std::vector<std::string>{});
  }
}

/// Whether something stands over the screen, as it should.
bool is_covered(const SampleScreen& sample) {
  return sample.shell.accessibility_open || sample.shell.notice ||
         (sample.shell.countdown && sample.shell.countdown->asks) || has_question(sample.screen);
}

std::vector<std::string> words_on_words(const WidgetLog& log) {
  constexpr float line_overhang = 8;  // a line's box is higher than its letters
  std::vector<std::string> found;
  for (const TextNote& above : log.texts)
    for (const TextNote& below : log.texts) {
      const Rect both = intersection(above.rect, below.rect);
      const bool scrolled = above.scrolls || below.scrolls;  // cut at the list's edge
      if (&above < &below && !scrolled && both.width > 3 && both.height > line_overhang)
        found.push_back(above.text + " / " + below.text);
    }
  return found;
}

std::vector<std::string> screens_names_in(Language language) {
  std::vector<std::string> names;
  for (const SampleScreen& sample : sample_screens(load_texts(language).value())) names.push_back(sample.name);
  return names;
}

SampleScreen sample(const std::string& name, const Texts& texts) {
  for (SampleScreen& sample : sample_screens(texts))
    if (sample.name == name) return std::move(sample);
  FAIL("there is no sample " << name);
  return {};
}

/// What a tap on the widget of a sample asks for.
Intent tapped(StillScreen& still, const std::string& name, const std::string& id, const Texts& texts) {
  SampleScreen shown = sample(name, texts);
  const auto wanted = still.tap(id, shown.screen, shown.shell, texts);
  INFO(name << ": " << id << " asks for nothing");
  REQUIRE(wanted);
  return *wanted;
}

template <class Wanted>
void check_tap(StillScreen& still, const std::string& name, const std::string& id, const Texts& texts) {
  INFO(name << ": " << id);
  CHECK(asked<Wanted>(tapped(still, name, id, texts)) != nullptr);
}

}  // namespace

TEST_CASE("every screen fits in Thai on a landscape kiosk") {
  check_all(Language::th, landscape, as_it_is);
}
TEST_CASE("every screen fits in English on a landscape kiosk") {
  check_all(Language::en, landscape, as_it_is);
}
TEST_CASE("every screen fits in Thai on a portrait kiosk") {
  check_all(Language::th, portrait, as_it_is);
}
TEST_CASE("every screen fits in English on a portrait kiosk") {
  check_all(Language::en, portrait, as_it_is);
}
TEST_CASE("every screen fits in Thai on a small screen") {
  check_all(Language::th, small, as_it_is);
}
TEST_CASE("every screen fits in English on a small screen") {
  check_all(Language::en, small, as_it_is);
}

TEST_CASE("every screen fits with larger text in Thai on a landscape kiosk") {
  check_all(Language::th, landscape, with_larger_text);
}
TEST_CASE("every screen fits with larger text in English on a landscape kiosk") {
  check_all(Language::en, landscape, with_larger_text);
}
TEST_CASE("every screen fits with larger text in Thai on a portrait kiosk") {
  check_all(Language::th, portrait, with_larger_text);
}
TEST_CASE("every screen fits with larger text in English on a portrait kiosk") {
  check_all(Language::en, portrait, with_larger_text);
}
TEST_CASE("every screen fits with larger text in Thai on a small screen") {
  check_all(Language::th, small, with_larger_text);
}
TEST_CASE("every screen fits with larger text in English on a small screen") {
  check_all(Language::en, small, with_larger_text);
}

TEST_CASE("every screen fits with low controls on a landscape kiosk") {
  check_all(Language::th, landscape, with_low_controls);
}
TEST_CASE("every screen fits with low controls on a portrait kiosk") {
  check_all(Language::th, portrait, with_low_controls);
}
TEST_CASE("every screen fits with low controls on a small screen") {
  check_all(Language::en, small, with_low_controls);
}

TEST_CASE("words have contrast on every dark screen") {
  check_all(Language::th, landscape, dark);
}
TEST_CASE("words have contrast on every screen of high contrast") {
  check_all(Language::th, landscape, with_high_contrast);
}

TEST_CASE("with low controls all that can be tapped stands in the lower half") {
  for (const PixelCounts size : {landscape, portrait, small}) {
    const Texts texts = load_texts(Language::th).value();
    StillScreen still(size.width, size.height);
    for (SampleScreen& sample : sample_screens(texts)) {
      sample.shell.accessibility.low_controls = true;
      still.draw(sample.screen, sample.shell, texts);
      for (const WidgetNote& widget : still.log().widgets) {
        if (widget.id == "top_bar.logo" || !widget.visible || !widget.enabled) continue;  // the logo is the staff's
        const bool is_staffs = std::holds_alternative<StaffScreen>(sample.screen) ||      // they stand at the desk
                               std::holds_alternative<PinScreen>(sample.screen);
        if (is_staffs) continue;
        const bool above_keyboard = still.log().find("keyboard.done") != nullptr ||
                                    still.log().find("question.pad.done") != nullptr;  // which takes the lower half
        if (above_keyboard) continue;
        INFO(sample.name << ": " << widget.id);
        CHECK(widget.touch.center().y > still.size().height / 2);
      }
    }
  }
}

void check_no_words_on_words(Language language) {
  for (const PixelCounts size : {landscape, portrait, small})
    for (const Change change : {as_it_is, with_larger_text, with_low_controls}) {
      const Texts texts = load_texts(language).value();
      StillScreen still(size.width, size.height);
      for (SampleScreen& sample : sample_screens(texts)) {
        change(sample.shell.accessibility);
        still.draw(sample.screen, sample.shell, texts);
        if (is_covered(sample)) continue;
        INFO(sample.name << " at " << size.width << "x" << size.height);
        CHECK(words_on_words(still.log()) == std::vector<std::string>{});
      }
    }
}

TEST_CASE("no words stand on other words in Thai") {
  check_no_words_on_words(Language::th);
}
TEST_CASE("no words stand on other words in English") {
  check_no_words_on_words(Language::en);
}

TEST_CASE("what every word stands on is known, so that its contrast is judged") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  for (SampleScreen& sample : sample_screens(texts)) {
    still.draw(sample.screen, sample.shell, texts);
    for (const TextNote& words : still.log().texts) {
      if (!overlaps(words.rect, words.clip)) continue;  // scrolled away
      INFO(sample.name << ": " << words.text);
      CHECK(words.ground);
    }
  }
}

TEST_CASE("samples have a name each, the same in both languages") {
  const auto thai = screens_names_in(Language::th);
  CHECK(thai == screens_names_in(Language::en));
  CHECK(std::set<std::string>(thai.begin(), thai.end()).size() == thai.size());
}

TEST_CASE("every kind of screen has a sample") {
  std::set<std::size_t> kinds;
  for (const SampleScreen& sample : sample_screens(load_texts(Language::th).value()))
    kinds.insert(sample.screen.index());
  CHECK(kinds.size() == std::variant_size_v<Screen::variant>);
}

TEST_CASE("a tap asks for what the widget says") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  check_tap<intent::RecheckSetUp>(still, "set-up", "set_up.again", texts);
  check_tap<intent::AskClockConfirmation>(still, "clock", "clock.confirm", texts);
  check_tap<intent::RecheckSetUp>(still, "clock", "clock.again", texts);
  check_tap<intent::ConfirmClock>(still, "clock-ask", "clock.ask.confirm", texts);
  check_tap<intent::AskClockConfirmation>(still, "clock-ask", "clock.ask.cancel", texts);
  check_tap<intent::ToggleLanguage>(still, "welcome", "top_bar.language", texts);
  check_tap<intent::ToggleAccessibilityPanel>(still, "welcome", "top_bar.accessibility", texts);
  check_tap<intent::ToggleAccessibilityPanel>(still, "welcome-accessibility", "accessibility.close", texts);
  check_tap<intent::OpenMyDay>(still, "checked-in", "checked_in.my_day", texts);
  check_tap<intent::OpenMyDay>(still, "already-in", "already_in.my_day", texts);
  check_tap<intent::NotMe>(still, "already-in", "already_in.not_me", texts);
  check_tap<intent::GoWelcome>(still, "refusal-altered", "refusal.home", texts);
  check_tap<intent::GoWelcome>(still, "trouble", "trouble.home", texts);
  check_tap<intent::GoWelcome>(still, "my-day", "my_day.home", texts);
  check_tap<intent::StayHere>(still, "my-day-still-there", "still_there.stay", texts);
  check_tap<intent::GoWelcome>(still, "my-day-still-there", "still_there.leave", texts);
  check_tap<intent::AskLeave>(still, "way-out", "way_out.exit", texts);
  check_tap<intent::GoWelcome>(still, "way-out", "way_out.home", texts);
  check_tap<intent::Leave>(still, "way-out-ask", "way_out.ask.confirm", texts);
  check_tap<intent::AskLeave>(still, "way-out-kiosk", "way_out.restart", texts);
  check_tap<intent::AskLeave>(still, "way-out-kiosk", "way_out.login", texts);
  check_tap<intent::AskLeave>(still, "way-out-ask", "way_out.ask.cancel", texts);
}

TEST_CASE("a tap on a project chooses that one") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  const SampleScreen shown = sample("choose-project", texts);
  for (const ProjectChoice& choice : std::get<ChooseProjectScreen>(shown.screen).projects) {
    const Intent wanted = tapped(still, "choose-project", "choose_project." + choice.id.text(), texts);
    const auto* chosen = asked<intent::ChooseProject>(wanted);
    REQUIRE(chosen);
    CHECK(chosen->project == choice.id);
  }
}

TEST_CASE("the switches of the panel change one thing each") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  const auto set_by = [&](const char* id) {
    const Intent wanted = tapped(still, "welcome-accessibility", id, texts);
    const auto* set = asked<intent::SetAccessibility>(wanted);
    REQUIRE(set);
    return set->to;
  };
  CHECK(set_by("accessibility.larger_text") == Accessibility{.larger_text = true});
  CHECK(set_by("accessibility.high_contrast") == Accessibility{.high_contrast = true});
  CHECK(set_by("accessibility.dark") == Accessibility{.dark = true});
  CHECK(set_by("accessibility.low_controls") == Accessibility{.low_controls = true});
}

TEST_CASE("welcome offers only the ways in that the project has") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  SampleScreen shown = sample("welcome-ticket-only", texts);
  still.draw(shown.screen, shown.shell, texts);
  CHECK(still.log().find("welcome.find_name") == nullptr);
  CHECK(still.log().find("welcome.walk_in") == nullptr);
  std::get<WelcomeScreen>(shown.screen).can_find_name = true;
  std::get<WelcomeScreen>(shown.screen).can_walk_in = true;
  const auto by_name = still.tap("welcome.find_name", shown.screen, shown.shell, texts);
  const auto walk_in = still.tap("welcome.walk_in", shown.screen, shown.shell, texts);
  CHECK((by_name && asked<intent::FindName>(*by_name) != nullptr));
  CHECK((walk_in && asked<intent::WalkIn>(*walk_in) != nullptr));
  CHECK(problems(still.log(), still.size()) == std::vector<std::string>{});
}

TEST_CASE("by name nobody reaches a day") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  SampleScreen shown = sample("already-in", texts);
  std::get<AlreadyInScreen>(shown.screen).by_ticket = false;
  still.draw(shown.screen, shown.shell, texts);
  CHECK(still.log().find("already_in.my_day") == nullptr);
  CHECK(still.log().find("already_in.not_me") != nullptr);
}

TEST_CASE("who is in under a name not known here yet can go back") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  SampleScreen shown = sample("already-in", texts);
  std::get<AlreadyInScreen>(shown.screen).name.clear();
  const auto wanted = still.tap("already_in.home", shown.screen, shown.shell, texts);
  CHECK((wanted && asked<intent::GoWelcome>(*wanted) != nullptr));
  CHECK(still.log().find("already_in.not_me") == nullptr);
}

TEST_CASE("typing ends from a field that others follow") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  SampleScreen shown = sample("set-up-event-typing", texts);
  still.tap("set_up.typed.end", shown.screen, shown.shell, texts);
  CHECK_FALSE(std::get<FormPage>(std::get<StaffScreen>(shown.screen).page).typing);
}

TEST_CASE("every target of every screen does something") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  const std::set<std::string> held_or_moved = {
      "top_bar.logo",          "my_day.steps",      "choose_project.list",  "find_name.list",   "people.list",
      "person.list",           "person.history",    "merge.list",           "pin.users",        "agenda.list",
      "door_board.latest",     "walk_in.list",      "import.files",         "import.columns",   "import.problems",
      "import.uses",           "set_up.list",       "set_up.form",          "set_up.typed.end",  // typing ends in place
      "certs.search_open",                                                                       // and begins there
      "findings.leave",        "observation.items", "observation.subjects", "room.leave",       "question.picture",
      "question.picture_close"};  // tests/kiosk/question_picture_test.cpp
  for (const SampleScreen& each : sample_screens(texts)) {
    SampleScreen shown = each;
    still.draw(shown.screen, shown.shell, texts);
    for (const std::string& id : still.targets()) {
      const bool types = id.starts_with("keyboard.") || id.ends_with(".field");  // tests/ui/keyboard_test.cpp
      const bool chooses = id.find(".reason_") != std::string::npos || id.find(".wish_") != std::string::npos ||
                           id.find(".prefix_") != std::string::npos || id.find(".choice_") != std::string::npos ||
                           id.find(".switch_") != std::string::npos || id.starts_with("question.left_") ||
                           id.starts_with("question.item_") ||  // dragged: tests/kiosk/taking_proof_test.cpp
                           id.starts_with("question.pad.") || id.starts_with("key.void_") ||
                           id.starts_with("set_up.sheet.") ||
                           id.starts_with("set_up.pad.");  // tests/kiosk/staff_set_up_test.cpp
      if (held_or_moved.contains(id) || types || chooses) continue;
      INFO(each.name << ": " << id);
      CHECK(still.tap(id, shown.screen, shown.shell, texts));
    }
  }
}

TEST_CASE("behind a question nothing can be tapped") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  for (const char* name : {"clock-ask", "my-day-still-there", "way-out-ask", "test-map-ask", "welcome-accessibility"}) {
    SampleScreen shown = sample(name, texts);
    still.draw(shown.screen, shown.shell, texts);
    const auto targets = still.targets();
    INFO(name);
    CHECK_FALSE(targets.empty());
    for (const std::string& id : targets) {
      INFO(id);
      const bool of_the_question = id.starts_with("clock.ask.") || id.starts_with("still_there.") ||
                                   id.starts_with("way_out.ask.") || id.starts_with("test_map.ask.") ||
                                   id.starts_with("accessibility.");
      CHECK(of_the_question);
    }
  }
}

TEST_CASE("the way out opens after the logo was held for three seconds, and not before") {
  const Texts texts = load_texts(Language::th).value();
  StillScreen still;
  SampleScreen shown = sample("welcome", texts);
  const auto after_s = still.hold("top_bar.logo", 4, shown.screen, shown.shell, texts);
  REQUIRE(after_s);
  CHECK(*after_s > 2.9);
  CHECK(*after_s < 3.2);
}

}  // namespace sala
