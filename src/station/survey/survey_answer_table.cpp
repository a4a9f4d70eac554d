#include "station/survey/survey_answer_table.h"

#include <algorithm>

namespace sala {
namespace {

/// "5": a whole number as it stands; −1 for anything else.
int small_number(std::string_view value) {
  int number = 0;
  if (value.empty() || value.size() > 3) return -1;
  for (const char digit : value) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

/// The texts in "\"a\"" or "[\"a\",\"b\"]": ids have nothing that JSON would write otherwise.
template <class Take>
void for_each_text(std::string_view value, Take take) {
  for (std::size_t begin = value.find('"'); begin != std::string_view::npos;) {
    const std::size_t end = value.find('"', begin + 1);
    if (end == std::string_view::npos) return;
    take(value.substr(begin + 1, end - begin - 1));
    begin = value.find('"', end + 1);
  }
}

LevelUse use_of(PairMoment moment) {
  return moment == PairMoment::before  ? LevelUse::before
         : moment == PairMoment::after ? LevelUse::after
                                       : LevelUse::rating;
}

}  // namespace

std::optional<AnswerLine> next_answer_line(std::string_view& lines) {
  const std::size_t blank = lines.find(' '), end = lines.find('\n');
  if (blank == std::string_view::npos || end == std::string_view::npos || blank > end) return std::nullopt;
  const AnswerLine line{lines.substr(0, blank), lines.substr(blank + 1, end - blank - 1)};
  lines.remove_prefix(end + 1);
  return line;
}

SurveyAnswerTable::SurveyAnswerTable(const Survey& survey) {
  answers_.survey = survey.id;
  for (const SurveySection& section : survey.sections) answers_.sections.push_back(section.title);
  for (const NumberedItem& numbered : numbered_items(survey)) add_column(numbered);
}

void SurveyAnswerTable::add_column(const NumberedItem& numbered) {
  const SurveyItem& item = *numbered.item;
  PlacedColumn placed{Column::none, 0, &item, numbered.n};
  if (item.kind == SurveyItemKind::level5) {
    placed.column = Column::level;
    placed.place = answers_.items.size();
    answers_.items.push_back({numbered.n, numbered.section, use_of(item.moment), item.pair, {}});
  } else if (has_choices(item.kind)) {
    placed.column = Column::choices;
    placed.place = answers_.choices.size();
    answers_.choices.push_back({numbered.n, item.choices.size(), {}});
  } else if (item.kind == SurveyItemKind::recommend && !answers_.has_recommend) {
    placed.column = Column::recommend;
    answers_.has_recommend = true;
  } else if (item.kind == SurveyItemKind::number) {
    placed.column = Column::number;
  }
  columns_[item.id] = placed;
}

TakenChoices SurveyAnswerTable::taken(const SurveyItem& item, std::string_view value) const {
  TakenChoices taken;
  for_each_text(value, [&](std::string_view id) {
    if (id == other_choice) taken.other = true;
    const auto found = std::ranges::find(item.choices, id, &SurveyChoice::id);
    if (found != item.choices.end()) taken.choices |= std::uint32_t{1} << (found - item.choices.begin());
  });
  return taken;
}

void SurveyAnswerTable::add_response(std::string_view lines) {
  ++rows_;
  ++answers_.responses;
  for (LevelItem& item : answers_.items) item.levels.push_back(0);
  if (answers_.has_recommend) answers_.recommend.push_back(-1);
  groups_.push_back(0);
  while (const auto line = next_answer_line(lines)) {
    const auto found = columns_.find(line->item);
    if (found == columns_.end()) continue;
    const PlacedColumn& placed = found->second;
    const int number = small_number(line->value);
    if (placed.column == Column::level && number >= 1 && number <= 5)
      answers_.items[placed.place].levels.back() = static_cast<std::int8_t>(number);
    if (placed.column == Column::recommend && number >= 0 && number <= 10)
      answers_.recommend.back() = static_cast<std::int8_t>(number);
    if (placed.column == Column::number && line->value.size() > 2)
      numbers_[placed.n].emplace_back(line->value.substr(1, line->value.size() - 2));
    if (placed.column != Column::choices) continue;
    const TakenChoices choices = taken(*placed.item, line->value);
    answers_.choices[placed.place].answers.push_back(choices);
    if (!placed.item->group_by) continue;
    std::size_t group = 0;
    while (group < placed.item->choices.size() && (choices.choices >> group & 1) == 0) ++group;
    groups_.back() = group;
  }
}

void SurveyAnswerTable::add_about(const std::string& item, std::string_view value) {
  const auto found = columns_.find(item);
  if (found == columns_.end()) return;
  const PlacedColumn& placed = found->second;
  if (placed.column == Column::choices) answers_.choices[placed.place].answers.push_back(taken(*placed.item, value));
  if (placed.column == Column::number && value.size() > 2)
    numbers_[placed.n].emplace_back(value.substr(1, value.size() - 2));
}

}  // namespace sala
