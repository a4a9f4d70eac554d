// A question as a person's file says it, before anybody said yes: what import shows and prints, and what a test is made of
// (learning/make_test.h). Readers of GIFT, Aiken, lists and the workbook template make these; none of them knows facts.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/file_hash.h"
#include "core/learning/question_kind.h"
#include "core/project.h"
#include "core/result.h"

namespace sala {

/// Something that earns a share of the question's points. Shares are whole thousandths: 1000 is all of them.
struct ReadChoice {
  std::string text;          ///< of a choice, an item to order, or an accepted short text ("*" is any run, "\*" itself)
  int fraction = 0;          ///< -1000…1000
  std::string text_en = {};  ///< the workbook template alone has it
  std::string feedback = {};
  bool operator==(const ReadChoice&) const = default;
};

/// An accepted number, inclusive at both ends: value ± tolerance, or from … to. Exact decimals as text, never doubles.
struct ReadNumber {
  std::string value = {}, tolerance = {};  ///< both empty where it is a range
  std::string from = {}, to = {};
  int fraction = 1000;
  std::string feedback = {};
  bool operator==(const ReadNumber&) const = default;
};

struct ReadPair {
  std::string left, right;
  bool operator==(const ReadPair&) const = default;
};

/// A picture that was found beside the file and made anew.
struct ReadPicture {
  FileHash hash;
  std::string png;
};

struct ReadQuestion {
  int n = 0;     ///< from 1, in file order
  int line = 0;  ///< where it begins, from 1; a row of a workbook
  std::string name = {}, topic = {};
  QuestionKind kind = QuestionKind::single;
  Bilingual text = {};
  std::string description = {};          ///< shown above the question
  std::vector<ReadChoice> choices = {};  ///< single, multiple; ordering in the right order; short_text as accepted
  bool is_true = false;                  ///< true_false
  std::vector<ReadPair> pairs = {};      ///< matching
  std::vector<std::string> decoys = {};  ///< matching: rights that belong to no left
  std::vector<ReadNumber> numbers = {};  ///< number
  std::string unit = {};                 ///< number
  std::string picture = {};              ///< a file's name, where the file names one
  std::shared_ptr<const ReadPicture> picture_read = {};  ///< nothing: it was not found, or is none; a note says so
  int points = 1000;                                     ///< thousandths
  bool is_weighted = false;  ///< multiple with weights as GIFT has them: points are the sum of fractions
  std::string feedback = {}, feedback_wrong = {};
  std::vector<Error> notes = {};  ///< taken, but somebody should look
  bool operator==(const ReadQuestion&) const = default;
};

/// A part of the file no question was made of.
struct SkippedText {
  int line = 0;
  std::string text;  ///< its first words
  Error why;
  bool operator==(const SkippedText&) const = default;
};

struct ReadQuestions {
  std::vector<ReadQuestion> questions;
  std::vector<SkippedText> skipped;
  bool operator==(const ReadQuestions&) const = default;
};

/// More are neither put on a screen nor on a sheet of paper.
inline constexpr std::size_t max_choices = 10;
/// What one question may take in a file, and what may stand above one.
inline constexpr std::size_t max_question_text_bytes = 64 * 1024;

}  // namespace sala
