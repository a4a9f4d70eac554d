// Texts of questions as files write them, made into the plain lines that people will see. Knows no questions.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// How a text is marked up. Moodle's own default is plain text in which tags count.
enum class TextMark { moodle, plain, html, markdown };

/// By the name that stands in brackets before a text: "html" of "[html]<p>…".
std::optional<TextMark> text_mark_of(std::string_view name);

/// Stands for the gap of a missing word while a text is read; becomes "_____". People's own texts do not have it.
inline constexpr char missing_word = '\x08';

struct QuestionText {
  std::string text;                   ///< tidy lines
  std::vector<std::string> pictures;  ///< files that belong to it and are not here
  bool has_formula = false;           ///< $$…$$, \(…\) or \[…\], left as typed
  bool lost_tags = false;             ///< tags were dropped from a text that did not say it has any
};

QuestionText question_text(std::string_view written, TextMark mark);

/// Each line clean (core/thai_text.h), none empty at the ends, at most one empty line between two.
std::string tidy_lines(std::string_view text);

/// What a list says of a part of a file: its first words on one line.
std::string first_words(std::string_view text);

}  // namespace sala
