// Released answers put into the columns that figures read: each item knows where its answers go, each line is looked at once.
// Part of survey_results.h.
#pragma once
#include <string_view>
#include <unordered_map>

#include "core/figures/survey_answers.h"
#include "core/survey/survey.h"

namespace sala {

/// Lines "item value" taken apart.
struct AnswerLine {
  std::string_view item, value;
};
/// Takes the first line off; nothing after the last.
std::optional<AnswerLine> next_answer_line(std::string_view& lines);

class SurveyAnswerTable {
 public:
  explicit SurveyAnswerTable(const Survey& survey);

  /// A row more, from lines "item value".
  void add_response(std::string_view lines);
  void add_about(const std::string& item, std::string_view value);

  SurveyAnswers& answers() { return answers_; }
  /// The group of each row: the place of its choice among the group item's, or how many choices there are.
  const std::vector<std::size_t>& groups() const { return groups_; }
  /// What was answered to items that ask for a number, by the item's number.
  const std::map<int, std::vector<std::string>>& numbers() const { return numbers_; }

 private:
  enum class Column { level, choices, recommend, number, none };
  struct PlacedColumn {
    Column column = Column::none;
    std::size_t place = 0;  ///< in its list
    const SurveyItem* item = nullptr;
    int n = 0;
  };
  void add_column(const NumberedItem& numbered);
  TakenChoices taken(const SurveyItem& item, std::string_view value) const;

  SurveyAnswers answers_;
  std::unordered_map<std::string_view, PlacedColumn> columns_;
  std::vector<std::size_t> groups_;
  std::map<int, std::vector<std::string>> numbers_;
  std::size_t rows_ = 0;
};

}  // namespace sala
