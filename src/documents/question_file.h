// A person's file of questions, read apart (table_process.h) and understood: GIFT, Aiken, a typed list, or Sala's template.
// Writes nothing anywhere.
#pragma once
#include "core/canonical.h"
#include "core/learning/files/question_form.h"
#include "core/learning/read_question.h"
#include "core/texts.h"
#include "documents/table_process.h"

namespace sala {

constexpr std::size_t max_questions = 500;

struct ReadQuestionFile {
  std::string encoding;  ///< as text_encoding.h names it; empty for workbooks
  QuestionForm format = QuestionForm::gift;
  std::vector<ReadQuestion> questions;
  std::vector<SkippedText> skipped;
};

/// With the pictures that lie beside it (question_pictures.h). Errors are error_questions_… and error_table_… where a workbook itself is at fault. A file in which nothing could be
/// taken is no error: what was skipped says why.
Result<ReadQuestionFile> read_question_file(const std::filesystem::path& file, const TableReader& reader = {});

/// The questions of what was read already, without pictures; `name` is what messages call the file.
Result<ReadQuestionFile> understand_questions(const FileContent& content, const std::string& name);

/// A note with its line, or its row in a workbook.
std::string note_words(const Error& note, QuestionForm format, const Texts& texts);

/// As `test import --json` prints it: encoding, format, questions, skipped. Choices have their letters as ids; points and
/// fractions are numbers as people write them.
Json question_file_json(const ReadQuestionFile& file, const Texts& texts);

}  // namespace sala
