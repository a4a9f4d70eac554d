// A short text in the person's own words, compared as short_text.h tells.
#include "core/learning/short_text.h"

#include "core/json_read.h"
#include "core/learning/kinds/question_rules.h"

namespace sala {
namespace {

constexpr std::size_t longest_answer_bytes = 1000;

bool short_text_takes(const Question&, const AnswerValue& value) {
  if (!value.is_string()) return false;
  const std::string& text = value.get_ref<const std::string&>();
  return text.size() <= longest_answer_bytes && text.find('\0') == std::string::npos && !compared_form(text).empty();
}

Share short_text_share(const QuestionKey& key, const AnswerValue& value) {
  const std::string given = compared_form(value.get_ref<const std::string&>());
  Thousandths best = 0;
  for (const AcceptedText& accepted : key.texts)
    if (accepted.fraction > best && fits_pattern(given, accepted.text)) best = accepted.fraction;
  return {std::min(best, whole), whole};
}

std::optional<AnswerValue> short_text_meant(const QuestionKey&, const Json& said) {
  return said.is_string() && !said.empty() ? std::optional<AnswerValue>(said) : std::nullopt;
}

Json short_text_said(const QuestionKey&, const AnswerValue& value) {
  return value;
}

void make_short_text(const ReadQuestion& read, TestIds&, MadeQuestion& made) {
  for (const ReadChoice& choice : read.choices)
    made.key.texts.push_back({choice.text, choice.fraction, choice.feedback});
}

Json accepted_json(const AcceptedText& accepted) {
  Json json = {{"text", accepted.text}};
  if (accepted.fraction != whole) json["fraction"] = accepted.fraction;
  if (!accepted.feedback.empty()) json["feedback"] = accepted.feedback;
  return json;
}

void write_short_text(const QuestionKey& key, Json& json) {
  const bool is_plain = key.texts.size() == 1 && key.texts[0] == AcceptedText{key.texts[0].text};
  if (is_plain) {
    json["answer"] = key.texts[0].text;
    return;
  }
  json["answer"] = Json::array();
  for (const AcceptedText& accepted : key.texts) json["answer"].push_back(accepted_json(accepted));
}

bool read_short_text(const Json& json, QuestionKey& key) {
  const auto answer = json.find("answer");
  if (answer == json.end()) return false;
  if (answer->is_string()) {
    key.texts = {{answer->get<std::string>()}};
  } else if (answer->is_array()) {
    for (const Json& accepted : *answer)
      if (accepted.is_object())
        key.texts.push_back(
            {text_at(accepted, "text"), int_at(accepted, "fraction", 1000), text_at(accepted, "feedback")});
  }
  return !key.texts.empty();
}

}  // namespace

const QuestionRules& short_text_rules() {
  static constexpr QuestionRules rules = {true,
                                          short_text_takes,
                                          short_text_share,
                                          short_text_meant,
                                          short_text_said,
                                          make_short_text,
                                          write_short_text,
                                          read_short_text};
  return rules;
}

}  // namespace sala
