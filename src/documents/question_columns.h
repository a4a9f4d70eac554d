// Which column of a table holds which part of a question: Sala's template in Thai or English, found by its headings.
#pragma once
#include <array>
#include <map>
#include <optional>

#include "core/learning/read_question.h"
#include "documents/table.h"

namespace sala {

enum class QuestionField { kind, topic, text_th, text_en, right, points, tolerance, unit, picture, feedback };

struct QuestionColumns {
  std::size_t row = 0;  ///< index of the headings' row in Table::rows
  std::map<QuestionField, std::size_t> fields;
  std::array<std::optional<std::size_t>, max_choices> choices = {};
};

/// The first row with headings for a text, a right answer and two choices. Nothing when there is none.
std::optional<QuestionColumns> find_question_columns(const Table& table);
bool has_question_headings(const Table& table);

/// Small letters, without spaces and signs: how headings and kinds are compared.
std::string plain_words(std::string_view text);

}  // namespace sala
