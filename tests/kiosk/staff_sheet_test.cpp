// The project's sheet and the certificate's rule on the screen: what stands in the project's file can be said there, too, and
// what nobody changed stays as it was.
#include "storage/project_queries.h"
#include "support/day/set_up_day.h"
#include "words/set_up.h"

namespace sala {
namespace {

struct SheetDay : SetUp<TrainingDay> {
  SheetDay() { open_set_up(); }
  void type(const std::string& id, const std::string& words) {
    EditText& text = form()[id].text;
    text.text = words;
    text.caret = text.anchor = words.size();
  }
  Project stored() { return find_project(*station.store, project).value().value(); }
};

}  // namespace

TEST_CASE("what a project promised is said on the screen and stands in its sheet") {
  SheetDay day;
  day.open(words::set_up_sheet);
  day.type("objective_1", "เขียนได้ถูกต้อง");
  day.type("indicator_1", "ความพึงพอใจ");
  day.type("target_1", "๓.๕๑");
  day.type("unit_1", "คะแนน");
  day.form()["measure_1"].chosen = 5;
  day.type("responsible", "แผนกฝึกอบรม, กองคลัง");
  day.type("line_1", "ค่าอาหาร");
  day.type("planned_1", "7,200.50");
  day.save();
  const Json rest = day.stored().rest;
  CHECK(rest["objectives"] == Json::array({"เขียนได้ถูกต้อง"}));
  CHECK(rest["indicators"][0] ==
        Json::object({{"name", "ความพึงพอใจ"}, {"target", "3.51"}, {"unit", "คะแนน"}, {"measure", "survey_mean"}}));
  CHECK(rest["responsible"] == Json::array({"แผนกฝึกอบรม", "กองคลัง"}));
  CHECK(rest["budget"][0] == Json::object({{"line", "ค่าอาหาร"}, {"planned", 720050}}));
}

TEST_CASE("a sheet that is saved as it was opened writes nothing, and what is emptied is gone") {
  SheetDay day;
  day.open(words::set_up_sheet);
  day.type("objective_1", "หนึ่ง");
  day.type("line_1", "ค่าอาหาร");
  day.save();
  const int before = day.facts();
  day.open(words::set_up_sheet);
  CHECK(day.form()["objective_1"].text.text == "หนึ่ง");
  day.save();
  CHECK(day.facts() == before);
  day.open(words::set_up_sheet);
  day.type("objective_1", "");
  day.type("line_1", "");
  day.save();
  CHECK_FALSE(day.stored().rest.contains("objectives"));
  CHECK_FALSE(day.stored().rest.contains("budget"));
}

TEST_CASE("an amount that is none is told, and nothing is saved") {
  SheetDay day;
  for (const auto& [id, words] : {std::pair("target_1", "มาก"), std::pair("planned_1", "12.345"),
                                  std::pair("planned_1", "-5"), std::pair("target_1", "1.2.3")}) {
    day.open(words::set_up_sheet);
    day.type("indicator_1", "ความพึงพอใจ");
    day.type("line_1", "ค่าอาหาร");
    day.type(id, words);
    day.save();
    CHECK(day.trouble() == day.english.with(words::error_sheet_amount, {{"text", words}}));
    day.ask(StaffIntent{si::CloseQuestion{}});
    day.want(su::Discard{});
  }
  CHECK_FALSE(day.stored().rest.contains("indicators"));
}

TEST_CASE("the certificate's rule is set on the screen; asking for nothing is no rule") {
  SheetDay day;
  day.open(words::set_up_rule);
  day.type("attendance", "80");
  day.type("post", "60");
  day.form()["survey"].on = true;
  day.save();
  CHECK(day.stored().certificate_rule == CertificateRule{80, 60, true});
  day.open(words::set_up_rule);
  day.type("attendance", "101");
  day.save();
  CHECK(day.trouble() == day.english.with(words::rule_over_100, {{"number", "101"}}));
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.type("attendance", "0");
  day.type("post", "0");
  day.form()["survey"].on = false;
  day.save();
  CHECK_FALSE(day.stored().certificate_rule.has_value());
}

}  // namespace sala
