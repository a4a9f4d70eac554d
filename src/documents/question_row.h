// One row of the template: what it says of the answers, by the question's kind.
#pragma once
#include <optional>

#include "documents/question_columns.h"

namespace sala {

/// A row's cells by what they are for.
class QuestionRow {
 public:
  QuestionRow(const TableRow& row, const QuestionColumns& columns) : row_(row), columns_(columns) {}

  int number() const { return row_.number; }
  /// Tidy lines; empty where there is no such column.
  std::string text(QuestionField field) const;
  std::string choice(std::size_t place) const;
  bool has_choices() const;

 private:
  std::string cell(std::size_t column) const;
  const TableRow& row_;
  const QuestionColumns& columns_;
};

/// Fills in the answers of the question, whose kind is known; why it cannot be taken, where it cannot.
std::optional<Error> fill_answers(const QuestionRow& row, ReadQuestion& question);

/// Whether the word says true or false, in Thai or English; nothing for other words.
std::optional<bool> truth_in_cell(std::string_view word);

}  // namespace sala
