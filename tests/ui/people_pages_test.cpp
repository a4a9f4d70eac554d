// The roster and a person's pages under a finger.
#include <catch2/catch.hpp>

#include "ui/kit.h"
#include "ui/screens/staff/people/edit_person_page.h"
#include "ui/screens/staff/people/people_page.h"
#include "ui/screens/staff/people/person_page.h"

using namespace sala;

namespace {

Uuid number(std::uint32_t n) {
  Uuid id;
  for (std::size_t i = 0; i < 4; ++i) id.bytes[i] = static_cast<std::uint8_t>(n >> (8 * i));
  return id;
}

PeoplePage people(std::uint32_t count) {
  std::vector<PersonRow> rows;
  PeoplePage page;
  for (std::uint32_t i = 0; i < count; ++i) {
    rows.push_back({number(i), std::to_string(i + 1), "นางสาวญาณิศา ตั้งใจดี", "กองคลัง", i % 3 == 0 ? "08:31" : ""});
    page.shown.push_back(i);
  }
  page.people = std::make_shared<const std::vector<PersonRow>>(std::move(rows));
  page.counts[0] = static_cast<int>(count);
  return page;
}

/// A page beside the rail, and what was last asked for on it.
template <class Page>
struct PeopleShown {
  explicit PeopleShown(Page shown) : page(std::move(shown)) {}

  void operator()(Ui& ui) {
    ui.target = Target::staff;
    const Rect room{348, 132, 1524, 912};
    if (auto asked = draw(ui, room, page, texts)) wanted = std::get<PeopleIntent>(*asked);
  }
  template <class Wanted>
  const Wanted* asked() const {
    return wanted ? std::get_if<Wanted>(&*wanted) : nullptr;
  }

  Page page;
  Texts texts = read_texts(Language::th);
  std::optional<PeopleIntent> wanted;
};

}  // namespace

TEST_CASE("of ten thousand people only those that can be seen are drawn") {
  Kit kit;
  PeopleShown shown(people(10'000));
  kit.frame(std::ref(shown));
  std::size_t rows = 0;
  for (const WidgetNote& widget : kit.ui->log.widgets) rows += widget.group == "people.rows";
  CHECK(rows > 5);
  CHECK(rows < 20);
}

TEST_CASE("a tap on a row opens that person") {
  Kit kit;
  PeopleShown shown(people(30));
  kit.tap("people." + number(2).text(), std::ref(shown));
  const auto* open = shown.asked<people_intent::OpenPerson>();
  REQUIRE(open);
  CHECK(open->person == number(2));
}

TEST_CASE("a tap on a column's head sorts by it, one on a group shows it") {
  Kit kit;
  PeopleShown shown(people(30));
  kit.tap("people.by_time", std::ref(shown));
  REQUIRE(shown.asked<people_intent::Sort>());
  CHECK(shown.asked<people_intent::Sort>()->order == PeopleOrder::time);
  kit.tap("people.not_yet", std::ref(shown));
  REQUIRE(shown.asked<people_intent::Filter>());
  CHECK(shown.asked<people_intent::Filter>()->filter == PeopleFilter::not_yet);
}

TEST_CASE("a tap on the search brings the keyboard; the first tap clears it, the second takes the keyboard away") {
  Kit kit;
  PeopleShown shown(people(3));
  kit.tap("people.field", std::ref(shown));
  CHECK(shown.page.typing);
  shown.page.search = edit_text("ก");
  kit.tap("people.field_clear", std::ref(shown));
  CHECK(shown.page.search.text.empty());
  CHECK(shown.page.typing);
  CHECK(shown.asked<people_intent::Search>());
  kit.tap("people.field_clear", std::ref(shown));
  CHECK_FALSE(shown.page.typing);
}

TEST_CASE("where somebody is in, the check-in can be taken back; elsewhere they can be marked") {
  PersonPage page;
  page.name = "นางสาวญาณิศา ตั้งใจดี";
  page.may_correct = true;
  page.places = {{std::nullopt, "ลงทะเบียน", "08:31", number(5)}, {number(6), "ช่วงที่ 1", "09:15", std::nullopt}};
  Kit kit;
  PeopleShown shown(page);
  kit.tap("person.take_back_registration", std::ref(shown));
  REQUIRE(shown.asked<people_intent::AskTakeBack>());
  CHECK(shown.asked<people_intent::AskTakeBack>()->fact == number(5));
  kit.tap("person.mark_" + number(6).text(), std::ref(shown));
  REQUIRE(shown.asked<people_intent::MarkIn>());
  CHECK(shown.asked<people_intent::MarkIn>()->session == number(6));
}

TEST_CASE("who may not correct sees no button that changes something") {
  PersonPage page;
  page.places = {{std::nullopt, "ลงทะเบียน", "08:31", number(5)}};
  Kit kit;
  PeopleShown shown(page);
  kit.frame(std::ref(shown));
  for (const char* id : {"person.edit", "person.withdraw", "person.merge", "person.take_back_registration"})
    CHECK(kit.ui->log.find(id) == nullptr);
  CHECK(kit.ui->log.find("person.back") != nullptr);
}

TEST_CASE("a field is typed into where the finger came down, a telephone number with digits") {
  Kit kit;
  PeopleShown shown(EditPersonPage{});
  kit.tap("edit.unit.field", std::ref(shown));
  CHECK(shown.page.typing);
  CHECK(shown.page.active == static_cast<std::size_t>(PersonField::unit));
  CHECK(shown.page.keyboard.layout == KeyboardLayout::thai);
  begin_typing(shown.page, static_cast<std::size_t>(PersonField::phone), Language::th);
  CHECK(shown.page.keyboard.layout == KeyboardLayout::symbols);
}
