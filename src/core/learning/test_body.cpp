#include "core/learning/test_body.h"

#include "core/bilingual_json.h"

namespace sala {
namespace {

/// A text that stands in one language only is written as it is: a test of 500 questions has 5,000 of them.
Json item_json(const QuestionItem& item) {
  Json json = {{"id", item.id}, {"text", item.text.en.empty() ? Json(item.text.th) : bilingual_json(item.text)}};
  if (item.stays_last) json["last"] = true;
  return json;
}

void put_items(Json& json, const char* name, const std::vector<QuestionItem>& items) {
  if (items.empty()) return;
  json[name] = Json::array();
  for (const QuestionItem& item : items) json[name].push_back(item_json(item));
}

std::vector<QuestionItem> items_at(const Json& json, const char* name) {
  std::vector<QuestionItem> items;
  const auto found = json.find(name);
  if (found == json.end() || !found->is_array()) return items;
  for (const Json& item : *found)
    if (item.is_object() && !text_at(item, "id").empty())
      items.push_back({text_at(item, "id"), bilingual_at(item, "text"), bool_at(item, "last", false)});
  return items;
}

void put_text(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

Json question_json(const Question& question) {
  Json json = {
      {"id", question.id}, {"kind", std::string(name_of(question.kind))}, {"text", bilingual_json(question.text)}};
  put_text(json, "topic", question.topic);
  put_text(json, "description", question.description);
  put_text(json, "picture", question.picture);
  put_text(json, "unit", question.unit);
  put_items(json, "choices", question.choices);
  put_items(json, "left", question.left);
  put_items(json, "right", question.right);
  return json;
}

/// Nothing for a kind that this version does not know: such a question cannot be asked here.
std::optional<Question> question_from(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto kind = question_kind_of(text_at(json, "kind"));
  if (!kind || text_at(json, "id").empty()) return std::nullopt;
  Question question{text_at(json, "id"), *kind, text_at(json, "topic"), bilingual_at(json, "text")};
  question.description = text_at(json, "description");
  question.picture = text_at(json, "picture");
  question.unit = text_at(json, "unit");
  question.choices = items_at(json, "choices");
  question.left = items_at(json, "left");
  question.right = items_at(json, "right");
  return question;
}

/// test_put without its questions.
Json test_frame(const Test& test) {
  Json body = {{"test", test.id.text()},
               {"title", bilingual_json(test.title)},
               {"minutes", test.minutes ? Json(*test.minutes) : Json(nullptr)},
               {"shuffle", test.shuffle},
               {"phases", Json::object()},
               {"questions", Json::array()}};
  for (const auto& [phase, window] : test.phases) body["phases"][std::string(name_of(phase))] = window_json(window);
  if (has_forms(test)) body["forms"] = {{"A", test.form_a}, {"B", test.form_b}};
  return body;
}

void read_phases(const Json& body, Test& test) {
  const auto phases = body.find("phases");
  if (phases == body.end() || !phases->is_object()) return;
  for (const auto& member : phases->items())
    if (const auto phase = phase_of(member.key())) test.phases[*phase] = window_from(member.value());
}

}  // namespace

Json test_put_body(const Test& test, const Written& written) {
  Json body = test_frame(test);
  for (const Question& question : test.questions) body["questions"].push_back(question_json(question));
  return stamped(std::move(body), written);
}

Result<Test> test_put_from(const Json& body) {
  const auto id = id_at(body, "test");
  if (!id) return lacks("test_put", "test");
  const auto questions = body.find("questions");
  if (questions == body.end() || !questions->is_array()) return lacks("test_put", "questions");
  Test test{*id, bilingual_at(body, "title")};
  if (const int minutes = int_at(body, "minutes", 0); minutes > 0) test.minutes = minutes;
  test.shuffle = bool_at(body, "shuffle", true);
  read_phases(body, test);
  for (const Json& json : *questions)
    if (auto question = question_from(json)) test.questions.push_back(std::move(*question));
  if (const auto forms = body.find("forms"); forms != body.end() && forms->is_object()) {
    test.form_a = texts_at(*forms, "A");
    test.form_b = texts_at(*forms, "B");
  }
  return test;
}

std::optional<std::size_t> most_that_fit(const Test& test, const TestKey& key) {
  constexpr std::size_t stamp_bytes = 600;  // what `Written`, and the opening of a key, add at most
  std::size_t put_bytes = test_frame(test).dump().size() + stamp_bytes;
  std::size_t key_bytes = test_key_body({key.test, {}}, test, {}).dump().size() + stamp_bytes;
  for (std::size_t i = 0; i < test.questions.size(); ++i) {
    const Question& question = test.questions[i];
    put_bytes += question_json(question).dump().size() + 1;
    if (const QuestionKey* known = key_of(key, question.id))
      key_bytes += question_key_json(*known, question.kind).dump().size() + question.id.size() + 4;
    if (std::max(put_bytes, key_bytes) > max_body_bytes) return i;
  }
  return std::nullopt;
}

}  // namespace sala
