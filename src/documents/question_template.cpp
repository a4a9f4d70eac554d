#include "documents/question_template.h"

#include <array>

#include "core/learning/read_question.h"
#include "documents/xlsx_writer.h"
#include "words/question_template.h"

namespace sala {
namespace {

/// A kind with its example: what stands in its row.
struct KindExample {
  TextId kind, help, question;
  std::vector<TextId> choices;
  std::string right = {};
  std::optional<TextId> right_words = {};
  std::string tolerance = {};
};

std::vector<KindExample> kind_examples() {
  return {{words::question_kind_single,
           words::template_help_single,
           words::template_single,
           {words::template_single_1, words::template_single_2, words::template_single_3},
           "3"},
          {words::question_kind_multiple,
           words::template_help_multiple,
           words::template_multiple,
           {words::template_multiple_1, words::template_multiple_2, words::template_multiple_3},
           "1, 3"},
          {words::question_kind_true_false,
           words::template_help_true_false,
           words::template_true_false,
           {},
           "",
           words::template_true},
          {words::question_kind_ordering,
           words::template_help_ordering,
           words::template_ordering,
           {words::template_ordering_1, words::template_ordering_2, words::template_ordering_3,
            words::template_ordering_4}},
          {words::question_kind_matching,
           words::template_help_matching,
           words::template_matching,
           {words::template_matching_1, words::template_matching_2, words::template_matching_3}},
          {words::question_kind_number, words::template_help_number, words::template_number, {}, "10", {}, "0.5"},
          {words::question_kind_short_text,
           words::template_help_short_text,
           words::template_short_text,
           {words::template_short_text_1, words::template_short_text_2}}};
}

std::vector<DataColumn> template_columns(const Texts& texts) {
  std::vector<std::string> kinds;
  for (const KindExample& example : kind_examples()) kinds.push_back(texts[example.kind]);
  std::vector<DataColumn> columns = {{texts[words::template_kind], 16, kinds},
                                     {texts[words::template_topic], 16},
                                     {texts[words::template_question_th], 44},
                                     {texts[words::template_question_en], 44}};
  for (std::size_t n = 1; n <= max_choices; ++n)
    columns.push_back({texts.with(words::template_choice, {{"n", std::to_string(n)}}), 20});
  columns.insert(columns.end(), {{texts[words::template_right], 14},
                                 {texts[words::template_points], 9},
                                 {texts[words::template_tolerance], 14},
                                 {texts[words::template_picture], 18},
                                 {texts[words::template_feedback], 36}});
  return columns;
}

std::vector<DataCell> example_row(const KindExample& example, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  const std::string question = texts[example.question];
  std::vector<DataCell> row = {texts[example.kind], texts[words::template_example], thai ? question : "",
                               thai ? "" : question};
  for (std::size_t place = 0; place < max_choices; ++place)
    row.push_back(place < example.choices.size() ? DataCell(texts[example.choices[place]]) : DataCell());
  row.push_back(example.right_words ? texts[*example.right_words] : example.right);
  row.push_back(std::int64_t{1});
  row.push_back(example.tolerance);
  return row;
}

}  // namespace

std::vector<DataSheet> question_template(const Texts& texts) {
  DataSheet questions{"questions", texts[words::template_sheet], template_columns(texts), {}};
  DataSheet help{"help",
                 texts[words::template_help_sheet],
                 {{texts[words::template_kind], 18}, {texts[words::template_help], 90}},
                 {}};
  for (const KindExample& example : kind_examples()) {
    questions.rows.push_back(example_row(example, texts));
    help.rows.push_back({texts[example.kind], texts[example.help]});
  }
  return {questions, help};
}

Result<void> write_question_template(const std::filesystem::path& file, const Texts& texts) {
  return write_xlsx(file, question_template(texts), Era::buddhist);
}

}  // namespace sala
