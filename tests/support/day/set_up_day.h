// Somebody at the set-up pages of a kiosk, through the flow.
#pragma once
#include <catch2/catch.hpp>
#include <thread>

#include "kiosk/staff/set_up/set_up.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"
#include "words/set_up.h"

namespace sala {

namespace su = set_up_intent;
namespace si = staff_intent;

/// `Day`: an EmptyDay, or a TrainingDay.
template <class Day>
struct SetUp : Day {
  SetUp() {
    if constexpr (!std::is_base_of_v<TrainingDay, Day>) Day::begin();
    Day::ask(intent::ToggleLanguage{});
    Day::ask(intent::OpenStaffSide{});
  }
  void want(const SetUpIntent& wanted) { Day::ask(StaffIntent{wanted}); }
  StaffScreen& staff() {
    auto* screen = std::get_if<StaffScreen>(&Day::flow->screen());
    REQUIRE(screen);
    return *screen;
  }
  bool has_only_set_up() {
    const auto& rail = staff().menu.rail;
    return rail.size() == 1 && rail.front().area == StaffArea::set_up;
  }
  void open_set_up() { Day::ask(StaffIntent{si::OpenArea{StaffArea::set_up}}); }
  ListPage& list() {
    REQUIRE(std::holds_alternative<ListPage>(staff().page));
    return std::get<ListPage>(staff().page);
  }
  FormPage& form() {
    REQUIRE(std::holds_alternative<FormPage>(staff().page));
    return std::get<FormPage>(staff().page);
  }
  void open(const std::string& title) {
    const auto& rows = list().rows;
    const auto found = std::ranges::find(rows, title, &ListPage::Row::title);
    REQUIRE(found != rows.end());
    want(su::OpenRow{found->id});
  }
  void open(TextId title) { open(Day::english[title]); }
  FormPage::Field& field(TextId label) {
    auto& fields = form().fields;
    const auto found = std::ranges::find(fields, Day::english[label], &FormPage::Field::label);
    REQUIRE(found != fields.end());
    return *found;
  }
  void fill(TextId label, const std::string& words) {
    EditText& text = field(label).text;
    text.text = words;
    text.caret = text.anchor = words.size();
  }
  void save() { want(su::Save{}); }
  /// In the form of the organisation, saved.
  void change_organisation(TextId label, const std::string& words) {
    open_set_up();
    open(words::set_up_organisation);
    fill(label, words);
    save();
  }
  /// Waits until the PIN is hashed, or the machine was looked at.
  void let_work(const std::function<bool()>& working) {
    for (int i = 0; i < 20000 && working(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      Day::flow->pass_time(Day::now_s);
    }
  }
  void let_hash() {
    let_work([this] {
      const auto* open_form = std::get_if<FormPage>(&staff().page);
      return open_form != nullptr && open_form->working;
    });
  }
  /// What went wrong, over the page or at a field.
  std::string trouble() {
    if (staff().trouble) return *staff().trouble;
    const auto* open_form = std::get_if<FormPage>(&staff().page);
    if (open_form == nullptr) return "";
    for (const FormPage::Field& each : open_form->fields)
      if (!each.fault.empty()) return each.fault;
    return "";
  }
};

using FirstStart = SetUp<EmptyDay>;
using SetUpDay = SetUp<TrainingDay>;

}  // namespace sala
