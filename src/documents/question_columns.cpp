#include "documents/question_columns.h"

#include <algorithm>
#include <charconv>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t question_rows_to_search = 30;

const std::map<std::string_view, QuestionField>& question_headings() {
  using Field = QuestionField;
  static const std::map<std::string_view, QuestionField> headings = {{"ชนิด", Field::kind},
                                                                     {"ชนิดคำถาม", Field::kind},
                                                                     {"ประเภท", Field::kind},
                                                                     {"ประเภทคำถาม", Field::kind},
                                                                     {"kind", Field::kind},
                                                                     {"type", Field::kind},
                                                                     {"หัวข้อ", Field::topic},
                                                                     {"หมวด", Field::topic},
                                                                     {"topic", Field::topic},
                                                                     {"category", Field::topic},
                                                                     {"คำถามไทย", Field::text_th},
                                                                     {"คำถามภาษาไทย", Field::text_th},
                                                                     {"คำถาม", Field::text_th},
                                                                     {"โจทย์", Field::text_th},
                                                                     {"questionthai", Field::text_th},
                                                                     {"questionth", Field::text_th},
                                                                     {"question", Field::text_th},
                                                                     {"คำถามอังกฤษ", Field::text_en},
                                                                     {"คำถามภาษาอังกฤษ", Field::text_en},
                                                                     {"questionenglish", Field::text_en},
                                                                     {"questionen", Field::text_en},
                                                                     {"เฉลย", Field::right},
                                                                     {"คำตอบที่ถูก", Field::right},
                                                                     {"คำตอบที่ถูกต้อง", Field::right},
                                                                     {"คำตอบ", Field::right},
                                                                     {"rightanswer", Field::right},
                                                                     {"right", Field::right},
                                                                     {"answer", Field::right},
                                                                     {"correctanswer", Field::right},
                                                                     {"คะแนน", Field::points},
                                                                     {"points", Field::points},
                                                                     {"คลาดเคลื่อนได้", Field::tolerance},
                                                                     {"ค่าคลาดเคลื่อน", Field::tolerance},
                                                                     {"tolerance", Field::tolerance},
                                                                     {"หน่วย", Field::unit},
                                                                     {"unit", Field::unit},
                                                                     {"ไฟล์ภาพ", Field::picture},
                                                                     {"ภาพ", Field::picture},
                                                                     {"รูปภาพ", Field::picture},
                                                                     {"picturefile", Field::picture},
                                                                     {"picture", Field::picture},
                                                                     {"คำอธิบาย", Field::feedback},
                                                                     {"คำอธิบายเฉลย", Field::feedback},
                                                                     {"explanation", Field::feedback},
                                                                     {"feedback", Field::feedback}};
  return headings;
}

/// The place from 0 of "ตัวเลือก3" or "choice3".
std::optional<std::size_t> choice_of(std::string_view heading) {
  for (const std::string_view word : {"ตัวเลือกที่", "ตัวเลือก", "choice", "option"}) {
    if (!heading.starts_with(word)) continue;
    const std::string_view digits = heading.substr(word.size());
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failed == std::errc() && end == digits.data() + digits.size() && number >= 1 && number <= max_choices)
      return number - 1;
  }
  return std::nullopt;
}

QuestionColumns columns_in(const TableRow& row, std::size_t at) {
  QuestionColumns columns{.row = at, .fields = {}};
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string heading = plain_words(row.cells[column]);
    if (const auto known = question_headings().find(heading); known != question_headings().end())
      columns.fields.try_emplace(known->second, column);
    else if (const auto choice = choice_of(heading); choice && !columns.choices[*choice])
      columns.choices[*choice] = column;
  }
  return columns;
}

bool is_whole_table(const QuestionColumns& columns) {
  const bool text = columns.fields.contains(QuestionField::text_th) || columns.fields.contains(QuestionField::text_en);
  return text && columns.fields.contains(QuestionField::right) && columns.choices[0] && columns.choices[1];
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string plain = fold(text);
  std::erase_if(plain, [](char c) { return std::string_view(" .-_/()[]:,*\"'\\").find(c) != std::string_view::npos; });
  return plain;
}

std::optional<QuestionColumns> find_question_columns(const Table& table) {
  for (std::size_t at = 0; at < std::min(table.rows.size(), question_rows_to_search); ++at)
    if (QuestionColumns columns = columns_in(table.rows[at], at); is_whole_table(columns)) return columns;
  return std::nullopt;
}

bool has_question_headings(const Table& table) {
  return find_question_columns(table).has_value();
}

}  // namespace sala
