// The pages about what goes out under a finger.
#include "ui/screens/staff/out/out_page.h"

#include <catch2/catch.hpp>

#include "ui/kit.h"
#include "ui/screens/staff/out/sheets_page.h"

using namespace sala;

namespace {

template <class Page>
struct OutShown {
  explicit OutShown(Page shown) : page(std::move(shown)) {}

  void operator()(Ui& ui) {
    ui.target = Target::staff;
    if (auto asked = draw(ui, {348, 132, 1524, 912}, page, texts)) wanted = std::get<OutIntent>(*asked);
  }
  template <class Wanted>
  const Wanted* asked() const {
    return wanted ? std::get_if<Wanted>(&*wanted) : nullptr;
  }

  Page page;
  Texts texts = read_texts(Language::th);
  std::optional<OutIntent> wanted;
};

OutPage with_stick() {
  OutPage page;
  page.places = {"KINGSTON", "Exchange folder"};
  return page;
}

bool is_enabled(const Kit& kit, std::string_view id) {
  const auto found = std::ranges::find(kit.ui->log.widgets, id, &WidgetNote::id);
  REQUIRE(found != kit.ui->log.widgets.end());
  return found->enabled;
}

}  // namespace

TEST_CASE("a tap on a place chooses it, one on a row begins it") {
  Kit kit;
  OutShown shown(with_stick());
  kit.tap("out.place_1", std::ref(shown));
  REQUIRE(shown.asked<out_intent::ChoosePlace>());
  CHECK(shown.asked<out_intent::ChoosePlace>()->place == 1);
  kit.tap("out.workbook", std::ref(shown));
  REQUIRE(shown.asked<out_intent::Begin>());
  CHECK(shown.asked<out_intent::Begin>()->action == OutAction::workbook);
}

TEST_CASE("while something is written nothing else can be begun") {
  Kit kit;
  OutShown shown(with_stick());
  shown.page.told = {OutPage::State::running, "Working", ""};
  kit.frame(std::ref(shown));
  CHECK_FALSE(is_enabled(kit, "out.workbook"));
  CHECK_FALSE(is_enabled(kit, "out.place_0"));
}

TEST_CASE("each sheet is asked for with who is in, or blank") {
  Kit kit;
  SheetsPage page;
  const Uuid session{{5}};
  page.rows = {{{}, "Registration", ""}, {session, "Part 1", "09:15"}};
  OutShown shown(page);
  kit.tap("sheets.blank_registration", std::ref(shown));
  REQUIRE(shown.asked<out_intent::WriteSheet>());
  CHECK(shown.asked<out_intent::WriteSheet>()->blank);
  CHECK_FALSE(shown.asked<out_intent::WriteSheet>()->session);
  kit.tap("sheets.marked_" + session.text(), std::ref(shown));
  REQUIRE(shown.asked<out_intent::WriteSheet>());
  CHECK_FALSE(shown.asked<out_intent::WriteSheet>()->blank);
  CHECK(shown.asked<out_intent::WriteSheet>()->session == session);
}
