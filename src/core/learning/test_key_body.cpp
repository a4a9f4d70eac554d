#include "core/json_read.h"
#include "core/learning/kinds/question_rules.h"
#include "core/learning/test_body.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 3> voided_names = {"", "all", "none"};

Voided voided_at(const Json& json) {
  const auto found = std::ranges::find(voided_names, text_at(json, "void"));
  return found == voided_names.end() ? Voided::no : static_cast<Voided>(found - voided_names.begin());
}

std::map<std::string, std::string> words_at(const Json& json, const char* name) {
  std::map<std::string, std::string> words;
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object()) return words;
  for (const auto& member : found->items())
    if (member.value().is_string()) words[member.key()] = member.value().get<std::string>();
  return words;
}

void put_words(Json& json, const char* name, const std::string& words) {
  if (!words.empty()) json[name] = words;
}

Json answers_json(const TestKey& key, const Test& test) {
  Json answers = Json::object();
  for (const auto& [id, known] : key.answers)
    if (const Question* question = question_in(test, id)) answers[id] = question_key_json(known, question->kind);
  return answers;
}

Result<std::map<std::string, QuestionKey>> answers_at(const Json& body, const char* name, const char* kind,
                                                      const Test& test) {
  const auto found = body.find(name);
  if (found == body.end() || !found->is_object()) return lacks(kind, name);
  std::map<std::string, QuestionKey> answers;
  for (const Question& question : test.questions) {
    const auto json = found->find(question.id);
    if (json == found->end() || !json->is_object()) continue;
    if (auto key = question_key_from(*json, question.kind)) answers[question.id] = std::move(*key);
  }
  return answers;
}

}  // namespace

Json question_key_json(const QuestionKey& key, QuestionKind kind) {
  Json json = {{"points", key.points}};
  rules_of(kind).write_key(key, json);
  if (key.voided != Voided::no) json["void"] = std::string(voided_names[static_cast<std::size_t>(key.voided)]);
  if (!key.file_order.empty()) json["order"] = key.file_order;
  if (!key.file_order_right.empty()) json["order_right"] = key.file_order_right;
  put_words(json, "name", key.name);
  put_words(json, "feedback", key.feedback);
  put_words(json, "feedback_wrong", key.feedback_wrong);
  if (!key.feedbacks.empty()) json["feedbacks"] = key.feedbacks;
  return json;
}

std::optional<QuestionKey> question_key_from(const Json& json, QuestionKind kind) {
  QuestionKey key;
  key.points = std::max(0, int_at(json, "points", key.points));
  key.voided = voided_at(json);
  key.file_order = texts_at(json, "order");
  key.file_order_right = texts_at(json, "order_right");
  key.name = text_at(json, "name");
  key.feedback = text_at(json, "feedback");
  key.feedback_wrong = text_at(json, "feedback_wrong");
  key.feedbacks = words_at(json, "feedbacks");
  if (!rules_of(kind).read_key(json, key)) return std::nullopt;
  return key;
}

Json test_key_body(const TestKey& key, const Test& test, const Written& written) {
  return stamped({{"test", key.test.text()}, {"answers", answers_json(key, test)}}, written);
}

Result<TestKey> test_key_from(const Json& body, const Test& test) {
  const auto id = id_at(body, "test");
  if (!id) return lacks("test_key", "test");
  auto answers = answers_at(body, "answers", "test_key", test);
  if (!answers) return Failure(answers.error());
  return TestKey{*id, std::move(*answers)};
}

Json test_key_opened_body(const OpenedKey& opened, const Test& test, const Written& written) {
  return stamped({{"test", opened.key.test.text()}, {"of", opened.of.text()}, {"key", answers_json(opened.key, test)}},
                 written);
}

Result<OpenedKey> test_key_opened_from(const Json& body, const Test& test) {
  const auto id = id_at(body, "test");
  const auto of = id_at(body, "of");
  if (!id || !of) return lacks("test_key_opened", id ? "of" : "test");
  auto answers = answers_at(body, "key", "test_key_opened", test);
  if (!answers) return Failure(answers.error());
  return OpenedKey{*of, {*id, std::move(*answers)}};
}

}  // namespace sala
