#include "core/learning/files/question_list.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/learning/files/list_draft.h"
#include "core/learning/files/numbered_lines.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// What stands on one line, parted where tabs or wide gaps part it: choices often stand side by side. A line of more parts
/// than a question could have is one.
std::vector<std::string> pieces_of(std::string_view line) {
  constexpr std::size_t most_pieces = 40;
  std::vector<std::string> pieces;
  for (std::string_view rest = line; !rest.empty();) {
    const auto end = std::min({rest.find('\t'), rest.find("  "), rest.size()});
    if (std::string piece = clean(rest.substr(0, end)); !piece.empty()) pieces.push_back(std::move(piece));
    if (pieces.size() > most_pieces) return {clean(line)};
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t", end), rest.size()));
  }
  return pieces;
}

std::optional<ChoiceMark> mark_of_piece(std::string_view piece) {
  return take_choice_mark(piece);
}

/// Whether the choice at this piece goes on with the next letter further right.
bool has_next_letter(const std::vector<std::string>& pieces, std::size_t at, ChoiceLetter letter) {
  const ChoiceLetter next{letter.thai, letter.place + 1};
  return std::ranges::any_of(std::span(pieces).subspan(at + 1), [&](const std::string& piece) {
    const auto mark = mark_of_piece(piece);
    return mark && mark->letter == next;
  });
}

/// The line as lines of their own: each further choice, and an answer behind the choices.
std::vector<std::string> lines_within(std::string_view line) {
  const std::vector<std::string> pieces = pieces_of(line);
  std::vector<std::string> lines;
  std::optional<ChoiceLetter> last;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const auto mark = mark_of_piece(pieces[at]);
    const bool first = mark && mark->letter.place == 0 && has_next_letter(pieces, at, mark->letter);
    const bool next = mark && last && *last == ChoiceLetter{mark->letter.thai, mark->letter.place - 1};
    const bool apart = at == 0 || first || next || (last && list_answer(pieces[at]));
    if (mark && (at == 0 || first || next)) last = mark->letter;
    if (apart)
      lines.push_back(pieces[at]);
    else
      lines.back() += " " + pieces[at];
  }
  return lines;
}

/// Puts lines together; each take_… says whether the line was one of its kind.
class ListReader {
 public:
  void take(const NumberedLine& line) {
    line_ = line.number;
    const std::vector<std::string> within = lines_within(line.text);
    if (within.empty()) draft_.gap = true;
    for (const std::string& said : within) take_said(said);
  }

  ReadQuestions finish() {
    end({});
    return std::move(read_);
  }

 private:
  void take_said(const std::string& said) {
    if (const auto answer = list_answer(said))
      end(answer);
    else if (!take_choice(said))
      take_text(said);
    draft_.gap = false;
  }

  void end(const std::optional<ListAnswer>& answer) {
    if (answer || !draft_.is_blank()) finish_draft(std::move(draft_), answer, line_, read_);
    draft_ = {};
  }

  bool take_choice(const std::string& said) {
    std::string_view rest = said;
    const auto mark = take_choice_mark(rest);
    if (!mark || !fits(*mark)) return false;
    if (mark->letter.place == 0 && draft_.choices.size() > 1 && !draft_.loose.empty()) begin_with_loose();
    if (!draft_.loose.empty()) {
      for (const DraftLine& line : draft_.loose) draft_.choices.back().text += "\n" + line.text;
      draft_.loose.clear();
    }
    draft_.choices.push_back({mark->letter, line_, std::string(rest)});
    return true;
  }

  /// A first choice is the first letter; a letter without a mark must be the one that is due.
  bool fits(const ChoiceMark& mark) const {
    if (draft_.choices.empty()) return mark.letter.place == 0;
    const ChoiceLetter last = draft_.choices.back().letter;
    return mark.letter.thai == last.thai && (!mark.bare || mark.letter.place == last.place + 1);
  }

  /// The answer of the question before was forgotten: what seemed more of its last choice is the next question.
  void begin_with_loose() {
    const std::vector<DraftLine> text = std::exchange(draft_.loose, {});
    end({});
    draft_.text = text;
  }

  void take_text(const std::string& said) {
    std::string_view rest = said;
    const auto mark = take_question_mark(rest);
    const bool begins = mark && begins_next(*mark);
    if (begins || (draft_.gap && !draft_.choices.empty())) end({});
    const bool numbered = mark && draft_.is_blank();
    if (numbered) draft_.mark = mark;
    DraftLine line{line_, numbered ? std::string(rest) : said};
    (draft_.choices.empty() ? draft_.text : draft_.loose).push_back(std::move(line));
  }

  /// Whether a number begins another question and is not one of a list within this one.
  bool begins_next(const QuestionMark& mark) const {
    if (draft_.is_blank()) return false;
    if (!draft_.mark) return true;
    return mark.named == draft_.mark->named && mark.number == draft_.mark->number + 1;
  }

  int line_ = 0;
  ListDraft draft_;
  ReadQuestions read_;
};

}  // namespace

ReadQuestions read_question_list(std::string_view text) {
  ListReader reader;
  for (const NumberedLine& line : numbered_lines(text)) reader.take(line);
  return reader.finish();
}

}  // namespace sala
