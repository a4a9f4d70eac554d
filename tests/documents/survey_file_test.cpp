// Surveys in files: the shipped template as TOML and as a workbook, and workbooks as XLSForm writes them.
#include "documents/survey_file.h"

#include <catch2/catch.hpp>

#include "core/survey/files/survey_toml.h"
#include "documents/survey_table.h"
#include "documents/xlsx_writer.h"
#include "files/whole_file.h"
#include "support/survey_files.h"
#include "support/temporary_folder.h"
#include "support/word_lists.h"

namespace sala {
namespace {

const std::filesystem::path shipped = std::filesystem::path(SALA_SOURCE_DIR) / "data" / "survey" / "sop.toml";

/// What a draft becomes, without its ids: they are drawn.
Survey survey_made_of(const SurveyDraft& draft) {
  return read_survey(draft, seeded_random(1)).survey;
}

/// The draft written as a workbook and read in this process.
SurveyDraft through_a_workbook(const SurveyDraft& draft) {
  const TemporaryFolder folder;
  const auto file = folder / "survey.xlsx";
  REQUIRE(write_xlsx(file, survey_sheets_of(draft, read_texts(Language::th)), Era::buddhist));
  return survey_draft_from_table(read_table(file, {.name = "survey"}).value()).value();
}

Table table_of(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (const auto& cells : rows) table.rows.push_back({static_cast<int>(table.rows.size()) + 1, cells});
  return table;
}

}  // namespace

TEST_CASE("the shipped template is taken as a whole, with three parts and no age or sex") {
  const auto draft = survey_draft_from_toml(read_file(shipped).value()).value();
  const ReadSurvey read = read_survey(draft, seeded_random(1));
  CHECK(read.skipped.empty());
  CHECK(read.notes.empty());
  CHECK(numbered_items(read.survey).size() == 20);
  CHECK(read.survey.sections.front().items.front().about);
  for (const NumberedItem& item : numbered_items(read.survey)) {
    CHECK(!item.item->text.en.empty());
    CHECK(item.item->text.th.find("เพศ") == std::string::npos);
    CHECK(item.item->text.th.find("อายุ") == std::string::npos);
  }
}

TEST_CASE("a survey written as a workbook is read again as it was") {
  for (const std::string& toml : {read_file(shipped).value(), survey_of_every_kind}) {
    const auto draft = survey_draft_from_toml(toml).value();
    CHECK(survey_made_of(through_a_workbook(draft)) == survey_made_of(draft));
  }
}

TEST_CASE("a form of XLSForm is read: its lists, its groups, what is relevant") {
  const Table survey = table_of({{"type", "name", "label", "label::English (en)", "required", "relevant"},
                                 {"begin_group", "g", "ด้านวิทยากร", "Trainers", "", ""},
                                 {"select_one yn", "liked", "ชอบหรือไม่", "Liked it?", "yes", ""},
                                 {"text", "why", "เพราะเหตุใด", "", "", "selected(${liked}, 'n')"},
                                 {"select_multiple topics or_other", "want", "หัวข้อ", "", "", ""},
                                 {"integer", "km", "กี่กิโลเมตร", "", "", "${liked} = 'y' or ${liked} = 'n'"},
                                 {"end_group", "", "", "", "", ""}});
  const Table choices = table_of({{"list_name", "name", "label"},
                                  {"yn", "y", "ชอบ"},
                                  {"yn", "n", "ไม่ชอบ"},
                                  {"topics", "p", "พัสดุ"},
                                  {"topics", "m", "การเงิน"}});
  const ReadSurvey read = read_survey(survey_draft_from_table(survey, &choices).value(), seeded_random(1));
  CHECK(read.skipped.empty());
  const auto items = numbered_items(read.survey);
  REQUIRE(items.size() == 4);
  CHECK(read.survey.sections[0].title == Bilingual{"ด้านวิทยากร", "Trainers"});
  CHECK(items[0].item->kind == SurveyItemKind::single);
  CHECK(items[0].item->required);
  REQUIRE(items[1].item->show_if);
  CHECK(items[1].item->show_if->any_of == std::vector{items[0].item->choices[1].id});
  CHECK(items[2].item->other);
  CHECK(items[3].item->show_if->any_of.size() == 2);
}

TEST_CASE("conditions that are no conditions are told, not followed") {
  const auto why_of = [](const std::string& relevant) {
    const Table survey = table_of({{"type", "name", "label", "relevant"},
                                   {"level5", "a", "ก", ""},
                                   {"level5", "b", "ข", ""},
                                   {"text", "t", "ค", relevant}});
    return read_survey(survey_draft_from_table(survey).value(), seeded_random(1)).skipped.size();
  };
  CHECK(why_of("") == 0);
  CHECK(why_of("${a} = '1'") == 0);
  CHECK(why_of("${a} = '1' or ${b} = '2'") == 1);
  CHECK(why_of("${a") == 1);
  CHECK(why_of("${}") == 1);
  CHECK(why_of("today() > 3") == 1);
  CHECK(why_of(std::string(40000, '$')) == 1);
}

TEST_CASE("a table that is no survey is told") {
  CHECK(!survey_draft_from_table(table_of({{"no", "name"}, {"1", "ญาณิศา"}})));
}

}  // namespace sala
