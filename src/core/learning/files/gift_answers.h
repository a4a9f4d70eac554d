// What stands within the braces of one GIFT question. Each reader fills in the question's kind and answers, and says why
// the question cannot be taken, where it cannot.
#pragma once
#include <optional>

#include "core/learning/files/gift_source.h"
#include "core/learning/files/question_text.h"
#include "core/learning/read_question.h"

namespace sala {

/// A question while it is read.
struct GiftQuestion {
  const GiftParagraph& source;
  TextMark mark = TextMark::moodle;  ///< of its text, which answers share unless they name their own
  bool takes_picture = false;        ///< while its own text is read: one picture belongs to a question
  ReadQuestion read = {};
};

using Skip = std::optional<Error>;

/// By what the braces hold, as Moodle tells kinds apart.
Skip read_gift_answers(std::string_view within, GiftQuestion& question);

Skip read_gift_choices(std::string_view within, GiftQuestion& question);
Skip read_gift_pairs(std::string_view within, GiftQuestion& question);
Skip read_gift_numbers(std::string_view within, GiftQuestion& question);
Skip read_gift_words(std::string_view within, GiftQuestion& question);
Skip read_gift_order(std::string_view within, GiftQuestion& question);

/// One answer between the signs that begin answers.
struct GiftAnswer {
  char sign = 0;          ///< '=' or '~'; 0 for what stands before the first
  std::string_view text;  ///< without its share and feedback
  std::string_view feedback = {};
  std::optional<int> share = {};  ///< "%50%", in hundred-thousandths of a per cent
};
inline constexpr int whole_share = 10'000'000;
inline constexpr std::size_t max_accepted = 100;  ///< numbers or words that one question accepts

Error too_many_answers(std::size_t count, std::size_t limit);

/// Splits at the signs; a blank part before the first is no answer.
std::vector<GiftAnswer> gift_answers(std::string_view within, std::string_view signs);

/// In thousandths, not beyond ±1000.
int gift_fraction(int share);

/// "[html]" before a text, where it is one of Moodle's marks; steps over it.
std::optional<TextMark> take_gift_mark(std::string_view& part);

/// As people will see it; what was lost on the way becomes a note. `part` is one of the paragraph.
std::string gift_text(std::string_view part, GiftQuestion& question);
/// The same for words put together of parts, on this line.
std::string gift_text_at(std::string_view said, int line, GiftQuestion& question);
/// The same on one line, for what is compared with what people type.
std::string gift_words(std::string_view part);

void gift_note(GiftQuestion& question, std::string_view where, TextId text,
               std::vector<std::pair<std::string, std::string>> values = {});

/// Notes where the best answers do not make 100 per cent.
void note_gift_sum(GiftQuestion& question, std::int64_t best_share);

}  // namespace sala
