#include "core/learning/same_question.h"

#include "core/learning/kinds/question_rules.h"
#include "core/thai_text.h"

namespace sala {
namespace {

using WordsById = std::map<std::string, std::string>;

std::string words_of(const Bilingual& text) {
  return fold(text.th) + "\n" + fold(text.en);
}

Json with_words(const Json& json, const WordsById& words) {
  if (json.is_string()) {
    const auto known = words.find(json.get<std::string>());
    return known == words.end() ? json : Json(known->second);
  }
  if (!json.is_structured()) return json;
  Json replaced = json.is_array() ? Json::array() : Json::object();
  for (const auto& member : json.items()) {
    const Json value = with_words(member.value(), words);
    if (json.is_array()) {
      replaced.push_back(value);
    } else {
      const auto known = words.find(member.key());
      replaced[known == words.end() ? member.key() : known->second] = value;
    }
  }
  return replaced;
}

Json sorted_words(const std::vector<QuestionItem>& items, WordsById& words) {
  Json sorted = Json::array();
  for (const QuestionItem& item : items) {
    words[item.id] = words_of(item.text);
    sorted.push_back(words[item.id]);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

std::string content_of(const Question& question, const QuestionKey& key) {
  WordsById words;
  Json content = {{"kind", std::string(name_of(question.kind))},
                  {"text", words_of(question.text)},
                  {"picture", question.picture},
                  {"points", key.points},
                  {"description", fold(question.description)},
                  {"unit", question.unit}};
  content["choices"] = sorted_words(question.choices, words);
  content["left"] = sorted_words(question.left, words);
  content["right"] = sorted_words(question.right, words);
  Json right = Json::object();
  rules_of(question.kind).write_key(key, right);
  right = with_words(right, words);
  if (question.kind != QuestionKind::ordering && right["answer"].is_array())
    std::sort(right["answer"].begin(), right["answer"].end());
  content["right_answer"] = right;
  return content.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sala
