// Questions that were read, in a line each, so that a table of tests can say what it expects:
// "single What? [a 0 | b 1000] !note !note", "line 3 skip_essay: Explain".
#pragma once
#include <string>

#include "core/learning/read_question.h"
#include "core/texts.h"

namespace sala {

inline std::string told_id(const Error& error) {
  const std::string name(name_of(error.text));
  return name.substr(std::string("question_").size());
}

inline std::string told_answers(const ReadQuestion& question) {
  std::string told;
  const auto add = [&](const std::string& part) { told += (told.empty() ? "" : " | ") + part; };
  if (question.kind == QuestionKind::true_false) add(question.is_true ? "true" : "false");
  for (const ReadChoice& choice : question.choices) add(choice.text + " " + std::to_string(choice.fraction));
  for (const ReadPair& pair : question.pairs) add(pair.left + " -> " + pair.right);
  for (const std::string& decoy : question.decoys) add("-> " + decoy);
  for (const ReadNumber& number : question.numbers)
    add((number.value.empty() ? number.from + ".." + number.to : number.value + "±" + number.tolerance) + " " +
        std::to_string(number.fraction));
  return told;
}

inline std::string told(const ReadQuestion& question) {
  std::string line = std::string(name_of(question.kind)) + " " + question.text.th + " [" + told_answers(question) + "]";
  for (const Error& note : question.notes) line += " !" + told_id(note).substr(std::string("note_").size());
  return line;
}

inline std::string told(const ReadQuestions& read) {
  std::string lines;
  for (const ReadQuestion& question : read.questions) lines += (lines.empty() ? "" : "\n") + told(question);
  for (const SkippedText& skipped : read.skipped)
    lines += (lines.empty() ? "" : "\n") + ("line " + std::to_string(skipped.line)) + " " + told_id(skipped.why) +
             ": " + skipped.text;
  return lines;
}

/// What stands behind the note or skip of this id, by the name of the value; "" when there is none.
inline std::string value_of(const Error& error, const std::string& name) {
  for (const auto& [known, value] : error.values)
    if (known == name) return value;
  return "";
}

}  // namespace sala
