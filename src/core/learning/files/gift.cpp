#include "core/learning/files/gift.h"

#include <algorithm>

#include "core/learning/files/gift_answers.h"
#include "core/learning/files/read_notes.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

constexpr std::string_view category_mark = "$CATEGORY:", general_mark = "####", name_mark = "::";

/// What one paragraph is made of; all are parts of its text.
struct GiftBlock {
  std::string_view name, before, within, after, general;
  bool has_answers = false;
};

/// Text without answers, until it is known above which question it stands.
struct Introduction {
  int line = 0;
  std::string text, picture;
  std::vector<Error> notes;
};

/// What was read so far.
struct GiftFile {
  ReadQuestions read;
  std::string topic;
  std::vector<Introduction> waiting;
  std::size_t waiting_bytes = 0;
};

/// "$course$/top/หมวด ก/Part 2" → "หมวด ก/Part 2". "//" is a slash that belongs to a name.
std::string topic_of(std::string_view path) {
  std::vector<std::string> names(1);
  const std::string text = clean(unescaped_gift(path));
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '/' && at + 1 < text.size() && text[at + 1] == '/')
      names.back() += text[++at];
    else if (text[at] == '/')
      names.emplace_back();
    else
      names.back() += text[at];
  }
  const auto is_place = [](const std::string& name) {
    return name.empty() || (name.size() > 1 && name.front() == '$' && name.back() == '$');
  };
  const bool placed = is_place(names.front());
  std::string topic;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const std::string name = clean(names[at]);
    if (is_place(name) || (placed && at == 1 && name == "top")) continue;
    topic += (topic.empty() ? "" : "/") + name;
  }
  return topic;
}

/// [id:…] and [tag:…] before a text: Moodle's own marks.
void drop_marks(std::string_view& text) {
  for (text = trimmed_gift(text); text.starts_with("[id:") || text.starts_with("[tag:"); text = trimmed_gift(text)) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

std::string_view take_gift_name(std::string_view& text) {
  if (!text.starts_with(name_mark)) return {};
  text.remove_prefix(name_mark.size());
  const auto end = text.find(name_mark);
  if (end == std::string_view::npos) return {};
  const std::string_view name = text.substr(0, end);
  text = trimmed_gift(text.substr(end + name_mark.size()));
  return name;
}

/// Nothing where the braces are not two that fit.
std::optional<GiftBlock> block_of(std::string_view text) {
  GiftBlock block;
  drop_marks(text);
  block.name = take_gift_name(text);
  drop_marks(text);
  const auto open = text.find('{'), close = text.find('}');
  block.before = text.substr(0, open);
  if (open == std::string_view::npos && close == std::string_view::npos) return block;
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  block.within = text.substr(open + 1, close - open - 1);
  if (block.within.find('{') != std::string_view::npos) return std::nullopt;
  block.after = text.substr(close + 1);
  block.has_answers = true;
  const auto general = block.within.rfind(general_mark);
  if (general != std::string_view::npos) block.general = block.within.substr(general + general_mark.size());
  block.within = trimmed_gift(block.within.substr(0, general));
  return block;
}

/// The question's words, with a gap where braces stand within them.
std::string text_of_block(const GiftBlock& block) {
  std::string text(block.before);
  if (!trimmed_gift(block.after).empty()) (text += missing_word) += block.after;
  return std::string(trimmed_gift(text));
}

void skip(GiftFile& file, int line, std::string_view said, Error why) {
  file.read.skipped.push_back({line, first_words(said), std::move(why)});
}

void skip_waiting(GiftFile& file) {
  for (const Introduction& introduction : file.waiting)
    skip(file, introduction.line, introduction.text, {words::question_skip_description});
  file.waiting.clear();
  file.waiting_bytes = 0;
}

/// What is too long to stand above a question is the text of something else.
void wait_above(GiftFile& file, Introduction introduction) {
  if (file.waiting_bytes + introduction.text.size() > max_question_text_bytes) skip_waiting(file);
  file.waiting_bytes += introduction.text.size();
  file.waiting.push_back(std::move(introduction));
}

/// A question has one picture, its own or of what stands above it.
void take_picture_above(ReadQuestion& read, const Introduction& introduction) {
  if (introduction.picture.empty()) return;
  if (read.picture.empty())
    read.picture = introduction.picture;
  else
    note(read, introduction.line, words::question_note_picture, {{"picture", introduction.picture}});
}

/// What waits becomes the description of the question; a question without words of its own has those before the empty line.
void take_waiting(GiftFile& file, ReadQuestion& read) {
  if (read.text.th.empty() && !file.waiting.empty()) {
    Introduction& last = file.waiting.back();
    take_picture_above(read, last);
    read.text.th = std::move(last.text);
    note(read, last.line, words::question_note_text_above);
    read.notes.insert(read.notes.end(), last.notes.begin(), last.notes.end());
    file.waiting.pop_back();
  }
  for (Introduction& introduction : file.waiting) {
    take_picture_above(read, introduction);
    read.description += (read.description.empty() ? "" : "\n\n") + introduction.text;
    note(read, introduction.line, words::question_note_description);
    read.notes.insert(read.notes.end(), introduction.notes.begin(), introduction.notes.end());
  }
  file.waiting.clear();
  file.waiting_bytes = 0;
}

void note_source(const GiftParagraph& paragraph, const GiftBlock& block, ReadQuestion& read) {
  if (paragraph.blank_line != 0) note(read, paragraph.blank_line, words::question_note_blank_line);
  if (const auto brace = block.after.find_first_of("{}"); brace != std::string_view::npos)
    note(read, paragraph.line_of(block.after.substr(brace)), words::question_note_second_block);
}

void read_question(const GiftParagraph& paragraph, std::string_view text, GiftFile& file) {
  const int line = paragraph.line_of(text);
  if (text.size() > max_question_text_bytes) return skip(file, line, unescaped_gift(text.substr(0, 1024)), too_long());
  const auto block = block_of(text);
  if (!block) return skip(file, line, unescaped_gift(text), {words::question_skip_brace});
  GiftQuestion question{.source = paragraph};
  ReadQuestion& read = question.read;
  read.line = line;
  const std::string said = text_of_block(*block);
  std::string_view rest = said;
  question.mark = take_gift_mark(rest).value_or(TextMark::moodle);
  question.takes_picture = true;
  read.text.th = gift_text_at(rest, line, question);
  question.takes_picture = false;
  if (!block->has_answers) {
    if (read.text.th.empty()) return skip(file, line, unescaped_gift(text), {words::question_skip_text});
    return wait_above(file, {line, read.text.th, read.picture, read.notes});
  }
  read.name = clean(unescaped_gift(block->name));
  read.topic = file.topic;
  note_source(paragraph, *block, read);
  if (read.text.th.empty() && file.waiting.empty())
    return skip(file, line, unescaped_gift(text), {words::question_skip_text});
  read.feedback = gift_text(block->general, question);
  if (Skip why = read_gift_answers(block->within, question))
    return skip(file, line, read.text.th.empty() ? file.waiting.back().text : read.text.th, std::move(*why));
  take_waiting(file, read);
  read.n = static_cast<int>(file.read.questions.size()) + 1;
  file.read.questions.push_back(std::move(read));
}

/// Lines that name a category come first; a question may follow without an empty line.
std::string_view take_categories(std::string_view text, std::string& topic) {
  for (text = trimmed_gift(text); text.starts_with(category_mark); text = trimmed_gift(text)) {
    const auto end = std::min(text.find('\n'), text.size());
    topic = topic_of(text.substr(category_mark.size(), end - category_mark.size()));
    text.remove_prefix(end);
  }
  return text;
}

}  // namespace

ReadQuestions read_gift(std::string_view text) {
  GiftFile file;
  for (const GiftParagraph& paragraph : gift_paragraphs(text))
    if (const auto question = take_categories(paragraph.text, file.topic); !question.empty())
      read_question(paragraph, question, file);
  skip_waiting(file);
  std::ranges::stable_sort(file.read.skipped, {}, &SkippedText::line);
  return std::move(file.read);
}

}  // namespace sala
