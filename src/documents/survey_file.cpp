#include "documents/survey_file.h"

#include <algorithm>

#include "core/survey/files/survey_toml.h"
#include "core/thai_text.h"
#include "documents/survey_table.h"
#include "documents/text_encoding.h"
#include "documents/workbook.h"
#include "documents/xlsx_writer.h"
#include "files/whole_file.h"

namespace sala {
namespace {

constexpr std::uintmax_t max_survey_file_bytes = 10u << 20;

bool is_sheet_named(const Table& table, std::string_view name) {
  return std::ranges::any_of(table.sheets, [&](const std::string& sheet) { return fold(sheet) == name; });
}

Result<SurveyFile> read_survey_workbook(const std::filesystem::path& file, const TableReader& reader) {
  auto table = read_table_apart(file, "", "", reader);
  if (!table) return Failure(table.error());
  if (is_sheet_named(*table, "survey") && fold(table->sheet) != "survey") {
    table = read_table_apart(file, "survey", "", reader);
    if (!table) return Failure(table.error());
  }
  std::optional<Table> choices;
  if (is_sheet_named(*table, "choices")) {
    auto lists = read_table_apart(file, "choices", "", reader);
    if (!lists) return Failure(lists.error());
    choices = std::move(*lists);
  }
  auto draft = survey_draft_from_table(*table, choices ? &*choices : nullptr);
  if (!draft) return Failure(draft.error());
  return SurveyFile{"workbook", std::move(*draft)};
}

}  // namespace

Result<SurveyFile> read_survey_file(const std::filesystem::path& file, const TableReader& reader) {
  const auto bytes = read_file(file, max_survey_file_bytes);
  if (!bytes) return Failure(bytes.error());
  if (is_workbook(*bytes)) return read_survey_workbook(file, reader);
  auto draft = survey_draft_from_toml(decode_text(*bytes).text);
  if (!draft) return Failure(draft.error());
  return SurveyFile{"toml", std::move(*draft)};
}

Result<void> write_survey_template(const std::filesystem::path& file, const std::string& model, const Texts& texts) {
  if (fold(file.extension().string()) != ".xlsx") return write_file(file, model);
  const auto draft = survey_draft_from_toml(model);
  if (!draft) return Failure(draft.error());
  return write_xlsx(file, survey_sheets_of(*draft, texts), Era::buddhist);
}

}  // namespace sala
