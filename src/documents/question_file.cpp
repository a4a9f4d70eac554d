#include "documents/question_file.h"

#include <algorithm>
#include <array>

#include "core/learning/files/gift.h"
#include "core/learning/files/question_list.h"
#include "documents/picture_process.h"
#include "documents/question_pictures.h"
#include "documents/question_rows.h"
#include "documents/question_source.h"
#include "words/documents.h"
#include "words/questions.h"

namespace sala {
namespace {

/// What the reader says of lists of people, in words about questions.
Error about_questions(Error error) {
  const std::array<std::pair<TextId, TextId>, 9> same = {
      {{words::error_table_missing, words::error_questions_missing},
       {words::error_table_too_large, words::error_questions_large},
       {words::error_table_empty, words::error_questions_none},
       {words::error_table_document, words::error_questions_document},
       {words::error_table_bomb, words::error_questions_bomb},
       {words::error_table_entries, words::error_questions_bomb},
       {words::error_table_memory, words::error_questions_memory},
       {words::error_table_slow, words::error_questions_slow},
       {words::error_table_reader, words::error_questions_reader}}};
  const auto found = std::ranges::find(same, error.text, &std::pair<TextId, TextId>::first);
  if (found == same.end()) return error;
  error.text = found->second;
  if (error.text == words::error_questions_large)
    error.values.emplace_back("limit", std::to_string(max_question_bytes >> 20));
  return error;
}

}  // namespace

Result<ReadQuestionFile> understand_questions(const FileContent& content, const std::string& name) {
  ReadQuestionFile file;
  ReadQuestions read;
  if (const auto* table = std::get_if<Table>(&content)) {
    file.encoding = table->encoding;
    file.format = QuestionForm::workbook;
    read = questions_from(*table);
  } else {
    const auto& text = std::get<DecodedText>(content);
    const auto form = question_form(text.text);
    if (!form) return fail(words::error_questions_none, {{"file", name}});
    file.encoding = text.encoding;
    file.format = *form;
    read = *form == QuestionForm::gift ? read_gift(text.text) : read_question_list(text.text);
  }
  if (read.questions.empty() && read.skipped.empty()) return fail(words::error_questions_none, {{"file", name}});
  if (read.questions.size() > max_questions)
    return fail(
        words::error_questions_many,
        {{"file", name}, {"count", std::to_string(read.questions.size())}, {"limit", std::to_string(max_questions)}});
  file.questions = std::move(read.questions);
  file.skipped = std::move(read.skipped);
  return file;
}

Result<ReadQuestionFile> read_question_file(const std::filesystem::path& file, const TableReader& reader) {
  const auto content = read_questions_apart(file, reader);
  if (!content) return Failure(about_questions(content.error()));
  auto read = understand_questions(*content, file.filename().string());
  if (read)
    take_pictures(read->questions, file.parent_path(), [&](std::string_view bytes, const std::string& name) {
      return make_picture_apart(bytes, name, reader);
    });
  return read;
}

}  // namespace sala
