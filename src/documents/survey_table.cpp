#include "documents/survey_table.h"

#include <algorithm>

#include "core/thai_text.h"
#include "documents/survey_columns.h"
#include "words/survey.h"

namespace sala {
namespace {

/// XLSForm's lists of choices: by list, each choice's name and words.
struct NamedChoice {
  std::string name;
  Bilingual text;
};
using ChoiceLists = std::map<std::string, std::vector<NamedChoice>>;

ChoiceLists lists_in(const Table* table) {
  ChoiceLists lists;
  const auto columns = table ? survey_columns(*table, SurveyField::list_name) : std::nullopt;
  if (!columns) return lists;
  for (const TableRow& row : table->rows) {
    const std::string list = clean(columns->text(row, SurveyField::list_name));
    if (row.number > columns->heading_row && !list.empty())
      lists[list].push_back(
          {clean(columns->text(row, SurveyField::name)),
           {clean(columns->text(row, SurveyField::label)), clean(columns->text(row, SurveyField::label_en))}});
  }
  return lists;
}

/// Words between bars or on lines of their own.
std::vector<std::string> parts_of(const std::string& cell) {
  std::vector<std::string> parts;
  std::string rest = cell;
  std::ranges::replace(rest, '\n', '|');
  for (std::size_t begin = 0; begin <= rest.size();) {
    const std::size_t end = std::min(rest.find('|', begin), rest.size());
    if (const std::string part = clean(rest.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

std::vector<Bilingual> words_of_cells(const std::string& thai, const std::string& english) {
  const auto th = parts_of(thai), en = parts_of(english);
  std::vector<Bilingual> words;
  for (std::size_t i = 0; i < th.size(); ++i) words.push_back({th[i], i < en.size() ? en[i] : ""});
  return words;
}

/// Between its quotation marks, or the number: of "= 'a' or " it is a.
std::string value_in_term(const std::string& term) {
  const std::size_t mark = term.find_first_of("'\"");
  if (mark != std::string::npos)
    return term.substr(mark + 1, std::min(term.find(term[mark], mark + 1), term.size()) - mark - 1);
  const std::size_t digit = term.find_first_of("0123456789");
  if (digit == std::string::npos) return "";
  return term.substr(digit, std::min(term.find_first_not_of("0123456789", digit), term.size()) - digit);
}

/// ${name} = 'a' or selected(${name}, 'b'): one item, any of some answers.
std::optional<DraftCondition> condition_of_cell(const std::string& cell) {
  if (clean(cell).empty()) return std::nullopt;
  DraftCondition condition;
  for (std::size_t at = cell.find("${"); at != std::string::npos;) {
    const std::size_t close = std::min(cell.find('}', at), cell.size());
    const std::size_t next = cell.find("${", close);
    const std::string name = clean(cell.substr(at + 2, close - std::min(close, at + 2)));
    if (!condition.item.empty() && condition.item != name) return DraftCondition{};  // two items: not one
    condition.item = name;
    condition.any_of.push_back(value_in_term(cell.substr(close, next == std::string::npos ? next : next - close)));
    at = next;
  }
  return condition;
}

class SheetReading {
 public:
  SheetReading(const SurveyColumns& columns, ChoiceLists lists) : columns_(columns), lists_(std::move(lists)) {}

  SurveyDraft read(const Table& table) {
    for (const TableRow& row : table.rows)
      if (row.number > columns_.heading_row) take(row);
    return std::move(draft_);
  }

 private:
  Bilingual label(const TableRow& row) const {
    return {clean(columns_.text(row, SurveyField::label)), clean(columns_.text(row, SurveyField::label_en))};
  }

  void take(const TableRow& row) {
    const std::string type = fold(columns_.text(row, SurveyField::type));
    if (type.empty() || type.starts_with("end")) return;
    if (type == "title") {
      draft_.title = label(row);
    } else if (type == "section" || type.starts_with("begin")) {
      draft_.sections.push_back(
          {row.number, label(row), words_of_cells(columns_.text(row, SurveyField::rows), ""), {}});
    } else {
      if (draft_.sections.empty()) draft_.sections.push_back({row.number, {}, {}, {}});
      draft_.sections.back().items.push_back(item(row, type));
    }
  }

  DraftItem item(const TableRow& row, const std::string& type) {
    DraftItem item{row.number, clean(columns_.text(row, SurveyField::name)), type.substr(0, type.find(' ')),
                   label(row)};
    item.required = columns_.truth(row, SurveyField::required);
    item.other = columns_.truth(row, SurveyField::other) || type.ends_with("or_other");
    item.about = columns_.truth(row, SurveyField::about);
    item.group_by = columns_.truth(row, SurveyField::group_by);
    item.choices =
        words_of_cells(columns_.text(row, SurveyField::choices), columns_.text(row, SurveyField::choices_en));
    item.scale = words_of_cells(columns_.text(row, SurveyField::scale), "");
    item.pair = clean(columns_.text(row, SurveyField::pair));
    item.moment = fold(columns_.text(row, SurveyField::moment));
    item.show_if = condition_of_cell(columns_.text(row, SurveyField::relevant));
    take_list(item, columns_.text(row, SurveyField::type));
    use_words_of_choices(item);
    return item;
  }

  /// "select_one yes_no": the choices stand in their list.
  void take_list(DraftItem& item, const std::string& type) {
    const std::string tidy = clean(type);
    const std::size_t blank = tidy.find(' ');
    if (blank == std::string::npos) return;
    const std::string list = tidy.substr(blank + 1, tidy.find(' ', blank + 1) - blank - 1);
    const auto found = lists_.find(list);
    if (found == lists_.end()) return;
    for (const NamedChoice& choice : found->second) item.choices.push_back(choice.text);
    list_of_[item.name] = list;
  }

  /// A condition names choices as their list does; the draft knows them by their words.
  void use_words_of_choices(DraftItem& item) const {
    const auto list = item.show_if ? list_of_.find(item.show_if->item) : list_of_.end();
    if (list == list_of_.end()) return;
    for (std::string& value : item.show_if->any_of)
      for (const NamedChoice& choice : lists_.at(list->second))
        if (choice.name == value) value = choice.text.th.empty() ? choice.text.en : choice.text.th;
  }

  const SurveyColumns& columns_;
  ChoiceLists lists_;
  std::map<std::string, std::string> list_of_;
  SurveyDraft draft_;
};

}  // namespace

bool has_survey_headings(const Table& table) {
  return survey_columns(table).has_value();
}

Result<SurveyDraft> survey_draft_from_table(const Table& table, const Table* choices) {
  const auto columns = survey_columns(table);
  if (!columns) return fail(words::error_survey_headings);
  return SheetReading(*columns, lists_in(choices)).read(table);
}

}  // namespace sala
